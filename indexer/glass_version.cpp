#include "indexer/glass_version.h"

#include <string_view>

#include "common/varint.h"

namespace locus {
namespace {

/// The format's version is the date 2016-03-14: seven bits for the years since 2014, four for the month, five
/// for the day.
constexpr std::string_view kBegins{"\x0F\x0DXapian Glass\x04\x6E", 16};
constexpr std::uint64_t kRevision = 1;

constexpr std::uint64_t kBlockUnit = 2048;  // bytes, in which a block's size is given
constexpr std::uint64_t kSequential = 2;    // entries came in rising order
constexpr std::uint64_t kNoRoot = 1;

/// From how many bytes on Xapian deflates tags that it adds.
constexpr std::uint64_t kDeflatedFrom = 18;
constexpr std::uint64_t kNeverDeflated = 0;

void put_table(std::string& out, const GlassRoot& root, std::uint64_t deflated_from) {
    const bool absent = root.blocks == 0;
    put_varint(out, root.block);
    put_varint(out, root.level << 2 | kSequential | (absent ? kNoRoot : 0));
    put_varint(out, root.entries);
    put_varint(out, GlassBlock::kSize / kBlockUnit);
    put_varint(out, deflated_from);
    std::string
        free;  // blocks: none; the revision, the first block behind the file, where the list begins and ends
    if (!absent) {
        put_varint(free, kRevision);
        put_varint(free, root.blocks);
        free.append(4, '\0');
    }
    put_string(out, free);
}

}  // namespace

std::string glass_version_file(const std::array<unsigned char, 16>& uuid, const GlassRoot& postlist,
                               const GlassRoot& docdata, const GlassStatistics& statistics) {
    std::string out(kBegins);
    out.append(uuid.begin(), uuid.end());
    put_varint(out, kRevision);
    put_table(out, postlist, kNeverDeflated);
    put_table(out, docdata, kDeflatedFrom);
    put_table(out, {}, kDeflatedFrom);   // termlist
    put_table(out, {}, kNeverDeflated);  // position
    put_table(out, {}, kDeflatedFrom);   // spelling
    put_table(out, {}, kDeflatedFrom);   // synonym
    put_varint(out, statistics.documents);
    put_varint(out, statistics.last_docid - statistics.documents);
    put_varint(out, statistics.least_length);
    put_varint(out, statistics.largest_wdf);
    put_varint(out, statistics.greatest_length - statistics.largest_wdf);
    put_varint(out, 0);  // the oldest change set
    put_varint(out, statistics.total_length);
    put_varint(out, 0);  // the largest frequency of a word in the spelling table
    return out;
}

}  // namespace locus
