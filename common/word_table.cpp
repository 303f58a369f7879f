#include "common/word_table.h"

#include <algorithm>
#include <array>
#include <libstemmer.h>

#include "common/error.h"
#include "common/folding.h"
#include "common/orthography.h"
#include "common/suggestion.h"
#include "common/utf8.h"

namespace locus {
namespace {

constexpr std::size_t kLongestFolded = 1 << 10;  // bytes; ICU takes time by the square of a word of marks

constexpr std::string_view kVietnamese = "vietnamese";  // has no endings, so no stemmer

Apostrophe apostrophe_of(std::string_view language) {
    if (language == "turkish") return Apostrophe::suffixes;
    const bool elision = language == "french" || language == "italian" || language == "catalan";
    return elision ? Apostrophe::joins : Apostrophe::inside;
}

/// Languages whose stemmer knows no diacritics: folding first makes café and cafe one stem.
bool folds_before_stemming(std::string_view language) {
    return language == "english" || language == "porter";
}

/// Languages whose stemmer takes away endings only. Not Turkish, which hardens what is left: bunu is p.
bool keeps_first_letter(std::string_view language) {
    constexpr std::array<std::string_view, 17> kEndings = {
        "basque",     "catalan",  "danish",    "dutch",   "english",   "finnish",
        "french",     "german",   "hungarian", "italian", "norwegian", "porter",
        "portuguese", "romanian", "russian",   "spanish", "swedish"};
    return std::find(kEndings.begin(), kEndings.end(), language) != kEndings.end();
}

/// Acronyms that would be a pronoun if their points did not stay.
bool keeps_points(std::string_view folded) { return folded == "us" || folded == "it" || folded == "who"; }

void drop_possessive(std::string& word) {
    if (word.ends_with("'s")) word.resize(word.size() - 2);
}

/// Apostrophes straight, thousands' commas gone; a compound's hyphens gone except between digits.
std::string plain_joints(std::string_view lowered, bool compound) {
    std::string out;
    const auto digit = [&](std::size_t i) {
        return i < lowered.size() && lowered[i] >= '0' && lowered[i] <= '9';
    };
    for (std::size_t i = 0; i < lowered.size();) {
        if (const unsigned length = apostrophe_at(lowered, i); length > 0) {
            out += '\'';
            i += length;
        } else if (lowered[i] == ',' || (compound && lowered[i] == '.' && !digit(i + 1))) {
            ++i;  // 1,000 is 1000, U.S.-led is us-led
        } else if (const unsigned hyphen = compound ? hyphen_at(lowered, i) : 0; hyphen > 0) {
            if (i > 0 && digit(i - 1) && digit(i + hyphen)) out += '-';
            i += hyphen;
        } else {
            out += lowered[i++];
        }
    }
    return out;
}

std::string without(std::string_view text, char left_out) {
    std::string out;
    for (const char c : text)
        if (c != left_out) out += c;
    return out;
}

std::string acronym(std::string_view lowered) {
    const std::string joined = without(without_possessive(lowered), '.');
    if (!keeps_points(joined)) return joined;
    std::string pointed;
    for (const char c : joined) pointed.append(pointed.empty() ? "" : ".") += c;
    return pointed;
}

bool all_letters(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const Decoded c = decode(word, at);
        const Letter letter = letter_class(c.code);
        if (letter != Letter::letter && letter != Letter::mark && c.code != U'\'') return false;
        at += c.length;
    }
    return true;
}

/// Letters of ASCII alone: what every rule leaves as it is, but for capitals.
bool is_plain(std::string_view spelling) {
    return std::all_of(spelling.begin(), spelling.end(),
                       [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); });
}

}  // namespace

class WordTable::Stemmer {
  public:
    explicit Stemmer(const std::string& language) : stemmer_(sb_stemmer_new(language.c_str(), "UTF_8")) {
        if (!stemmer_) throw std::bad_alloc();
    }

    std::string stem(const std::string& word) const {
        const auto* letters = reinterpret_cast<const sb_symbol*>(word.data());
        const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), letters, static_cast<int>(word.size()));
        if (stem == nullptr) throw std::bad_alloc();
        return {reinterpret_cast<const char*>(stem),
                static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
    }

  private:
    struct Delete {
        void operator()(sb_stemmer* s) const { sb_stemmer_delete(s); }
    };
    std::unique_ptr<sb_stemmer, Delete> stemmer_;
};

