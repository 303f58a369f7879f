// What a paragraph is when it is no part of what its article says.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

namespace locus {

/// The numbers of all but the last stand in records.
enum class Boilerplate : std::uint8_t {
    none,
    block,       // of a block of other articles that goes on to the end: "Read next" and what follows
    pointer,     // names another article: "READ ALSO: ..."
    time,        // a lone time or date
    credit,      // whose the article or a picture is
    links,       // little but addresses
    gap,         // where the page breaks the text: "ADVERTISEMENT"
    invitation,  // to subscribe, to comment, to follow
    repeated,    // a short paragraph of many texts; known only where an index is asked
};
inline constexpr std::size_t kBoilerplateKinds = 9;

/// As --explain says it.
inline constexpr std::array<std::string_view, kBoilerplateKinds> kBoilerplateNames = {
    "text",
    "a block of other articles",
    "a pointer to another article",
    "a lone time or date",
    "a credit",
    "links",
    "an interruption of the text",
    "an invitation to the reader",
    "a paragraph of many texts"};

constexpr std::string_view name_of(Boilerplate kind) {
    return kBoilerplateNames[static_cast<std::size_t>(kind)];
}

}  // namespace locus
