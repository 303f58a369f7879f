// Which words are spellings of one name, and what acronyms stand for: mined from all words of a segment.
//
// A name is a word that has a capital letter nearly always. Two names are spellings of one when they are
// written alike (common/name_form.h) and stand beside the same names: Volodymyr Zelenskyy, Volodymyr
// Zelenskiy. The more alike they are written, the less need their neighbours agree. A set is a name with all
// others that are like it, the most frequent first, so that no chain joins what is unlike.
//
// An acronym is one only if it is written in capitals nearly always: ICE is none where people write of ice.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "common/known_names.h"
#include "common/lexicon.h"
#include "indexer/name_counter.h"

namespace locus {

class NameSets {
  public:
    /// They outlive this. Throws Error.
    explicit NameSets(NameSums& sums);

    /// The next word of the segment.
    void add(const LexiconEntry& word);
    /// Once, at the end: names, each set by frequency, sets by that of their first name; then acronyms.
    std::vector<NameSet> sets();

  private:
    struct Name {
        KnownName known;
        std::uint32_t number = 0;
        std::uint64_t spelling = 0;  // hash of its key
        std::uint64_t sound = 0;     // the same
    };
    struct Neighbour {
        std::uint32_t name = 0;
        std::uint64_t side = 0;  // the other name's number, on which side it stands
        double weight = 0;
        bool operator<(const Neighbour& other) const {
            return name != other.name ? name < other.name : side < other.side;
        }
    };

    std::uint64_t count(NameKey word) const;
    void keep_alike();
    void find_neighbours();
    bool are_one(const Name& a, const Name& b) const;

    KeyCounts& pairs_;
    std::map<std::string, KnownName> acronyms_;  // what each stands for
    std::vector<KeyCount> words_;                // those of one word, sorted
    std::uint64_t all_capitals_ = 0;
    std::vector<Name> names_;
    std::vector<Neighbour> neighbours_;  // sorted
};

}  // namespace locus
