#include "query/explain.h"

#include <algorithm>
#include <cstdio>
#include <map>
#include <utility>

#include "common/display.h"
#include "query/answer.h"
#include "query/ranking_weights.h"
#include "query/reading.h"

namespace locus {
namespace {

std::string label(std::string_view name) {
    constexpr std::size_t kWidth = 10;
    std::string out(name);
    out.resize(kWidth, ' ');
    return out;
}

std::string terms_of(const RankedTerm& ranked) {
    constexpr std::size_t kMostShown = 3;
    std::string out;
    if (ranked.variants.empty() && ranked.prefix.empty()) {
        out = printable(ranked.term);
        for (const std::string& stem : ranked.stems) out += ", " + printable(stem);
        for (const std::string& spelling : ranked.spellings) out += ", " + printable(spelling);
        return out;
    }
    if (ranked.variants.empty()) return "nothing";
    for (std::size_t i = 0; i < std::min(kMostShown, ranked.variants.size()); ++i)
        out += (i == 0 ? "" : ", ") + printable(ranked.variants[i]);
    const std::size_t more = ranked.variants.size() - std::min(kMostShown, ranked.variants.size());
    return out + (more > 0 ? " and " + grouped(more) + " more" : "");
}

/// As it was asked; variants by the name that they have as a term.
std::string shown_word(const RankedTerm& ranked) {
    return printable(ranked.variants.empty() && ranked.prefix.empty() ? ranked.word : ranked.term);
}

/// What is understood as one part where all must hold.
const std::vector<Node>& required_parts(const Node& question) {
    const std::vector<Node>& row = question.children;
    return row.size() == 1 && row.front().kind == Node::Kind::all ? row.front().children : row;
}

std::string in_one_line(const std::vector<std::string>& lines) {
    std::string out;
    for (std::size_t i = 0; i < lines.size(); ++i)
        out += (i == 0 ? "" : i == 1 ? ": " : ", ") + lines[i].substr(lines[i].find_first_not_of(' '));
    return out;
}

/// The parts of a question that no passage fulfils, even alone.
std::string fulfilled_nowhere(const Node& question, const Plan& plan, Searcher& searcher, bool all_words) {
    constexpr std::size_t kMostParts = 8;  // each is a search of its own
    std::string out;
    const std::vector<Node>& parts = required_parts(question);
    for (std::size_t i = 0; i < std::min(kMostParts, parts.size()); ++i) {
        if (parts[i].kind == Node::Kind::words) continue;  // each of them occurs
        const Node alone{Node::Kind::any, "", {parts[i]}};
        const Plan one = make_plan(alone, searcher, all_words);
        if (one.asks_nothing() || !Answerer(searcher, {true}).answer(one, {1, 0}).empty()) continue;
        out += (out.empty() ? "" : "; ") + in_one_line(describe(parts[i], plan));
    }
    return out;
}

/// The words that do not occur in any language, in order, each once.
std::vector<RankedTerm> missing_words(const Plan& plan, const Searcher& searcher) {
    std::map<std::string, bool> occurs;  // a word is looked for by a term in each language
    for (const RankedTerm& term : plan.ranked) occurs[term.word] |= searcher.document_frequency(term) > 0;
    std::vector<RankedTerm> missing;
    for (const RankedTerm& term : plan.ranked)
        if (term.kind != RankedTerm::Kind::gram && !std::exchange(occurs[term.word], true))
            missing.push_back(term);
    return missing;
}

std::string with_near_words(const std::vector<RankedTerm>& missing, Vocabulary& vocabulary) {
    constexpr std::size_t kMostSought = 3;  // each is a pass over all words
    constexpr std::size_t kMostNear = 3;
    std::string out;
    for (std::size_t i = 0; i < missing.size(); ++i) {
        out += (i == 0 ? "" : ", ") + shown_word(missing[i]);
        if (i >= kMostSought) continue;
        std::string near;
        for (const KnownWord& known : vocabulary.meant_by(missing[i].word, kMostNear).list)
            near += (near.empty() ? " (near: " : ", ") + printable(known.word);
        out += near + (near.empty() ? "" : ")");
    }
    return out;
}

/// Behind the first hundred only the first stage counts.
std::string parts_of(const Hit& hit) {
    std::string out;
    for (std::size_t i = 0; i < hit.parts.size(); ++i) {
        char part[64];
        std::snprintf(part, sizeof part, " %.3f", hit.parts[i]);
        if (hit.parts[i] != 0) out.append(out.empty() ? "" : " + ").append(kPartNames[i]).append(part);
    }
    return out.empty() ? "first stage" : out;
}

/// "zelensky also as zelenskyy, zelenskiy"
std::vector<std::string> spellings_of(const Plan& plan) {
    std::vector<std::string> out;
    for (const auto& [word, others] : plan.spellings) {
        out.push_back(printable(word) + " also as ");
        for (std::size_t i = 0; i < others.size(); ++i)
            out.back() += (i == 0 ? "" : ", ") + printable(others[i].word);
    }
    return out;
}

std::string demotion_of(const Hit& hit) {
    if (hit.demoted_for.empty()) return "";
    char factor[32];
    std::snprintf(factor, sizeof factor, ", times %.2f: ", hit.demotion);
    return factor + ("it matches in " + hit.demoted_for);
}

}  // namespace

std::string explain_plan(const Node& question, const Plan& plan, Searcher& searcher) {
    std::string out;
    const bool one = question.children.size() == 1;
    for (const std::string& line : describe(one ? question.children.front() : question, plan))
        out += label(out.empty() ? "question" : "") + line + "\n";
    if (question.children.empty()) out = label("question") + "nothing\n";
    out += label("index") + counted(searcher.passages(), "passage", "passages");
    for (const Analyzer& analyzer : searcher.analyzers()) out += ", " + analyzer.language();
    out += "\n";
    const std::vector<double> weights = term_weights(plan, searcher);
    for (std::size_t i = 0; i < plan.ranked.size(); ++i) {
        const RankedTerm& ranked = plan.ranked[i];
        char line[64];
        std::snprintf(line, sizeof line, "  idf %.2f  ", weights[i]);
        out += label("term") + shown_word(ranked) + " as " + terms_of(ranked) + line +
               counted(searcher.document_frequency(ranked), "passage", "passages") + "\n";
    }
    for (const std::string& spellings : spellings_of(plan)) out += label("spelled") + spellings + "\n";
    for (const std::string& word : plan.dropped) out += label("dropped") + printable(word) + "\n";
    if (!plan.condition.always())
        out += label("filter") +
               (plan.condition.decided_by_terms() ? "by the index's terms"
                                                  : "by the index's terms, then by the text") +
               "\n";
    if (searcher.since() > 0)
        out += label("since") + "only files later than generation " + std::to_string(searcher.since()) + "\n";
    return out;
}

std::string explain_hits(const std::vector<Hit>& hits) {
    std::string out;
    for (const Hit& hit : hits) {
        char line[64];
        std::snprintf(line, sizeof line, "%llu  score %.4f = ", static_cast<unsigned long long>(hit.rank),
                      hit.score);
        out += label("hit") + line + parts_of(hit) + demotion_of(hit) + "  " +
               printable(hit.passage.citation) + "\n";
    }
    return out;
}

std::string explain_sources(const std::vector<Hit>& hits) {
    std::string out;
    const auto line = [&](const Hit& hit, const OtherSource& source, const std::string& what) {
        char similarity[32];
        std::snprintf(similarity, sizeof similarity, ", similarity %.2f", source.similarity);
        out += label("source") + std::to_string(hit.rank) + "  " + what + similarity + "  " +
               printable(source.place.citation) + "\n";
    };
    for (const Hit& hit : hits) {
        for (const OtherSource& source : hit.sources.copies)
            line(hit, source, source.grouped ? "copy, grouped" : "copy");
        for (const OtherSource& source : hit.sources.similar)
            line(hit, source,
                 source.difference.empty() ? "similar" : "no copy, differs in " + source.difference);
    }
    return out;
}

std::string explain_nothing(const Node& question, const Plan& plan, Searcher& searcher, bool all_words) {
    if (plan.asks_nothing()) return "the question has no word to look for";
    const std::vector<RankedTerm> missing = missing_words(plan, searcher);
    const bool excludes =
        std::any_of(missing.begin(), missing.end(), [](const RankedTerm& term) { return term.required; });
    const bool any_occurs = std::any_of(plan.ranked.begin(), plan.ranked.end(), [&](const RankedTerm& term) {
        return searcher.document_frequency(term) > 0;
    });
    if (!missing.empty() && (excludes || !any_occurs))
        return "nothing found; not in the index: " + with_near_words(missing, searcher.vocabulary());
    if (searcher.since() > 0)
        return "nothing found in files later than generation " + std::to_string(searcher.since());
    std::string out = plan.ranked.empty() ? "no passage fulfils the whole question"
                                          : "every word occurs, but no passage fulfils the whole question";
    const std::string nowhere = fulfilled_nowhere(question, plan, searcher, all_words);
    if (!nowhere.empty()) out += "; nowhere: " + nowhere;
    for (const std::string& spellings : spellings_of(plan)) out += "; " + spellings;
    return out;
}

}  // namespace locus
