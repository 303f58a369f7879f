// Which paragraphs of an article are boilerplate: told while the article is read, since only then all of it
// is seen.
//
// Signals add up; none is enough alone. Form: no sentence's end, a label in capitals and a headline behind
// it, brackets around the whole, a lone time, mostly addresses, "By" and a name. Position: the first or last
// paragraphs of the article; below a heading after which there are only short paragraphs to the end. Words: a
// short list a language (boilerplate_cues.h). What recurs in other files is not known here; a question looks
// it up (query/boilerplate_reader.h).
//
// In a text that is not mostly sentences, as a poem, a list, a table, nothing is marked.
#pragma once

#include <string_view>
#include <vector>

#include "common/boilerplate.h"
#include "indexer/paragraphs.h"

namespace locus {

/// Whether the article begins and ends with what is looked at.
struct Edges {
    bool begins = true;
    bool ends = true;
};

/// One for each paragraph; nothing when none is boilerplate. `text`: with markup that is no words blanked.
std::vector<Boilerplate> find_boilerplate(std::string_view text, const std::vector<Paragraph>& paragraphs,
                                          Edges edges = {});

}  // namespace locus
