#include "indexer/deflate.h"

namespace locus {

bool Deflater::append(std::string& out, std::string_view bytes) {
    const std::size_t before = out.size();
    const std::size_t size = bytes.size();
    out.resize(before + size + BitWriter::kSlack);
    BitWriter writer(out.data() + before);
    std::size_t written = 0;
    for (bool last = false; !last;) {
        const std::string_view part = bytes.substr(0, DeflateBlock::kMost);
        bytes.remove_prefix(part.size());
        last = bytes.empty();
        written += block_->take(part);
        if ((written + 7) / 8 >= size) {
            out.resize(before);
            return false;
        }
        block_->write(writer, last);
    }
    writer.flush();
    out.resize(before + (written + 7) / 8);
    return true;
}

}  // namespace locus
