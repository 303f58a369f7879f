#include "indexer/boilerplate.h"

#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

#include "indexer/formats.h"
#include "indexer/splitter.h"

namespace locus {
namespace {

/// A letter for each kind, in their order; '.' is text.
constexpr std::string_view kLetters = ".bptclgi";

std::string kinds_of(const std::string& text, Edges edges = {}) {
    std::vector<Paragraph> paragraphs;
    for (const Span& span : find_paragraphs(text)) paragraphs.push_back({span, {}});
    const std::vector<Boilerplate> kinds = find_boilerplate(text, paragraphs, edges);
    std::string out(paragraphs.size(), '.');
    for (std::size_t i = 0; i < kinds.size(); ++i) out[i] = kLetters[static_cast<std::size_t>(kinds[i])];
    return out;
}

const std::string kProse =
    "The harbour council met on Tuesday to hear what the ferry would cost, and put the vote off until "
    "spring.\n"
    "Nobody had asked the captains, who said afterwards that they would have told it for nothing at all.\n"
    "A second reading is set for the week after the regatta, when the strangers have gone home again.\n";

struct Row {
    std::string name;
    std::string text;  // behind three paragraphs of prose, before one
    std::string kinds;
};

TEST_CASE("a line inside an article") {
    const Row rows[] = {
        {"a label and a headline", "READ ALSO: Mayor Opens New Bridge Over the Marsh", "p"},
        {"a label that no list has", "KEEP SCROLLING: Mayor Opens New Bridge Over the Marsh", "p"},
        {"in brackets", "( Also on ECHO: Seven takeaways from the ferry debate)", "p"},
        {"a label in brackets", "(PHOTOS: Twenty boats)", "g"},
        {"German", "Lesen Sie auch: Neue Brücke über die Marsch eröffnet", "p"},
        {"French", "À lire aussi : le maire inaugure le pont", "p"},
        {"Spanish", "Lea también: El alcalde abre el puente", "p"},
        {"Portuguese", "Leia também: Prefeito abre a ponte", "p"},
        {"Italian", "LEGGI ANCHE: Il sindaco apre il ponte", "p"},
        {"Polish", "Czytaj też: Burmistrz otwiera most", "p"},
        {"Russian", "Читайте также: мэр открыл новый мост", "p"},
        {"Ukrainian", "ЧИТАЙТЕ ТАКОЖ: мер відкрив новий міст", "p"},
        {"Greek", "Διαβάστε επίσης: Ο δήμαρχος άνοιξε τη γέφυρα", "p"},
        {"Arabic", "اقرأ أيضا: رئيس البلدية يفتتح الجسر", "p"},
        {"Chinese", "相关阅读：市长为新桥揭幕", "p"},
        {"Japanese", "関連記事：市長が新しい橋を開通", "p"},
        {"Korean", "관련기사: 시장, 새 다리 개통", "p"},
        {"the page breaks", "ADVERTISEMENT", "g"},
        {"a time", "18:56", "t"},
        {"a time and a date", "24.05.2025, 18:56", "t"},
        {"half of a day", "Updated at 6:05 p.m. ET", "t"},
        {"a picture's owner", "JANE DOE/Getty Images", "c"},
        {"an agency's", "(AP Photo/John Doe)", "c"},
        {"rights", "Copyright © 2019 The Marsh Lane Echo", "c"},
        {"an invitation", "Get the stories you care about delivered to your inbox", "i"},
        {"a name to follow", "Follow @marshecho", "i"},
        {"an address", "https://example.org/2019/ferry", "l"},

        {"a short sentence", "Nobody laughed.", "."},
        {"a heading", "Diplomatic push", "."},
        {"a question", "What Happens Next?", "."},
        {"somebody speaks", "AMY GOODMAN: Compared to what, with the workers?", "."},
        {"somebody asks to read", "MR. HARE: Read also what stands below, and then tell me.", "."},
        {"who speaks", "STEVE DOE, HOST:", "."},
        {"a sentence with a cue", "Read more books, she told the children, and they did as they were told.",
         "."},
        {"somebody subscribes", "Subscribers of the paper were told to follow the harbour rules.", "."},
        {"a score", "Harbour 3 Marsh 1", "."},
        {"a verse of a book", "Ephesians 4:32", "."},
        {"a year and a number", "RNC 2012: 8 takeaways", "."},
        {"a dateline", "KYIV: The swap began on Friday and goes on until Sunday, officials said.", "."},
        {"a message that is quoted", "The ferry is late again — Jane Doe (@janedoe) October 7, 2016", "."},
        {"a caption",
         "The Moskva, a missile cruiser, sails with her flags set on the tenth of September from "
         "the northern harbour. (Photo: John Doe, AFP/Getty Images)",
         "."},
        {"applause", "(Applause)", "."},
        {"an answer", "Yes.", "."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(kinds_of(kProse + row.text + "\n" + kProse) == "..." + row.kinds + "...");
    }
}

TEST_CASE("how an article ends") {
    const Row rows[] = {
        {"below Read next",
         "Read next\n18:56\nSports\nA forward of the harbour club was named the best of the season on Sunday "
         "night.\n"
         "18:13\nWorld News\nThe minister went to the island for talks on trade.\n"
         "What is your opinion on this topic?\nLeave the first comment",
         "btbbtbbii"},
        {"times under a heading that no list has",
         "Weiteres vom Tage\n18:56\nSport\nEin Stürmer wurde am Sonntag zum besten Spieler der Saison "
         "gewählt.\n18:13\n"
         "Welt\nDer Minister reiste auf die Insel.",
         "btbbtbb"},
        {"headlines under Related",
         "Related:\nMayor opens a bridge\nFerry costs twice as much\nRegatta called off by rain", "bbbb"},
        {"headlines in Russian",
         "Читайте также\nМэр открыл новый мост через болото\nПаром стоит вдвое дороже прежнего", "bbb"},
        {"invitations", "Discover more from Scoop Hub\nSubscribe to get the latest posts sent to your email.",
         "pi"},
        {"thanks",
         "The Associated Press contributed to this report.\nCopyright 2013 The Associated Press. All rights "
         "reserved.",
         "cc"},
        {"an author", "Follow Jane Doe on Twitter: @janedoe", "i"},

        {"a short last sentence", "They all went home.", "."},
        {"a last question", "Not too safe, is it?", "."},
        {"a heading and a list", "The winners\nHarbour boys\nMarsh girls\nThe old guard of the ferry",
         "...."},
        {"results", "Results\nHarbour 3 Marsh 1\nIsland 0 Ferry 2\nGulls 1 Terns 1", "...."},
        {"a correction",
         "CORRECTION: The original version of this article said that the ban was passed in 1996.", "."},
    };
    for (const Row& row : rows) {
        CAPTURE(row.name);
        CHECK(kinds_of(kProse + row.text) == "..." + row.kinds);
    }
}

TEST_CASE("how an article begins") {
    CHECK(kinds_of("Ferry put off\nBy Jane Doe\nMay 24, 2025\n" + kProse) == ".ct...");
    CHECK(kinds_of("BREAKING: Council Puts Ferry Vote Off\n" + kProse) == "....");  // its title
    CHECK(kinds_of("Von Johanna Muster und Jan Muster\n" + kProse) == "c...");
    CHECK(kinds_of("By The Numbers\n" + kProse) == "....");
}

TEST_CASE("texts that are no prose have no boilerplate") {
    CHECK(kinds_of("Follow me, follow me down\nto the harbour\nRead more\nof the gulls\n18:56\n") == ".....");
    CHECK(kinds_of("READ ALSO: Mayor Opens New Bridge Over the Marsh\n") == ".");
    CHECK(kinds_of("").empty());
}

TEST_CASE("in a part of an article only its own edges count") {
    CHECK(kinds_of("Von Johanna Muster\n" + kProse + kProse, {false, true}) == ".......");
    const std::string last = kProse + kProse + "May 24, 2025";
    CHECK(kinds_of(last) == "......t");
    CHECK(kinds_of(last, {true, false}) == ".......");
    CHECK(kinds_of("May 24, 2025\n" + kProse + kProse, {false, true}) == ".......");
}

TEST_CASE("passages have the kinds of their paragraphs, whatever they are cut into") {
    const std::string pieces[] = {kProse,
                                  "READ ALSO: Mayor Opens New Bridge Over the Marsh\n",
                                  "18:56\n",
                                  "Sports\n",
                                  "Follow @marshecho\n",
                                  "\n",
                                  "Copyright © 2019 The Echo\n",
                                  "Read next\n"};
    std::mt19937 random(7);
    for (int n = 0; n < 300; ++n) {
        std::string text = kProse;
        for (std::uint64_t i = random() % 30; i > 0; --i) text += pieces[random() % std::size(pieces)];
        std::string kinds;
        read_plain_text(text, [&](const Block& block) {
            for (const Passage& passage : split(block)) {
                CHECK(
                    (passage.boilerplate.empty() || passage.boilerplate.size() == passage.paragraphs.size()));
                for (std::size_t i = 0; i < passage.paragraphs.size(); ++i)
                    kinds += passage.boilerplate.empty()
                                 ? '.'
                                 : kLetters[static_cast<std::size_t>(passage.boilerplate[i])];
            }
        });
        CHECK(kinds == kinds_of(text));
    }
}

}  // namespace
}  // namespace locus
