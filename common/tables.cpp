#include "common/tables.h"

#include <sys/stat.h>

#include "common/error.h"

namespace locus {
namespace {

constexpr std::string_view kRoots = "iamglass";  // about a hundred bytes

}  // namespace

void throw_damaged(const std::string& where, const std::string& what) {
    throw Error(where + ": the index is damaged: " + what, "build it anew: locus-index --rebuild PATH...");
}

void check_tables(const std::string& directory, const Segment& segment) {
    for (const Table& table : segment.tables) {
        struct stat st {};
        const std::string path = directory + "/" + table.name;
        if (::stat(path.c_str(), &st) != 0) throw_damaged(directory, table.name + " is missing");
        if (static_cast<std::uint64_t>(st.st_size) != table.size)
            throw_damaged(directory, table.name + " has " + std::to_string(st.st_size) +
                                         " bytes instead of " + std::to_string(table.size));
        if (table.name == kRoots && read_source(path).record.hash != table.hash)
            throw_damaged(directory, table.name + " is not what was written");
    }
}

}  // namespace locus
