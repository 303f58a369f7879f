// A plan against a passage: is its condition fulfilled, and where are the matches.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/analyzer.h"
#include "common/span.h"
#include "query/plan.h"

namespace locus {

struct Match {
    Span span;             // bytes of the passage's text
    std::string word;      // of the question, folded
    std::size_t term = 0;  // which of plan.ranked
    bool exact = true;     // the text has this word, and not only one with its stem
    bool asked = true;     // or a form of it, and no other spelling
};

/// A passage as conditions see it. Tokens are made by the analyser of its language, and only when they are
/// asked for: most conditions on a file need no text.
struct Subject {
    std::string_view language;
    std::string_view path;  // below its root
    std::function<const std::vector<Token>&()> title;
    std::function<const std::vector<Token>&()> text;
};

bool fulfils(const Condition& condition, const Subject& subject);

/// Finds the ranked terms of one plan, which must outlive it, in many texts.
class MatchFinder {
  public:
    explicit MatchFinder(const Plan& plan);
    ~MatchFinder();

    /// Where the ranked terms occur, in text order, the longest first of those that begin together. Grams
    /// overlap each other and their letters, other matches nothing; a compound that matches as a whole is one
    /// match.
    /// Tokens that begin with none of first_bytes() need no stems. `syllables`: pairs of them are looked for,
    /// as in texts whose language has such grams.
    std::vector<Match> find(const std::vector<Token>& tokens, bool syllables = true) const;

    const FirstBytes& first_bytes() const;

  private:
    class Terms;
    std::unique_ptr<Terms> terms_;
};

std::vector<Match> find_matches(const Plan& plan, const std::vector<Token>& tokens, bool syllables = true);

/// What is shown of the matches: grams and letters that overlap or stand side by side are one match, and
/// where grams match, letters elsewhere are left out. In text order, not overlapping.
std::vector<Match> shown_matches(const Plan& plan, const std::vector<Match>& matches);

}  // namespace locus
