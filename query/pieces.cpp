#include "query/pieces.h"

#include <algorithm>
#include <array>
#include <string>

#include "common/languages.h"
#include "common/span.h"
#include "common/utf8.h"
#include "query/question.h"

namespace locus {
namespace {

using Kind = Piece::Kind;

// Who asks with operators uses few words; measured on judged questions in whole sentences, where a title that
// is required finds nothing.
constexpr std::size_t kMostWordsInARow = 8;

constexpr std::uint32_t kUsualDistance = 10;
constexpr std::size_t kLongestGlob = 1000;  // bytes: a path's match takes time by its length

struct Quotes {
    char32_t open;
    std::string_view close;  // any of these characters
};

constexpr std::array<Quotes, 5> kQuotes = {{
    {U'"', "\""},
    {U'“', "”"},
    {U'„', "“”"},
    {U'«', "»"},
    {U'”', "”"},
}};

struct Filter {
    std::string_view name;
    Kind kind;
};

constexpr std::array<Filter, 4> kFilters = {{
    {"path:", Kind::path},
    {"title:", Kind::title},
    {"lang:", Kind::language},
    {"ext:", Kind::extension},
}};

/// What is an operator at all in this question.
struct Reading {
    bool capitals = true;
    bool wildcards = true;
    bool parentheses = true;
    bool operator==(const Reading&) const = default;
};

bool is_number(std::string_view digits) {
    return !digits.empty() && digits.size() <= 6 &&
           digits.find_first_not_of("0123456789") == std::string_view::npos && digits.front() != '0';
}

/// How far NEAR reaches; 0 when the word is something else.
std::uint32_t near_distance(std::string_view word) {
    if (word == "NEAR") return kUsualDistance;
    if (!word.starts_with("NEAR/") || !is_number(word.substr(5))) return 0;
    return static_cast<std::uint32_t>(std::stoul(std::string(word.substr(5))));
}

Kind capital_kind(std::string_view word) {
    if (word == "AND") return Kind::conjunction;
    if (word == "OR") return Kind::disjunction;
    if (word == "NOT") return Kind::negation;
    return near_distance(word) > 0 ? Kind::near : Kind::word;
}

bool is_capital(Kind kind) {
    return kind == Kind::conjunction || kind == Kind::disjunction || kind == Kind::negation ||
           kind == Kind::near;
}

/// Nothing but what a word holds, `least` letters or digits among it.
bool is_word_like(std::string_view text, std::size_t least) {
    constexpr std::string_view kJoints = "'-.,:/";
    std::size_t letters = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        const bool inner = letter_class(c.code) != Letter::none;
        if (!inner && c.code != U'’' && (c.code >= 0x80 || kJoints.find(text[at]) == std::string_view::npos))
            return false;
        letters += inner;
        at += c.length;
    }
    return letters >= least;
}

/// exchang* and Zelensky~, a comma or the like behind them.
Piece wildcard_or_word(std::string_view word) {
    constexpr std::size_t kLeastOfPrefix = 2;
    constexpr std::size_t kLeastOfSpelling = 3;
    const std::size_t last = word.find_last_not_of(",.;:!?");
    if (last == std::string_view::npos || last == 0) return {Kind::word, word};
    const std::string_view base = word.substr(0, last);
    if (word[last] == '*' && is_word_like(base, kLeastOfPrefix)) return {Kind::prefix, base};
    if (word[last] == '~' && is_word_like(base, kLeastOfSpelling)) return {Kind::spelling, base};
    return {Kind::word, word};
}

bool known_language(std::string_view value) {
    const std::string name = language_name(lower(value));
    return name == "none" || language_code(name) != "und";
}

bool is_value(Kind filter, std::string_view value) {
    if (value.empty()) return false;
    if (filter == Kind::language) return known_language(value);
    if (filter == Kind::path) return value.size() <= kLongestGlob;
    return true;
}

class Scanner {
  public:
    Scanner(std::string_view text, Reading reading) : text_(text), reading_(reading) {}

