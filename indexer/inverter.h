// Passages' tokens → a run of postings, and how often each word occurs.
//
// An analyser numbers the spellings that it meets, so a string is looked for once for each spelling; from
// then on a token leads by two numbers to its word and its term. The passages of one part count from 1.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "common/lexicon.h"
#include "indexer/byte_chains.h"
#include "indexer/name_table.h"

namespace locus {

/// What stands for a term in a run where a paragraph is meant: a NUL, which begins no term, and its hash.
std::string paragraph_key(std::uint64_t hash);
/// Nothing for a term.
std::optional<std::uint64_t> paragraph_of_key(std::string_view key);

class Inverter {
  public:
    /// What follows belongs to the next passage.
    void begin_passage();
    /// `analyzer` made the tokens.
    void add_tokens(const Analyzer& analyzer, const std::vector<Token>& tokens);
    void add_grams(const std::vector<Gram>& grams);
    /// As paragraph_hash() makes it.
    void add_paragraph(std::uint64_t hash) { paragraphs_.push_back({hash, passage_}); }
    /// A boolean term.
    void add_filter(std::string_view term) { count(slot_of(term), 0); }
    void end_passage();

    /// Of all passages so far.
    std::uint64_t largest_wdf() const { return largest_wdf_; }
    /// Memory that the run needs, about.
    std::size_t bytes() const;

    /// The run of the passages since the last one was taken; with paragraph_key() for paragraphs.
    std::string take_run();

    /// The words since this was called last, each with its counts, in no order; a word that has several stems
    /// comes with each. All is forgotten then. REQUIRES: the run has been taken.
    void take_words(const std::function<void(const LexiconEntry&)>& take);
    /// Memory that words and terms need, about.
    std::size_t vocabulary_bytes() const;

  private:
    struct alignas(32) Slot {  // of a term; half a line of the processor's cache
        std::uint32_t first = 0;
        std::uint32_t last = 0;  // passage; 0: it is in none of this part
        std::uint32_t postings = 0;
        std::uint32_t occurrences = 0;
        std::uint32_t wdf = 0;  // in the passage at hand
        ByteChains::Chain bytes;
    };
    struct Word {
        std::uint32_t term = 0;
        std::uint32_t last = 0;  // passage
        std::uint32_t documents = 0;
        std::uint32_t occurrences = 0;
    };
    struct Paragraph {
        std::uint64_t hash;
        std::uint32_t passage;
    };
    struct Place {
        std::uint32_t word = kUnknown;
        std::uint32_t term = 0;
    };
    static constexpr std::uint32_t kUnknown = ~std::uint32_t{0};
    struct Spellings {
        std::uint64_t generation = 0;  // the analyser's
        std::vector<Place> places;     // by a token's id
    };

    Place place_of(const Token& token);
    std::uint32_t slot_of(std::string_view term);
    void count(std::uint32_t slot, std::uint32_t occurrences);
    void put_term(std::string& run, std::uint32_t slot);
    void put_paragraphs(std::string& run);

    std::uint32_t passage_ = 0;       // in the part
    std::uint32_t all_passages_ = 0;  // since the words were taken last
    std::uint32_t largest_wdf_ = 0;
    std::map<const Analyzer*, Spellings> spellings_;
    NameTable word_names_;  // word, NUL, stem
    std::vector<Word> words_;
    NameTable terms_;
    std::vector<Slot> slots_;
    std::vector<Place> places_;  // of the tokens at hand
    struct Touched {
        std::uint32_t slot;
        std::uint32_t before;  // the last passage before this one, or 0
    };
    std::vector<Touched> in_passage_;
    std::vector<std::uint32_t> in_part_;  // slots
    std::vector<Paragraph> paragraphs_;
    ByteChains pool_;
    std::string scratch_;
};

}  // namespace locus
