#include "query/warm_heap.h"

#include <cstdint>
#include <cstdlib>
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>

namespace locus {

void warm_heap() {
#if defined(__GLIBC__) && defined(MADV_POPULATE_WRITE)
    constexpr std::size_t kBytes = 1024 << 10;  // what most questions take
    // What is freed stays in the heap, and what is larger than a page or two comes from there.
    ::mallopt(M_MMAP_THRESHOLD, 4 * kBytes);
    ::mallopt(M_TRIM_THRESHOLD, 4 * kBytes);
    void* heap = std::malloc(kBytes);
    if (heap == nullptr) return;
    const auto page = static_cast<std::uintptr_t>(::sysconf(_SC_PAGESIZE));
    const std::uintptr_t first = (reinterpret_cast<std::uintptr_t>(heap) + page - 1) / page * page;
    ::madvise(reinterpret_cast<void*>(first), kBytes - page, MADV_POPULATE_WRITE);
    std::free(heap);
#endif
}

}  // namespace locus
