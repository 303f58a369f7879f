#include "common/tables.h"

#include <sys/stat.h>

#include "common/error.h"
#include "common/schema.h"

namespace locus {
namespace {

constexpr std::string_view kRoots = "iamglass";  // about a hundred bytes

constexpr const char* kRebuild = "build it anew: locus-index --rebuild PATH...";

}  // namespace

void throw_damaged(const std::string& where, const std::string& what) {
    throw Error(where + ": the index is damaged: " + what, kRebuild);
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

void check_version(const std::string& directory, const std::string& version) {
    const std::string ours = std::to_string(schema::kVersion);
    if (version == ours) return;
    const bool is_number = !version.empty() && version.find_first_not_of("0123456789") == std::string::npos;
    if (!is_number) throw_damaged(directory, "its records have no version");
    throw Error(
        directory + ": made by another version of Locus: records of version " + version + ", not " + ours,
        kRebuild);
}

}  // namespace locus
