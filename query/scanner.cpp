#include "query/scanner.h"

#include <algorithm>

#include "common/utf8.h"
#include "query/question.h"
#include "query/quotes.h"
#include "query/word_forms.h"

namespace locus {
namespace {

using Kind = Piece::Kind;

class Scanner {
  public:
    Scanner(std::string_view text, Reading reading) : text_(text), quotes_(text), reading_(reading) {}

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
        const std::size_t quote_end = quotes_.end_at(next);
        if (quote_end > 0 && quotes_.inside(next, quote_end).empty()) {  // +"" is nothing
            skip_quotes(quote_end);
            return true;
        }
        const bool operand = letter_class(decode(text_, next).code) != Letter::none || quote_end > 0 ||
                             (text_[next] == '(' && reading_.parentheses && open_.size() < kDeepest);
        if (!operand) return false;
        add({sign == '+' ? Kind::plus : Kind::minus, text_.substr(at_, 1)}, next, true);
        return true;
    }

    bool phrase() {
        const std::size_t end = begins_ || after_quotes_ ? quotes_.end_at(at_) : 0;
        if (end == 0) return false;
        const std::string_view inside = quotes_.inside(at_, end);
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
            const std::size_t quote_end = quotes_.end_at(begin);
            const std::size_t end = quote_end > 0 ? quote_end : end_of_word(begin);
            Piece piece{filter.kind,
                        quote_end > 0 ? quotes_.inside(begin, end) : text_.substr(begin, end - begin)};
            if (filter.kind == Kind::title) piece = title(piece.text, quote_end > 0);
            if (filter.kind == Kind::extension)
                piece.text.remove_prefix(std::min(piece.text.find_first_not_of('.'), piece.text.size()));
            if (!is_filter_value(piece.kind, piece.text)) return false;
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
    QuoteFinder quotes_;
    Reading reading_;
    std::size_t at_ = 0;
    bool glued_ = false;
    bool begins_ = true;  // a part: after a blank, a sign or (
    bool after_quotes_ = false;
    std::vector<std::size_t> open_;
    std::vector<Piece> pieces_;
};

}  // namespace

std::vector<Piece> scan(std::string_view text, Reading reading) { return Scanner(text, reading).scan(); }

}  // namespace locus
