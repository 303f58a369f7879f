// Languages by name, as Snowball has them, and by code, as people and programs write them.
#pragma once

#include <string>
#include <string_view>

namespace locus {

/// The ISO 639-1 code of a Snowball language, "und" (undetermined) for "none" and what has no code.
std::string_view language_code(std::string_view name);

/// The Snowball name for a name or a code, "none" for "und"; any other word is returned as it is.
std::string language_name(std::string_view wish);

}  // namespace locus
