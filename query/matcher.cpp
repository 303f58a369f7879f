#include "query/matcher.h"

#include <algorithm>
#include <bitset>
#include <unordered_map>

#include "common/glob.h"
#include "common/grams.h"
#include "common/paths.h"
#include "common/schema.h"
#include "common/utf8.h"
#include "query/occurrences.h"

namespace locus {
namespace {

/// Which ranked term a token stands for: its own rather than one that it is a variant of.
class RankedTerms {
  public:
    explicit RankedTerms(const std::vector<RankedTerm>& terms) : none_(terms.size()) {
        for (std::size_t i = 0; i < terms.size(); ++i) add(terms[i].term, i);
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (!terms[i].prefix.empty()) {
                prefixes_.emplace_back(terms[i].prefix, i);
                continue;
            }
            for (const std::string& term : terms[i].terms()) add(term, i);
            for (const std::string& term : terms[i].long_form) want(term);
        }
    }

    const FirstBytes& first_bytes() const { return first_bytes_; }

    /// One past the last for none.
    std::size_t of(const Token& token) const {
        const std::string_view text = token.stem.empty() ? token.word : token.stem;
        if (!shapes_.test(shape_of(text)) && prefixes_.empty()) return none_;
        return look_up(token);
    }

  private:
    static unsigned char byte(std::string_view word) { return word.empty() ? 0 : word.front(); }

    /// Its first byte and its length: these tell most words of a text apart from what is looked for.
    static std::size_t shape_of(std::string_view word) {
        return std::size_t{byte(word)} << 4 | std::min<std::size_t>(word.size(), 15);
    }

    void add(const std::string& term, std::size_t place) {
        places_.emplace(term, place);
        want(term);
    }

    void want(const std::string& term) {
        const std::string_view text = std::string_view(term).substr(term.starts_with('Z') ? 1 : 0);
        first_bytes_.set(byte(text));
        shapes_.set(shape_of(text));
    }

    std::size_t look_up(const Token& token) const {
        const auto found = places_.find(schema::word_term(token.stem, token.word));
        if (found != places_.end()) return found->second;
        for (const auto& [prefix, place] : prefixes_)
            if (token.word.starts_with(prefix)) return place;
        return none_;
    }

    std::size_t none_;
    FirstBytes first_bytes_;
    std::bitset<256 << 4> shapes_;
    std::unordered_map<std::string, std::size_t> places_;
    std::vector<std::pair<std::string_view, std::size_t>> prefixes_;
};

/// What stands for acronyms.
class LongForms {
  public:
    explicit LongForms(const std::vector<RankedTerm>& terms) : terms_(terms) {
        for (std::size_t i = 0; i < terms.size(); ++i)
            if (!terms[i].long_form.empty()) by_first_[terms[i].long_form.front()].push_back(i);
    }

    bool none() const { return by_first_.empty(); }

    /// The one that begins with the token `t`: adds a match and moves on to its last token.
    bool find(const std::vector<Token>& tokens, std::size_t& t, std::vector<Match>& matches) const {
        const auto begun = by_first_.find(schema::word_term(tokens[t].stem, tokens[t].word));
        if (begun == by_first_.end()) return false;
        for (const std::size_t place : begun->second) {
            const std::size_t last = last_of(terms_[place].long_form, tokens, t);
            if (last == t) continue;
            matches.push_back(
                {{tokens[t].span.begin, tokens[last].span.end}, terms_[place].word, place, false, false});
            t = last;
            return true;
        }
        return false;
    }

  private:
    /// The token that ends it, or `t`.
    static std::size_t last_of(const std::vector<std::string>& form, const std::vector<Token>& tokens,
                               const std::size_t t) {
        std::size_t last = t;
        for (std::size_t i = 1; i < form.size(); ++i) {
            do ++last;
            while (last < tokens.size() && tokens[last].parts > 1);
            if (last == tokens.size() || schema::word_term(tokens[last].stem, tokens[last].word) != form[i])
                return t;
        }
        return last;
    }

