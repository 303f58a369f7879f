#include "query/explain.h"

#include <cstdio>
#include <map>

#include "common/display.h"

namespace locus {
namespace {

std::string label(std::string_view name) {
    constexpr std::size_t kWidth = 10;
    std::string out(name);
    out.resize(kWidth, ' ');
    return out;
}

}  // namespace

std::string explain_plan(const Node& question, const Plan& plan, Searcher& searcher) {
    std::string out = label("question") + question.print() + "\n" + label("index") +
                      counted(searcher.passages(), "passage", "passages");
    for (const Analyzer& analyzer : searcher.analyzers()) out += ", " + analyzer.language();
    out += "\n";
    const std::vector<double> weights = term_weights(plan, searcher);
    for (std::size_t i = 0; i < plan.ranked.size(); ++i) {
        char line[64];
        std::snprintf(line, sizeof line, "  idf %.2f  ", weights[i]);
        out += label("term") + printable(plan.ranked[i].word) + " as " + printable(plan.ranked[i].term) +
               line + counted(searcher.document_frequency(plan.ranked[i].term), "passage", "passages") + "\n";
    }
    for (const std::string& word : plan.dropped) out += label("dropped") + printable(word) + "\n";
    if (!plan.condition.always())
        out += label("filter") +
               (plan.condition.decided_by_terms() ? "by the index's terms"
                                                  : "by the index's terms, then by the text") +
               "\n";
    return out;
}

std::string explain_hits(const std::vector<Hit>& hits) {
    std::string out;
    for (const Hit& hit : hits) {
        char line[64];
        std::snprintf(line, sizeof line, "%llu  score %.4f = first stage  ",
                      static_cast<unsigned long long>(hit.rank), hit.score);
        out += label("hit") + line + printable(hit.passage.citation) + "\n";
    }
    return out;
}

std::string explain_nothing(const Plan& plan, const Searcher& searcher) {
    std::map<std::string, bool> occurs;  // a word is looked for by a term in each language
    for (const RankedTerm& term : plan.ranked)
        occurs[term.word] |= searcher.document_frequency(term.term) > 0;
    std::string missing;
    for (const RankedTerm& term : plan.ranked) {
        bool& said = occurs[term.word];
        if (!said) missing.append(missing.empty() ? "" : ", ").append(printable(term.word));
        said = true;
    }
    if (plan.ranked.empty()) return "the question has no word to look for";
    if (missing.empty()) return "every word occurs, but no passage fulfils the whole question";
    return "nothing found; not in the index: " + missing;
}

}  // namespace locus
