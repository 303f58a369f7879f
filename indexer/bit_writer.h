// Bits into bytes, the first bit lowest.
#pragma once

#include <cstddef>
#include <cstdint>

namespace locus {

class BitWriter {
  public:
    /// Each flush writes up to so many bytes more than there are.
    static constexpr std::size_t kSlack = 8;

    explicit BitWriter(char* out) : out_(out) {}

    /// The lowest `count` bits; those above are 0. At most 56 bits between two flushes.
    void put(std::uint64_t bits, unsigned count) {
        held_ |= bits << count_;
        count_ += count;
    }

    /// Writes the bytes that are full, and those that are not without taking note of it.
    void flush() {
        for (unsigned i = 0; i < sizeof held_; ++i) out_[i] = static_cast<char>(held_ >> (8 * i));
        out_ += count_ / 8;
        held_ >>= count_ & ~7u;
        count_ &= 7;
    }

    /// Behind the last full byte, and behind the last that has bits. REQUIRES: they have been flushed.
    char* full_end() const { return out_; }
    char* end() const { return out_ + (count_ > 0); }

    /// The bits of a byte that is not full are written there, and those that follow.
    void go_on_at(char* out) { out_ = out; }

  private:
    char* out_;
    std::uint64_t held_ = 0;
    unsigned count_ = 0;
};

}  // namespace locus
