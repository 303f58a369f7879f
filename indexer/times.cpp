#include "indexer/times.h"

#include "common/error.h"
#include "common/varint.h"

namespace locus {
namespace {

constexpr std::string_view kMagic = "locus times 1\n";

}  // namespace

std::string encode_times(const Times& times) {
    std::string out(kMagic);
    for (const auto& [file, time] : times) {
        put_string(out, file.first);
        put_varint(out, file.second);
        put_varint(out, static_cast<std::uint64_t>(time));
    }
    return out;
}

Times decode_times(std::string_view bytes) {
    if (!bytes.starts_with(kMagic)) VarintReader::damaged();
    VarintReader in(bytes.substr(kMagic.size()));
    Times times;
    while (!in.done()) {
        const std::string segment(in.string());
        const std::uint64_t id = in.number();
        times[{segment, id}] = static_cast<std::int64_t>(in.number());
    }
    return times;
}

Times load_times(const std::string& index_dir, const Manifest& manifest) {
    if (!manifest.times) return {};
    const std::string path = index_dir + "/" + manifest.times->name;
    const SourceFile file = read_source(path);
    if (file.record.size != manifest.times->size || file.record.hash != manifest.times->hash)
        throw Error(path + ": is not what was written", "build the index anew: locus-index --rebuild");
    return decode_times(file.bytes);
}

}  // namespace locus
