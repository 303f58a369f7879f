#include "common/sentences.h"

#include <array>

#include "common/points.h"
#include "common/utf8.h"

namespace locus {
namespace {

bool ends_sentence(char32_t c) {
    if (c < 0x80) return is_sentence_terminal(c);
    if (c == U'…' || c == U'｡' || c == U'།' || c == U'༎') return true;
    if (c == U'។' || c == U'៕' || c == U'\u037E') return true;
    return c != U'၊' && is_sentence_terminal(c);  // the Burmese comma
}

/// Of the letters that texts are mostly made of, told without a look into Unicode's tables.
bool is_plain_letter(char32_t c) {
    return (c >= U'a' && c <= U'z') || (c >= 0x00C0 && c < 0x0530 && c != 0x037E) ||
           (c >= 0x3041 && c < 0xA000) || (c >= 0xAC00 && c < 0xD7A4);
}

constexpr std::array<bool, 256> plain_bytes() {
    std::array<bool, 256> table{};
    for (unsigned byte = 0; byte < 0x80; ++byte)
        table[byte] =
            std::string_view(" \t\n\v\f\r.!?;\"").find(static_cast<char>(byte)) == std::string_view::npos;
    return table;
}

/// ASCII that is neither a blank nor a mark that may end a sentence or a quote.
bool is_plain(char byte) {
    static constexpr std::array<bool, 256> kPlain = plain_bytes();
    return kPlain[static_cast<unsigned char>(byte)];
}

/// How many bytes change nothing, as most of most texts: words, commas, single blanks between them.
std::size_t plain_run(std::string_view text) {
    std::size_t end = 0;
    for (;; ++end) {
        while (end < text.size() && is_plain(text[end])) ++end;
        if (end + 1 >= text.size() || text[end] != ' ' || !is_plain(text[end + 1])) return end;
    }
}

/// Marks of scripts that write the next sentence right behind them.
bool needs_no_blank(char32_t c) { return c >= 0x0900 && (c < 0x2000 || c >= 0x2E80); }

bool closes(char32_t c) {
    constexpr std::u32string_view kMarks = U"\"')]}”’“‘»«›‹」』）】》〉〕］｣";
    return kMarks.find(c) != std::u32string_view::npos;
}

/// Closing marks of German and French, opening ones of others.
bool opens_in_chinese(char32_t c) { return c == U'“' || c == U'‘' || c == U'«' || c == U'‹'; }

bool is_dash(char32_t c) { return c == U'-' || c == U'–' || c == U'—'; }

bool is_thai_or_lao(char32_t c) { return c >= 0x0E00 && c < 0x0F00; }

std::size_t skip_blanks(std::string_view text, std::size_t at) {
    while (at < text.size() && is_blank(decode(text, at).code)) at += decode(text, at).length;
    return at;
}

/// A sentence can begin with what stands at `at`: anything but a lower-case letter.
bool can_begin(std::string_view text, std::size_t at) {
    if (at < text.size() && is_dash(decode(text, at).code))  // of a dialogue: – Go! – he said
        at = skip_blanks(text, at + decode(text, at).length);
    while (at < text.size()) {
        const Decoded c = decode(text, at);
        if (letter_class(c.code) != Letter::none) return !is_lowercase(c.code);
        if (is_blank(c.code)) return true;
        at += c.length;
    }
    return true;
}

/// Behind a note like [3] or [citation needed] that begins at `at`; else `at`.
std::size_t skip_note(std::string_view text, std::size_t at) {
    constexpr std::size_t kLongestNote = 40;  // bytes
    if (at >= text.size() || text[at] != '[') return at;
    const std::size_t end = text.substr(0, at + kLongestNote).find(']', at);
    return end == std::string_view::npos ? at : end + 1;
}

/// A quote of the French kind that closes after a blank: « Non. »
std::size_t skip_spaced_quote(std::string_view text, std::size_t at) {
    if (at >= text.size() || !is_blank(decode(text, at).code)) return at;
    const std::size_t quote = at + decode(text, at).length;
    if (quote >= text.size()) return at;
    const Decoded c = decode(text, quote);
    if (c.code != U'»' && c.code != U'›') return at;
    const std::size_t end = quote + c.length;
    return end == text.size() || letter_class(decode(text, end).code) == Letter::none ? end : at;
}

/// Finds one border after the other.
class Scanner {
  public:
    explicit Scanner(std::string_view text) : text_(text) {}

    std::vector<Span> scan() {
        while (at_ < text_.size()) {
            at_ += plain_run(text_.substr(at_));
            if (at_ == text_.size()) break;
            const Decoded c = decode(text_, at_);
            if (c.valid && is_plain_letter(c.code))
                at_ += c.length;
            else if (c.valid && ends_sentence(c.code))
                read_mark(c);
            else if (c.valid && c.code == U';')
                read_greek_question(c);
            else if (c.valid && is_blank(c.code))
                read_blank(c);
            else
                read_other(c);
            if (c.valid && is_thai_or_lao(c.code)) ++unmarked_;
        }
        close(text_.size());
        return std::move(sentences_);
    }

  private:
    void read_other(Decoded c) {
        if (c.code == U'"') in_quote_ = !in_quote_;
        at_ += c.length;
    }

    /// Ends the sentence at `end`; what holds no word belongs to the one before.
    void close(std::size_t end) {
        const Span span = trim_blanks(text_, {begin_, end});
        begin_ = skip_blanks(text_, end);
        unmarked_ = 0;
        in_quote_ = false;
        if (span.empty()) return;
        if (!sentences_.empty() && !has_word(span))
            sentences_.back().end = span.end;
        else
            sentences_.push_back(span);
    }

