#include "indexer/batch_worker.h"

#include "common/display.h"
#include "common/error.h"
#include "common/languages.h"
#include "common/paths.h"
#include "common/source.h"
#include "indexer/language_detector.h"
#include "indexer/splitter.h"

namespace locus {
namespace {

struct Unreadable {
    std::string reason;
};

SourceFile read_file(const std::string& path, std::uint64_t largest) {
    try {
        return read_source(path, largest);
    } catch (const Error& error) {
        throw Unreadable{std::string(error.what()).substr(path.size() + 2)};
    }
}

constexpr std::size_t kMostSpellings = 18 << 20;  // bytes that an analyser remembers

}  // namespace

BatchWorker::BatchWorker(Settings settings, const std::vector<StoredSegment>& segments,
                         std::function<bool()> interrupted, std::unique_ptr<PartMaker> maker)
    : settings_(std::move(settings)),
      segments_(segments),
      interrupted_(std::move(interrupted)),
      maker_(std::move(maker)) {}

Analyzer& BatchWorker::reader_of(const std::string& language) {
    const std::string name(analyzer_of(language));
    const auto found = analyzers_.find(name);
    if (found != analyzers_.end()) return found->second;
    return analyzers_.emplace(name, Analyzer(name, kMostSpellings)).first->second;
}

std::set<std::string> BatchWorker::analyzers() const {
    std::set<std::string> names;
    for (const auto& entry : analyzers_) names.insert(entry.first);
    return names;
}

void BatchWorker::work(const Batch& batch, const HandOver& hand_over) {
    hand_over_ = &hand_over;
    for (const BatchItem& item : batch.items) {
        if (interrupted_()) throw Interrupted{};
        const bool was_read = item.change && read(*item.change);
        if (!was_read && item.copy) copy(*item.copy);
    }
    hand_over_part(true);
}

bool BatchWorker::read(const Change& change) {
    const std::string path = from_home(settings_.home, change.path);
    try {
        // Of a large file the beginning tells whether it is worth reading.
        SourceFile source = read_file(path, change.size > kBeginning ? 0 : settings_.largest_file);
        const Recognition recognized = recognize(path, source.bytes);
        if (recognized.format == nullptr) {
            const std::string kind(recognized.reason);
            if (change.listed) throw Unreadable{"not read: " + kind};
            skip(change, source.record, kind);
            return true;
        }
        if (!source.whole && source.record.size <= settings_.largest_file)
            source = read_file(path, settings_.largest_file);
        if (!source.whole)
            throw Unreadable{"larger than " + byte_size(settings_.largest_file) + ", not read"};
        index(change, entry_for(change, source.record), *recognized.format, source.bytes);
        return true;
    } catch (const Unreadable& file) {
        files_.push_back({{FileNews::Kind::unreadable, change, file.reason}, {}});
        return false;
    }
}

schema::FileEntry BatchWorker::entry_for(const Change& change, const FileRecord& record) const {
    schema::FileEntry entry;
    entry.path = change.path;
    entry.listed = change.listed;
    entry.record = record;
    if (!is_settled(entry.record.mtime_ns, settings_.started_ns)) entry.record.mtime_ns = kUnsettled;
    entry.detected = change.language == kAutoLanguage;
    entry.language = entry.detected ? "none" : change.language;
    return entry;
}

/// Remembered, so that the next run need not look into it again.
void BatchWorker::skip(const Change& change, const FileRecord& record, const std::string& kind) {
    schema::FileEntry entry = entry_for(change, record);
    entry.skipped = kind;
    begin_file({FileNews::Kind::skipped, change, kind}, entry);
}

void BatchWorker::index(const Change& change, schema::FileEntry entry, const Format& format,
                        std::string_view bytes) {
    bool first = true;
    format.read(bytes, [&](const Block& block) {
        if (first) {
            entry.title = block.title;
            entry.encoding = block.encoding;
            if (entry.detected) entry.language = detect_language(block.text.text(), block.marks);
            begin_file({FileNews::Kind::read, change, {}}, entry);
        }
        first = false;
        Analyzer& words = reader_of(entry.language);
        for (Passage& passage : split(block)) add(passage, words);
    });
}

void BatchWorker::copy(const StoredCopy& copy) {
    begin_file({FileNews::Kind::copied, {}, {}}, copy.entry);
    for (std::uint64_t ordinal = 0; ordinal < copy.entry.passages; ++ordinal) {
        Passage passage = segments_[copy.segment].passage(copy.entry, ordinal);
        add(passage, reader_of(copy.entry.language));  // of a skipped file none is needed
    }
}

void BatchWorker::begin_file(const FileNews& news, const schema::FileEntry& entry) {
    files_.push_back({news, {entry}});
    ordinal_ = 0;
    maker_->begin_file(entry);
}

void BatchWorker::add(Passage& passage, Analyzer& words) {
    if (interrupted_()) throw Interrupted{};
    passage.ordinal = ordinal_++;
    const std::string& text = passage.text.text();
    words.analyze(text, passage.marks, tokens_);
    words.find_grams(text, tokens_, grams_);
    maker_->add(passage, words, tokens_, grams_);
    ++files_.back().stretch.passages;
    if (maker_->bytes() < settings_.part_bytes || !maker_->may_end()) return;
    files_.back().stretch.ends = false;
    hand_over_part(false);
    files_.push_back({});
    files_.back().stretch.begins = false;
}

void BatchWorker::hand_over_part(bool last) {
    WorkedPart part{std::move(files_), maker_->take()};
    files_.clear();
    (*hand_over_)(std::move(part), last);
}

}  // namespace locus
