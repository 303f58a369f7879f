// For pipes: PATH:LINE:OFFSET:EXCERPT, one hit a line; with the column instead of the offset for editors; and
// the names alone for -l.
#include "query/marked_text.h"
#include "query/printer.h"

namespace locus {
namespace {

/// Leads to the place.
std::string path_of(const Hit& hit, const PrintStyle& style, std::uint64_t line = 1,
                    std::uint64_t column = 1) {
    return style.hyperlink.to(hit.path, line, column, style.in(kPathColor, style.shown(hit.path)));
}

class GrepPrinter : public Printer {
  public:
    /// `place`: what stands after the line.
    GrepPrinter(Output& out, const PrintStyle& style, std::uint64_t (*place)(const Place&))
        : out_(out), style_(style), place_(place) {}

    void begin(const std::string&, const std::string&) override {}
    void hit(const Hit& hit) override {
        out_.write(path_of(hit, style_, hit.excerpt.line, hit.excerpt.column));
        out_.write(style_.nul ? std::string_view("\0", 1) : std::string_view(":"));
        out_.write(std::to_string(hit.excerpt.line) + ":" + std::to_string(place_(hit.excerpt)) + ":" +
                   excerpt_line(hit, style_.color) + "\n");
    }
    void end(std::uint64_t) override {}

  private:
    Output& out_;
    PrintStyle style_;
    std::uint64_t (*place_)(const Place&);
};

class FilesPrinter : public Printer {
  public:
    FilesPrinter(Output& out, const PrintStyle& style) : out_(out), style_(style) {}

    void begin(const std::string&, const std::string&) override {}
    void hit(const Hit& hit) override {
        out_.write(path_of(hit, style_));
        out_.write(style_.nul ? std::string_view("\0", 1) : std::string_view("\n"));
    }
    void end(std::uint64_t) override {}

  private:
    Output& out_;
    PrintStyle style_;
};

}  // namespace

std::unique_ptr<Printer> make_grep_printer(Output& out, const PrintStyle& style) {
    return std::make_unique<GrepPrinter>(out, style, [](const Place& place) { return place.source.begin; });
}

std::unique_ptr<Printer> make_vimgrep_printer(Output& out, const PrintStyle& style) {
    return std::make_unique<GrepPrinter>(out, style, [](const Place& place) { return place.column; });
}

std::unique_ptr<Printer> make_files_printer(Output& out, const PrintStyle& style) {
    return std::make_unique<FilesPrinter>(out, style);
}

}  // namespace locus
