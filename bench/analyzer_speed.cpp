// How long each step from a file's bytes to tokens and grams takes: milliseconds of processor time a
// megabyte of text, on one core, the word table empty at the start.
//
//   analyzer_speed FILE-LIST      the files named there, one a line, are taken one after the other
#include <array>
#include <cstdio>
#include <ctime>
#include <fstream>
#include <string>
#include <vector>

#include "common/analyzer.h"
#include "common/char_grams.h"
#include "common/error.h"
#include "common/gram_table.h"
#include "common/languages.h"
#include "common/schema.h"
#include "common/source.h"
#include "indexer/formats.h"
#include "indexer/language_detector.h"
#include "indexer/splitter.h"

namespace locus {
namespace {

enum Step {
    read,
    blocks,
    language,
    splitting,
    analysis,
    grams,
    joining,
    char_grams,
    counting,
    paragraphs,
    records,
    kSteps
};

constexpr std::array<const char*, kSteps> kNames = {"read and hash", "recognise, decode, find paragraphs",
                                                    "language",      "split",
                                                    "analyse",       "grams",
                                                    "join words",    "character grams",
                                                    "count them",    "hash paragraphs",
                                                    "records"};

double processor_ms() {
    timespec now{};
    ::clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The steps of one run; each takes what the last one made of a whole block.
class Run {
  public:
    void take(const std::string& path) {
        last_ = processor_ms();
        const SourceFile source = read_source(path);
        bytes_ += source.bytes.size();
        spent(read);
        const Recognition file = recognize(path, source.bytes);
        if (file.format == nullptr) return;
        file.format->read(source.bytes, [&](const Block& block) {
            spent(blocks);
            take(block);
        });
    }

    void print() const {
        const double megabytes = static_cast<double>(bytes_) / 1e6;
        double sum = 0;
        std::printf("%.1f MB, %zu passages\n", megabytes, passages_);
        for (std::size_t step = 0; step < kSteps; ++step) {
            std::printf("%-35s %6.2f ms/MB\n", kNames[step], spent_[step] / megabytes);
            sum += spent_[step];
        }
        std::printf("%-35s %6.2f ms/MB\n", "all", sum / megabytes);
    }

  private:
    /// All since the last call.
    void spent(Step step) {
        const double now = processor_ms();
        spent_[step] += now - last_;
        last_ = now;
    }

    void take(const Block& block) {
        detect_language(block.text.text(), block.marks);
        spent(language);
        const std::vector<Passage> passages = split(block);
        passages_ += passages.size();
        spent(splitting);
        if (of_.size() < passages.size()) of_.resize(passages.size());
        const auto each = [&](Step step, auto&& work) {
            for (std::size_t i = 0; i < passages.size(); ++i) work(passages[i], of_[i]);
            spent(step);
        };
        each(analysis, [&](const Passage& passage, Made& made) {
            analyzer_.analyze(passage.text.text(), passage.marks, made.tokens);
        });
        each(grams, [&](const Passage& passage, Made& made) {
            analyzer_.find_grams(passage.text.text(), made.tokens, grams_);
        });
        each(joining, [&](const Passage& passage, Made& made) {
            join_words(made.tokens, passage.paragraphs, made.joined);
        });
        each(char_grams,
             [&](const Passage&, Made& made) { find_char_grams(made.joined.words, made.char_grams); });
        each(counting, [&](const Passage&, Made& made) { counter_.add(made.char_grams); });
        each(paragraphs, [&](const Passage&, Made& made) {
            const std::string_view words = made.joined.words;
            for (const Span& of : made.joined.paragraphs)
                if (!of.empty()) term_ = schema::paragraph_term(words.substr(of.begin, of.size()));
        });
        each(records, [&](const Passage& passage, Made&) {
            record_.clear();
            schema::encode_passage(passage, record_);
        });
    }

    /// Of a passage.
    struct Made {
        std::vector<Token> tokens;
        JoinedWords joined;
        std::vector<CharGram> char_grams;
    };

    Analyzer analyzer_{"english"};
    std::vector<Made> of_;  // the passages of a block
    std::vector<Gram> grams_;
    GramCounter counter_;
    std::string term_;
    std::string record_;
    std::array<double, kSteps> spent_{};  // ms
    double last_ = 0;                     // when something ended
    std::size_t bytes_ = 0;
    std::size_t passages_ = 0;
};

}  // namespace
}  // namespace locus

int main(int argc, char** argv) {
    try {
        locus::Run run;
        std::ifstream list(argc > 1 ? argv[1] : "/dev/stdin");
        for (std::string path; std::getline(list, path);) run.take(path);
        run.print();
    } catch (const locus::Error& error) {
        std::fprintf(stderr, "analyzer_speed: %s\n", error.what());
        return 2;
    }
}
