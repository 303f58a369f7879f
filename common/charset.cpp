#include "common/charset.h"

namespace locus {

DecodedSource decode_source(std::string bytes) {
    constexpr std::string_view kMark = "\uFEFF";
    if (!bytes.starts_with(kMark)) return {SourceText::verbatim(std::move(bytes), 0), "UTF-8"};
    bytes.erase(0, kMark.size());
    return {SourceText::verbatim(std::move(bytes), kMark.size()), "UTF-8"};
}

}  // namespace locus
