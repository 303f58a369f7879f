// Markdown: where its paragraphs and headings are, and what of it is no words.
//
// The text stays as it is in the file, so that what is cited can be read back. Lines that are markup alone
// (fences, rules, underlines of headings, tables' rules, definitions of links, comments) are in no paragraph,
// nor are the marks that a paragraph begins with (hashes, bullets, numbers, >). Of the markup that is left,
// that which holds letters or digits is told as marks: destinations and titles of links, labels of
// references, tags, comments, entities, what stands behind an opening fence, numbers of lists. The rest (* _
// ~ ` | \) is no word anyway. Code is words.
//
// A single line end never parts a paragraph; an empty line does, and so do headings, items of lists, fences
// and rules. What is in a fence is one paragraph.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/paragraphs.h"

namespace locus {

/// What is open where a text begins or ends.
struct OpenMarkdown {
    char fence = 0;  // ` or ~, when a fence is open
    std::size_t fence_length = 0;
    bool fence_in_quote = false;
    bool comment = false;
};

struct MarkdownLayout {
    std::vector<Paragraph> paragraphs;
    std::vector<std::size_t> begins;  // of each paragraph: where its first line begins, or its fence
    std::vector<Span> marks;          // in order, not overlapping
    std::string title;                // the first heading of the first level
    OpenMarkdown open;                // at the end
    std::size_t opened_at = 0;        // where what is open at the end was opened
};

/// Of text[begin, end); `open` is what earlier text left open there.
MarkdownLayout lay_out_markdown(std::string_view text, std::size_t begin, OpenMarkdown open);

/// Adds the marks inside a paragraph, in order.
void find_inline_marks(std::string_view text, Span paragraph, std::vector<Span>& marks);

struct FrontMatter {
    std::size_t end = 0;  // where the article begins; 0 when there is none
    std::string title;
};

/// A file's front matter: from a first line of --- to the next of --- or ..., as YAML, or between lines of
/// +++, as TOML, if its first line of content is a key.
FrontMatter read_front_matter(std::string_view text);

}  // namespace locus
