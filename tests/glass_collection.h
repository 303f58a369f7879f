// A collection as a plain model, written as a glass database directly and through Xapian's API.
#pragma once

#include <algorithm>
#include <cstdint>
#include <map>
#include <random>
#include <string>
#include <vector>
#include <xapian.h>

#include "common/source.h"
#include "common/varint.h"
#include "indexer/deflate.h"
#include "indexer/glass_database.h"

namespace locus {

struct GlassDocument {
    std::map<std::string, std::uint32_t> terms;  // wdf, 0 for a boolean one
    std::map<unsigned, std::string> values;
    std::string data;

    std::uint64_t length() const {
        std::uint64_t sum = 0;
        for (const auto& [term, wdf] : terms) sum += wdf;
        return sum;
    }
};

struct GlassCollection {
    std::vector<GlassDocument> documents;
    std::map<std::string, std::string> metadata;
};

/// Random text that can be deflated, of so many bytes.
inline std::string random_text(std::mt19937& random, std::size_t size) {
    std::string out;
    while (out.size() < size) out += std::to_string(random() % 5000) + " ";
    out.resize(size);
    return out;
}

inline GlassCollection random_collection(std::mt19937& random, std::size_t documents, std::size_t words) {
    GlassCollection out;
    for (std::size_t i = 0; i < documents; ++i) {
        GlassDocument made;
        for (std::size_t n = random() % 60; n > 0; --n) {
            const std::size_t word = random() % (1 + random() % words);  // some are frequent
            made.terms["w" + std::to_string(word)] +=
                random() % 4 == 0 ? static_cast<unsigned>(random() % 300) : 1;
        }
        if (random() % 3 != 0) made.terms["boolean"] = 0;
        if (random() % 5 != 0) made.data = random_text(random, random() % 400);
        if (random() % 2 == 0) made.values[0] = std::to_string(random() % 1000);
        if (random() % 7 == 0) made.values[1] = "the same";
        if (random() % 3 == 0)
            made.values[127] = std::string(random() % 300 + 1, static_cast<char>(random() % 256));
        out.documents.push_back(std::move(made));
    }
    for (std::size_t n = random() % 50; n > 0; --n)
        out.metadata["key" + std::to_string(random() % 1000)] = random_text(random, random() % 100);
    return out;
}

/// One term's postings, parted into pieces.
class PartedPostings {
  public:
    using Postings = std::vector<std::pair<std::uint64_t, std::uint64_t>>;  // docid, wdf

    /// A piece ends after each posting for which `part` says so.
    template <typename Part>
    PartedPostings(const Postings& postings, Part&& part) {
        for (const auto& [docid, wdf] : postings) {
            if (pieces_.empty() || part()) {
                pieces_.push_back({docid, docid, 0, 0, {}});
                bytes_.emplace_back();
            } else {
                put_varint(bytes_.back(), docid - pieces_.back().last - 1);
            }
            put_varint(bytes_.back(), wdf);
            pieces_.back().last = docid;
            ++pieces_.back().postings;
            pieces_.back().occurrences += wdf;
        }
        for (std::size_t i = 0; i < pieces_.size(); ++i) pieces_[i].bytes = bytes_[i];
    }

    const std::vector<PostingPiece>& pieces() const { return pieces_; }

  private:
    std::vector<PostingPiece> pieces_;
    std::vector<std::string> bytes_;
};

/// Every third document's data is deflated where that is shorter. Returns what the database says of its
/// tables.
template <typename Part>
std::vector<Table> write_directly(const GlassCollection& collection, const std::string& directory,
                                  Part&& part) {
    GlassDatabase database(directory);
    Deflater deflater;
    std::map<std::string, PartedPostings::Postings> terms;
    std::map<unsigned, std::map<std::uint64_t, std::string>> values;
    std::uint64_t docid = 0, largest_wdf = 0;
    for (const GlassDocument& document : collection.documents) {
        std::string stream;
        const bool deflated = ++docid % 3 == 0 && deflater.append(stream, document.data);
        database.add_data(deflated ? stream : document.data, deflated);
        for (const auto& [term, wdf] : document.terms) {
            terms[term].emplace_back(docid, wdf);
            largest_wdf = std::max<std::uint64_t>(largest_wdf, wdf);
        }
        for (const auto& [slot, value] : document.values) values[slot][docid] = value;
    }
    for (const auto& [key, value] : collection.metadata) database.add_metadata(key, value);
    for (const auto& [slot, of_documents] : values) {
        const auto [least, greatest] =
            std::minmax_element(of_documents.begin(), of_documents.end(),
                                [](const auto& a, const auto& b) { return a.second < b.second; });
        database.add_value_bounds(slot, of_documents.size(), least->second, greatest->second);
    }
    for (const auto& [slot, of_documents] : values)
        for (const auto& [document, value] : of_documents) database.add_value(slot, document, value);
    for (const GlassDocument& document : collection.documents) database.add_length(document.length());
    for (const auto& [term, postings] : terms)
        database.add_term(term, PartedPostings(postings, part).pieces());
    const std::vector<Table> tables = database.finish_tables();
    write_and_sync(directory + "/iamglass", database.version_file({'u', 'u', 'i', 'd'}, largest_wdf));
    return tables;
}

inline std::vector<Table> write_directly(const GlassCollection& collection, const std::string& directory) {
    return write_directly(collection, directory, [] { return false; });
}

inline void write_through_xapian(const GlassCollection& collection, const std::string& directory) {
    Xapian::WritableDatabase database(directory,
                                      Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
    for (const GlassDocument& document : collection.documents) {
        Xapian::Document out;
        for (const auto& [term, wdf] : document.terms) out.add_term(term, wdf);
        for (const auto& [slot, value] : document.values) out.add_value(slot, value);
        out.set_data(document.data);
        database.add_document(out);
    }
    for (const auto& [key, value] : collection.metadata) database.set_metadata(key, value);
    database.commit();
    database.close();
}

}  // namespace locus
