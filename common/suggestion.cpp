#include "common/suggestion.h"

#include "common/edit_distance.h"
#include "common/utf8.h"

namespace locus {
namespace {

std::optional<std::string> completed(std::string_view word, const std::vector<std::string>& known) {
    constexpr std::size_t kTelling = 3;  // bytes
    std::optional<std::string> only;
    for (const std::string& candidate : known) {
        if (word.size() < kTelling || !candidate.starts_with(word)) continue;
        if (only) return std::nullopt;
        only = candidate;
    }
    return only;
}

}  // namespace

std::optional<std::string> nearest(std::string_view word, const std::vector<std::string>& known) {
    constexpr std::size_t kLongest = 60;  // characters; nothing known is as long
    if (is_longer_than(word, kLongest)) return std::nullopt;
    if (std::optional<std::string> whole = completed(word, known)) return whole;
    const std::u32string typed = characters(word);
    std::optional<std::string> best;
    std::size_t allowed = (typed.size() + 2) / 3;
    for (const std::string& candidate : known) {
        const std::size_t distance = edit_distance(typed, characters(candidate), allowed);
        if (distance > allowed || distance >= candidate.size()) continue;
        best = candidate;
        if (distance == 0) break;
        allowed = distance - 1;
    }
    return best;
}

std::string did_you_mean(const std::optional<std::string>& suggestion) {
    return suggestion ? "; did you mean " + *suggestion + "?" : "";
}

}  // namespace locus
