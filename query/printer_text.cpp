// For people: the place, the excerpt, the lines around it where they are wanted, the citation that locus-cite
// takes, and who else says it; verbosely the whole passage, and what else is known of a hit.
#include <algorithm>
#include <cstdio>

#include "common/display.h"
#include "common/languages.h"
#include "common/sentences.h"
#include "query/context_lines.h"
#include "query/marked_text.h"
#include "query/printer.h"
#include "query/source_lines.h"
#include "query/wrap.h"

namespace locus {
namespace {

constexpr std::size_t kIndent = 2;

/// The excerpt ends, or begins, inside a sentence of its line.
bool is_cut_at(const std::string& text, std::size_t at) {
    if (at == 0 || at >= text.size()) return false;
    if (text.find_first_of("\r\n", at - 1) <= at) return false;
    const std::vector<Span> sentences = find_sentences(text);
    return std::any_of(sentences.begin(), sentences.end(),
                       [at](const Span& s) { return s.begin < at && at < s.end; });
}

class TextPrinter : public Printer {
  public:
    TextPrinter(Output& out, const PrintStyle& style) : out_(out), style_(style) {}

    void begin(const std::string& id, const std::string& question) override {
        first_ = true;
        if (id.empty()) return;
        if (!first_question_) out_.write("\n");
        first_question_ = false;
        print(wrapped(style_.in(kBold, printable(id) + ": " + printable_line(question)), style_.width, 0));
    }

    void hit(const Hit& hit) override {
        if (!first_) out_.write("\n");
        first_ = false;
        print_head(hit);
        if (style_.verbose) print_facts(hit);
        if (style_.verbose)
            for (const std::string& line : passage_lines(hit, style_.color)) print_text(line);
        else
            print_text(shown_excerpt(hit));
        for (const std::string& line : describe_context(hit.context, style_)) print(line);
        print("  " + style_.in(kDim, style_.shown(hit.excerpt.citation)));
        for (const std::string& line : describe_sources(hit.sources, style_)) print(line);
    }

    void end(std::uint64_t) override {}

  private:
    void print(const std::string& line) {
        out_.write(line);
        out_.write("\n");
    }

    void print_text(const std::string& text) { print(wrapped(text, style_.width, kIndent)); }

    /// In one line where there is room, else what does not fit on lines of their own. The place stays whole.
    void print_head(const Hit& hit) {
        const std::string place = style_.shown(hit.path) + ":" + std::to_string(hit.excerpt.line);
        std::size_t used = columns(place);
        out_.write(style_.hyperlink.to(
            hit.path, hit.excerpt.line, hit.excerpt.column,
            style_.in(kPathColor, style_.shown(hit.path)) + ":" + std::to_string(hit.excerpt.line)));
        for (const auto& [color, text] : remarks(hit)) {
            const std::size_t wide = columns(text);
            const bool fits = style_.width == 0 || used + kIndent + wide <= style_.width;
            out_.write(fits ? "  " + style_.in(color, text)
                            : "\n" + wrapped(style_.in(color, text), style_.width, kIndent));
            used = fits ? used + kIndent + wide : style_.width;  // behind what was wrapped nothing stands
        }
        out_.write("\n");
    }

    /// Colour and text.
    static std::vector<std::pair<const char*, std::string>> remarks(const Hit& hit) {
        std::vector<std::pair<const char*, std::string>> out;
        const Span excerpt = hit.excerpt.source;
        out.emplace_back("", "bytes " + std::to_string(excerpt.begin) + "+" + std::to_string(excerpt.size()));
        if (!hit.title.empty()) out.emplace_back(kBold, printable_line(hit.title));
        if (hit.state == State::changed)
            out.emplace_back(kWarn, "[the file has changed since it was indexed]");
        if (hit.state == State::gone) out.emplace_back(kWarn, "[the file is gone]");
        if (hit.boilerplate) out.emplace_back(kDim, "(boilerplate)");
        return out;
    }

    void print_facts(const Hit& hit) {
        char score[32];
        std::snprintf(score, sizeof score, "%.4f", hit.score);
        std::string facts = "hit " + std::to_string(hit.rank) + ", score " + score + ", " +
                            std::string(language_code(hit.language));
        if (hit.page > 0) facts += ", page " + std::to_string(hit.page);
        const Span passage = hit.passage.source;
        facts += ", passage at line " + std::to_string(hit.passage.line) + ", bytes " +
                 std::to_string(passage.begin) + "+" + std::to_string(passage.size()) +
                 ", indexed in generation " + std::to_string(hit.generation);
        print_text(style_.in(kDim, facts));
    }

    /// … stands for the rest of a sentence. Boilerplate is dimmed, the matches as ever.
    std::string shown_excerpt(const Hit& hit) const {
        std::string out = excerpt_line(hit, style_.color, hit.boilerplate);
        if (is_cut_at(hit.passage.text, hit.excerpt_text.begin)) out.insert(0, "…");
        if (is_cut_at(hit.passage.text, hit.excerpt_text.end)) out += "…";
        return out;
    }

    Output& out_;
    PrintStyle style_;
    bool first_ = true;
    bool first_question_ = true;
};

}  // namespace

std::unique_ptr<Printer> make_text_printer(Output& out, const PrintStyle& style) {
    return std::make_unique<TextPrinter>(out, style);
}

}  // namespace locus
