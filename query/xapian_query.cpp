#include "query/xapian_query.h"

#include <algorithm>
#include <cstdint>

namespace locus {
namespace {

constexpr double kVariantTells = 0.5;  // of what the spelling that was asked for tells

// Names and numbers of a question stand in articles of every language; more often than not those in the
// question's own are wanted. Measured on four translations of one set of articles in one index: from 0.2 to 1
// all find as much, within .01 of indexes apart; without it the nearest two languages lose .02 and .05 of
// S@1.
constexpr double kOwnLanguageTells = 0.5;

// Xapian takes time by the square of the terms of an OR, and stack by their number.
constexpr std::size_t kMostTerms = 1000;

/// Not Query::MatchAll, one object that all threads would count references to.
Xapian::Query everything() { return Xapian::Query(std::string()); }

/// Every word of a phrase, a compound as a whole or in its parts.
Xapian::Query phrase_terms(const std::vector<SoughtWord>& words) {
    Xapian::Query all = everything();
    for (std::size_t i = 0; i < words.size(); ++i) {
        Xapian::Query one(words[i].term);
        if (words[i].parts > 1) {
            Xapian::Query parts = everything();
            for (std::uint32_t n = 1; n <= words[i].parts; ++n) parts &= Xapian::Query(words[i + n].term);
            one |= parts;
            i += words[i].parts;
        }
        all &= one;
    }
    return all;
}

Xapian::Query any_term(const std::vector<SoughtWord>& words) {
    std::vector<Xapian::Query> queries;
    for (const SoughtWord& word : words)
        if (!word.term.empty()) queries.emplace_back(word.term);
    return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
}

/// What Xapian's terms can decide of a condition: a superset of the passages that fulfil it, but for any of
/// more than a thousand, where it is the rarest thousand.
class Superset {
  public:
    explicit Superset(const Xapian::Database& database) : database_(database) {}

    Xapian::Query of(const Condition& condition) const {
        using Kind = Condition::Kind;
        const auto& parts = condition.parts;
        switch (condition.kind) {
            case Kind::all: return parts.empty() ? everything() : all(parts);
            case Kind::any: return any(parts);
            case Kind::word:
            case Kind::language:
            case Kind::extension: return Xapian::Query(condition.words.front().term);
            case Kind::prefix:
            case Kind::spelling: return any_term(condition.words);
            // That the parts are near only the text decides.
            case Kind::near: return all(parts);
            // So do the file's entries.
            case Kind::path:
            case Kind::title: return everything();
            // The words of a phrase may stand apart, or as parts of one written word.
            case Kind::phrase: return phrase_terms(condition.words);
            case Kind::none: return all({condition});
        }
        return everything();
    }

  private:
    Xapian::Query all(const std::vector<Condition>& parts) const {
        std::vector<Xapian::Query> queries;
        std::vector<Xapian::Query> excluded;
        for (const Condition& part : parts) {
            if (part.kind != Condition::Kind::none)
                queries.push_back(of(part));
            else if (part.decided_by_terms())
                exclude(part.parts, excluded);
        }
        if (queries.empty()) queries.push_back(everything());
        const Xapian::Query required(Xapian::Query::OP_AND, queries.begin(), queries.end());
        return without(required, excluded);
    }

    void exclude(const std::vector<Condition>& parts, std::vector<Xapian::Query>& excluded) const {
        for (const Condition& part : parts) {
            if (part.kind == Condition::Kind::any)
                exclude(part.parts, excluded);
            else if (most_passages(part) > 0)
                excluded.push_back(of(part));
        }
    }

    /// All of the excluded, however many, a hundred at a time.
    static Xapian::Query without(Xapian::Query query, const std::vector<Xapian::Query>& excluded) {
        constexpr std::size_t kAtATime = 100;
        for (std::size_t i = 0; i < excluded.size(); i += kAtATime) {
            const auto begin = excluded.begin() + static_cast<std::ptrdiff_t>(i);
            const auto end = begin + static_cast<std::ptrdiff_t>(std::min(kAtATime, excluded.size() - i));
            query = {Xapian::Query::OP_AND_NOT, query, Xapian::Query(Xapian::Query::OP_OR, begin, end)};
        }
        return query;
    }

    Xapian::Query any(const std::vector<Condition>& parts) const {
        std::vector<std::pair<std::uint64_t, std::size_t>> rarest;  // passages at most, place
        for (std::size_t i = 0; i < parts.size(); ++i)
            if (const std::uint64_t n = most_passages(parts[i]); n > 0) rarest.emplace_back(n, i);
        std::sort(rarest.begin(), rarest.end());
        if (rarest.size() > kMostTerms) rarest.resize(kMostTerms);
        std::vector<Xapian::Query> queries;
        queries.reserve(rarest.size());
        for (const auto& [passages, place] : rarest) queries.push_back(of(parts[place]));
        return {Xapian::Query::OP_OR, queries.begin(), queries.end()};
    }

    /// That fulfil a condition; 0 only where none does.
    std::uint64_t most_passages(const Condition& condition) const {
        using Kind = Condition::Kind;
        switch (condition.kind) {
            case Kind::word:
            case Kind::language:
            case Kind::extension: return database_.get_termfreq(condition.words.front().term);
            case Kind::all:
                return condition.parts.size() == 1 ? most_passages(condition.parts.front())
                                                   : database_.get_doccount();
            default: return database_.get_doccount();
        }
    }