    bool has_word(Span span) const {
        for (std::size_t at = span.begin; at < span.end; at += decode(text_, at).length)
            if (!decode(text_, at).valid || letter_class(decode(text_, at).code) != Letter::none) return true;
        return false;
    }

    void read_mark(Decoded mark) {
        std::size_t end = at_ + mark.length;
        bool only_point = mark.code == U'.';
        while (end < text_.size()) {
            const Decoded c = decode(text_, end);
            if (ends_sentence(c.code)) only_point = false;
            if (!ends_sentence(c.code) && !closes(c.code)) break;
            const bool opens = opens_in_chinese(c.code) || (c.code == U'"' && !in_quote_);
            if (opens && needs_no_blank(mark.code)) break;  // the next sentence's
            if (c.code == U'"') in_quote_ = !in_quote_;
            end += c.length;
        }
        for (std::size_t note = skip_note(text_, end); note != end; note = skip_note(text_, end)) end = note;
        end = skip_spaced_quote(text_, end);
        if (is_border(mark, only_point, end)) close(end);
        at_ = end;
    }

    bool is_border(Decoded mark, bool only_point, std::size_t end) const {
        const std::size_t next = skip_blanks(text_, end);
        if (next >= text_.size()) return true;
        const Letter following = letter_class(decode(text_, next).code);
        if (needs_no_blank(mark.code)) return mark.code != U'．' || following != Letter::digit;
        const bool between_ideographs = !only_point && following == Letter::ideograph &&
                                        letter_class(code_before(text_, at_)) == Letter::ideograph &&
                                        mark.code != U'…';
        if (between_ideographs) return true;
        if (next == end) return behind_quote(mark, end) && is_uppercase(decode(text_, next).code);
        if (!can_begin(text_, next) || (only_point && text_[next] == '.')) return false;  // . . .
        return !only_point || !belongs_to_word(text_, begin_, at_, next);
    }

    /// Where a quote closes the next sentence may follow without a blank: "We agreed."They left.
    bool behind_quote(Decoded mark, std::size_t end) const {
        const char32_t last = code_before(text_, end);
        return end > at_ + mark.length && (last == U'”' || last == U'"');
    }

    /// Written as a semicolon.
    void read_greek_question(Decoded mark) {
        const char32_t before = code_before(text_, at_);
        const bool greek = before >= 0x0370 && before < 0x0400;
        at_ += mark.length;
        const std::size_t next = skip_blanks(text_, at_);
        if (greek && next > at_ && can_begin(text_, next)) close(at_);
    }

    void read_blank(Decoded blank) {
        constexpr std::size_t kLongEnough = 80;  // characters
        const std::size_t next = skip_blanks(text_, at_);
        const bool unmarked = unmarked_ >= kLongEnough && next < text_.size() &&
                              is_thai_or_lao(code_before(text_, at_)) &&
                              is_thai_or_lao(decode(text_, next).code);
        if (unmarked || begins_item(at_, next)) close(at_);
        at_ = std::max<std::size_t>(next, at_ + blank.length);
    }

    /// After the blanks [from, next) an item of a list begins a line: • it, - It, 2. It, 2) It.
    bool begins_item(std::size_t from, std::size_t next) const {
        if (text_.substr(from, next - from).find_first_of("\r\n") == std::string_view::npos) return false;
        if (next >= text_.size()) return false;
        std::size_t after = next;
        const Decoded c = decode(text_, next);
        constexpr std::u32string_view kBullets = U"•‣▪◦●■*-–—";
        if (kBullets.find(c.code) != std::u32string_view::npos) {
            after += c.length;
        } else {
            while (after < text_.size() && after < next + 3 && text_[after] >= '0' && text_[after] <= '9')
                ++after;
            if (after == next || after == text_.size()) return false;
            if (text_[after] != '.' && text_[after] != ')') return false;
            ++after;
        }
        return after < text_.size() && is_blank(decode(text_, after).code) &&
               can_begin(text_, skip_blanks(text_, after));
    }

    std::string_view text_;
    std::vector<Span> sentences_;
    std::size_t begin_ = 0;     // of the sentence in hand
    std::size_t at_ = 0;        // what comes next
    bool in_quote_ = false;     // of the kind that opens as it closes
    std::size_t unmarked_ = 0;  // Thai and Lao characters of the sentence in hand
};

}  // namespace

Span trim_blanks(std::string_view text, Span span) {
    while (!span.empty()) {
        const Decoded c = decode(text, span.begin);
        if (!c.valid || !is_blank(c.code)) break;
        span.begin += c.length;
    }
    while (!span.empty()) {
        const std::size_t last = character_before(text, span.end);
        const Decoded c = decode(text, last);
        if (last < span.begin || !c.valid || last + c.length != span.end || !is_blank(c.code)) break;
        span.end = last;
    }
    if (span.empty()) span.end = span.begin;
    return span;
}

std::vector<Span> find_sentences(std::string_view text) { return Scanner(text).scan(); }

std::vector<Span> find_sentences(std::string_view text, Span paragraph) {
    std::vector<Span> sentences = find_sentences(text.substr(paragraph.begin, paragraph.size()));
    for (Span& sentence : sentences)
        sentence = {sentence.begin + paragraph.begin, sentence.end + paragraph.begin};
    return sentences;
}

}  // namespace locus
