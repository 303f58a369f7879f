// For tables: a header line, then one hit a line, TABs between the fields.
//
// A field is one line without TABs: \t, \n, \r and \\ stand for those characters.
#include <cstdio>

#include "common/display.h"
#include "query/printer.h"

namespace locus {
namespace {

class TsvPrinter : public Printer {
  public:
    TsvPrinter(Output& out, const PrintStyle& style) : out_(out), style_(style) {}

    void begin(const std::string& id, const std::string&) override {
        id_ = id.empty() ? "" : name(id) + "\t";
        if (!first_) return;
        first_ = false;
        out_.write(id.empty() ? "" : "id\t");
        out_.write(
            "rank\tscore\tpath\tline\tcolumn\toffset\tlength\texcerpt_offset\texcerpt_length\tstate\t"
            "copies\texcerpt\n");
    }

    void hit(const Hit& hit) override {
        char score[32];
        std::snprintf(score, sizeof score, "%.6f", hit.score);
        out_.write(id_ + std::to_string(hit.rank) + "\t" + score + "\t" + name(hit.path));
        number(hit.passage.line);
        number(hit.passage.column);
        number(hit.passage.source.begin);
        number(hit.passage.source.size());
        number(hit.excerpt.source.begin);
        number(hit.excerpt.source.size());
        out_.write("\t" + std::string(name_of(hit.state)));
        number(hit.sources.files);
        out_.write("\t" + printable(table_field(hit.excerpt.text)) + "\n");
    }

    void end(std::uint64_t) override {}

  private:
    void number(std::uint64_t n) { out_.write("\t" + std::to_string(n)); }

    /// In a pipe other bytes are what they are; on a terminal they must not control it.
    std::string name(const std::string& bytes) const {
        return style_.terminal ? printable(table_field(bytes)) : table_field(bytes);
    }

    Output& out_;
    PrintStyle style_;
    std::string id_;
    bool first_ = true;
};

}  // namespace

std::unique_ptr<Printer> make_tsv_printer(Output& out, const PrintStyle& style) {
    return std::make_unique<TsvPrinter>(out, style);
}

}  // namespace locus
