// A raw deflate stream → what it says, by an inflater that is not ours.                      [door:
// libdeflate]
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace locus {

/// Nothing, unless the whole of it is one stream of exactly so many bytes.
std::optional<std::string> inflated(std::string_view stream, std::size_t size);

}  // namespace locus
