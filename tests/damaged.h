// Sound bytes → what a bad disk makes of them.
#pragma once

#include <random>
#include <string>

namespace locus {

/// One to three bits are other ones; of every third, the end is gone. REQUIRES: some bytes.
inline std::string damaged(std::string bytes, std::mt19937& random) {
    for (std::size_t n = 1 + random() % 3; n > 0; --n) {
        const std::size_t at = random() % bytes.size();
        bytes[at] = static_cast<char>(bytes[at] ^ 1 << random() % 8);
    }
    if (random() % 3 == 0) bytes.resize(random() % bytes.size());
    return bytes;
}

}  // namespace locus
