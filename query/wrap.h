// Lines that fit a terminal, by the columns that characters take there.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace locus {

/// Columns of a printable text.
std::size_t columns(std::string_view text);

/// Breaks a printable text, in which our own colours may stand (ESC [ … m), into lines of at most `width`
/// columns: at blanks, between ideographs, and inside a word only when it is wider than a line. Every line is
/// indented by `indent` columns, which count; a colour ends with its line and goes on in the next. Width 0 is
/// boundless. There is no line end at the end.
std::string wrapped(std::string_view text, std::size_t width, std::size_t indent);

/// The beginning of a printable text, in which our own colours may stand, that fits; the last column is an
/// ellipsis when something is cut off.
std::string cut_to(std::string_view text, std::size_t width);

}  // namespace locus
