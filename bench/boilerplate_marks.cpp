// Which paragraphs of some files are taken for boilerplate while they are read, to be judged by eye: a line
// each, parted by TABs: what it is, the file, its place among the file's paragraphs, its text.
//
//   boilerplate_marks FILE-LIST      the files named there, one a line
#include <algorithm>
#include <cstdio>
#include <fstream>
#include <string>

#include "common/display.h"
#include "common/error.h"
#include "common/source.h"
#include "indexer/formats.h"
#include "indexer/splitter.h"

namespace locus {
namespace {

void print_marks(const std::string& path) {
    const SourceFile source = read_source(path);
    const Recognition recognized = recognize(path, source.bytes);
    if (recognized.format == nullptr) return;
    std::size_t place = 0;
    recognized.format->read(source.bytes, [&](const Block& block) {
        for (const Passage& passage : split(block))
            for (std::size_t i = 0; i < passage.paragraphs.size(); ++i, ++place) {
                if (passage.boilerplate.empty() || passage.boilerplate[i] == Boilerplate::none) continue;
                const Span span = passage.paragraphs[i];
                const std::string text = passage.text.text().substr(span.begin, span.size());
                std::printf("%s\t%s\t%zu\t%s\n", std::string(name_of(passage.boilerplate[i])).c_str(),
                            path.c_str(), place, printable_line(text).c_str());
            }
    });
}

}  // namespace
}  // namespace locus

int main(int argc, char** argv) {
    if (argc != 2) {
        std::fprintf(stderr, "usage: boilerplate_marks FILE-LIST\n");
        return 2;
    }
    std::ifstream list(argv[1]);
    try {
        for (std::string path; std::getline(list, path);) locus::print_marks(path);
    } catch (const locus::Error& error) {
        std::fprintf(stderr, "boilerplate_marks: %s\n", error.what());
        return 1;
    }
}
