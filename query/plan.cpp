#include "query/plan.h"

#include <algorithm>
#include <unordered_map>

#include "common/grams.h"
#include "common/languages.h"
#include "common/schema.h"
#include "query/conditions.h"
#include "query/joined_plan.h"
#include "query/question_language.h"

namespace locus {
namespace {

/// The plan for the passages that one analyser reads.
class Planner {
  public:
    Planner(Analyzer& analyzer, Vocabulary& vocabulary, const std::string& language, bool all_words,
            const Occurs& occurs)
        : wording_(analyzer, vocabulary, language, occurs), all_words_(all_words) {}

    Plan plan(const Node& question) {
        for (const Node& child : question.children)
            rank_node(child, !child.optional() || all_words_ ? Need::required : Need::optional);
        drop_function_words();
        require(question);
        drop_long_forms();
        plan_.variants = wording_.all_variants();
        plan_.spellings = wording_.spellings();
        return std::move(plan_);
    }

  private:
    /// In the row that is the question, words are not required where ranking looks for them; but a word* is
    /// verified on the text, where a term may stand for words that begin otherwise.
    void require(const Node& question) {
        Node required = question;
        if (!has_optional_prefix(question))
            std::erase_if(required.children,
                          [&](const Node& child) { return child.optional() && !all_words_; });
        if (std::optional<Condition> condition = condition_of(required, wording_, all_words_))
            plan_.condition = std::move(*condition);
        const bool optional =
            std::any_of(question.children.begin(), question.children.end(), [&](const Node& child) {
                return child.optional() && condition_of(child, wording_, false).has_value();
            });
        plan_.ranked_only =
            optional || plan_.condition.always() || (plan_.condition.anchored() && !alternatives_);
    }

    static bool has_optional_prefix(const Node& row) {
        return std::any_of(row.children.begin(), row.children.end(),
                           [](const Node& child) { return child.kind == Node::Kind::prefix; });
    }

    /// What a word is to the whole question: one that ranks; an alternative; what no hit lacks.
    enum class Need { optional, alternative, required };

    /// The words that a passage may score for: not those it must lack, nor those of its title.
    void rank_node(const Node& node, Need need) {
        switch (node.kind) {
            case Node::Kind::words: return rank_words(node.text, need != Need::optional, need);
            case Node::Kind::quote: return rank_words(node.text, true, need);
            case Node::Kind::phrase:
                rank(wording_.words(node.text), need == Need::required, true);
                return rank_grams(node.text, true);
            case Node::Kind::prefix:
            case Node::Kind::spelling: return rank_variants(node, need);
            case Node::Kind::without:
            case Node::Kind::title: return;
            case Node::Kind::either:
                need = Need::alternative;
                alternatives_ = true;
                break;
            default: break;
        }
        for (const Node& child : node.children) rank_node(child, need);
    }

    /// Under an operator a function word is kept where it is all that the operator has.
    void rank_words(const std::string& text, bool keep_if_alone, Need need) {
        const std::vector<SoughtWord> words = wording_.varied_words(text);
        const bool nothing_else = wording_.content_words(text).size() == words.size();
        const bool keep = all_words_ || (keep_if_alone && nothing_else);
        rank(words, need == Need::required, keep);
        rank_grams(text, keep);
    }

    /// They rank and are never required: what is required of words without blanks is their letters.
    void rank_grams(const std::string& text, bool keep) {
        for (const SoughtGram& gram : wording_.grams(text)) {
            if (!keep && says_nothing(gram.word)) continue;
            const auto [place, is_new] = ranked_places_.emplace(gram.term, plan_.ranked.size());
            if (is_new) {
                plan_.ranked.push_back({gram.term, gram.word});
                plan_.ranked.back().kind =
                    gram.dictionary ? RankedTerm::Kind::dictionary : RankedTerm::Kind::gram;
            } else {
                ++plan_.ranked[place->second].asked;
            }
        }
    }

    /// Syllables of function words alone.
    bool says_nothing(const std::string& gram) const {
        const std::size_t blank = gram.find(' ');
        return blank != std::string::npos && wording_.is_function_word(gram.substr(0, blank)) &&
               wording_.is_function_word(gram.substr(blank + 1));
    }

    /// `keep`: function words too.
    void rank(const std::vector<SoughtWord>& words, bool required, bool keep) {
        for (const SoughtWord& word : words)
            if (word.parts == 1) plan_.wording.push_back(word);
        std::size_t run = 1;  // letters that stand together
        for (std::size_t i = 0; i < words.size(); ++i) {
            if (!words[i].joined) run = run_length(words, i);
            const bool added = rank_word(words[i], required, keep, run);
            if (words[i].parts == 1) continue;
            const std::size_t first_part = plan_.ranked.size();
            const bool together = all_function_words(words, i + 1, i + 1 + words[i].parts);
            for (std::uint32_t n = 1; n <= words[i].parts; ++n)
                rank_word(words[i + n], required, keep || together);
            if (added) {
                plan_.ranked[first_part - 1].parts = parts_since(first_part);
                plan_.ranked[first_part - 1].together = together && parts_since(first_part) > 1;
            }
            i += words[i].parts;
        }
    }

    static std::size_t run_length(const std::vector<SoughtWord>& words, std::size_t first) {
        std::size_t end = first + 1;
        while (end < words.size() && words[end].joined) ++end;
        return end - first;
    }

