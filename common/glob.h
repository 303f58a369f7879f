// Globs against paths, as -g and path: take them. Both are bytes; `?` and sets take whole UTF-8 characters.
//
//   *       any characters but /                 ?       one character but /
//   **      any characters, / too; `**/` at the beginning or after a / also stands for no folder at all
//   [a-z]   one of these; [!a-z] and [^a-z] none of them, and never /
//   {a,b}   either; may be nested                \x      x itself
//
// A glob without / is matched against the name alone, at any depth; with one, against the whole path. A / at
// the beginning only says that: /a.txt is the one at the top. A glob that ends in / means all that lies
// below. What is never closed ([ab, {a,b) is text.
#pragma once

#include <string_view>

namespace locus {

/// `path`: relative to where the glob counts from, without a / at its beginning. Time by the product of both
/// lengths at most, whatever the glob.
bool glob_matches(std::string_view glob, std::string_view path);

}  // namespace locus
