#include "query/quotes.h"

#include "common/utf8.h"

namespace locus {
namespace {

struct Quotes {
    char32_t open;
    std::string_view close;  // any of these characters
};

constexpr Quotes kQuotes[] = {
    {U'"', "\""}, {U'“', "”"}, {U'„', "“”"}, {U'«', "»"}, {U'”', "”"},
};

/// Which of kQuotes opens at `at`; their number for none.
std::size_t kind_at(std::string_view text, std::size_t at) {
    const Decoded c = at < text.size() ? decode(text, at) : Decoded{0, 1, false};
    std::size_t kind = 0;
    while (kind < std::size(kQuotes) && !(c.valid && c.code == kQuotes[kind].open)) ++kind;
    return kind;
}

}  // namespace

std::size_t QuoteFinder::end_at(std::size_t at) {
    static_assert(std::size(kQuotes) == kKinds);
    const std::size_t kind = kind_at(text_, at);
    if (kind == kKinds || never_closed_[kind]) return 0;
    Span& last = last_[kind];
    const std::size_t begin = at + decode(text_, at).length;
    if (last.begin <= at && begin < last.end) return last.end;  // the same character closes it
    for (std::size_t end = begin; end < text_.size();) {
        const Decoded c = decode(text_, end);
        const bool closes =
            c.valid && kQuotes[kind].close.find(text_.substr(end, c.length)) != std::string_view::npos;
        end += c.length;
        if (!closes) continue;
        last = {at, end};
        return end;
    }
    never_closed_[kind] = true;  // not from any later place either
    return 0;
}

std::string_view QuoteFinder::inside(std::size_t at, std::size_t end) const {
    const std::size_t begin = at + decode(text_, at).length;
    std::size_t last = end - 1;
    while ((static_cast<unsigned char>(text_[last]) & 0xC0) == 0x80) --last;
    return text_.substr(begin, last - begin);
}

}  // namespace locus
