#include "indexer/writer.h"

#include <algorithm>
#include <cassert>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <unistd.h>
#include <xapian.h>

#include "common/char_grams.h"
#include "common/error.h"
#include "common/gram_table.h"
#include "common/paths.h"
#include "common/source.h"
#include "indexer/word_counts.h"

namespace fs = std::filesystem;

namespace locus {
namespace {

constexpr std::uint64_t kShardDocuments = 2000;
constexpr std::string_view kRemoved = ".removed";  // ends the name of what is being deleted
constexpr std::size_t kShardsJoined = 32;          // at once; each keeps several files open

template <typename Function>
auto translated(const std::string& where, Function&& run) {
    try {
        return run();
    } catch (const Xapian::Error& error) {
        const char* reason = error.get_error_string();
        throw Error(where + ": writing the index failed: " + error.get_msg() +
                    (reason != nullptr ? std::string(" (") + reason + ")" : std::string()));
    }
}

void make_directory(const std::string& path) {
    std::error_code error;
    fs::create_directories(path, error);
    if (error) throw Error(path + ": " + error.message());
}

/// Terms of a passage with their frequency in it.
Xapian::Document make_document(const schema::FileEntry& file, const Passage& passage,
                               const std::vector<Token>& tokens, const std::vector<Gram>& grams) {
    std::map<std::string, unsigned> terms;
    for (const Token& token : tokens) ++terms[schema::word_term(token.stem, token.word)];
    for (const Gram& gram : grams) ++terms[schema::gram_term(gram.word)];
    Xapian::Document document;
    for (const auto& [term, count] : terms) document.add_term(term, count);
    document.add_boolean_term(schema::file_term(passage.file));
    document.add_boolean_term(schema::language_term(file.language));
    document.add_boolean_term(schema::extension_term(extension_of(file.path)));
    document.add_value(schema::kFileSlot, schema::file_value(passage.file));
    document.set_data(schema::encode_passage(passage));
    return document;
}

void add_paragraph_terms(Xapian::Document& document, const Passage& passage,
                         const std::vector<Token>& tokens) {
    auto token = tokens.begin();
    for (const Span& paragraph : passage.paragraphs) {
        std::string words;
        for (; token != tokens.end() && token->span.begin < paragraph.end; ++token)
            if (token->parts == 1) words.append(token->word).append(" ");
        if (!words.empty()) document.add_boolean_term(schema::paragraph_term(words));
    }
}

/// Glass names each database by a random UUID; ours is made of the tables' content, so that equal input gives
/// equal bytes. It stands after the magic (14 bytes) and the format's version (2).
void set_uuid(const std::string& segment_dir, const ContentHash& content) {
    constexpr off_t kUuidAt = 16;
    unsigned char uuid[16];
    for (unsigned i = 0; i < 8; ++i) {
        uuid[i] = static_cast<unsigned char>(content.high >> (8 * i));
        uuid[8 + i] = static_cast<unsigned char>(content.low >> (8 * i));
    }
    const std::string path = segment_dir + "/iamglass";
    const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
    const ssize_t written = fd < 0 ? -1 : ::pwrite(fd, uuid, sizeof uuid, kUuidAt);
    const int reason = errno;
    if (fd >= 0) ::close(fd);
    if (written < 0) throw Error(path + ": " + std::strerror(reason));
    if (written != sizeof uuid) throw Error(path + ": cannot be written whole");
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

/// The segment's files, synced and hashed, sorted by name. `iamglass` gets its UUID from the others' hashes
/// on the way.
std::vector<Table> finish_tables(const std::string& segment_dir) {
    constexpr std::string_view kVersionFile = "iamglass";
    std::vector<Table> tables;
    std::string hashes;
    const auto add = [&](const std::string& name) {
        const std::string path = segment_dir + "/" + name;
        sync(path);
        const FileRecord record = hash_file(path);
        tables.push_back({name, record.size, record.hash});
        hashes += name + record.hash.hex();
    };
    for (const std::string& name : names_in(segment_dir))
        if (name != kVersionFile) add(name);
    set_uuid(segment_dir, hash_content(hashes));
    add(std::string(kVersionFile));
    sync(segment_dir);
    std::sort(tables.begin(), tables.end(), [](const Table& a, const Table& b) { return a.name < b.name; });
    return tables;
}

}  // namespace

class Writer::Implementation {
  public:
    Implementation(const std::string& index_dir, const std::string& name)
        : segment_dir_(index_dir + "/" + name), shards_dir_(segment_dir_ + ".shards"), words_(shards_dir_) {
        segment_.name = name;
        make_directory(shards_dir_);
    }

    ~Implementation() {
        try {
            shard_.reset();
        } catch (...) {  // the run has failed already, and its error is on its way
        }
        std::error_code ignored;
        fs::remove_all(shards_dir_, ignored);
        if (!finished_) fs::remove_all(segment_dir_, ignored);  // on a full disk its space is needed
    }