    const std::vector<RankedTerm>& terms_;
    std::unordered_map<std::string, std::vector<std::size_t>> by_first_;
};

/// Which grams stand where.
class RankedGrams {
  public:
    explicit RankedGrams(const std::vector<RankedTerm>& terms) : terms_(terms) {
        for (std::size_t i = 0; i < terms.size(); ++i) {
            if (!terms[i].is_gram()) continue;
            by_word_.emplace(terms[i].word, i);
            by_first_[first_of(terms[i].word)].push_back(i);
        }
    }

    bool none() const { return by_word_.empty(); }

    /// Adds those that begin with the token `t`, or stand within it.
    void find(const std::vector<Token>& tokens, std::size_t t, bool syllables,
              std::vector<Match>& matches) const {
        if (tokens[t].parts > 1) return;
        for_each_hangul_pair(tokens[t], [&](std::string_view pair, Span span) {
            if (const auto found = by_word_.find(pair); found != by_word_.end())
                matches.push_back({span, terms_[found->second].word, found->second});
        });
        const std::string_view word = tokens[t].word;
        const std::string_view letter = word.substr(0, decode(word, 0).length);
        find_from(letter, tokens, t, syllables, matches);
        if (word != letter) find_from(word, tokens, t, syllables, matches);
    }

  private:
    /// A gram's first syllable, or its first letter without its marks.
    static std::string_view first_of(std::string_view gram) {
        const std::size_t blank = gram.find(' ');
        return gram.substr(0, blank != std::string_view::npos ? blank : decode(gram, 0).length);
    }

    void find_from(std::string_view first, const std::vector<Token>& tokens, std::size_t t, bool syllables,
                   std::vector<Match>& matches) const {
        const auto begun = by_first_.find(first);
        if (begun == by_first_.end()) return;
        for (const std::size_t place : begun->second) {
            if (!syllables && terms_[place].word.find(' ') != std::string::npos) continue;
            if (const std::size_t end = end_of(terms_[place].word, tokens, t); end > t)
                matches.push_back(
                    {{tokens[t].span.begin, tokens[end - 1].span.end}, terms_[place].word, place});
        }
    }

    /// The place after the tokens that make up the gram, from `t` on; else `t`.
    static std::size_t end_of(std::string_view gram, const std::vector<Token>& tokens, std::size_t t) {
        const std::size_t first = t;
        for (;;) {
            if (!gram.starts_with(tokens[t].word)) return first;
            gram.remove_prefix(tokens[t].word.size());
            const std::uint64_t end = tokens[t++].span.end;
            if (gram.empty()) return t;
            if (t < tokens.size() && tokens[t].parts > 1) ++t;  // a compound's first part
            const std::uint64_t blank = gram.front() == ' ' ? 1 : 0;
            if (t == tokens.size() || tokens[t].span.begin != end + blank) return first;
            gram.remove_prefix(blank);
        }
    }

    const std::vector<RankedTerm>& terms_;
    std::unordered_map<std::string_view, std::size_t> by_word_;
    std::unordered_map<std::string_view, std::vector<std::size_t>> by_first_;
};

bool is_spelling(const RankedTerm& ranked, const Token& token) {
    return !ranked.spellings.empty() &&
           std::find(ranked.spellings.begin(), ranked.spellings.end(),
                     schema::word_term(token.stem, token.word)) != ranked.spellings.end();
}

void sort_by_place(std::vector<Match>& matches) {
    std::stable_sort(matches.begin(), matches.end(), [](const Match& a, const Match& b) {
        return a.span.begin != b.span.begin ? a.span.begin < b.span.begin : a.span.end > b.span.end;
    });
}

/// By a match that overlaps or comes right behind; the word by what its letters have that the other's have
/// not.
void extend(Match& shown, const Match& next) {
    if (next.span.end <= shown.span.end) return;
    const bool overlap = shown.span.overlaps(next.span);
    std::size_t shared = overlap ? std::min(shown.word.size(), next.word.size()) : 0;
    while (!shown.word.ends_with(std::string_view(next.word).substr(0, shared))) --shared;
    shown.word.append(next.word, shared);
    shown.span.end = next.span.end;
    shown.exact = shown.exact && next.exact;
}

}  // namespace

