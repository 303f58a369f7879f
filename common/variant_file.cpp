#include "common/variant_file.h"

#include <algorithm>
#include <sys/stat.h>

#include "common/error.h"
#include "common/folding.h"
#include "common/source.h"

namespace locus {
namespace {

constexpr std::string_view kBlanks = " \t\r";

std::string_view trimmed(std::string_view text) {
    const std::size_t first = text.find_first_not_of(kBlanks);
    if (first == std::string_view::npos) return {};
    return text.substr(first, text.find_last_not_of(kBlanks) - first + 1);
}

std::string_view without_remark(std::string_view line) { return line.substr(0, line.find('#')); }

/// Words, each folded, with one blank between.
std::string folded(std::string_view words) {
    std::string out;
    for (words = trimmed(words); !words.empty();) {
        const std::string_view word = words.substr(0, words.find_first_of(kBlanks));
        out += (out.empty() ? "" : " ") + fold_marks(lower(word));
        words = trimmed(words.substr(word.size()));
    }
    return out;
}

/// What stands between the signs; nothing when there is none between two, or but one.
std::vector<std::string> parted(std::string_view line, std::string_view sign) {
    std::vector<std::string> parts;
    for (std::size_t at = 0; at <= line.size();) {
        const std::size_t end = std::min(line.find(sign, at), line.size());
        parts.push_back(folded(line.substr(at, end - at)));
        if (parts.back().empty()) return {};
        at = end + sign.size();
    }
    return parts.size() > 1 ? parts : std::vector<std::string>();
}

}  // namespace

VariantFile VariantFile::parse(std::string_view text, const std::string& path) {
    VariantFile out;
    std::size_t number = 0;
    for (std::size_t at = 0; at < text.size();) {
        const std::size_t end = std::min(text.find('\n', at), text.size());
        const std::string_view line = trimmed(without_remark(text.substr(at, end - at)));
        at = end + 1;
        ++number;
        if (line.empty()) continue;
        const bool apart = line.find("!=") != std::string_view::npos;
        std::vector<std::string> words = parted(line, apart ? "!=" : "=");
        if (words.empty() || (apart && words.size() > 2))
            throw Error(path + ":" + std::to_string(number) + ": not understood",
                        "write: Kyiv = Kiev, or: Clark != Clarke");
        if (apart)
            out.apart.emplace_back(words[0], words[1]);
        else
            out.sets.push_back(std::move(words));
    }
    return out;
}

VariantFile VariantFile::of_index(const std::string& index_dir) {
    const std::string path = index_dir + "/" + std::string(kVariantFile);
    struct stat st {};
    if (::stat(path.c_str(), &st) != 0) return {};
    return parse(read_source(path).bytes, path);
}

bool VariantFile::sets_apart(std::string_view a, std::string_view b) const {
    return std::any_of(apart.begin(), apart.end(), [&](const auto& pair) {
        return (pair.first == a && pair.second == b) || (pair.first == b && pair.second == a);
    });
}

}  // namespace locus
