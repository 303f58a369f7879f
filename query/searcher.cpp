#include "query/searcher.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <unordered_map>
#include <xapian.h>

#include "common/error.h"
#include "common/file_table.h"
#include "common/gram_table.h"
#include "common/languages.h"
#include "common/manifest.h"
#include "common/paragraph_file.h"
#include "common/paths.h"
#include "common/source.h"
#include "common/tables.h"
#include "query/known_fingerprints.h"
#include "query/recent_passages.h"
#include "query/xapian_query.h"

namespace locus {
namespace {

// Of Xapian's IneB2 (inverse expected document frequency, Bernoulli after-effect, normalisation 2): measured
// in docs/ranking.md.
constexpr double kNormalisation = 1.2;

constexpr double kUnranked = 1;  // the score of every hit when nothing ranks

struct OpenIndex {
    std::string directory;
    std::uint64_t generation = 0;
    std::string home;
    std::vector<std::string> roots;  // absolute
};

struct OpenSegment {
    std::string directory;
    std::size_t index = 0;  // which of the open ones
    Xapian::Database database;
    FileIds dead;
    std::string uuid;  // of the database
    std::shared_ptr<const FileTable> files{};
    std::shared_ptr<const ParagraphFile> paragraphs{};
};

template <typename Function>
decltype(auto) translated(const std::string& where, Function&& run) {
    try {
        return run();
    } catch (const Xapian::Error& error) {
        throw_damaged(where, error.get_msg());
    }
}

/// Scores of one passage differ in their last bits with the number of segments; ties must not. A score that
/// is no number, as Xapian's estimates for synonyms once made, ranks last.
double rounded(double score) { return std::isfinite(score) ? std::round(score * 1e9) / 1e9 : 0; }

}  // namespace

class Searcher::Implementation {
  public:
    Implementation(const std::vector<std::string>& index_dirs, std::vector<Error>& failures) {
        std::set<std::string> opened;
        for (const std::string& index_dir : index_dirs) {
            try {
                const std::string path = real_path(index_dir);
                if (opened.contains(path)) continue;
                open_index(index_dir);
                opened.insert(path);
            } catch (const Error& error) {
                failures.push_back(error);
            }
        }
        if (opened.empty() && !failures.empty()) throw Error(failures.front());
        if (!grams_) grams_ = std::make_shared<const GramTable>();
        for (const OpenSegment& segment : segments_) all_.add_database(segment.database);
        // An index without folders and files names no language; its questions are read all the same.
        if (analyzers_.empty()) analyzers_.emplace_back("none");
        if (analyzers_.size() > 1) languages_ = count_languages();
    }

    /// The segments of `other` opened once more. Reads nothing of it that a question changes.
    Implementation(const Implementation& other)
        : indexes_(other.indexes_),
          languages_(other.languages_),
          vocabulary_(other.vocabulary_),
          grams_(other.grams_),
          since_(other.since_),
          recent_(other.recent_) {
        for (const OpenSegment& segment : other.segments_) {
            const Xapian::Database database = open(segment.directory);
            if (database.get_uuid() != segment.uuid) throw_damaged(segment.directory, "it was replaced");
            segments_.push_back({segment.directory, segment.index, database, segment.dead, segment.uuid,
                                 segment.files, segment.paragraphs});
            all_.add_database(database);
        }
        for (const Analyzer& analyzer : other.analyzers_) analyzers_.emplace_back(analyzer.language());
    }
    Implementation& operator=(const Implementation&) = delete;

    void find_only_since(std::uint64_t generation, std::vector<Error>& failures) {
        std::size_t too_new = 0;  // for how many of the indexes
        for (const OpenIndex& index : indexes_) {
            if (index.generation >= generation) continue;
            const Error error(index.directory + " is at generation " + std::to_string(index.generation) +
                                  ", so nothing can be later than " + std::to_string(generation),
                              "was it made anew? locus-index -i " + index.directory + " --stats tells");
            if (++too_new == indexes_.size()) throw Error(error);
            failures.push_back(error);
        }
        since_ = generation;
        auto recent = std::make_shared<RecentPassages::BySegment>();
        for (std::uint32_t i = 0; i < segments_.size(); ++i) (*recent)[segments_[i].uuid] = recent_in(i);
        recent_ = std::move(recent);
    }