std::string_view without_possessive(std::string_view spelling) {
    for (const std::string_view possessive : {"'s", "'S", "\u2019s", "\u2019S"})
        if (spelling.ends_with(possessive)) return spelling.substr(0, spelling.size() - possessive.size());
    return spelling;
}

WordTable::WordTable(const std::string& language, std::size_t limit)
    : language_(language),
      apostrophe_(apostrophe_of(language)),
      keeps_first_letter_(keeps_first_letter(language)),
      lowers_plainly_(language != "turkish"),
      limit_(limit) {
    if (language == "none") return;
    const auto known = languages();
    if (std::find(known.begin(), known.end(), language) == known.end()) {
        std::string list = "none";
        for (const auto& name : known) list.append(", ").append(name);
        throw Error("unknown language: " + language + did_you_mean(nearest(language, known)),
                    "use one of: " + list);
    }
    if (language != kVietnamese) stemmer_ = std::make_unique<Stemmer>(language);
}
WordTable::~WordTable() = default;

std::uint32_t WordTable::number(const Spellings::Sought& sought, WordKind kind) {
    const std::uint32_t number = spellings_.number(sought);
    if (number == entries_.size()) add(make(sought.spelling(), kind));
    __builtin_prefetch(&entries_[number]);
    return number;
}

WordTable::Word WordTable::word(std::uint32_t number, const FirstBytes* wanted) {
    Entry& entry = entries_[number];
    if (!entry.unstemmed.empty() && may_be_wanted(entry, wanted)) stem(entry);
    return {entry.word, entry.stem};
}

/// What is the same twice is kept once.
void WordTable::add(const Made& made) {
    Entry entry;
    entry.word = strings_.keep(made.word);
    entry.unstemmed = made.unstemmed == made.word ? entry.word : strings_.keep(made.unstemmed);
    entries_.push_back(entry);
}

void WordTable::begin(std::string_view text) {
    plain_ = text;
    for (char& c : plain_) c = static_cast<char>(c | 0x20);
}

std::string_view WordTable::plain_unwanted(Span word, const FirstBytes& wanted) const {
    const auto first = static_cast<unsigned char>(plain_[word.begin]);
    if (!lowers_plainly_ || !keeps_first_letter_ || wanted.test(first)) return {};
    return std::string_view(plain_).substr(word.begin, word.size());
}

void WordTable::forget_if_full() {
    const std::size_t entries = entries_.capacity() * sizeof(Entry);
    if (spellings_.bytes() + entries + strings_.bytes() <= limit_) return;
    spellings_.clear();
    entries_ = {};
    strings_.clear();
    ++generation_;
}

WordTable::Made WordTable::make(std::string_view spelling, WordKind kind) const {
    if (spelling.size() > kLongestFolded) return {std::string(spelling), {}};
    if (lowers_plainly_ && is_plain(spelling)) {
        const std::string word = lower(spelling);
        return {word, stemmer_ ? word : std::string()};
    }
    if (apostrophe_ == Apostrophe::suffixes) spelling = without_turkish_suffixes(spelling);
    std::string lowered = lower(spelling, language_);
    lowered =
        kind == WordKind::acronym ? acronym(lowered) : plain_joints(lowered, kind == WordKind::compound);
    if (apostrophe_ != Apostrophe::joins) drop_possessive(lowered);
    Made out;
    out.word = without(fold_marks(lowered, language_), ' ');  // some ligatures are whole phrases
    if (language_ == kVietnamese) out.word = with_vietnamese_tone(std::move(out.word));
    if (out.word.empty()) return {std::string(spelling), {}};  // of letters that folding leaves out
    if (stemmer_ && all_letters(lowered))
        out.unstemmed = folds_before_stemming(language_) ? out.word : std::move(lowered);
    return out;
}

bool WordTable::may_be_wanted(const Entry& entry, const FirstBytes* wanted) const {
    return wanted == nullptr || !keeps_first_letter_ ||
           wanted->test(static_cast<unsigned char>(entry.word.front()));
}

/// Most stems are what their words begin with.
void WordTable::stem(Entry& entry) {
    std::string stem = stemmer_->stem(std::string(entry.unstemmed));
    if (!folds_before_stemming(language_)) stem = fold_marks(stem);
    entry.stem = entry.word.starts_with(stem) ? entry.word.substr(0, stem.size()) : strings_.keep(stem);
    entry.unstemmed = {};
}

std::vector<std::string> WordTable::languages() {
    std::vector<std::string> names;
    for (const char** name = sb_stemmer_list(); *name != nullptr; ++name) names.emplace_back(*name);
    names.emplace_back(kVietnamese);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace locus
