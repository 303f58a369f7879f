// The manifest's text: printed, and parsed with distrust.
#include <charconv>

#include "common/error.h"
#include "common/manifest.h"
#include "common/paths.h"

namespace locus {
namespace {

constexpr std::string_view kVersion = "2";
constexpr std::string_view kRebuild = "build it anew with locus-index --rebuild PATH...";

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

    std::uint64_t number() { return number_of(word()); }

    /// 3 or 17-20, both ends inside.
    std::pair<std::uint64_t, std::uint64_t> range() {
        const std::string numbers = word();
        const std::size_t dash = numbers.find('-');
        if (dash == std::string::npos) return {number_of(numbers), number_of(numbers)};
        const std::uint64_t first = number_of(std::string_view(numbers).substr(0, dash));
        const std::uint64_t last = number_of(std::string_view(numbers).substr(dash + 1));
        if (first >= last) damaged();
        return {first, last};
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
    std::uint64_t number_of(std::string_view digits) const {
        std::uint64_t value = 0;
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
        if (error != std::errc() || end != digits.data() + digits.size()) damaged();
        return value;
    }

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

Root parse_root(Line& line) {
    Root root;
    root.language = line.word();
    root.path = line.path();
    while (!line.done()) {
        const std::string option = line.word();
        if (option == "hidden")
            root.hidden = true;
        else if (option == "follow")
            root.follow = true;
        else if (option == "glob")
            root.globs.push_back(line.path());
        else if (option == "exclude")
            root.excludes.push_back(line.path());
        else
            line.damaged();
    }
    return root;
}

Table parse_table(Line& line) {
    Table table;
    table.name = line.name();
    table.size = line.number();
    table.hash = line.hash();
    return table;
}

/// Rising numbers, neighbours as FIRST-LAST. No file has an id beyond those of its segment.
void parse_dead(Segment& segment, Line& line) {
    while (!line.done()) {
        const auto [first, last] = line.range();
        if (!segment.dead.empty() && first <= segment.dead.ranges().back().last) line.damaged();
        if (last >= segment.files) line.damaged();
        segment.dead.add(first, last);
    }
}

std::string print_dead(const FileIds& dead) {
    std::string out;
    for (const auto& [first, last] : dead.ranges()) {
        out += " " + std::to_string(first);
        if (last > first) out += "-" + std::to_string(last);
    }
    return out;
}

std::string print_root(const Root& root) {
    std::string out = "root " + root.language + " " + percent_encode(root.path);
    if (root.hidden) out += " hidden";
    if (root.follow) out += " follow";
    for (const std::string& glob : root.globs) out += " glob " + percent_encode(glob);
    for (const std::string& glob : root.excludes) out += " exclude " + percent_encode(glob);
    return out + "\n";
}

std::string print_table(const Table& table) {
    return table.name + " " + std::to_string(table.size) + " " + table.hash.hex() + "\n";
}

void parse_line(Manifest& manifest, Line line) {
    const std::string fact = line.word();
    if (fact == "generation") {
        manifest.generation = line.number();
    } else if (fact == "formats") {
        manifest.formats = line.number();
    } else if (fact == "analyzer") {
        const std::string language = line.word();
        manifest.analyzers[language] = line.word();
    } else if (fact == "root") {
        manifest.roots.push_back(parse_root(line));
    } else if (fact == "segment") {
        Segment segment = parse_segment(line);
        for (const Segment& known : manifest.segments)
            if (known.name == segment.name) line.damaged();
        manifest.segments.push_back(std::move(segment));
    } else if (fact == "table") {
        Segment& segment = segment_named(manifest, line.word(), line);
        segment.tables.push_back(parse_table(line));
    } else if (fact == "dead") {
        parse_dead(segment_named(manifest, line.word(), line), line);
    } else if (fact == "times") {
        manifest.times = parse_table(line);
    } else {
        line.damaged();
    }
    if (!line.done()) line.damaged();
}

void check_version(std::string_view text, const std::string& name) {
    const std::string_view first = text.substr(0, text.find('\n'));
    if (!first.starts_with(kManifestBegins))
        throw Error(name + ": not the manifest of a Locus index",
                    "name another --index, or " + std::string(kRebuild));
    const std::string_view version = first.substr(kManifestBegins.size());
    if (version != kVersion)
        throw Error(name + ": the index has format " + std::string(version.substr(0, 20)) +
                        ", this program reads and writes format " + std::string(kVersion),
                    std::string(kRebuild));
}

}  // namespace

std::string Manifest::print() const {
    std::string out = std::string(kManifestBegins).append(kVersion) + "\n";
    out += "generation " + std::to_string(generation) + "\n";
    out += "formats " + std::to_string(formats) + "\n";
    for (const auto& [language, fingerprint] : analyzers)
        out += "analyzer " + language + " " + fingerprint + "\n";
    for (const Root& root : roots) out += print_root(root);
    for (const Segment& s : segments) {
        out += "segment " + s.name + " files " + std::to_string(s.files) + " passages " +
               std::to_string(s.passages) + " bytes " + std::to_string(s.source_bytes) + "\n";
        for (const Table& t : s.tables) out += "table " + s.name + " " + print_table(t);
        if (!s.dead.empty()) out += "dead " + s.name + print_dead(s.dead) + "\n";
    }
    if (times) out += "times " + print_table(*times);
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

}  // namespace locus