    const Xapian::Database& database_;
};

/// The sum of its terms'.
std::uint64_t frequency(const RankedTerm& ranked, const Xapian::Database& database) {
    std::uint64_t sum = 0;
    for (const std::string& term : ranked.terms()) sum += database.get_termfreq(term);
    return sum == 0 && !ranked.long_form.empty() ? database.get_termfreq(ranked.long_form.front()) : sum;
}

/// Which ranked terms are asked for: those that occur, and of more than a thousand the rarest; who pastes an
/// article as a question has told enough by then. What no hit lacks is among them, so that every hit is found
/// by one term at least.
std::vector<bool> worth_asking(const std::vector<RankedTerm>& terms, const Xapian::Database& database) {
    std::vector<std::pair<std::uint64_t, std::size_t>> occurring;  // document frequency, place
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (const std::uint64_t n = frequency(terms[i], database); n > 0) occurring.emplace_back(n, i);
    std::sort(occurring.begin(), occurring.end());
    std::vector<bool> worth(terms.size());
    std::size_t required = 0;
    for (std::size_t i = 0; i < occurring.size(); ++i) {
        const std::size_t place = occurring[i].second;
        worth[place] = i < kMostTerms || (terms[place].required && required < kMostTerms);
        required += worth[place] && terms[place].required;
    }
    return worth;
}

class RankingQuery {
  public:
    RankingQuery(const std::vector<RankedTerm>& terms, const Xapian::Database& database)
        : terms_(terms), database_(database), worth_(worth_asking(terms, database)) {}

    Xapian::Query query() const { return combined(Xapian::Query::OP_OR, 0, terms_.size()); }

  private:
    Xapian::Query one(std::size_t i) const {
        const RankedTerm& term = terms_[i];
        if (!worth_[i]) return Xapian::Query::MatchNothing;
        if (!term.is_variants()) return word(term);
        const double tells = term.prefix.empty() ? kVariantTells : 1;
        return {Xapian::Query::OP_SCALE_WEIGHT, synonym(term.variants), tells * term.asked};
    }

    /// Hardly a passage holds stems of two languages; so they need not be told apart.
    Xapian::Query word(const RankedTerm& term) const {
        if (term.stems.empty() && !term.varies() && term.share() == 1)
            return Xapian::Query(term.term, term.asked);
        return {Xapian::Query::OP_SCALE_WEIGHT, synonym(term.terms(), term.long_form),
                term.share() * term.asked};
    }

    /// One synonym of those that occur: Xapian makes no number of the score of one that does not.
    Xapian::Query synonym(const std::vector<std::string>& terms,
                          const std::vector<std::string>& long_form = {}) const {
        std::vector<Xapian::Query> queries;
        for (const std::string& term : terms)
            if (database_.term_exists(term)) queries.emplace_back(term);
        if (std::all_of(long_form.begin(), long_form.end(),
                        [&](const std::string& term) { return database_.term_exists(term); }) &&
            !long_form.empty())
            queries.emplace_back(Xapian::Query::OP_AND, long_form.begin(), long_form.end());
        if (queries.size() == 1) return queries.front();
        return {Xapian::Query::OP_SYNONYM, queries.begin(), queries.end()};
    }

    Xapian::Query combined(Xapian::Query::op op, std::size_t first, std::size_t last) const {
        std::vector<Xapian::Query> queries;
        for (std::size_t i = first; i < last; ++i) {
            const std::size_t end = i + 1 + terms_[i].parts;
            if (end == i + 1) {
                queries.push_back(one(i));
                continue;
            }
            const auto of_parts = terms_[i].together ? Xapian::Query::OP_AND : Xapian::Query::OP_OR;
            const Xapian::Query parts = combined(of_parts, i + 1, end);
            // Not OP_MAX, which says it more simply: Xapian 1.4.22 crashes on it in long questions.
            queries.push_back(parts);
            queries.emplace_back(Xapian::Query::OP_AND_NOT, one(i), parts);
            i = end - 1;
        }
        return {op, queries.begin(), queries.end()};
    }

    const std::vector<RankedTerm>& terms_;
    const Xapian::Database& database_;
    std::vector<bool> worth_;
};

/// What is in one of the preferred languages scores by a constant share more.
Xapian::Query preferring(const std::vector<std::string>& languages, const Xapian::Query& query) {
    if (languages.empty()) return query;
    const Xapian::Query language(Xapian::Query::OP_OR, languages.begin(), languages.end());
    const Xapian::Query preferred(Xapian::Query::OP_FILTER, query, language);
    return query | Xapian::Query(Xapian::Query::OP_SCALE_WEIGHT, preferred, kOwnLanguageTells);
}

}  // namespace

Xapian::Query to_query(const Plan& plan, const Xapian::Database& database) {
    const Xapian::Query query = preferring(plan.preferred, RankingQuery(plan.ranked, database).query());
    if (plan.condition.always()) return query;
    const Xapian::Query filter = Superset(database).of(plan.condition);
    if (plan.ranked_only) return {Xapian::Query::OP_FILTER, query, filter};
    const Xapian::Query unweighted(Xapian::Query::OP_SCALE_WEIGHT, filter, 0);
    return {Xapian::Query::OP_AND_MAYBE, unweighted, query};
}

}  // namespace locus
