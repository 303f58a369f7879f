#include "common/spellings.h"

#include <algorithm>
#include <array>

#include "common/source.h"

namespace locus {
namespace {

constexpr std::size_t kFirstSlots = 1 << 10;
constexpr std::uint64_t kLong = std::uint64_t{0xFF} << 56;

constexpr std::uint64_t ones(std::size_t bytes) {
    return bytes == 0 ? 0 : ~std::uint64_t{0} >> (64 - bytes * 8);
}

}  // namespace

const std::array<Spellings::Masks, Spellings::kInline + 1> Spellings::kMasks = [] {
    std::array<Masks, kInline + 1> out{};
    for (std::size_t n = 0; n <= kInline; ++n)
        out[n] = {ones(std::min<std::size_t>(n, 8)), ones(n - std::min<std::size_t>(n, 8))};
    return out;
}();

Spellings::Spellings() : slots_(kFirstSlots) {}

Spellings::Key Spellings::long_key_of(std::string_view spelling) {
    const ContentHash hash = hash_content(spelling);
    return {hash.low, hash.high | kLong};
}

std::uint32_t Spellings::add(Slot& slot, const Sought& sought) {
    const bool whole = sought.spelling_.size() <= kInline;
    long_.push_back(whole ? std::string_view() : arena_.keep(sought.spelling_));
    slot = {sought.key_, size()};
    if (long_.size() * 4 > slots_.size() * 3) grow();
    return size() - 1;
}

void Spellings::grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
        if (slot.number == 0) continue;
        std::size_t at = hash(slot.key);
        while (slot_at(at).number != 0) ++at;
        slot_at(at) = slot;
    }
}

std::size_t Spellings::bytes() const {
    return slots_.capacity() * sizeof(Slot) + long_.capacity() * sizeof(std::string_view) + arena_.bytes();
}

}  // namespace locus
