#include "common/source_text.h"

#include <algorithm>
#include <cassert>

#include "common/varint.h"

namespace locus {
namespace {

std::uint64_t ratio(const SourceText::Run& run) { return run.source.size() / run.text.size(); }

/// The source bytes of one text byte.
Span byte_source(const SourceText::Run& run, std::uint64_t text_offset) {
    if (run.kind == SourceText::Kind::atomic) return run.source;
    const std::uint64_t step = ratio(run);
    const std::uint64_t begin = run.source.begin + (text_offset - run.text.begin) * step;
    return {begin, begin + step};
}

}  // namespace

SourceText SourceText::verbatim(std::string text, std::uint64_t source_begin) {
    SourceText out;
    out.text_ = std::move(text);
    const std::uint64_t size = out.text_.size();
    if (size > 0) out.runs_.push_back({Kind::verbatim, {0, size}, {source_begin, source_begin + size}});
    return out;
}

void SourceText::append(Kind kind, std::string_view piece, Span source) {
    if (piece.empty()) return;
    assert(runs_.empty() || source.begin >= runs_.back().source.end);
    assert(kind != Kind::verbatim || piece.size() == source.size());
    assert(kind != Kind::scaled || source.size() % piece.size() == 0);
    const Run run{kind, {text_.size(), text_.size() + piece.size()}, source};
    text_.append(piece);
    if (!runs_.empty() && kind != Kind::atomic) {
        Run& last = runs_.back();
        if (last.kind == kind && last.source.end == source.begin && ratio(last) == ratio(run)) {
            last.text.end = run.text.end;
            last.source.end = run.source.end;
            return;
        }
    }
    runs_.push_back(run);
}

const SourceText::Run& SourceText::run_at(std::uint64_t text_offset) const {
    assert(text_offset < text_.size());
    const auto after =
        std::upper_bound(runs_.begin(), runs_.end(), text_offset,
                         [](std::uint64_t offset, const Run& r) { return offset < r.text.begin; });
    return *std::prev(after);
}

Span SourceText::to_source(Span text_span) const {
    assert(!text_span.empty() && text_span.end <= text_.size());
    return {byte_source(run_at(text_span.begin), text_span.begin).begin,
            byte_source(run_at(text_span.end - 1), text_span.end - 1).end};
}

SourceText SourceText::slice(Span text_span) const {
    SourceText out;
    if (text_span.empty()) return out;
    for (const Run* r = &run_at(text_span.begin); r != runs_.data() + runs_.size(); ++r) {
        const Run& run = *r;
        if (run.text.begin >= text_span.end) break;
        const Span kept{std::max(run.text.begin, text_span.begin), std::min(run.text.end, text_span.end)};
        const Span source{byte_source(run, kept.begin).begin, byte_source(run, kept.end - 1).end};
        out.append(run.kind, std::string_view(text_).substr(kept.begin, kept.size()), source);
    }
    return out;
}

// Layout: text; number of runs; per run: kind, text length, source gap since the last run's end, and the
// source length where the kind does not give it. Almost every text is one verbatim run: four bytes beside the
// text.
void SourceText::encode(std::string& out) const {
    put_string(out, text_);
    put_varint(out, runs_.size());
    std::uint64_t source_end = 0;
    for (const Run& run : runs_) {
        put_varint(out, static_cast<std::uint64_t>(run.kind));
        put_varint(out, run.text.size());
        put_varint(out, run.source.begin - source_end);
        if (run.kind != Kind::verbatim) put_varint(out, run.source.size());
        source_end = run.source.end;
    }
}

SourceText SourceText::decode(VarintReader& in) {
    SourceText out;
    out.text_ = in.string();
    std::uint64_t text_end = 0;
    std::uint64_t source_end = 0;
    for (std::uint64_t n = in.number(); n > 0; --n) {
        const std::uint64_t kind = in.number();
        const std::uint64_t size = in.number();
        const std::uint64_t gap = in.number();
        if (kind > static_cast<std::uint64_t>(Kind::atomic) || size == 0) VarintReader::damaged();
        if (size > out.text_.size() - text_end) VarintReader::damaged();
        Run run{static_cast<Kind>(kind), {text_end, text_end + size}, {source_end + gap, 0}};
        const std::uint64_t source_size = run.kind == Kind::verbatim ? size : in.number();
        if (run.kind == Kind::scaled && source_size % size != 0) VarintReader::damaged();
        run.source.end = run.source.begin + source_size;
        if (run.source.begin < source_end || run.source.end < run.source.begin) VarintReader::damaged();
        text_end = run.text.end;
        source_end = run.source.end;
        out.runs_.push_back(run);
    }
    if (text_end != out.text_.size()) VarintReader::damaged();
    return out;
}

}  // namespace locus
