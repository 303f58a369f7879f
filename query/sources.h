// Who else says it: for the paragraph that holds a hit's excerpt its copies and the like in other files.
//
// Looked at are the paragraphs of all texts that were read for the question, and through the segments' tables
// of paragraphs those of the whole index that are equal word for word.
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "query/groups.h"
#include "query/hit.h"
#include "query/searcher.h"
#include "query/seen_texts.h"
#include "query/statement.h"

namespace locus {

/// Of the copies, and of what is similar; of others only the number of copies is told.
inline constexpr std::size_t kMostSources = 20;

class SourceFinder {
  public:
    /// `here`: the current directory. `state`: of a file.
    SourceFinder(Searcher& searcher, std::string here, std::function<State(FileId)> state);

    /// A new question: nothing was read for it.
    void begin();
    SeenTexts& seen() { return seen_; }
    /// Of texts behind the first hundred a thousand are kept.
    bool wants_more() const;

    struct Subject {
        FileId file;
        std::string path;  // absolute: two indexes may hold one file
        std::shared_ptr<const Statement> statement;
    };
    /// `grouped`: what would have been hits of their own.
    Sources find(const Subject& subject, const std::vector<Groups::Member>& grouped);

  private:
    struct Found {
        std::uint32_t document = 0;
        FileId file;
        std::size_t paragraph = 0;
        Comparison comparison;
        bool grouped = false;
    };
    using ByPath = std::map<std::string, Found>;  // absolute; the best of each file

    void consider(Found found, const Subject& subject, ByPath& files);
    void look_through_seen(const Subject& subject, ByPath& files);
    std::uint64_t look_up_equal(const Subject& subject, ByPath& files);
    bool add_equal(const Candidate& candidate, const Subject& subject, ByPath& files);
    std::vector<OtherSource> list(const ByPath& files, Comparison::Verdict verdict);
    OtherSource make_source(const Found& found);
    const Statement& statement(std::uint32_t document, const Passage& passage, std::size_t paragraph);
    const std::vector<Token>& analyze(const Passage& passage);

    Searcher& searcher_;
    std::string here_;
    std::function<State(FileId)> state_;
    SeenTexts seen_;
    std::map<std::pair<std::uint32_t, std::size_t>, Statement> statements_;
    std::vector<Token> tokens_;
};

}  // namespace locus
