// What other spellings make of a question: its terms, its condition, its matches.
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "query/matcher.h"
#include "query/plan.h"

namespace locus {
namespace {

/// Of an index that holds all terms but that of "zelenskij".
Vocabulary some_names() {
    Vocabulary vocabulary;
    vocabulary.add(
        Lexicon(Lexicon::encode({{"zelenskiy", "zelenskiy", 3, 3}, {"zelensky", "zelenski", 5, 5}})));
    vocabulary.other_spellings().add(KnownNames(KnownNames::encode({{{"zelensky", 5}, {"zelenskiy", 3}},
                                                                    {{"clark", 9}, {"clarke", 2}},
                                                                    {{"pow", 2}, {"prisoners of war", 2}}})));
    vocabulary.other_spellings().add(VariantFile::parse("clark != clarke\nferry = boat\n", "variants"));
    return vocabulary;
}

Plan plan_of(const std::string& question, std::vector<Analyzer>& analyzers, bool all_words = false) {
    Vocabulary vocabulary = some_names();
    std::vector<LanguageShare> shares;
    for (const Analyzer& analyzer : analyzers) shares.push_back({analyzer.language(), 9});
    return make_plan(parse_question(question), analyzers, shares, vocabulary, all_words,
                     [](const std::string& term) { return term != "Zzelenskij"; });
}

std::vector<Analyzer> english() {
    std::vector<Analyzer> analyzers;
    analyzers.emplace_back("english");
    return analyzers;
}

/// zelensky~zelenskiy: what ranks, with its other spellings; pow~(prison of war); pow/3 and its parts.
std::string ranked(const Plan& plan) {
    std::string out;
    for (const RankedTerm& term : plan.ranked) {
        out += (out.empty() ? "" : " ") + term.term;
        if (term.parts > 0) out += "/" + std::to_string(term.parts);
        for (const std::string& spelling : term.spellings) out += "~" + spelling;
        std::string form;
        for (const std::string& part : term.long_form) form += (form.empty() ? "" : " ") + part;
        if (!form.empty()) out += "~(" + form + ")";
    }
    return out;
}

TEST_CASE("other spellings are more terms of the same word") {
    const std::vector<std::pair<std::string, std::string>> rows = {
        {"Zelensky", "Zzelenski~Zzelenskiy"},
        {"Zelenskiy gulls", "Zzelenskiy~Zzelenski Zgull"},
        {"\"Zelensky\"", "Zzelenski"},  // a phrase is taken as it stands
        {"Zelenskij", "Zzelenskij~Zzelenski~Zzelenskiy"},
        {"Clark", "Zclark"},
        {"boat", "Zboat~Zferri"},
        {"defence", "Zdefenc~Zdefens"},
        {"Kiev", "Zkiev~Zkyiv~Zkyjiw"},
        {"the who", "Zthe Zwho"},
        {"POWs", "Zpow~(Zprison Zof Zwar)"},
        {"prisoners of war", "Zpow/2 Zprison Zwar"},
        {"POW (prisoners of war)", "Zpow Zprison Zwar"},
        {"war POW", "Zwar Zpow"},  // a word of it is asked for already
    };
    std::vector<Analyzer> analyzers = english();
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(ranked(plan_of(row.first, analyzers)) == row.second);
    }
}

TEST_CASE("a question in several languages has each language's spellings") {
    std::vector<Analyzer> analyzers = english();
    analyzers.emplace_back("german");
    const Plan plan = plan_of("Zelensky", analyzers);
    REQUIRE(plan.ranked.size() == 1);
    CHECK(plan.ranked[0].terms() == std::vector<std::string>{"Zzelenski", "Zzelensky", "Zzelenskiy"});
    CHECK(plan.spellings.at("zelensky").size() == 1);
}

TEST_CASE("conditions take a word in any spelling, phrases as they stand") {
    struct Row {
        std::string question;
        std::string text;
        bool found;
    };
    const std::vector<Row> rows = {
        {"+Zelensky", "Then Zelenskiy spoke", true},
        {"-Zelensky spoke", "Then Zelenskiy spoke", false},
        {"+\"Zelensky spoke\"", "Then Zelenskiy spoke", false},
        {"Zelensky NEAR/2 spoke", "Then Zelenskiy spoke", true},
        {"+POWs", "prisoners of war", true},
        {"+POWs", "prisoners of the war", false},
        {"+Niger", "Nigeria", false},
        {"+boat +defense", "the ferry and the ministry of defence", true},
    };
    std::vector<Analyzer> analyzers = english();
    for (const Row& row : rows) {
        CAPTURE(row.question);
        CAPTURE(row.text);
        const Plan plan = plan_of(row.question, analyzers);
        std::vector<Token> tokens;
        analyzers[0].analyze(row.text, tokens);
        const auto of_text = [&]() -> const std::vector<Token>& { return tokens; };
        CHECK(fulfils(plan.condition, {"english", "a.txt", of_text, of_text}) == row.found);
    }
}

TEST_CASE("matches in another spelling say so, and what stands for an acronym is one") {
    std::vector<Analyzer> analyzers = english();
    const Plan plan = plan_of("Zelensky POWs gulls", analyzers);
    const std::string text =
        "Zelensky's gull; Zelenskiy: prisoner-of-war camps, prisoners of peace, a POW, prisoners of war";
    std::vector<Token> tokens;
    analyzers[0].analyze(text, tokens);
    std::string out;
    for (const Match& match : find_matches(plan, tokens))
        out += (out.empty() ? "" : "|") + text.substr(match.span.begin, match.span.size()) +
               (match.exact ? "=" : "") + (match.asked ? "" : "~");
    CHECK(out == "Zelensky's=|gull|Zelenskiy~|prisoner-of-war~|POW|prisoners of war~");
}

}  // namespace
}  // namespace locus
