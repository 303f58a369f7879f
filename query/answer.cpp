#include "query/answer.h"

#include <algorithm>
#include <cmath>
#include <memory>
#include <optional>
#include <tuple>

#include "common/grams.h"
#include "common/paths.h"
#include "query/boilerplate_reader.h"
#include "query/excerpt.h"
#include "query/findings.h"
#include "query/matcher.h"
#include "query/passage_places.h"
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

/// What the excerpt's part in a paragraph tells of the question: the weights of the words there, each once.
double told_in(Span part, const std::vector<Match>& matches, const std::vector<double>& weights) {
    std::vector<bool> seen(weights.size());
    double sum = 0;
    for (const Match& match : matches) {
        if (!part.contains(match.span) || seen[match.term]) continue;
        seen[match.term] = true;
        sum += weights[match.term];
    }
    return sum;
}

/// The paragraph of the excerpt that answers: of those that are no mere headings the one that tells most, of
/// equal ones that of which most is shown.
std::size_t paragraph_of(const Passage& passage, Span excerpt, const std::vector<Match>& matches,
                         const std::vector<double>& weights) {
    constexpr std::uint64_t kHeading = 40;  // bytes
    std::size_t best = 0;
    std::tuple<bool, double, std::uint64_t> most{};
    for (std::size_t i = 0; i < passage.paragraphs.size(); ++i) {
        const Span& paragraph = passage.paragraphs[i];
        if (!paragraph.overlaps(excerpt)) continue;
        const Span part{std::max(paragraph.begin, excerpt.begin), std::min(paragraph.end, excerpt.end)};
        const std::tuple told(paragraph.size() > kHeading, told_in(part, matches, weights), part.size());
        if (told > most) best = i;
        most = std::max(most, told);
    }
    return best;
}

}  // namespace

Answerer::Answerer(Searcher& searcher, Without without)
    : searcher_(searcher),
      without_(std::move(without)),
      here_(current_directory()),
      finder_(searcher, here_, [this](FileId file) { return state(file); }) {}

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
        if (limits.copies == Copies::grouped && is_grouped(plan, candidate, choice)) continue;
        ++choice.taken[candidate.file];
        choice.hits.push_back(candidate);
    }
}

