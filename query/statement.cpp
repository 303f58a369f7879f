#include "query/statement.h"

#include <algorithm>

#include "common/joined_words.h"
#include "common/paragraph_table.h"
#include "common/source.h"
#include "query/findings.h"

namespace locus {
namespace {

/// The tokens of a paragraph; a word between two belongs to the second, as in join_words().
std::span<const Token> tokens_of(const Passage& passage, std::size_t paragraph, const std::vector<Token>& tokens) {
    const auto begin_of = [&](std::uint64_t at) {
        return std::partition_point(tokens.begin(), tokens.end(),
                                    [at](const Token& token) { return token.span.begin < at; });
    };
    const auto first = paragraph == 0 ? tokens.begin() : begin_of(passage.paragraphs[paragraph - 1].end);
    const auto last = begin_of(passage.paragraphs[paragraph].end);
    return {first, std::max(first, last)};
}

}  // namespace

Statement make_statement(const Passage& passage, std::size_t paragraph, const std::vector<Token>& tokens) {
    const std::span<const Token> own = tokens_of(passage, paragraph, tokens);
    Statement out;
    std::string joined;
    std::vector<std::uint64_t> words;
    for (const Token& token : own) {
        if (token.parts > 1) continue;
        joined.append(token.word) += ' ';
        words.push_back(hash_content(token.word).low);
        out.terms.push_back(word_beginning(token.word));
    }
    out.words = words.size();
    if (!out.is_long_enough()) return out;
    out.hash = paragraph_hash(joined);
    out.shingles = shingles_of(words);
    out.facts = find_facts(passage.text.text(), passage.paragraphs[paragraph], own, passage.language);
    return out;
}

std::optional<std::size_t> find_paragraph(const Passage& passage, const std::vector<Token>& tokens,
                                          std::uint64_t hash) {
    JoinedWords joined;
    join_words(tokens, passage.paragraphs, joined);
    for (std::size_t i = 0; i < joined.paragraphs.size(); ++i) {
        const Span words = joined.paragraphs[i];
        if (paragraph_hash(std::string_view(joined.words).substr(words.begin, words.size())) == hash) return i;
    }
    return std::nullopt;
}

Comparison compare(const Statement& here, const Statement& there) {
    Comparison out;
    if (!here.is_long_enough() || !there.is_long_enough()) return out;
    out.similarity = containment(here.shingles, there.shingles);
    if (out.similarity < kSimilar) return out;
    out.verdict = Comparison::Verdict::similar;
    if (out.similarity < kCopy) return out;
    out.difference = find_difference(here.facts, there.facts);
    if (!out.difference) out.verdict = Comparison::Verdict::copy;
    return out;
}

}  // namespace locus
