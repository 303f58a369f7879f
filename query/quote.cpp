#include "query/quote.h"

#include <algorithm>

#include "common/citation.h"
#include "common/error.h"
#include "common/paths.h"
#include "query/alignment.h"
#include "query/file_text.h"
#include "query/plan.h"

namespace locus {
namespace {

constexpr std::uint64_t kCandidates = 100;
constexpr std::uint64_t kInOneRow = 20;
constexpr std::size_t kKept = 8;             // places that are looked at beyond their passages
constexpr std::size_t kLongestQuote = 2000;  // words and marks
constexpr double kEnough = 0.6;              // of the quote's words; less is another sentence

Quote read_quote(const std::string& text) {
    Quote quote = parse_quote(text);
    const auto is_word = [](const QuoteWord& word) { return word.word; };
    if (std::none_of(quote.words.begin(), quote.words.end(), is_word))
        throw NoQuote("no words to look for in the quote: " + text.substr(0, 100));
    if (quote.words.size() > kLongestQuote)
        throw NoQuote("a quote of more than 2,000 words", "check it paragraph by paragraph");
    return quote;
}

/// The pieces between the gaps.
std::vector<std::string> pieces_of(const Quote& quote) {
    std::vector<std::string> pieces;
    for (std::size_t i = 0; i < quote.words.size();) {
        const std::size_t first = i++;
        while (i < quote.words.size() && !quote.after_gap[i]) ++i;
        const Span span{quote.words[first].span.begin, quote.words[i - 1].span.end};
        pieces.push_back(quote.text.substr(span.begin, span.size()));
    }
    return pieces;
}

Node question_of(const Quote& quote, Node::Kind kind) {
    Node question;
    for (std::string& piece : pieces_of(quote)) {
        Node node;
        node.kind = kind;
        node.text = std::move(piece);
        question.children.push_back(std::move(node));
    }
    return question;
}

}  // namespace

/// Where the quote was laid along a passage, or along a piece of its file.
struct QuoteChecker::Place {
    Candidate candidate;
    Passage passage;
    State state = State::fresh;
    std::string text;
    std::vector<QuoteWord> words;
    Alignment alignment;
    Span source;  // of what stands there

    bool verbatim() const { return alignment.cost == 0 && state == State::fresh; }

    /// What stands there in the file, whose bytes may be others than those of its text; else in the index.
    std::string bytes(const std::string& path) const {
        try {
            const std::string all = state == State::fresh ? read_source(path).bytes : "";
            if (source.end <= all.size()) return all.substr(source.begin, source.size());
        } catch (const Error&) {  // it may not be read
        }
        const std::size_t begin = words[alignment.first].span.begin;
        return text.substr(begin, words[alignment.last - 1].span.end - begin);
    }
};

QuoteChecker::QuoteChecker(Searcher& searcher)
    : searcher_(searcher), answerer_(searcher, {true}), here_(current_directory()) {}

std::vector<Candidate> QuoteChecker::in_one_row(const Quote& quote) {
    const Plan plan = make_plan(question_of(quote, Node::Kind::phrase), searcher_, false);
    return answerer_.find(plan, {kInOneRow, 0});
}

std::vector<Candidate> QuoteChecker::with_most_words(const Quote& quote) {
    const Plan plan = make_plan(question_of(quote, Node::Kind::words), searcher_, false);
    return answerer_.find(plan, {kCandidates, 0});
}

/// Adds the places in these passages; the best are kept. A verbatim one in a fresh file ends the search.
void QuoteChecker::add_places(std::vector<Place>& places, const Quote& quote,
                              const std::vector<Candidate>& candidates) {
    for (const Candidate& candidate : candidates) {
        Place place;
        place.candidate = candidate;
        place.passage = searcher_.passage(candidate);
        place.text = place.passage.text.text();
        place.words = quote_words(place.text);
        place.alignment = align(quote, place.words);
        const auto known = [&](const Place& other) { return other.candidate.document == candidate.document; };
        if (std::any_of(places.begin(), places.end(), known)) continue;
        const bool full = places.size() == kKept;
        if (full && place.alignment.cost >= places.back().alignment.cost) continue;
        if (place.alignment.first == place.alignment.last) continue;
        place.state = answerer_.state(candidate.file);
        place.source = place.passage.text.to_source(
            {place.words[place.alignment.first].span.begin, place.words[place.alignment.last - 1].span.end});
        if (full) places.pop_back();
        places.push_back(std::move(place));
        order(places);
        if (places.front().verbatim()) return;
    }
}

/// Of equally good places those of fresh files first, then as they were found.
void QuoteChecker::order(std::vector<Place>& places) {
    std::stable_sort(places.begin(), places.end(), [](const Place& a, const Place& b) {
        if (a.alignment.cost != b.alignment.cost) return a.alignment.cost < b.alignment.cost;
        return a.state == State::fresh && b.state != State::fresh;
    });
}

/// Lays the quote along the passage and what surrounds it in the file.
void QuoteChecker::look_beyond(Place& place, const Quote& quote) const {
    SourceText file;
    try {
        file = read_file_text(searcher_.path(place.candidate.file));
    } catch (const Error&) {
        return;  // what the passage shows will do
    }
    const Span passage = place.passage.text.to_source({0, place.passage.text.text().size()});
    const std::string_view text = file.text();
    const std::uint64_t around = 2 * quote.text.size() + 1000;
    const std::uint64_t at = text_offset(file, passage.begin);
    const std::uint64_t begin = at - std::min(at, around);
    const std::uint64_t end = std::min<std::uint64_t>(text_offset(file, passage.end) + around, text.size());
    if (begin >= end) return;
    std::string piece(text.substr(begin, end - begin));
    std::vector<QuoteWord> words = quote_words(piece);
    const Alignment alignment = align(quote, words);
    if (alignment.cost >= place.alignment.cost) return;
    const Span found{words[alignment.first].span.begin + begin, words[alignment.last - 1].span.end + begin};
    place.source = file.to_source(found);
    place.text = std::move(piece);
    place.words = std::move(words);
    place.alignment = alignment;
}

QuoteFinding QuoteChecker::finding(const Place& place, const Quote& quote) const {
    using Verdict = QuoteFinding::Verdict;
    QuoteFinding out;
    out.verdict = Verdict::verbatim;
    if (place.alignment.cost > 0) {
        double agreement = 0;
        out.difference = differences(quote, place.text, place.words, place.alignment, &agreement);
        if (agreement < kEnough) return {};
        out.verdict = Verdict::differs;
    }
    out.state = place.state;
    const std::string path = searcher_.path(place.candidate.file);
    out.citation = Citation{shown_path(here_, path), place.source, fingerprint(place.bytes(path))}.print();
    return out;
}

QuoteFinding QuoteChecker::check(const std::string& text) {
    const Quote quote = read_quote(text);
    std::vector<Place> places;
    add_places(places, quote, in_one_row(quote));
    if (places.empty() || !places.front().verbatim()) add_places(places, quote, with_most_words(quote));
    if (places.empty()) return {};
    if (!places.front().verbatim()) {
        for (Place& place : places)
            if (place.state == State::fresh) look_beyond(place, quote);
        order(places);
    }
    return finding(places.front(), quote);
}

}  // namespace locus
