#include "query/findings.h"

#include <doctest/doctest.h>
#include <numeric>
#include <string>

#include "tests/passage_of.h"
#include "tests/small_index.h"

namespace locus {
namespace {

/// What texts hold of a question, which is asked of an index that holds nothing of it.
class Reading {
  public:
    explicit Reading(const std::string& question)
        : searcher_(index().searcher()),
          plan_(plan_of(question, searcher_)),
          asked_(what_is_asked(plan_, searcher_)),
          reader_(plan_, asked_) {}

    Findings read(const Passage& passage) { return reader_.read(passage, searcher_.analyzers().front()); }
    Findings read(const std::string& text) { return read(passage_of(text)); }

  private:
    static const SmallIndex& index() {
        static const SmallIndex index(SmallIndex::Texts{{"a.txt", "Nothing of it."}});
        return index;
    }

    Searcher searcher_;
    Plan plan_;
    Asked asked_;
    FindingsReader reader_;
};

/// word@place/sentence, ~ for another form.
std::string occurrences(const Findings& findings) {
    std::string out;
    for (const Findings::Occurrence& o : findings.occurrences)
        out.append(out.empty() ? "" : " ")
            .append(std::to_string(o.word) + (o.exact ? "" : "~") + "@" + std::to_string(o.place) + "/" +
                    std::to_string(o.sentence));
    return out;
}

struct Row {
    std::string question;
    std::string text;
    std::string occurrences;
};

const Row kOccurrences[] = {
    {"Kursk", "", ""},
    {"Kursk", "Nothing of it.", ""},
    {"", "Kursk", ""},
    {"Kursk", "Kursk", "0@0/0"},
    {"Kursk", "In KURSK, in Kursk’s region", "0@1/0 0@3/0"},
    {"prisoners exchanged in Kursk", "Prisoners were exchanged. Kursk prisoner!", "0@0/0 1@2/0 2@3/1 0~@4/1"},
    {"exchanged prisoners", "The exchange of a prisoner", "0~@1/0 1~@4/0"},
    // Sentences end with their paragraph.
    {"Kursk", "Kursk\nIn Kursk\n\nKursk. Kursk", "0@0/0 0@2/1 0@3/2 0@4/3"},
    {"Kursk", "Mr. Kursk came. 3.5 in Kursk", "0@1/0 0@5/1"},
    // Each word of a compound has a place.
    {"prisoners Kursk", "a prisoner-exchange in Kursk", "0~@1/0 1@4/0"},
    {"e-mail server", "The e-mail server", "0@1/0 1@2/0 2@3/0"},
    {"e-mail server", "The server. E mail", "2@1/0 0@2/1 1@3/1"},
    {"e-mail server", "an email server",
     "0@1/0 1@2/0 2@3/0"},  // written as one word it has them all the same
    // Letters and grams overlap.
    {"北京", "在北京。", "2@1/0 0@1/0 1@2/0"},
};

TEST_CASE("occurrences: places, sentences, exact forms") {
    for (const Row& row : kOccurrences) {
        CAPTURE(row.question);
        CAPTURE(row.text);
        CHECK(occurrences(Reading(row.question).read(row.text)) == row.occurrences);
    }
}

TEST_CASE("markup is not read") {
    Passage passage = passage_of("See [Kursk](kursk.example/a.b) in Kursk.");
    passage.marks = {{10, 31}};
    CHECK(occurrences(Reading("Kursk").read(passage)) == "0@1/0 0@3/0");
}

TEST_CASE("which words the title holds") {
    struct Title {
        std::string question;
        std::string title;
        std::vector<bool> words;
    };
    const Title rows[] = {
        {"Kursk ferry", "", {false, false}},
        {"Kursk ferry", "Ferries at home", {false, true}},
        {"Kursk ferry", "From Kursk, a ferry", {true, true}},
        {"e-mail server", "Mail", {false, true, false}},
        {"e-mail server", "Email", {true, true, false}},
        {"", "Kursk", {}},
    };
    for (const Title& row : rows) {
        CAPTURE(row.question);
        CAPTURE(row.title);
        Passage passage = passage_of("A text without them.");
        passage.title = row.title;
        const Findings findings = Reading(row.question).read(passage);
        CHECK(findings.in_title == row.words);
        CHECK(findings.occurrences.empty());
    }
}

TEST_CASE("the question's grams and all grams of the text") {
    struct Grams {
        std::string text;
        std::uint32_t asked;  // the sum
        std::uint64_t all;
    };
    const Grams rows[] = {
        {"", 0, 0},        {"ab", 0, 0},
        {"Kursk", 3, 3},   {"Kursk Kursk", 6, 9},
        {"Kurskiy", 2, 5}, {"the Kursk-Kyiv", 3, 12},
        {"ursk", 1, 2},    {"nothing", 0, 5},
    };
    Reading reading("Kursk");
    for (const Grams& row : rows) {
        CAPTURE(row.text);
        const Findings findings = reading.read(row.text);
        CHECK(findings.grams.size() == 3);
        CHECK(std::accumulate(findings.grams.begin(), findings.grams.end(), 0u) == row.asked);
        CHECK(findings.all_grams == row.all);
    }
}

TEST_CASE("the text's terms: words by their first six letters, in order") {
    Reading reading("Kursk");
    struct Terms {
        std::string text;
        std::string same;  // has the same terms
    };
    const Terms rows[] = {
        {"", "…"},
        {"Kursk", "KURSK!"},
        {"exchange of prisoners", "Exchanged of prisoner"},
        {"пленными в Киеве", "Пленным. В Киеве"},
        {"e-mail", "E mail"},  // a compound by its parts
        {"𐐨𐐩𐐪𐐫𐐬𐐭𐐮", "𐐨𐐩𐐪𐐫𐐬𐐭"},
    };
    for (const Terms& row : rows) {
        CAPTURE(row.text);
        CHECK(reading.read(row.text).terms == reading.read(row.same).terms);
    }
    for (const std::string text :
         {"exchange", "exchan", "exchax", "xechan", "swap", "swaps", "swap swap", ""})
        for (const std::string other : {"exchay", "excha", "prison", "swap swaps", "pawss"}) {
            CAPTURE(text);
            CAPTURE(other);
            CHECK(reading.read(text).terms != reading.read(other).terms);
        }
}

TEST_CASE("a reader keeps nothing of the text before") {
    Reading reading("Kursk ferry");
    const std::string text = "The ferry to Kursk. A ferry";
    const Findings first = reading.read(text);
    reading.read("Kursk Kursk Kursk");
    const Findings again = reading.read(text);
    CHECK(occurrences(again) == occurrences(first));
    CHECK(again.grams == first.grams);
    CHECK(again.terms == first.terms);
}

TEST_CASE("nor of the title before") {
    Reading reading("Kursk ferry");
    Passage passage = passage_of("Nothing.");
    for (const std::string title : {"Kursk", "", "Kursk", "A ferry", "A ferry", "Kursk", "Nothing"}) {
        CAPTURE(title);
        passage.title = title;
        CHECK(reading.read(passage).in_title == std::vector<bool>{title == "Kursk", title == "A ferry"});
    }
}

}  // namespace
}  // namespace locus