    std::vector<Piece> scan() {
        while (at_ < text_.size()) {
            if (is_blank_at(at_)) {
                at_ += decode(text_, at_).length;
                glued_ = false;
                begins_ = true;
            } else if (!parenthesis() && !sign() && !phrase() && !filter()) {
                word();
            }
        }
        for (const std::size_t open : open_) pieces_[open].kind = Kind::word;
        unsign();
        return std::move(pieces_);
    }

  private:
    bool is_blank_at(std::size_t at) const { return is_blank(decode(text_, at).code); }

    const Quotes* quotes_at(std::size_t at) const {
        if (at >= text_.size()) return nullptr;
        const Decoded c = decode(text_, at);
        for (const Quotes& quotes : kQuotes)
            if (c.valid && c.code == quotes.open) return &quotes;
        return nullptr;
    }

    void add(Piece piece, std::size_t end, bool begins = false) {
        piece.glued = glued_;
        pieces_.push_back(piece);
        at_ = end;
        glued_ = true;
        begins_ = begins;
        after_quotes_ = false;
    }

    bool parenthesis() {
        if (!reading_.parentheses) return false;
        if (text_[at_] == ')' && !open_.empty()) {
            close();
            return true;
        }
        if (text_[at_] != '(' || !begins_ || open_.size() == kDeepest) return false;
        open_.push_back(pieces_.size());
        add({Kind::open, text_.substr(at_, 1)}, at_ + 1, true);
        return true;
    }

    void close() {
        const std::size_t open = open_.back();
        open_.pop_back();
        const bool empty = open + 1 == pieces_.size();  // () is nothing
        if (empty) pieces_[open].kind = Kind::word;
        pieces_[open].partner = pieces_.size();
        add({empty ? Kind::word : Kind::close, text_.substr(at_, 1)}, at_ + 1);
        after_quotes_ = true;  // a phrase may follow at once
    }

    bool sign() {
        const char sign = text_[at_];
        if ((sign != '+' && sign != '-') || !begins_ || at_ + 1 >= text_.size()) return false;
        const std::size_t next = at_ + 1;
        const std::size_t quote_end = closed_quote_at(next);
        if (quote_end > 0 && quoted(next, quote_end).empty()) {  // +"" is nothing
            skip_quotes(quote_end);
            return true;
        }
        const bool operand = letter_class(decode(text_, next).code) != Letter::none || quote_end > 0 ||
                             (text_[next] == '(' && reading_.parentheses && open_.size() < kDeepest);
        if (!operand) return false;
        add({sign == '+' ? Kind::plus : Kind::minus, text_.substr(at_, 1)}, next, true);
        return true;
    }

    /// Where the quote that begins here ends, behind it; 0 when there is none, or it is never closed.
    std::size_t closed_quote_at(std::size_t at) {
        const Quotes* quotes = quotes_at(at);
        if (quotes == nullptr || never_closed_[quotes - kQuotes.data()]) return 0;
        Span& last = last_closed_[quotes - kQuotes.data()];
        const std::size_t begin = at + decode(text_, at).length;
        if (last.begin <= at && begin < last.end) return last.end;  // the same character closes it
        for (std::size_t end = begin; end < text_.size();) {
            const Decoded c = decode(text_, end);
            const bool closes =
                c.valid && quotes->close.find(text_.substr(end, c.length)) != std::string_view::npos;
            end += c.length;
            if (!closes) continue;
            last = {at, end};
            return end;
        }
        never_closed_[quotes - kQuotes.data()] = true;  // not from any later place either
        return 0;
    }

    /// What stands between the quotes that begin at `at` and end before `end`.
    std::string_view quoted(std::size_t at, std::size_t end) const {
        const std::size_t begin = at + decode(text_, at).length;
        std::size_t last = end - 1;
        while ((static_cast<unsigned char>(text_[last]) & 0xC0) == 0x80) --last;
        return text_.substr(begin, last - begin);
    }

    bool phrase() {
        const std::size_t end = begins_ || after_quotes_ ? closed_quote_at(at_) : 0;
        if (end == 0) return false;
        const std::string_view inside = quoted(at_, end);
        if (!inside.empty()) add({Kind::phrase, inside}, end);
        skip_quotes(end);
        return true;
    }

    void skip_quotes(std::size_t end) {
        at_ = end;
        begins_ = false;
        after_quotes_ = true;
    }

