#include "indexer/record_group.h"

#include "common/schema.h"

namespace locus {

void RecordGroup::add(const Passage& passage) {
    const std::size_t before = bytes_.size();
    schema::encode_passage(passage, bytes_);
    sizes_.push_back({static_cast<std::uint32_t>(bytes_.size() - before), false});
}

void RecordGroup::store(std::string& records, std::vector<Size>& sizes) {
    if (bytes_.size() <= Deflater::kMostTogether)
        deflater_.append_each(records, bytes_, sizes_);
    else
        store_each_alone(records);
    sizes.insert(sizes.end(), sizes_.begin(), sizes_.end());
    bytes_.clear();
    sizes_.clear();
}

void RecordGroup::store_each_alone(std::string& records) {
    std::string_view rest = bytes_;
    for (Size& size : sizes_) {
        const std::string_view record = rest.substr(0, size.bytes);
        rest.remove_prefix(record.size());
        const std::size_t before = records.size();
        size.deflated = deflater_.append(records, record);
        if (!size.deflated) records.append(record);
        size.bytes = static_cast<std::uint32_t>(records.size() - before);
    }
}

}  // namespace locus
