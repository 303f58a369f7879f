#include "query/answer.h"

#include <algorithm>
#include <cmath>
#include <optional>

#include "common/charset.h"
#include "common/citation.h"
#include "common/error.h"
#include "common/grams.h"
#include "common/paths.h"
#include "query/boilerplate_reader.h"
#include "query/excerpt.h"
#include "query/matcher.h"
#include "query/reranker.h"

namespace locus {
namespace {

constexpr std::uint64_t kHeadFetched = kReranked + 16;
constexpr double kScoreUnit = 1e-6;  // scores are told apart, and printed, to this

/// Sizes double from one constant, so that two limits mostly fetch the same list.
std::uint64_t fetch_size(std::uint64_t hits) {
    std::uint64_t size = 2 * kHeadFetched;
    while (size < hits + 16) size *= 2;
    return size;
}

/// The hundred best are among them: none that was cut off ties with the last.
bool holds_head(const Searcher::Candidates& found) {
    if (found.exhausted) return true;
    return found.list.size() > kReranked && found.list.back().first < found.list[kReranked - 1].first;
}

/// Scores fall strictly with rank, by a unit where the engine's are equal.
void separate(std::vector<Hit>& hits) {
    double last = 0;
    for (std::size_t i = 0; i < hits.size(); ++i) {
        double units = std::round(hits[i].score / kScoreUnit);
        if (i > 0) units = std::min(units, last - 1);
        last = units;
        hits[i].score = units * kScoreUnit;
        hits[i].rank = i + 1;
    }
}

/// Line and column of a byte of the passage's text.
void locate(const Passage& passage, std::uint64_t at, Place& place) {
    const std::string_view before = std::string_view(passage.text.text()).substr(0, at);
    place.line = passage.line;
    std::size_t line_begin = std::string_view::npos;
    for (std::size_t i = 0; i < before.size(); ++i) {
        const bool crlf = before[i] == '\r' && i + 1 < before.size() && before[i + 1] == '\n';
        if (crlf || (before[i] != '\n' && before[i] != '\r')) continue;
        ++place.line;
        line_begin = i + 1;
    }
    const std::uint64_t begin_source = line_begin == std::string_view::npos
                                           ? passage.text.to_source({0, 1}).begin - (passage.column - 1)
                                           : passage.text.to_source({line_begin, line_begin + 1}).begin;
    place.column = place.source.begin - begin_source + 1;
}

/// A passage's bytes in a file that is as it was indexed, when it was decoded from another encoding.
std::optional<std::string> source_bytes(const Passage& passage, const schema::FileEntry& entry,
                                        const std::string& path, State state) {
    if (entry.encoding == kUtf8 || state != State::fresh) return std::nullopt;
    const Span source = passage.text.to_source({0, passage.text.text().size()});
    try {
        std::string bytes = read_part(path, source);
        if (bytes.size() == source.size()) return bytes;
    } catch (const Error&) {  // gone since it was looked at
    }
    return std::nullopt;
}

/// Cited by its source bytes: those of the file, or else the text in its encoding, which in UTF-8 it kept.
Place make_place(const Passage& passage, Span text_span, const std::string& path,
                 const std::optional<std::string>& bytes, const std::string& encoding) {
    Place place;
    place.source = passage.text.to_source(text_span);
    place.text = passage.text.text().substr(text_span.begin, text_span.size());
    locate(passage, text_span.begin, place);
    const std::uint64_t begin = place.source.begin - passage.text.to_source({0, 1}).begin;
    const std::string cited =
        bytes ? bytes->substr(begin, place.source.size()) : encode_text(place.text, encoding);
    place.citation = Citation{path, place.source, fingerprint(cited)}.print();
    return place;
}

}  // namespace

Answerer::Answerer(Searcher& searcher, Without without)
    : searcher_(searcher), without_(std::move(without)), here_(current_directory()) {}

bool Answerer::fulfilled(const Plan& plan, const Candidate& candidate) {
    if (plan.condition.decided_by_terms()) return true;
    const schema::FileEntry& file = searcher_.file(candidate.file);
    Analyzer& analyzer = searcher_.analyzer(file.language);
    const std::string path = searcher_.path_below_root(candidate.file);
    enum class Analyzed { nothing, title, text };
    Analyzed analyzed = Analyzed::nothing;  // one at a time: tokens live until the next call
    std::optional<Passage> passage;
    Subject subject;
    subject.language = file.language;
    subject.path = path;
    subject.title = [&]() -> const std::vector<Token>& {
        if (analyzed != Analyzed::title) analyzer.analyze(file.title, tokens_);
        analyzed = Analyzed::title;
        return tokens_;
    };
    subject.text = [&]() -> const std::vector<Token>& {
        if (!passage) passage = searcher_.passage(candidate);
        if (analyzed != Analyzed::text) analyzer.analyze(passage->text.text(), passage->marks, tokens_);
        analyzed = Analyzed::text;
        return tokens_;
    };
    return fulfils(plan.condition, subject);
}

bool Answerer::passes(const Plan& plan, const Candidate& candidate) {
    const auto [verdict, is_new] = verdicts_.try_emplace(candidate.document);
    if (is_new) verdict->second = fulfilled(plan, candidate);
    return verdict->second;
}

bool Answerer::is_full(const Choice& choice, Limits limits) {
    return limits.hits > 0 && choice.hits.size() == limits.hits;
}

void Answerer::choose(const Plan& plan, const std::vector<Candidate>& candidates, Limits limits,
                      Choice& choice) {
    for (const Candidate& candidate : candidates) {
        if (is_full(choice, limits)) return;
        if (limits.per_file > 0 && choice.taken[candidate.file] == limits.per_file) continue;
        if (!passes(plan, candidate)) continue;
        ++choice.taken[candidate.file];
        choice.hits.push_back(candidate);
    }
}

PartValues Answerer::weights(Limits limits) const {
    PartValues weights = limits.per_file == 1 ? kFileWeights : kPassageWeights;
    for (const Part part : without_.parts) weights[static_cast<std::size_t>(part)] = 0;
    return weights;
}

Answerer::Head Answerer::head(const Plan& plan, Limits limits) {
    Searcher::Candidates found;
    for (std::uint64_t size = kHeadFetched; !holds_head(found); size *= 2) found = searcher_.best(plan, size);
    Head head;
    head.exhausted = found.exhausted && found.list.size() <= kReranked;
    head.candidates = std::move(found.list);
    head.candidates.resize(std::min(head.candidates.size(), kReranked));
    for (const Candidate& candidate : head.candidates) head.documents.insert(candidate.document);
    if (without_.reranking) return head;
    std::erase_if(head.candidates, [&](const Candidate& candidate) { return !passes(plan, candidate); });
    Reranker(searcher_, weights(limits), limits.per_file == 1, !without_.demotion)
        .rerank(plan, head.candidates);
    return head;
}

/// Those that are not of the head. Their scores go on below it, in proportion to the first stage's.
std::vector<Candidate> Answerer::tail(const Head& head, std::vector<Candidate> found) const {
    std::erase_if(found,
                  [&](const Candidate& candidate) { return head.documents.contains(candidate.document); });
    if (without_.reranking || head.candidates.empty() || found.empty() || found.front().first <= 0)
        return found;
    const double scale = head.candidates.back().score / found.front().first;
    for (Candidate& candidate : found) candidate.score *= scale;
    return found;
}

std::vector<Candidate> Answerer::find(const Plan& plan, Limits limits) {
    verdicts_.clear();
    Choice choice;
    // Where nothing ranks all are equal, and their order is known only when all are there.
    if (plan.ranked.empty()) {
        choose(plan, searcher_.all(plan), limits, choice);
        return std::move(choice.hits);
    }
    const Head best = head(plan, limits);
    choose(plan, best.candidates, limits, choice);
    if (best.exhausted || is_full(choice, limits)) return std::move(choice.hits);
    if (limits.hits == 0 || limits.hits >= searcher_.passages()) {
        choose(plan, tail(best, searcher_.all(plan)), limits, choice);
        return std::move(choice.hits);
    }
    for (std::uint64_t size = fetch_size(limits.hits);;) {
        Searcher::Candidates found = searcher_.best(plan, size);
        const double last = found.list.empty() ? 0 : found.list.back().first;
        Choice whole = choice;
        choose(plan, tail(best, std::move(found.list)), limits, whole);
        // Of passages with one score Xapian cuts off others than our order would.
        const bool enough = is_full(whole, limits) && last < whole.hits.back().first;
        if (found.exhausted || enough) return std::move(whole.hits);
        size *= whole.hits.empty() ? 8 : 2;  // what is rare is far down
    }
}

std::vector<Hit> Answerer::answer(const Plan& plan, Limits limits) {
    constexpr std::size_t kMostRemembered = 10'000;
    if (states_.size() > kMostRemembered) states_.clear();
    searcher_.forget_files();
    const std::vector<Candidate> chosen = find(plan, limits);
    const std::vector<double> weights = term_weights(plan, searcher_);
    std::vector<Hit> hits;
    hits.reserve(chosen.size());
    const MatchFinder finder(plan);
    for (const Candidate& candidate : chosen) hits.push_back(complete(plan, finder, weights, candidate));
    separate(hits);
    return hits;
}

std::uint64_t Answerer::count(const Plan& plan) {
    const std::vector<Candidate> all = searcher_.all(plan);
    return static_cast<std::uint64_t>(
        std::count_if(all.begin(), all.end(), [&](const Candidate& c) { return fulfilled(plan, c); }));
}

State Answerer::state(FileId file) {
    const auto known = states_.find(file);
    if (known != states_.end()) return known->second;
    return states_.emplace(file, state_of(searcher_.path(file), searcher_.file(file).record)).first->second;
}

Hit Answerer::complete(const Plan& plan, const MatchFinder& finder, const std::vector<double>& weights,
                       const Candidate& candidate) {
    const Passage passage = searcher_.passage(candidate);
    searcher_.analyzer(passage.language)
        .analyze(passage.text.text(), passage.marks, finder.first_bytes(), tokens_);
    const std::vector<Match> matches = finder.find(tokens_, has_syllable_grams(passage.language));
    Hit hit;
    hit.score = candidate.score;
    hit.parts = candidate.parts;
    const JudgedParagraphs judged = judge_paragraphs(passage, tokens_, matches, searcher_);
    hit.demotion = candidate.demotion;
    if (hit.demotion < 1) hit.demoted_for = boilerplate_names(judged);
    hit.path = shown_path(here_, searcher_.path(candidate.file));
    hit.state = state(candidate.file);
    hit.page = passage.page;
    hit.language = passage.language;
    hit.title = passage.title;
    const schema::FileEntry& entry = searcher_.file(candidate.file);
    const auto bytes = source_bytes(passage, entry, searcher_.path(candidate.file), hit.state);
    const Span whole{0, passage.text.text().size()};
    hit.passage = make_place(passage, whole, hit.path, bytes, entry.encoding);
    const std::vector<Boilerplate> demoted = without_.demotion ? std::vector<Boilerplate>() : judged.kinds;
    hit.excerpt_text =
        choose_excerpt(passage, find_evidence(plan.ranked, tokens_, matches), weights, demoted);
    hit.boilerplate = lies_in_boilerplate(passage, judged, hit.excerpt_text);
    hit.excerpt = make_place(passage, hit.excerpt_text, hit.path, bytes, entry.encoding);
    for (const Match& match : shown_matches(plan, matches))
        hit.matches.push_back({passage.text.to_source(match.span), match.span, match.word});
    return hit;
}

}  // namespace locus
