#include "query/edit_distance.h"

#include <algorithm>
#include <array>

namespace locus {

unsigned edit_distance(std::u32string_view a, std::u32string_view b, unsigned most) {
    if (a.size() > b.size()) std::swap(a, b);
    constexpr std::size_t kLongest = 64;  // letters; words beyond are not compared
    if (b.size() - a.size() > most || a.size() > kLongest) return a == b ? 0 : most + 1;
    using Row = std::array<unsigned, kLongest + 1>;
    Row rows[3];  // of two letters of b before, of one, of this
    Row *before_last = &rows[0], *last = &rows[1], *row = &rows[2];
    for (std::size_t i = 0; i <= a.size(); ++i) (*last)[i] = static_cast<unsigned>(i);
    for (std::size_t j = 1; j <= b.size(); ++j) {
        unsigned least = (*row)[0] = static_cast<unsigned>(j);
        for (std::size_t i = 1; i <= a.size(); ++i) {
            unsigned cost = (*last)[i - 1] + (a[i - 1] != b[j - 1]);
            cost = std::min({cost, (*last)[i] + 1, (*row)[i - 1] + 1});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                cost = std::min(cost, (*before_last)[i - 2] + 1);
            (*row)[i] = cost;
            least = std::min(least, cost);
        }
        if (least > most) return most + 1;
        Row* const oldest = before_last;
        before_last = last;
        last = row;
        row = oldest;
    }
    return std::min((*last)[a.size()], most + 1);
}

}  // namespace locus
