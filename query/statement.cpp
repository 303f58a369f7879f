#include "query/statement.h"

#include <algorithm>
#include <span>

#include "common/joined_words.h"
#include "common/paragraph_table.h"
#include "common/source.h"
#include "query/findings.h"

namespace locus {
Statement::Statement(const Passage& passage, std::size_t paragraph, const std::vector<Token>& tokens)
    : language_(passage.language) {
    const std::span<const Token> own = tokens_of(passage.paragraphs, paragraph, tokens);
    if (own.empty()) return;
    // A word may stand before the paragraph.
    const std::uint64_t begin = std::min(own.front().span.begin, passage.paragraphs[paragraph].begin);
    text_ = passage.text.text().substr(begin, passage.paragraphs[paragraph].end - begin);
    std::vector<std::uint64_t> codes;
    for (const Token& token : own) {
        if (token.parts > 1) continue;
        joined_.append(token.word) += ' ';
        words_.push_back({joined_.size() - 1, {token.span.begin - begin, token.span.end - begin}});
        codes.push_back(hash_content(token.word).low);
        terms_.push_back(word_beginning(token.word));
    }
    if (!is_long_enough()) {
        terms_.clear();
        return;
    }
    hash_ = paragraph_hash(joined_);
    shingles_ = shingles_of(codes);
}

const Facts& Statement::facts() const {
    if (facts_) return *facts_;
    std::vector<Token> tokens;
    std::size_t begin = 0;
    for (const Word& word : words_) {
        tokens.push_back({{}, std::string_view(joined_).substr(begin, word.end - begin), word.span});
        begin = word.end + 1;
    }
    return facts_.emplace(find_facts(text_, {0, text_.size()}, tokens, language_));
}

std::optional<std::size_t> find_paragraph(const Passage& passage, const std::vector<Token>& tokens,
                                          std::uint64_t hash) {
    JoinedWords joined;
    join_words(tokens, passage.paragraphs, joined);
    for (std::size_t i = 0; i < joined.paragraphs.size(); ++i) {
        const Span words = joined.paragraphs[i];
        if (paragraph_hash(std::string_view(joined.words).substr(words.begin, words.size())) == hash)
            return i;
    }
    return std::nullopt;
}

Comparison compare(const Statement& here, const Statement& there, const OtherSpellings* spellings) {
    Comparison out;
    if (!here.is_long_enough() || !there.is_long_enough()) return out;
    out.similarity = containment(here.shingles(), there.shingles());
    if (out.similarity < kSimilar) return out;
    out.verdict = Comparison::Verdict::similar;
    if (out.similarity < kCopy) return out;
    out.difference = find_difference(here.facts(), there.facts(), spellings);
    if (!out.difference) out.verdict = Comparison::Verdict::copy;
    return out;
}

}  // namespace locus
