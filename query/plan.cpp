#include "query/plan.h"

#include <algorithm>
#include <unordered_map>
#include <unordered_set>

#include "common/schema.h"
#include "query/function_words.h"

namespace locus {
namespace {

std::vector<SoughtWord> sought_words(Analyzer& analyzer, const std::string& text) {
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);
    std::vector<SoughtWord> words;
    words.reserve(tokens.size());
    for (const Token& t : tokens)
        words.push_back({std::string(t.word), schema::word_term(t.stem, t.word), t.parts});
    return words;
}

Condition word_condition(const SoughtWord& word) { return {Condition::Kind::word, {word}, {}}; }

/// Every word occurs; a compound as a whole or in its parts.
Condition every_word(const std::vector<SoughtWord>& words) {
    Condition all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (words[i].parts == 1) {
            all.parts.push_back(word_condition(words[i]));
            continue;
        }
        Condition parts;
        for (std::uint32_t n = 1; n <= words[i].parts; ++n)
            parts.parts.push_back(word_condition(words[i + n]));
        all.parts.push_back({Condition::Kind::any, {}, {word_condition(words[i]), parts}});
        i += words[i].parts;
    }
    return all;
}

/// The plan for one language.
class Planner {
  public:
    Planner(Analyzer& analyzer, bool all_words) : analyzer_(analyzer), all_words_(all_words) {}

    Plan plan(const Node& question) {
        for (const Node& child : question.children) plan_child(child);
        drop_function_words();
        return std::move(plan_);
    }

  private:
    void plan_child(const Node& node) {
        switch (node.kind) {
            case Node::Kind::words:
            case Node::Kind::quote: return plan_words(node);
            case Node::Kind::phrase: return require(phrase_condition(node), node, true);
            case Node::Kind::must: return require(operand_condition(node), node.children.front(), true);
            case Node::Kind::without:
                return require({Condition::Kind::none, {}, {operand_condition(node)}}, node.children.front(),
                               false);
            case Node::Kind::any: return;  // the root alone
        }
    }

    Condition phrase_condition(const Node& node) {
        return {Condition::Kind::phrase, sought_words(analyzer_, node.text), {}};
    }

    Condition operand_condition(const Node& node) {
        const Node& operand = node.children.front();
        if (operand.kind == Node::Kind::phrase) return phrase_condition(operand);
        return every_word(sought_words(analyzer_, operand.text));
    }

    void require(Condition condition, const Node& operand, bool ranks) {
        const std::vector<SoughtWord> words = sought_words(analyzer_, operand.text);
        if (words.empty()) return;  // punctuation only
        plan_.condition.parts.push_back(std::move(condition));
        if (ranks) rank(words, true);
    }

    void plan_words(const Node& node) {
        const std::vector<SoughtWord> words = sought_words(analyzer_, node.text);
        if (words.empty()) return;
        if (all_words_) plan_.condition.parts.push_back(every_word(words));
        rank(words, all_words_);
    }

    void rank(const std::vector<SoughtWord>& words, bool required) {
        for (std::size_t i = 0; i < words.size(); ++i) {
            const bool added = rank_word(words[i], required);
            if (words[i].parts == 1) continue;
            const std::size_t first_part = plan_.ranked.size();
            const bool together = all_function_words(words, i + 1, i + 1 + words[i].parts);
            for (std::uint32_t n = 1; n <= words[i].parts; ++n) rank_word(words[i + n], required, together);
            if (added) {
                plan_.ranked[first_part - 1].parts = parts_since(first_part);
                plan_.ranked[first_part - 1].together = together && parts_since(first_part) > 1;
            }
            i += words[i].parts;
        }
    }

