#include "query/file_text.h"

#include <algorithm>

#include "common/charset.h"
#include "common/source.h"

namespace locus {

SourceText read_file_text(const std::string& path) { return decode_source(read_source(path).bytes).text; }

std::uint64_t text_offset(const SourceText& text, std::uint64_t source) {
    const std::vector<SourceText::Run>& runs = text.runs();
    const auto run = std::partition_point(runs.begin(), runs.end(),
                                          [&](const SourceText::Run& r) { return r.source.end <= source; });
    if (run == runs.end()) return text.text().size();
    if (run->kind == SourceText::Kind::atomic || source < run->source.begin) return run->text.begin;
    return run->text.begin + (source - run->source.begin) * run->text.size() / run->source.size();
}

}  // namespace locus
