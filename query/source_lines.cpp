#include "query/source_lines.h"

#include <algorithm>
#include <cstdio>
#include <sstream>

#include "common/display.h"
#include "common/utf8.h"
#include "query/wrap.h"

namespace locus {
namespace {

constexpr std::size_t kMostNamed = 3;

std::string rounded(double similarity) {
    char out[16];
    std::snprintf(out, sizeof out, "%.2f", similarity);
    return out;
}

std::string place_of(const OtherSource& source, const std::function<std::string(const std::string&)>& shown) {
    std::string out =
        shown(source.path) + ":" + std::to_string(source.place.line) + " (" + rounded(source.similarity);
    if (!source.difference.empty()) out += ", other in " + printable_line(source.difference);
    if (source.state != State::fresh) out += ", " + std::string(name_of(source.state));
    return out + ")";
}

/// Broken between words where it must be.
void add_head(const std::string& head, std::size_t width, std::vector<std::string>& lines) {
    std::istringstream in(wrapped(head, width, 2));
    for (std::string line; std::getline(in, line);) lines.push_back(line);
}

/// "head place, place and 3 more", the places whole.
void add_lines(const std::string& head, std::vector<std::string> places, std::size_t width,
               std::vector<std::string>& lines) {
    add_head(head, width, lines);
    for (std::size_t i = 0; i < places.size(); ++i) {
        if (i + 1 < places.size()) places[i] += ",";
        const std::size_t columns = count_characters(lines.back()) + 1 + count_characters(places[i]);
        if (width == 0 || columns <= width)
            lines.back() += " " + places[i];
        else
            lines.push_back("    " + places[i]);
    }
}

std::vector<std::string> places_of(const std::vector<OtherSource>& sources, std::uint64_t all,
                                   const std::function<std::string(const std::string&)>& shown) {
    std::vector<std::string> out;
    for (std::size_t i = 0; i < std::min(kMostNamed, sources.size()); ++i)
        out.push_back(place_of(sources[i], shown));
    if (all > out.size()) out.push_back("and " + grouped(all - out.size()) + " more");
    return out;
}

}  // namespace

std::vector<std::string> describe_sources(const Sources& sources, std::size_t width,
                                          const std::function<std::string(const std::string&)>& shown) {
    std::vector<std::string> lines;
    if (!sources.compared) return lines;
    if (sources.files == 0)
        add_head("no other source found", width, lines);
    else
        add_lines("also in " + counted(sources.files, "other source", "other sources") + ":",
                  places_of(sources.copies, sources.files, shown), width, lines);
    if (!sources.similar.empty())
        add_lines("similar:", places_of(sources.similar, sources.similar.size(), shown), width, lines);
    return lines;
}

}  // namespace locus
