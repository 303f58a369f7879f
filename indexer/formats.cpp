#include "indexer/formats.h"

#include <algorithm>
#include <array>

#include "common/paths.h"

namespace locus {
namespace {

constexpr Format kPlainText{"text", read_plain_text};

// Text by its bytes, but not prose: their places would be cited from between marks and commas.
constexpr std::array<std::string_view, 16> kDataExtensions = {
    "css",    "csv", "htm",  "html", "ini",   "js",  "json", "jsonl",
    "ndjson", "svg", "toml", "tsv",  "xhtml", "xml", "yaml", "yml"};
static_assert(std::is_sorted(kDataExtensions.begin(), kDataExtensions.end()));

constexpr std::array<std::string_view, 5> kBinaryMagic = {"%PDF-", "PK\x03\x04", "\x1f\x8b", "\x89PNG",
                                                          "\xFF\xD8\xFF"};

bool is_utf16(std::string_view bytes) {
    return bytes.starts_with(std::string_view("\xFF\xFE")) || bytes.starts_with(std::string_view("\xFE\xFF"));
}

bool is_binary(std::string_view bytes) {
    constexpr std::size_t kLookedAt = 64 * 1024;
    for (const std::string_view magic : kBinaryMagic)
        if (bytes.starts_with(magic)) return true;
    return bytes.substr(0, kLookedAt).find('\0') != std::string_view::npos;
}

}  // namespace

Recognition recognize(std::string_view path, std::string_view bytes) {
    if (std::binary_search(kDataExtensions.begin(), kDataExtensions.end(), extension_of(path)))
        return {nullptr, "data and markup files"};
    if (is_utf16(bytes)) return {nullptr, "UTF-16 texts (not read yet)"};
    if (is_binary(bytes)) return {nullptr, "binary files"};
    return {&kPlainText, {}};
}

}  // namespace locus
