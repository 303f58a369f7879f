#include "query/hit_pieces.h"

#include <algorithm>

namespace locus {
namespace {

void append(std::vector<HitPiece>& pieces, const Hit& hit, Span part, bool excerpt) {
    const std::string_view text = hit.passage.text;
    std::uint64_t at = part.begin;
    const auto until = [&](std::uint64_t end, bool match) {
        if (end > at) pieces.push_back({text.substr(at, end - at), match, excerpt});
        at = std::max(at, end);
    };
    for (const Hit::Marked& match : hit.matches) {
        if (!part.contains(match.text) || match.text.begin < at) continue;
        until(match.text.begin, false);
        until(match.text.end, true);
    }
    until(part.end, false);
}

}  // namespace

std::vector<HitPiece> excerpt_pieces(const Hit& hit) {
    std::vector<HitPiece> pieces;
    append(pieces, hit, hit.excerpt_text, true);
    return pieces;
}

std::vector<std::vector<HitPiece>> passage_pieces(const Hit& hit) {
    std::vector<std::vector<HitPiece>> paragraphs;
    for (const Span& paragraph : hit.paragraphs) {
        const std::uint64_t first = std::clamp(hit.excerpt_text.begin, paragraph.begin, paragraph.end);
        const std::uint64_t last = std::clamp(hit.excerpt_text.end, first, paragraph.end);
        std::vector<HitPiece>& pieces = paragraphs.emplace_back();
        append(pieces, hit, {paragraph.begin, first}, false);
        append(pieces, hit, {first, last}, true);
        append(pieces, hit, {last, paragraph.end}, false);
    }
    return paragraphs;
}

}  // namespace locus
