// A question's text → pieces: words, quotes, and what may be an operator if it stands in its place. Which is
// an operator by its place, the parser decides (question.h).
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

namespace locus {

struct Piece {
    enum class Kind {
        word,
        phrase,    // text: between the quotes
        prefix,    // text: without the *
        spelling,  // text: without the ~
        path,      // text: a filter's value, as for the next three
        title,     // value: what its text is
        language,
        extension,
        plus,  // an operand follows
        minus,
        open,  // its partner comes later
        close,
        conjunction,  // AND; text: as typed, as for the next three
        disjunction,  // OR
        negation,     // NOT
        near,         // NEAR, NEAR/5
    };
    Kind kind;
    std::string_view text;
    bool glued = false;          // no blank stands before it
    Kind value = Kind::word;     // of title: word, phrase, prefix or spelling
    std::uint32_t distance = 0;  // of near
    std::size_t partner = 0;     // of open: where its close is
    bool places = false;         // of open: within are words, phrases and OR only
};

struct Pieces {
    std::vector<Piece> list;
    bool prose = false;
};

/// In text order; in prose and headlines with fewer kinds. Texts are views into `text`.
Pieces find_pieces(std::string_view text);

}  // namespace locus
