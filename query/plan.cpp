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
        for (std::uint32_t n = 1; n <= words[i].parts; ++n) parts.parts.push_back(word_condition(words[i + n]));
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
            case Node::Kind::words: return plan_words(node);
            case Node::Kind::phrase: return require(phrase_condition(node), node, true);
            case Node::Kind::must: return require(operand_condition(node), node.children.front(), true);
            case Node::Kind::without:
                return require({Condition::Kind::none, {}, {operand_condition(node)}}, node.children.front(), false);
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
        for (const SoughtWord& word : words) {
            const auto same = [&](const RankedTerm& r) { return r.term == word.term; };
            const auto known = std::find_if(plan_.ranked.begin(), plan_.ranked.end(), same);
            if (known != plan_.ranked.end()) {
                ++known->asked;
                continue;
            }
            plan_.ranked.push_back({word.term, word.word, 1});
            if (!required && is_function_word(analyzer_.language(), word.word)) droppable_.push_back(word.term);
        }
    }

    /// Unless there is nothing else to look for.
    void drop_function_words() {
        if (droppable_.size() == plan_.ranked.size()) return;
        const auto droppable = [&](const RankedTerm& r) {
            return std::find(droppable_.begin(), droppable_.end(), r.term) != droppable_.end();
        };
        for (const RankedTerm& r : plan_.ranked)
            if (droppable(r)) plan_.dropped.push_back(r.word);
        std::erase_if(plan_.ranked, droppable);
    }

    Analyzer& analyzer_;
    bool all_words_;
    Plan plan_;
    std::vector<std::string> droppable_;  // terms
};

void join(Plan& plan, Plan other) {
    for (RankedTerm& term : other.ranked) {
        const auto same = [&](const RankedTerm& r) { return r.term == term.term; };
        if (std::none_of(plan.ranked.begin(), plan.ranked.end(), same)) plan.ranked.push_back(std::move(term));
    }
    if (!plan.condition.always())
        plan.condition = {Condition::Kind::any, {}, {std::move(plan.condition), std::move(other.condition)}};
}

}  // namespace

bool Condition::decided_by_terms() const {
    return kind != Kind::phrase &&
           std::all_of(parts.begin(), parts.end(), [](const Condition& part) { return part.decided_by_terms(); });
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
