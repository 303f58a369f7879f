#include "query/asked.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>

#include "tests/small_index.h"

namespace locus {
namespace {

SmallIndex::Texts some_texts() {
    return {{"a.txt", "Prisoners were exchanged in Kursk."},
            {"b.txt", "The e-mail server of the mayor sent a report on prisoners."},
            {"c.txt", "Mail for the ferry."}};
}

std::string joined(const std::vector<std::string>& parts) {
    std::string out;
    for (const std::string& part : parts) out.append(out.empty() ? "" : " ").append(part);
    return out;
}

std::string words_of(const Asked& asked) {
    std::vector<std::string> words;
    for (const Asked::Word& word : asked.words) words.push_back(word.word);
    return joined(words);
}

/// For each ranked term the numbers of its words: 0 1,2.
std::string stands_for(const Asked& asked) {
    std::vector<std::string> terms;
    for (const auto& words : asked.stands_for) {
        terms.emplace_back();
        for (const std::size_t word : words)
            terms.back().append(terms.back().empty() ? "" : ",").append(std::to_string(word));
    }
    return joined(terms);
}

/// first>second/distance
std::string pairs_of(const Asked& asked) {
    std::vector<std::string> pairs;
    for (const Asked::Pair& pair : asked.pairs)
        pairs.push_back(std::to_string(pair.first) + ">" + std::to_string(pair.second) + "/" +
                        std::to_string(pair.distance));
    return joined(pairs);
}

struct Row {
    std::string question;
    std::string words;
    std::string stands_for;
    std::string pairs;
};

const Row kQuestions[] = {
    {"", "", "", ""},
    {"-Kursk", "", "", ""},
    {"Kursk", "kursk", "0", ""},
    {"Prisoners exchanged in Kursk", "prisoners exchanged kursk", "0 1 2", "0>1/1 1>2/2"},
    {"the Prisoners of the Kursk", "prisoners kursk", "0 1", "0>1/3"},
    // A word that is asked again, in whatever form.
    {"swap swaps", "swap", "0", ""},
    {"swap ferry swaps", "swap ferry", "0 1", "0>1/1 1>0/1"},
    // What must not be there is not asked for, and what is quoted is.
    {"ferry -Kursk", "ferry", "0", ""},
    {"\"ferry of Kursk\"", "ferry of kursk", "0 1 2", "0>1/1 1>2/1"},
    // A compound is its parts.
    {"e-mail server", "e mail server", "0,1 0 1 2", "0>1/1 1>2/1"},
    {"ferry all-for-all", "ferry all for", "0 1,2 1 2", "0>1/1 1>2/1 2>1/1"},
    // Other spellings are the word that was asked.
    {"Prisonars~ Kursk", "prisonars kursk", "0 0 1", "0>1/1"},
    {"exch* Kursk", "exch kursk", "0 1", ""},
    // Letters and their grams.
    {"北京大学", "北 京 大 学 北京 京大 大学", "0 1 2 3 4 5 6", "0>1/1 1>2/1 2>3/1"},
};

TEST_CASE("words, what stands for them, and pairs") {
    const SmallIndex index(some_texts());
    Searcher searcher = index.searcher();
    for (const Row& row : kQuestions) {
        CAPTURE(row.question);
        const Plan plan = plan_of(row.question, searcher);
        const Asked asked = what_is_asked(plan, searcher);
        CHECK(words_of(asked) == row.words);
        CHECK(stands_for(asked) == row.stands_for);
        CHECK(pairs_of(asked) == row.pairs);
        CHECK(asked.stands_for.size() == plan.ranked.size());
        for (const Asked::Pair& pair : asked.pairs)
            CHECK(pair.weight == std::min(asked.words[pair.first].weight, asked.words[pair.second].weight));
    }
}

TEST_CASE("a word weighs by the passages that hold any of its terms") {
    const SmallIndex index(some_texts());
    Searcher searcher = index.searcher();
    REQUIRE(searcher.passages() == 3);
    struct Weight {
        std::string question;
        double passages;  // that hold the first word
        double share;
    };
    const Weight rows[] = {
        {"ferry", 1, 1},      {"prisoner", 2, 1}, {"nightjar", 0, 1},    {"e-mail", 1, 1},
        {"Prisonars~", 2, 1}, {"北京", 0, 0.7},   {"mail -ferry", 2, 1},
    };
    for (const Weight& row : rows) {
        CAPTURE(row.question);
        const Asked asked = what_is_asked(plan_of(row.question, searcher), searcher);
        CHECK(asked.words.at(0).weight == doctest::Approx(row.share * inverse_frequency(row.passages, 3)));
    }
}

TEST_CASE("several languages: one word for all its stems") {
    SmallIndex index(SmallIndex::Texts{{"a.txt", "An exchange."}});
    index.add({{"b.txt", "Der Fluss mit der Exchange."}, {"c.txt", "Die Exchange."}}, "german");
    Searcher searcher = index.searcher();
    REQUIRE(searcher.analyzers().size() == 2);
    const Asked asked = what_is_asked(plan_of("exchange Fluss", searcher), searcher);
    CHECK(words_of(asked) == "exchange fluss");
    CHECK(pairs_of(asked) == "0>1/1");
    CHECK(asked.words[0].weight == doctest::Approx(inverse_frequency(3, 3)));
    CHECK(asked.words[1].weight == doctest::Approx(inverse_frequency(1, 3)));
}

TEST_CASE("grams weigh by the passages that hold them") {
    const SmallIndex index(some_texts());
    Searcher searcher = index.searcher();
    const Asked asked = what_is_asked(plan_of("Kursk in kursk, prisoners", searcher), searcher);
    std::vector<CharGram> grams;
    find_char_grams({{"", "kursk", {}, 1}, {"", "in", {}, 1}, {"", "kursk", {}, 1}, {"", "prisoners", {}, 1}},
                    grams);
    std::sort(grams.begin(), grams.end());
    grams.erase(std::unique(grams.begin(), grams.end()), grams.end());
    REQUIRE(asked.grams.size() == grams.size());
    for (std::size_t i = 0; i < grams.size(); ++i) {
        CHECK(asked.grams[i].gram == grams[i]);
        const auto holders = static_cast<double>(searcher.grams().passages_with(grams[i]));
        CHECK(asked.grams[i].weight == doctest::Approx(inverse_frequency(holders, 3)));
    }
    CHECK(what_is_asked(plan_of("be", searcher), searcher).grams.empty());
}

TEST_CASE("of a very long question the beginning's grams") {
    const SmallIndex index(some_texts());
    Searcher searcher = index.searcher();
    std::string question;
    for (int i = 0; i < 300; ++i) question += "word" + std::to_string(i) + " ";
    const auto at_most = what_is_asked(plan_of(question, searcher), searcher).grams.size();
    const auto more = what_is_asked(plan_of(question + "nightjar lantern", searcher), searcher);
    CHECK(at_most > 1000);
    CHECK(more.grams.size() == at_most);
    CHECK(more.words.size() == 302);
}

}  // namespace
}  // namespace locus
