#include "common/source_text.h"

#include <algorithm>
#include <cassert>

#include "common/varint.h"

namespace locus {
namespace {

using Piece = SourceText::Piece;
using Run = SourceText::Run;

/// Where the source bytes begin of the piece that holds a text byte.
std::uint64_t source_begin(const Run& run, std::uint64_t text_offset) {
    return run.source.begin + (text_offset - run.text.begin) / run.piece.text * run.piece.source;
}

std::uint64_t source_end(const Run& run, std::uint64_t text_offset) {
    return source_begin(run, text_offset) + run.piece.source;
}

/// The first piece border of the run at or after a text byte.
std::uint64_t piece_border(const Run& run, std::uint64_t text_offset) {
    const std::uint64_t into = (text_offset - run.text.begin) % run.piece.text;
    return into == 0 ? text_offset : text_offset - into + run.piece.text;
}

constexpr std::uint64_t kSmall = 4;  // bytes of text and of source of almost every piece
constexpr std::uint64_t kOther = kSmall * kSmall;

/// A number below sixteen where it can: 0 for a verbatim one.
void put_piece(std::string& out, Piece piece) {
    if (piece.text <= kSmall && piece.source >= 1 && piece.source <= kSmall)
        return put_varint(out, (piece.text - 1) * kSmall + (piece.source - 1));
    put_varint(out, kOther);
    put_varint(out, piece.text);
    put_varint(out, piece.source);
}

Piece read_piece(VarintReader& in) {
    const std::uint64_t number = in.number();
    if (number < kOther) return {number / kSmall + 1, number % kSmall + 1};
    if (number > kOther) VarintReader::damaged();
    const std::uint64_t text = in.number();
    if (text == 0) VarintReader::damaged();
    return {text, in.number()};
}

}  // namespace

SourceText SourceText::verbatim(std::string text, std::uint64_t source_begin) {
    SourceText out;
    out.text_ = std::move(text);
    const std::uint64_t size = out.text_.size();
    if (size > 0) out.runs_.push_back({{1, 1}, {0, size}, {source_begin, source_begin + size}});
    return out;
}

void SourceText::append(Piece piece, std::string_view text, std::uint64_t source_begin) {
    if (text.empty()) return;
    assert(piece.text > 0 && text.size() % piece.text == 0);
    assert(runs_.empty() || source_begin >= runs_.back().source.end);
    const std::uint64_t begin = text_.size();
    const std::uint64_t source_end = source_begin + text.size() / piece.text * piece.source;
    text_.append(text);
    if (!runs_.empty() && runs_.back().piece == piece && runs_.back().source.end == source_begin) {
        runs_.back().text.end = text_.size();
        runs_.back().source.end = source_end;
    } else {
        runs_.push_back({piece, {begin, text_.size()}, {source_begin, source_end}});
    }
}

const Run& SourceText::run_at(std::uint64_t text_offset) const {
    assert(text_offset < text_.size());
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), text_offset,
                         [](std::uint64_t offset, const Run& r) { return offset < r.text.begin; });
    return *std::prev(after);
}

Span SourceText::to_source(Span text_span) const {
    assert(!text_span.empty() && text_span.end <= text_.size());
    return {source_begin(run_at(text_span.begin), text_span.begin),
            source_end(run_at(text_span.end - 1), text_span.end - 1)};
}

SourceText SourceText::slice(Span text_span) const {
    SourceText out;
    if (text_span.empty()) return out;
    for (const Run* r = &run_at(text_span.begin); r != runs_.data() + runs_.size(); ++r) {
        if (r->text.begin >= text_span.end) break;
        const Span kept{std::max(r->text.begin, text_span.begin), std::min(r->text.end, text_span.end)};
        // What is left of a piece that is cut, whole pieces, and again what is left of one.
        const std::uint64_t first = std::min(kept.end, piece_border(*r, kept.begin));
        const std::uint64_t last = std::max(first, kept.end - (kept.end - r->text.begin) % r->piece.text);
        const auto take = [&](Span part, std::uint64_t piece) {
            if (part.empty()) return;
            out.append({piece, r->piece.source}, std::string_view(text_).substr(part.begin, part.size()),
                       source_begin(*r, part.begin));
        };
        take({kept.begin, first}, first - kept.begin);
        take({first, last}, r->piece.text);
        take({last, kept.end}, kept.end - last);
    }
    return out;
}

// Layout: text; number of runs; per run: its piece, the number of pieces, the source gap since the last run's
// end. Almost every text is one verbatim run: four bytes beside the text.
bool SourceText::is_verbatim() const {
    return runs_.empty() || (runs_.size() == 1 && runs_.front().piece == Piece{});
}

void SourceText::encode(std::string& out) const {
    put_string(out, text_);
    if (is_verbatim()) {
        put_varint(out, 0);
        put_varint(out, runs_.empty() ? 0 : runs_.front().source.begin);
        return;
    }
    put_varint(out, runs_.size());
    std::uint64_t source_end = 0;
    for (const Run& run : runs_) {
        put_piece(out, run.piece);
        put_varint(out, run.text.size() / run.piece.text);
        put_varint(out, run.source.begin - source_end);
        source_end = run.source.end;
    }
}

SourceText SourceText::decode(VarintReader& in) {
    constexpr std::uint64_t kLast = ~std::uint64_t{0};
    SourceText out;
    out.text_ = in.string();
    std::uint64_t runs = in.number();
    if (runs == 0) {
        const std::uint64_t begin = in.number();
        if (out.text_.size() > kLast - begin) VarintReader::damaged();
        if (!out.text_.empty())
            out.runs_.push_back({{}, {0, out.text_.size()}, {begin, begin + out.text_.size()}});
        return out;
    }
    std::uint64_t text_end = 0;
    std::uint64_t source_end = 0;
    for (; runs > 0; --runs) {
        const Piece piece = read_piece(in);
        const std::uint64_t pieces = in.number();
        const std::uint64_t gap = in.number();
        if (pieces == 0 || pieces > (out.text_.size() - text_end) / piece.text) VarintReader::damaged();
        if (gap > kLast - source_end) VarintReader::damaged();
        const std::uint64_t begin = source_end + gap;
        if (piece.source > 0 && pieces > (kLast - begin) / piece.source) VarintReader::damaged();
        const Run run{
            piece, {text_end, text_end + pieces * piece.text}, {begin, begin + pieces * piece.source}};
        text_end = run.text.end;
        source_end = run.source.end;
        out.runs_.push_back(run);
    }
    if (text_end != out.text_.size()) VarintReader::damaged();
    return out;
}

}  // namespace locus