    void rank_variants(const Node& leaf, Need need) {
        const bool required = need == Need::required;
        const Variants* variants = wording_.variants(leaf);
        if (variants == nullptr) return rank_words(leaf.text, need != Need::optional, need);
        plan_.wording.push_back(variants->asked);
        RankedTerm ranked{print_variants(leaf), variants->asked.word};
        ranked.required = required;
        for (const SoughtWord& other : variants->others) add_terms(ranked.variants, {other.term});
        if (leaf.kind == Node::Kind::prefix)
            ranked.prefix = variants->asked.word;
        else
            rank_word(variants->asked, required, true);
        if (!ranked.is_variants()) return;
        const auto [place, is_new] = ranked_places_.emplace(ranked.term, plan_.ranked.size());
        if (is_new)
            plan_.ranked.push_back(std::move(ranked));
        else
            ++plan_.ranked[place->second].asked;
    }

    bool all_function_words(const std::vector<SoughtWord>& words, std::size_t first, std::size_t last) const {
        return std::all_of(words.begin() + static_cast<std::ptrdiff_t>(first),
                           words.begin() + static_cast<std::ptrdiff_t>(last),
                           [&](const SoughtWord& word) { return wording_.is_function_word(word.word); });
    }

    std::uint32_t parts_since(std::size_t first) const {
        return static_cast<std::uint32_t>(plan_.ranked.size() - first);
    }

    /// True when the word is a new ranked term; a word that is asked again is not added again. `run`: how
    /// many letters of a script without blanks stand together there. A letter that stands for a sound says
    /// nothing where a gram holds it.
    bool rank_word(const SoughtWord& word, bool required, bool keep, std::size_t run = 1) {
        if (!required && gram_length(word.word) > 2 && run >= gram_length(word.word)) return false;
        const bool function_word = !keep && wording_.is_function_word(word.word);
        auto& list = function_word ? function_words_ : plan_.ranked;
        auto& places = function_word ? function_word_places_ : ranked_places_;
        const auto [place, is_new] = places.emplace(word.term, list.size());
        if (is_new)
            list.push_back({word.term, word.word});
        else
            ++list[place->second].asked;
        for (const SoughtWord& other : word.others) add_terms(list[place->second].spellings, {other.term});
        for (const SoughtWord& part : word.long_form)
            if (is_new) list.back().long_form.push_back(part.term);
        list[place->second].required |= required && !function_word;
        if (is_new && run > 1) list.back().kind = RankedTerm::Kind::letter;
        if (run == 1) list[place->second].kind = RankedTerm::Kind::word;
        return is_new && !function_word;
    }

    /// Where words of it are asked for beside the acronym: TSS (Time Sharing System).
    void drop_long_forms() {
        for (RankedTerm& ranked : plan_.ranked)
            if (std::any_of(ranked.long_form.begin(), ranked.long_form.end(),
                            [&](const std::string& term) { return ranked_places_.contains(term); }))
                ranked.long_form.clear();
    }

    /// Unless there is nothing else to look for.
    void drop_function_words() {
        if (plan_.ranked.empty()) plan_.ranked.swap(function_words_);
        for (const RankedTerm& r : function_words_)
            if (!ranked_places_.contains(r.term)) plan_.dropped.push_back(r.word);
    }

    Wording wording_;
    bool all_words_;
    bool alternatives_ = false;  // some words are
    Plan plan_;
    std::vector<RankedTerm> function_words_;
    std::unordered_map<std::string, std::size_t> ranked_places_;  // term → where it is in the list
    std::unordered_map<std::string, std::size_t> function_word_places_;
};

/// Terms of the languages in this script that the analyser reads, unless most passages are in them: then most
/// of what is found is too, and to look which are would double the time of a search.
std::vector<std::string> preferred_languages(const std::string& analyzer, std::string_view script,
                                             const std::vector<LanguageShare>& languages) {
    std::vector<std::string> terms;
    std::uint64_t own = 0;
    std::uint64_t all = 0;
    for (const LanguageShare& share : languages) {
        all += share.passages;
        if (analyzer_of(share.language) != analyzer || !is_written_in(share.language, script)) continue;
        own += share.passages;
        terms.push_back(schema::language_term(share.language));
    }
    return own > all / 2 ? std::vector<std::string>() : terms;
}

}  // namespace

std::vector<std::string> RankedTerm::terms() const {
    if (is_variants()) return variants;
    std::vector<std::string> all{term};
    all.insert(all.end(), stems.begin(), stems.end());
    all.insert(all.end(), spellings.begin(), spellings.end());
    return all;
}

void add_terms(std::vector<std::string>& terms, const std::vector<std::string>& others) {
    for (const std::string& other : others)
        if (std::find(terms.begin(), terms.end(), other) == terms.end()) terms.push_back(other);
}

Plan make_plan(const Node& question, std::vector<Analyzer>& analyzers,
               const std::vector<LanguageShare>& languages, Vocabulary& vocabulary, bool all_words,
               const Occurs& occurs) {
    const auto [own, told, script] = question_language(question, analyzers, languages);
    std::vector<LanguagePlan> plans;
    plans.reserve(analyzers.size());
    for (Analyzer& analyzer : analyzers) {
        Planner planner(analyzer, vocabulary, analyzers[own].language(), all_words, occurs);
        plans.push_back({analyzer.language(), planner.plan(question)});
    }
    if (plans.size() == 1) return std::move(plans.front().plan);
    std::swap(plans.front(), plans[own]);
    Plan plan = join(std::move(plans), languages);
    if (told) plan.preferred = preferred_languages(analyzers[own].language(), script, languages);
    return plan;
}

}  // namespace locus
