#include "indexer/writer.h"

#include <algorithm>
#include <cassert>
#include <filesystem>
#include <set>

#include "common/error.h"
#include "common/file_table.h"
#include "common/known_names.h"
#include "common/source.h"
#include "indexer/name_sets.h"

namespace fs = std::filesystem;

namespace locus {
namespace {

constexpr std::string_view kRemoved = ".removed";  // ends the name of what is being deleted
constexpr std::string_view kVersionFile = "iamglass";

void make_directory(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error) throw Error(path + ": " + error.message());
}

std::set<std::string> names_in(const std::string& dir) {
    std::set<std::string> names;
    std::error_code error;
    fs::directory_iterator entries(dir, error);
    for (; !error && entries != fs::directory_iterator(); entries.increment(error))
        names.insert(entries->path().filename().string());
    if (error) throw Error(dir + ": " + error.message());
    return names;
}

std::array<unsigned char, 16> uuid_of(const ContentHash& content) {
    std::array<unsigned char, 16> uuid{};
    for (unsigned i = 0; i < 8; ++i) {
        uuid[i] = static_cast<unsigned char>(content.high >> (8 * i));
        uuid[8 + i] = static_cast<unsigned char>(content.low >> (8 * i));
    }
    return uuid;
}

}  // namespace

Writer::Writer(const std::string& index_dir, const std::string& name)
    : directory_(index_dir + "/" + name), aside_(directory_ + ".aside"), sums_(aside_) {
    segment_.name = name;
    make_directory(directory_);
    make_directory(aside_);
}

Writer::~Writer() {
    std::error_code ignored;
    fs::remove_all(aside_, ignored);
    if (!finished_) fs::remove_all(directory_, ignored);  // on a full disk its space is needed
}

void Writer::add(Part& part, std::vector<FileStretch> files) {
    add_passages(part, files, segment_.files);
    for (FileStretch& file : files) {
        assert(file.begins != open_.has_value());
        if (file.begins) {
            open_ = std::move(file.entry);
            open_->first_document = segment_.passages + 1;
            open_->passages = 0;
        }
        open_->passages += file.passages;
        segment_.passages += file.passages;
        if (!file.ends) continue;
        first_documents_.push_back(open_->first_document);
        add_entry(segment_.files++, *open_);
        if (open_->skipped.empty()) segment_.source_bytes += open_->record.size;
        open_.reset();
    }
}

Segment Writer::finish() {
    assert(!open_);
    const std::vector<Table> known = write_tables();
    write_words();
    write_and_sync(directory_ + "/grams", sums_.grams.encode());
    write_and_sync(directory_ + "/files", encode_file_table(first_documents_, segment_.passages));
    // Xapian's servers refuse documents of a database without this table; empty is enough for them.
    write_and_sync(directory_ + "/termlist.glass", "");
    finish_tables(known);
    finished_ = true;
    return segment_;
}

/// The lexicon, and which of its words are one name.
void Writer::write_words() {
    NewFile file(directory_ + "/lexicon");  // finish_tables() syncs it
    LexiconWriter lexicon([&](std::string_view bytes) { file.write(bytes); });
    NameSets names(sums_.names);
    sums_.words.visit([&](const LexiconEntry& entry) {
        lexicon.add(entry);
        names.add(entry);
    });
    lexicon.finish();
    write_and_sync(directory_ + "/names", KnownNames::encode(names.sets()));
}

/// The segment's files, synced and hashed, sorted by name. iamglass gets its UUID from the others' hashes on
/// the way.
void Writer::finish_tables(const std::vector<Table>& known) {
    std::string hashes;
    const auto add = [&](const std::string& name) {
        const std::string path = directory_ + "/" + name;
        sync(path);
        const auto found =
            std::find_if(known.begin(), known.end(), [&](const Table& table) { return table.name == name; });
        Table table = found != known.end() ? *found : Table{name, 0, {}};
        if (found == known.end()) {
            const FileRecord record = hash_file(path);
            table.size = record.size;
            table.hash = record.hash;
        }
        segment_.tables.push_back(table);
        hashes += name + table.hash.hex();
    };
    for (const std::string& name : names_in(directory_))
        if (name != kVersionFile) add(name);
    write_version(uuid_of(hash_content(hashes)));
    add(std::string(kVersionFile));
    sync(directory_);
    std::sort(segment_.tables.begin(), segment_.tables.end(),
              [](const Table& a, const Table& b) { return a.name < b.name; });
}

void remove_segment(const std::string& index_dir, const std::string& name) {
    const fs::path path = fs::path(index_dir) / name;
    fs::path doomed = path;
    std::error_code error;
    if (!name.ends_with(kRemoved)) {
        doomed += kRemoved;
        fs::rename(path, doomed, error);
        if (error) doomed = path;
    }
    fs::remove_all(doomed, error);
    if (error) throw Error(path.string() + ": " + error.message());
}

}  // namespace locus
