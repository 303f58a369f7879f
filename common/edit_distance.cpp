#include "common/edit_distance.h"

#include <algorithm>
#include <vector>

#include "common/utf8.h"

namespace locus {

std::u32string characters(std::string_view text) {
    std::u32string out;
    out.reserve(text.size());
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        out += c.code;
        at += c.length;
    }
    return out;
}

std::size_t edit_distance(std::u32string_view a, std::u32string_view b, std::size_t limit) {
    if (a.size() > b.size()) std::swap(a, b);
    const std::size_t too_far = std::min(limit, b.size()) + 1;
    if (b.size() - a.size() >= too_far) return limit + 1;
    // Rows of the table: distances of the first i characters of a from the first j of b. Only the band
    // around the diagonal can stay within the limit.
    std::vector<std::size_t> before(b.size() + 1, too_far);
    std::vector<std::size_t> last(b.size() + 1, too_far);
    std::vector<std::size_t> row(b.size() + 1, too_far);
    for (std::size_t j = 0; j < std::min(too_far, b.size() + 1); ++j) last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        const std::size_t first = i >= too_far ? i - too_far + 1 : 0;
        const std::size_t end = std::min(i + too_far - 1, b.size());
        std::size_t least = too_far;
        if (first > 0) row[first - 1] = too_far;
        for (std::size_t j = first; j <= end; ++j) {
            std::size_t best = last[j] + 1;
            if (j > 0) best = std::min({best, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                best = std::min(best, before[j - 2] + 1);
            row[j] = std::min(best, too_far);
            least = std::min(least, row[j]);
        }
        if (end < b.size()) row[end + 1] = too_far;
        if (least >= too_far) return limit + 1;
        before.swap(last);
        last.swap(row);
    }
    return last[b.size()] >= too_far ? limit + 1 : last[b.size()];
}

std::size_t edit_distance(std::string_view a, std::string_view b, std::size_t limit) {
    return edit_distance(characters(a), characters(b), limit);
}

}  // namespace locus
