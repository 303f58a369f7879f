#include "indexer/name_sets.h"

#include <algorithm>
#include <cmath>
#include <span>

#include "common/name_form.h"
#include "common/source.h"
#include "indexer/name_counter.h"

namespace locus {
namespace {

// Of its occurrences so many have a capital letter at least: a name begins no more sentences than other
// words.
constexpr double kMostly = .8;

constexpr std::size_t kLongEnough = 5;  // letters that a habit of spelling may join on little evidence
constexpr std::uint64_t kRare = 8;      // passages: of a slip, or of a spelling that one writer has

/// How much the neighbours of two names agree, and how many they share.
struct Agreement {
    double cosine = 0;
    std::size_t shared = 0;
};

template <typename Neighbour>
Agreement agreement(std::span<const Neighbour> a, std::span<const Neighbour> b) {
    double product = 0;
    Agreement out;
    double square_a = 0;
    double square_b = 0;
    for (const Neighbour& n : a) square_a += n.weight * n.weight;
    for (const Neighbour& n : b) square_b += n.weight * n.weight;
    for (auto i = a.begin(), j = b.begin(); i != a.end() && j != b.end();) {
        if (i->side != j->side) {
            ++(i->side < j->side ? i : j);
            continue;
        }
        product += i++->weight * j++->weight;
        ++out.shared;
    }
    if (product > 0) out.cosine = product / std::sqrt(square_a * square_b);
    return out;
}

}  // namespace

NameSets::NameSets(NameSums& sums) : pairs_(sums.pairs) {
    sums.acronyms.visit([&](const LexiconEntry& entry) {
        acronyms_[entry.word] = {entry.stem, entry.documents};
    });
    pairs_.visit([&](KeyCount count) {
        if (NameKey::of(count.key).is_pair()) return;
        words_.push_back(count);
        all_capitals_ += count.count;
    });
}

std::uint64_t NameSets::count(NameKey word) const {
    const auto found =
        std::lower_bound(words_.begin(), words_.end(), word.key(),
                         [](const KeyCount& count, std::uint64_t key) { return count.key < key; });
    return found != words_.end() && found->key == word.key() ? found->count : 0;
}

void NameSets::add(const LexiconEntry& word) {
    const std::uint32_t number = name_number(word.word);
    const auto is_mostly = [&](std::uint32_t kind) {
        return static_cast<double>(count({number, kind})) >= kMostly * static_cast<double>(word.occurrences);
    };
    const auto acronym = acronyms_.find(word.word);
    if (acronym != acronyms_.end() && !is_mostly(NameKey::kCapitals)) acronyms_.erase(acronym);
    if (!is_mostly(NameKey::kCapital)) return;
    const std::string spelling = spelling_key(word.word);
    if (spelling.empty()) return;
    names_.push_back({{word.word, word.documents},
                      number,
                      hash_content(spelling).low,
                      hash_content(sound_key(spelling)).low});
}

/// Names that sound like another one, in the order of their sounds.
void NameSets::keep_alike() {
    std::sort(names_.begin(), names_.end(), [](const Name& a, const Name& b) {
        if (a.sound != b.sound) return a.sound < b.sound;
        if (a.known.documents != b.known.documents) return a.known.documents > b.known.documents;
        return a.known.word < b.known.word;
    });
    std::vector<Name> kept;
    for (auto first = names_.begin(); first != names_.end();) {
        const auto last =
            std::find_if(first, names_.end(), [&](const Name& name) { return name.sound != first->sound; });
        if (last - first > 1) std::move(first, last, std::back_inserter(kept));
        first = last;
    }
    names_ = std::move(kept);
}

void NameSets::find_neighbours() {
    std::vector<std::uint32_t> wanted;
    wanted.reserve(names_.size());
    for (const Name& name : names_) wanted.push_back(name.number);
    std::sort(wanted.begin(), wanted.end());
    const auto add = [&](std::uint32_t name, std::uint32_t other, std::uint64_t side, std::uint64_t times) {
        if (!std::binary_search(wanted.begin(), wanted.end(), name)) return;
        const double rarity =
            std::log(static_cast<double>(all_capitals_) / static_cast<double>(count({other})));
        neighbours_.push_back(
            {name, std::uint64_t{other} << 1 | side, std::log1p(static_cast<double>(times)) * rarity});
    };
    pairs_.visit([&](KeyCount pair) {
        const NameKey key = NameKey::of(pair.key);
        if (!key.is_pair()) return;
        add(key.word, key.next, 1, pair.count);
        add(key.next, key.word, 0, pair.count);
    });
    std::sort(neighbours_.begin(), neighbours_.end());
}

bool NameSets::are_one(const Name& a, const Name& b) const {
    const auto of = [&](const Name& name) {
        const auto first =
            std::lower_bound(neighbours_.begin(), neighbours_.end(), Neighbour{name.number, 0, 0});
        const auto last =
            std::lower_bound(first, neighbours_.end(), Neighbour{name.number, ~std::uint64_t{0}, 0});
        return std::span<const Neighbour>(first, last);
    };
    const Agreement found = agreement(of(a), of(b));
    // Set on the news corpus (docs/variants.md); single pairs were not looked at.
    if (a.spelling == b.spelling && std::min(a.known.word.size(), b.known.word.size()) >= kLongEnough) {
        const bool slip = std::min(a.known.documents, b.known.documents) < kRare;
        return found.cosine >= (slip || found.shared > 1 ? .1 : .4);
    }
    return (found.shared > 1 && found.cosine >= .5) || (found.shared > 3 && found.cosine >= .25);
}

std::vector<NameSet> NameSets::sets() {
    keep_alike();
    find_neighbours();
    std::vector<NameSet> sets;
    std::vector<bool> taken(names_.size());
    for (std::size_t i = 0; i < names_.size(); ++i) {
        if (taken[i]) continue;
        NameSet set{names_[i].known};
        for (std::size_t j = i + 1; j < names_.size() && names_[j].sound == names_[i].sound; ++j) {
            if (taken[j] || !are_one(names_[i], names_[j])) continue;
            taken[j] = true;
            set.push_back(names_[j].known);
        }
        if (set.size() > 1) sets.push_back(std::move(set));
    }
    std::sort(sets.begin(), sets.end(), [](const NameSet& a, const NameSet& b) {
        return a.front().documents != b.front().documents ? a.front().documents > b.front().documents
                                                          : a.front().word < b.front().word;
    });
    for (const auto& [acronym, meant] : acronyms_) sets.push_back({{acronym, meant.documents}, meant});
    return sets;
}

}  // namespace locus
