#include "query/known_fingerprints.h"

#include <array>

#include "common/linked_in.h"

namespace locus {
namespace {

struct Known {
    std::string_view language;
    std::string_view fingerprint;
};

constexpr auto kKnown = std::to_array<Known>({
    {"", ""},
#ifdef LOCUS_KNOWN_FINGERPRINTS
#include "known_fingerprints.inc"
#endif
});

}  // namespace

std::string_view known_fingerprint(std::string_view language) {
    for (const Known& known : kKnown)
        if (known.language == language) return known.fingerprint;
    return {};
}

}  // namespace locus
