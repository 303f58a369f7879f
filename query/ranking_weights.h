// The second stage's weights, and its parts by name.
//
// A candidate's score is the sum of its features, each divided by the largest among the question's candidates
// (but for the title and spellings, which are shares already), times these weights. How they were set:
// docs/ranking.md.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

namespace locus {

enum class Part : std::size_t {
    first,
    grams,
    sentence,
    exact,
    spelling,
    span,
    bigrams,
    title,
    file,
    similar
};
inline constexpr std::size_t kParts = 10;

using PartValues = std::array<double, kParts>;

/// As --explain prints them and --without takes them; `first`, the first stage's score, cannot be left out.
inline constexpr std::array<std::string_view, kParts> kPartNames = {
    "first stage", "grams", "sentence", "exact", "spelling", "span", "bigrams", "title", "file", "similar"};

/// For passages, and for files (-l, --per-file 1), where what is wanted is a text on the subject.
inline constexpr PartValues kPassageWeights = {1, 1.5, .8, .1, .6, .2, 0, .1, 0, .1};
inline constexpr PartValues kFileWeights = {1, .4, .1, .1, .6, .1, .15, .7, .8, .5};

/// What the second stage leaves out.
struct Without {
    bool reranking = false;  // all of it
    std::vector<Part> parts{};
    bool demotion = false;  // of what stands in boilerplate
};

/// "reranking" or a part's name; throws Error for another.
void leave_out(Without& without, std::string_view name);

}  // namespace locus
