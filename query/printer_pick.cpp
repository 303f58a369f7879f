// For menus such as fzf: CITATION, LINE, PATH:LINE and EXCERPT, one hit a line, TABs between the fields.
//
// The first two are for programs, the others are shown. A menu shows what it is given and hands back what it
// made of that, so nothing but printable characters is in any of them, in a pipe too.
#include "common/display.h"
#include "query/marked_text.h"
#include "query/printer.h"

namespace locus {
namespace {

class PickPrinter : public Printer {
  public:
    PickPrinter(Output& out, const PrintStyle& style) : out_(out), style_(style) {}

    void begin(const std::string&, const std::string&) override {}
    void hit(const Hit& hit) override {
        const std::string line = std::to_string(hit.excerpt.line);
        out_.write(printable(table_field(hit.excerpt.citation)) + "\t" + line + "\t" +
                   style_.in(kPathColor, printable(hit.path)) + ":" + line + "\t" +
                   excerpt_line(hit, style_.color) + "\n");
    }
    void end(std::uint64_t) override {}

  private:
    Output& out_;
    PrintStyle style_;
};

}  // namespace

std::unique_ptr<Printer> make_pick_printer(Output& out, const PrintStyle& style) {
    return std::make_unique<PickPrinter>(out, style);
}

}  // namespace locus
