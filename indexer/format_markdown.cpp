#include <algorithm>

#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/blocks.h"
#include "indexer/markdown.h"
#include "indexer/title.h"

namespace locus {
namespace {

/// Where a block ends in a text that goes on: before the last heading in its second half, else the last
/// paragraph there, so that none is cut; 0 when there is none.
std::size_t border_of(const MarkdownLayout& layout, std::size_t half) {
    std::size_t border = 0;
    for (std::size_t i = layout.paragraphs.size();
         i-- > 0 && layout.begins[i] >= std::max<std::size_t>(half, 1);) {
        if (border == 0) border = layout.begins[i];
        if (layout.paragraphs[i].heading == true) return layout.begins[i];
    }
    return border;
}

/// Drops what begins behind a border, and ends there what reaches beyond it.
void end_at(std::size_t border, std::string_view text, Block& block) {
    while (!block.paragraphs.empty() && block.paragraphs.back().span.begin >= border)
        block.paragraphs.pop_back();
    while (!block.marks.empty() && block.marks.back().begin >= border) block.marks.pop_back();
    if (!block.marks.empty())
        block.marks.back().end = std::min<std::uint64_t>(block.marks.back().end, border);
    if (block.paragraphs.empty()) return;
    Span& last = block.paragraphs.back().span;
    if (last.end > border) last = trim_blanks(text, {last.begin, border});
    if (last.empty()) block.paragraphs.pop_back();
}

/// What the text says is its title, else its first line, where that is plain words.
std::string title_of(std::string_view text, const FrontMatter& front, const MarkdownLayout& layout) {
    if (!front.title.empty()) return front.title;
    if (!layout.title.empty() || front.end > 0 || text.empty()) return layout.title;
    return letter_class(decode(text, 0).code) == Letter::none ? "" : first_line_title(text);
}

}  // namespace

void read_markdown(std::string_view bytes, const TakeBlock& take, std::size_t block_size) {
    bool first = true;
    OpenMarkdown open;
    const auto arrange = [&](Block& block, bool more) -> std::size_t {
        const std::string_view text = block.text.text();
        FrontMatter front = first ? read_front_matter(text) : FrontMatter{};
        if (more && front.end == text.size()) front = {};  // whether it ends here is not seen yet
        MarkdownLayout layout = lay_out_markdown(text, front.end, open);
        if (first) block.title = title_of(text, front, layout);
        first = false;
        std::size_t border = more ? border_of(layout, text.size() / 2) : text.size();
        block.paragraphs = std::move(layout.paragraphs);
        block.marks = std::move(layout.marks);
        if (!more) return border;
        const bool between = border > 0;
        if (!between) border = std::max(find_border(text), front.end);
        open = !between && layout.opened_at < border ? layout.open : OpenMarkdown{};
        end_at(border, text, block);
        return border;
    };
    read_blocks(bytes, arrange, take, block_size);
}

}  // namespace locus
