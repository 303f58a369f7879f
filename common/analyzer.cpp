#include "common/analyzer.h"

#include <algorithm>
#include <array>
#include <libstemmer.h>
#include <unordered_map>

#include "common/error.h"
#include "common/folding.h"
#include "common/orthography.h"
#include "common/passage.h"
#include "common/source.h"
#include "common/suggestion.h"
#include "common/utf8.h"
#include "common/words.h"

namespace locus {
namespace {

constexpr std::size_t kMostRemembered = 64 << 20;  // bytes of spellings; then the table starts anew
constexpr std::size_t kLongestFolded = 1 << 10;    // bytes; ICU takes time by the square of a word of marks

constexpr std::string_view kVietnamese = "vietnamese";  // has no endings, so no stemmer

struct Word {
    std::string word;
    std::string stem;
    std::string unstemmed{};  // what its stem is to be made of, while there is none
};

struct SpellingHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const { return std::hash<std::string_view>()(s); }
};

Apostrophe apostrophe_of(std::string_view language) {
    if (language == "turkish") return Apostrophe::suffixes;
    const bool elision = language == "french" || language == "italian" || language == "catalan";
    return elision ? Apostrophe::joins : Apostrophe::inside;
}

/// Languages whose stemmer knows no diacritics: folding first makes café and cafe one stem.
bool folds_before_stemming(std::string_view language) {
    return language == "english" || language == "porter";
}

/// Languages whose stemmer takes away endings only.
bool keeps_first_letter(std::string_view language) {
    constexpr std::array<std::string_view, 18> kEndings = {
        "basque",     "catalan",  "danish",    "dutch",   "english",   "finnish",
        "french",     "german",   "hungarian", "italian", "norwegian", "porter",
        "portuguese", "romanian", "russian",   "spanish", "swedish",   "turkish"};
    return std::find(kEndings.begin(), kEndings.end(), language) != kEndings.end();
}

/// Acronyms that would be a pronoun if their points did not stay.
bool keeps_points(std::string_view folded) { return folded == "us" || folded == "it" || folded == "who"; }

/// `spelling` without a possessive 's.
std::string_view bare(std::string_view spelling) {
    for (const std::string_view possessive : {"'s", "'S", "\u2019s", "\u2019S"})
        if (spelling.ends_with(possessive)) return spelling.substr(0, spelling.size() - possessive.size());
    return spelling;
}

/// `spelling` with the points of an acronym, if it is one of those that keep them.
std::string_view dotted(std::string_view spelling) {
    constexpr std::string_view kFirstLetters = "UIW";  // most words are told by that
    if (kFirstLetters.find(spelling.front()) == std::string_view::npos) return {};
    const std::string_view capitals = bare(spelling);
    if (capitals == "US") return "U.S.";
    if (capitals == "IT") return "I.T.";
    if (capitals == "WHO") return "W.H.O.";
    return {};
}

/// The line around `span` is written in capitals, so that capitals say nothing about its words.
bool is_shouted(std::string_view text, Span span) {
    constexpr std::uint64_t kReach = 100;  // bytes each way
    int upper = 0;
    int lower = 0;
    const auto count = [&](char c) {
        upper += c >= 'A' && c <= 'Z';
        lower += c >= 'a' && c <= 'z';
        return c != '\n';
    };
    for (std::uint64_t i = span.begin; i-- > (span.begin > kReach ? span.begin - kReach : 0);)
        if (!count(text[i])) break;
    for (std::uint64_t i = span.end; i < std::min<std::uint64_t>(text.size(), span.end + kReach); ++i)
        if (!count(text[i])) break;
    return upper >= 4 && upper > lower;
}

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
    const std::string joined = without(bare(lowered), '.');
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

// Every rule of the analyser shows in the tokens of this text; it is hashed into the fingerprint.
constexpr std::string_view kSpecimen =
    "Running RUNS; the runners' nationality, defence and organised centres. Zelenskyy’s don’t O'Brien U.S. "
    "US us "
    "1,000 1000 3.14 C++ C# prisoner-swap all-for-all 2025-05-16 18:56 e-mail Café naïve ﬁne ＦＵＬＬ "
    "Gefangenen Häuser "
    "Müller straße élections l'amie acción coração città förening søgning käännös kapcsolat ışık İstanbul "
    "čeština "
    "Москва военнопленных ещё йод Київ ελληνικά العربية שָׁלוֹם हिन्दी தமிழ் 北京 ひらがな tiếng Việt Nam hòa "
    "đường "
    "Ankara'da 1923'te Kur'an'da O'Brien'in 〆切 人々 ｺｰﾋｰ ｶﾞ カ\u3099 학교에서";

// The same in scripts that dictionaries read. Opening one takes a millisecond, and each question asks for the
// fingerprint: so their words are told by ICU's version.
constexpr std::string_view kSegmentedSpecimen = "น้ำ ไทย ນ້ຳ ខ្មែរ\u200Bជា မြန်မာ";

}  // namespace

