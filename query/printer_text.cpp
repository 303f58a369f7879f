// For people: the place, the excerpt, the lines around it where they are wanted, and the citation that
// locus-cite takes.
#include <algorithm>

#include "common/display.h"
#include "common/sentences.h"
#include "query/printer.h"
#include "query/source_lines.h"
#include "query/wrap.h"

namespace locus {
namespace {

constexpr const char* kBold = "\x1b[1m";
constexpr const char* kPathColor = "\x1b[35m";
constexpr const char* kDim = "\x1b[2m";
constexpr const char* kWarn = "\x1b[33m";
constexpr const char* kPlain = "\x1b[0m";
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
        out_.write(in(kBold, printable(id) + ": " + printable_line(question)) + "\n");
    }

    void hit(const Hit& hit) override {
        if (!first_) out_.write("\n");
        first_ = false;
        std::string head = in(kPathColor, shown(hit.path)) + ":" + std::to_string(hit.excerpt.line) +
                           "  bytes " + std::to_string(hit.excerpt.source.begin) + "+" +
                           std::to_string(hit.excerpt.source.size());
        if (!hit.title.empty()) head += "  " + in(kBold, printable_line(hit.title));
        if (hit.state == State::changed)
            head += "  " + in(kWarn, "[the file has changed since it was indexed]");
        if (hit.state == State::gone) head += "  " + in(kWarn, "[the file is gone]");
        if (hit.boilerplate) head += "  " + in(kDim, "(boilerplate)");
        out_.write(head + "\n" + excerpt(hit) + "\n");
        print_context(hit.context);
        out_.write("  " + in(kDim, shown(hit.excerpt.citation)) + "\n");
        print_sources(hit.sources);
    }

    void end(std::uint64_t) override {}

  private:
    /// Dimmed where it is boilerplate, the matches as ever.
    std::string excerpt(const Hit& hit) const {
        const std::string lines = wrapped(shown_excerpt(hit), style_.width, kIndent);
        return hit.boilerplate ? dimmed(lines) : lines;
    }

    /// Each line, and what follows a match.
    std::string dimmed(const std::string& lines) const {
        if (!style_.color) return lines;
        std::string out = kDim;
        for (std::size_t at = 0; at < lines.size();) {
            const std::size_t end = lines.find(kPlain, at);
            if (end == std::string::npos) return out + lines.substr(at) + kPlain;
            out += lines.substr(at, end - at) + kPlain + kDim;
            at = end + std::string_view(kPlain).size();
        }
        return out + kPlain;
    }

    /// … stands for the rest of a sentence.
    std::string shown_excerpt(const Hit& hit) const {
        std::string out = excerpt_line(hit, style_.color);
        if (is_cut_at(hit.passage.text, hit.excerpt_text.begin)) out.insert(0, "…");
        if (is_cut_at(hit.passage.text, hit.excerpt_text.end)) out += "…";
        return out;
    }

    void print_sources(const Sources& sources) {
        const auto shown_name = [this](const std::string& path) { return shown(path); };
        for (const std::string& line : describe_sources(sources, style_.width, shown_name))
            out_.write(in(kDim, line) + "\n");
    }

    void print_context(const Context& context) {
        if (!context.missing.empty())
            out_.write("  " + in(kWarn, "[no context: " + shown(context.missing) + "]") + "\n");
        if (context.lines.empty()) return;
        const std::size_t digits = std::to_string(context.lines.back().number).size();
        for (const Context::Line& line : context.lines) {
            std::string head = std::to_string(line.number);
            head.insert(0, digits - head.size(), ' ');
            head.insert(0, line.marked ? "> " : "  ");
            const std::string text = line.text.empty() ? "" : "  " + source_line(line.text, head.size() + 2);
            out_.write("  " + in(line.marked ? kBold : kDim, head) + text + "\n");
        }
    }

    /// A line of the source as it stands, TABs as blanks, cut where the terminal ends. `before`: columns that
    /// stand before it.
    std::string source_line(std::string text, std::size_t before) const {
        constexpr std::size_t kUnseen = 1000;  // columns, where there is no terminal
        constexpr std::size_t kLeast = 10;
        std::replace(text.begin(), text.end(), '\t', ' ');
        const std::size_t room =
            style_.width == 0 ? kUnseen : style_.width - std::min(style_.width, before + kIndent);
        return cut_to(printable(text), std::max(room, kLeast));
    }

    /// In a pipe the bytes are what they are, so that a citation can be taken from there.
    std::string shown(const std::string& path) const { return style_.terminal ? printable(path) : path; }

    std::string in(const char* color, const std::string& text) const {
        return style_.color ? color + text + kPlain : text;
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
