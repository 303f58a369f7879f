#include "query/reranker.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <map>
#include <numeric>
#include <set>
#include <string>

#include "tests/small_index.h"

namespace locus {
namespace {

constexpr PartValues kEqual = {1, 1, 1, 1, 1, 1, 1, 1, 1};

SmallIndex::Texts some_texts() {
    return {{"apart.txt", "A ferry came. It was late in the year, and nobody in Kursk had been told of it."},
            {"copy-1.txt", "The Kursk ferry ran until midnight."},
            {"copy-2.txt", "The Kursk ferry ran until midnight."},
            {"copy-3.txt", "The Kursk ferry ran until midnight."},
            {"copy-4.txt", "The Kursk ferry ran until midnight."},
            {"forms.txt", "Ferries of the Kursk region are late again, as is the ferry boat of Sumy."},
            {"near.txt", "A ferry to Kursk ran until noon. A ferry is a boat."},
            {"one.txt", "No ferry at all ran on that day, and all the boats stayed where they were."},
            {"title.txt", "Kursk ferry\n\nNobody in Kursk had been told of it, said the mayor of the town."}};
}

struct Ranked {
    std::vector<std::string> paths;  // names alone
    std::vector<Candidate> list;
};

Ranked ranked(const SmallIndex& index, const std::string& question, const PartValues& weights) {
    Searcher searcher = index.searcher();
    const Plan plan = plan_of(question, searcher);
    Ranked out;
    out.list = searcher.best(plan, kReranked).list;
    Reranker(searcher, weights, weights == kFileWeights).rerank(plan, out.list);
    for (const Candidate& candidate : out.list) {
        const std::string path = searcher.path(candidate.file);
        out.paths.push_back(path.substr(path.rfind('/') + 1));
    }
    return out;
}

const std::string kQuestions[] = {"Kursk ferry",   "ferry",   "the ferry of Kursk at midnight",
                                  "Kurks",         "nowhere", "e-mail ferry",
                                  "+Kursk -mayor", "-Kursk"};

TEST_CASE("scores fall, and are the sums of their parts") {
    const SmallIndex index(some_texts());
    for (const std::string& question : kQuestions) {
        for (const PartValues& weights : {kEqual, kPassageWeights, kFileWeights}) {
            CAPTURE(question);
            const std::vector<Candidate> list = ranked(index, question, weights).list;
            for (std::size_t i = 0; i < list.size(); ++i) {
                CHECK(list[i].score ==
                      doctest::Approx(std::accumulate(list[i].parts.begin(), list[i].parts.end(), 0.0)));
                if (i > 0) CHECK(list[i - 1].score >= list[i].score);
                for (std::size_t part = 0; part < kParts; ++part) {
                    CAPTURE(kPartNames[part]);
                    CHECK(list[i].parts[part] >= 0);
                    CHECK(list[i].parts[part] <= weights[part] + 1e-9);
                }
            }
        }
    }
}

TEST_CASE("the best of each part gets its whole weight") {
    const SmallIndex index(some_texts());
    const std::vector<Candidate> list = ranked(index, "Kursk ferry", kPassageWeights).list;
    REQUIRE(list.size() > 5);
    for (std::size_t part = 0; part < kParts; ++part) {
        CAPTURE(kPartNames[part]);
        double best = 0;
        for (const Candidate& candidate : list) best = std::max(best, candidate.parts[part]);
        const bool varies = static_cast<Part>(part) == Part::spelling;  // no word of this question does
        CHECK(best == doctest::Approx(varies ? 0 : kPassageWeights[part]));
    }
}

TEST_CASE("each part alone orders by what it means") {
    const SmallIndex index(some_texts());
    struct Row {
        Part part;
        std::string first;
    };
    const Row rows[] = {
        {Part::title, "title.txt"}, {Part::bigrams, "copy-1.txt"}, {Part::span, "copy-1.txt"}};
    for (const Row& row : rows) {
        CAPTURE(row.first);
        PartValues weights{};
        weights[static_cast<std::size_t>(row.part)] = 1;
        CHECK(ranked(index, "Kursk ferry", weights).paths.front() == row.first);
    }
}

TEST_CASE("equal scores keep the first stage's order") {
    const SmallIndex index(some_texts());
    for (const std::string& question : kQuestions) {
        CAPTURE(question);
        const Ranked none = ranked(index, question, {});
        const Ranked first = ranked(index, question, {1});
        CHECK(none.paths == first.paths);
        for (const PartValues& weights : {kEqual, kPassageWeights, kFileWeights}) {
            std::vector<std::string> copies;
            for (const std::string& path : ranked(index, question, weights).paths)
                if (path.starts_with("copy-")) copies.push_back(path);
            CHECK(std::is_sorted(copies.begin(), copies.end()));
        }
    }
}

TEST_CASE("copies have equal scores") {
    const SmallIndex index(some_texts());
    const Ranked all = ranked(index, "Kursk ferry", kEqual);
    std::vector<double> scores;
    for (std::size_t i = 0; i < all.list.size(); ++i)
        if (all.paths[i].starts_with("copy-")) scores.push_back(all.list[i].score);
    REQUIRE(scores.size() == 4);
    CHECK(scores.front() == scores.back());
}

TEST_CASE("a part that is left out is 0, and the others stay what they were") {
    const SmallIndex index(some_texts());
    const Ranked all = ranked(index, "the Kursk ferry", kEqual);
    for (std::size_t out = 1; out < kParts; ++out) {
        CAPTURE(kPartNames[out]);
        PartValues weights = kEqual;
        weights[out] = 0;
        const Ranked without = ranked(index, "the Kursk ferry", weights);
        REQUIRE(without.list.size() == all.list.size());
        for (const Candidate& candidate : without.list) {
            CHECK(candidate.parts[out] == 0);
            const auto before = std::find_if(all.list.begin(), all.list.end(), [&](const Candidate& c) {
                return c.document == candidate.document;
            });
            REQUIRE(before != all.list.end());
            // Likeness is to those that score best by all the others.
            for (std::size_t part = 0; part < static_cast<std::size_t>(Part::similar); ++part)
                if (part != out) CHECK(candidate.parts[part] == before->parts[part]);
        }
    }
}

TEST_CASE("one candidate, and none") {
    const SmallIndex index(SmallIndex::Texts{{"a.txt", "The Kursk ferry."}, {"b.txt", "Nothing."}});
    const Ranked one = ranked(index, "Kursk", kEqual);
    REQUIRE(one.list.size() == 1);
    CHECK(one.list.front().parts[static_cast<std::size_t>(Part::exact)] == 1);
    CHECK(one.list.front().parts[static_cast<std::size_t>(Part::similar)] == 0);
    CHECK(ranked(index, "nowhere", kEqual).list.empty());
}

TEST_CASE("the same order and scores however the texts are parted into segments") {
    const SmallIndex::Texts texts = some_texts();
    const SmallIndex whole(texts);
    SmallIndex parted({texts[5], texts[2]});
    for (const std::size_t i : {8u, 0u, 3u, 1u}) parted.add({texts[i]});
    parted.add({texts[7], texts[6], texts[4]});
    for (const std::string& question : kQuestions) {
        for (const PartValues& weights : {kEqual, kPassageWeights, kFileWeights}) {
            CAPTURE(question);
            const Ranked a = ranked(whole, question, weights);
            const Ranked b = ranked(parted, question, weights);
            CHECK(a.paths == b.paths);
            for (std::size_t i = 0; i < std::min(a.list.size(), b.list.size()); ++i)
                CHECK(a.list[i].score == doctest::Approx(b.list[i].score).epsilon(1e-9));
        }
    }
}

TEST_CASE("of files the likeness is theirs, by all that the candidates hold of them") {
    const std::string filler(2000, 'x');  // longer than a passage: each paragraph is one
    const SmallIndex index(
        SmallIndex::Texts{{"a.txt", "The ferry of Kursk.\n\n" + filler + "\n\nThe ferry and a lantern."},
                          {"b.txt", "The ferry of Sumy.\n\n" + filler + "\n\nA ferry, an orchard."},
                          {"c.txt", "The ferry of Kursk.\n\n" + filler + "\n\nThe ferry and a lantern."}});
    Searcher searcher = index.searcher();
    const Plan plan = plan_of("ferry", searcher);
    PartValues likeness_alone{1};
    likeness_alone[static_cast<std::size_t>(Part::similar)] = 1;
    std::vector<Candidate> list = searcher.best(plan, kReranked).list;
    REQUIRE(list.size() == 6);
    Reranker(searcher, likeness_alone, true).rerank(plan, list);
    std::map<std::string, std::set<double>> values;
    for (const Candidate& candidate : list)
        values[searcher.path_below_root(candidate.file)].insert(
            candidate.parts[static_cast<std::size_t>(Part::similar)]);
    for (const auto& of_file : values) {
        CAPTURE(of_file.first);
        CHECK(of_file.second.size() == 1);  // one for all passages of a file
    }
    CHECK(values["a.txt"] == values["c.txt"]);
}

}  // namespace
}  // namespace locus