    void forget() {
        constexpr std::size_t kMostRemembered = 10'000;
        if (files_.size() > kMostRemembered) files_.clear();
        if (recurring_.size() > kMostRemembered) recurring_.clear();
    }

    Candidates best(const Plan& plan, std::uint64_t count) const {
        Candidates out;
        if (plan.asks_nothing() || segments_.empty() || passages() == 0) return {{}, true};
        const std::uint64_t limit = std::min(count, passages());
        const Xapian::MSet found = fetch(plan, limit);
        out.exhausted = found.size() < limit || limit == passages();
        out.list = to_candidates(found);
        std::erase_if(out.list, [this](const Candidate& candidate) {
            return segments_[candidate.file.segment].dead.contains(candidate.file.file);
        });
        if (plan.ranked.empty())
            for (Candidate& candidate : out.list) candidate.first = candidate.score = kUnranked;
        order(out.list);
        return out;
    }

    /// Files come by segment and then by id, which is the order of their documents.
    void count_in_files(const Plan& plan, std::map<FileId, FileCounts>& files) const {
        for (auto& [id, counts] : files) {
            counts.counts.resize(plan.ranked.size());
            const schema::FileEntry& entry = file(id);
            counts.passages = std::max<std::uint64_t>(1, entry.passages);  // 0 is damage
            for (std::uint64_t i = 0; i < entry.passages; ++i)
                counts.length += segments_[id.segment].database.get_doclength(
                    static_cast<Xapian::docid>(entry.first_document + i));
        }
        for (std::size_t i = 0; i < plan.ranked.size(); ++i)
            for (auto begin = files.begin(); begin != files.end();) {
                const auto end = files.lower_bound({begin->first.segment + 1, 0});
                for (const std::string& term : plan.ranked[i].terms()) count_term(term, i, begin, end);
                begin = end;
            }
    }

    Passage passage(const Candidate& candidate) const {
        const OpenSegment& segment = segments_[candidate.file.segment];
        return translated(segment.directory, [&] {
            Passage out = schema::decode_passage(
                all_.get_document(candidate.document, Xapian::DOC_ASSUME_VALID).get_data());
            const schema::FileEntry& entry = file(candidate.file);
            out.title = entry.title;
            out.language = entry.language;
            return out;
        });
    }

    const schema::FileEntry& file(FileId id) const {
        const auto known = files_.find(id);
        if (known != files_.end()) return known->second;
        return files_.emplace(id, read_file(id)).first->second;
    }

    std::vector<Candidate> holding_paragraph(std::uint64_t hash) const {
        std::vector<Candidate> out;
        const auto count = static_cast<std::uint32_t>(segments_.size());
        for (std::uint32_t i = 0; i < count; ++i) {
            const OpenSegment& segment = segments_[i];
            for (const std::uint64_t docid : segment.paragraphs->documents(hash)) {
                if (docid == 0 || docid > segment.database.get_doccount())
                    throw_damaged(segment.directory, "its paragraphs name a passage that is none");
                const std::uint64_t file = segment.files->file_of(docid);
                if (!segment.dead.contains(file))
                    out.push_back({static_cast<std::uint32_t>((docid - 1) * count + i + 1), 0, 0, {i, file}});
            }
        }
        return out;
    }

    std::string path(FileId id) const { return from_home(index_of(id).home, file(id).path); }

    std::string path_below_root(FileId id) const { return below_deepest(index_of(id).roots, path(id)); }

    std::uint64_t passages() const { return all_.get_doccount(); }

    std::uint64_t document_frequency(const std::string& term) const {
        return translated("index", [&] { return all_.get_termfreq(term); });
    }

    const GramTable& grams() const { return *grams_; }

    std::uint64_t passages_with_paragraph(std::uint64_t hash) {
        const auto known = recurring_.find(hash);
        if (known != recurring_.end()) return known->second;
        std::uint64_t sum = 0;
        for (const OpenSegment& segment : segments_)
            sum += translated(segment.directory,
                              [&] { return segment.paragraphs->documents(hash, kMostCounted).size(); });
        return recurring_.emplace(hash, sum).first->second;
    }

