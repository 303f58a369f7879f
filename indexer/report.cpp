#include "indexer/report.h"

#include <cstdio>

#include "common/display.h"

namespace locus {
namespace {

std::string texts(std::uint64_t files, std::uint64_t bytes, std::uint64_t passages) {
    return counted(files, "file", "files") + " (" + byte_size(bytes) + ") as " +
           counted(passages, "passage", "passages");
}

/// "2 new, 1 gone"; empty when there is nothing to tell.
std::string differences(const IndexCounts& counts) {
    std::string out;
    const auto tell = [&](std::uint64_t number, const char* what) {
        if (number > 0) out.append(out.empty() ? "" : ", ").append(grouped(number)).append(" ").append(what);
    };
    tell(counts.added, "new");
    tell(counts.changed, "changed");
    tell(counts.moved, "moved");
    tell(counts.gone, "gone");
    tell(counts.rewritten, "copied from older segments");
    return out;
}

std::string done(const IndexCounts& counts, const std::string& index_dir) {
    const std::string whole = texts(counts.all_files, counts.all_bytes, counts.all_passages);
    if (!counts.written) return "nothing has changed: " + whole + " in " + index_dir + "\n";
    const std::string what = differences(counts);
    if (counts.indexed == 0 && !counts.is_new)
        return (what.empty() ? "no file has changed" : what) + "; now " + whole + " in " + index_dir + "\n";
    std::string out =
        "indexed " + texts(counts.indexed, counts.bytes, counts.passages) + " in " + index_dir + "\n";
    if (counts.indexed != counts.all_files || counts.gone > 0) out += what + "; now " + whole + "\n";
    return out;
}

/// What a run of a second or more took.
std::string costs(const IndexCounts& counts) {
    char seconds[32];
    std::snprintf(seconds, sizeof seconds, "%.1f s", counts.seconds);
    std::string out = seconds;
    if (counts.seconds > 0)
        out +=
            ", " +
            byte_size(static_cast<std::uint64_t>(static_cast<double>(counts.bytes_read) / counts.seconds)) +
            "/s";
    out += "; the index takes " + byte_size(counts.index_bytes);
    if (counts.all_bytes > counts.index_bytes / 100) {  // else it tells of entries, not of texts
        char share[32];
        std::snprintf(share, sizeof share, ", %.2f of the texts",
                      static_cast<double>(counts.index_bytes) / static_cast<double>(counts.all_bytes));
        out += share;
    }
    return out + "\n";
}

}  // namespace

std::string report(const IndexCounts& counts, const std::string& index_dir, bool verbose) {
    constexpr double kLong = 1;  // seconds
    std::string out = done(counts, printable(index_dir));
    if (counts.written && (verbose || counts.seconds >= kLong)) out += costs(counts);
    for (const auto& [kind, number] : counts.skipped)
        out += "skipped: " + kind + ", " + grouped(number) + (verbose ? "" : " (-v names them)") + "\n";
    if (counts.unreadable > 0)
        out += counted(counts.unreadable, "file or folder", "files or folders") + " could not be read\n";
    return out;
}

}  // namespace locus
