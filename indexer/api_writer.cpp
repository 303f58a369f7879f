#include "indexer/api_writer.h"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <filesystem>
#include <map>
#include <optional>
#include <unistd.h>
#include <xapian.h>

#include "common/error.h"
#include "common/paragraph_table.h"
#include "common/paths.h"
#include "common/source.h"

namespace fs = std::filesystem;

namespace locus {
namespace {

constexpr std::uint64_t kShardDocuments = 2000;
constexpr std::size_t kShardsJoined = 32;  // at once; each keeps several files open

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

struct DocumentsPart : Part {
    struct Item {
        Xapian::Document document;
        std::vector<std::uint64_t> paragraphs;  // hashes
    };
    std::vector<Item> items;
};

/// Terms of a passage with their frequency in it.
Xapian::Document make_document(const schema::FileEntry& file, const Passage& passage,
                               const std::vector<Token>& tokens, const std::vector<Gram>& grams) {
    std::map<std::string, unsigned> terms;
    for (const Token& token : tokens) ++terms[schema::word_term(token.stem, token.word)];
    for (const Gram& gram : grams) ++terms[schema::gram_term(gram.word)];
    Xapian::Document document;
    for (const auto& [term, count] : terms) document.add_term(term, count);
    document.add_boolean_term(schema::language_term(file.language));
    document.add_boolean_term(schema::extension_term(extension_of(file.path)));
    document.set_data(schema::encode_passage(passage));
    return document;
}

class DocumentMaker : public PartMaker {
  public:
    explicit DocumentMaker(Sums& sums) : sums_(sums), part_(std::make_unique<DocumentsPart>()) {}

    void begin_file(const schema::FileEntry& entry) override { file_ = entry; }

    void add(const Passage& passage, const Analyzer& analyzer, const std::vector<Token>& tokens,
             const std::vector<Gram>& grams) override {
        DocumentsPart::Item item{make_document(file_, passage, tokens, grams), {}};
        JoinedWords joined;
        join_words(tokens, passage.paragraphs, joined);
        for (const Span& paragraph : joined.paragraphs)
            if (!paragraph.empty())
                item.paragraphs.push_back(
                    paragraph_hash(joined.words.substr(paragraph.begin, paragraph.size())));
        part_->items.push_back(std::move(item));
        bytes_ += passage.text.text().size() * kTimesText;
        const std::lock_guard lock(sums_.mutex);
        count_words(tokens);
        name_counter_.add(passage.text.text(), analyzer, tokens);
        if (name_counter_.full()) name_counter_.pass_on(sums_.names);
        sums_.grams.add(joined.words);
    }

    std::size_t bytes() const override { return bytes_; }
    bool may_end() const override { return true; }

    std::unique_ptr<Part> take() override {
        std::unique_ptr<Part> taken = std::move(part_);
        part_ = std::make_unique<DocumentsPart>();
        bytes_ = 0;
        return taken;
    }

    void finish() override {
        const std::lock_guard lock(sums_.mutex);
        name_counter_.pass_on(sums_.names);
    }

  private:
    static constexpr std::size_t kTimesText = 20;  // what a document takes in memory, about

    void count_words(const std::vector<Token>& tokens) {
        std::map<std::pair<std::string, std::string>, std::uint64_t> words;
        for (const Token& token : tokens) ++words[{std::string(token.word), std::string(token.stem)}];
        for (const auto& [word, occurrences] : words)
            sums_.words.add({word.first, word.second, 1, occurrences});
    }

    Sums& sums_;
    NameCounter name_counter_;
    std::unique_ptr<DocumentsPart> part_;
    schema::FileEntry file_;
    std::size_t bytes_ = 0;
};

class ApiWriter : public Writer {
  public:
    ApiWriter(const std::string& index_dir, const std::string& name) : Writer(index_dir, name) {}

    ~ApiWriter() override {
        try {
            shard_.reset();
        } catch (...) {  // the run has failed already, and its error is on its way
        }
    }

    std::unique_ptr<PartMaker> part_maker() override { return std::make_unique<DocumentMaker>(sums()); }

