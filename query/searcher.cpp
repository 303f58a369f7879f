#include "query/searcher.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <sys/stat.h>
#include <xapian.h>

#include "common/error.h"
#include "common/manifest.h"
#include "common/paths.h"

namespace locus {
namespace {

// Of Xapian's IneB2 (inverse expected document frequency, Bernoulli after-effect, normalisation 2): measured
// in docs/ranking.md.
constexpr double kNormalisation = 1.2;

struct OpenSegment {
    std::string directory;
    std::string home;  // of its index
    Xapian::Database database;
    FileIds dead;
};

[[noreturn]] void damaged(const std::string& where, const std::string& what) {
    throw Error(where + ": the index is damaged: " + what, "build it anew: locus-index --rebuild PATH...");
}

template <typename Function>
decltype(auto) translated(const std::string& where, Function&& run) {
    try {
        return run();
    } catch (const Xapian::Error& error) {
        damaged(where, error.get_msg());
    }
}

/// Cheap enough for every start: a table that was cut off is told by its size.
void check_tables(const std::string& directory, const Segment& segment) {
    for (const Table& table : segment.tables) {
        struct stat st {};
        const std::string path = directory + "/" + table.name;
        if (::stat(path.c_str(), &st) != 0) damaged(directory, table.name + " is missing");
        if (static_cast<std::uint64_t>(st.st_size) != table.size)
            damaged(directory, table.name + " has " + std::to_string(st.st_size) + " bytes instead of " +
                                   std::to_string(table.size));
    }
}

/// Xapian's query for what its terms can decide of a condition; a superset of the passages that fulfil it.
Xapian::Query superset(const Condition& condition);

Xapian::Query combine(Xapian::Query::op op, const std::vector<Condition>& parts) {
    std::vector<Xapian::Query> queries;
    queries.reserve(parts.size());
    for (const Condition& part : parts) queries.push_back(superset(part));
    return {op, queries.begin(), queries.end()};
}

/// Every word of a phrase, a compound as a whole or in its parts.
Xapian::Query phrase_terms(const std::vector<SoughtWord>& words) {
    Xapian::Query all = Xapian::Query::MatchAll;
    for (std::size_t i = 0; i < words.size(); ++i) {
        Xapian::Query one(words[i].term);
        if (words[i].parts > 1) {
            Xapian::Query parts = Xapian::Query::MatchAll;
            for (std::uint32_t n = 1; n <= words[i].parts; ++n) parts &= Xapian::Query(words[i + n].term);
            one |= parts;
            i += words[i].parts;
        }
        all &= one;
    }
    return all;
}

Xapian::Query superset(const Condition& condition) {
    using Kind = Condition::Kind;
    switch (condition.kind) {
        case Kind::all:
            return condition.parts.empty() ? Xapian::Query::MatchAll
                                           : combine(Xapian::Query::OP_AND, condition.parts);
        case Kind::any: return combine(Xapian::Query::OP_OR, condition.parts);
        case Kind::word:
        case Kind::language: return Xapian::Query(condition.words.front().term);
        // The words of a phrase may stand apart, or as parts of one written word: only the text decides.
        case Kind::phrase: return phrase_terms(condition.words);
        case Kind::none:
            if (!condition.decided_by_terms()) return Xapian::Query::MatchAll;
            return Xapian::Query(Xapian::Query::OP_AND_NOT, Xapian::Query::MatchAll,
                                 combine(Xapian::Query::OP_OR, condition.parts));
    }
    return Xapian::Query::MatchAll;
}

/// Which ranked terms are asked for: those that occur, and of more than a thousand the rarest. Xapian takes
/// time by the square of their number, and who pastes an article as a question has told enough by then.
std::vector<bool> worth_asking(const std::vector<RankedTerm>& terms, const Xapian::Database& database) {
    constexpr std::size_t kMostTerms = 1000;
    std::vector<std::pair<Xapian::doccount, std::size_t>> occurring;  // document frequency, place
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (const Xapian::doccount n = database.get_termfreq(terms[i].term); n > 0)
            occurring.emplace_back(n, i);
    std::sort(occurring.begin(), occurring.end());
    if (occurring.size() > kMostTerms) occurring.resize(kMostTerms);
    std::vector<bool> worth(terms.size());
    for (const auto& [frequency, place] : occurring) worth[place] = true;
    for (std::size_t i = 0; i < terms.size(); ++i)
        if (terms[i].required) worth[i] = true;
    return worth;
}

class RankingQuery {
  public:
    RankingQuery(const std::vector<RankedTerm>& terms, const Xapian::Database& database)
        : terms_(terms), worth_(worth_asking(terms, database)) {}