    std::uint64_t since() const { return since_; }
    std::vector<Analyzer>& analyzers() { return analyzers_; }
    Vocabulary& vocabulary() { return vocabulary_; }
    const std::vector<LanguageShare>& languages() const { return languages_; }

  private:
    using Files = std::map<FileId, FileCounts>::iterator;

    schema::FileEntry read_file(FileId id) const {
        const OpenSegment& segment = segments_[id.segment];
        return translated(segment.directory, [&] {
            const std::string bytes = segment.database.get_metadata(schema::file_key(id.file));
            if (bytes.empty()) throw_damaged(segment.directory, "a file's entry is missing");
            return schema::decode_file(bytes);
        });
    }

    /// The passages of a segment whose files are later than since_, of dead files too.
    RecentPassages::Ranges recent_in(std::uint32_t segment) const {
        RecentPassages::Ranges out;
        for (std::uint64_t id = 0; id < segments_[segment].files->files(); ++id) {
            const schema::FileEntry entry = read_file({segment, id});
            if (entry.generation <= since_ || entry.passages == 0) continue;
            const auto first = static_cast<Xapian::docid>(entry.first_document);
            const auto last = static_cast<Xapian::docid>(entry.first_document + entry.passages);
            if (first == 0 || last <= first || last > segments_[segment].database.get_doccount() + 1)
                throw_damaged(segments_[segment].directory, "a file's passages are others than there are");
            if (!out.empty() && out.back().second == first)
                out.back().second = last;
            else
                out.emplace_back(first, last);
        }
        return out;
    }

    /// In files of one segment.
    void count_term(const std::string& term, std::size_t place, Files begin, Files end) const {
        const Xapian::Database& database = segments_[begin->first.segment].database;
        Xapian::PostingIterator posting = database.postlist_begin(term);
        const Xapian::PostingIterator last = database.postlist_end(term);
        for (auto at = begin; at != end && posting != last; ++at) {
            const schema::FileEntry& entry = file(at->first);
            const std::uint64_t behind = entry.first_document + entry.passages;
            for (posting.skip_to(static_cast<Xapian::docid>(entry.first_document));
                 posting != last && *posting < behind; ++posting)
                at->second.counts[place] += posting.get_wdf();
        }
    }

    const OpenIndex& index_of(FileId id) const { return indexes_[segments_[id.segment].index]; }

    /// A run that publishes removes the segments that it replaced: what was the newest manifest may name one
    /// that is gone. Then there is a newer one.
    void open_index(const std::string& index_dir) {
        for (std::uint64_t last = 0;;) {
            const Manifest manifest = load_manifest(index_dir);
            const std::size_t opened = segments_.size();
            const std::size_t known = analyzers_.size();
            try {
                open_segments(index_dir, manifest);
                check_analyzers(index_dir, manifest);
                VariantFile variants = VariantFile::of_index(index_dir);
                open_side_files(opened);
                return vocabulary_.other_spellings().add(std::move(variants));
            } catch (const Error&) {
                segments_.resize(opened);
                analyzers_.erase(analyzers_.begin() + static_cast<std::ptrdiff_t>(known), analyzers_.end());
                if (last == manifest.generation || load_manifest(index_dir).generation == manifest.generation)
                    throw;
                last = manifest.generation;
            }
        }
    }

    static Xapian::Database open(const std::string& directory) {
        return translated(directory, [&] { return Xapian::Database(directory); });
    }

    void open_segments(const std::string& index_dir, const Manifest& manifest) {
        indexes_.push_back({index_dir, manifest.generation, home_of_index(index_dir), {}});
        for (const Root& root : manifest.roots)
            indexes_.back().roots.push_back(from_home(indexes_.back().home, root.path));
        for (const Segment& segment : manifest.segments) {
            const std::string directory = index_dir + "/" + segment.name;
            check_tables(directory, segment);
            const Xapian::Database database = open(directory);
            const std::string version = translated(
                directory, [&] { return database.get_metadata(std::string(schema::kVersionKey)); });
            check_version(directory, version);
            if (segment.passages != database.get_doccount()) throw_damaged(directory, "passages are missing");
            if (database.get_doccount() > 0)
                segments_.push_back(
                    {directory, indexes_.size() - 1, database, segment.dead, database.get_uuid()});
        }
    }

