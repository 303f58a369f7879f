#include "indexer/variants_list.h"

#include <algorithm>
#include <map>
#include <vector>

#include "common/display.h"
#include "common/known_names.h"
#include "common/manifest.h"
#include "common/source.h"
#include "common/variant_file.h"

namespace locus {
namespace {

/// The sets of all segments: those of one first word are one.
std::vector<NameSet> sets_of(const std::string& index_dir, const Manifest& manifest) {
    std::map<std::string, std::map<std::string, std::uint64_t>> by_first;
    for (const Segment& segment : manifest.segments)
        KnownNames(read_source(index_dir + "/" + segment.name + "/names").bytes)
            .visit([&](const NameSet& set) {
                const bool acronym = set.size() == 2 && set.back().is_long_form();
                const bool first =
                    !set.front().is_long_form() &&
                    (acronym || std::all_of(set.begin(), set.end(), [&](const KnownName& name) {
                         return name.documents < set.front().documents ||
                                (name.documents == set.front().documents && name.word >= set.front().word);
                     }));
                if (!first) return;
                for (const KnownName& name : set) by_first[set.front().word][name.word] += name.documents;
            });
    std::vector<NameSet> sets;
    for (const auto& [first, counts] : by_first) {
        NameSet set;
        for (const auto& [word, documents] : counts) set.push_back({word, documents});
        std::stable_sort(set.begin(), set.end(), [](const KnownName& a, const KnownName& b) {
            if (a.is_long_form() != b.is_long_form()) return b.is_long_form();
            return a.documents > b.documents;
        });
        sets.push_back(std::move(set));
    }
    std::stable_sort(sets.begin(), sets.end(), [](const NameSet& a, const NameSet& b) {
        return a.front().documents > b.front().documents;
    });
    return sets;
}

std::string line_of(const NameSet& set) {
    std::string words;
    std::string counts;
    for (const KnownName& name : set) {
        words += (words.empty() ? "" : " = ") + printable(name.word);
        counts += (counts.empty() ? "" : ", ") + std::to_string(name.documents);
    }
    return words + "  # " + counts + "\n";
}

}  // namespace

void print_variants(const std::string& index_dir, const std::function<void(std::string_view)>& print) {
    const std::vector<NameSet> sets =
        read_newest(index_dir, [&](const Manifest& manifest) { return sets_of(index_dir, manifest); });
    for (const NameSet& set : sets) print(line_of(set));
    const VariantFile file = VariantFile::of_index(index_dir);
    const std::string from = "  # " + printable(index_dir) + "/" + std::string(kVariantFile) + "\n";
    for (const std::vector<std::string>& set : file.sets) {
        std::string words;
        for (const std::string& word : set) words += (words.empty() ? "" : " = ") + printable(word);
        print(words + from);
    }
    for (const auto& [a, b] : file.apart) print(printable(a) + " != " + printable(b) + from);
}

}  // namespace locus
