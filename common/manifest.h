// The index directory: what it holds, as its manifest says, and where it is found.
//
// An index is a directory with a small text file `manifest`, a `lock`, and one directory per segment.
// Segments never change; a run writes a new one and then publishes a manifest that names it, by one rename.
// So a reader needs no lock, and a run that is killed leaves the old index whole and a stray directory
// behind.
//
// The manifest, one fact a line, paths percent-encoded, the last line a hash of all before it:
//   locus index 2                                the format's version
//   generation 7                                 counts the manifests published
//   formats 1                                    which kinds of files are read (indexer/formats.h)
//   analyzer english 3822272e90b7a804            fingerprint of each analyser that was used
//   root auto corpus hidden glob *.txt        -L language, where articles are looked for, and which
//   segment seg-000007 files 14 passages 52 bytes 21345
//   table seg-000007 postlist.glass 16384 HASH   every file of the segment: size, content hash
//   dead seg-000007 3 17-20                      file ids that are no longer answers
//   times times-000007 120 HASH                  files whose time changed and whose content did not
//   end HASH
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "common/error.h"
#include "common/file_ids.h"
#include "common/source.h"

namespace locus {

/// A folder that is indexed, with what was said of it. A file belongs to the deepest root that it lies below.
struct Root {
    std::string path;                   // relative to the index's home when below it, else absolute
    std::string language;               // as -L said: a language or "auto"
    std::vector<std::string> globs;     // files that match one of them are wanted; without any, all are
    std::vector<std::string> excludes;  // files and folders that match one of them are not
    bool hidden = false;                // names that begin with a dot too
    bool follow = false;                // symbolic links too
    bool operator==(const Root&) const = default;
};

struct Table {
    std::string name;  // within the segment's directory
    std::uint64_t size = 0;
    ContentHash hash;
    bool operator==(const Table&) const = default;
};

struct Segment {
    std::string name;
    std::uint64_t files = 0;
    std::uint64_t passages = 0;
    std::uint64_t source_bytes = 0;
    std::vector<Table> tables;
    FileIds dead;  // files that are no longer answers
    bool operator==(const Segment&) const = default;

    /// Of all its tables.
    std::uint64_t bytes() const {
        std::uint64_t sum = 0;
        for (const Table& table : tables) sum += table.size;
        return sum;
    }
};

/// The first line begins so in every version.
inline constexpr std::string_view kManifestBegins = "locus index ";

struct Manifest {
    std::uint64_t generation = 0;
    std::uint64_t formats = 0;
    std::map<std::string, std::string> analyzers;  // name → fingerprint
    std::vector<Root> roots;
    std::vector<Segment> segments;
    std::optional<Table> times;

    std::string print() const;
    /// Throws Error when the text is damaged or of another version; `name` stands in the message.
    static Manifest parse(std::string_view text, const std::string& name);
    bool operator==(const Manifest&) const = default;
};

/// Throws Error when there is no index, it cannot be read, or it is of another version.
Manifest load_manifest(const std::string& index_dir);
bool has_manifest(const std::string& index_dir);

/// What `read` makes of the newest manifest. A run that publishes removes the segments that it replaced: what
/// fails with an Error is tried again when there is a newer manifest by then.
template <typename Read>
auto read_newest(const std::string& index_dir, Read&& read) {
    for (;;) {
        const Manifest manifest = load_manifest(index_dir);
        try {
            return read(manifest);
        } catch (const Error&) {
            if (load_manifest(index_dir).generation == manifest.generation) throw;
        }
    }
}

/// All that lies in the directory is an index's, whole or damaged, so a run may replace and remove it: there
/// is nothing but the names that Locus gives. True for an empty directory. Throws Error when it cannot be
/// read.
bool holds_only_index_files(const std::string& dir);
/// An index of any version lies here.
bool is_index(const std::string& dir);

/// Makes the manifest the one that readers see: written aside, synced, renamed, the directory synced. Throws
/// Error: the old manifest stands then, or the message says that the new one does.
void publish_manifest(const std::string& index_dir, const Manifest& manifest);

inline constexpr std::string_view kIndexName = ".locus";

/// The index to use: `wish` if not empty, else $LOCUS_INDEX, else the nearest .locus in this or a parent
/// directory. Nothing when there is none.
std::optional<std::string> find_index(const std::string& wish);

}  // namespace locus
