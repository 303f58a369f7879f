#include "indexer/blocks.h"

#include "common/charset.h"
#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/lines.h"

namespace locus {
namespace {

/// Moves a place in the file from the begin of a text to its end.
void pass_over(const SourceText& source, Block& place) {
    const std::string_view text = source.text();
    std::size_t last_end = std::string_view::npos;  // the last byte of a line end
    for (std::size_t at = next_line(text, 0).end; at < text.size(); at = next_line(text, at).end) {
        at = after_line_end(text, at);
        last_end = at - 1;
        ++place.line;
    }
    if (last_end != std::string_view::npos) place.line_begin = source.to_source({last_end, last_end + 1}).end;
}

/// Behind the last character that is in no word, looked for no farther back than a word may be long.
std::size_t between_words(std::string_view text, std::size_t first) {
    constexpr std::size_t kLongestWord = 64 << 10;
    if (text.size() - first > kLongestWord) first = text.size() - kLongestWord;
    while (first < text.size() && (static_cast<unsigned char>(text[first]) & 0xC0) == 0x80) ++first;
    std::size_t border = text.size();
    bool between = false;  // what stands before is in no word, or is an ideograph with its marks
    for (std::size_t at = first; at < text.size();) {
        const Decoded c = decode(text, at);
        const Letter letter = c.valid ? letter_class(c.code) : Letter::none;
        if (between && letter != Letter::mark) border = at;
        between =
            letter == Letter::none || letter == Letter::ideograph || (between && letter == Letter::mark);
        at += c.length;
    }
    return border;
}

}  // namespace

std::size_t find_border(std::string_view text) {
    const std::size_t half = text.size() / 2;
    std::size_t after_line = 0;
    std::size_t after_empty_line = 0;
    for (std::size_t at = after_line_end(text, next_line(text, half).end); at < text.size();) {
        after_line = at;
        const Span line = next_line(text, at);
        if (line.end == text.size()) break;
        at = after_line_end(text, line.end);
        if (at < text.size() && trim_blanks(text, line).empty()) after_empty_line = at;
    }
    if (after_empty_line > 0) return after_empty_line;
    if (after_line > 0) return after_line;
    if (text.ends_with('\n')) return text.size();
    const std::size_t blank = text.find_last_of(" \t");
    if (blank != std::string_view::npos && blank >= half && blank > 0) return blank;
    const std::size_t border = between_words(text, half);
    const bool may_cut_crlf = border == text.size() && text.ends_with('\r') && border > 1;
    return may_cut_crlf ? border - 1 : border;
}

void read_blocks(std::string_view bytes, const Arrange& arrange, const TakeBlock& take,
                 std::size_t block_size) {
    Decoder decoder(bytes);
    Block block;
    block.encoding = decoder.encoding();
    SourceText rest;
    do {
        block.text = std::move(rest);
        if (!decoder.done()) decoder.read(block_size, block.text);
        block.paragraphs.clear();
        block.marks.clear();
        const std::size_t size = block.text.text().size();
        const std::size_t end = arrange(block, !decoder.done());
        rest = block.text.slice({end, size});
        if (end < size) block.text = block.text.slice({0, end});
        block.ends = rest.empty() && decoder.done();
        take(block);
        block.begins = false;
        if (!rest.empty() || !decoder.done()) pass_over(block.text, block);
    } while (!rest.empty() || !decoder.done());
}

}  // namespace locus
