// Paths as Locus stores, opens and shows them. A path is bytes: any byte but NUL may stand in it.
//
// An index stores a path relative to its home, the directory that holds the index, when it lies below, so
// that a folder can move together with its index; otherwise absolute.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace locus {

/// The directory that holds the index, by whatever name the index is called: absolute, symbolic links
/// resolved. The index itself need not exist.
std::string home_of_index(const std::string& index_dir);

/// Absolute, symbolic links resolved as far as the path exists.
std::string real_path(const std::string& path);

std::string current_directory();

/// `path` relative to `directory` when it lies below, "." when it is that directory, else `path` unchanged.
/// REQUIRES: both absolute and resolved.
std::string relative_when_below(const std::string& directory, const std::string& path);

/// The same for people and scripts: a path that begins with a dash would be an option to the next command, so
/// ./ stands before it.
std::string shown_path(const std::string& directory, const std::string& path);
/// `path` relative to the deepest of `directories` that contains it; below none of them, its name.
/// REQUIRES: all absolute.
std::string below_deepest(const std::vector<std::string>& directories, const std::string& path);

/// The absolute path of a stored one.
std::string from_home(const std::string& home, const std::string& stored);

/// The last dot's rest in lower case, without the dot; empty for none, and for names like ".profile".
std::string extension_of(std::string_view path);

/// One word of text that any path fits in: bytes below 33, '%' and 127 as %XX.
std::string percent_encode(std::string_view path);
/// Throws Error when a %XX is broken.
std::string percent_decode(std::string_view word);

}  // namespace locus