    bool filter() {
        if (!begins_) return false;
        for (const Filter& filter : kFilters) {
            if (!text_.substr(at_).starts_with(filter.name)) continue;
            const std::size_t begin = at_ + filter.name.size();
            const std::size_t quote_end = closed_quote_at(begin);
            const std::size_t end = quote_end > 0 ? quote_end : end_of_word(begin);
            Piece piece{filter.kind, quote_end > 0 ? quoted(begin, end) : text_.substr(begin, end - begin)};
            if (filter.kind == Kind::title) piece = title(piece.text, quote_end > 0);
            if (filter.kind == Kind::extension)
                piece.text.remove_prefix(std::min(piece.text.find_first_not_of('.'), piece.text.size()));
            if (!is_value(piece.kind, piece.text)) return false;
            add(piece, end);
            return true;
        }
        return false;
    }

    Piece title(std::string_view value, bool quoted) const {
        Piece piece{Kind::word, value};
        if (quoted)
            piece.kind = Kind::phrase;
        else if (reading_.wildcards)
            piece = wildcard_or_word(value);
        return {Kind::title, piece.text, false, piece.kind};
    }

    /// Up to the next blank, or a parenthesis that closes one outside the word.
    std::size_t end_of_word(std::size_t at) const {
        std::size_t inner = 0;
        for (; at < text_.size(); at += decode(text_, at).length) {
            if (is_blank_at(at)) break;
            if (text_[at] == '(') ++inner;
            if (text_[at] != ')') continue;
            if (inner == 0 && !open_.empty()) break;
            inner -= inner > 0;
        }
        return at;
    }

    void word() {
        const std::size_t end = end_of_word(at_);
        const std::string_view text = text_.substr(at_, end - at_);
        const bool after_sign = glued_ && !pieces_.empty() &&
                                (pieces_.back().kind == Kind::plus || pieces_.back().kind == Kind::minus);
        if (begins_ && !after_sign) {
            const Kind kind = capital_kind(text);
            if (is_capital(kind) && (reading_.capitals || text.starts_with("NEAR/")))
                return add({kind, text, false, Kind::word, near_distance(text)}, end);
        }
        add(begins_ && reading_.wildcards ? wildcard_or_word(text) : Piece{Kind::word, text}, end);
    }

    /// A sign before what turned out to be text is text.
    void unsign() {
        for (std::size_t i = pieces_.size(); i-- > 0;) {
            Piece& piece = pieces_[i];
            if (piece.kind != Kind::plus && piece.kind != Kind::minus) continue;
            const bool operand = i + 1 < pieces_.size() && pieces_[i + 1].glued;
            if (!operand || (pieces_[i + 1].kind == Kind::word && pieces_[i + 1].text == "("))
                piece.kind = Kind::word;
        }
    }

    std::string_view text_;
    Reading reading_;
    std::size_t at_ = 0;
    bool glued_ = false;
    bool begins_ = true;  // a part: after a blank, a sign or (
    bool after_quotes_ = false;
    std::vector<std::size_t> open_;
    std::array<bool, kQuotes.size()> never_closed_{};
    std::array<Span, kQuotes.size()> last_closed_{};  // with its quotes
    std::vector<Piece> pieces_;
};

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

bool is_prose(const std::vector<Piece>& pieces) {
    std::size_t row = 0;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (is_capital(pieces[i].kind)) row = 0;
        const bool word = pieces[i].kind == Kind::word || pieces[i].kind == Kind::prefix ||
                          pieces[i].kind == Kind::spelling;
        const bool part_of_last =
            pieces[i].glued && i > 0 && (pieces[i - 1].kind == Kind::word || is_sign(pieces[i - 1]));
        row += word && !part_of_last;
        if (row > kMostWordsInARow) return true;
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
    Pieces out{Scanner(text, reading).scan()};
    if (is_shouted(out.list)) {
        reading.capitals = false;
        out.list = Scanner(text, reading).scan();
    }
    out.prose = is_prose(out.list);
    const Reading before = reading;
    if (out.prose) reading = {false, false, false};
    if (!groups(out.list)) reading.parentheses = false;
    if (!(reading == before)) out.list = Scanner(text, reading).scan();
    mark_places(out.list);
    return out;
}

}  // namespace locus
