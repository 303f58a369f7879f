#include "query/file_text.h"

#include <algorithm>

#include "common/charset.h"
#include "common/source.h"

namespace locus {

SourceText read_file_text(const std::string& path) {
    constexpr std::size_t kAtATime = 1 << 20;  // bytes
    const std::string bytes = read_source(path).bytes;
    SourceText text;
    for (Decoder decoder(bytes); !decoder.done();) decoder.read(kAtATime, text);
    return text;
}

std::uint64_t text_offset(const SourceText& text, std::uint64_t source) {
    const std::vector<SourceText::Run>& runs = text.runs();
    const auto run = std::partition_point(runs.begin(), runs.end(),
                                          [&](const SourceText::Run& r) { return r.source.end <= source; });
    if (run == runs.end()) return text.text().size();
    if (source < run->source.begin) return run->text.begin;
    return run->text.begin + (source - run->source.begin) / run->piece.source * run->piece.text;
}

}  // namespace locus
