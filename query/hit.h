// One complete answer: a printer needs nothing else, neither the index nor the file.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/source.h"
#include "common/span.h"

namespace locus {

/// A piece of the source file and what it says.
struct Place {
    Span source;  // bytes of the source file
    std::uint64_t line = 1;
    std::uint64_t column = 1;  // in bytes
    std::string text;          // may hold bytes that are not valid UTF-8
    std::string citation;
};

/// What stands around an excerpt in its file, for -C alone.
struct Context {
    struct Line {
        std::uint64_t number = 1;
        std::string text;             // without its end
        std::vector<Span> matches{};  // bytes of it
        bool marked = false;          // it holds a part of the excerpt
        bool operator==(const Line&) const = default;
    };
    std::vector<Line> lines;
    std::string missing;  // why there are none although they were wanted
};

/// Another file that says what a hit's excerpt says.
struct OtherSource {
    std::string path;  // opens from the current directory
    State state = State::fresh;
    Place place;               // the paragraph there
    double similarity = 0;     // to the one that holds the excerpt, up to 1
    bool grouped = false;      // it would have been a hit of its own
    std::string difference{};  // of what is similar: why it is no copy, if not for its words
};

/// Who else says it. One place of each file, the most similar ones first.
struct Sources {
    bool compared = false;    // false: not wanted, or the paragraph is too short to be anybody's copy
    Span paragraph{};         // the one that was compared: bytes of the source file
    std::uint64_t files = 0;  // other ones that hold a copy, also those that are not listed
    std::vector<OtherSource> copies{};
    std::vector<OtherSource> similar{};
};

struct Hit {
    std::uint64_t rank = 1;
    double score = 0;
    std::vector<double> parts{};  // of the score, one for each Part; none behind the first hundred
    double demotion = 1;          // part of the score: below 1 for what matches in boilerplate
    std::string demoted_for{};    // which: a phrase, empty where it is not demoted
    std::string path;             // opens from the current directory
    State state = State::fresh;
    std::uint64_t page = 0;
    std::string language;
    std::uint64_t generation = 0;  // of the index, when the file was added or last changed
    std::string title;
    Place passage;
    Place excerpt;

    struct Marked {
        Span source;
        Span text;         // bytes of passage.text
        std::string term;  // of the question
    };
    std::vector<Marked> matches;
    std::vector<Span> paragraphs{};  // bytes of passage.text
    Span excerpt_text;               // bytes of passage.text
    bool boilerplate = false;        // the excerpt lies in it
    Context context;
    Sources sources;
};

}  // namespace locus
