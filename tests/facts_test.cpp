#include "query/facts.h"

#include <doctest/doctest.h>

#include "common/analyzer.h"
#include "query/statement.h"
#include "tests/passage_of.h"

namespace locus {
namespace {

Statement statement_of(const std::string& text, const std::string& language) {
    Passage passage = passage_of(text);
    if (passage.paragraphs.empty()) return {};
    passage.language = language;
    Analyzer analyzer(language);
    std::vector<Token> tokens;
    analyzer.analyze(passage.text.text(), tokens);
    return Statement(passage, 0, tokens);
}

struct Row {
    std::string a;
    std::string b;
    std::string difference;  // empty: none
    std::string language = "english";
};

const Row kRows[] = {
    {"They gave back 307 prisoners on that day.", "They gave back 390 prisoners on that day.",
     "a number: 307 and 390"},
    {"They gave back 307 prisoners on that day.", "They gave back 307 prisoners on that same day.", ""},
    {"They gave back 1,000 prisoners on that day.", "They gave back 1000 prisoners on that day.", ""},
    {"They gave back three prisoners on that day.", "They gave back 3 prisoners on that day.", ""},
    {"They gave back three prisoners on that day.", "They gave back four prisoners on that day.",
     "a number: 3 and 4"},
    {"They gave back twenty-one prisoners on that day.", "They gave back 21 prisoners on that day.", ""},
    {"They gave back twenty-one prisoners on that day.", "They gave back twenty-two prisoners on that day.",
     "a number: 21 and 22"},
    {"They gave back 307 prisoners on that day.", "They gave back many prisoners on that day.",
     "a number: 307"},
    {"In the second phase they gave back prisoners again.",
     "In the third phase they gave back prisoners again.", "a number: 2nd and 3rd"},
    // The same numbers of other things.
    {"They gave 307 soldiers for 390 civilians that day.",
     "They gave 390 soldiers for 307 civilians that day.", "a number's place"},
    // A number that is said again says nothing new.
    {"They gave 307 soldiers and got 307 soldiers back.", "They gave 307 soldiers and got as many back.", ""},
    {"They came to the border and met Iran there.", "They came to the border and met Iraq there.",
     "a name: iran and iraq"},
    {"Iran sent them to the border during the night.", "Iraq sent them to the border during the night.",
     "a name: iran and iraq"},
    {"The Sudan sent them to the border at night.", "The Sedan sent them to the border at night.",
     "a name: sudan and sedan"},
    {"They met Zelenskyy at the border during that night.",
     "They met Zelenskiy at the border during that night.", ""},
    {"They met Zelensky at the border during that night.",
     "They met Zelenskyi at the border during that night.", ""},
    {"They met Sergei at the border during that night.", "They met Sergey at the border during that night.",
     ""},
    {"They met Austria at the border during that night.",
     "They met Australia at the border during that night.", "a name: austria and australia"},
    // What only one has was added or left out.
    {"They met Zelensky at the border during that night.", "They met at the border during that night again.",
     ""},
    {"TRUMP MET THEM AT THE BORDER THAT NIGHT.", "Trump met them at the border that night.", ""},
    // Function words at a sentence's begin are no names, and a name is no other one for standing in it.
    {"The soldiers met Trump at the border at night.", "At night soldiers met Trump at the border.", ""},
    {"They did meet him at the border at night.", "They did not meet him at the border at night.",
     "a negation"},
    {"They did not meet him at the border then.", "They didn't meet him at the border then.", ""},
    {"They didn’t meet him at the border at night.", "They did meet him at the border at night.",
     "a negation"},
    {"They went home without him at night, they said.", "They went home with him at night, they said.",
     "a negation"},
    {"They denied that he was at the border then.", "They said that he was at the border then.",
     "a negation"},
    {"They never met him at the border at night.", "They often met him at the border at night.",
     "a negation"},
    {"Sie haben ihn gestern an der Grenze getroffen.", "Sie haben ihn gestern nicht an der Grenze getroffen.",
     "a negation", "german"},
    {"Sie haben drei Gefangene an der Grenze freigelassen.",
     "Sie haben zwei Gefangene an der Grenze freigelassen.", "a number: 3 and 2", "german"},
    {"Они вчера не встретили его на самой границе.", "Они вчера всё же встретили его на самой границе.",
     "a negation", "russian"},
    {"昨天他们在北京释放了俘虏。", "昨天他们在南京释放了俘虏。", "a name: 北 and 南", "none"},
    {"昨天他们在北京释放了俘虏。", "昨天他们在北京没释放俘虏。", "a negation", "none"},
};

TEST_CASE("facts: what copies agree in") {
    for (const Row& row : kRows) {
        CAPTURE(row.a);
        CAPTURE(row.b);
        const Facts a = statement_of(row.a, row.language).facts();
        const Facts b = statement_of(row.b, row.language).facts();
        const auto difference = find_difference(a, b);
        CHECK((difference ? describe(*difference) : "") == row.difference);
        CHECK(find_difference(b, a).has_value() == difference.has_value());
    }
}

const std::string kLong =
    "They gave back 307 prisoners on Saturday at the border, the ministry said in a statement that was "
    "published "
    "in the evening of the same day.";

TEST_CASE("statements: copy, similar, other") {
    const auto verdict = [](const std::string& a, const std::string& b) {
        return compare(statement_of(a, "english"), statement_of(b, "english")).verdict;
    };
    using Verdict = Comparison::Verdict;
    std::string other_number = kLong;
    other_number.replace(other_number.find("307"), 3, "390");
    CHECK(verdict(kLong, kLong) == Verdict::copy);
    CHECK(verdict(kLong, "“" + kLong + "” Reuters") == Verdict::copy);
    CHECK(verdict(kLong, other_number) == Verdict::similar);
    CHECK(verdict("They gave back 307 prisoners on Saturday at the border.", kLong) == Verdict::copy);
    CHECK(verdict(kLong, "Nothing of all this was told to anybody who waited there.") == Verdict::other);
    // Repetition of a few words is no source.
    CHECK(verdict("What is your opinion on this topic?", "What is your opinion on this topic?") ==
          Verdict::other);
    CHECK(verdict("", "") == Verdict::other);
}

TEST_CASE("a name in another spelling is no other name") {
    OtherSpellings spellings;
    spellings.add(KnownNames(KnownNames::encode({{{"hussein", 5}, {"hussain", 3}}})));
    const auto differ = [&](const std::string& a, const std::string& b, const OtherSpellings* known) {
        return compare(statement_of(a, "english"), statement_of(b, "english"), known).verdict !=
               Comparison::Verdict::copy;
    };
    const std::string end = " walked home along the harbour wall and counted the lamps of the ferry";
    CHECK(differ("Minister Hussein" + end, "Minister Hussain" + end, nullptr));
    CHECK(!differ("Minister Hussein" + end, "Minister Hussain" + end, &spellings));
    CHECK(!differ("In Kyiv they" + end, "In Kiev they" + end, &spellings));
    CHECK(differ("In Kyiv they" + end, "In Kazan they" + end, &spellings));
}

}  // namespace
}  // namespace locus
