#include "indexer/blocks.h"
#include "indexer/title.h"

namespace locus {
void read_plain_text(std::string_view bytes, const TakeBlock& take, std::size_t block_size) {
    bool first = true;
    const auto arrange = [&](Block& block, bool more) {
        std::string_view text = block.text.text();
        if (first) block.title = first_line_title(text);
        first = false;
        if (more) text = text.substr(0, find_border(text));
        for (const Span& span : find_paragraphs(text)) block.paragraphs.push_back({span, {}});
        return text.size();
    };
    read_blocks(bytes, arrange, take, block_size);
}

}  // namespace locus
