#include "common/cores.h"

#include <algorithm>
#include <sched.h>
#include <thread>

namespace locus {

unsigned usable_cores() {
    cpu_set_t cores;
    if (::sched_getaffinity(0, sizeof cores, &cores) == 0)
        if (const int count = CPU_COUNT(&cores); count > 0) return static_cast<unsigned>(count);
    return std::max(1U, std::thread::hardware_concurrency());
}

}  // namespace locus
