// What a word of the question may be by its form alone: a capital operator, a wildcard, a filter.
#pragma once

#include <array>
#include <string_view>

#include "query/pieces.h"

namespace locus {

/// conjunction, disjunction, negation or near; else word.
Piece::Kind capital_kind(std::string_view word);
bool is_capital(Piece::Kind kind);

/// How far NEAR or NEAR/5 reaches; 0 when the word is something else.
std::uint32_t near_distance(std::string_view word);

/// exchang* is a prefix and Zelensky~ a spelling, also with a comma or the like behind them; else a word.
Piece wildcard_or_word(std::string_view word);

struct Filter {
    std::string_view name;
    Piece::Kind kind;
};

inline constexpr std::array<Filter, 4> kFilters = {{
    {"path:", Piece::Kind::path},
    {"title:", Piece::Kind::title},
    {"lang:", Piece::Kind::language},
    {"ext:", Piece::Kind::extension},
}};

/// lang:klingon and ext: are no filters.
bool is_filter_value(Piece::Kind filter, std::string_view value);

}  // namespace locus
