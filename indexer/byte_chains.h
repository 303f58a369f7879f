// Many strings of bytes that grow side by side: each is a chain of blocks in one pool, every block twice as
// large as the one before, so that a short string costs little and a long one few blocks.
#pragma once

#include <cstdint>
#include <cstring>
#include <string>
#include <vector>

namespace locus {

class ByteChains {
  public:
    /// One string; all zero is an empty one. Offsets into the pool.
    struct Chain {
        std::uint32_t head = 0;
        std::uint32_t at = 0;   // where the next byte goes
        std::uint32_t end = 0;  // of the block, where the offset of the next one stands
    };

    void push(Chain& chain, std::uint8_t byte) {
        if (chain.at == chain.end) extend(chain);
        pool_[chain.at++] = byte;
    }

    void push_varint(Chain& chain, std::uint64_t value) {
        for (; value >= 0x80; value >>= 7) push(chain, static_cast<std::uint8_t>(value | 0x80));
        push(chain, static_cast<std::uint8_t>(value));
    }

    void append_to(std::string& out, const Chain& chain) const {
        std::uint32_t block = chain.head;
        for (std::uint32_t room = kFirst; chain.end > 0; room = larger(room)) {
            const bool last = block + room == chain.end;
            append(out, block, last ? chain.at : block + room);
            if (last) return;
            block = next_of(block + room);
        }
    }

    /// Of all chains; those made before are void after clear().
    std::size_t bytes() const { return pool_.size(); }
    void clear() { pool_.clear(); }

  private:
    static constexpr std::uint32_t kFirst = 12;  // bytes in a block, beside the next one's offset
    static constexpr std::uint32_t kMost = 1020;

    static std::uint32_t larger(std::uint32_t room) { return room >= kMost ? kMost : 2 * room + 4; }

    void extend(Chain& chain) {
        const auto block = static_cast<std::uint32_t>(pool_.size());
        std::uint32_t room = kFirst;
        if (chain.end == 0) {
            chain.head = block;
        } else {
            room = larger(room_of_last(chain));
            std::memcpy(&pool_[chain.end], &block, sizeof block);
        }
        pool_.resize(pool_.size() + room + sizeof block);
        chain.at = block;
        chain.end = block + room;
    }

    /// Few steps: blocks grow.
    std::uint32_t room_of_last(const Chain& chain) const {
        std::uint32_t room = kFirst;
        for (std::uint32_t block = chain.head; block + room != chain.end && room < kMost; room = larger(room))
            block = next_of(block + room);
        return room;
    }

    std::uint32_t next_of(std::uint32_t end) const {
        std::uint32_t block = 0;
        std::memcpy(&block, &pool_[end], sizeof block);
        return block;
    }

    void append(std::string& out, std::uint32_t begin, std::uint32_t end) const {
        out.append(reinterpret_cast<const char*>(&pool_[begin]), end - begin);
    }

    std::vector<std::uint8_t> pool_;
};

}  // namespace locus
