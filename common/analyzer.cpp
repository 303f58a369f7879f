#include "common/analyzer.h"

#include <algorithm>

#include "common/passage.h"
#include "common/source.h"
#include "common/word_table.h"
#include "common/words.h"

namespace locus {
namespace {

/// `spelling` with the points of an acronym, if it is one of those that keep them.
std::string_view dotted(std::string_view spelling) {
    const char first = spelling.front();
    if (first != 'U' && first != 'I' && first != 'W') return {};  // as of most words
    const std::string_view capitals = without_possessive(spelling);
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

struct Spelled {
    std::string_view spelling;
    WordKind kind;
    std::size_t readable;  // bytes from where it begins
};

/// As the table of words is to have it.
Spelled spelled(std::string_view text, const WordSpan& found) {
    const std::string_view spelling = text.substr(found.span.begin, found.span.size());
    const std::string_view acronym = dotted(spelling);
    if (acronym.empty() || is_shouted(text, found.span))
        return {spelling, found.kind, text.size() - found.span.begin};
    return {acronym, WordKind::acronym, acronym.size()};
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

Analyzer::Analyzer(std::string_view language, std::size_t limit)
    : language_(language), words_(std::make_unique<WordTable>(language_, limit)), grams_(language) {}
Analyzer::~Analyzer() = default;
Analyzer::Analyzer(Analyzer&&) noexcept = default;
Analyzer& Analyzer::operator=(Analyzer&&) noexcept = default;

void Analyzer::analyze(std::string_view text, std::vector<Token>& tokens) { analyze(text, nullptr, tokens); }

void Analyzer::analyze(std::string_view text, const FirstBytes* wanted, std::vector<Token>& tokens) {
    words_->forget_if_full();
    tokens.clear();
    sought_.clear();
    if (wanted != nullptr) words_->begin(text);
    find_words(text, words_->apostrophe(), [&](const WordSpan& found) {
        const auto [spelling, kind, readable] = spelled(text, found);
        std::string_view word;
        if (wanted != nullptr && found.plain && kind == WordKind::word)
            word = words_->plain_unwanted(found.span, *wanted);
        if (word.empty()) sought_.push_back({words_->seek(spelling, readable), kind, tokens.size()});
        tokens.push_back({{}, word, found.span, found.parts});
    });
    for (const Sought& sought : sought_)
        tokens[sought.token].id = words_->number(sought.spelling, sought.kind);
    for (const Sought& sought : sought_) {
        Token& token = tokens[sought.token];
        const WordTable::Word word = words_->word(token.id, wanted);
        token.word = word.word;
        __builtin_prefetch(word.word.data());  // all that comes next reads it
        token.stem = word.stem;
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

std::vector<std::string> Analyzer::languages() { return WordTable::languages(); }

}  // namespace locus
