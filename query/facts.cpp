#include "query/facts.h"

#include <algorithm>
#include <utility>

#include "common/languages.h"
#include "common/sentences.h"
#include "common/utf8.h"
#include "query/fact_words.h"
#include "query/function_words.h"

namespace locus {
namespace {

bool has_digit(std::string_view word) {
    for (std::size_t at = 0; at < word.size();) {
        const Decoded c = decode(word, at);
        if (letter_class(c.code) == Letter::digit) return true;
        at += c.length;
    }
    return false;
}

/// 05 is 5.
std::string without_zeros(std::string_view digits) {
    const std::size_t first = std::min(digits.find_first_not_of('0'), digits.size());
    const bool number = first < digits.size() && digits[first] >= '0' && digits[first] <= '9';
    return std::string(number ? digits.substr(first) : digits);
}

/// The numbers in a row of words; twenty-one is one of them.
class Numbers {
  public:
    explicit Numbers(std::string_view language) : language_(language) {}

    bool read(std::string_view word) {
        const unsigned tens = std::exchange(tens_, 0);
        if (has_digit(word)) {
            add(without_zeros(word));
            return true;
        }
        const std::string_view value = number_word(language_, word);
        if (tens != 0 && (value.size() == 1 || word == "one")) {
            numbers_.back() = std::to_string(tens + (value.empty() ? 1U : unsigned(value[0] - '0')));
            return true;
        }
        if (value.empty()) return false;
        add(std::string(value));
        if (value.size() == 2 && value[0] > '1' && value[1] == '0') tens_ = unsigned(value[0] - '0') * 10;
        return true;
    }

    /// In the order of their first mention, each once.
    std::vector<std::string> take() {
        std::vector<std::string> out;
        for (std::string& number : numbers_)
            if (std::find(out.begin(), out.end(), number) == out.end()) out.push_back(std::move(number));
        return out;
    }

  private:
    void add(std::string number) { numbers_.push_back(std::move(number)); }

    std::string_view language_;
    std::vector<std::string> numbers_;
    unsigned tens_ = 0;  // the last word was a number of tens
};

/// A capital letter, or one of a script that has none.
bool begins_as_name(std::string_view word) {
    const char32_t first = decode(word, 0).code;
    if (is_uppercase(first)) return true;
    return letter_class(first) != Letter::digit && !is_lowercase(first) && first >= 0x80;
}

void sort_once(std::vector<std::string>& words) {
    std::sort(words.begin(), words.end());
    words.erase(std::unique(words.begin(), words.end()), words.end());
}

/// The first of `names` that are not among `words`, in no spelling.
std::string missing(const std::vector<std::string>& names, const std::vector<std::string>& words,
                    const OtherSpellings* spellings) {
    const auto is_there = [&](const std::string& word) {
        return std::binary_search(words.begin(), words.end(), word);
    };
    for (const std::string& name : names) {
        if (is_there(name)) continue;
        const NameSet others = spellings != nullptr ? spellings->of(name) : NameSet();
        if (std::none_of(others.begin(), others.end(),
                         [&](const KnownName& one) { return is_there(one.word); }))
            return name;
    }
    return "";
}

std::optional<Difference> number_difference(const Facts& here, const Facts& there) {
    if (here.numbers == there.numbers) return std::nullopt;
    const auto lacking = [](const std::vector<std::string>& some, const std::vector<std::string>& others) {
        for (const std::string& one : some)
            if (std::find(others.begin(), others.end(), one) == others.end()) return one;
        return std::string();
    };
    return Difference{Difference::Kind::number, lacking(here.numbers, there.numbers),
                      lacking(there.numbers, here.numbers)};
}

}  // namespace

std::string name_key(std::string_view word) {
    constexpr std::size_t kLongEnough = 6;  // bytes: Sergei, but not Kelly and Kelli
    std::string key(word);
    if (word.size() < kLongEnough) return key;
    std::size_t end = word.size();
    while (end > word.size() - 2 && (word[end - 1] == 'y' || word[end - 1] == 'i' || word[end - 1] == 'j'))
        --end;
    if (end < word.size()) key.replace(end, std::string::npos, "y");
    return key;
}

Facts find_facts(std::string_view text, Span paragraph, std::span<const Token> tokens,
                 std::string_view language) {
    const std::string_view analyser = analyzer_of(language);
    const std::vector<Span> sentences = find_sentences(text, paragraph);
    auto sentence = sentences.begin();
    bool is_first = true;  // of its sentence
    Facts facts;
    Numbers numbers(analyser);
    for (const Token& token : tokens) {
        while (sentence != sentences.end() && sentence->end <= token.span.begin) {
            ++sentence;
            is_first = true;
        }
        if (token.parts > 1 || token.word.empty()) continue;
        const bool begins = std::exchange(is_first, false);
        if (is_negation(analyser, token.word)) ++facts.negations;
        std::string key = name_key(token.word);
        const bool is_number = numbers.read(token.word);
        const bool is_name = !is_number && token.span.begin < text.size() &&
                             begins_as_name(text.substr(token.span.begin, token.span.size()));
        if (is_name && !(begins && is_function_word(analyser, token.word))) facts.names.push_back(key);
        facts.words.push_back(std::move(key));
    }
    facts.numbers = numbers.take();
    sort_once(facts.names);
    sort_once(facts.words);
    return facts;
}

std::optional<Difference> find_difference(const Facts& here, const Facts& there,
                                          const OtherSpellings* spellings) {
    if (auto numbers = number_difference(here, there)) return numbers;
    if (here.negations != there.negations) return Difference{Difference::Kind::negation, "", ""};
    std::string ours = missing(here.names, there.words, spellings);
    std::string theirs = missing(there.names, here.words, spellings);
    if (ours.empty() || theirs.empty()) return std::nullopt;
    return Difference{Difference::Kind::name, std::move(ours), std::move(theirs)};
}

std::string describe(const Difference& difference) {
    if (difference.kind == Difference::Kind::negation) return "a negation";
    const std::string kind = difference.kind == Difference::Kind::name ? "a name" : "a number";
    if (difference.here.empty() && difference.there.empty()) return kind + "'s place";
    if (difference.here.empty()) return kind + ": " + difference.there;
    return kind + ": " + difference.here + (difference.there.empty() ? "" : " and " + difference.there);
}

}  // namespace locus
