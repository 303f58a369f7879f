// How fast text becomes tokens, and passages: MB/s on one core, the word table empty at the start.
//
//   analyzer_speed FILE...      the files are read first; each figure is the median of five passes
#include <algorithm>
#include <chrono>
#include <cstdio>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "common/error.h"
#include "common/source.h"
#include "indexer/formats.h"
#include "indexer/splitter.h"

namespace locus {
namespace {

constexpr int kPasses = 5;

template <typename Work>
void measure(const char* what, std::size_t bytes, Work&& work) {
    std::vector<double> rates;
    for (int pass = 0; pass < kPasses; ++pass) {
        const auto begin = std::chrono::steady_clock::now();
        work();
        const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begin;
        rates.push_back(static_cast<double>(bytes) / 1e6 / seconds.count());
    }
    std::sort(rates.begin(), rates.end());
    std::printf("%-11s %6.1f MB/s (%.1f to %.1f)\n", what, rates[kPasses / 2], rates.front(), rates.back());
}

void run(const std::vector<std::string>& texts) {
    std::size_t bytes = 0;
    for (const std::string& text : texts) bytes += text.size();
    std::printf("%zu files, %.1f MB\n", texts.size(), static_cast<double>(bytes) / 1e6);
    std::vector<Token> tokens;
    measure("analyse", bytes, [&] {
        Analyzer analyzer("english");
        for (const std::string& text : texts) analyzer.analyze(text, tokens);
    });
    std::vector<Gram> grams;
    measure("with grams", bytes, [&] {
        Analyzer analyzer("english");
        for (const std::string& text : texts) {
            analyzer.analyze(text, tokens);
            analyzer.find_grams(text, tokens, grams);
        }
    });
    measure("split", bytes, [&] {
        for (const std::string& text : texts) read_plain_text(text, [](const Block& block) { split(block); });
    });
    measure("both", bytes, [&] {
        Analyzer analyzer("english");
        for (const std::string& text : texts)
            read_plain_text(text, [&](const Block& block) {
                for (const Passage& passage : split(block))
                    analyzer.analyze(passage.text.text(), passage.marks, tokens);
            });
    });
}

}  // namespace
}  // namespace locus

int main(int argc, char** argv) {
    std::vector<std::string> texts;
    try {
        for (int i = 1; i < argc; ++i) texts.push_back(locus::read_source(argv[i]).bytes);
        locus::run(texts);
    } catch (const locus::Error& error) {
        std::fprintf(stderr, "analyzer_speed: %s\n", error.what());
        return 2;
    }
}