  private:
    void add_passages(Part& part, const std::vector<FileStretch>& files, std::uint64_t first_file) override {
        translated(directory(), [&] {
            auto item = static_cast<DocumentsPart&>(part).items.begin();
            std::uint64_t docid = segment().passages;
            for (std::size_t i = 0; i < files.size(); ++i)
                for (std::uint64_t n = files[i].passages; n > 0; --n, ++item) {
                    for (const std::uint64_t hash : item->paragraphs)
                        paragraphs_.emplace_back(hash, docid + 1);
                    ++docid;
                    add_document(item->document, first_file + i);
                }
        });
    }

    void add_document(Xapian::Document& document, std::uint64_t file) {
        document.add_boolean_term(schema::file_term(file));
        document.add_value(schema::kFileSlot, schema::file_value(file));
        open_shard().add_document(document);
        if (++shard_documents_ == kShardDocuments) close_shard();
    }

    void add_entry(std::uint64_t id, const schema::FileEntry& entry) override {
        translated(directory(),
                   [&] { open_shard().set_metadata(schema::file_key(id), schema::encode_file(entry)); });
    }

    std::vector<Table> write_tables() override {
        translated(directory(), [&] {
            open_shard().set_metadata(std::string(schema::kVersionKey), std::to_string(schema::kVersion));
            close_shard();
            std::vector<std::string> all;
            for (auto level = levels_.rbegin(); level != levels_.rend(); ++level)
                all.insert(all.end(), level->begin(), level->end());
            join(all, directory());
        });
        write_paragraphs();
        return {};
    }

    void write_paragraphs() {
        std::sort(paragraphs_.begin(), paragraphs_.end());
        paragraphs_.erase(std::unique(paragraphs_.begin(), paragraphs_.end()), paragraphs_.end());
        NewFile file(directory() + "/paragraphs");
        ParagraphTableWriter table(segment().passages, [&](std::string_view bytes) { file.write(bytes); });
        for (const auto& [hash, docid] : paragraphs_) table.add(hash, docid);
        table.finish();
    }

    /// It stands after the magic (14 bytes) and the format's version (2).
    void write_version(const Uuid& uuid) override {
        constexpr off_t kUuidAt = 16;
        const std::string path = directory() + "/iamglass";
        const int fd = ::open(path.c_str(), O_WRONLY | O_CLOEXEC);
        const ssize_t written = fd < 0 ? -1 : ::pwrite(fd, uuid.data(), uuid.size(), kUuidAt);
        const int reason = errno;
        if (fd >= 0) ::close(fd);
        if (written < 0) throw Error(path + ": " + std::strerror(reason));
        if (written != static_cast<ssize_t>(uuid.size())) throw Error(path + ": cannot be written whole");
    }

    Xapian::WritableDatabase& open_shard() {
        if (!shard_) {
            shard_path_ = new_shard();
            shard_.emplace(shard_path_, Xapian::DB_CREATE | Xapian::DB_NO_SYNC | Xapian::DB_NO_TERMLIST);
        }
        return *shard_;
    }

    std::string new_shard() { return aside() + "/" + std::to_string(shards_made_++); }

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

    static void join(const std::vector<std::string>& shards, const std::string& to) {
        {
            Xapian::Database all;
            for (const std::string& shard : shards) all.add_database(Xapian::Database(shard));
            all.compact(to, Xapian::Compactor::FULL);
        }
        std::error_code ignored;  // the destructor tries again
        for (const std::string& shard : shards) fs::remove_all(shard, ignored);
    }

    std::optional<Xapian::WritableDatabase> shard_;
    std::string shard_path_;
    std::uint64_t shard_documents_ = 0;
    std::uint64_t shards_made_ = 0;
    std::vector<std::vector<std::string>> levels_;
    std::vector<std::pair<std::uint64_t, std::uint64_t>> paragraphs_;  // hash, docid
};

}  // namespace

std::unique_ptr<Writer> make_api_writer(const std::string& index_dir, const std::string& name) {
    return std::make_unique<ApiWriter>(index_dir, name);
}

std::string xapian_version() { return Xapian::version_string(); }

}  // namespace locus