/// Every spelling met, with its folded form and stem.
class Analyzer::Vocabulary {
  public:
    explicit Vocabulary(const std::string& language)
        : language_(language),
          apostrophe_(apostrophe_of(language)),
          keeps_first_letter_(keeps_first_letter(language)),
          lowers_plainly_(language != "turkish") {
        if (language == "none") return;
        const auto known = languages();
        if (std::find(known.begin(), known.end(), language) == known.end()) {
            std::string list = "none";
            for (const auto& name : known) list.append(", ").append(name);
            throw Error("unknown language: " + language + did_you_mean(nearest(language, known)),
                        "use one of: " + list);
        }
        if (language == kVietnamese) return;
        stemmer_.reset(sb_stemmer_new(language.c_str(), "UTF_8"));
        if (!stemmer_) throw std::bad_alloc();
    }

    Apostrophe apostrophe() const { return apostrophe_; }
    std::vector<WordSpan>& spans() { return spans_; }

    /// With its stem, but where `wanted` says that it may be left out.
    const Word& look_up(std::string_view spelling, WordKind kind, const FirstBytes* wanted) {
        auto found = words_.find(spelling);
        if (found == words_.end()) {
            remembered_ += spelling.size() + sizeof(Word) + 64;
            found = words_.emplace(spelling, make(spelling, kind)).first;
        }
        Word& word = found->second;
        if (!word.unstemmed.empty() && may_be_wanted(word, wanted)) {
            word.stem = stem_of(word.unstemmed);
            word.unstemmed.clear();
        }
        return word;
    }

    /// For the plain words of a text of so many bytes.
    void make_room(std::size_t bytes) {
        plain_.clear();
        plain_.reserve(bytes);
    }

    /// The word, if it is plain and needs no stem: told without a look into the table. Else nothing.
    std::string_view plain_unwanted(std::string_view spelling, const FirstBytes& wanted) {
        const auto first = static_cast<unsigned char>(spelling.front() | 0x20);
        if (!lowers_plainly_ || !keeps_first_letter_ || wanted.test(first) || !is_plain(spelling)) return {};
        const std::size_t begin = plain_.size();
        for (const char c : spelling) plain_.push_back(static_cast<char>(c | 0x20));
        return std::string_view(plain_).substr(begin);
    }

    void forget_if_full() {
        if (remembered_ <= kMostRemembered) return;
        words_.clear();
        remembered_ = 0;
    }

  private:
    struct Delete {
        void operator()(sb_stemmer* s) const { sb_stemmer_delete(s); }
    };

    Word make(std::string_view spelling, WordKind kind) const {
        if (spelling.size() > kLongestFolded) return {std::string(spelling), {}};
        if (lowers_plainly_ && is_plain(spelling)) {
            std::string word = lower(spelling);
            return stemmer_ ? Word{word, {}, word} : Word{word, {}};
        }
        if (apostrophe_ == Apostrophe::suffixes) spelling = without_turkish_suffixes(spelling);
        std::string lowered = lower(spelling, language_);
        lowered =
            kind == WordKind::acronym ? acronym(lowered) : plain_joints(lowered, kind == WordKind::compound);
        if (apostrophe_ != Apostrophe::joins) drop_possessive(lowered);
        Word out;
        out.word = without(fold_marks(lowered, language_), ' ');  // some ligatures are whole phrases
        if (language_ == kVietnamese) out.word = with_vietnamese_tone(std::move(out.word));
        if (out.word.empty()) return {std::string(spelling), {}};  // of letters that folding leaves out
        if (stemmer_ && all_letters(lowered))
            out.unstemmed = folds_before_stemming(language_) ? out.word : std::move(lowered);
        return out;
    }

    bool may_be_wanted(const Word& word, const FirstBytes* wanted) const {
        return wanted == nullptr || !keeps_first_letter_ ||
               wanted->test(static_cast<unsigned char>(word.word.front()));
    }