    Xapian::Query query() const { return combined(Xapian::Query::OP_OR, 0, terms_.size()); }

  private:
    Xapian::Query one(std::size_t i) const {
        return worth_[i] ? Xapian::Query(terms_[i].term, terms_[i].asked) : Xapian::Query::MatchNothing;
    }

    Xapian::Query combined(Xapian::Query::op op, std::size_t first, std::size_t last) const {
        std::vector<Xapian::Query> queries;
        for (std::size_t i = first; i < last; ++i) {
            const std::size_t end = i + 1 + terms_[i].parts;
            if (end == i + 1) {
                queries.push_back(one(i));
                continue;
            }
            const auto of_parts = terms_[i].together ? Xapian::Query::OP_AND : Xapian::Query::OP_OR;
            const Xapian::Query parts = combined(of_parts, i + 1, end);
            // Not OP_MAX, which says it more simply: Xapian 1.4.22 crashes on it in long questions.
            queries.push_back(parts);
            queries.emplace_back(Xapian::Query::OP_AND_NOT, one(i), parts);
            i = end - 1;
        }
        return {op, queries.begin(), queries.end()};
    }

    const std::vector<RankedTerm>& terms_;
    std::vector<bool> worth_;
};

Xapian::Query to_query(const Plan& plan, const Xapian::Database& database) {
    const Xapian::Query query = RankingQuery(plan.ranked, database).query();
    if (plan.condition.always()) return query;
    return {Xapian::Query::OP_FILTER, query, superset(plan.condition)};
}

/// Scores of one passage differ in their last bits with the number of segments; ties must not.
double rounded(double score) { return std::round(score * 1e9) / 1e9; }

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
        for (const OpenSegment& segment : segments_) all_.add_database(segment.database);
    }

    Candidates best(const Plan& plan, std::uint64_t count) const {
        Candidates out;
        if (plan.ranked.empty() || segments_.empty() || passages() == 0) return {{}, true};
        const std::uint64_t limit = std::min(count, passages());
        const Xapian::MSet found = fetch(plan, limit);
        out.exhausted = found.size() < limit || limit == passages();
        out.list.reserve(found.size());
        for (auto hit = found.begin(); hit != found.end(); ++hit) {
            const Candidate candidate = to_candidate(hit);
            if (!segments_[candidate.file.segment].dead.contains(candidate.file.file))
                out.list.push_back(candidate);
        }
        order(out.list);
        return out;
    }

    Passage passage(const Candidate& candidate) const {
        const OpenSegment& segment = segments_[candidate.file.segment];
        return translated(segment.directory, [&] {
            Passage out = schema::decode_passage(all_.get_document(candidate.document).get_data());
            const schema::FileEntry& entry = file(candidate.file);
            out.title = entry.title;
            out.language = entry.language;
            return out;
        });
    }

    const schema::FileEntry& file(FileId id) const {
        const auto known = files_.find(id);
        if (known != files_.end()) return known->second;
        const OpenSegment& segment = segments_[id.segment];
        return translated(segment.directory, [&]() -> const schema::FileEntry& {
            const std::string bytes = segment.database.get_metadata(schema::file_key(id.file));
            if (bytes.empty()) damaged(segment.directory, "a file's entry is missing");
            return files_.emplace(id, schema::decode_file(bytes)).first->second;
        });
    }

    std::string path(FileId id) const { return from_home(segments_[id.segment].home, file(id).path); }

    std::uint64_t passages() const { return all_.get_doccount(); }

    std::uint64_t document_frequency(const std::string& term) const {
        return translated("index", [&] { return all_.get_termfreq(term); });
    }

    std::vector<Analyzer>& analyzers() { return analyzers_; }

  private:
    /// A run that publishes removes the segments that it replaced: what was the newest manifest may name one
    /// that is gone. Then there is a newer one.
    void open_index(const std::string& index_dir) {
        for (std::uint64_t last = 0;;) {
            const Manifest manifest = load_manifest(index_dir);
            const std::size_t opened = segments_.size();
            const std::size_t known = analyzers_.size();
            try {
                open_segments(index_dir, manifest);
                return check_analyzers(index_dir, manifest);
            } catch (const Error&) {
                segments_.resize(opened);
                analyzers_.erase(analyzers_.begin() + static_cast<std::ptrdiff_t>(known), analyzers_.end());
                if (last == manifest.generation || load_manifest(index_dir).generation == manifest.generation)
                    throw;
                last = manifest.generation;
            }
        }
    }