/// Under a hit above it, or else it begins a group as a hit.
bool Answerer::is_grouped(const Plan& plan, const Candidate& candidate, Choice& choice) {
    const Completed& it = completed(plan, candidate, Copies::grouped);
    const Statement none;
    double similarity = 0;
    const auto group = choice.groups.find(it.statement ? *it.statement : none, similarity);
    if (group)
        choice.groups.join(*group, {candidate.document, candidate.file, it.paragraph, similarity});
    else
        choice.groups.begin(it.statement ? it.statement : std::make_shared<Statement>());
    return group.has_value();
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
    std::vector<ReadText> read;
    Reranker(searcher_, weights(limits), limits.per_file == 1, !without_.demotion)
        .rerank(plan, head.candidates, limits.copies == Copies::ignored ? nullptr : &read);
    finder_.seen().add(std::move(read));
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

Answerer::Choice Answerer::choose(const Plan& plan, Limits limits) {
    Choice choice;
    choice.groups = Groups(&searcher_.vocabulary().other_spellings());
    // Where nothing ranks all are equal, and their order is known only when all are there.
    if (plan.ranked.empty()) {
        choose(plan, searcher_.all(plan), limits, choice);
        return choice;
    }
    const Head best = head(plan, limits);
    choose(plan, best.candidates, limits, choice);
    if (best.exhausted || is_full(choice, limits)) return choice;
    if (limits.hits == 0 || limits.hits >= searcher_.passages()) {
        choose(plan, tail(best, searcher_.all(plan)), limits, choice);
        return choice;
    }
    for (std::uint64_t size = fetch_size(limits.hits);;) {
        Searcher::Candidates found = searcher_.best(plan, size);
        const double last = found.list.empty() ? 0 : found.list.back().first;
        Choice whole = choice;
        choose(plan, tail(best, std::move(found.list)), limits, whole);
        // Of passages with one score Xapian cuts off others than our order would.
        const bool enough = is_full(whole, limits) && last < whole.hits.back().first;
        if (found.exhausted || enough) return whole;
        size *= whole.hits.empty() ? 8 : 2;  // what is rare is far down
    }
}

std::vector<Candidate> Answerer::find(const Plan& plan, Limits limits) {
    verdicts_.clear();
    limits.copies = Copies::ignored;
    return choose(plan, limits).hits;
}

void Answerer::begin(const Plan& plan) {
    constexpr std::size_t kMostRemembered = 10'000;
    if (states_.size() > kMostRemembered) states_.clear();
    searcher_.forget();
    verdicts_.clear();
    completed_.clear();
    finder_.begin();
    asked_.emplace(plan, searcher_);
}

std::vector<Hit> Answerer::answer(const Plan& plan, Limits limits) {
    begin(plan);
    const Choice chosen = choose(plan, limits);
    std::vector<Hit> hits;
    hits.reserve(chosen.hits.size());
    for (std::size_t i = 0; i < chosen.hits.size(); ++i) {
        const Candidate& candidate = chosen.hits[i];
        Completed& it = completed(plan, candidate, limits.copies);
        it.hit.score = candidate.score;
        it.hit.parts = candidate.parts;
        if (it.statement) {
            const bool grouped = limits.copies == Copies::grouped;
            it.hit.sources = finder_.find({candidate.file, searcher_.path(candidate.file), it.statement},
                                          grouped ? chosen.groups.members(i) : std::vector<Groups::Member>());
            it.hit.sources.paragraph = it.paragraph_source;
        }
        hits.push_back(std::move(it.hit));
    }
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

/// Once for each passage; what was read for the second stage is not read again.
Answerer::Completed& Answerer::completed(const Plan& plan, const Candidate& candidate, Copies copies) {
    const auto [known, is_new] = completed_.try_emplace(candidate.document);
    if (!is_new) return known->second;
    const ReadText* read = finder_.seen().find(candidate.document);
    if (read != nullptr) {
        known->second = complete(plan, candidate, read->passage, copies);
        return known->second;
    }
    ReadText text{candidate.document, candidate.file, searcher_.passage(candidate), {}, {}};
    known->second = complete(plan, candidate, text.passage, copies);
    if (copies != Copies::ignored && finder_.wants_more()) {
        count_terms(tokens_, text.passage.paragraphs, text.terms, text.paragraph_ends);
        finder_.seen().add(std::move(text));
    }
    return known->second;
}

/// `tokens_` are the passage's afterwards.
Answerer::Completed Answerer::complete(const Plan& plan, const Candidate& candidate, const Passage& passage,
                                       Copies copies) {
    searcher_.analyzer(passage.language)
        .analyze(passage.text.text(), passage.marks, asked_->matches.first_bytes(), tokens_);
    const std::vector<Match> matches = asked_->matches.find(tokens_, has_syllable_grams(passage.language));
    Completed out;
    Hit& hit = out.hit;
    hit.demotion = candidate.demotion;
    const JudgedParagraphs judged = judge_paragraphs(passage, tokens_, matches, searcher_);
    if (hit.demotion < 1) hit.demoted_for = boilerplate_names(judged);
    hit.path = shown_path(here_, searcher_.path(candidate.file));
    hit.state = state(candidate.file);
    hit.page = passage.page;
    hit.language = passage.language;
    hit.title = passage.title;
    hit.generation = searcher_.file(candidate.file).generation;
    const PassagePlaces places(passage, searcher_.file(candidate.file), searcher_.path(candidate.file),
                               hit.path, hit.state);
    hit.paragraphs = passage.paragraphs;
    hit.passage = places.place({0, passage.text.text().size()});
    const std::vector<Boilerplate> demoted = without_.demotion ? std::vector<Boilerplate>() : judged.kinds;
    hit.excerpt_text =
        choose_excerpt(passage, find_evidence(plan.ranked, tokens_, matches), asked_->weights, demoted);
    hit.boilerplate = lies_in_boilerplate(passage, judged, hit.excerpt_text);
    hit.excerpt = places.place(hit.excerpt_text);
    for (const Match& match : shown_matches(plan, matches))
        hit.matches.push_back({passage.text.to_source(match.span), match.span, match.word});
    if (copies == Copies::ignored || passage.paragraphs.empty()) return out;
    out.paragraph = paragraph_of(passage, hit.excerpt_text, matches, asked_->weights);
    out.paragraph_source = passage.text.to_source(passage.paragraphs[out.paragraph]);
    out.statement = std::make_shared<Statement>(passage, out.paragraph, tokens_);
    return out;
}

}  // namespace locus
