// One block of a glass table while it is filled: items from its end downwards, their directory from its
// front.
#pragma once

#include <cstdint>
#include <cstring>
#include <memory>
#include <string_view>

namespace locus {

class GlassBlock {
  public:
    static constexpr std::size_t kSize = 8192;  // bytes
    static constexpr std::size_t kHeader =
        11;  // revision, level, twice what is free, where the directory ends
    static constexpr std::size_t kOffset = 2;  // of an item, in the directory
    /// At least four items fit into a block, or Xapian could not split it.
    static constexpr std::size_t kMostItem = (kSize - kHeader) / 4 - kOffset;

    explicit GlassBlock(unsigned level)
        : level_(level), bytes_(std::make_unique_for_overwrite<unsigned char[]>(kSize)) {}

    bool empty() const { return directory_ == kHeader; }
    /// The size of the largest item that fits.
    std::size_t room() const {
        const std::size_t free = items_ - directory_;
        return free > kOffset ? free - kOffset : 0;
    }

    /// Place for an item of that size, which must fit. It stands after all others.
    unsigned char* add(std::size_t size) {
        items_ -= size;
        put16(bytes_.get() + directory_, items_);
        directory_ += kOffset;
        return bytes_.get() + items_;
    }

    /// The block's bytes as they stand in the file. They are valid until the next add.
    std::string_view close() {
        unsigned char* const block = bytes_.get();
        const std::size_t free = items_ - directory_;
        put32(block, 1);  // revision
        block[4] = static_cast<unsigned char>(level_);
        put16(block + 5, free);  // in one piece
        put16(block + 7, free);  // in all
        put16(block + 9, directory_);
        std::memset(block + directory_, 0, free);
        return {reinterpret_cast<const char*>(block), kSize};
    }

    void clear() {
        directory_ = kHeader;
        items_ = kSize;
    }

    static void put16(unsigned char* out, std::size_t value) {
        out[0] = static_cast<unsigned char>(value >> 8);
        out[1] = static_cast<unsigned char>(value);
    }
    static void put32(unsigned char* out, std::uint64_t value) {
        put16(out, value >> 16 & 0xFFFF);
        put16(out + 2, value & 0xFFFF);
    }

  private:
    unsigned level_;
    std::size_t directory_ = kHeader;  // where it ends
    std::size_t items_ = kSize;        // where they begin
    std::unique_ptr<unsigned char[]> bytes_;
};

}  // namespace locus