    void open_segments(const std::string& index_dir, const Manifest& manifest) {
        const std::string home = home_of_index(index_dir);
        for (const Segment& segment : manifest.segments) {
            const std::string directory = index_dir + "/" + segment.name;
            check_tables(directory, segment);
            Xapian::Database database = translated(directory, [&] { return Xapian::Database(directory); });
            const std::string version = translated(
                directory, [&] { return database.get_metadata(std::string(schema::kVersionKey)); });
            if (version != std::to_string(schema::kVersion))
                damaged(directory,
                        "its records have version " + version + ", not " + std::to_string(schema::kVersion));
            if (segment.passages != database.get_doccount()) damaged(directory, "passages are missing");
            if (database.get_doccount() > 0) segments_.push_back({directory, home, database, segment.dead});
        }
    }

    void check_analyzers(const std::string& index_dir, const Manifest& manifest) {
        for (const auto& entry : manifest.analyzers) {
            const std::string& language = entry.first;
            const auto known = std::find_if(analyzers_.begin(), analyzers_.end(),
                                            [&](const Analyzer& a) { return a.language() == language; });
            Analyzer& analyzer = known != analyzers_.end() ? *known : analyzers_.emplace_back(language);
            if (analyzer.fingerprint() != entry.second)
                throw Error(index_dir + ": made by another version of the " + language +
                                " analyser, so its words " + "may not be found",
                            "build it anew: locus-index --rebuild PATH...");
        }
    }

    Xapian::MSet fetch(const Plan& plan, std::uint64_t limit) const {
        return translated("index", [&] {
            Xapian::Enquire enquire(all_);
            enquire.set_query(to_query(plan, all_));
            enquire.set_weighting_scheme(Xapian::IneB2Weight(kNormalisation));
            enquire.set_sort_by_relevance_then_value(schema::kFileSlot, false);
            const auto count = static_cast<Xapian::doccount>(limit);
            return enquire.get_mset(0, count, limit == passages() ? count : 0);
        });
    }

    /// Xapian deals the documents of several databases out in turn.
    Candidate to_candidate(const Xapian::MSetIterator& hit) const {
        Candidate out;
        out.document = *hit;
        out.score = rounded(hit.get_weight());
        out.file.segment = static_cast<std::uint32_t>((*hit - 1) % segments_.size());
        out.file.file = schema::file_of_value(hit.get_sort_key());
        return out;
    }

    void order(std::vector<Candidate>& list) const {
        std::stable_sort(list.begin(), list.end(), [this](const Candidate& a, const Candidate& b) {
            if (a.score != b.score) return a.score > b.score;
            if (a.file == b.file) return a.document < b.document;
            return path(a.file) < path(b.file);
        });
    }

    std::vector<OpenSegment> segments_;  // those that hold a passage
    Xapian::Database all_;
    std::vector<Analyzer> analyzers_;
    mutable std::map<FileId, schema::FileEntry> files_;
};

Searcher::Searcher(const std::vector<std::string>& index_dirs, std::vector<Error>& failures)
    : it_(std::make_unique<Implementation>(index_dirs, failures)) {}
Searcher::~Searcher() = default;
Searcher::Searcher(Searcher&&) noexcept = default;

std::vector<Analyzer>& Searcher::analyzers() { return it_->analyzers(); }
std::uint64_t Searcher::passages() const { return it_->passages(); }
std::uint64_t Searcher::document_frequency(const std::string& term) const {
    return it_->document_frequency(term);
}
Searcher::Candidates Searcher::best(const Plan& plan, std::uint64_t count) const {
    return it_->best(plan, count);
}
std::vector<Candidate> Searcher::all(const Plan& plan) const { return it_->best(plan, it_->passages()).list; }
Passage Searcher::passage(const Candidate& candidate) const { return it_->passage(candidate); }
const schema::FileEntry& Searcher::file(FileId id) const { return it_->file(id); }
std::string Searcher::path(FileId id) const { return it_->path(id); }

std::vector<double> term_weights(const Plan& plan, const Searcher& searcher) {
    std::vector<double> weights;
    weights.reserve(plan.ranked.size());
    for (const RankedTerm& term : plan.ranked) {
        const auto n = static_cast<double>(searcher.document_frequency(term.term));
        weights.push_back(
            std::max(0.0, std::log((static_cast<double>(searcher.passages()) + 1) / (n + 0.5))));
    }
    return weights;
}

Analyzer& Searcher::analyzer(const std::string& language) {
    for (Analyzer& analyzer : it_->analyzers())
        if (analyzer.language() == language) return analyzer;
    throw Error("the index does not name its " + language + " analyser",
                "build it anew with locus-index --rebuild");
}

}  // namespace locus
