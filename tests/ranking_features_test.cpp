#include "query/ranking_features.h"

#include <cmath>
#include <doctest/doctest.h>
#include <random>
#include <string>

#include "query/file_score.h"
#include "query/likeness.h"

namespace locus {
namespace {

/// Words a, b, c ... of these weights; each stands for itself.
Asked asked_of(const std::vector<double>& weights) {
    Asked asked;
    for (std::size_t i = 0; i < weights.size(); ++i) {
        asked.words.push_back({std::string(1, static_cast<char>('a' + i)), weights[i], 0});
        asked.stands_for.push_back({i});
    }
    return asked;
}

/// A text of one letter a word: of a question's words, in capitals when in another form, - for any other
/// word; a point ends a sentence.
Findings text_of(std::string_view words, std::size_t asked = 3) {
    Findings findings;
    findings.in_title.resize(asked);
    std::uint32_t place = 0;
    std::uint32_t sentence = 0;
    for (const char c : words) {
        const bool exact = c >= 'a';
        const auto word = static_cast<std::size_t>(c - (exact ? 'a' : 'A'));
        if (c == '.') ++sentence;
        if (c != '.' && c != '-') findings.occurrences.push_back({word, place, sentence, exact});
        if (c != '.') ++place;
    }
    return findings;
}

const Asked kAsked = asked_of({4, 2, 1});

using Feature = double (*)(const Asked&, const Findings&);

struct Row {
    std::string text;
    double value;
};

void check(Feature feature, const std::vector<Row>& rows) {
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(feature(kAsked, text_of(row.text)) == doctest::Approx(row.value));
    }
}

TEST_CASE("best sentence: distinct words in one") {
    check(best_sentence, {{"", 0},
                          {"---.", 0},
                          {"a", 4},
                          {"aaa-a", 4},
                          {"a.b.c", 4},
                          {"c.b.a", 4},
                          {"b-c.a", 4},
                          {"c.b--a.c", 6},
                          {"A-c", 5},  // in any form
                          {"a.a.a.bc", 4},
                          {"abc", 7},
                          {"cab.abc", 7},
                          {"...cb...", 3}});
}

TEST_CASE("exact forms: words that occur as they were asked, at least once") {
    check(exact_forms,
          {{"", 0}, {"A", 0}, {"a", 4}, {"Aa", 4}, {"a.A-aa", 4}, {"ABC", 0}, {"aBc", 5}, {"c-.b.a", 7}});
}

TEST_CASE("closeness: by the shortest span that holds all words that occur") {
    const auto times = [](double n) { return 1 / (1 + std::log(n)); };
    check(closeness, {{"", 0},
                      {"--", 0},
                      {"a", 4},
                      {"a---a---a", 4},
                      {"ab", 6},
                      {"ba", 6},
                      {"abc", 7},
                      {"a-b", 6 * times(1.5)},
                      {"a--b", 6 * times(2)},
                      {"a.b", 6},  // borders of sentences do not part
                      {"a---b--a-b----a", 6 * times(1.5)},
                      {"ab----c", 7 * times(7.0 / 3)},
                      {"ab----c-b-a", 7 * times(5.0 / 3)},
                      {"A-B", 6 * times(1.5)}});
    // Two words at one place, as a letter and its gram: never more than the whole weight.
    Findings both = text_of("a");
    both.occurrences.push_back({1, 0, 0, true});
    CHECK(closeness(kAsked, both) == doctest::Approx(6));
}

TEST_CASE("ordered pairs: in order, no farther apart than asked") {
    Asked asked = kAsked;
    asked.pairs = {{0, 1, 1, 2}, {1, 2, 3, 1}};
    const Row rows[] = {{"", 0},     {"a", 0},     {"ba", 0},       {"ab", 2},  {"AB", 2},   {"a-b", 0},
                        {"b--c", 1}, {"b---c", 0}, {"bc", 1},       {"cb", 0},  {"abc", 3},  {"ab.--c", 3},
                        {"aab", 2},  {"a-ab", 2},  {"ab-ab-ab", 2}, {"acb", 0}, {"b-bc", 1}, {"a----b-c", 1}};
    for (const Row& row : rows) {
        CAPTURE(row.text);
        CHECK(ordered_pairs(asked, text_of(row.text)) == doctest::Approx(row.value));
    }
    CHECK(ordered_pairs(kAsked, text_of("abc")) == 0);  // a question without pairs
    // A letter and its gram begin at one place: neither follows the other.
    Findings same = text_of("a");
    same.occurrences.push_back({1, 0, 0, true});
    CHECK(ordered_pairs(asked, same) == 0);
}

TEST_CASE("in the title: a share of the words' weight") {
    struct Title {
        std::vector<bool> words;
        double share;
    };
    const Title titles[] = {{{false, false, false}, 0},
                            {{true, false, false}, 4.0 / 7},
                            {{false, true, true}, 3.0 / 7},
                            {{true, true, true}, 1}};
    for (const Title& row : titles) {
        Findings findings;
        findings.in_title = row.words;
        CHECK(in_title(kAsked, findings) == doctest::Approx(row.share));
    }
    Findings none;
    CHECK(in_title(Asked{}, none) == 0);
    none.in_title = {true};
    CHECK(in_title(asked_of({0}), none) == 0);  // a word that every passage holds
}

Findings grams_of(const std::vector<std::uint32_t>& counts, std::uint64_t all) {
    Findings findings;
    findings.grams = counts;
    findings.all_grams = all;
    return findings;
}

TEST_CASE("gram agreement: BM25 with k1 = .4 and b = .5") {
    Asked asked;
    asked.grams = {{11, 3}, {22, 1}};
    struct Grams {
        std::vector<std::uint32_t> counts;
        std::uint64_t all;  // where 100 is the average
        double value;
    };
    const Grams rows[] = {
        {{0, 0}, 100, 0},
        {{1, 0}, 100, 3},  // one in a text of average length counts its weight
        {{0, 1}, 100, 1},
        {{1, 1}, 100, 4},
        {{2, 0}, 100, 3 * 2 * 1.4 / 2.4},
        {{1, 0}, 300, 3 * 1.4 / 1.8},
        {{1, 0}, 0, 3 * 1.4 / 1.2},
    };
    for (const Grams& row : rows) {
        CAPTURE(row.value);
        CHECK(gram_agreement(asked, grams_of(row.counts, row.all), 100) == doctest::Approx(row.value));
    }
    CHECK(gram_agreement(asked, grams_of({0, 0}, 0), 0) == 0);  // no text has any
    CHECK(gram_agreement({}, grams_of({}, 9), 9) == 0);
}

/// The first of the files' values.
double whole_file(const Asked& asked, const std::vector<FileCounts>& files) {
    std::vector<const FileCounts*> all;
    for (const FileCounts& file : files) all.push_back(&file);
    return whole_files(asked, all).at(0);
}

TEST_CASE("the whole file: BM25 with k1 = 1.2 and b = .75") {
    Asked asked = asked_of({0, 0});
    asked.passages = 10;
    asked.words[0].passages = 4;
    asked.words[1].passages = 9;
    asked.stands_for = {{0}, {1}, {0}, {0, 1}};  // a's other term; a compound of both
    const double a = std::log(11 / 4.5);
    const double b = std::log(11 / 9.5);
    struct File {
        std::vector<std::uint64_t> counts;
        std::uint64_t length;  // of two files of one passage; the other has 50 words
        double value;
    };
    const File rows[] = {
        {{0, 0, 0, 0}, 50, 0},
        {{1, 0, 0, 0}, 50, a},
        {{0, 1, 0, 0}, 50, b},
        {{0, 0, 1, 0}, 50, a},
        {{1, 0, 1, 0}, 50, a * 2 * 2.2 / 3.2},
        {{0, 0, 0, 1}, 50, a + b},
        {{1, 0, 0, 0}, 150, a * 2.2 / (1 + 1.2 * (0.25 + 0.75 * 1.5))},
    };
    for (const File& row : rows) {
        CAPTURE(row.value);
        CHECK(whole_file(asked, {{row.counts, row.length, 1}, {{0, 0, 0, 0}, 50, 1}}) ==
              doctest::Approx(row.value));
    }
    CHECK(whole_file(asked, {{{0, 0, 0, 0}, 0, 1}}) == 0);
    // Files of two passages each: there are five of them, and 5 (1 - .6²) hold a.
    CHECK(whole_file(asked, {{{1, 0, 0, 0}, 50, 2}}) == doctest::Approx(std::log(6 / (5 * 0.64 + 0.5))));
    // Of one and of three: met so, they have 1.5 on the average.
    const double files = 10 / 1.5;
    const double holders = files * (1 - std::pow(0.6, 1.5));
    const double length = 1.5 * (50.0 / 1 + 90.0 / 3) / 2;
    CHECK(whole_file(asked, {{{1, 0, 0, 0}, 50, 1}, {{0, 0, 0, 0}, 90, 3}}) ==
          doctest::Approx(std::log((files + 1) / (holders + 0.5)) * 2.2 /
                          (1 + 1.2 * (0.25 + 0.75 * 50 / length))));
}

/// A text of these words.
TextTerms terms_of(const std::string& letters) {
    TextTerms terms;
    for (const char c : letters) terms.push_back(static_cast<std::uint64_t>(c));
    return terms;
}

std::vector<double> likeness_of(const std::vector<std::string>& texts, const std::vector<double>& scores) {
    std::vector<TextTerms> candidates;
    for (const std::string& text : texts) candidates.push_back(terms_of(text));
    return likeness(candidates, scores);
}

TEST_CASE("likeness: to the three best others") {
    // a is in two of the two texts, so nearly nothing sets it apart: log(3 / 2.5).
    const double a = std::log(3 / 2.5);
    const double b = std::log(3 / 1.5);
    const std::vector<double> two = likeness_of({"ab", "ac"}, {2, 1});
    const double cosine = a * a / (a * a + b * b);
    CHECK(two[0] == doctest::Approx(cosine));
    CHECK(two[1] == doctest::Approx(cosine));

    // Of equally alike texts the models get as much as the others, though each is left out of its own.
    const std::vector<double> alike = likeness_of({"abw", "abx", "aby", "abz", "q"}, {5, 4, 3, 2, 1});
    CHECK(alike[0] > 0);
    for (std::size_t i = 1; i < 4; ++i) CHECK(alike[i] == doctest::Approx(alike[0]));

    CHECK(likeness_of({}, {}).empty());
    CHECK(likeness_of({"ab"}, {3}) == std::vector<double>{0});
    CHECK(likeness_of({"", ""}, {1, 1}) == std::vector<double>{0, 0});
    CHECK(likeness_of({"ab", "cd", "ef"}, {3, 2, 1}) == std::vector<double>{0, 0, 0});
    // The fourth best is no model.
    const std::vector<double> five = likeness_of({"ab", "cd", "ef", "gh", "gh"}, {5, 4, 3, 2, 1});
    CHECK(five[3] == 0);
    CHECK(five[4] == 0);
    CHECK(likeness_of({"gh", "ab", "ghi"}, {3, 2, 1})[2] > 0);
}

TEST_CASE("likeness: copies are one text") {
    const std::vector<double> without = likeness_of({"abc", "abd", "ace", "bcf", "abg"}, {5, 4, 3, 2, 1});
    const std::vector<double> copies = likeness_of({"abc", "abc", "abc", "abc", "xyz"}, {4, 4, 4, 4, 1});
    for (std::size_t i = 1; i < 4; ++i) CHECK(copies[i] == copies[0]);
    const std::vector<double> more =
        likeness_of({"abc", "abc", "abc", "abc", "abd", "ace", "bcf", "abg"}, {5, 5, 5, 5, 4, 3, 2, 1});
    for (std::size_t i = 1; i < 4; ++i) CHECK(more[i] == more[0]);
    CHECK(more[0] > 0);  // they are like the next two
    CHECK(more[7] > 0);
    CHECK((without[4] > 0) == (more[7] > 0));
}

std::string random_text(std::mt19937& random) {
    std::string text;
    for (std::size_t n = random() % 30; n > 0; --n) text += "abcABC----.."[random() % 12];
    return text;
}

TEST_CASE("random texts: nothing occurs, nothing counts; more words never count less") {
    std::mt19937 random(20250606);
    Asked asked = kAsked;
    asked.pairs = {{0, 1, 2, 2}, {2, 0, 1, 1}};
    const double all = 7;
    for (int round = 0; round < 3000; ++round) {
        const std::string text = random_text(random);
        const std::string more = text + random_text(random);  // in the same order, at the same places
        CAPTURE(text);
        CAPTURE(more);
        for (const Feature feature : {best_sentence, exact_forms, ordered_pairs}) {
            const double value = feature(asked, text_of(text));
            CHECK(value >= 0);
            CHECK(value <= all);
            CHECK(feature(asked, text_of(more)) >= value);
        }
        const double close = closeness(asked, text_of(text));
        CHECK(close >= 0);
        CHECK(close <= all);
        if (text_of(text).occurrences.empty()) CHECK(close == 0);
        CHECK(best_sentence(asked, text_of(text)) >= (close > 0 ? 1 : 0));
    }
}

TEST_CASE("more occurrences never count less in grams and files, a longer text never more") {
    std::mt19937 random(20250607);
    Asked asked = asked_of({3, 1});
    asked.passages = 50;
    for (Asked::Word& word : asked.words) word.passages = 7;
    asked.grams = {{1, 3}, {2, 1}};
    for (int round = 0; round < 1000; ++round) {
        const auto a = static_cast<std::uint32_t>(random() % 9);
        const auto b = static_cast<std::uint32_t>(random() % 9);
        const std::uint64_t length = random() % 500;
        CAPTURE(a);
        CAPTURE(b);
        CAPTURE(length);
        const double grams = gram_agreement(asked, grams_of({a, b}, length), 100);
        CHECK(gram_agreement(asked, grams_of({a + 1, b}, length), 100) > grams);
        CHECK(gram_agreement(asked, grams_of({a, b}, length + 1), 100) <= grams);
        const FileCounts other{{1, 0}, 100, 2};
        const double file = whole_file(asked, {{{a, b}, length, 1}, other});
        CHECK(whole_file(asked, {{{a, b + 1}, length, 1}, other}) > file);
        CHECK(whole_file(asked, {{{a, b}, length + 1, 1}, other}) <= file);
    }
}

}  // namespace
}  // namespace locus
