#include "indexer/formats.h"

#include <algorithm>
#include <array>

#include "common/encoding.h"
#include "common/paths.h"

namespace locus {
namespace {

constexpr Format kPlainText{
    "text", [](std::string_view bytes, const TakeBlock& take) { read_plain_text(bytes, take); }};
constexpr Format kMarkdown{"markdown",
                           [](std::string_view bytes, const TakeBlock& take) { read_markdown(bytes, take); }};

constexpr std::array<std::string_view, 4> kMarkdownExtensions = {"markdown", "md", "mdown", "mkd"};
static_assert(std::is_sorted(kMarkdownExtensions.begin(), kMarkdownExtensions.end()));

// Text by its bytes, but not prose: their places would be cited from between marks and commas.
constexpr std::array<std::string_view, 16> kDataExtensions = {
    "css",    "csv", "htm",  "html", "ini",   "js",  "json", "jsonl",
    "ndjson", "svg", "toml", "tsv",  "xhtml", "xml", "yaml", "yml"};
static_assert(std::is_sorted(kDataExtensions.begin(), kDataExtensions.end()));

constexpr std::array<std::string_view, 5> kBinaryMagic = {"%PDF-", "PK\x03\x04", "\x1f\x8b", "\x89PNG",
                                                          "\xFF\xD8\xFF"};

bool is_binary(std::string_view bytes) {
    constexpr std::size_t kLookedAt = 64 * 1024;
    for (const std::string_view magic : kBinaryMagic)
        if (bytes.starts_with(magic)) return true;
    if (is_wide(bytes)) return false;
    return bytes.substr(0, kLookedAt).find('\0') != std::string_view::npos;
}

}  // namespace

Recognition recognize(std::string_view path, std::string_view bytes) {
    const std::string extension = extension_of(path);
    const auto is_in = [&](const auto& extensions) {
        return std::binary_search(extensions.begin(), extensions.end(), extension);
    };
    if (is_in(kDataExtensions)) return {nullptr, "data and markup files"};
    if (is_binary(bytes)) return {nullptr, "binary files"};
    return {is_in(kMarkdownExtensions) ? &kMarkdown : &kPlainText, {}};
}

}  // namespace locus