    bool all_function_words(const std::vector<SoughtWord>& words, std::size_t first, std::size_t last) const {
        return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                           words.begin() + static_cast<std::ptrdiff_t>(last), [&](const SoughtWord& word) {
                               return is_function_word(analyzer_.language(), word.word);
                           });
    }

    std::uint32_t parts_since(std::size_t first) const {
        return static_cast<std::uint32_t>(plan_.ranked.size() - first);
    }

    /// True when the word is a new ranked term; a word that is asked again is not added again.
    bool rank_word(const SoughtWord& word, bool required, bool keep = false) {
        const bool function_word = !required && !keep && is_function_word(analyzer_.language(), word.word);
        auto& list = function_word ? function_words_ : plan_.ranked;
        auto& places = function_word ? function_word_places_ : ranked_places_;
        const auto [place, is_new] = places.emplace(word.term, list.size());
        if (is_new)
            list.push_back({word.term, word.word});
        else
            ++list[place->second].asked;
        list[place->second].required |= required && !function_word;
        return is_new && !function_word;
    }

    /// Unless there is nothing else to look for.
    void drop_function_words() {
        if (plan_.ranked.empty()) plan_.ranked.swap(function_words_);
        for (const RankedTerm& r : function_words_)
            if (!ranked_places_.contains(r.term)) plan_.dropped.push_back(r.word);
    }

    Analyzer& analyzer_;
    bool all_words_;
    Plan plan_;
    std::vector<RankedTerm> function_words_;
    std::unordered_map<std::string, std::size_t> ranked_places_;  // term → where it is in the list
    std::unordered_map<std::string, std::size_t> function_word_places_;
};

/// Adds what another language looks for, but no word of `unwanted`.
void join(Plan& plan, const Plan& other, const std::unordered_set<std::string>& unwanted) {
    std::unordered_set<std::string> known;
    for (const RankedTerm& term : plan.ranked) known.insert(term.term);
    std::size_t whole = 0;  // where the compound is that the next terms are parts of
    std::uint32_t parts_left = 0;
    for (const RankedTerm& term : other.ranked) {
        const bool part = parts_left > 0;
        if (part) --parts_left;
        if (unwanted.contains(term.word) || !known.insert(term.term).second) continue;
        plan.ranked.push_back({term.term, term.word, term.asked, 0, term.together, term.required});
        if (part) ++plan.ranked[whole].parts;
        if (term.parts == 0) continue;
        whole = plan.ranked.size() - 1;
        parts_left = term.parts;
    }
}

/// Looks for what any of the languages looks for; a word that one of them drops is dropped.
Plan join_all(const std::vector<Plan>& plans) {
    std::unordered_set<std::string> unwanted;
    Plan all;
    for (const Plan& plan : plans)
        for (const std::string& word : plan.dropped)
            if (unwanted.insert(word).second) all.dropped.push_back(word);
    for (const Plan& plan : plans) join(all, plan, unwanted);
    return all;
}

/// A passage is judged by the words of its own language.
Condition in_language(const Analyzer& analyzer, Condition condition) {
    const SoughtWord language{analyzer.language(), schema::language_term(analyzer.language())};
    return {Condition::Kind::all, {}, {{Condition::Kind::language, {language}, {}}, std::move(condition)}};
}

}  // namespace

bool Condition::decided_by_terms() const {
    return kind != Kind::phrase && std::all_of(parts.begin(), parts.end(),
                                               [](const Condition& part) { return part.decided_by_terms(); });
}

Plan make_plan(const Node& question, std::vector<Analyzer>& analyzers, bool all_words) {
    std::vector<Plan> plans;
    plans.reserve(analyzers.size());
    for (Analyzer& analyzer : analyzers) plans.push_back(Planner(analyzer, all_words).plan(question));
    if (plans.size() == 1) return plans.front();

    Plan plan = join_all(plans);
    const auto always = [](const Plan& one) { return one.condition.always(); };
    if (std::all_of(plans.begin(), plans.end(), always)) return plan;
    plan.condition.kind = Condition::Kind::any;
    for (std::size_t i = 0; i < plans.size(); ++i)
        plan.condition.parts.push_back(in_language(analyzers[i], std::move(plans[i].condition)));
    return plan;
}

}  // namespace locus