bool fulfils(const Condition& condition, const Subject& subject) {
    const auto holds = [&](const Condition& part) { return fulfils(part, subject); };
    const auto& parts = condition.parts;
    switch (condition.kind) {
        case Condition::Kind::all: return std::all_of(parts.begin(), parts.end(), holds);
        case Condition::Kind::any: return std::any_of(parts.begin(), parts.end(), holds);
        case Condition::Kind::none: return std::none_of(parts.begin(), parts.end(), holds);
        case Condition::Kind::language: return condition.words.front().word == subject.language;
        case Condition::Kind::extension: return condition.words.front().word == extension_of(subject.path);
        case Condition::Kind::path: return glob_matches(condition.words.front().word, subject.path);
        case Condition::Kind::title: {
            const Subject title{subject.language, subject.path, subject.title, subject.title};
            return fulfils(parts.front(), title);
        }
        default: return !occurrences(condition, subject.text()).empty();
    }
}

class MatchFinder::Terms {
  public:
    explicit Terms(const Plan& of) : plan(of), words(of.ranked), long_forms(of.ranked), grams(of.ranked) {}

    const Plan& plan;
    RankedTerms words;
    LongForms long_forms;
    RankedGrams grams;
};

MatchFinder::MatchFinder(const Plan& plan) : terms_(std::make_unique<Terms>(plan)) {}
MatchFinder::~MatchFinder() = default;

const FirstBytes& MatchFinder::first_bytes() const { return terms_->words.first_bytes(); }

std::vector<Match> MatchFinder::find(const std::vector<Token>& tokens, bool syllables) const {
    const std::vector<RankedTerm>& ranked = terms_->plan.ranked;
    const bool any_grams = !terms_->grams.none();
    const bool any_long_forms = !terms_->long_forms.none();
    std::vector<Match> matches;
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        if (any_grams) terms_->grams.find(tokens, t, syllables, matches);
        if (any_long_forms && terms_->long_forms.find(tokens, t, matches)) continue;
        const std::size_t found = terms_->words.of(tokens[t]);
        if (found == ranked.size()) continue;
        const std::string& word = ranked[found].word;
        matches.push_back({tokens[t].span, word, found, tokens[t].word == word});
        matches.back().asked = !is_spelling(ranked[found], tokens[t]);
        if (tokens[t].parts > 1) t += tokens[t].parts;
    }
    if (any_grams) sort_by_place(matches);
    return matches;
}

std::vector<Match> find_matches(const Plan& plan, const std::vector<Token>& tokens, bool syllables) {
    return MatchFinder(plan).find(tokens, syllables);
}

std::vector<Match> shown_matches(const Plan& plan, const std::vector<Match>& matches) {
    struct Shown {
        Match match;
        bool letters;  // and no gram
        bool grams;
    };
    std::vector<Shown> all;
    for (const Match& match : matches) {
        const bool gram = plan.ranked[match.term].is_gram();
        const bool letter = plan.ranked[match.term].kind == RankedTerm::Kind::letter;
        Shown* last = all.empty() ? nullptr : &all.back();
        if (last != nullptr && (last->match.span.overlaps(match.span) ||
                                (last->match.span.end == match.span.begin &&
                                 ((last->letters && letter) || (last->grams && gram))))) {
            extend(last->match, match);
            last->letters = last->letters && letter;
            last->grams = last->grams || gram;
        } else {
            all.push_back({match, letter, gram});
        }
    }
    const bool grams = std::any_of(all.begin(), all.end(), [](const Shown& shown) { return shown.grams; });
    std::vector<Match> shown;
    shown.reserve(all.size());
    for (Shown& one : all)
        if (!grams || !one.letters) shown.push_back(std::move(one.match));
    return shown;
}

}  // namespace locus
