// Names, such as terms, numbered in order of first sight, and found again by their numbers.
//
// An open-addressing table of hashes and numbers, eight bytes a slot, for hundreds of thousands of names that
// are sought now and then. (Spellings is for what is sought at every word.)
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "common/arena.h"

namespace locus {

/// The first eight bytes as a number that sorts as they do: it tells most names apart.
std::uint64_t beginning_of(std::string_view name);

class NameTable {
  public:
    NameTable() : slots_(kFirstSlots) {}

    /// That of a new name is the size before it came.
    std::uint32_t number(std::string_view name);
    /// Lives until clear().
    std::string_view operator[](std::uint32_t number) const { return names_[number]; }
    /// The same numbers, in the order of their names' bytes.
    std::vector<std::uint32_t> sorted(const std::vector<std::uint32_t>& numbers) const;

    std::uint32_t size() const { return static_cast<std::uint32_t>(names_.size()); }
    /// Of memory that they take.
    std::size_t bytes() const {
        return slots_.capacity() * sizeof(Slot) + names_.capacity() * sizeof(std::string_view) +
               arena_.bytes();
    }

    void clear() { *this = NameTable(); }

  private:
    struct Slot {
        std::uint32_t hash = 0;
        std::uint32_t number = 0;  // one more; 0: none
    };
    static constexpr std::size_t kFirstSlots = 16;

    /// The first slot from there on that `is_sought` takes, or that holds nothing.
    template <typename Test>
    Slot& slot_of(std::uint32_t hash, Test&& is_sought);
    void grow();

    std::vector<Slot> slots_;  // a power of two, at most three quarters of them taken
    std::vector<std::string_view> names_;
    Arena arena_;
};

}  // namespace locus
