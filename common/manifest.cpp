#include "common/manifest.h"

#include <cerrno>
#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <sys/stat.h>

#include "common/error.h"
#include "common/paths.h"

namespace locus {
namespace {

constexpr std::string_view kFirstWords = "locus index ";
constexpr std::string_view kVersion = "1";
constexpr std::string_view kRebuild = "build it anew with locus-index --rebuild PATH...";

std::string path_of(const std::string& index_dir) { return index_dir + "/manifest"; }

/// The words of one manifest line, taken from the left; any misfit is damage.
class Line {
  public:
    Line(std::string_view rest, const std::string& manifest) : rest_(rest), manifest_(manifest) {}

    std::string word() {
        if (rest_.empty()) damaged();
        const std::size_t end = std::min(rest_.find(' '), rest_.size());
        const std::string out(rest_.substr(0, end));
        rest_.remove_prefix(std::min(end + 1, rest_.size()));
        if (out.empty()) damaged();
        return out;
    }

    std::uint64_t number() {
        const std::string digits = word();
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size()) damaged();
        return value;
    }

    std::string path() {
        try {
            return percent_decode(word());
        } catch (const Error&) {
            damaged();
        }
    }

    /// A name that becomes a path below the index must not lead anywhere else.
    std::string name() {
        std::string out = word();
        if (out.find('/') != std::string::npos || out.starts_with('.')) damaged();
        return out;
    }

    ContentHash hash() {
        ContentHash out;
        if (!ContentHash::parse(word(), out)) damaged();
        return out;
    }

    void expect(std::string_view expected) {
        if (word() != expected) damaged();
    }

    bool done() const { return rest_.empty(); }

    [[noreturn]] void damaged() const {
        throw Error(manifest_ + ": the index's manifest is damaged", std::string(kRebuild));
    }

  private:
    std::string_view rest_;
    const std::string& manifest_;
};

Segment& segment_named(Manifest& manifest, const std::string& name, const Line& line) {
    for (Segment& segment : manifest.segments)
        if (segment.name == name) return segment;
    line.damaged();
}

Segment parse_segment(Line& line) {
    Segment segment;
    segment.name = line.name();
    line.expect("files");
    segment.files = line.number();
    line.expect("passages");
    segment.passages = line.number();
    line.expect("bytes");
    segment.source_bytes = line.number();
    return segment;
}

void parse_line(Manifest& manifest, Line line) {
    const std::string fact = line.word();
    if (fact == "generation") {
        manifest.generation = line.number();
    } else if (fact == "analyzer") {
        const std::string language = line.word();
        manifest.analyzers[language] = line.word();
    } else if (fact == "root") {
        Root root;
        root.language = line.word();
        root.path = line.path();
        manifest.roots.push_back(root);
    } else if (fact == "segment") {
        Segment segment = parse_segment(line);
        for (const Segment& known : manifest.segments)
            if (known.name == segment.name) line.damaged();
        manifest.segments.push_back(std::move(segment));
    } else if (fact == "table") {
        Segment& segment = segment_named(manifest, line.word(), line);
        Table table;
        table.name = line.name();
        table.size = line.number();
        table.hash = line.hash();
        segment.tables.push_back(table);
    } else if (fact == "dead") {
        Segment& segment = segment_named(manifest, line.word(), line);
        while (!line.done()) {
            const std::uint64_t file = line.number();
            if (!segment.dead.empty() && file <= segment.dead.back()) line.damaged();
            segment.dead.push_back(file);
        }
    } else {
        line.damaged();
    }
    if (!line.done()) line.damaged();
}

void check_version(std::string_view text, const std::string& name) {
    const std::string_view first = text.substr(0, text.find('\n'));
    if (!first.starts_with(kFirstWords))
        throw Error(name + ": not the manifest of a Locus index",
                    "name another --index, or " + std::string(kRebuild));
    const std::string_view version = first.substr(kFirstWords.size());
    if (version != kVersion)
        throw Error(name + ": the index has format " + std::string(version.substr(0, 20)) +
                        ", this program reads and writes format " + std::string(kVersion),
                    std::string(kRebuild));
}

}  // namespace

