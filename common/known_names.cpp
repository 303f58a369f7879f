#include "common/known_names.h"

#include <algorithm>
#include <charconv>

namespace locus {
namespace {

KnownName read_field(std::string_view field) {
    const std::size_t blank = std::min(field.rfind(' '), field.size());
    KnownName name{std::string(field.substr(0, blank)), 0};
    if (blank < field.size())
        std::from_chars(field.data() + blank + 1, field.data() + field.size(), name.documents);
    return name;
}

NameSet read_line(std::string_view line) {
    NameSet set;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t tab = std::min(line.find('\t', at), line.size());
        set.push_back(read_field(line.substr(at, tab - at)));
        at = tab + 1;
    }
    return set;
}

std::string_view word_of(std::string_view line) {
    const std::string_view field = line.substr(0, line.find('\t'));
    return field.substr(0, field.rfind(' '));
}

std::string print_line(const NameSet& set, std::size_t first) {
    const auto field = [&](const KnownName& name) {
        return name.word + " " + std::to_string(name.documents);
    };
    std::string out = field(set[first]);
    for (std::size_t i = 0; i < set.size(); ++i)
        if (i != first) out += "\t" + field(set[i]);
    return out;
}

}  // namespace

std::string KnownNames::encode(const std::vector<NameSet>& sets) {
    std::vector<std::string> lines;
    for (const NameSet& set : sets)
        for (std::size_t i = 0; i < set.size(); ++i) lines.push_back(print_line(set, i));
    std::sort(lines.begin(), lines.end(), [](const std::string& a, const std::string& b) {
        return word_of(a) != word_of(b) ? word_of(a) < word_of(b) : a < b;
    });
    std::string out;
    for (const std::string& line : lines) out += line + "\n";
    return out;
}

/// That begins there.
std::string_view KnownNames::line_at(std::size_t at) const {
    const std::string_view rest = std::string_view(bytes_).substr(at);
    return rest.substr(0, rest.find('\n'));
}

NameSet KnownNames::of(std::string_view word) const {
    std::size_t low = 0;  // where a line begins
    for (std::size_t high = bytes_.size(); low < high;) {
        const std::size_t middle = low + (high - low) / 2;
        const std::size_t before = middle == 0 ? std::string::npos : bytes_.rfind('\n', middle - 1);
        const std::size_t begin = before == std::string::npos || before < low ? low : before + 1;
        const std::string_view line = line_at(begin);
        if (word_of(line) < word)
            low = begin + line.size() + 1;
        else
            high = begin;
    }
    NameSet out;
    for (; low < bytes_.size() && word_of(line_at(low)) == word; low += line_at(low).size() + 1) {
        NameSet line = read_line(line_at(low));  // an acronym may be a name too
        out.insert(out.end(), line.begin() + (out.empty() ? 0 : 1), line.end());
    }
    return out;
}

void KnownNames::visit(const std::function<void(const NameSet&)>& take) const {
    for (std::size_t at = 0; at < bytes_.size(); at += line_at(at).size() + 1) take(read_line(line_at(at)));
}

}  // namespace locus
