#include "common/joined_words.h"

#include <algorithm>
#include <cstring>

namespace locus {

void join_words(const std::vector<Token>& tokens, const std::vector<Span>& paragraphs, JoinedWords& out) {
    std::size_t most = 1;
    for (const Token& token : tokens) most += token.word.size() + 1;
    out.words.resize(most);
    out.paragraphs.clear();
    char* const begin = out.words.data();
    char* end = begin;
    *end++ = ' ';
    auto token = tokens.begin();
    const auto add_until = [&](std::uint64_t text_end) {
        for (; token != tokens.end() && token->span.begin < text_end; ++token) {
            if (token->parts > 1) continue;
            std::memcpy(end, token->word.data(), token->word.size());
            end += token->word.size();
            *end++ = ' ';
        }
        return static_cast<std::uint64_t>(end - begin);
    };
    for (std::uint64_t from = 1; const Span& paragraph : paragraphs) {
        const std::uint64_t to = add_until(paragraph.end);
        out.paragraphs.push_back({from, to});
        from = to;
    }
    out.words.resize(add_until(~std::uint64_t{0}));
}

std::span<const Token> tokens_of(const std::vector<Span>& paragraphs, std::size_t paragraph,
                                 const std::vector<Token>& tokens) {
    const auto from = [&](std::uint64_t at) {
        return std::partition_point(tokens.begin(), tokens.end(),
                                    [at](const Token& token) { return token.span.begin < at; });
    };
    const auto first = paragraph == 0 ? tokens.begin() : from(paragraphs[paragraph - 1].end);
    const auto last = from(paragraphs[paragraph].end);
    return {first, std::max(first, last)};
}

}  // namespace locus
