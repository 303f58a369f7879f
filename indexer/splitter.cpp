#include "indexer/splitter.h"

#include <algorithm>
#include <bit>
#include <cstring>

#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/boilerplate.h"
#include "indexer/lines.h"
#include "indexer/paragraphs.h"

namespace locus {
namespace {

constexpr std::size_t kLongestPiece = 1450;  // characters of one paragraph in a passage
constexpr std::size_t kPieceGoal = 900;      // characters that a cut aims at
constexpr std::size_t kEnoughWords = 100;    // a passage of that many is complete
constexpr std::size_t kTooManyWords = 160;
constexpr std::size_t kFewWords = 40;          // a passage of fewer does not stand alone
constexpr std::size_t kLongestPassage = 1500;  // characters; few words may make one longer than a piece
constexpr std::size_t kHeadingWords = 12;

/// A paragraph or a piece of one.
struct Unit {
    Span span;  // of the article's text
    std::size_t characters = 0;
    std::size_t words = 0;
    bool heading = false;
    Boilerplate boilerplate = Boilerplate::none;
};

/// Of eight bytes of ASCII the high bit of each that is_blank(); no other bits.
constexpr std::uint64_t blanks(std::uint64_t bytes) {
    constexpr std::uint64_t kEach = 0x0101010101010101;
    const std::uint64_t from_tab = bytes + kEach * (0x80 - '\t');  // no sum carries into the next byte
    const std::uint64_t beyond_cr = bytes + kEach * (0x7F - '\r');
    const std::uint64_t not_space = (bytes ^ kEach * ' ') + kEach * 0x7F;
    return ((from_tab & ~beyond_cr) | ~not_space) & kEach * 0x80;
}

/// Words that begin in a text, as they are parted by blanks; two letters of a script without blanks count as
/// one.
class WordCounter {
  public:
    /// The words of `text`, which is counted once.
    static std::size_t count(std::string_view text) {
        WordCounter counter;
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t ascii_end = skip_ascii(text, at);
            counter.add_ascii(text.substr(at, ascii_end - at));
            for (at = ascii_end; at < text.size() && static_cast<unsigned char>(text[at]) >= 0x80;) {
                const Decoded c = decode(text, at);
                counter.add(c.code);
                at += c.length;
            }
        }
        return counter.words_ + counter.ideographs_ / 2;
    }

  private:
    void add_ascii(std::string_view text) {
        std::size_t at = 0;
        for (std::uint64_t bytes = 0; at + sizeof bytes <= text.size(); at += sizeof bytes) {
            std::memcpy(&bytes, text.data() + at, sizeof bytes);
            const std::uint64_t blank = blanks(bytes);
            const std::uint64_t before = blank << 8 | (inside_ ? 0 : 0x80);
            words_ += static_cast<std::size_t>(std::popcount(before & ~blank));
            inside_ = blank >> 63 == 0;
        }
        for (; at < text.size(); ++at) add(static_cast<unsigned char>(text[at]));
    }

    void add(char32_t code) {
        const bool blank = is_blank(code);
        words_ += !blank && !inside_;
        inside_ = !blank;
        if (code >= 0x0E00) ideographs_ += letter_class(code) == Letter::ideograph;
    }

