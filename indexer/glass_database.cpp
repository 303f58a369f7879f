#include "indexer/glass_database.h"

#include <algorithm>
#include <limits>

#include "common/error.h"
#include "common/varint.h"
#include "indexer/glass_keys.h"

namespace locus {
namespace {

constexpr std::uint64_t kMost = std::numeric_limits<std::uint32_t>::max();  // of a docid and of a length

}  // namespace

GlassDatabase::GlassDatabase(const std::string& directory)
    : docdata_(directory + "/docdata.glass"), postlist_(directory + "/postlist.glass") {}

void GlassDatabase::add_data(std::string_view data, bool deflated) {
    if (++data_ > kMost) throw Error(docdata_.path() + ": more documents than Xapian can count");
    if (data.empty()) return;
    key_.clear();
    glass::put_sorted(key_, static_cast<std::uint32_t>(data_));
    docdata_.add(key_, data, deflated);
}

/// What comes belongs to this stage; those before it are over.
void GlassDatabase::enter(Stage stage) {
    if (stage == stage_) return;
    if (stage < stage_) throw Error(postlist_.path() + ": entries do not come in order");
    if (stage_ <= Stage::values && stage > Stage::values) values_.end();
    if (stage_ == Stage::lengths) lists_.end();
    if (stage == Stage::lengths) lists_.begin_lengths();
    stage_ = stage;
}

void GlassDatabase::add_metadata(std::string_view key, std::string_view value) {
    enter(Stage::metadata);
    if (key.empty()) throw Error(postlist_.path() + ": metadata without a key");
    if (value.empty()) return;
    key_.assign(glass::kMetadataKey).append(key);
    postlist_.add(key_, value);
}

void GlassDatabase::add_value_bounds(unsigned slot, std::uint64_t documents, std::string_view least,
                                     std::string_view greatest) {
    enter(Stage::bounds);
    values_.add_bounds(slot, documents, least, greatest);
}

void GlassDatabase::add_value(unsigned slot, std::uint64_t docid, std::string_view value) {
    enter(Stage::values);
    values_.add(slot, docid, value);
}

void GlassDatabase::add_length(std::uint64_t length) {
    enter(Stage::lengths);
    if (length > kMost) throw Error(postlist_.path() + ": a document longer than Xapian can count");
    tag_.clear();
    put_varint(tag_, length);
    GlassStatistics& s = statistics_;
    ++s.documents;
    lists_.add({s.documents, s.documents, 1, length, tag_});
    s.total_length += length;
    s.greatest_length = std::max(s.greatest_length, length);
    if (length > 0) s.least_length = s.least_length == 0 ? length : std::min(s.least_length, length);
}

void GlassDatabase::add_term(std::string_view term, std::span<const PostingPiece> pieces) {
    enter(Stage::terms);
    std::uint64_t postings = 0, occurrences = 0;
    for (const PostingPiece& piece : pieces) {
        postings += piece.postings;
        occurrences += piece.occurrences;
    }
    lists_.begin(term, postings, occurrences);
    for (const PostingPiece& piece : pieces) lists_.add(piece);
    lists_.end();
}

std::vector<Table> GlassDatabase::finish_tables() {
    if (stage_ == Stage::finished) throw Error(postlist_.path() + ": finished already");
    enter(Stage::finished);
    statistics_.last_docid = statistics_.documents;
    if (data_ != statistics_.documents || lists_.last_document() > data_ || values_.last_document() > data_)
        throw Error(postlist_.path() + ": not all documents have data and a length");
    return {docdata_.finish(), postlist_.finish()};
}

std::string GlassDatabase::version_file(const std::array<unsigned char, 16>& uuid,
                                        std::uint64_t largest_wdf) const {
    GlassStatistics statistics = statistics_;
    statistics.largest_wdf = largest_wdf;
    if (stage_ != Stage::finished || largest_wdf > statistics.greatest_length)
        throw Error(postlist_.path() + ": no statistics of a whole database");
    return glass_version_file(uuid, postlist_.root(), docdata_.root(), statistics);
}

}  // namespace locus