    /// After all else: what is opened here stays open, also when a segment turns out to be gone.
    void open_side_files(std::size_t first) {
        GramTable grams = grams_ ? *grams_ : GramTable();
        std::vector<KnownNames> names;
        for (std::size_t i = first; i < segments_.size(); ++i) {
            OpenSegment& segment = segments_[i];
            grams.add(read_source(segment.directory + "/grams").bytes);
            segment.files =
                std::make_shared<const FileTable>(read_source(segment.directory + "/files").bytes);
            segment.paragraphs = std::make_shared<const ParagraphFile>(segment.directory + "/paragraphs");
            names.emplace_back(read_source(segment.directory + "/names").bytes);
        }
        for (std::size_t i = first; i < segments_.size(); ++i)
            vocabulary_.add_file(segments_[i].directory + "/lexicon");
        for (KnownNames& one : names) vocabulary_.other_spellings().add(std::move(one));
        grams_ = std::make_shared<const GramTable>(std::move(grams));
    }

    void check_analyzers(const std::string& index_dir, const Manifest& manifest) {
        for (const auto& entry : manifest.analyzers) {
            const std::string& name = entry.first;
            const auto known = std::find_if(analyzers_.begin(), analyzers_.end(),
                                            [&](const Analyzer& a) { return a.language() == name; });
            Analyzer& analyzer = known != analyzers_.end() ? *known : analyzers_.emplace_back(name);
            const std::string_view fingerprint = known_fingerprint(name);
            if (entry.second != (fingerprint.empty() ? analyzer.fingerprint() : fingerprint))
                throw Error(index_dir + ": made by another version of the " + name +
                                " analyser, so its words " + "may not be found",
                            "build it anew: locus-index --rebuild PATH...");
        }
    }

    std::vector<LanguageShare> count_languages() const {
        const std::string prefix = schema::language_term("");
        return translated("index", [&] {
            std::vector<LanguageShare> out;
            for (auto term = all_.allterms_begin(prefix); term != all_.allterms_end(prefix); ++term)
                out.push_back({(*term).substr(prefix.size()), term.get_termfreq()});
            return out;
        });
    }

    Xapian::MSet fetch(const Plan& plan, std::uint64_t limit) const {
        return translated("index", [&] {
            Xapian::Enquire enquire(all_);
            const Xapian::Query query = to_query(plan, all_);
            enquire.set_query(
                recent_ ? Xapian::Query(Xapian::Query::OP_FILTER, query, RecentPassages::query(recent_))
                        : query);
            enquire.set_weighting_scheme(Xapian::IneB2Weight(kNormalisation));
            const auto count = static_cast<Xapian::doccount>(limit);
            return enquire.get_mset(0, count, limit == passages() ? count : 0);
        });
    }

    /// Xapian deals the documents of several databases out in turn.
    std::vector<Candidate> to_candidates(const Xapian::MSet& found) const {
        const auto count = static_cast<Xapian::docid>(segments_.size());
        std::vector<Candidate> list;
        list.reserve(found.size());
        for (auto hit = found.begin(); hit != found.end(); ++hit) {
            const double score = rounded(hit.get_weight());
            const std::uint32_t segment = (*hit - 1) % count;
            list.push_back(
                {*hit, score, score, {segment, segments_[segment].files->file_of((*hit - 1) / count + 1)}});
        }
        return list;
    }

    void order(std::vector<Candidate>& list) const {
        std::stable_sort(list.begin(), list.end(), [this](const Candidate& a, const Candidate& b) {
            if (a.first != b.first) return a.first > b.first;
            if (a.file == b.file) return a.document < b.document;
            const int paths = path(a.file).compare(path(b.file));
            if (paths != 0) return paths < 0;
            return a.file.file != b.file.file ? a.file.file < b.file.file : a.document < b.document;
        });
    }