    std::size_t words_ = 0;
    std::size_t ideographs_ = 0;
    bool inside_ = false;
};

bool looks_like_heading(std::string_view text, std::size_t words) {
    if (words > kHeadingWords) return false;
    constexpr std::string_view kClosers[] = {".", "!", ",", ";", "…", "”", "\"", "。", "»"};
    return std::none_of(std::begin(kClosers), std::end(kClosers),
                        [&](auto end) { return text.ends_with(end); });
}

/// A block's text, and the same with its marks blanked.
struct Views {
    std::string_view text;
    std::string_view words;
};

Unit make_unit(Views views, Span span, std::optional<bool> heading) {
    const std::string_view piece = views.text.substr(span.begin, span.size());
    Unit unit{span, count_characters(piece), WordCounter::count(views.words.substr(span.begin, span.size()))};
    unit.heading = heading.value_or(looks_like_heading(piece, unit.words));
    return unit;
}

/// Where a stretch without sentence ends is cut: after the last blank within the limit, else at the limit,
/// but not inside a word unless it is longer than any that the analyser folds.
std::size_t cut_at(std::string_view text, std::size_t begin, std::size_t end) {
    std::size_t at = begin;
    std::size_t last_blank = begin;
    for (std::size_t n = 0; at < end && n < kPieceGoal; ++n) {
        const Decoded c = decode(text, at);
        if (c.valid && is_blank(c.code)) last_blank = at;
        at += c.length;
    }
    if (at >= end) return end;
    if (last_blank > begin) return last_blank;
    constexpr std::size_t kLongestWord = 64 << 10;  // bytes
    for (const std::size_t limit = std::min(end, at + kLongestWord); at < limit;) {
        const Decoded c = decode(text, at);
        const Letter letter = c.valid ? letter_class(c.code) : Letter::none;
        if (letter == Letter::none || letter == Letter::ideograph) break;
        at += c.length;
    }
    return at;
}

/// The sentences of a paragraph, those that are too long cut.
std::vector<Span> bounded_sentences(std::string_view text, Span paragraph) {
    std::vector<Span> out;
    for (Span s : find_sentences(text.substr(paragraph.begin, paragraph.size()))) {
        s = {s.begin + paragraph.begin, s.end + paragraph.begin};
        while (is_longer_than(text.substr(s.begin, s.size()), kLongestPiece)) {
            const std::size_t at = cut_at(text, s.begin, s.end);
            if (at >= s.end) break;
            out.push_back(trim_blanks(text, {s.begin, at}));
            s = trim_blanks(text, {at, s.end});
        }
        out.push_back(s);
    }
    return out;
}

/// Pieces of about equal length: a long paragraph does not end in a scrap.
void cut_paragraph(Views views, const Paragraph& whole, std::vector<Unit>& units) {
    const std::string_view text = views.text;
    const Span paragraph = whole.span;
    std::size_t left = count_characters(text.substr(paragraph.begin, paragraph.size()));
    const auto goal = [&] { return left / ((left + kPieceGoal - 1) / kPieceGoal); };
    Span piece{paragraph.begin, paragraph.begin};
    std::size_t length = 0;  // characters of the piece
    for (const Span& s : bounded_sentences(text, paragraph)) {
        const std::size_t after = length + count_characters(text.substr(piece.end, s.end - piece.end));
        const std::size_t wanted = goal();
        const bool nearer_without = after > wanted && after - wanted > wanted - std::min(wanted, length);
        if (!piece.empty() && (length >= wanted || after > kLongestPiece || nearer_without)) {
            units.push_back(make_unit(views, piece, whole.heading));
            left -= std::min(left - 1, length);
            piece = {s.begin, s.begin};
            length = 0;
        }
        length += count_characters(text.substr(piece.end, s.end - piece.end));
        piece.end = s.end;
    }
    units.push_back(make_unit(views, piece, whole.heading));
}

std::vector<Unit> find_units(Views views, const Block& block) {
    const std::vector<Boilerplate> kinds =
        find_boilerplate(views.words, block.paragraphs, {block.begins, block.ends});
    std::vector<Unit> units;
    for (std::size_t i = 0; i < block.paragraphs.size(); ++i) {
        const Paragraph& paragraph = block.paragraphs[i];
        Unit unit = make_unit(views, paragraph.span, paragraph.heading);
        if (!kinds.empty()) unit.boilerplate = kinds[i];
        if (unit.characters > kLongestPiece)
            cut_paragraph(views, paragraph, units);
        else
            units.push_back(unit);
    }
    return units;
}

/// A run of units that will be one passage.
struct Group {
    std::size_t first = 0;
    std::size_t last = 0;        // one past
    std::size_t characters = 0;  // the blanks between units included
    std::size_t words = 0;
    std::uint64_t end = 0;  // of the last unit
    bool ends_in_heading = false;

    std::size_t characters_with(const Unit& unit) const {
        return characters + (first == last ? 0 : unit.span.begin - end) + unit.characters;
    }

    void add(const Unit& unit) {
        characters = characters_with(unit);
        ++last;
        words += unit.words;
        end = unit.span.end;
        ends_in_heading = unit.heading;
    }

