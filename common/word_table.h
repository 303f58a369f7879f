// Spelling → word: its folded form and its stem, made once for each spelling.                [door:
// libstemmer]
#pragma once

#include <bitset>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/arena.h"
#include "common/spellings.h"
#include "common/words.h"

namespace locus {

/// The first bytes of words, or of their stems.
using FirstBytes = std::bitset<256>;

/// `spelling` without a possessive 's.
std::string_view without_possessive(std::string_view spelling);

class WordTable {
  public:
    static constexpr std::size_t kUsualLimit = 64 << 20;

    struct Word {
        std::string_view word;  // folded
        std::string_view stem;  // empty: it has none
    };

    /// As Analyzer's. Throws Error for an unknown language.
    explicit WordTable(const std::string& language, std::size_t limit = kUsualLimit);
    ~WordTable();

    Apostrophe apostrophe() const { return apostrophe_; }

    /// A spelling is sought, numbered and its word taken, and each is quickest done for many in turn.
    Spellings::Sought seek(std::string_view spelling, std::size_t readable) const {
        return spellings_.seek(spelling, readable);
    }

    /// Dense from 0 in order of first sight.
    std::uint32_t number(const Spellings::Sought& sought, WordKind kind);

    /// With its stem, unless `wanted`, if there is any, has not its first byte. Lives until the table starts
    /// anew.
    Word word(std::uint32_t number, const FirstBytes* wanted);

    /// Whose plain words come next.
    void begin(std::string_view text);

    /// The folded word of letters of ASCII at a place of that text, if it needs no stem: told without a look
    /// into the table. Else nothing. Lives until the next text begins.
    std::string_view plain_unwanted(Span word, const FirstBytes& wanted) const;

    /// Starts anew when the spellings take more than the limit.
    void forget_if_full();
    /// How often that happened.
    std::uint64_t generation() const { return generation_; }

    /// All that it knows, sorted: Snowball's and Vietnamese.
    static std::vector<std::string> languages();

  private:
    class Stemmer;
    struct Made {
        std::string word;
        std::string unstemmed;  // what its stem is to be made of; empty: it has none
    };
    struct Entry {
        std::string_view word;
        std::string_view stem;
        std::string_view unstemmed;  // empty when the stem is made, or there is none
    };

    Made make(std::string_view spelling, WordKind kind) const;
    void add(const Made& made);
    bool may_be_wanted(const Entry& entry, const FirstBytes* wanted) const;
    void stem(Entry& entry);

    std::string language_;
    Apostrophe apostrophe_;
    bool keeps_first_letter_;
    bool lowers_plainly_;               // I is not ı
    std::string plain_;                 // the text at hand, its letters of ASCII in lower case
    std::unique_ptr<Stemmer> stemmer_;  // none where the language has none
    Spellings spellings_;
    std::vector<Entry> entries_;  // by the number of their spelling
    Arena strings_;
    std::size_t limit_;  // bytes
    std::uint64_t generation_ = 0;
};

}  // namespace locus