    std::string stem_of(const std::string& unstemmed) const {
        return folds_before_stemming(language_) ? stem(unstemmed) : fold_marks(stem(unstemmed));
    }

    std::string stem(const std::string& word) const {
        const auto* letters = reinterpret_cast<const sb_symbol*>(word.data());
        const sb_symbol* stem = sb_stemmer_stem(stemmer_.get(), letters, static_cast<int>(word.size()));
        if (stem == nullptr) throw std::bad_alloc();
        return {reinterpret_cast<const char*>(stem),
                static_cast<std::size_t>(sb_stemmer_length(stemmer_.get()))};
    }

    std::string language_;
    Apostrophe apostrophe_;
    bool keeps_first_letter_;
    bool lowers_plainly_;  // I is not ı
    std::string plain_;    // words of the text at hand that are in no table
    std::unique_ptr<sb_stemmer, Delete> stemmer_;
    std::unordered_map<std::string, Word, SpellingHash, std::equal_to<>> words_;
    std::size_t remembered_ = 0;
    std::vector<WordSpan> spans_;
};

Analyzer::Analyzer(std::string_view language)
    : language_(language), vocabulary_(std::make_unique<Vocabulary>(language_)), grams_(language) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::analyze(std::string_view text, std::vector<Token>& tokens) { analyze(text, nullptr, tokens); }

void Analyzer::analyze(std::string_view text, const FirstBytes* wanted, std::vector<Token>& tokens) {
    vocabulary_->forget_if_full();
    tokens.clear();
    find_words(text, vocabulary_->apostrophe(), vocabulary_->spans());
    if (wanted != nullptr) vocabulary_->make_room(text.size());
    for (const WordSpan& found : vocabulary_->spans()) {
        std::string_view spelling = text.substr(found.span.begin, found.span.size());
        WordKind kind = found.kind;
        if (const std::string_view acronym = dotted(spelling);
            !acronym.empty() && !is_shouted(text, found.span)) {
            spelling = acronym;
            kind = WordKind::acronym;
        }
        if (wanted != nullptr && kind == WordKind::word) {
            if (const std::string_view word = vocabulary_->plain_unwanted(spelling, *wanted); !word.empty()) {
                tokens.push_back({{}, word, found.span, found.parts});
                continue;
            }
        }
        const Word& word = vocabulary_->look_up(spelling, kind, wanted);
        tokens.push_back({word.stem, word.word, found.span, found.parts});
    }
}

void Analyzer::analyze(std::string_view text, const std::vector<Span>& marks, std::vector<Token>& tokens) {
    if (marks.empty()) return analyze(text, tokens);
    analyze(blank_out(text, marks), tokens);
}

void Analyzer::analyze(std::string_view text, const std::vector<Span>& marks, const FirstBytes& wanted,
                       std::vector<Token>& tokens) {
    if (marks.empty()) return analyze(text, &wanted, tokens);
    analyze(blank_out(text, marks), &wanted, tokens);
}

void Analyzer::find_grams(std::string_view text, const std::vector<Token>& tokens, std::vector<Gram>& grams) {
    grams_.find(text, tokens, grams);
}

std::string Analyzer::fingerprint() {
    std::string seen = language_ + "\n" + Segmenter::version();
    std::vector<Token> tokens;
    for (const std::string_view specimen : {kSegmentedSpecimen, kSpecimen}) {
        analyze(specimen, tokens);
        for (const Token& t : tokens) {
            seen.append("\n").append(t.word).append(" ").append(t.stem).append(" ");
            for (const std::uint64_t number :
                 {t.span.begin, t.span.end, std::uint64_t{t.parts}, std::uint64_t{gram_length(t.word)}})
                seen.append(std::to_string(number)).append(" ");
        }
    }
    std::vector<Gram> grams;
    find_grams(kSpecimen, tokens, grams);
    for (const Gram& gram : grams) {
        seen.append("\n").append(gram.word).append(" ");
        seen.append(std::to_string(gram.span.begin) + " " + std::to_string(gram.span.end));
    }
    return hash_content(seen).hex().substr(0, 16);
}

std::vector<std::string> Analyzer::languages() {
    std::vector<std::string> names;
    for (const char** name = sb_stemmer_list(); *name != nullptr; ++name) names.emplace_back(*name);
    names.emplace_back(kVietnamese);
    std::sort(names.begin(), names.end());
    return names;
}

}  // namespace locus
