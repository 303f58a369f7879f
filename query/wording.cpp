#include "query/wording.h"

#include <algorithm>

#include "common/schema.h"
#include "query/function_words.h"

namespace locus {
namespace {

constexpr std::size_t kMostVariants = 64;    // of one question
constexpr std::size_t kMostBeginning = 300;  // words that one prefix stands for
constexpr std::size_t kMostSpelled = 30;     // or one spelling

}  // namespace

std::vector<SoughtWord> Wording::words(const std::string& text) {
    std::vector<Token> tokens;
    analyzer_.analyze(text, tokens);
    std::vector<SoughtWord> words;
    words.reserve(tokens.size());
    for (const Token& t : tokens)
        words.push_back({std::string(t.word), schema::word_term(t.stem, t.word), t.parts});
    for (std::size_t t = 1; t < tokens.size(); ++t) words[t].joined = are_joined(tokens[t - 1], tokens[t]);
    return words;
}

std::vector<SoughtGram> Wording::grams(const std::string& text) {
    std::vector<Token> tokens;
    std::vector<Gram> found;
    analyzer_.analyze(text, tokens);
    analyzer_.find_grams(text, tokens, found);
    std::vector<SoughtGram> grams;
    grams.reserve(found.size());
    for (const Gram& gram : found)
        grams.push_back({gram.word, schema::gram_term(gram.word), gram.dictionary});
    return grams;
}

bool Wording::is_function_word(const std::string& word) const {
    return locus::is_function_word(language_, word);
}

std::vector<SoughtWord> Wording::content_words(const std::string& text) {
    const std::vector<SoughtWord> all = words(text);
    std::vector<SoughtWord> content;
    for (std::size_t i = 0; i < all.size(); ++i) {
        const std::size_t end = i + 1 + (all[i].parts > 1 ? all[i].parts : 0);
        if (end == i + 1 && is_function_word(all[i].word)) continue;
        for (; i < end; ++i) content.push_back(all[i]);  // a compound stays whole
        --i;
    }
    return content.empty() ? all : content;
}

const Variants* Wording::variants(const Node& leaf) {
    const std::string name = print_variants(leaf);
    if (const auto known = variants_.find(name); known != variants_.end()) return &known->second;
    if (variants_.size() == kMostVariants) return nullptr;
    const std::vector<SoughtWord> asked = words(leaf.text);
    // The whole of a compound begins words too: prisoner-sw*. Other spellings are of one word.
    const bool prefix = leaf.kind == Node::Kind::prefix;
    const bool whole =
        prefix && !asked.empty() && asked.front().parts > 1 && asked.size() == 1 + asked.front().parts;
    const bool one_word = asked.size() == 1 || whole;
    if (!one_word) return nullptr;
    return &variants_.emplace(name, look_up(leaf.kind, asked.front())).first->second;
}

Variants Wording::look_up(Node::Kind kind, const SoughtWord& asked) {
    const bool prefix = kind == Node::Kind::prefix;
    const KnownWords known = prefix ? vocabulary_.beginning_with(asked.word, kMostBeginning)
                                    : vocabulary_.spelled_like(asked.word, kMostSpelled);
    Variants out{{asked.word, prefix ? "" : asked.term}, {}, {}, known.of};
    for (const KnownWord& word : known.list) add(out, word);
    return out;
}

/// A lexicon keeps one stem for a word, and languages may differ: that of this one is looked for too.
void Wording::add(Variants& variants, const KnownWord& known) {
    variants.shown.push_back(known.word);
    std::vector<std::string> terms = known.terms;
    const std::vector<SoughtWord> here = words(known.word);
    if (here.size() == 1 && here.front().word == known.word) terms.push_back(here.front().term);
    std::sort(terms.begin(), terms.end());
    terms.erase(std::unique(terms.begin(), terms.end()), terms.end());
    for (std::string& term : terms)
        if (term != variants.asked.term) variants.others.push_back({known.word, std::move(term)});
}

std::string print_variants(const Node& leaf) {
    return leaf.text + (leaf.kind == Node::Kind::prefix ? "*" : "~");
}

}  // namespace locus
