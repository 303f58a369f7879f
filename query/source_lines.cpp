#include "query/source_lines.h"

#include <algorithm>
#include <cstdio>
#include <sstream>

#include "common/display.h"
#include "query/wrap.h"

namespace locus {
namespace {

constexpr std::size_t kMostNamed = 3;

class SourceLines {
  public:
    explicit SourceLines(const PrintStyle& style) : style_(style) {}

    /// `all`: how many there are, if more than are listed.
    void list(const std::string& head, const std::vector<OtherSource>& sources, std::uint64_t all) {
        begin(head);
        const std::size_t named = style_.verbose ? sources.size() : std::min(kMostNamed, sources.size());
        for (std::size_t i = 0; i < named; ++i) add(sources[i], i + 1 < std::max<std::uint64_t>(named, all));
        if (all > named) put("and " + grouped(all - named) + " more", "");
    }

    /// Broken between words where it must be.
    void begin(const std::string& head) {
        std::istringstream in(wrapped(head, style_.width, 2));
        for (std::string line; std::getline(in, line);) {
            lines_.push_back(style_.in(kDim, line));
            used_ = columns(line);
        }
    }

    std::vector<std::string> lines() && { return std::move(lines_); }

  private:
    void add(const OtherSource& source, bool more) {
        const std::string place = style_.shown(source.path) + ":" + std::to_string(source.place.line);
        const std::string rest = remark(source) + (more && !style_.verbose ? "," : "");
        const std::string link =
            style_.hyperlink.to(source.path, source.place.line, source.place.column, style_.in(kDim, place)) +
            style_.in(kDim, rest);
        put(place + rest, link);
        if (style_.verbose) lines_.push_back("      " + style_.in(kDim, style_.shown(source.place.citation)));
    }

    /// `shown`: the text with what controls the terminal; empty: the text alone.
    void put(const std::string& text, const std::string& shown) {
        const std::string& all = shown.empty() ? style_.in(kDim, text) : shown;
        const std::size_t wide = columns(text);
        if (!style_.verbose && (style_.width == 0 || used_ + 1 + wide <= style_.width)) {
            lines_.back() += " " + all;
            used_ += 1 + wide;
            return;
        }
        lines_.push_back("    " + all);
        used_ = 4 + wide;
    }

    static std::string remark(const OtherSource& source) {
        char similarity[16];
        std::snprintf(similarity, sizeof similarity, " (%.2f", source.similarity);
        std::string out = similarity;
        if (!source.difference.empty()) out += ", other in " + printable_line(source.difference);
        if (source.state != State::fresh) out += ", " + std::string(name_of(source.state));
        return out + ")";
    }

    const PrintStyle& style_;
    std::vector<std::string> lines_;
    std::size_t used_ = 0;  // columns of the last one
};

}  // namespace

std::vector<std::string> describe_sources(const Sources& sources, const PrintStyle& style) {
    if (!sources.compared) return {};
    SourceLines lines(style);
    if (sources.files == 0)
        lines.begin("no other source found");
    else
        lines.list("also in " + counted(sources.files, "other source", "other sources") + ":", sources.copies,
                   sources.files);
    if (!sources.similar.empty()) lines.list("similar:", sources.similar, sources.similar.size());
    return std::move(lines).lines();
}

}  // namespace locus
