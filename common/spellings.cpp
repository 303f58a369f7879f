#include "common/spellings.h"

#include "common/source.h"

namespace locus {
namespace {

constexpr std::size_t kInline = 15;  // bytes
constexpr std::size_t kFirstSlots = 1 << 10;
constexpr std::uint64_t kLong = std::uint64_t{0xFF} << 56;

template <typename Number>
std::uint64_t load(const char* bytes) {
    Number number;
    std::memcpy(&number, bytes, sizeof number);
    return number;
}

/// Up to eight bytes as a number, without a loop: two loads that overlap.
std::uint64_t load_up_to_8(const char* bytes, std::size_t size) {
    if (size == 8) return load<std::uint64_t>(bytes);
    if (size >= 4)
        return load<std::uint32_t>(bytes) | load<std::uint32_t>(bytes + size - 4) << (size - 4) * 8;
    if (size >= 2)
        return load<std::uint16_t>(bytes) | load<std::uint16_t>(bytes + size - 2) << (size - 2) * 8;
    return size == 0 ? 0 : load<std::uint8_t>(bytes);
}

}  // namespace

Spellings::Spellings() : slots_(kFirstSlots) {}

Spellings::Key Spellings::key_of(std::string_view spelling) {
    const std::size_t size = spelling.size();
    const char* bytes = spelling.data();
    const std::uint64_t length = std::uint64_t{size} << 56;
    if (size <= 8) return {load_up_to_8(bytes, size), length};
    if (size <= kInline)
        return {load<std::uint64_t>(bytes),
                load<std::uint64_t>(bytes + size - 8) >> (16 - size) * 8 | length};
    const ContentHash hash = hash_content(spelling);
    return {hash.low, hash.high | kLong};
}

std::size_t Spellings::hash(Key key) {
    __extension__ using Wide = unsigned __int128;
    const Wide product = static_cast<Wide>(key.low ^ 0x9E3779B97F4A7C15) * (key.high ^ 0xD6E8FEB86659FD93);
    return static_cast<std::size_t>(product ^ product >> 64);
}

Spellings::Sought Spellings::seek(std::string_view spelling) const {
    const Key key = key_of(spelling);
    const Sought sought(spelling, key, hash(key));
    __builtin_prefetch(&slots_[sought.hash_ & (slots_.size() - 1)]);
    return sought;
}

std::uint32_t Spellings::number(const Sought& sought) {
    const bool whole = sought.spelling_.size() <= kInline;  // it is its key
    for (std::size_t at = sought.hash_;; ++at) {
        Slot& slot = slot_at(at);
        if (slot.number == 0) return add(slot, sought);
        if (slot.key != sought.key_) continue;
        if (whole || long_[slot.number - 1] == sought.spelling_) return slot.number - 1;
    }
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
