#include "query/config_file.h"

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fstream>
#include <string_view>
#include <unistd.h>

#include "common/error.h"

namespace locus {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string variable(const char* name) {
    const char* value = std::getenv(name);
    return value == nullptr ? "" : value;
}

std::string_view trimmed(std::string_view text) {
    const std::size_t begin = text.find_first_not_of(kBlanks);
    if (begin == std::string_view::npos) return {};
    return text.substr(begin, text.find_last_not_of(kBlanks) + 1 - begin);
}

std::string from_home_directory(std::string_view value) {
    const std::string home = variable("HOME");
    return value.starts_with("~/") && !home.empty() ? home + std::string(value.substr(1))
                                                    : std::string(value);
}

/// A pipe and /dev/null are files too.
std::string read_all(const std::string& path) {
    constexpr std::size_t kMost = 1 << 16;  // bytes
    errno = 0;
    std::ifstream in(path, std::ios::binary);
    std::string bytes(kMost, '\0');
    in.read(bytes.data(), static_cast<std::streamsize>(kMost));
    if (!in.is_open() || in.bad() || (in.gcount() == 0 && errno != 0))
        throw Error(path + ": " + std::strerror(errno));
    if (in.gcount() == static_cast<std::streamsize>(kMost))
        throw Error(path + ": too long for a configuration file");
    bytes.resize(static_cast<std::size_t>(in.gcount()));
    return bytes;
}

std::vector<std::string> words_of(std::string_view line) {
    const std::size_t end = line.find_first_of(" \t=");
    std::vector<std::string> words{std::string(line.substr(0, end))};
    if (end == std::string_view::npos) return words;
    const std::string value = from_home_directory(trimmed(line.substr(end + 1)));
    if (line[end] == '=')
        words.front() += "=" + value;
    else
        words.push_back(value);
    return words;
}

}  // namespace

std::optional<std::string> config_path() {
    if (const char* named = std::getenv("LOCUS_CONFIG"))
        return *named == '\0' ? std::nullopt : std::optional<std::string>(named);
    std::string folder = variable("XDG_CONFIG_HOME");
    if (!folder.starts_with('/')) {  // a relative one is not valid
        const std::string home = variable("HOME");
        if (home.empty()) return std::nullopt;
        folder = home + "/.config";
    }
    const std::string path = folder + "/locus/config";
    if (::access(path.c_str(), F_OK) != 0) return std::nullopt;
    return path;
}

std::vector<ConfigLine> read_config(const std::string& path) {
    const std::string bytes = read_all(path);
    std::vector<ConfigLine> lines;
    std::uint64_t number = 0;
    for (std::size_t at = 0; at < bytes.size(); ++number) {
        const std::size_t end = std::min(bytes.find('\n', at), bytes.size());
        const std::string_view text = trimmed(std::string_view(bytes).substr(at, end - at));
        at = end + 1;
        if (text.empty() || text.front() == '#') continue;
        lines.push_back({number + 1, words_of(text)});
        if (text.front() != '-' || text == "-" || text == "--")
            throw Error(place_in_config(path, lines.back()) + "no option: " + std::string(text));
    }
    return lines;
}

std::string place_in_config(const std::string& path, const ConfigLine& line) {
    return path + ":" + std::to_string(line.number) + ": ";
}

}  // namespace locus
