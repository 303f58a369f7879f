// For people: the place, the excerpt, and the citation that locus-cite takes.
#include "common/display.h"
#include "query/printer.h"

namespace locus {
namespace {

constexpr const char* kBold = "\x1b[1m";
constexpr const char* kPathColor = "\x1b[35m";
constexpr const char* kDim = "\x1b[2m";
constexpr const char* kWarn = "\x1b[33m";
constexpr const char* kPlain = "\x1b[0m";

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
        out_.write(head + "\n  " + excerpt_line(hit, style_.color) + "\n");
        out_.write("  " + in(kDim, shown(hit.excerpt.citation)) + "\n");
    }

    void end(std::uint64_t) override {}

  private:
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
