#include "query/plan.h"

#include <doctest/doctest.h>
#include <random>
#include <string>

#include "query/matcher.h"

namespace locus {
namespace {

using namespace std::string_literals;

using Languages = std::vector<std::string>;

/// A lexicon for wildcards.
Vocabulary some_words() {
    Vocabulary vocabulary;
    vocabulary.add(Lexicon(Lexicon::encode({{"exchange", "exchang", 9, 9},
                                            {"exchanger", "exchang", 1, 1},
                                            {"exchequer", "exchequ", 2, 2},
                                            {"zelenskiy", "zelenskiy", 3, 3},
                                            {"zelenskyy", "zelenskyy", 5, 5}})));
    return vocabulary;
}

/// Each has fewer passages than the one before it.
std::vector<LanguageShare> shares_of(const Languages& languages) {
    std::vector<LanguageShare> shares;
    for (const std::string& language : languages) shares.push_back({language, 100 - shares.size()});
    return shares;
}

Plan plan_of(const std::string& question, const Languages& languages = {"english"}, bool all_words = false) {
    std::vector<Analyzer> analyzers;
    for (const std::string& language : languages) analyzers.emplace_back(language);
    Vocabulary vocabulary = some_words();
    return make_plan(parse_question(question), analyzers, shares_of(languages), vocabulary, all_words);
}

/// The terms; swap*2 was asked twice, emailserver/2 is the whole of the two terms that follow.
std::string ranked(const Plan& plan) {
    std::string out;
    for (const RankedTerm& r : plan.ranked) {
        out.append(out.empty() ? "" : " ").append(r.term);
        if (r.asked != 1) out.append("*").append(std::to_string(r.asked));
        if (r.parts != 0) out.append("/").append(std::to_string(r.parts));
        for (const std::string& stem : r.stems) out.append("=").append(stem);
        for (const std::string& variant : r.variants) out.append("|").append(variant);
    }
    return out;
}

std::string dropped(const Plan& plan) {
    std::string out;
    for (const std::string& word : plan.dropped) out.append(out.empty() ? "" : " ").append(word);
    return out;
}

std::string printed(const Condition& condition) {
    std::string out;
    switch (condition.kind) {
        case Condition::Kind::word: return condition.words.front().term;
        case Condition::Kind::language: return condition.words.front().word;
        case Condition::Kind::extension: return "." + condition.words.front().word;
        case Condition::Kind::path: return "path:" + condition.words.front().word;
        case Condition::Kind::title: return "title:" + printed(condition.parts.front());
        case Condition::Kind::prefix:
        case Condition::Kind::spelling:
            for (const SoughtWord& word : condition.words) out += word.word + ",";
            return out + (condition.kind == Condition::Kind::prefix ? "*" : "~");
        case Condition::Kind::near: out = "(near"; break;
        case Condition::Kind::phrase:
            for (const SoughtWord& word : condition.words)
                out.append(out.empty() ? "" : " ").append(word.word);
            return "'" + out + "'";
        case Condition::Kind::all: out = "(all"; break;
        case Condition::Kind::any: out = "(any"; break;
        case Condition::Kind::none: out = "(none"; break;
    }
    for (const Condition& part : condition.parts) {
        if (part.distance > 0) out += " " + std::to_string(part.distance);
        out += " " + printed(part);
    }
    return out + ")";
}

struct Row {
    std::string question;
    std::string ranked;
    std::string dropped;
    std::string condition;
    bool by_terms;  // Xapian decides it
};

const Row kPlans[] = {
    {"", "", "", "(all)", true},
    {"… - \xFF", "", "", "(all)", true},
    {"Prisoners exchanged in Kursk", "Zprison Zexchang Zkursk", "in", "(all)", true},
    {"Swap, swaps and SWAPPING", "Zswap*3", "and", "(all)", true},
    {"the Café of 2024", "Zcafe 2024", "the of", "(all)", true},
    // Function words are all there is.
    {"Who is he?", "Zwho Zis Zhe", "", "(all)", true},
    {"the the", "Zthe*2", "", "(all)", true},
    {"to be or not to be", "Znot", "to be or", "(all)", true},
    {"the -swap", "Zthe", "", "(all (none (all Zswap)))", true},
    // Required and forbidden.
    {"+swap Kursk", "Zswap Zkursk", "", "(all (all Zswap))", true},
    {"+the Kursk", "Zthe Zkursk", "", "(all (all Zthe))", true},
    {"Kursk -civilians", "Zkursk", "", "(all (none (all Zcivilian)))", true},
    {"-civilians", "", "", "(all (none (all Zcivilian)))", true},
    {"\"all for all\"", "Zall*2 Zfor", "", "(all 'all for all')", false},
    {"+\"Kursk region\" -\"the swaps\"", "Zkursk Zregion", "", "(all 'kursk region' (none 'the swaps'))",
     false},
    {"+“…” -“ ” \"!\" Kursk", "Zkursk", "", "(all)", true},  // punctuation asks for nothing
    // A compound is found as a whole or in its parts.
    {"e-mail", "Zemail/2 Ze Zmail", "", "(all)", true},
    {"+e-mail", "Zemail/2 Ze Zmail", "", "(all (all (any Zemail (all Ze Zmail))))", true},
    {"-e-mail Kursk", "Zkursk", "", "(all (none (all (any Zemail (all Ze Zmail)))))", true},
    {"swap prisoner-swap", "Zswap*2 Zprisonerswap/1 Zprison", "", "(all)", true},
    {"e-mail e-mail", "Zemail*2/2 Ze*2 Zmail*2", "", "(all)", true},
    {"all-for-all swap", "Zallforal/2 Zall*2 Zfor Zswap", "", "(all)", true},  // means more than its words
    {"state-of-the-art", "Zstateoftheart/2 Zstate Zart", "of the", "(all)", true},
    {"2025-05-16", "2025-05-16/3 2025 05 16", "", "(all)", true},
    {"U.S.-led swap", "Zusl/2 u.s Zled Zswap", "", "(all)", true},
    // Scripts without blanks: letters and their grams; a letter that is a sound only where no gram holds it.
    {"北京的 天气", "北 京 的 天 气 XG北京 XG京的 XG天气", "", "(all)", true},
    {"+北京 京", "北 京*2 XG北京", "", "(all (all '北 京'))", false},
    {"Kursk -北京", "Zkursk", "", "(all (none (all '北 京')))", false},
    {"ภาษาไทย", "XGภาษ XGาษา XGษาไ XGาไท XGไทย XGภาษา", "", "(all)", true},
    {"น้ำ", "น้ำ XGน้ำ", "", "(all)", true},
    {"\"ไทย\"", "ไ ท ย XGไทย", "", "(all 'ไ ท ย')", false},
    {"학교에 서", "Z학교에 Z서 XG학교 XG교에", "", "(all)", true},
    // In prose quoted parts rank.
    {"one two three four five six seven eight nine \"Kursk region\"",
     "Zone Ztwo Zthree Zfour Zfive Zsix Zseven Zeight Znine Zkursk Zregion", "", "(all)", true},
    // A quotation of function words alone keeps them.
    {"Who leads the talks \"to be\" there?", "Zlead Ztalk Zto Zbe", "who the there", "(all)", true},
    // What is looked for was not dropped.
    {"the +the", "Zthe", "", "(all (all Zthe))", true},
    {"the leader of \"the people\"", "Zleader Zthe Zpeopl", "of", "(all 'the people')", false},
};

TEST_CASE("plans") {
    for (const Row& row : kPlans) {
        CAPTURE(row.question);
        const Plan plan = plan_of(row.question);
        CHECK(ranked(plan) == row.ranked);
        CHECK(dropped(plan) == row.dropped);
        CHECK(printed(plan.condition) == row.condition);
        CHECK(plan.condition.decided_by_terms() == row.by_terms);
    }
}

const Row kOperators[] = {
    {"swap AND Kursk", "Zswap Zkursk", "", "(all (all (all Zswap) (all Zkursk)))", true},
    {"swap OR Kursk", "Zswap Zkursk", "", "(all (any (all Zswap) (all Zkursk)))", true},
    {"the swap AND in Kursk", "Zswap Zkursk", "the in", "(all (all (any Zswap) (any Zkursk)))", true},
    {"the AND swap", "Zthe Zswap", "", "(all (all (all Zthe) (all Zswap)))", true},
    {"swap AND NOT Kursk", "Zswap", "", "(all (all (all Zswap) (none (all Zkursk))))", true},
    {"swap (Kursk OR Sumy)", "Zswap Zkursk Zsumi", "", "(all (any (all Zkursk) (all Zsumi)))", true},
    {"a AND (b -c)", "Za Zb", "", "(all (all (all Za) (all (none (all Zc)) (any (all Zb)))))", true},
    {"… AND swap", "Zswap", "", "(all (all (all Zswap)))", true},
    {"NOT … swap", "Zswap", "", "(all)", true},
    // NEAR.
    {"swap NEAR/3 Kursk", "Zswap Zkursk", "", "(all (near Zswap 3 Zkursk))", false},
    {"e-mail NEAR \"a b\" x", "Zemail/2 Ze Zmail Za Zb Zx", "",
     "(all (near (any Zemail 'email e mail') 10 'a b'))", false},
    {"a NEAR/2 (b OR c)", "Za Zb Zc", "", "(all (near Za 2 (any Zb Zc)))", false},
    {"a NEAR … x", "Za Zx", "", "(all (near Za))", false},
    // Wildcards.
    {"exch*", "exch*|Zexchang|Zexchequ", "", "(all (any exch,exchange,exchequer,exchanger,*))", false},
    {"Zelensky~", "Zzelenski Zelensky~|Zzelenskyy|Zzelenskiy", "", "(all)", true},
    {"+Zelensky~", "Zzelenski Zelensky~|Zzelenskyy|Zzelenskiy", "", "(all zelensky,zelenskyy,zelenskiy,~)",
     true},
    {"qqq* Kursk", "qqq* Zkursk", "", "(all (any qqq,* (all Zkursk)))", false},
    {"北京* +Kursk", "北 京 XG北京 Zkursk", "", "(all (all Zkursk))", true},
    // Filters.
    {"path:a/** ext:MD", "", "", "(all path:a/** .md)", false},
    {"lang:german", "", "", "(all german)", true},
    {"lang:en swap", "Zswap", "", "(all (any english porter))", true},
    {"title:swap x", "Zx", "", "(all title:(all Zswap))", false},
    {"title:\"the swap\"", "", "", "(all title:'the swap')", false},
    {"-ext:md NOT lang:de x", "Zx", "", "(all (none .md) (none german))", true},
};

TEST_CASE("plans of operators") {
    for (const Row& row : kOperators) {
        CAPTURE(row.question);
        const Plan plan = plan_of(row.question);
        CHECK(ranked(plan) == row.ranked);
        CHECK(dropped(plan) == row.dropped);
        CHECK(printed(plan.condition) == row.condition);
        CHECK(plan.condition.decided_by_terms() == row.by_terms);
    }
}

TEST_CASE("whether a hit must hold a ranked term") {
    const std::pair<std::string, bool> rows[] = {
        {"", true},
        {"swap", true},
        {"+swap", true},
        {"swap path:x", true},
        {"path:x", false},
        {"path:x OR swap", false},
        {"NOT swap", false},
        {"swap OR NOT x", false},
        {"swap -x", true},
        {"swap AND NOT x", true},
        {"the path:x", true},
        {"… path:x", false},
        {"title:x", false},
        {"-x (a OR b)", false},
        {"+ext:md -a", false},
    };
    for (const auto& row : rows) {
        CAPTURE(row.first);
        CHECK(plan_of(row.first).ranked_only == row.second);
    }
}

const Row kAll[] = {
    {"", "", "", "(all)", true},
    {"in the Kursk", "Zin Zthe Zkursk", "", "(all (all Zin Zthe Zkursk))", true},
    {"e-mail now", "Zemail/2 Ze Zmail Znow", "", "(all (all (any Zemail (all Ze Zmail)) Znow))", true},
    {"swap -the \"a b\"", "Zswap Za Zb", "", "(all (all Zswap) (none (all Zthe)) 'a b')", false},
};

TEST_CASE("plans in which every word must occur") {
    for (const Row& row : kAll) {
        CAPTURE(row.question);
        const Plan plan = plan_of(row.question, {"english"}, true);
        CHECK(ranked(plan) == row.ranked);
        CHECK(dropped(plan) == row.dropped);
        CHECK(printed(plan.condition) == row.condition);
        CHECK(plan.condition.decided_by_terms() == row.by_terms);
    }
}

TEST_CASE("two languages: the terms of both, either condition") {
    const Languages both = {"english", "german"};
    CHECK(ranked(plan_of("Gefangenen", both)) == "Zgefangenen=Zgefang");
    CHECK(ranked(plan_of("Kursk Kursk", both)) == "Zkursk*2");
    CHECK(printed(plan_of("Kursk", both).condition) == "(all)");
    CHECK(printed(plan_of("+Gefangenen", both).condition) ==
          "(any (all english (all (all Zgefangenen))) (all german (all (all Zgefang))))");
    CHECK(ranked(plan_of("", both)) == "");
    CHECK(printed(plan_of("\"!\"", both).condition) == "(all)");
    // The parts of a compound stay behind their whole.
    CHECK(ranked(plan_of("prisoner-exchanges", both)) == "Zprisonerexchang/2 Zprison Zexchang");
    // One word however it is stemmed, asked again or not.
    CHECK(ranked(plan_of("Häuser Hauses", both)) == "Zhauser Zhaus");
    CHECK(ranked(plan_of("Häuser Hauses", {"german", "english"})) == "Zhaus*2=Zhauser");
}

struct Asked {
    std::string question;
    Languages languages;  // of the index, those of most passages first
    std::string dropped;
};

const Asked kAsked[] = {
    // The language of most passages, unless another one has two function words more.
    {"the swap", {"english", "german"}, "the"},
    {"the swap", {"german", "english"}, ""},
    {"the swap in Kursk", {"german", "english"}, "in"},
    {"the swap of the prisoners", {"german", "english"}, "the of"},
    {"die hard", {"english", "german"}, ""},
    {"die Häuser", {"german", "english"}, "die"},
    {"Wer war der erste Kaiser?", {"english", "german"}, "wer war der"},
    {"What was the first house?", {"german", "english"}, "what was the"},
    {"Qui est le premier empereur de France ?", {"english", "german", "french"}, "qui est le de"},
    // A script tells more than numbers do.
    {"Кто основал Москву?", {"english", "russian"}, "кто"},
    {"Who founded Moscow?", {"russian", "english"}, "who"},
    {"who founded 北京", {"none", "english"}, "who"},
    {"the +swap", {"english", "none"}, "the"},
    {"", {"english", "german"}, ""},
    {"2025", {"english", "german"}, ""},
    // Nothing else to look for.
    {"Wer ist er?", {"english", "german"}, ""},
};

TEST_CASE("a mixed index: the function words of the question's language are dropped, in all languages") {
    for (const Asked& row : kAsked) {
        CAPTURE(row.question);
        CHECK(dropped(plan_of(row.question, row.languages)) == row.dropped);
    }
}

TEST_CASE("a mixed index: passages in the question's language are preferred, where they are not most") {
    const auto preferred = [](const std::string& question, const std::vector<LanguageShare>& shares) {
        std::vector<Analyzer> analyzers;
        for (const char* language : {"english", "none", "norwegian"}) analyzers.emplace_back(language);
        Vocabulary vocabulary = some_words();
        std::string out;
        for (const std::string& term :
             make_plan(parse_question(question), analyzers, shares, vocabulary, false).preferred)
            out.append(out.empty() ? "" : " ").append(term);
        return out;
    };
    const std::vector<LanguageShare> shares = {
        {"chinese", 5}, {"english", 30}, {"norwegian", 20}, {"nynorsk", 4}, {"polish", 20}};
    CHECK(preferred("Who was the first king?", shares) == "Lenglish");
    CHECK(preferred("Hvem var den første kongen?", shares) == "Lnorwegian Lnynorsk");
    CHECK(preferred("北京 Kursk 2025 在哪里", shares) == "Lchinese");
    CHECK(preferred("first king", shares) == "");  // not told
    CHECK(preferred("Kursk 北", shares) == "");
    CHECK(preferred("Kto był pierwszym królem?", shares) == "");
    CHECK(preferred("Who was the first king?", {{"english", 51}, {"norwegian", 50}}) == "");  // most are
}

struct Found {
    std::string question;
    std::string text;
    bool found;
};

const Found kFound[] = {
    {"", "", true},
    {"anything", "", true},  // plain words rank only
    {"+anything", "", false},
    {"-anything", "", true},
    // Words in any form.
    {"+swap", "They were swapping.", true},
    {"+swap +Kursk", "They were swapping.", false},
    {"-swap", "They were swapping.", false},
    {"+café", "CAFES", true},
    {"+US", "the U.S. and us", true},
    {"+US", "tell us", false},
    // Phrases: folded forms, not stems, in order and side by side.
    {"\"all for all\"", "A swap, All-For-All.", true},
    {"\"all for all\"", "all all for all", true},
    {"\"all for all\"", "all for us all", false},
    {"\"prisoner swap\"", "the PRISONER, swap", true},
    {"\"prisoner swap\"", "prisoners swap", false},
    {"\"prisoner swap\"", "swap prisoner", false},
    {"\"prisoner swap\"", "prisoner\n\nSwap", true},
    {"\"prisoner\"", "prisoners", false},
    {"\"café\"", "cafe\u0301", true},
    {"\"1,000 prisoners\"", "1000 prisoners", true},
    {"\"Trump’s call\"", "Trump called. Trump call", true},
    {"\"U.S. President\"", "US president", true},
    {"\"us president\"", "US president", false},
    {"-\"prisoner swap\"", "the prisoners swap", true},
    {"-\"prisoner swap\"", "the prisoner swap", false},
    {"\"北京\"", "去北京大学", true},
    {"\"北京\"", "京北", false},
    {"\"swap\"", "", false},
    {"\"swap now\"", "swap", false},  // ends too soon
    {"\"e-mail now\"", "e-mail", false},
    // Compounds on either side.
    {"\"prisoner swap\"", "prisoner-swap", true},
    {"\"prisoner-swap\"", "prisoner swap", true},
    {"\"prisoner-swap\"", "prisonerswap", true},
    {"\"prisonerswap\"", "prisoner-swap", true},
    {"\"prisonerswap\"", "prisoner swap", false},
    {"\"email\"", "e-mail", true},
    {"\"e-mail\"", "email", true},
    {"\"e-mail\"", "e mail", true},
    {"\"an email now\"", "an e-mail now", true},
    {"\"an e-mail now\"", "an email now", true},
    {"\"swap deal\"", "prisoner-swap deal", true},
    {"\"big prisoner\"", "a big prisoner-swap", true},
    {"\"mail server\"", "e-mail-server", true},
    {"\"e-mail server\"", "e mail-server", true},
    {"\"e mail-server\"", "e-mail server", true},
    {"\"a-b c\"", "a b-c", true},
    {"\"a-b-c\"", "a-b c", true},
    {"\"a b c\"", "a-b-c", true},
    {"\"a-b c-d\"", "a b-c d", true},
    {"\"x a-b\"", "x-a b", true},
    {"\"a-b x\"", "a-c x", false},
    {"\"2025 05\"", "2025-05-16", true},
    {"\"2025-05-16\"", "2025/05/16", true},
    {"+prisonerswap", "prisoner-swap", true},
    {"+prisoner-swap", "prisonerswap", true},
    {"+prisoner-swap", "swap of prisoners", true},
    {"+prisoner-swap", "prisoner", false},
    {"-prisoner-swap", "swap of prisoners", false},
    {"-prisoner-swap", "swap", true},
    {"+email", "e-mails", true},
    {"+e-mail", "emails", true},
    // AND, OR, NOT.
    {"swap AND Kursk", "Kursk swaps", true},
    {"swap AND Kursk", "Kursk", false},
    {"swap OR Kursk", "Kursk", true},
    {"swap OR Kursk", "Sumy", false},
    {"swap AND NOT Kursk", "swap", true},
    {"swap AND NOT Kursk", "swap Kursk", false},
    {"(swap OR exchange) AND (Kursk OR Sumy)", "exchanged in Sumy", true},
    {"(swap OR exchange) AND (Kursk OR Sumy)", "Sumy, Kursk", false},
    {"the swap AND Kursk", "Kursk and the others", false},  // the is not a word to find
    {"swap AND \"Kursk region\" x", "a swap in the Kursk region", true},
    {"NOT (swap Kursk)", "Kursk", false},
    // NEAR: neighbours are one apart.
    {"a NEAR/1 b", "a b", true},
    {"a NEAR/1 b", "b a", true},
    {"a NEAR/1 b", "a x b", false},
    {"a NEAR/2 b", "a x b", true},
    {"a NEAR/2 b", "b x a", true},
    {"a NEAR b", "a 1 2 3 4 5 6 7 8 9 b", true},
    {"a NEAR b", "a 1 2 3 4 5 6 7 8 9 10 b", false},
    {"a NEAR a", "a", false},
    {"a NEAR a", "a a", true},
    {"swap NEAR/2 Kursk", "swapping near Kursk", true},
    {"\"a b\" NEAR/1 c", "a b c", true},
    {"\"a b\" NEAR/1 c", "c a b", true},
    {"\"a b\" NEAR/1 c", "a c b", false},
    {"\"a b\" NEAR/1 \"b c\"", "a b c", false},  // they may not overlap
    {"a NEAR/1 b NEAR/1 c", "a b c", true},
    {"a NEAR/1 b NEAR/1 c", "a b x c", false},
    {"a NEAR/1 b NEAR/1 c", "c b a", true},
    {"a NEAR/1 b NEAR/1 c", "b c x a b", false},
    {"a NEAR/1 (b OR c)", "c a", true},
    {"NOT a NEAR/1 b", "a x b", true},
    {"prisoner NEAR/1 swap", "prisoner-swap", true},
    {"a NEAR/2 b", "a x-y b", false},  // a compound counts as its parts
    {"a NEAR/3 b", "a x-y b", true},
    {"e-mail NEAR/1 x", "x email", true},
    {"e-mail NEAR/1 x", "x e mail", true},
    {"a NEAR/999999 b", "a b", true},
    // Wildcards.
    {"+exch*", "the exchequer", true},
    {"+exchanger*", "the exchange", false},  // of one stem, but it does not begin so
    {"+exchanger*", "the exchangers", true},
    {"exchanger*", "the exchange", false},
    {"exchanger* the", "the exchange", true},
    {"-exch*", "Exchanges", false},
    {"+Zelensky~", "Zelenskyy", true},
    {"+Zelensky~", "Zelensky’s", true},
    {"+Zelensky~", "Zelenska", false},
    {"exch* NEAR/1 x", "x exchange", true},
    // Filters.
    {"ext:txt", "", true},
    {"ext:md", "", false},
    {"path:a/*", "", true},
    {"path:*.txt", "", true},
    {"path:a", "", false},
    {"-path:a/**", "", false},
    {"lang:en", "", true},
    {"lang:de OR x", "x", true},
    {"lang:english -lang:porter", "", true},
    {"title:x", "x", false},
};

struct Titled {
    std::string question;
    std::string title;
    bool found;
};

const Titled kTitled[] = {
    {"title:swap", "Swaps in May", true},
    {"title:swap", "The exchange", false},
    {"title:prisoner-swap", "The swap of prisoners", true},
    {"title:prisoner-swap", "The swap", false},
    {"title:\"the swap\"", "So the swap began", true},
    {"title:\"swap the\"", "So the swap began", false},
    {"title:swap*", "Swapped", true},
    {"NOT title:swap", "", true},
    {"title:a title:b", "a b", true},
    {"title:a title:b", "a", false},
};

bool fulfilled(const Plan& plan, Analyzer& analyzer, const std::string& text,
               const std::string& path = "a/b.txt", const std::string& title = "") {
    std::vector<Token> tokens;
    const auto analyzed = [&](const std::string& of) -> const std::vector<Token>& {
        analyzer.analyze(of, tokens);
        return tokens;
    };
    const Subject subject{analyzer.language(), path, [&]() -> const auto& {return analyzed(title);
}
, [&]() -> const auto& { return analyzed(text); }
};  // namespace
return fulfils(plan.condition, subject);
}  // namespace locus

TEST_CASE("conditions on a text") {
    Analyzer english("english");
    for (const Found& row : kFound) {
        CAPTURE(row.question);
        CAPTURE(row.text);
        CHECK(fulfilled(plan_of(row.question), english, row.text) == row.found);
    }
}

TEST_CASE("conditions on a title") {
    Analyzer english("english");
    for (const Titled& row : kTitled) {
        CAPTURE(row.question);
        CAPTURE(row.title);
        CHECK(fulfilled(plan_of(row.question), english, "text", "a", row.title) == row.found);
    }
}

TEST_CASE("every word must occur") {
    Analyzer english("english");
    const Plan plan = plan_of("the prisoner-swap in Kursk -now", {"english"}, true);
    CHECK(fulfilled(plan, english, "In Kursk, the swap of prisoners."));
    CHECK(fulfilled(plan, english, "in Kursk the prisonerswaps"));
    CHECK_FALSE(fulfilled(plan, english, "In Kursk, a swap of prisoners."));
    CHECK_FALSE(fulfilled(plan, english, "In Kursk, the swap of prisoners now."));
    const Plan two = plan_of("+Gefangenen -Verhandlungen", {"english", "german"});
    Analyzer german("german");
    CHECK(fulfilled(two, german, "Gefangene"));
    CHECK(fulfilled(two, english, "Gefangenen"));
    CHECK_FALSE(fulfilled(two, english, "Gefangene"));  // a passage is judged by its own language
    CHECK_FALSE(fulfilled(two, german, "Gefangene, Verhandlung"));
    CHECK(fulfilled(two, english, "Gefangenen, Verhandlung"));
}

struct Matched {
    std::string question;
    std::string text;
    std::string matches;  // as they stand in the text, with the term that they match
};

const Matched kMatched[] = {
    {"", "swap", ""},
    {"swap", "", ""},
    {"Kursk swap", "Swaps in Kursk; swapping!", "Swaps=Zswap Kursk=Zkursk swapping=Zswap"},
    {"the swap", "the swap", "swap=Zswap"},
    {"-Kursk swap", "swap Kursk", "swap=Zswap"},
    {"e-mail", "E-mails, email, e mail", "E-mails=Zemail email=Zemail e=Ze mail=Zmail"},
    {"email", "an e-mail", "e-mail=Zemail"},
    {"mail", "an e-mail", "mail=Zmail"},
    {"café US", "Café’s, “U.S.”", "Café’s=Zcafe U.S.=u.s"},
    {"北京", "\xFF北x京", "北=北 京=京"},
    {"北京", "北京", "北京=XG北京 北=北 京=京"},
    {"1000", "1,000-2,000", "1,000=1000"},
    {"\"the swap\"", "the other swap", "the=Zthe swap=Zswap"},
    {"exch*", "Exchequers, exchange", "Exchequers=exch* exchange=exch*"},
    {"exchange exch*", "Exchequer, exchange", "Exchequer=exch* exchange=Zexchang"},
    {"Zelensky~", "Zelensky, Zelenskyy’s", "Zelensky=Zzelenski Zelenskyy’s=Zelensky~"},
    {"a NEAR/1 b", "a x b", "a=Za b=Zb"},
    {"NOT swap path:x title:swap Kursk", "swap Kursk", "Kursk=Zkursk"},
};

TEST_CASE("where the ranked terms occur") {
    Analyzer english("english");
    std::vector<Token> tokens;
    for (const Matched& row : kMatched) {
        const Plan plan = plan_of(row.question);
        english.analyze(row.text, tokens);
        std::string out;
        for (const Match& match : find_matches(plan, tokens)) {
            REQUIRE(match.term < plan.ranked.size());
            CHECK(match.word == plan.ranked[match.term].word);
            out.append(out.empty() ? "" : " ").append(row.text.substr(match.span.begin, match.span.size()));
            out.append("=").append(plan.ranked[match.term].term);
        }
        CAPTURE(row.question);
        CAPTURE(row.text);
        CHECK(out == row.matches);
    }
}

const Matched kShown[] = {
    // Letters of a word are marked together; letters elsewhere are not while words are there.
    {"北京大学的历史", "历史：北京大学和北京，大的", "历史=历史 北京大学=北京大学 北京=北京"},
    {"北京", "北x京", "北=北 京=京"},
    {"日本の首都は", "東京は日本の首都", "日本の首都=日本の首都"},
    {"東京タワー", "東京ﾀﾜｰ", "東京ﾀﾜｰ=東京タワー"},
    {"ไทยแท้", "ภาษาไทย", "ไทย=ไทย"},
    {"น้ำ", "น้ำมาก", "น้ำ=น้ำ"},
    {"학교는", "학교에서 학", "학교=학교"},
    {"Trump 北京", "Trump北京 Trump", "Trump=trump 北京=北京 Trump=trump"},
};

TEST_CASE("which matches are shown, and by which words") {
    Analyzer english("english");
    std::vector<Token> tokens;
    for (const Matched& row : kShown) {
        const Plan plan = plan_of(row.question);
        english.analyze(row.text, tokens);
        std::string out;
        for (const Match& match : shown_matches(plan, find_matches(plan, tokens))) {
            out.append(out.empty() ? "" : " ").append(row.text.substr(match.span.begin, match.span.size()));
            out.append("=").append(match.word);
        }
        CAPTURE(row.question);
        CAPTURE(row.text);
        CHECK(out == row.matches);
    }
}

TEST_CASE("a match is exact when the text has the very word") {
    Analyzer english("english");
    std::vector<Token> tokens;
    const Plan plan = plan_of("exchanges 北京");
    english.analyze("exchange, Exchanges, 北京", tokens);
    std::string out;
    for (const Match& match : find_matches(plan, tokens)) out += match.exact ? "=" : "~";
    CHECK(out == "~====");  // the pair and two letters
}

std::string random_words(std::mt19937& random) {
    static const std::string pieces[] = {"a",  "b", "c",   "ab",   "bc", "-",  "-",  " ", " ",   ".",
                                         "\"", "+", "the", "\xFF", "北", "京", "ไท", "ย", "학교"};
    std::string out;
    for (std::size_t n = random() % 16; n > 0; --n) out += pieces[random() % std::size(pieces)];
    return out;
}

TEST_CASE(
    "random questions and texts: matches in order, parts behind their whole, a text holds its own phrase") {
    std::mt19937 random(20250525);
    Vocabulary vocabulary = some_words();
    std::vector<Analyzer> analyzers;
    analyzers.emplace_back("english");
    analyzers.emplace_back("german");
    analyzers.emplace_back("vietnamese");
    const std::vector<LanguageShare> shares = shares_of({"english", "german"});
    std::vector<Token> tokens;
    for (int round = 0; round < 5000; ++round) {
        const std::string text = random_words(random);
        const std::string question = random_words(random);
        CAPTURE(text);
        CAPTURE(question);
        const Plan plan = make_plan(parse_question(question), analyzers, shares, vocabulary, round % 2 == 0);
        for (std::size_t i = 0; i < plan.ranked.size(); ++i)
            CHECK(i + plan.ranked[i].parts < plan.ranked.size());
        analyzers[0].analyze(text, tokens);
        const std::vector<Match> matches = find_matches(plan, tokens);
        std::uint64_t begin = 0;
        for (const Match& match : matches) {
            CHECK(match.span.begin >= begin);
            begin = match.span.begin;
        }
        std::uint64_t end = 0;
        for (const Match& match : shown_matches(plan, matches)) {
            CHECK(match.span.begin >= end);
            CHECK_FALSE(match.span.empty());
            end = match.span.end;
        }
        CHECK(end <= text.size());
        fulfilled(plan, analyzers[0], text);
        if (text.find('"') != std::string::npos) continue;
        const Plan itself =
            make_plan(parse_question("\"" + text + "\""), analyzers, shares, vocabulary, false);
        CHECK(fulfilled(itself, analyzers[0], "b " + text + " b"));  // on its own line, with its neighbours
    }
}

}  // namespace
}  // namespace locus
