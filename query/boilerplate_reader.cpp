#include "query/boilerplate_reader.h"

#include <algorithm>
#include <string>

#include "common/display.h"
#include "common/joined_words.h"
#include "common/paragraph_table.h"

namespace locus {
namespace {

constexpr std::size_t kShort = 200;   // bytes; longer paragraphs recur because they are quoted
constexpr std::size_t kLong = 150;    // bytes of a neighbour that tells whether all of the text recurs
constexpr std::uint64_t kFewest = 8;  // passages that a repeated paragraph is in
constexpr std::uint64_t kPassagesFor = 20'000;  // one more is wanted for so many passages of the index

/// Calls take(paragraph, match) for each match that lies in a paragraph.
template <typename Take>
void for_each_match(const Passage& passage, const std::vector<Match>& matches, Take take) {
    std::size_t i = 0;
    for (const Match& match : matches) {
        while (i < passage.paragraphs.size() && passage.paragraphs[i].end <= match.span.begin) ++i;
        if (i == passage.paragraphs.size()) return;
        take(i, match);
    }
}

/// The hash by which the index knows a paragraph; 0 when it has no word.
std::uint64_t hash_of(const Passage& passage, std::size_t paragraph, const std::vector<Token>& tokens) {
    std::string words;
    for (const Token& token : tokens_of(passage.paragraphs, paragraph, tokens))
        if (token.parts == 1) words.append(token.word).append(" ");
    return words.empty() ? 0 : paragraph_hash(words);
}

class Repetition {
  public:
    Repetition(const Passage& passage, const std::vector<Token>& tokens, const Searcher& searcher)
        : passage_(passage), tokens_(tokens), searcher_(searcher) {}

    /// In how many passages; 0 when that is no sign of boilerplate.
    std::uint64_t of(std::size_t paragraph) const {
        if (passage_.paragraphs[paragraph].size() > kShort) return 0;
        const std::uint64_t passages = count(paragraph);
        if (passages < std::max(kFewest, searcher_.passages() / kPassagesFor)) return 0;
        return neighbours() * 3 <= passages ? passages : 0;
    }

  private:
    std::uint64_t count(std::size_t paragraph) const {
        const std::uint64_t hash = hash_of(passage_, paragraph, tokens_);
        return hash == 0 ? 0 : searcher_.passages_with_paragraph(hash);
    }

    /// How often the longest paragraph recurs, if it is long enough to tell.
    std::uint64_t neighbours() const {
        const auto longest =
            std::max_element(passage_.paragraphs.begin(), passage_.paragraphs.end(),
                             [](const Span& a, const Span& b) { return a.size() < b.size(); });
        if (longest->size() < kLong) return 0;
        return count(static_cast<std::size_t>(longest - passage_.paragraphs.begin()));
    }

    const Passage& passage_;
    const std::vector<Token>& tokens_;
    const Searcher& searcher_;
};

}  // namespace

JudgedParagraphs judge_paragraphs(const Passage& passage, const std::vector<Token>& tokens,
                                  const std::vector<Match>& matches, const Searcher& searcher) {
    JudgedParagraphs out{passage.boilerplate};
    const Repetition repetition(passage, tokens, searcher);
    std::size_t next = 0;  // a paragraph is judged once
    for_each_match(passage, matches, [&](std::size_t i, const Match&) {
        if (i < next) return;
        next = i + 1;
        const std::uint64_t passages = out.is_boilerplate(i) ? 0 : repetition.of(i);
        if (passages > 0) {
            out.kinds.resize(passage.paragraphs.size());
            out.kinds[i] = Boilerplate::repeated;
            out.recurs = std::max(out.recurs, passages);
        }
        if (out.is_boilerplate(i)) out.matched.push_back(out.kinds[i]);
    });
    return out;
}

double boilerplate_share(const Passage& passage, const JudgedParagraphs& judged,
                         const std::vector<Match>& matches, const Asked& asked) {
    if (judged.kinds.empty()) return 0;
    std::vector<bool> held(asked.words.size());
    std::vector<bool> in_text(asked.words.size());
    for_each_match(passage, matches, [&](std::size_t i, const Match& match) {
        for (const std::size_t word : asked.stands_for[match.term]) {
            held[word] = true;
            if (!judged.is_boilerplate(i)) in_text[word] = true;
        }
    });
    double all = 0;
    double text = 0;
    for (std::size_t word = 0; word < held.size(); ++word) {
        if (held[word]) all += asked.words[word].weight;
        if (in_text[word]) text += asked.words[word].weight;
    }
    return all > 0 ? 1 - text / all : 0;
}

double demotion(double share) {
    constexpr double kDemoted = 0.5;
    return 1 - kDemoted * share;
}

std::string boilerplate_names(const JudgedParagraphs& judged) {
    std::string out;
    for (std::size_t kind = 1; kind < kBoilerplateKinds; ++kind) {
        const auto boilerplate = static_cast<Boilerplate>(kind);
        if (std::find(judged.matched.begin(), judged.matched.end(), boilerplate) == judged.matched.end())
            continue;
        out += out.empty() ? "" : ", ";
        if (boilerplate == Boilerplate::repeated)
            out += "a paragraph of " +
                   std::string(judged.recurs >= Searcher::kMostCounted ? "at least " : "") +
                   counted(judged.recurs, "passage", "passages");
        else
            out += name_of(boilerplate);
    }
    return out;
}

bool lies_in_boilerplate(const Passage& passage, const JudgedParagraphs& judged, Span excerpt) {
    for (std::size_t i = 0; i < passage.paragraphs.size(); ++i) {
        if (passage.paragraphs[i].overlaps(excerpt) && !judged.is_boilerplate(i)) return false;
    }
    return !judged.kinds.empty();
}

}  // namespace locus
