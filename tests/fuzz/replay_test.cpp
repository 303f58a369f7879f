// Everything that the fuzzers found, and some seeds, run through their targets with any compiler: a find
// stays mended. LOCUS_FUZZ_FOUND is the directory of finds, one folder for each target.
#include <algorithm>
#include <doctest/doctest.h>
#include <filesystem>
#include <string>
#include <vector>

#include "common/source.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

struct Target {
    std::string name;
    void (*run)(std::string_view bytes);
};

const Target kTargets[] = {
    {"citation", fuzz_citation},     {"deflate", fuzz_deflate},   {"grams", fuzz_grams},
    {"lexicon", fuzz_lexicon},       {"manifest", fuzz_manifest}, {"names", fuzz_names},
    {"paragraphs", fuzz_paragraphs}, {"question", fuzz_question}, {"quote", fuzz_quote},
    {"record", fuzz_record},         {"text", fuzz_text},         {"times", fuzz_times},
};

TEST_CASE("what the fuzzers found stays mended") {
    for (const Target& target : kTargets) {
        std::vector<std::string> files;
        for (const auto& entry : std::filesystem::directory_iterator(LOCUS_FUZZ_FOUND "/" + target.name))
            files.push_back(entry.path().string());
        std::sort(files.begin(), files.end());
        CHECK(!files.empty());
        for (const std::string& file : files) {
            CAPTURE(file);
            CHECK_NOTHROW(target.run(read_source(file).bytes));
        }
    }
}

}  // namespace
}  // namespace locus::fuzz
