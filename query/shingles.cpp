#include "query/shingles.h"

#include <algorithm>

namespace locus {

Shingles shingles_of(std::span<const std::uint64_t> words) {
    Shingles out;
    if (words.size() < kShingle) return out;
    out.reserve(words.size());
    for (std::size_t i = 0; i + kShingle <= words.size(); ++i) out.push_back(shingle_of(&words[i]));
    std::sort(out.begin(), out.end());
    out.erase(std::unique(out.begin(), out.end()), out.end());
    return out;
}

double containment(const Shingles& a, const Shingles& b) {
    if (a.empty() || b.empty()) return 0;
    std::size_t shared = 0;
    for (auto one = a.begin(), other = b.begin(); one != a.end() && other != b.end();) {
        if (*one == *other) ++shared;
        const bool on = *one <= *other;
        if (*other <= *one) ++other;
        if (on) ++one;
    }
    return static_cast<double>(shared) / static_cast<double>(std::min(a.size(), b.size()));
}

}  // namespace locus
