// A line is read as a citation, the rest as the file that it cites.
//
// A citation that is read prints as it was written. A passage that moved is found again, at the nearest place
// that has its bytes, as trying every place finds it.
#include <optional>

#include "common/citation.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

constexpr std::size_t kLongestFile = 600;  // bytes; trying every place is quadratic

std::uint64_t away(Span place, Span from) {
    return place.begin > from.begin ? place.begin - from.begin : from.begin - place.begin;
}

/// Of places that are equally near, the first.
std::optional<Span> try_every_place(const Citation& citation, std::string_view file) {
    std::optional<Span> best;
    const std::uint64_t length = citation.span.size();
    for (std::uint64_t begin = 0; length <= file.size() && begin <= file.size() - length; ++begin) {
        const Span place{begin, begin + length};
        if (fingerprint(file.substr(begin, length)) != citation.fingerprint) continue;
        if (!best || away(place, citation.span) < away(*best, citation.span)) best = place;
    }
    return best;
}

void check(const Citation& citation, std::string_view file) {
    must(find_again(citation, file) == try_every_place(citation, file));
    const std::optional<Citation> again = Citation::parse(citation.print());
    must(again && again->path == citation.path && again->span == citation.span);
    must(again->fingerprint == citation.fingerprint);
}

}  // namespace

void fuzz_citation(std::string_view bytes) {
    const std::size_t end = std::min(bytes.find('\n'), bytes.size());
    const std::string_view line = bytes.substr(0, end);
    const std::string_view file = bytes.substr(end).substr(0, kLongestFile);
    if (const std::optional<Citation> citation = Citation::parse(line)) {
        must(citation->print() == line && !citation->path.empty() && !citation->span.empty());
        check(*citation, file);
    }

    // What stands in the file is found at its place, and near it when something comes before.
    if (line.empty() || file.size() < 2) return;
    const auto begin = static_cast<unsigned char>(line.front()) % file.size();
    const auto length = 1 + static_cast<unsigned char>(line.back()) % (file.size() - begin);
    const std::string_view cited = file.substr(begin, length);
    const Citation citation{"a", {begin, begin + length}, fingerprint(cited)};
    must(find_again(citation, file) == citation.span);
    const std::string moved = std::string(line).append(file);
    const std::optional<Span> found = find_again(citation, moved);
    must(found && std::string_view(moved).substr(found->begin, found->size()) == cited);
    check(citation, moved);
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_citation({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
