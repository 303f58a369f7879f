#include "indexer/bulk_writer.h"

#include <algorithm>
#include <optional>

#include "common/paragraph_table.h"
#include "common/source.h"
#include "common/varint.h"
#include "indexer/glass_database.h"
#include "indexer/part_inverter.h"
#include "indexer/record_file.h"
#include "indexer/run_store.h"

namespace locus {
namespace {

class BulkWriter : public Writer {
  public:
    BulkWriter(const std::string& index_dir, const std::string& name, std::size_t memory)
        : Writer(index_dir, name),
          glass_(directory()),
          runs_(aside() + "/run", memory),
          entries_path_(aside() + "/entries"),
          lengths_path_(aside() + "/lengths"),
          entries_(entries_path_),
          lengths_(lengths_path_) {}

    std::unique_ptr<PartMaker> part_maker() override { return std::make_unique<PartInverter>(sums()); }

  private:
    void add_passages(Part& part, const std::vector<FileStretch>& /*files*/,
                      std::uint64_t /*first_file*/) override {
        auto& inverted = static_cast<InvertedPart&>(part);
        std::string_view rest = inverted.records;
        for (const InvertedPart::Size size : inverted.sizes) {
            glass_.add_data(rest.substr(0, size.bytes), size.deflated);
            rest.remove_prefix(size.bytes);
        }
        std::string lengths;
        for (const std::uint64_t length : inverted.lengths) put_varint(lengths, length);
        lengths_.add(lengths);
        largest_wdf_ = std::max(largest_wdf_, inverted.largest_wdf);
        runs_.add(std::move(inverted.run), segment().passages);
    }

    void add_entry(std::uint64_t /*id*/, const schema::FileEntry& entry) override {
        entries_.add(schema::encode_file(entry));
    }

    std::vector<Table> write_tables() override {
        entries_.finish();
        lengths_.finish();
        write_metadata();
        write_values();
        write_lengths();
        write_terms();
        return glass_.finish_tables();
    }

    void write_version(const Uuid& uuid) override {
        write_and_sync(directory() + "/iamglass", glass_.version_file(uuid, largest_wdf_));
    }

    template <typename Visit>
    void for_each_entry(Visit&& visit) const {
        RecordReader reader(entries_path_);
        for (std::uint64_t id = 0; reader.next(); ++id) visit(id, reader.record());
    }

    void write_metadata() {
        for_each_entry([&](std::uint64_t id, std::string_view entry) {
            glass_.add_metadata(schema::file_key(id), entry);
        });
        glass_.add_metadata(schema::kVersionKey, std::to_string(schema::kVersion));
    }

    /// Each passage's file.
    void write_values() {
        std::optional<std::uint64_t> least;
        std::uint64_t greatest = 0;
        for_each_entry([&](std::uint64_t id, std::string_view bytes) {
            if (schema::decode_file(bytes).passages == 0) return;
            if (!least) least = id;
            greatest = id;
        });
        if (!least) return;
        glass_.add_value_bounds(schema::kFileSlot, segment().passages, schema::file_value(*least),
                                schema::file_value(greatest));
        for_each_entry([&](std::uint64_t id, std::string_view bytes) {
            const schema::FileEntry entry = schema::decode_file(bytes);
            const std::string value = schema::file_value(id);
            for (std::uint64_t i = 0; i < entry.passages; ++i)
                glass_.add_value(schema::kFileSlot, entry.first_document + i, value);
        });
    }

    void write_lengths() {
        for (RecordReader reader(lengths_path_); reader.next();)
            for (VarintReader lengths(reader.record()); !lengths.done();) glass_.add_length(lengths.number());
    }

    void write_terms() {
        NewFile file(directory() + "/paragraphs");
        ParagraphTableWriter paragraphs(segment().passages,
                                        [&](std::string_view bytes) { file.write(bytes); });
        FileTerms files(entries_path_);
        runs_.merge([&](std::string_view term, const std::vector<PostingPiece>& pieces) {
            if (const auto hash = paragraph_of_key(term)) {
                for_each_document(pieces, [&](std::uint64_t docid) { paragraphs.add(*hash, docid); });
                return;
            }
            files.before(term, glass_);
            glass_.add_term(term, pieces);
        });
        files.rest(glass_);
        paragraphs.finish();
    }

    /// The lists of passages of each file, which need no run: they follow from the entries.
    class FileTerms {
      public:
        explicit FileTerms(const std::string& entries) : reader_(entries) { next(); }

        void before(std::string_view term, GlassDatabase& glass) {
            while (valid_ && term_ < term) put(glass);
        }
        void rest(GlassDatabase& glass) {
            while (valid_) put(glass);
        }

      private:
        void next() {
            do {
                valid_ = reader_.next();
                if (!valid_) return;
                entry_ = schema::decode_file(reader_.record());
                term_ = schema::file_term(id_++);
            } while (entry_.passages == 0);
        }

        void put(GlassDatabase& glass) {
            bytes_.assign(2 * entry_.passages - 1, '\0');  // no occurrences, no gaps
            glass.add_term(term_, std::vector<PostingPiece>{{entry_.first_document,
                                                             entry_.first_document + entry_.passages - 1,
                                                             entry_.passages, 0, bytes_}});
            next();
        }

        RecordReader reader_;
        schema::FileEntry entry_;
        std::string term_;
        std::string bytes_;
        std::uint64_t id_ = 0;
        bool valid_ = false;
    };

    GlassDatabase glass_;
    RunStore runs_;
    std::string entries_path_;
    std::string lengths_path_;
    RecordWriter entries_;
    RecordWriter lengths_;
    std::uint64_t largest_wdf_ = 0;
};

}  // namespace

bool writes_format_of(std::string_view xapian_version) { return xapian_version.starts_with("1.4."); }

std::unique_ptr<Writer> make_bulk_writer(const std::string& index_dir, const std::string& name,
                                         std::size_t memory) {
    return std::make_unique<BulkWriter>(index_dir, name, memory);
}

}  // namespace locus
