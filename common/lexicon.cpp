#include "common/lexicon.h"

#include <algorithm>

#include "common/varint.h"

namespace locus {
namespace {

constexpr std::string_view kMagic = "locus lexicon 1\n";
constexpr std::uint64_t kPerBlock = 16;
constexpr std::uint64_t kFixed = 8;  // bytes of a fixed number

void put_fixed(std::string& out, std::uint64_t value) {
    for (unsigned i = 0; i < kFixed; ++i, value >>= 8) out.push_back(static_cast<char>(value & 0xFF));
}

std::uint64_t get_fixed(std::string_view bytes, std::uint64_t at) {
    std::uint64_t value = 0;
    for (unsigned i = kFixed; i-- > 0;) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
}

std::uint64_t shared_prefix(std::string_view a, std::string_view b) {
    return static_cast<std::uint64_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first -
                                      a.begin());
}

void put_after(std::string& out, std::string_view before, std::string_view bytes) {
    const std::uint64_t shared = shared_prefix(before, bytes);
    put_varint(out, shared);
    put_string(out, bytes.substr(shared));
}

std::string get_after(VarintReader& in, std::string_view before) {
    const std::uint64_t shared = in.number();
    if (shared > before.size()) VarintReader::damaged();
    return std::string(before.substr(0, shared)).append(in.string());
}

LexiconEntry get_entry(VarintReader& in, std::string_view before) {
    LexiconEntry entry;
    entry.word = get_after(in, before);
    entry.stem = get_after(in, entry.word);
    entry.documents = in.number();
    entry.occurrences = in.number();
    return entry;
}

}  // namespace

LexiconWriter::LexiconWriter(std::function<void(std::string_view)> out)
    : out_(std::move(out)), bytes_(kMagic) {}

void LexiconWriter::add(const LexiconEntry& entry) {
    if (entries_++ % kPerBlock == 0) {
        put_fixed(blocks_, passed_on_ + bytes_.size());
        before_.clear();
    }
    put_after(bytes_, before_, entry.word);
    put_after(bytes_, entry.word, entry.stem);
    put_varint(bytes_, entry.documents);
    put_varint(bytes_, entry.occurrences);
    before_ = entry.word;
    constexpr std::size_t kEnough = 1 << 20;
    if (bytes_.size() >= kEnough) pass_on();
}

void LexiconWriter::finish() {
    const std::uint64_t blocks = blocks_.size() / kFixed;
    bytes_ += blocks_;
    put_fixed(bytes_, entries_);
    put_fixed(bytes_, blocks);
    pass_on();
}

void LexiconWriter::pass_on() {
    out_(bytes_);
    passed_on_ += bytes_.size();
    bytes_.clear();
}

std::string Lexicon::encode(const std::vector<LexiconEntry>& entries) {
    std::string out;
    LexiconWriter writer([&](std::string_view bytes) { out.append(bytes); });
    for (const LexiconEntry& entry : entries) writer.add(entry);
    writer.finish();
    return out;
}

Lexicon::Lexicon(std::string bytes) : bytes_(std::move(bytes)) {
    if (!bytes_.starts_with(kMagic) || bytes_.size() < kMagic.size() + 2 * kFixed) VarintReader::damaged();
    entries_ = get_fixed(bytes_, bytes_.size() - 2 * kFixed);
    blocks_ = get_fixed(bytes_, bytes_.size() - kFixed);
    const std::uint64_t room = bytes_.size() - kMagic.size() - 2 * kFixed;
    if (blocks_ > room / kFixed || entries_ > blocks_ * kPerBlock) VarintReader::damaged();
    offsets_at_ = bytes_.size() - (2 + blocks_) * kFixed;
}

std::string_view Lexicon::block(std::uint64_t number) const {
    const std::uint64_t begin = get_fixed(bytes_, offsets_at_ + number * kFixed);
    const std::uint64_t end =
        number + 1 < blocks_ ? get_fixed(bytes_, offsets_at_ + (number + 1) * kFixed) : offsets_at_;
    if (begin >= end || end > offsets_at_) VarintReader::damaged();
    return std::string_view(bytes_).substr(begin, end - begin);
}

/// The last block whose first word is not after `word`; 0 when all are.
std::uint64_t Lexicon::block_of(std::string_view word) const {
    std::uint64_t low = 0;
    std::uint64_t high = blocks_;
    while (high - low > 1) {
        const std::uint64_t middle = low + (high - low) / 2;
        VarintReader in(block(middle));
        (get_entry(in, {}).word <= word ? low : high) = middle;
    }
    return low;
}

void Lexicon::visit_prefix(std::string_view prefix,
                           const std::function<bool(const LexiconEntry&)>& visit) const {
    if (blocks_ == 0) return;
    for (std::uint64_t number = block_of(prefix); number < blocks_; ++number) {
        VarintReader in(block(number));
        std::string before;
        while (!in.done()) {
            const LexiconEntry entry = get_entry(in, before);
            before = entry.word;
            if (std::string_view(entry.word) < prefix) continue;
            if (!entry.word.starts_with(prefix) || !visit(entry)) return;
        }
    }
}

std::optional<LexiconEntry> Lexicon::find(std::string_view word) const {
    std::optional<LexiconEntry> found;
    visit_prefix(word, [&](const LexiconEntry& entry) {
        if (entry.word == word) found = entry;
        return false;  // the word itself comes before all that it begins
    });
    return found;
}

}  // namespace locus
