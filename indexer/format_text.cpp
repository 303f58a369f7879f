#include "common/charset.h"
#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/formats.h"
#include "indexer/lines.h"

namespace locus {
namespace {

constexpr std::size_t kLongestTitle = 120;  // characters

std::string title_of(std::string_view text) {
    const auto blank = [&](Span line) { return trim_blanks(text, line).empty(); };
    const Span first = next_line(text, 0);
    const std::size_t second_at = after_line_end(text, first.end);
    if (second_at == first.end || second_at >= text.size()) return "";
    const Span title = trim_blanks(text, first);
    if (title.empty() || !blank(next_line(text, second_at))) return "";
    const std::string_view words = text.substr(title.begin, title.size());
    return count_characters(words) <= kLongestTitle ? replace_invalid(words) : "";
}

}  // namespace

std::vector<Article> read_plain_text(std::string bytes) {
    DecodedSource source = decode_source(std::move(bytes));
    Article article;
    article.title = title_of(source.text.text());
    article.encoding = std::move(source.encoding);
    article.text = std::move(source.text);
    std::vector<Article> articles;
    articles.push_back(std::move(article));
    return articles;
}

}  // namespace locus
