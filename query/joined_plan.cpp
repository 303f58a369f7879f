#include "query/joined_plan.h"

#include <algorithm>
#include <unordered_map>

#include "common/folding.h"
#include "common/languages.h"
#include "common/utf8.h"
#include "query/conditions.h"

namespace locus {
namespace {

bool is_word(const RankedTerm& term) { return !term.is_gram() && !term.is_variants(); }

class Joiner {
  public:
    Plan joined(const std::vector<LanguagePlan>& plans) {
        joined_ = plans.front().plan;
        for (std::size_t i = 0; i < joined_.ranked.size(); ++i) remember(i);
        for (auto other = plans.begin() + 1; other != plans.end(); ++other) {
            add(other->plan.ranked);
            joined_.variants.insert(other->plan.variants.begin(), other->plan.variants.end());
            for (const auto& [word, others] : other->plan.spellings)
                for (const SoughtWord& spelling : others) add_spelling(joined_.spellings, word, spelling);
        }
        return std::move(joined_);
    }

  private:
    static void add_spellings(RankedTerm& ranked, const RankedTerm& other) {
        add_terms(ranked.spellings, other.spellings);
        if (ranked.long_form.empty()) ranked.long_form = other.long_form;
    }

    void remember(std::size_t place) {
        const RankedTerm& term = joined_.ranked[place];
        places_.emplace(term.term, place);
        if (is_word(term)) words_.emplace(fold_marks(term.word), place);
    }

    /// A word that is known is only one more stem, as long as no other word has that stem already.
    void add(const std::vector<RankedTerm>& others) {
        std::size_t whole = 0;  // where the new compound is that the next terms are parts of
        std::uint32_t parts_left = 0;
        for (const RankedTerm& other : others) {
            const bool part = parts_left > 0;
            if (part) --parts_left;
            if (const auto known = places_.find(other.term); known != places_.end()) {
                add_terms(joined_.ranked[known->second].variants, other.variants);
                add_spellings(joined_.ranked[known->second], other);
                continue;
            }
            if (const auto known = words_.find(fold_marks(other.word));
                is_word(other) && known != words_.end()) {
                add_terms(joined_.ranked[known->second].stems, {other.term});
                add_spellings(joined_.ranked[known->second], other);
                places_.emplace(other.term, known->second);
                continue;
            }
            joined_.ranked.push_back(other);
            joined_.ranked.back().parts = 0;
            remember(joined_.ranked.size() - 1);
            if (part) ++joined_.ranked[whole].parts;
            if (other.parts == 0) continue;
            whole = joined_.ranked.size() - 1;
            parts_left = other.parts;
        }
    }

    Plan joined_;
    std::unordered_map<std::string, std::size_t> places_;  // term → where it is in the list
    std::unordered_map<std::string, std::size_t> words_;  // the same by the word, folded as in most languages
};

/// The languages of the index that the analyser reads.
std::vector<std::string_view> read_by(const std::string& analyzer,
                                      const std::vector<LanguageShare>& languages) {
    std::vector<std::string_view> out;
    for (const LanguageShare& share : languages)
        if (analyzer_of(share.language) == analyzer) out.push_back(share.language);
    return out;
}

}  // namespace

Plan join(std::vector<LanguagePlan> plans, const std::vector<LanguageShare>& languages) {
    Plan plan = Joiner().joined(plans);
    plan.condition = {};
    const auto always = [](const LanguagePlan& one) { return one.plan.condition.always(); };
    if (std::all_of(plans.begin(), plans.end(), always)) return plan;
    plan.condition.kind = Condition::Kind::any;
    for (LanguagePlan& one : plans)
        plan.condition.parts.push_back(
            {Condition::Kind::all,
             {},
             {in_languages(read_by(one.analyzer, languages)), std::move(one.plan.condition)}});
    return plan;
}

}  // namespace locus
