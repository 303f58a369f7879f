#include "query/other_spellings.h"

#include <algorithm>
#include <map>

#include "query/place_names.h"

namespace locus {
namespace {

using Counts = std::map<std::string, std::uint64_t>;

/// Of the sets that hold the words.
void add_sets(const VariantFile& file, std::string_view words, Counts& counts) {
    for (const std::vector<std::string>& set : file.sets)
        if (std::find(set.begin(), set.end(), words) != set.end())
            for (const std::string& word : set) counts.emplace(word, 0);
}

void add_places(std::string_view word, Counts& counts) {
    for (const auto& place : kPlaceNames)
        if (std::find(place.begin(), place.end(), word) != place.end())
            for (const std::string_view name : place)
                if (!name.empty()) counts.emplace(name, 0);
}

}  // namespace

bool OtherSpellings::set_apart(std::string_view a, std::string_view b) const {
    return std::any_of(files_.begin(), files_.end(),
                       [&](const VariantFile& file) { return file.sets_apart(a, b); });
}

NameSet OtherSpellings::of(std::string_view words) const {
    Counts counts;
    for (const KnownNames& names : names_)
        for (const KnownName& name : names.of(words)) counts[name.word] += name.documents;
    for (const VariantFile& file : files_) add_sets(file, words, counts);
    if (!words.empty()) add_places(words, counts);
    NameSet others;
    for (const auto& [word, documents] : counts)
        if (word != words && !set_apart(words, word)) others.push_back({word, documents});
    std::stable_sort(others.begin(), others.end(),
                     [](const KnownName& a, const KnownName& b) { return a.documents > b.documents; });
    if (others.size() > kMost) others.resize(kMost);
    return others;
}

}  // namespace locus
