// What a paragraph must agree in with another to be its copy, however many words they share: numbers, names,
// negations.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "common/span.h"
#include "common/token.h"
#include "query/other_spellings.h"

namespace locus {

struct Facts {
    /// In digits, or words for numbers: three and 3 are one. In the order of their first mention, each once.
    std::vector<std::string> numbers;
    /// Words with a capital letter, but for function words at a sentence's begin; where letters have no case,
    /// all words. By their name_key, sorted, each once.
    std::vector<std::string> names;
    /// All words by their name_key, sorted, each once: a name is no other one for standing here in lower
    /// case.
    std::vector<std::string> words;
    std::size_t negations = 0;
};

/// `tokens`: those of the paragraph, with spans in `text`. `language`: by name.
Facts find_facts(std::string_view text, Span paragraph, std::span<const Token> tokens,
                 std::string_view language);

/// What two spellings of one name have in common: Zelenskyy, Zelenskiy and Zelensky end alike. Folded.
std::string name_key(std::string_view word);

/// Why two paragraphs cannot be copies.
struct Difference {
    enum class Kind { number, name, negation };
    Kind kind = Kind::number;
    std::string here;  // what one has and the other has not; empty when it only has less
    std::string there;
    bool operator==(const Difference&) const = default;
};

/// Numbers differ unless they are the same in the same order. Names differ when each side has one that the
/// other lacks: what only one of them has was left out, or added. Negations differ by their number.
/// `spellings`: if there are any, a name may stand on the other side in another one.
std::optional<Difference> find_difference(const Facts& here, const Facts& there,
                                          const OtherSpellings* spellings = nullptr);

/// "307 and 390", "Iran and Iraq", "a negation"
std::string describe(const Difference& difference);

}  // namespace locus
