#include "tests/inflate.h"

#include <libdeflate.h>
#include <memory>

namespace locus {

std::optional<std::string> inflated(std::string_view stream, std::size_t size) {
    const std::unique_ptr<libdeflate_decompressor, void (*)(libdeflate_decompressor*)> decompressor(
        libdeflate_alloc_decompressor(), libdeflate_free_decompressor);
    std::string bytes(size, '\0');
    std::size_t read = 0;
    std::size_t written = 0;
    const libdeflate_result result = libdeflate_deflate_decompress_ex(
        decompressor.get(), stream.data(), stream.size(), bytes.data(), bytes.size(), &read, &written);
    if (result != LIBDEFLATE_SUCCESS || read != stream.size() || written != size) return std::nullopt;
    return bytes;
}

}  // namespace locus
