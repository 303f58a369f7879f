#include "indexer/check.h"

#include <xapian.h>

#include "common/display.h"
#include "common/error.h"
#include "common/file_table.h"
#include "common/gram_table.h"
#include "common/known_names.h"
#include "common/lexicon.h"
#include "common/paragraph_table.h"
#include "common/source.h"
#include "indexer/stored_segment.h"
#include "indexer/times.h"

namespace locus {
namespace {

/// The findings of one check, each with the segment's directory before it.
class Findings {
  public:
    explicit Findings(std::string where) : where_(std::move(where)) {}

    void add(const std::string& what) {
        list_.push_back(what.starts_with(where_) ? what : where_ + ": " + what);
    }
    /// Runs a part of the check; that it throws is a finding too. False then.
    template <typename Part>
    bool run(Part&& part) {
        try {
            part();
            return true;
        } catch (const Error& error) {
            add(error.what());
        } catch (const Xapian::Error& error) {
            add(error.get_msg());
        }
        return false;
    }
    std::vector<std::string> take() { return std::move(list_); }

  private:
    std::string where_;
    std::vector<std::string> list_;
};

void check_passages(const StoredSegment& stored, const schema::FileEntry& entry, std::uint64_t id,
                    Findings& findings) {
    for (std::uint64_t ordinal = 0; ordinal < entry.passages; ++ordinal) {
        const Passage passage = stored.passage(entry, ordinal);
        if (stored.file_of(entry.first_document + ordinal) == id && passage.ordinal == ordinal) continue;
        findings.add("passage " + std::to_string(entry.first_document + ordinal) + " is not the one of " +
                     printable(entry.path) + " that it should be");
    }
}

/// Files come in the order of their paths, each with the passages that follow those of the one before.
void check_files(const std::string& directory, const StoredSegment& stored, Findings& findings) {
    const FileTable table(read_source(directory + "/files").bytes);
    if (table.files() != stored.segment().files) throw Error("files: some are missing");
    std::string before;
    std::uint64_t passages = 0;
    std::uint64_t bytes = 0;
    for (std::uint64_t id = 0; id < stored.segment().files; ++id) {
        const bool readable = findings.run([&] {
            const schema::FileEntry entry = stored.file(id);
            if (id > 0 && entry.path <= before)
                findings.add("files are out of order at " + printable(entry.path));
            if (entry.first_document != passages + 1)
                findings.add("passages do not follow each other at " + printable(entry.path));
            if (entry.first_document != table.first_document(id))
                findings.add("files: another first passage of " + printable(entry.path));
            check_passages(stored, entry, id, findings);
            before = entry.path;
            passages += entry.passages;
            if (entry.skipped.empty()) bytes += entry.record.size;
        });
        if (!readable) return;
    }
    if (passages != stored.segment().passages || bytes != stored.segment().source_bytes)
        findings.add("its files are not those that the manifest counts");
}

void check_lexicon(const std::string& directory) {
    const Lexicon lexicon(read_source(directory + "/lexicon").bytes);
    std::uint64_t words = 0;
    std::string before;
    lexicon.visit_prefix("", [&](const LexiconEntry& entry) {
        if (words > 0 && entry.word <= before) throw Error("lexicon: words are out of order");
        before = entry.word;
        ++words;
        return true;
    });
    if (words != lexicon.size()) throw Error("lexicon: words are missing");
}

void check_names(const std::string& directory) {
    std::string before;
    KnownNames(read_source(directory + "/names").bytes).visit([&](const NameSet& set) {
        if (set.size() < 2 || set.front().word < before) throw Error("names: out of order");
        before = set.front().word;
    });
}

void check_grams(const std::string& directory, const Segment& segment) {
    GramTable grams;
    grams.add(read_source(directory + "/grams").bytes);
    if (grams.passages() != segment.passages) throw Error("grams: passages are missing");
    grams.check();
}

void check_paragraphs(const std::string& directory, const Segment& segment) {
    const std::string bytes = read_source(directory + "/paragraphs").bytes;
    ParagraphTable(bytes).check(segment.passages);
}

/// Sizes and checksums. True when all are right: then what Xapian reads is what was written.
bool check_contents(const std::string& directory, const Segment& segment, Findings& findings) {
    bool right = true;
    for (const Table& table : segment.tables)
        right &= findings.run([&] {
            const FileRecord now = hash_file(directory + "/" + table.name);
            if (now.size != table.size || now.hash != table.hash)
                throw Error(table.name + " is not what was written");
        });
    return right;
}

/// Xapian opens the tables for writing, though it writes nothing: where that cannot be, their checksums must
/// do.
std::size_t xapian_errors(const std::string& directory) {
    try {
        return Xapian::Database::check(directory, 0, nullptr);
    } catch (const Xapian::DatabaseOpeningError&) {
        return 0;
    }
}

void check_segment(const std::string& index_dir, const Segment& segment, Findings& findings) {
    const std::string directory = index_dir + "/" + segment.name;
    if (!check_contents(directory, segment, findings)) return;
    findings.run([&] {
        if (const std::size_t errors = xapian_errors(directory); errors > 0)
            findings.add("Xapian finds " + counted(errors, "error", "errors") + " in its tables");
    });
    findings.run([&] { check_files(directory, StoredSegment(index_dir, segment), findings); });
    findings.run([&] { check_lexicon(directory); });
    findings.run([&] { check_names(directory); });
    findings.run([&] { check_grams(directory, segment); });
    findings.run([&] { check_paragraphs(directory, segment); });
}

/// A path is alive in one segment only.
void check_paths(const std::string& index_dir, const Manifest& manifest, Findings& findings) {
    std::vector<StoredSegment> segments;
    for (const Segment& segment : manifest.segments) segments.emplace_back(index_dir, segment);
    std::string before;
    for (LiveFiles files(segments); files.valid(); files.next()) {
        if (files.entry().path == before) findings.add(printable(before) + " is held twice");
        before = files.entry().path;
    }
}

std::vector<std::string> check_manifest(const std::string& index_dir, const Manifest& manifest) {
    std::vector<std::string> all;
    const auto keep = [&](Findings& findings) {
        for (std::string& finding : findings.take()) all.push_back(std::move(finding));
    };
    for (const Segment& segment : manifest.segments) {
        Findings findings(index_dir + "/" + segment.name);
        check_segment(index_dir, segment, findings);
        keep(findings);
    }
    Findings whole(index_dir);
    whole.run([&] { load_times(index_dir, manifest); });
    if (all.empty()) whole.run([&] { check_paths(index_dir, manifest, whole); });
    keep(whole);
    return all;
}

}  // namespace

std::vector<std::string> check_index(const std::string& index_dir) {
    for (;;) {
        const Manifest manifest = load_manifest(index_dir);
        std::vector<std::string> findings = check_manifest(index_dir, manifest);
        // A run that published meanwhile may have removed what was being checked.
        if (findings.empty() || load_manifest(index_dir).generation == manifest.generation) return findings;
    }
}

}  // namespace locus
