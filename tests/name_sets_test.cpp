#include "indexer/name_sets.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "indexer/name_counter.h"
#include "tests/temporary_directory.h"

namespace locus {
namespace {

/// Names and with which others they stand: what a corpus would count.
class Names {
  public:
    /// So often, with a capital letter so often.
    Names& word(const std::string& word, std::uint64_t occurrences, std::uint64_t capitals) {
        words_.push_back({word, word, occurrences, occurrences});
        counts_.push_back({NameKey{name_number(word)}.key(), capitals});
        return *this;
    }
    Names& name(const std::string& name, std::uint64_t occurrences) {
        return word(name, occurrences, occurrences);
    }
    Names& pair(const std::string& before, const std::string& name, std::uint64_t count) {
        counts_.push_back({NameKey{name_number(before), name_number(name)}.key(), count});
        return *this;
    }

    Names& acronym(const std::string& word, const std::string& meant, std::uint64_t occurrences,
                   std::uint64_t capitals) {
        words_.push_back({word, word, occurrences, occurrences});
        counts_.push_back({NameKey{name_number(word), NameKey::kCapitals}.key(), capitals});
        acronym_ = {word, meant, 1, 1};
        return *this;
    }

    /// "zelenskyy zelensky", one for each set.
    std::vector<std::string> sets() {
        NameSums sums(directory_.path());
        sums.pairs.add(counts_);
        if (!acronym_.word.empty()) sums.acronyms.add(acronym_);
        NameSets sets(sums);
        for (const LexiconEntry& word : words_) sets.add(word);
        std::vector<std::string> out;
        for (const NameSet& set : sets.sets()) {
            out.emplace_back();
            for (const KnownName& name : set) out.back() += (out.back().empty() ? "" : " ") + name.word;
        }
        return out;
    }

  private:
    TemporaryDirectory directory_;
    std::vector<LexiconEntry> words_;
    std::vector<KeyCount> counts_;
    LexiconEntry acronym_;
};

using Sets = std::vector<std::string>;

/// Two names that stand beside the same others, always.
Sets with_the_same_neighbours(const std::string& a, const std::string& b) {
    Names names;
    names.name(a, 60).name(b, 40).name("elsewhere", 10'000);
    for (const char* other : {"president", "northern", "army", "united", "daily"}) {
        names.name(other, 50).pair(other, a, 12).pair(other, b, 8);
        names.pair(a, other, 4).pair(b, other, 3);
    }
    return names.sets();
}

TEST_CASE("spellings of a name beside the same first name are one") {
    Names names;
    names.name("elsewhere", 5'000).name("volodymyr", 30);
    names.name("zelenskyy", 20).name("zelenskiy", 10).name("zelensky", 9).name("zelenskyi", 2);
    for (const char* name : {"zelenskyy", "zelenskiy", "zelensky", "zelenskyi"})
        names.pair("volodymyr", name, 2);
    CHECK(names.sets() == Sets{"zelenskyy zelenskiy zelensky zelenskyi"});
}

TEST_CASE("names that sound alike are one only where their neighbours agree") {
    CHECK(with_the_same_neighbours("kyiv", "kiev") == Sets{"kyiv kiev"});
    CHECK(with_the_same_neighbours("hussein", "hussain") == Sets{"hussein hussain"});
    Names names;
    names.name("elsewhere", 5'000).name("gaza", 60).name("giza", 40);
    for (const char* other : {"northern", "southern", "central", "strip"})
        names.name(other, 50).pair(other, "gaza", 9);
    for (const char* other : {"great", "pyramids", "cairo", "museum"})
        names.name(other, 50).pair(other, "giza", 9);
    CHECK(names.sets().empty());
}

TEST_CASE("traps: names that look alike and are others are never one, whatever stands beside them") {
    const std::vector<std::pair<std::string, std::string>> traps = {
        {"iran", "iraq"},      {"austria", "australia"}, {"niger", "nigeria"},      {"sudan", "sedan"},
        {"trump", "triumph"},  {"ukraine", "ukrainian"}, {"clark", "clarke"},       {"brown", "browne"},
        {"germany", "german"}, {"russia", "russian"},    {"georgia", "george"},     {"gambia", "zambia"},
        {"israel", "israeli"}, {"slovakia", "slovenia"}, {"peterson", "petersen"},  {"mali", "malawi"},
        {"guinea", "guyana"},  {"thomson", "thompson"},  {"dominica", "dominican"}, {"syria", "serbia"},
    };
    for (const auto& trap : traps) {
        CAPTURE(trap.first);
        CAPTURE(trap.second);
        CHECK(with_the_same_neighbours(trap.first, trap.second).empty());
    }
}

TEST_CASE("a word that is mostly written small is no name") {
    Names names;
    names.name("elsewhere", 5'000).name("general", 30).name("minister", 30);
    names.word("marry", 90, 20).name("mary", 40).pair("general", "marry", 9).pair("general", "mary", 9);
    CHECK(names.sets().empty());
}

TEST_CASE("an acronym that is a word in small letters stands for nothing") {
    CHECK(Names().acronym("pow", "prisoners of war", 10, 9).sets() == Sets{"pow prisoners of war"});
    CHECK(Names().acronym("ice", "immigration and customs enforcement", 10, 5).sets().empty());
}

TEST_CASE("without neighbours nothing tells that two names are one") {
    Names names;
    names.name("elsewhere", 5'000).name("zelenskyy", 20).name("zelensky", 9);
    CHECK(names.sets().empty());
}

}  // namespace
}  // namespace locus