std::string Manifest::print() const {
    std::string out = std::string(kFirstWords).append(kVersion) + "\n";
    out += "generation " + std::to_string(generation) + "\n";
    for (const auto& [language, fingerprint] : analyzers)
        out += "analyzer " + language + " " + fingerprint + "\n";
    for (const Root& root : roots) out += "root " + root.language + " " + percent_encode(root.path) + "\n";
    for (const Segment& s : segments) {
        out += "segment " + s.name + " files " + std::to_string(s.files) + " passages " +
               std::to_string(s.passages) + " bytes " + std::to_string(s.source_bytes) + "\n";
        for (const Table& t : s.tables)
            out +=
                "table " + s.name + " " + t.name + " " + std::to_string(t.size) + " " + t.hash.hex() + "\n";
        if (s.dead.empty()) continue;
        out += "dead " + s.name;
        for (const std::uint64_t file : s.dead) out += " " + std::to_string(file);
        out += "\n";
    }
    return out + "end " + hash_content(out).hex() + "\n";
}

Manifest Manifest::parse(std::string_view text, const std::string& name) {
    check_version(text, name);
    const Line whole("", name);
    const std::size_t end = text.rfind("\nend ");
    if (end == std::string_view::npos || !text.ends_with('\n')) whole.damaged();
    const std::string_view facts = text.substr(0, end + 1);
    Line last(text.substr(end + 5, text.size() - end - 6), name);
    if (last.hash() != hash_content(facts) || !last.done()) whole.damaged();

    Manifest manifest;
    for (std::size_t at = facts.find('\n') + 1; at < facts.size();) {
        const std::size_t next = facts.find('\n', at);
        parse_line(manifest, Line(facts.substr(at, next - at), name));
        at = next + 1;
    }
    return manifest;
}

bool has_manifest(const std::string& index_dir) {
    struct stat st {};
    return ::stat(path_of(index_dir).c_str(), &st) == 0;
}

bool holds_only_index_files(const std::string& dir) {
    static const auto is_ours = [](std::string_view name) {
        if (name == "manifest" || name == "manifest.tmp" || name == "lock") return true;
        constexpr std::string_view kSegment = "seg-";
        if (!name.starts_with(kSegment)) return false;
        const std::size_t digits =
            std::min(name.find_first_not_of("0123456789", kSegment.size()), name.size());
        const std::string_view rest = name.substr(digits);
        return digits >= kSegment.size() + 6 &&
               (rest.empty() || rest == ".shards" || rest == ".removed" || rest == ".shards.removed");
    };
    std::error_code error;
    std::filesystem::directory_iterator entries(dir, error);
    for (; !error && entries != std::filesystem::directory_iterator(); entries.increment(error))
        if (!is_ours(entries->path().filename().string())) return false;
    if (error) throw Error(dir + ": " + error.message());
    return true;
}

bool is_index(const std::string& dir) {
    if (!has_manifest(dir)) return false;
    try {
        return read_source(path_of(dir)).bytes.starts_with(kFirstWords);
    } catch (const Error&) {
        return false;
    }
}

Manifest load_manifest(const std::string& index_dir) {
    struct stat st {};
    if (::stat(path_of(index_dir).c_str(), &st) != 0 && (errno == ENOENT || errno == ENOTDIR))
        throw Error("no index at " + index_dir, "make one with: locus-index FOLDER");
    return Manifest::parse(read_source(path_of(index_dir)).bytes, path_of(index_dir));
}

void publish_manifest(const std::string& index_dir, const Manifest& manifest) {
    const std::string aside = path_of(index_dir) + ".tmp";
    write_and_sync(aside, manifest.print());
    sync(index_dir);  // the segment's name must be there before the manifest that names it
    if (std::rename(aside.c_str(), path_of(index_dir).c_str()) != 0)
        throw Error(path_of(index_dir) + ": " + std::strerror(errno));
    sync(index_dir);
}

std::optional<std::string> find_index(const std::string& wish) {
    if (!wish.empty()) return wish;
    if (const char* set = std::getenv("LOCUS_INDEX"); set != nullptr && *set != '\0') return set;
    for (std::filesystem::path here = current_directory();; here = here.parent_path()) {
        const std::string candidate = (here / kIndexName).string();
        if (has_manifest(candidate)) return candidate;
        if (here == here.parent_path()) return std::nullopt;
    }
}

}  // namespace locus
