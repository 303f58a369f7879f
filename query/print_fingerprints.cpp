// Prints the list that known_fingerprints.cpp includes.
#include <cstdio>

#include "common/analyzer.h"

int main() {
    std::vector<std::string> languages = locus::Analyzer::languages();
    languages.emplace_back("none");
    for (const std::string& language : languages)
        std::printf("{\"%s\", \"%s\"},\n", language.c_str(), locus::Analyzer(language).fingerprint().c_str());
}