    Implementation(const Implementation&) = delete;
    Implementation& operator=(const Implementation&) = delete;

    const std::string& directory() const { return segment_dir_; }

    void begin_file(const schema::FileEntry& entry) {
        assert(!file_);
        file_ = entry;
        file_->first_document = segment_.passages + 1;
        file_->passages = 0;
    }

    void add(Passage& passage, const std::vector<Token>& tokens, const std::vector<Gram>& grams) {
        passage.file = segment_.files;
        passage.ordinal = file_->passages++;
        ++segment_.passages;
        words_.add(tokens);
        find_char_grams(tokens, char_grams_);
        gram_counter_.add(char_grams_);
        Xapian::Document document = make_document(*file_, passage, tokens, grams);
        add_paragraph_terms(document, passage, tokens);
        open_shard().add_document(document);
        if (++shard_documents_ == kShardDocuments) close_shard();
    }

    void end_file() {
        open_shard().set_metadata(schema::file_key(segment_.files), schema::encode_file(*file_));
        if (file_->skipped.empty()) segment_.source_bytes += file_->record.size;
        ++segment_.files;
        file_.reset();
    }

    Segment finish() {
        assert(!file_);
        open_shard().set_metadata(std::string(schema::kVersionKey), std::to_string(schema::kVersion));
        close_shard();
        std::vector<std::string> all;
        for (auto level = levels_.rbegin(); level != levels_.rend(); ++level)
            all.insert(all.end(), level->begin(), level->end());
        join(all, segment_dir_);
        write_lexicon();
        write_and_sync(segment_dir_ + "/grams", gram_counter_.encode());
        // Xapian's servers refuse documents of a database without this table; empty is enough for them.
        write_and_sync(segment_dir_ + "/termlist.glass", "");
        segment_.tables = finish_tables(segment_dir_);
        finished_ = true;
        return segment_;
    }

  private:
    Xapian::WritableDatabase& open_shard() {
        if (!shard_) {
            shard_path_ = new_shard();
            shard_.emplace(shard_path_, Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
        }
        return *shard_;
    }

    std::string new_shard() { return shards_dir_ + "/" + std::to_string(shards_made_++); }

    void close_shard() {
        if (!shard_) return;
        shard_->commit();  // the destructor would swallow its errors
        shard_->close();
        shard_.reset();
        shard_documents_ = 0;
        keep(0, shard_path_);
    }

    /// Shards of one level are joined into one of the next, so that few are open at once. A higher level
    /// holds earlier documents.
    void keep(std::size_t level, const std::string& path) {
        if (levels_.size() == level) levels_.emplace_back();
        levels_[level].push_back(path);
        if (levels_[level].size() < kShardsJoined) return;
        const std::string joined = new_shard();
        join(levels_[level], joined);
        levels_[level].clear();
        keep(level + 1, joined);
    }

    void write_lexicon() {
        NewFile file(segment_dir_ + "/lexicon");  // finish_tables() syncs it
        LexiconWriter lexicon([&](std::string_view bytes) { file.write(bytes); });
        words_.visit([&](const LexiconEntry& entry) { lexicon.add(entry); });
        lexicon.finish();
    }

    static void join(const std::vector<std::string>& shards, const std::string& to) {
        {
            Xapian::Database all;
            for (const std::string& shard : shards) all.add_database(Xapian::Database(shard));
            all.compact(to, Xapian::Compactor::FULL);
        }
        std::error_code ignored;  // the destructor tries again
        for (const std::string& shard : shards) fs::remove_all(shard, ignored);
    }

    std::string segment_dir_;
    std::string shards_dir_;
    Segment segment_;
    bool finished_ = false;
    std::optional<schema::FileEntry> file_;  // the one that is open
    WordCounts words_;
    GramCounter gram_counter_;
    std::vector<CharGram> char_grams_;  // in the passage at hand
    std::optional<Xapian::WritableDatabase> shard_;
    std::string shard_path_;
    std::uint64_t shard_documents_ = 0;
    std::uint64_t shards_made_ = 0;
    std::vector<std::vector<std::string>> levels_;
};

Writer::Writer(const std::string& index_dir, const std::string& name)
    : it_(std::make_unique<Implementation>(index_dir, name)) {}
Writer::~Writer() = default;

void Writer::begin_file(const schema::FileEntry& entry) { it_->begin_file(entry); }
void Writer::add(Passage& passage, const std::vector<Token>& tokens, const std::vector<Gram>& grams) {
    translated(it_->directory(), [&] { it_->add(passage, tokens, grams); });
}
void Writer::end_file() {
    translated(it_->directory(), [&] { it_->end_file(); });
}
Segment Writer::finish() {
    return translated(it_->directory(), [&] { return it_->finish(); });
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
