#include "indexer/title.h"

#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/lines.h"

namespace locus {

std::string first_line_title(std::string_view text) {
    constexpr std::size_t kLongestTitle = 120;  // characters
    const auto blank = [&](Span line) { return trim_blanks(text, line).empty(); };
    const Span first = next_line(text, 0);
    const std::size_t second_at = after_line_end(text, first.end);
    if (second_at == first.end || second_at >= text.size()) return "";
    const Span title = trim_blanks(text, first);
    if (title.empty() || !blank(next_line(text, second_at))) return "";
    const std::string_view words = text.substr(title.begin, title.size());
    return is_longer_than(words, kLongestTitle) ? "" : replace_invalid(words);
}

}  // namespace locus
