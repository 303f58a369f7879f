#include "indexer/name_counter.h"

#include <algorithm>
#include <utility>

#include "common/source.h"
#include "common/utf8.h"
#include "indexer/acronyms.h"

namespace locus {

std::uint32_t name_number(std::string_view word) {
    return std::max(static_cast<std::uint32_t>(hash_content(word).low), NameKey::kCapitals + 1);
}

NameCounter::Spelling NameCounter::look_at(std::string_view spelling, std::string_view word) {
    constexpr std::size_t kShortest = 3;  // bytes of a name: In, He
    const Decoded first = decode(spelling, 0);
    if (!is_uppercase(first.code)) return {Kind::other};
    const bool more = first.length < spelling.size() && is_uppercase(decode(spelling, first.length).code);
    if (!more && word.size() < kShortest) return {Kind::other};
    return {more ? Kind::capitals : Kind::capital, name_number(word)};
}

void NameCounter::add(std::string_view text, const Analyzer& analyzer, const std::vector<Token>& tokens) {
    std::vector<Spelling>& spellings = spellings_of(analyzer).list;
    std::uint32_t before = 0;  // the name that ends right before, or 0
    std::uint64_t end = 0;     // of the word before
    for (std::size_t t = 0; t < tokens.size(); ++t) {
        const Token& token = tokens[t];
        if (token.parts > 1 || token.id == kNoId) continue;
        if (token.id >= spellings.size()) spellings.resize(2 * std::size_t{token.id} + 256);
        Spelling& spelling = spellings[token.id];
        if (spelling.kind == Kind::unknown)
            spelling = look_at(text.substr(token.span.begin, token.span.size()), token.word);
        ++spelling.count;
        if (spelling.kind == Kind::capital) {
            if (before != 0 && token.span.begin == end + 1) count({before, spelling.number});
            before = spelling.number;
        } else {
            before = 0;
            if (spelling.kind == Kind::capitals) add_acronym(text, tokens, t);
        }
        end = token.span.end;
    }
}

void NameCounter::add_acronym(std::string_view text, const std::vector<Token>& tokens, std::size_t token) {
    const std::string meant = acronym_stands_for(text, tokens, token);
    if (meant.empty()) return;
    ++acronyms_[{acronym_of(tokens[token].word, text[tokens[token].span.end - 1]), meant}];
}

NameCounter::Spellings& NameCounter::spellings_of(const Analyzer& analyzer) {
    Spellings& spellings = spellings_[&analyzer];
    if (spellings.generation != analyzer.generation()) {
        take(spellings);
        spellings = {analyzer.generation(), {}};
    }
    return spellings;
}

/// What was counted of each spelling.
void NameCounter::take(Spellings& spellings) {
    for (Spelling& spelling : spellings.list) {
        const std::uint32_t count = std::exchange(spelling.count, 0);
        if (count == 0 || spelling.kind == Kind::other) continue;
        const bool all = spelling.kind == Kind::capitals;
        words_.push_back(
            {NameKey{spelling.number, all ? NameKey::kCapitals : NameKey::kCapital}.key(), count});
    }
}

void NameCounter::count(NameKey pair) {
    const std::uint64_t key = pair.key();
    for (std::size_t at = (key * 0x9E3779B97F4A7C15) >> 49;; ++at) {
        KeyCount& slot = slots_[at & (kSlots - 1)];
        if (slot.count == 0) {
            slot.key = key;
            ++pairs_;
        }
        if (slot.key != key) continue;
        ++slot.count;
        return;
    }
}

void NameCounter::pass_on(NameSums& sums) {
    for (auto& [analyzer, spellings] : spellings_) take(spellings);
    std::erase_if(slots_, [](const KeyCount& slot) { return slot.count == 0; });
    sums.pairs.add(slots_);
    sums.pairs.add(words_);
    for (const auto& [acronym, count] : acronyms_)
        sums.acronyms.add({acronym.first, acronym.second, count, count});
    slots_.assign(kSlots, {});
    words_.clear();
    acronyms_.clear();
    pairs_ = 0;
}

}  // namespace locus
