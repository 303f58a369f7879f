#include "query/plan.h"

#include <algorithm>

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

RankedTerm* find_term(std::vector<RankedTerm>& list, const std::string& term) {
    const auto found =
        std::find_if(list.begin(), list.end(), [&](const RankedTerm& r) { return r.term == term; });
    return found == list.end() ? nullptr : &*found;
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
            for (std::uint32_t n = 1; n <= words[i].parts; ++n) rank_word(words[i + n], required);
            if (added) plan_.ranked[first_part - 1].parts = parts_since(first_part);
            i += words[i].parts;
        }
    }

    std::uint32_t parts_since(std::size_t first) const {
        return static_cast<std::uint32_t>(plan_.ranked.size() - first);
    }

    /// True when the word is a new ranked term; a word that is asked again is not added again.
    bool rank_word(const SoughtWord& word, bool required) {
        const bool function_word = !required && is_function_word(analyzer_.language(), word.word);
        auto& list = function_word ? function_words_ : plan_.ranked;
        if (RankedTerm* known = find_term(list, word.term)) {
            ++known->asked;
            return false;
        }
        list.push_back({word.term, word.word});
        return !function_word;
    }

    /// Unless there is nothing else to look for.
    void drop_function_words() {
        if (plan_.ranked.empty()) plan_.ranked.swap(function_words_);
        for (const RankedTerm& r : function_words_) plan_.dropped.push_back(r.word);
    }

    Analyzer& analyzer_;
    bool all_words_;
    Plan plan_;
    std::vector<RankedTerm> function_words_;
};

/// Adds what another language looks for.
void join(Plan& plan, Plan other) {
    RankedTerm* whole = nullptr;
    std::uint32_t parts_left = 0;
    plan.ranked.reserve(plan.ranked.size() + other.ranked.size());  // `whole` stays where it is
    for (const RankedTerm& term : other.ranked) {
        const bool part = parts_left > 0;
        if (part) --parts_left;
        if (!part) whole = nullptr;
        if (find_term(plan.ranked, term.term) != nullptr) continue;
        plan.ranked.push_back({term.term, term.word, term.asked});
        if (part && whole != nullptr) ++whole->parts;
        if (term.parts == 0) continue;
        whole = &plan.ranked.back();
        parts_left = term.parts;
    }
    if (!plan.condition.always())
        plan.condition = {Condition::Kind::any, {}, {std::move(plan.condition), std::move(other.condition)}};
}

}  // namespace

bool Condition::decided_by_terms() const {
    return kind != Kind::phrase && std::all_of(parts.begin(), parts.end(),
                                               [](const Condition& part) { return part.decided_by_terms(); });
}

Plan make_plan(const Node& question, std::vector<Analyzer>& analyzers, bool all_words) {
    Plan plan;
    for (std::size_t i = 0; i < analyzers.size(); ++i) {
        Plan one = Planner(analyzers[i], all_words).plan(question);
        if (i == 0)
            plan = std::move(one);
        else
            join(plan, std::move(one));
    }
    return plan;
}

}  // namespace locus
