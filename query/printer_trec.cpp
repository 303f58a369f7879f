// For evaluation by trec_eval: QID Q0 DOCNO RANK SCORE locus.
#include <cstdio>

#include "common/paths.h"
#include "query/printer.h"

namespace locus {
namespace {

class TrecPrinter : public Printer {
  public:
    TrecPrinter(Output& out, const PrintStyle& style) : out_(out), style_(style) {}

    void begin(const std::string& id, const std::string&) override {
        id_ = id.empty() ? "1" : percent_encode(id);
    }

    void hit(const Hit& hit) override {
        const Span place = hit.passage.source;
        std::string document = percent_encode(hit.path);
        if (!style_.whole_files)
            document += ":" + std::to_string(place.begin) + "-" + std::to_string(place.end);
        char score[32];
        std::snprintf(score, sizeof score, "%.6f", hit.score);
        out_.write(id_ + " Q0 " + document + " " + std::to_string(hit.rank) + " " + score + " locus\n");
    }

    void end(std::uint64_t) override {}

  private:
    Output& out_;
    PrintStyle style_;
    std::string id_;
};

}  // namespace

std::unique_ptr<Printer> make_trec_printer(Output& out, const PrintStyle& style) {
    return std::make_unique<TrecPrinter>(out, style);
}

}  // namespace locus
