// Spelling → word: its folded form and its stem, made once for each spelling.                [door:
// libstemmer]
#pragma once

#include <bitset>
#include <cstddef>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "common/words.h"

namespace locus {

/// The first bytes of words, or of their stems.
using FirstBytes = std::bitset<256>;

/// `spelling` without a possessive 's.
std::string_view without_possessive(std::string_view spelling);

class WordTable {
  public:
    struct Word {
        std::string word;         // folded
        std::string stem;         // empty: it has none
        std::string unstemmed{};  // what its stem is to be made of, while there is none
    };

    /// As Analyzer's. Throws Error for an unknown language.
    explicit WordTable(const std::string& language);
    ~WordTable();

    Apostrophe apostrophe() const { return apostrophe_; }

    /// With its stem, unless `wanted`, if there is any, has not its first byte. Lives until the table is
    /// full.
    const Word& look_up(std::string_view spelling, WordKind kind, const FirstBytes* wanted);

    /// For the plain words of a text of so many bytes.
    void make_room(std::size_t bytes);

    /// The folded word, if it is plain and needs no stem: told without a look into the table. Else nothing.
    /// Lives until make_room() is called again.
    std::string_view plain_unwanted(std::string_view spelling, const FirstBytes& wanted);

    /// Starts anew when the spellings take more than 64 MiB.
    void forget_if_full();

    /// All that it knows, sorted: Snowball's and Vietnamese.
    static std::vector<std::string> languages();

  private:
    class Stemmer;
    struct Hash {
        using is_transparent = void;
        std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
    };

    Word make(std::string_view spelling, WordKind kind) const;
    bool may_be_wanted(const Word& word, const FirstBytes* wanted) const;
    std::string stem_of(const std::string& unstemmed) const;

    std::string language_;
    Apostrophe apostrophe_;
    bool keeps_first_letter_;
    bool lowers_plainly_;               // I is not ı
    std::string plain_;                 // words of the text at hand that are in no table
    std::unique_ptr<Stemmer> stemmer_;  // none where the language has none
    std::unordered_map<std::string, Word, Hash, std::equal_to<>> words_;
    std::size_t remembered_ = 0;  // bytes
};

}  // namespace locus
