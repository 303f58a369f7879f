// What a user says of the spellings of names: the file `variants` in an index's directory.
//
//     Kyiv = Kiev = Kyjiw
//     POW = prisoners of war
//     Clark != Clarke            # what is said behind a # is for people
//
// A set is asked for by any of its words; several words are what an acronym stands for. What is set apart is
// never one name, whatever else says so.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace locus {

/// As the index has it.
inline constexpr std::string_view kVariantFile = "variants";

struct VariantFile {
    std::vector<std::vector<std::string>> sets;              // folded; of several words with a blank between
    std::vector<std::pair<std::string, std::string>> apart;  // folded

    /// Throws Error that names `path` and the line which is neither.
    static VariantFile parse(std::string_view text, const std::string& path);
    /// Of an index; nothing when it has none. Throws Error.
    static VariantFile of_index(const std::string& index_dir);

    bool sets_apart(std::string_view a, std::string_view b) const;
};

}  // namespace locus
