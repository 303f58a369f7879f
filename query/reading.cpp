#include "query/reading.h"

#include <algorithm>

#include "common/display.h"
#include "common/languages.h"

namespace locus {
namespace {

using Kind = Node::Kind;
using Lines = std::vector<std::string>;

std::string quoted(const Node& leaf) { return "\"" + printable_line(leaf.text) + "\""; }

std::string variants(const Node& leaf, const Plan& plan) {
    constexpr std::size_t kMostShown = 8;
    const auto found = plan.variants.find(print_variants(leaf));
    if (found == plan.variants.end()) return "";
    const Variants& variants = found->second;
    std::string out = ": " + counted(variants.of, "word", "words");
    if (variants.shown.size() < variants.of)
        out += ", the " + grouped(variants.shown.size()) + " most frequent are looked for";
    for (std::size_t i = 0; i < std::min(kMostShown, variants.shown.size()); ++i)
        out += (i == 0 ? ": " : ", ") + printable(variants.shown[i]);
    return out + (variants.shown.size() > kMostShown ? ", …" : "");
}

bool has_one_distance(const Node& near) {
    return std::all_of(near.children.begin() + 1, near.children.end(),
                       [&](const Node& child) { return child.distance == near.children[1].distance; });
}

std::string within(std::uint32_t distance) { return "within " + counted(distance, "word", "words"); }

std::string distances(const Node& near) {
    if (!has_one_distance(near)) return "each near the one before it";
    return within(near.children[1].distance) +
           (near.children.size() > 2 ? ", each of the one before it" : "");
}

std::string title_of(const Node& node, const Plan& plan) {
    const std::string text = printable_line(node.text);
    switch (node.kind) {
        case Kind::any: return "words rank, all else is required";
        case Kind::all: return "all of";
        case Kind::either: return "any of";
        case Kind::near: return distances(node);
        case Kind::must: return "required";
        case Kind::without: return "not";
        case Kind::title: return "in the title";
        case Kind::phrase: return "phrase " + quoted(node);
        case Kind::quote: return "quotation " + quoted(node) + ", not required";
        case Kind::words: return (text.find(' ') == std::string::npos ? "word " : "words ") + text;
        case Kind::prefix: return "begins with " + text + variants(node, plan);
        case Kind::spelling: return "spelled like " + text + variants(node, plan);
        case Kind::path: return "path matches " + text;
        case Kind::language: return "language " + text;
        case Kind::extension: return "file name ends in ." + text;
    }
    return "";
}

bool is_inline(Kind kind) { return kind == Kind::must || kind == Kind::without || kind == Kind::title; }

}  // namespace

Lines describe(const Node& node, const Plan& plan) {
    Lines lines{title_of(node, plan)};
    const bool each_says = node.kind == Kind::near && !has_one_distance(node);
    for (const Node& child : node.children) {
        Lines below = describe(child, plan);
        if (is_inline(node.kind)) {
            lines.front() += ": " + below.front();
            lines.insert(lines.end(), below.begin() + 1, below.end());
            continue;
        }
        if (each_says && child.distance > 0) below.front().insert(0, within(child.distance) + ": ");
        for (const std::string& line : below) lines.push_back("  " + line);
    }
    return lines;
}

}  // namespace locus
