#include "indexer/segment_builder.h"

#include "common/display.h"
#include "common/error.h"
#include "common/languages.h"
#include "common/paths.h"
#include "common/source.h"
#include "indexer/formats.h"
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

}  // namespace

SegmentBuilder::SegmentBuilder(Settings settings, const std::vector<GoneFile>& gone, const RunEvents& events,
                               IndexCounts& counts)
    : settings_(std::move(settings)), events_(events), counts_(counts) {
    for (const GoneFile& file : gone) gone_.emplace(file.record.hash, &file);
}

Writer& SegmentBuilder::writer() {
    if (!writer_) writer_ = std::make_unique<Writer>(settings_.index_dir, settings_.segment);
    return *writer_;
}

Analyzer& SegmentBuilder::analyzer(const std::string& name) {
    const auto found = analyzers_.find(name);
    if (found != analyzers_.end()) return found->second;
    return analyzers_.emplace(name, Analyzer(name)).first->second;
}

std::set<std::string> SegmentBuilder::analyzers() const {
    std::set<std::string> names;
    for (const auto& entry : analyzers_) names.insert(entry.first);
    return names;
}

Analyzer& SegmentBuilder::reader_of(const std::string& language) {
    return analyzer(std::string(analyzer_of(language)));
}

bool SegmentBuilder::read(const Change& change) {
    ++counts_.read;
    counts_.bytes_read += change.size;
    const std::string path = from_home(settings_.home, change.path);
    try {
        read(change, path);
        return true;
    } catch (const Unreadable& file) {
        events_.unreadable(path, file.reason);
        return false;
    }
}

void SegmentBuilder::read(const Change& change, const std::string& path) {
    // Of a large file the beginning tells whether it is worth reading.
    SourceFile source = read_file(path, change.size > kBeginning ? 0 : settings_.largest_file);
    const Recognition recognized = recognize(path, source.bytes);
    if (recognized.format == nullptr) {
        const std::string kind(recognized.reason);
        if (change.listed) throw Unreadable{"not read: " + kind};
        events_.skipped(path, kind);
        return skip(change, source, kind);
    }
    if (!source.whole && source.record.size <= settings_.largest_file)
        source = read_file(path, settings_.largest_file);
    if (!source.whole) throw Unreadable{"larger than " + byte_size(settings_.largest_file) + ", not read"};
    const schema::FileEntry entry = entry_for(change, source);
    count(change, entry);
    index(entry, *recognized.format, source.bytes);
}

schema::FileEntry SegmentBuilder::entry_for(const Change& change, const SourceFile& source) const {
    schema::FileEntry entry;
    entry.path = change.path;
    entry.listed = change.listed;
    entry.record = source.record;
    if (!is_settled(entry.record.mtime_ns, settings_.started_ns)) entry.record.mtime_ns = kUnsettled;
    entry.detected = change.language == kAutoLanguage;
    entry.language = entry.detected ? "none" : change.language;
    const GoneFile* moved = moved_from(change, entry.record.hash);
    entry.generation = moved != nullptr ? moved->generation : settings_.generation;
    return entry;
}

const GoneFile* SegmentBuilder::moved_from(const Change& change, const ContentHash& hash) const {
    const auto found = change.old ? gone_.end() : gone_.find(hash);
    return found == gone_.end() ? nullptr : found->second;
}

/// Remembered, so that the next run need not look into it again.
void SegmentBuilder::skip(const Change& change, const SourceFile& source, const std::string& kind) {
    schema::FileEntry entry = entry_for(change, source);
    entry.skipped = kind;
    writer().begin_file(entry);
    writer().end_file();
}

void SegmentBuilder::count(const Change& change, const schema::FileEntry& entry) {
    ++counts_.indexed;
    counts_.bytes += entry.record.size;
    const auto moved = change.old ? gone_.end() : gone_.find(entry.record.hash);
    if (change.old) {
        ++counts_.changed;
    } else if (moved != gone_.end()) {
        ++counts_.moved;
        gone_.erase(moved);  // it went to one place; a further copy is new
    } else {
        ++counts_.added;
    }
}

void SegmentBuilder::index(schema::FileEntry entry, const Format& format, std::string_view bytes) {
    bool first = true;
    format.read(bytes, [&](const Block& block) {
        if (first) {
            entry.title = block.title;
            entry.encoding = block.encoding;
            if (entry.detected) entry.language = detect_language(block.text.text(), block.marks);
            writer().begin_file(entry);
        }
        first = false;
        add_passages(block, reader_of(entry.language));
    });
    writer().end_file();
}

void SegmentBuilder::add_passages(const Block& block, Analyzer& words) {
    for (Passage& passage : split(block)) {
        if (events_.interrupted()) throw Interrupted{};
        add(passage, words);
        ++counts_.passages;
    }
}

void SegmentBuilder::add(Passage& passage, Analyzer& words) {
    const std::string& text = passage.text.text();
    words.analyze(text, passage.marks, tokens_);
    words.find_grams(text, tokens_, grams_);
    writer().add(passage, tokens_, grams_);
}

void SegmentBuilder::copy(const StoredSegment& from, const schema::FileEntry& entry) {
    ++counts_.rewritten;
    writer().begin_file(entry);
    for (std::uint64_t ordinal = 0; ordinal < entry.passages; ++ordinal) {
        if (events_.interrupted()) throw Interrupted{};
        Passage passage = from.passage(entry, ordinal);
        add(passage, reader_of(entry.language));
    }
    writer().end_file();
}

std::optional<Segment> SegmentBuilder::finish() {
    if (!writer_) return std::nullopt;
    return writer_->finish();
}

}  // namespace locus
