#include "indexer/name_counter.h"

#include <doctest/doctest.h>
#include <map>
#include <string>

#include "common/analyzer.h"
#include "indexer/acronyms.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

void count(const std::string& text, NameSums& sums) {
    Analyzer analyzer("english");
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);
    NameCounter counter;
    counter.add(text, analyzer, tokens);
    counter.pass_on(sums);
}

/// For each acronym that the text explains what it stands for.
std::map<std::string, std::string> acronyms_in(const std::string& text) {
    TemporaryDirectory directory;
    NameSums sums(directory.path());
    count(text, sums);
    std::map<std::string, std::string> out;
    sums.acronyms.visit([&](const LexiconEntry& entry) { out[entry.word] = entry.stem; });
    return out;
}

TEST_CASE("acronyms in brackets behind what they stand for") {
    struct Row {
        std::string text;
        std::string acronym;
        std::string meant;
    };
    const std::vector<Row> texts = {
        {"hundreds of prisoners of war (POWs) were freed", "pow", "prisoners of war"},
        {"the World Health Organization (WHO) said", "w.h.o", "world health organization"},
        {"The Ministry of Foreign Affairs (MFA) said", "mfa", "ministry of foreign affairs"},
        {"the International Committee of the Red Cross (ICRC)", "icrc",
         "international committee of the red cross"},
        {"the Office of Management and Budget (OMB)", "omb", "office of management and budget"},
        {"Iraq and Al Qaeda in Iraq (AQI)", "aqi", "al qaeda in iraq"},
        {"a prisoner-of-war (POW) camp", "pow", "prisoner of war"},
        {"unmanned aerial\nvehicles (UAVs)", "uav", "unmanned aerial vehicles"},
    };
    for (const Row& row : texts) {
        CAPTURE(row.text);
        CHECK(acronyms_in(row.text) == std::map<std::string, std::string>{{row.acronym, row.meant}});
    }
}

TEST_CASE("what is no explanation of an acronym") {
    for (const char* text : {"He spoke on Monday (BBC)", "(NATO)", "prisoners of war. The (POW)",
                             "prisoners of war, POWs", "President of Ukraine (EU)", "prisoners, of war (POW)",
                             "the group (A) and (B)", "war (POW", "a long way from war (PW)"}) {
        CAPTURE(text);
        CHECK(acronyms_in(text).empty());
    }
}

TEST_CASE("words with a capital letter are counted, and those side by side") {
    TemporaryDirectory directory;
    const std::string text =
        "President Volodymyr Zelenskyy met President Joe Biden. Zelenskyy's office, NATO and Joe said: "
        "\"Hello, Kyiv\"";
    NameSums sums(directory.path());
    count(text, sums);
    std::map<std::uint64_t, std::uint64_t> counts;
    sums.pairs.visit([&](KeyCount count) { counts[count.key] = count.count; });
    const auto times = [&](const std::string& word, const std::string& next) {
        return counts[NameKey{name_number(word), next.empty() ? NameKey::kCapital : name_number(next)}.key()];
    };
    CHECK(times("president", "") == 2);
    CHECK(times("zelenskyy", "") == 2);
    CHECK(times("joe", "") == 2);
    CHECK(times("nato", "") == 0);
    CHECK(times("met", "") == 0);
    CHECK(times("president", "volodymyr") == 1);
    CHECK(times("volodymyr", "zelenskyy") == 1);
    CHECK(times("joe", "biden") == 1);
    CHECK(times("biden", "zelenskyy") == 0);
    CHECK(times("hello", "kyiv") == 0);
}

TEST_CASE("counts do not depend on the memory that they may take") {
    TemporaryDirectory directory;
    KeyCounts roomy(directory / "roomy");
    KeyCounts tight(directory / "tight", 160);
    for (std::uint64_t i = 0; i < 2'000; ++i) {
        const std::vector<KeyCount> some = {{i * 7919 % 613, 1}, {i % 31, 2}, {i << 40, i}};
        roomy.add(some);
        tight.add(some);
    }
    for (int twice = 0; twice < 2; ++twice) {
        std::vector<std::pair<std::uint64_t, std::uint64_t>> a;
        std::vector<std::pair<std::uint64_t, std::uint64_t>> b;
        roomy.visit([&](KeyCount count) { a.emplace_back(count.key, count.count); });
        tight.visit([&](KeyCount count) { b.emplace_back(count.key, count.count); });
        CHECK(a == b);
        CHECK(std::is_sorted(a.begin(), a.end()));
    }
}

}  // namespace
}  // namespace locus
