// Distinct strings, numbered in order of first sight.
//
// An open-addressing table whose slots hold strings of up to fifteen bytes themselves: to see again one that
// is known, as most words of a text are, touches one place in memory and compares two numbers. That place is
// seldom in the processor's cache; so many strings are sought first, which fetches their places side by side,
// and then numbered.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string_view>
#include <vector>

#include "common/arena.h"

namespace locus {

class Spellings {
    struct Key;

  public:
    class Sought;

    Spellings();

    /// Begins to look for it. It must live until it is numbered. `readable`: so many bytes from its begin on
    /// may be read, as where it stands in a text; it is quicker where they are sixteen.
    Sought seek(std::string_view spelling, std::size_t readable) const;
    /// Its number; that of a new one is the size before it came.
    std::uint32_t number(const Sought& sought);

    std::uint32_t size() const { return static_cast<std::uint32_t>(long_.size()); }
    /// Of memory that they take.
    std::size_t bytes() const;

    void clear() { *this = Spellings(); }

  private:
    /// The bytes, and in the last one their number; of a longer string its hash, and there 0xFF.
    struct Key {
        std::uint64_t low;
        std::uint64_t high;
        bool operator==(const Key&) const = default;
    };
    struct alignas(32) Slot {  // never in two lines of the cache
        Key key;
        std::uint32_t number;  // one more, 0 where there is none
    };

    static constexpr std::size_t kInline = 15;  // bytes that a slot holds of a string

    struct Masks {
        std::uint64_t low;
        std::uint64_t high;
    };
    /// By a string's size: the bytes of a key's halves that it takes.
    static const std::array<Masks, kInline + 1> kMasks;

    static Key key_of(std::string_view spelling, std::size_t readable);
    static Key long_key_of(std::string_view spelling);
    static std::size_t hash(Key key);
    Slot& slot_at(std::size_t hash) { return slots_[hash & (slots_.size() - 1)]; }
    std::uint32_t add(Slot& slot, const Sought& sought);
    void grow();

    std::vector<Slot> slots_;             // a power of two, at most three quarters of them taken
    std::vector<std::string_view> long_;  // by number; empty for those that the slot holds
    Arena arena_;
};

class Spellings::Sought {
    friend class Spellings;
    std::string_view spelling_;
    Key key_;
    std::size_t hash_;

  public:
    Sought(std::string_view spelling, Key key, std::size_t hash)
        : spelling_(spelling), key_(key), hash_(hash) {}

    std::string_view spelling() const { return spelling_; }
};

/// Without a branch that depends on the size, which nothing can foresee.
inline Spellings::Key Spellings::key_of(std::string_view spelling, std::size_t readable) {
    const std::size_t size = spelling.size();
    if (size > kInline) return long_key_of(spelling);
    std::uint64_t words[2] = {};
    std::memcpy(words, spelling.data(), readable < sizeof words ? size : sizeof words);
    return {words[0] & kMasks[size].low, (words[1] & kMasks[size].high) | std::uint64_t{size} << 56};
}

inline std::size_t Spellings::hash(Key key) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(key.low ^ 0x9E3779B97F4A7C15) * (key.high ^ 0xD6E8FEB86659FD93);
    return static_cast<std::size_t>(product ^ product >> 64);
}

inline Spellings::Sought Spellings::seek(std::string_view spelling, std::size_t readable) const {
    const Key key = key_of(spelling, readable);
    const Sought sought(spelling, key, hash(key));
    __builtin_prefetch(&slots_[sought.hash_ & (slots_.size() - 1)]);
    return sought;
}

inline std::uint32_t Spellings::number(const Sought& sought) {
    const bool whole = sought.spelling_.size() <= kInline;  // it is its key
    for (std::size_t at = sought.hash_;; ++at) {
        Slot& slot = slot_at(at);
        if (slot.number == 0) return add(slot, sought);
        if (slot.key != sought.key_) continue;
        if (whole || long_[slot.number - 1] == sought.spelling_) return slot.number - 1;
    }
}

}  // namespace locus
