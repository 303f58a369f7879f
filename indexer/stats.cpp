#include "indexer/stats.h"

#include <cstdio>
#include <map>
#include <nlohmann/json.hpp>

#include "common/display.h"
#include "common/languages.h"
#include "common/manifest.h"
#include "common/utf8.h"
#include "indexer/stored_segment.h"

namespace locus {
namespace {

struct Figures {
    Manifest manifest;
    std::uint64_t files = 0;
    std::uint64_t passages = 0;
    std::uint64_t bytes = 0;                         // of the sources
    std::uint64_t index_bytes = 0;                   // of all tables
    std::uint64_t dead_passages = 0;                 // that are in the tables and no longer found
    std::map<std::string, std::uint64_t> languages;  // files by language
    std::map<std::string, std::uint64_t> encodings;
    std::map<std::string, std::uint64_t> skipped;  // by kind
};

Figures measure(const std::string& index_dir, const Manifest& manifest) {
    Figures f;
    f.manifest = manifest;
    std::vector<StoredSegment> segments;
    std::uint64_t stored = 0;  // passages, the dead ones too
    for (const Segment& segment : f.manifest.segments) {
        segments.emplace_back(index_dir, segment);
        stored += segment.passages;
        f.index_bytes += segment.bytes();
    }
    for (LiveFiles files(segments); files.valid(); files.next()) {
        const schema::FileEntry& entry = files.entry();
        if (!entry.skipped.empty()) {
            ++f.skipped[entry.skipped];
            continue;
        }
        ++f.files;
        f.passages += entry.passages;
        f.bytes += entry.record.size;
        ++f.languages[entry.language];
        ++f.encodings[entry.encoding];
    }
    f.dead_passages = stored - f.passages;
    return f;
}

Figures newest_figures(const std::string& index_dir) {
    return read_newest(index_dir, [&](const Manifest& manifest) { return measure(index_dir, manifest); });
}

double share(std::uint64_t part, std::uint64_t whole) {
    return whole == 0 ? 0 : static_cast<double>(part) / static_cast<double>(whole);
}

std::string line(const char* name, const std::string& figures) {
    std::string out = name;
    out.resize(12, ' ');
    return out + figures + "\n";
}

std::string listed(const std::map<std::string, std::uint64_t>& numbers) {
    std::string out;
    for (const auto& [name, number] : numbers)
        out.append(out.empty() ? "" : ", ").append(printable(name)).append(" ").append(grouped(number));
    return out;
}

std::string described(const Root& root) {
    std::string out = printable(root.path) + "  " + root.language;
    if (root.hidden) out += ", hidden";
    if (root.follow) out += ", follow";
    for (const std::string& glob : root.globs) out += ", glob " + printable(glob);
    for (const std::string& glob : root.excludes) out += ", exclude " + printable(glob);
    return out;
}

}  // namespace

std::string stats_text(const std::string& index_dir) {
    const Figures f = newest_figures(index_dir);
    char dead[32];
    std::snprintf(dead, sizeof dead, " (%.1f %%)",
                  100 * share(f.dead_passages, f.passages + f.dead_passages));
    char ratio[32];
    std::snprintf(ratio, sizeof ratio, ", %.2f of the source", share(f.index_bytes, f.bytes));
    std::string out = line("index", printable(index_dir));
    out += line("generation", grouped(f.manifest.generation));
    out += line("files", grouped(f.files) + ", " + byte_size(f.bytes));
    out += line("passages", grouped(f.passages));
    out += line("dead", counted(f.dead_passages, "passage", "passages") + dead);
    out += line("size", byte_size(f.index_bytes) + ratio);
    out += line("segments", grouped(f.manifest.segments.size()));
    if (!f.languages.empty()) out += line("languages", listed(f.languages));
    if (!f.encodings.empty()) out += line("encodings", listed(f.encodings));
    if (!f.skipped.empty()) out += line("skipped", listed(f.skipped));
    for (const Root& root : f.manifest.roots) out += line("folder", described(root));
    return out;
}

std::string stats_json(const std::string& index_dir) {
    const Figures f = newest_figures(index_dir);
    nlohmann::ordered_json out;
    out["type"] = "stats";
    out["schema"] = 1;
    out["index"] = replace_invalid(index_dir);
    out["generation"] = f.manifest.generation;
    out["files"] = f.files;
    out["bytes"] = f.bytes;
    out["passages"] = f.passages;
    out["dead_passages"] = f.dead_passages;
    out["index_bytes"] = f.index_bytes;
    out["segments"] = f.manifest.segments.size();
    out["languages"] = nlohmann::ordered_json::object();
    for (const auto& [language, files] : f.languages)
        out["languages"][std::string(language_code(language))] = files;
    out["encodings"] = f.encodings;
    out["skipped"] = f.skipped;
    out["roots"] = nlohmann::ordered_json::array();
    for (const Root& root : f.manifest.roots) {
        nlohmann::ordered_json one;
        one["path"] = replace_invalid(root.path);
        one["language"] = root.language;
        one["hidden"] = root.hidden;
        one["follow"] = root.follow;
        one["globs"] = nlohmann::ordered_json::array();
        for (const std::string& glob : root.globs) one["globs"].push_back(replace_invalid(glob));
        one["excludes"] = nlohmann::ordered_json::array();
        for (const std::string& glob : root.excludes) one["excludes"].push_back(replace_invalid(glob));
        out["roots"].push_back(std::move(one));
    }
    return out.dump() + "\n";
}

}  // namespace locus
