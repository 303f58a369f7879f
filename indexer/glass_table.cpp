#include "indexer/glass_table.h"

#include <algorithm>
#include <utility>

#include "common/error.h"

namespace locus {
namespace {

// A leaf's item: its size less three with flags above, two bytes; the key's length, one byte; the key; the
// number of the component unless it is the first, two bytes; the part of the tag.
constexpr std::size_t kItemHeader = 3;
constexpr std::size_t kComponent = 2;
constexpr unsigned kDeflated = 0x8000;
constexpr unsigned kLast = 0x4000;
constexpr unsigned kFirst = 0x2000;

constexpr std::size_t kBlockNumber = 4;

/// Less of a tag is not worth an item of its own at a block's end.
constexpr std::size_t kLeastPart = 32;
constexpr std::size_t kMostComponents = 65'535;

/// Of what precedes the first key.
std::string null_divider() { return std::string(1 + kComponent, '\0'); }

/// The shortest key behind `before` and not behind `key`.
std::string_view shortest_between(std::string_view before, std::string_view key) {
    const std::size_t most = std::min(before.size(), key.size());
    const auto differs =
        std::mismatch(key.begin(), key.begin() + static_cast<std::ptrdiff_t>(most), before.begin());
    return key.substr(0, static_cast<std::size_t>(differs.first - key.begin()) + 1);
}

}  // namespace

GlassTable::GlassTable(const std::string& path) : file_(path), divider_(null_divider()) {
    add_item({}, {}, 1, kFirst | kLast);  // every table begins with an item without key and tag
}

void GlassTable::check(std::string_view key, std::string_view tag) const {
    if (key.size() > kMostKey)
        throw Error(path() + ": a key of " + std::to_string(key.size()) + " bytes is too long for Xapian");
    if (key <= last_key_) throw Error(path() + ": keys do not come in rising order");
    const std::size_t most_part = GlassBlock::kMostItem - kItemHeader - kComponent - key.size();
    // The last two parts that a block has room for may be smaller.
    if (tag.size() > (kMostComponents - 2) * most_part)
        throw Error(path() + ": " + std::to_string(tag.size()) + " bytes are too many for one entry");
}

void GlassTable::add(std::string_view key, std::string_view tag, bool deflated) {
    check(key, tag);
    for (std::size_t component = 1; component == 1 || !tag.empty();) {
        const bool first = component == 1;
        const std::size_t header = kItemHeader + key.size() + (first ? 0 : kComponent);
        const std::size_t room = std::min(leaf_.room(), GlassBlock::kMostItem);
        const bool last = header + tag.size() <= room;
        if (!last && room < header + kLeastPart) {
            begin_leaf(key, component);
            continue;
        }
        const std::size_t size = last ? tag.size() : room - header;
        add_item(key, tag.substr(0, size), component,
                 (deflated ? kDeflated : 0) | (first ? kFirst : 0) | (last ? kLast : 0));
        tag.remove_prefix(size);
        ++component;
    }
    last_key_.assign(key);
    ++root_.entries;
}

void GlassTable::add_item(std::string_view key, std::string_view part, std::size_t component,
                          unsigned flags) {
    const bool first = component == 1;
    const std::size_t size = kItemHeader + key.size() + (first ? 0 : kComponent) + part.size();
    unsigned char* out = leaf_.add(size);
    GlassBlock::put16(out, (size - kItemHeader) | flags);
    out[2] = static_cast<unsigned char>(key.size());
    out = std::copy(key.begin(), key.end(), out + kItemHeader);
    if (!first) {
        GlassBlock::put16(out, component);
        out += kComponent;
    }
    std::copy(part.begin(), part.end(), out);
}

/// The leaf is full: the next one begins with this component of this key.
void GlassTable::begin_leaf(std::string_view key, std::size_t component) {
    const std::uint64_t block = write(leaf_);
    add_child(0, divider_, block);
    const std::string_view between = component == 1 ? shortest_between(last_key_, key) : key;
    divider_.assign(1, static_cast<char>(between.size())).append(between);
    divider_.push_back(static_cast<char>(component >> 8));
    divider_.push_back(static_cast<char>(component));
}

/// Enters a block into the branch above it; `level` counts branches from below. The first child of a branch
/// needs no key.
void GlassTable::add_child(std::size_t level, Divider divider, std::uint64_t block) {
    if (level == branches_.size()) branches_.push_back({GlassBlock(static_cast<unsigned>(level + 1)), {}});
    if (branches_[level].block.room() < kBlockNumber + divider.size()) {
        const std::uint64_t full = write(branches_[level].block);
        add_child(level + 1, branches_[level].divider, full);
    }
    Branch& branch = branches_[level];
    if (branch.block.empty()) {
        branch.divider = std::move(divider);
        divider = null_divider();
    }
    unsigned char* const out = branch.block.add(kBlockNumber + divider.size());
    GlassBlock::put32(out, block);
    std::copy(divider.begin(), divider.end(), out + kBlockNumber);
}

std::uint64_t GlassTable::write(GlassBlock& block) {
    file_.write(block.close());
    block.clear();
    return root_.blocks++;
}

Table GlassTable::finish() {
    root_.block = write(leaf_);
    Divider divider = divider_;
    for (std::size_t level = 0; level < branches_.size(); ++level) {
        add_child(level, divider, root_.block);
        root_.block = write(branches_[level].block);
        divider = branches_[level].divider;
    }
    root_.level = branches_.size();
    return file_.finish();
}

}  // namespace locus
