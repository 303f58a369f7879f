#include "query/wording.h"

#include <algorithm>

#include "common/schema.h"
#include "query/english_spelling.h"
#include "query/function_words.h"

namespace locus {
namespace {

constexpr std::size_t kMostVariants = 64;    // of one question
constexpr std::size_t kMostBeginning = 300;  // words that one prefix stands for
constexpr std::size_t kMostSpelled = 30;     // or one spelling
constexpr std::size_t kMostByHabit = 5;      // or a word that does not occur

}  // namespace

void add_spelling(SpelledOtherwise& spellings, const std::string& word, const SoughtWord& other) {
    std::vector<SoughtWord>& others = spellings[word];
    if (std::none_of(others.begin(), others.end(), [&](const SoughtWord& known) {
            return known.word == other.word && known.term == other.term;
        }))
        others.push_back(other);
}

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

/// Numbers, dates and codes are varied never, nor what says nothing.
bool Wording::varies(const SoughtWord& word) const {
    const bool digits = word.word.find_first_of("0123456789") != std::string::npos;
    return word.parts == 1 && !word.joined && !digits && !is_function_word(word.word);
}

void Wording::add_other(SoughtWord& word, const std::string& other) {
    for (const SoughtWord& spelling : words(other)) {
        if (spelling.parts > 1 || spelling.term == word.term) continue;
        if (occurs_ && !occurs_(spelling.term)) continue;
        word.others.push_back(spelling);
        add_spelling(spellings_, word.word, {other, spelling.term});
    }
}

void Wording::add_others(SoughtWord& word) {
    for (const KnownName& name : vocabulary_.other_spellings().of(word.word))
        if (!name.is_long_form()) add_other(word, name.word);
    const auto add = [&](const std::string& other) {
        if (!vocabulary_.other_spellings().set_apart(word.word, other)) add_other(word, other);
    };
    if (analyzer_.language() == "english")
        for (const std::string& other : other_english_spellings(word.word)) add(other);
    if (!word.others.empty() || !occurs_ || occurs_(word.term)) return;
    for (const KnownWord& known : vocabulary_.spelled_by_habit(word.word, kMostByHabit).list) add(known.word);
}

/// POWs → pow, or prisoners of war.
void Wording::add_long_form(SoughtWord& acronym) {
    const OtherSpellings& spellings = vocabulary_.other_spellings();
    NameSet meant = spellings.of(acronym.word);
    if (acronym.word.size() > 2 && acronym.word.ends_with('s')) {
        const NameSet of_one = spellings.of(acronym.word.substr(0, acronym.word.size() - 1));
        meant.insert(meant.end(), of_one.begin(), of_one.end());
    }
    const auto found =
        std::find_if(meant.begin(), meant.end(), [](const KnownName& name) { return name.is_long_form(); });
    if (found == meant.end()) return;
    acronym.long_form = words(found->word);
    std::erase_if(acronym.long_form, [](const SoughtWord& part) { return part.parts > 1; });
    add_spelling(spellings_, acronym.word, {found->word, ""});
}

/// prisoners of war → pow, prisoners, of, war. Moves on to the last word that has an acronym.
bool Wording::add_acronym(const std::vector<SoughtWord>& plain, std::size_t& at,
                          std::vector<SoughtWord>& out) {
    constexpr std::size_t kMostWords = 8;
    std::string text = plain[at].word;
    std::string best;
    std::size_t end = at;  // one past its last word
    for (std::size_t next = at + 1; next < plain.size() && next - at < kMostWords; ++next) {
        if (plain[next].parts > 1) break;
        text += " " + plain[next].word;
        for (const KnownName& name : vocabulary_.other_spellings().of(text)) {
            if (name.is_long_form()) continue;
            best = name.word;
            end = next + 1;
            break;
        }
    }
    if (best.empty()) return false;
    std::vector<SoughtWord> whole = words(best);
    if (whole.size() != 1) return false;
    whole.front().parts = static_cast<std::uint32_t>(end - at);
    out.push_back(whole.front());
    std::string meant;
    for (; at < end; ++at) {
        meant += (meant.empty() ? "" : " ") + plain[at].word;
        out.push_back(plain[at]);
    }
    --at;
    add_spelling(spellings_, meant, {best, ""});
    return true;
}

std::vector<SoughtWord> Wording::varied_words(const std::string& text) {
    const std::vector<SoughtWord> plain = words(text);
    if (vocabulary_.other_spellings().empty()) return plain;
    std::vector<SoughtWord> out;
    std::size_t parts_left = 0;  // of a compound
    for (std::size_t at = 0; at < plain.size(); ++at) {
        const bool part = parts_left > 0;
        parts_left = part ? parts_left - 1 : plain[at].parts > 1 ? plain[at].parts : 0;
        const bool varies = this->varies(plain[at]);
        if (varies && !part && add_acronym(plain, at, out)) continue;
        out.push_back(plain[at]);
        if (!varies) continue;
        add_others(out.back());
        add_long_form(out.back());
    }
    return out;
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
    const std::vector<SoughtWord> all = varied_words(text);
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
