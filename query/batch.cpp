#include "query/batch.h"

#include <cstdint>

namespace locus {

void for_each_question(std::istream& lines,
                       const std::function<bool(const std::string& id, const std::string& question)>& ask) {
    std::string line;
    for (std::uint64_t number = 1; std::getline(lines, line); ++number) {
        if (line.ends_with('\r')) line.pop_back();
        if (line.find_first_not_of(" \t") == std::string::npos) continue;
        const std::size_t tab = line.find('\t');
        const bool named = tab != std::string::npos && tab > 0;
        const std::string id = named ? line.substr(0, tab) : std::to_string(number);
        if (!ask(id, tab == std::string::npos ? line : line.substr(tab + 1))) return;
    }
}

}  // namespace locus