    std::vector<OpenIndex> indexes_;
    std::vector<OpenSegment> segments_;  // those that hold a passage
    Xapian::Database all_;
    std::vector<Analyzer> analyzers_;
    std::vector<LanguageShare> languages_;  // only where there are several analysers
    Vocabulary vocabulary_;
    std::shared_ptr<const GramTable> grams_;  // none before the first index is open
    std::uint64_t since_ = 0;                 // what is not later is not found; 0: everything is
    std::shared_ptr<const RecentPassages::BySegment> recent_;  // what is found; none: everything is
    mutable std::map<FileId, schema::FileEntry> files_;
    std::unordered_map<std::uint64_t, std::uint64_t> recurring_;  // by a paragraph's hash: passages
};

Searcher::Searcher(const std::vector<std::string>& index_dirs, std::vector<Error>& failures)
    : it_(std::make_unique<Implementation>(index_dirs, failures)) {}
Searcher::Searcher(std::unique_ptr<Implementation> it) : it_(std::move(it)) {}
Searcher Searcher::another() const { return Searcher(std::make_unique<Implementation>(*it_)); }
void Searcher::find_only_since(std::uint64_t generation, std::vector<Error>& failures) {
    it_->find_only_since(generation, failures);
}
std::uint64_t Searcher::since() const { return it_->since(); }
void Searcher::forget() { it_->forget(); }
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;

std::vector<Analyzer>& Searcher::analyzers() { return it_->analyzers(); }
Vocabulary& Searcher::vocabulary() { return it_->vocabulary(); }
std::uint64_t Searcher::passages() const { return it_->passages(); }
std::uint64_t Searcher::document_frequency(const std::string& term) const {
    return it_->document_frequency(term);
}
std::uint64_t Searcher::document_frequency(const RankedTerm& term) const {
    std::uint64_t sum = 0;
    for (const std::string& one : term.terms()) sum += document_frequency(one);
    return std::min(sum, passages());
}
void Searcher::count_in_files(const Plan& plan, std::map<FileId, FileCounts>& files) const {
    translated("index", [&] { it_->count_in_files(plan, files); });
}
const GramTable& Searcher::grams() const { return it_->grams(); }
std::uint64_t Searcher::passages_with_paragraph(std::uint64_t hash) const {
    return it_->passages_with_paragraph(hash);
}
Searcher::Candidates Searcher::best(const Plan& plan, std::uint64_t count) const {
    return it_->best(plan, count);
}
std::vector<Candidate> Searcher::all(const Plan& plan) const { return it_->best(plan, it_->passages()).list; }
Passage Searcher::passage(const Candidate& candidate) const { return it_->passage(candidate); }
const schema::FileEntry& Searcher::file(FileId id) const { return it_->file(id); }
std::vector<Candidate> Searcher::holding_paragraph(std::uint64_t hash) const {
    return it_->holding_paragraph(hash);
}
std::string Searcher::path(FileId id) const { return it_->path(id); }
std::string Searcher::path_below_root(FileId id) const { return it_->path_below_root(id); }

Plan make_plan(const Node& question, Searcher& searcher, bool all_words) {
    return make_plan(question, searcher.analyzers(), searcher.languages(), searcher.vocabulary(), all_words,
                     [&](const std::string& term) { return searcher.document_frequency(term) > 0; });
}

double inverse_frequency(double n, std::uint64_t passages) {
    return std::max(0.0, std::log((static_cast<double>(passages) + 1) / (n + 0.5)));
}

std::vector<double> term_weights(const Plan& plan, const Searcher& searcher) {
    std::vector<double> weights;
    weights.reserve(plan.ranked.size());
    for (const RankedTerm& term : plan.ranked)
        weights.push_back(
            term.share() *
            inverse_frequency(static_cast<double>(searcher.document_frequency(term)), searcher.passages()));
    return weights;
}

const std::vector<LanguageShare>& Searcher::languages() const { return it_->languages(); }
Analyzer& Searcher::analyzer(const std::string& language) {
    const std::string_view name = analyzer_of(language);
    for (Analyzer& analyzer : it_->analyzers())
        if (analyzer.language() == name) return analyzer;
    throw Error("the index does not name its " + language + " analyser",
                "build it anew with locus-index --rebuild");
}

}  // namespace locus
