// Distinct strings, numbered in order of first sight.
//
// An open-addressing table whose slots hold strings of up to fifteen bytes themselves: to see again one that
// is known, as most words of a text are, touches one place in memory and compares two numbers. That place is
// seldom in the processor's cache; so many strings are sought first, which fetches their places side by side,
// and then numbered.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

#include "common/arena.h"

namespace locus {

class Spellings {
    struct Key;

  public:
    class Sought;

    Spellings();

    /// Begins to look for it. It must live until it is numbered.
    Sought seek(std::string_view spelling) const;
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
    struct Slot {
        Key key;
        std::uint32_t number;  // one more, 0 where there is none
    };

    static Key key_of(std::string_view spelling);
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

}  // namespace locus
