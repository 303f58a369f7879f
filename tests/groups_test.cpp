#include "query/groups.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

#include "tests/passage_of.h"

namespace locus {
namespace {

std::shared_ptr<const Statement> statement_of(const std::string& text) {
    static Analyzer analyzer("english");
    Passage passage = passage_of(text);
    passage.language = "english";
    std::vector<Token> tokens;
    analyzer.analyze(passage.text.text(), tokens);
    return std::make_shared<const Statement>(passage, 0, tokens);
}

Comparison::Verdict verdict(const std::string& a, const std::string& b) {
    return compare(*statement_of(a), *statement_of(b)).verdict;
}

/// Of small words, names, numbers and negations, so that texts that are taken from each other meet.
class Texts {
  public:
    explicit Texts(unsigned seed) : random_(seed) {}

    std::string make() {
        std::string text = "The";
        for (unsigned words = 12 + pick(20); words > 0; --words) text += " " + word();
        return text + ".";
    }

    /// With some words put in, left out or replaced.
    std::string altered(const std::string& text) {
        std::string out;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t end = std::min(text.find(' ', at), text.size());
            if (pick(8) == 0) out += word() + " ";
            if (pick(8) != 0) out += text.substr(at, end - at) + " ";
            at = end + 1;
        }
        return out;
    }

    unsigned pick(unsigned of) { return static_cast<unsigned>(random_() % of); }

  private:
    std::string word() {
        static const std::vector<std::string> kPlain = {"gull",  "harbour", "ferry",   "went",  "home",
                                                        "under", "bridge",  "morning", "quiet", "captain",
                                                        "rope",  "lamp",    "street"};
        static const std::vector<std::string> kNames = {"Osric", "Marit", "Iran", "Iraq", "Kyiv"};
        switch (pick(12)) {
            case 0: return std::to_string(300 + pick(4));
            case 1: return kNames[pick(static_cast<unsigned>(kNames.size()))];
            case 2: return pick(3) == 0 ? "not" : "and";
            default: return kPlain[pick(static_cast<unsigned>(kPlain.size()))];
        }
    }

    std::mt19937 random_;
};

TEST_CASE("random paragraphs: what is a copy shares its words, and agrees in numbers, names and negations") {
    Texts texts(3);
    std::size_t copies = 0;
    std::size_t told_apart = 0;
    for (int round = 0; round < 3'000; ++round) {
        const std::string a = texts.make();
        const std::string b = texts.pick(4) == 0 ? texts.make() : texts.altered(a);
        CAPTURE(a);
        CAPTURE(b);
        const auto here = statement_of(a);
        const auto there = statement_of(b);
        const Comparison one = compare(*here, *there);
        const Comparison other = compare(*there, *here);
        CHECK(one.verdict == other.verdict);
        CHECK(one.similarity == doctest::Approx(other.similarity));
        const double shared = containment(here->shingles(), there->shingles());
        CHECK((one.verdict == Comparison::Verdict::other) == (shared < kSimilar));
        told_apart += shared >= kCopy && one.verdict != Comparison::Verdict::copy;
        if (one.verdict != Comparison::Verdict::copy) continue;
        ++copies;
        CHECK(shared >= kCopy);
        CHECK(here->facts().numbers == there->facts().numbers);
        CHECK(here->facts().negations == there->facts().negations);
    }
    CHECK(copies > 100);
    CHECK(told_apart > 100);
}

TEST_CASE("random paragraphs: another number, or a negation, is never a copy") {
    Texts texts(4);
    for (int round = 0; round < 500; ++round) {
        const std::string text = texts.make();
        const std::string body = text.substr(0, text.size() - 1);
        CAPTURE(text);
        CHECK(verdict(body + " with 307 prisoners.", body + " with 307 prisoners.") ==
              Comparison::Verdict::copy);
        CHECK(verdict(body + " with 307 prisoners.", body + " with 390 prisoners.") !=
              Comparison::Verdict::copy);
        CHECK(verdict(body + " and came home.", body + " and never came home.") != Comparison::Verdict::copy);
        CHECK(verdict(body + " said Tehran.", body + " said Baghdad.") != Comparison::Verdict::copy);
    }
}

TEST_CASE("random lists: a paragraph joins the first group that it is a copy of") {
    Texts texts(5);
    for (int round = 0; round < 20; ++round) {
        Groups groups;
        std::vector<std::shared_ptr<const Statement>> first;
        std::string text = texts.make();
        for (int i = 0; i < 60; ++i) {
            text = texts.pick(3) == 0 ? texts.make() : texts.altered(text);
            const auto statement = statement_of(text);
            std::optional<std::size_t> wanted;
            for (std::size_t g = 0; g < first.size() && !wanted; ++g)
                if (statement->is_long_enough() &&
                    compare(*first[g], *statement).verdict == Comparison::Verdict::copy)
                    wanted = g;
            double similarity = 0;
            const std::optional<std::size_t> found = groups.find(*statement, similarity);
            CHECK(found == wanted);
            if (found) {
                groups.join(*found, {static_cast<std::uint32_t>(i), {}, 0, similarity});
                CHECK(groups.members(*found).back().similarity >= kCopy);
                continue;
            }
            groups.begin(statement);
            first.push_back(statement);
        }
    }
}

}  // namespace
}  // namespace locus
