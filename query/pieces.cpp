#include "query/pieces.h"

#include "common/sentences.h"
#include "common/utf8.h"
#include "query/scanner.h"
#include "query/word_forms.h"

namespace locus {
namespace {

using Kind = Piece::Kind;

// Who asks with operators uses few words; measured on judged questions in whole sentences, where a title that
// is required finds nothing.
constexpr std::size_t kMostWordsInARow = 8;
// Fewer yet in a sentence that ends with a question mark.
constexpr std::size_t kMostWordsOfNoQuestion = 3;

bool is_sign(const Piece& piece) { return piece.kind == Kind::plus || piece.kind == Kind::minus; }

/// There are capitals outside the operators, and no other letters.
bool is_shouted(const std::vector<Piece>& pieces) {
    bool capitals = false;
    for (const Piece& piece : pieces) {
        if (is_capital(piece.kind) || piece.kind == Kind::path || piece.kind == Kind::language ||
            piece.kind == Kind::extension)
            continue;
        for (std::size_t at = 0; at < piece.text.size();) {
            const Decoded c = decode(piece.text, at);
            const Letter letter = letter_class(c.code);
            if (is_uppercase(c.code))
                capitals = true;
            else if (letter == Letter::letter || letter == Letter::ideograph)
                return false;
            at += c.length;
        }
    }
    return capitals;
}

bool ends_as_question(std::string_view text) {
    const std::size_t end = trim_blanks(text, {0, text.size()}).end;
    const char32_t last = code_before(text, end);
    return last == U'?' || last == U'？' || last == U'؟' || last == U'\u037E';
}

bool is_prose(std::string_view text, const std::vector<Piece>& pieces) {
    const std::size_t most = ends_as_question(text) ? kMostWordsOfNoQuestion : kMostWordsInARow;
    std::size_t row = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (is_capital(pieces[i].kind)) row = 0;
        const bool word = pieces[i].kind == Kind::word || pieces[i].kind == Kind::prefix ||
                          pieces[i].kind == Kind::spelling;
        const bool part_of_last =
            pieces[i].glued && i > 0 && (pieces[i - 1].kind == Kind::word || is_sign(pieces[i - 1]));
        row += word && !part_of_last;
        if (row > most) return true;
    }
    return false;
}

bool groups(const std::vector<Piece>& pieces) {
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Kind kind = pieces[i].kind;
        if (is_capital(kind) || kind == Kind::prefix || kind == Kind::spelling || kind == Kind::path ||
            kind == Kind::title || kind == Kind::language || kind == Kind::extension)
            return true;
        if (is_sign(pieces[i]) && i + 1 < pieces.size() && pieces[i + 1].kind == Kind::open) return true;
    }
    return false;
}

/// What NEAR takes as an operand is told before anything is parsed.
void mark_places(std::vector<Piece>& pieces) {
    std::vector<std::size_t> open;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        const Kind kind = pieces[i].kind;
        if (kind == Kind::open) {
            pieces[i].places = true;
            open.push_back(i);
        } else if (kind == Kind::close) {
            const std::size_t closed = open.back();
            open.pop_back();
            if (!open.empty() && !pieces[closed].places) pieces[open.back()].places = false;
        } else if (!open.empty() && kind != Kind::word && kind != Kind::phrase && kind != Kind::prefix &&
                   kind != Kind::spelling && kind != Kind::disjunction) {
            pieces[open.back()].places = false;
        }
    }
}

}  // namespace

Pieces find_pieces(std::string_view text) {
    Reading reading;
    Pieces out{scan(text, reading)};
    if (is_shouted(out.list)) {
        reading.capitals = false;
        out.list = scan(text, reading);
    }
    out.prose = is_prose(text, out.list);
    const Reading before = reading;
    if (out.prose) reading = {false, false, false};
    if (!groups(out.list)) reading.parentheses = false;
    if (!(reading == before)) out.list = scan(text, reading);
    mark_places(out.list);
    return out;
}

}  // namespace locus
