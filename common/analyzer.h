// Text → tokens with byte spans: the one analyser, for writing and for asking.
//
// A word is a run of letters, marks and digits. Beyond that:
//   apostrophes   straight and curly are the same and stay inside a word (don’t); the possessive 's is
//   dropped;
//                 in French, Italian and Catalan an apostrophe joins two words (d'actium: d, actium), in
//                 Turkish it parts a name from its suffixes, which are dropped (Ankara'da: ankara);
//   acronyms      U.S. and US are one word, and another one than the pronoun us; the same for IT and WHO. In
//                 a line written in capitals US is the pronoun, since nothing tells them apart there;
//   numbers       1,000 is 1000; 3.14 is one word; so are C++, C# and F#;
//   compounds     parts joined by hyphens (prisoner-swap), or by : / - between digits (18:56, 2025-05-16),
//   give
//                 each part, and before them one token for the whole: the letters joined (prisonerswap),
//                 digits with their joint (2025-05-16). So joined, split and hyphenated spellings find each
//                 other;
//   ideographs    each letter of a script without blanks is a word, its marks with it; what finds the words
//                 that they make up are grams.
//
// `word` is the folded form: lower case, marks folded, but for those of Vietnamese in Vietnamese. `stem` is
// its Snowball stem, folded, where the language has a stemmer and the word is made of letters; otherwise it
// is empty.
//
// Stems and folding are remembered per distinct spelling, so repeated words cost one table look-up.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/grams.h"
#include "common/span.h"
#include "common/token.h"
#include "common/word_table.h"

namespace locus {

class Analyzer {
  public:
    /// A Snowball language by its English name, "vietnamese", or "none". Throws Error for any other. `limit`:
    /// bytes of memory that spellings are remembered in, about.
    explicit Analyzer(std::string_view language, std::size_t limit = WordTable::kUsualLimit);
    ~Analyzer();
    Analyzer(Analyzer&&) noexcept;
    Analyzer& operator=(Analyzer&&) noexcept;

    /// Replaces `tokens` by those of `text`, in text order. Their strings live until the next call.
    void analyze(std::string_view text, std::vector<Token>& tokens);

    /// The same, of a text in which the `marks` are markup and not words: they count as blanks. In order,
    /// inside the text.
    void analyze(std::string_view text, const std::vector<Span>& marks, std::vector<Token>& tokens);

    /// The same for those who look for a few words in many texts: tokens that begin with none of the wanted
    /// bytes may come without their stems and ids.
    void analyze(std::string_view text, const std::vector<Span>& marks, const FirstBytes& wanted,
                 std::vector<Token>& tokens);

    /// What stands beside the tokens of a text to find words that no blanks part; see grams.h.
    void find_grams(std::string_view text, const std::vector<Token>& tokens, std::vector<Gram>& grams);

    /// What this analyser does to a fixed text, hashed: two analysers with one fingerprint make the same
    /// index.
    std::string fingerprint();

    /// Counts up when spellings are forgotten: then ids begin anew, with the tokens of the last call.
    std::uint64_t generation() const { return words_->generation(); }

    const std::string& language() const { return language_; }

    /// All Snowball languages and Vietnamese, sorted.
    static std::vector<std::string> languages();

  private:
    struct Sought {
        Spellings::Sought spelling;
        WordKind kind;
        std::size_t token;
    };

    void analyze(std::string_view text, const FirstBytes* wanted, std::vector<Token>& tokens);

    std::string language_;
    std::unique_ptr<WordTable> words_;
    std::vector<Sought> sought_;  // of the words of the text at hand those that are looked up
    GramFinder grams_;
};

}  // namespace locus
