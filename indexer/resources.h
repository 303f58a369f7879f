// What a run may use, and how it writes. What is written does not depend on it.
#pragma once

#include <cstddef>
#include <cstdint>

#include "common/cores.h"

namespace locus {

enum class Engine : std::uint8_t {
    automatic,  // bulk where the Xapian that is here has the format that it writes, else api
    bulk,
    api,
};

struct Resources {
    unsigned jobs = usable_cores();  // workers, at least one
    std::uint64_t memory = std::uint64_t{192}
                           << 20;  // bytes that a run takes beside the texts it reads, about
    Engine engine = Engine::automatic;
};

/// How the memory is shared out.
struct MemoryShares {
    std::size_t part = 0;  // of a worker's part of the segment, before it is handed over
    std::size_t runs = 0;  // of the inverted parts
};

MemoryShares share_out(std::uint64_t memory, unsigned workers);

}  // namespace locus
