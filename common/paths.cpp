#include "common/paths.h"

#include <charconv>
#include <filesystem>

#include "common/error.h"
#include "common/folding.h"

namespace fs = std::filesystem;

namespace locus {

std::string real_path(const std::string& path) {
    std::error_code error;
    const fs::path resolved = fs::weakly_canonical(fs::absolute(path, error), error);
    if (error) throw Error(path + ": " + error.message());
    std::string out = resolved.string();
    while (out.size() > 1 && out.back() == '/') out.pop_back();
    return out;
}

std::string home_of_index(const std::string& index_dir) {
    return fs::path(real_path(index_dir)).parent_path().string();
}

std::string current_directory() {
    std::error_code error;
    const fs::path here = fs::current_path(error);
    if (error) throw Error("the current directory cannot be read: " + error.message());
    return here.string();
}

std::string relative_when_below(const std::string& directory, const std::string& path) {
    if (path == directory) return ".";
    const std::string prefix = directory == "/" ? directory : directory + "/";
    return path.starts_with(prefix) ? path.substr(prefix.size()) : path;
}

std::string shown_path(const std::string& directory, const std::string& path) {
    const std::string relative = relative_when_below(directory, path);
    return relative.starts_with('-') ? "./" + relative : relative;
}

std::string below_deepest(const std::vector<std::string>& directories, const std::string& path) {
    std::size_t below = path.rfind('/') + 1;
    std::size_t deepest = 0;
    for (const std::string& directory : directories) {
        const bool slash = directory.ends_with('/');  // the directory /
        const std::size_t end = directory.size() + (slash ? 0 : 1);
        const bool contains = path.starts_with(directory) && path.size() > end && path[end - 1] == '/';
        if (!contains || end <= deepest) continue;
        deepest = below = end;
    }
    return path.substr(below);
}

std::string from_home(const std::string& home, const std::string& stored) {
    if (stored.starts_with('/')) return stored;
    if (stored == ".") return home;
    return (home == "/" ? home : home + "/") + stored;
}

std::string extension_of(std::string_view path) {
    const std::string_view name = path.substr(path.rfind('/') + 1);
    const std::size_t dot = name.rfind('.');
    if (dot == std::string_view::npos || dot == 0) return "";
    return lower(name.substr(dot + 1));
}

std::string percent_encode(std::string_view path) {
    constexpr char kDigits[] = "0123456789ABCDEF";
    std::string out;
    for (const char c : path) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte > 32 && byte != '%' && byte != 127)
            out += c;
        else
            out.append("%").append(1, kDigits[byte >> 4]).append(1, kDigits[byte & 15]);
    }
    return out;
}

std::string percent_decode(std::string_view word) {
    std::string out;
    for (std::size_t i = 0; i < word.size(); ++i) {
        if (word[i] != '%') {
            out += word[i];
            continue;
        }
        unsigned byte = 0;
        const std::string_view digits = word.substr(i + 1, 2);
        const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), byte, 16);
        if (error != std::errc() || end != digits.data() + 2)
            throw Error("a broken %-escape: " + std::string(word));
        out += static_cast<char>(byte);
        i += 2;
    }
    return out;
}

}  // namespace locus
