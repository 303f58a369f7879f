#include "query/sources.h"

#include <algorithm>
#include <optional>
#include <set>

#include "common/paths.h"
#include "query/passage_places.h"
#include "query/reranker.h"

namespace locus {

SourceFinder::SourceFinder(Searcher& searcher, std::string here, std::function<State(FileId)> state)
    : searcher_(searcher), here_(std::move(here)), state_(std::move(state)) {}

void SourceFinder::begin() {
    seen_.clear();
    statements_.clear();
}

bool SourceFinder::wants_more() const {
    constexpr std::size_t kMostSeen = 1000;
    return seen_.size() < kReranked + kMostSeen;
}

Sources SourceFinder::find(const Subject& subject, const std::vector<Groups::Member>& grouped) {
    Sources out;
    out.compared = subject.statement->is_long_enough();
    if (!out.compared) return out;
    ByPath files;
    for (const Groups::Member& member : grouped)
        consider({member.document,
                  member.file,
                  member.paragraph,
                  {Comparison::Verdict::copy, member.similarity},
                  true},
                 subject, files);
    look_through_seen(subject, files);
    out.files = look_up_equal(subject, files);
    out.copies = list(files, Comparison::Verdict::copy);
    out.similar = list(files, Comparison::Verdict::similar);
    return out;
}

/// Copies inside one file are no other source.
void SourceFinder::consider(Found found, const Subject& subject, ByPath& files) {
    if (found.file == subject.file || found.comparison.verdict == Comparison::Verdict::other) return;
    const std::string path = searcher_.path(found.file);
    if (path == subject.path) return;
    const auto [best, is_new] = files.try_emplace(path, found);
    if (is_new) return;
    const bool grouped = best->second.grouped || found.grouped;
    const auto rank = [](const Found& one) {
        return std::pair(one.comparison.verdict, one.comparison.similarity);
    };
    if (rank(found) > rank(best->second)) best->second = std::move(found);
    best->second.grouped = grouped;
}

void SourceFinder::look_through_seen(const Subject& subject, ByPath& files) {
    for (const SeenTexts::Place& place : seen_.like(subject.statement->terms())) {
        const ReadText& text = *place.text;
        if (text.file == subject.file) continue;
        const Statement& there = statement(text.document, text.passage, place.paragraph);
        consider({text.document, text.file, place.paragraph,
                  compare(*subject.statement, there, &searcher_.vocabulary().other_spellings())},
                 subject, files);
    }
}

/// How many files hold a copy, with those in `files`, to which as many are added as are shown.
std::uint64_t SourceFinder::look_up_equal(const Subject& subject, ByPath& files) {
    std::set<FileId> known = {subject.file};
    for (const auto& [path, found] : files)
        if (found.comparison.verdict == Comparison::Verdict::copy) known.insert(found.file);
    const auto copies = [&] {
        return std::count_if(files.begin(), files.end(), [](const auto& file) {
            return file.second.comparison.verdict == Comparison::Verdict::copy;
        });
    };
    auto count = static_cast<std::uint64_t>(copies());
    for (const Candidate& candidate : searcher_.holding_paragraph(subject.statement->hash())) {
        if (known.contains(candidate.file)) continue;
        if (count >= kMostSources) {
            known.insert(candidate.file);
            ++count;
        } else if (add_equal(candidate, subject, files)) {
            known.insert(candidate.file);
            count = static_cast<std::uint64_t>(copies());
        }
    }
    return count;
}

/// False when its paragraph has another's words and only their hash.
bool SourceFinder::add_equal(const Candidate& candidate, const Subject& subject, ByPath& files) {
    std::optional<Passage> own;
    const ReadText* read = seen_.find(candidate.document);
    const Passage& passage = read != nullptr ? read->passage : own.emplace(searcher_.passage(candidate));
    analyze(passage);
    const auto paragraph = find_paragraph(passage, tokens_, subject.statement->hash());
    if (!paragraph) return false;
    const Comparison comparison =
        compare(*subject.statement, statement(candidate.document, passage, *paragraph),
                &searcher_.vocabulary().other_spellings());
    if (comparison.verdict != Comparison::Verdict::copy) return false;
    consider({candidate.document, candidate.file, *paragraph, comparison}, subject, files);
    return true;
}

std::vector<OtherSource> SourceFinder::list(const ByPath& files, Comparison::Verdict verdict) {
    std::vector<const Found*> rows;  // by path
    for (const auto& [path, found] : files)
        if (found.comparison.verdict == verdict) rows.push_back(&found);
    std::stable_sort(rows.begin(), rows.end(), [](const Found* a, const Found* b) {
        return a->comparison.similarity > b->comparison.similarity;
    });
    rows.resize(std::min(rows.size(), kMostSources));
    std::vector<OtherSource> out;
    out.reserve(rows.size());
    for (const Found* row : rows) out.push_back(make_source(*row));
    return out;
}

OtherSource SourceFinder::make_source(const Found& found) {
    std::optional<Passage> own;
    const ReadText* read = seen_.find(found.document);
    const Passage& passage =
        read != nullptr ? read->passage : own.emplace(searcher_.passage({found.document, 0, 0, found.file}));
    OtherSource out;
    const std::string path = searcher_.path(found.file);
    out.path = shown_path(here_, path);
    out.state = state_(found.file);
    out.place = PassagePlaces(passage, searcher_.file(found.file), path, out.path, out.state)
                    .place(passage.paragraphs[found.paragraph]);
    out.similarity = found.comparison.similarity;
    out.grouped = found.grouped;
    if (found.comparison.difference) out.difference = describe(*found.comparison.difference);
    return out;
}

const Statement& SourceFinder::statement(std::uint32_t document, const Passage& passage,
                                         std::size_t paragraph) {
    const auto [known, is_new] = statements_.try_emplace({document, paragraph});
    if (is_new) known->second = Statement(passage, paragraph, analyze(passage));
    return known->second;
}

/// Stems are not needed.
const std::vector<Token>& SourceFinder::analyze(const Passage& passage) {
    searcher_.analyzer(passage.language).analyze(passage.text.text(), passage.marks, FirstBytes(), tokens_);
    return tokens_;
}

}  // namespace locus
