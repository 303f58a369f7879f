#include "indexer/deflate.h"

#include <libdeflate.h>
#include <new>

namespace locus {
namespace {

/// Of passages the quickest level leaves .2 % more than the best one.
constexpr int kLevel = 1;

libdeflate_compressor* compressor(void* held) { return static_cast<libdeflate_compressor*>(held); }

void free_compressor(void* held) { libdeflate_free_compressor(compressor(held)); }

}  // namespace

Deflater::Deflater() : compressor_(libdeflate_alloc_compressor(kLevel), free_compressor) {
    if (!compressor_) throw std::bad_alloc();
}

bool Deflater::append(std::string& out, std::string_view bytes) {
    if (bytes.size() < 2) return false;
    const std::size_t before = out.size();
    const std::size_t most = bytes.size() - 1;
    out.resize(before + most);
    const std::size_t size = libdeflate_deflate_compress(compressor(compressor_.get()), bytes.data(),
                                                         bytes.size(), out.data() + before, most);
    out.resize(before + size);
    return size > 0;
}

}  // namespace locus
