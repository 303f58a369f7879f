#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/blocks.h"
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
    return is_longer_than(words, kLongestTitle) ? "" : replace_invalid(words);
}

}  // namespace

void read_plain_text(std::string_view bytes, const TakeBlock& take, std::size_t block_size) {
    bool first = true;
    const auto arrange = [&](Block& block, bool more) {
        std::string_view text = block.text.text();
        if (first) block.title = title_of(text);
        first = false;
        if (more) text = text.substr(0, find_border(text));
        for (const Span& span : find_paragraphs(text)) block.paragraphs.push_back({span, {}});
        return text.size();
    };
    read_blocks(bytes, arrange, take, block_size);
}

}  // namespace locus
