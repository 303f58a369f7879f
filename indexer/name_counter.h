// A worker's count of words with a capital letter and of those that stand side by side: by them name_sets.h
// tells the spellings of one name. And of acronyms with what they stand for.
#pragma once

#include <cstdint>
#include <map>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "indexer/key_counts.h"
#include "indexer/word_counts.h"

namespace locus {

/// Never one of those that count the word itself.
std::uint32_t name_number(std::string_view word);

/// A word with a capital letter: its number in the upper half, below it that of the next word, if that has
/// one too; or what counts the word itself.
struct NameKey {
    static constexpr std::uint32_t kCapital = 0;   // the first letter is one
    static constexpr std::uint32_t kCapitals = 1;  // all are

    std::uint32_t word = 0;
    std::uint32_t next = kCapital;

    static NameKey of(std::uint64_t key) {
        return {static_cast<std::uint32_t>(key >> 32), static_cast<std::uint32_t>(key)};
    }
    std::uint64_t key() const { return std::uint64_t{word} << 32 | next; }
    bool is_pair() const { return next > kCapitals; }
};

/// Of all workers.
struct NameSums {
    explicit NameSums(const std::string& aside) : pairs(aside + "/names"), acronyms(aside + "/acronyms") {}

    KeyCounts pairs;      // by NameKey
    WordCounts acronyms;  // with what each stands for as its stem, and how often in documents
};

class NameCounter {
  public:
    NameCounter() : slots_(kSlots) {}

    /// `analyzer` made the tokens.
    void add(std::string_view text, const Analyzer& analyzer, const std::vector<Token>& tokens);

    /// Should be passed on: it is quick as long as it is small.
    bool full() const { return pairs_ > kSlots / 4 * 3; }
    /// Begins anew. Throws Error.
    void pass_on(NameSums& sums);

  private:
    static constexpr std::size_t kSlots = 1 << 15;  // a power of two

    enum class Kind : std::uint8_t { unknown, other, capital, capitals };
    struct Spelling {
        Kind kind = Kind::unknown;
        std::uint32_t number = 0;  // of the word
        std::uint32_t count = 0;
    };
    struct Spellings {
        std::uint64_t generation = 0;  // the analyser's
        std::vector<Spelling> list;    // by a token's id
    };

    static Spelling look_at(std::string_view spelling, std::string_view word);
    Spellings& spellings_of(const Analyzer& analyzer);
    void take(Spellings& spellings);
    void count(NameKey pair);
    void add_acronym(std::string_view text, const std::vector<Token>& tokens, std::size_t token);

    std::map<const Analyzer*, Spellings> spellings_;
    std::vector<KeyCount> words_;  // of spellings that are forgotten
    std::vector<KeyCount> slots_;
    std::size_t pairs_ = 0;
    std::map<std::pair<std::string, std::string>, std::uint64_t> acronyms_;
};

}  // namespace locus