    bool takes(const Unit& unit) const {
        if (first == last) return true;
        if (characters_with(unit) > kLongestPassage) return false;
        if (ends_in_heading || words < kFewWords) return true;
        if (unit.heading) return words + unit.words < kEnoughWords / 2;
        return words < kEnoughWords && words + unit.words <= kTooManyWords &&
               characters_with(unit) <= kLongestPiece;
    }
};

Group group_of(const std::vector<Unit>& units, std::size_t first, std::size_t last) {
    Group group{first, first};
    while (group.last < last) group.add(units[group.last]);
    return group;
}

/// Headings that what follows was too long for go with it all the same, where they can.
void move_headings(const std::vector<Unit>& units, std::vector<Group>& groups) {
    for (std::size_t i = 0; i + 1 < groups.size(); ++i) {
        std::size_t border = groups[i].last;
        while (border > groups[i].first && units[border - 1].heading) --border;
        if (border == groups[i].last || border == groups[i].first) continue;
        const Group next = group_of(units, border, groups[i + 1].last);
        if (next.characters > kLongestPassage) continue;
        groups[i] = group_of(units, groups[i].first, border);
        groups[i + 1] = next;
    }
}

std::vector<Group> merge(const std::vector<Unit>& units) {
    std::vector<Group> groups;
    for (std::size_t i = 0; i < units.size(); ++i) {
        if (groups.empty() || !groups.back().takes(units[i])) groups.push_back({i, i});
        groups.back().add(units[i]);
    }
    move_headings(units, groups);
    if (groups.size() < 2 || groups.back().words >= kFewWords) return groups;
    const Group whole = group_of(units, groups[groups.size() - 2].first, groups.back().last);
    if (whole.characters > kLongestPassage) return groups;
    groups.pop_back();
    groups.back() = whole;
    return groups;
}

/// Of the paragraphs that the units of a passage are.
std::vector<Boilerplate> kinds_of(const std::vector<Unit>& units, const Group& group) {
    std::vector<Boilerplate> kinds;
    for (std::size_t i = group.first; i < group.last; ++i) {
        if (units[i].boilerplate == Boilerplate::none) continue;
        kinds.resize(group.last - group.first);
        kinds[i - group.first] = units[i].boilerplate;
    }
    return kinds;
}

/// Knows the line of each byte; asked in rising order.
class LineCounter {
  public:
    explicit LineCounter(const Block& block)
        : source_(block.text),
          text_(source_.text()),
          next_(line_after(0)),
          line_(block.line),
          line_source_(block.line_begin) {}

    void locate(std::size_t at, Passage& passage) {
        for (;;) {
            if (next_ > at || next_ >= text_.size()) break;
            begin_ = next_;
            next_ = line_after(begin_);
            ++line_;
        }
        if (begin_ > 0) line_source_ = source_.to_source({begin_, begin_ + 1}).begin;
        passage.line = line_;
        passage.column = source_.to_source({at, at + 1}).begin - line_source_ + 1;
    }

  private:
    std::size_t line_after(std::size_t begin) const {
        return after_line_end(text_, next_line(text_, begin).end);
    }

    const SourceText& source_;
    std::string_view text_;
    std::size_t begin_ = 0;  // of the current line in the text; the first may have begun before the text
    std::size_t next_;       // of the line after it
    std::uint64_t line_;
    std::uint64_t line_source_;  // the source byte with which the current line begins
};

}  // namespace

std::vector<Passage> split(const Block& block) {
    const std::string& text = block.text.text();
    const std::string words = block.marks.empty() ? std::string() : blank_out(text, block.marks);
    const std::vector<Unit> units = find_units({text, block.marks.empty() ? text : words}, block);
    LineCounter lines(block);
    auto mark = block.marks.begin();
    std::vector<Passage> passages;
    for (const Group& group : merge(units)) {
        const Span whole{units[group.first].span.begin, units[group.last - 1].span.end};
        Passage passage;
        passage.title = block.title;
        passage.page = block.page;
        passage.text = block.text.slice(whole);
        for (std::size_t i = group.first; i < group.last; ++i)
            passage.paragraphs.push_back(
                {units[i].span.begin - whole.begin, units[i].span.end - whole.begin});
        for (; mark != block.marks.end() && mark->begin < whole.end; ++mark) {
            const Span inside{std::max(mark->begin, whole.begin), std::min(mark->end, whole.end)};
            if (!inside.empty())
                passage.marks.push_back({inside.begin - whole.begin, inside.end - whole.begin});
            if (mark->end > whole.end) break;  // it goes on in the next passage
        }
        passage.boilerplate = kinds_of(units, group);
        lines.locate(whole.begin, passage);
        passages.push_back(std::move(passage));
    }
    return passages;
}

}  // namespace locus
