#include "query/findings.h"

#include <algorithm>
#include <cstring>

#include "common/sentences.h"
#include "common/utf8.h"
#include "query/boilerplate_reader.h"

namespace locus {
namespace {

/// Of the paragraphs that hold a match.
std::vector<Span> sentences_of(const Passage& passage, const std::vector<Match>& matches) {
    const std::string_view text = passage.text.text();
    std::vector<Span> sentences;
    auto match = matches.begin();
    for (const Span& paragraph : passage.paragraphs) {
        while (match != matches.end() && match->span.begin < paragraph.begin) ++match;
        if (match == matches.end() || match->span.begin >= paragraph.end) continue;
        const std::vector<Span> own = find_sentences(text, paragraph);
        sentences.insert(sentences.end(), own.begin(), own.end());
    }
    return sentences;
}

constexpr unsigned kLetters = 6;  // of a word's beginning

/// Its first bytes, the others 0.
std::uint64_t first_bytes_of(std::string_view word) {
    std::uint64_t bytes = 0;
    if (word.size() >= kLetters)
        std::memcpy(&bytes, word.data(), kLetters);
    else
        std::memcpy(&bytes, word.data(), word.size());
    return bytes;
}

}  // namespace

std::uint64_t word_beginning(std::string_view word) {
    constexpr std::uint64_t kHighBits = 0x8080808080808080;
    const std::uint64_t bytes = first_bytes_of(word);
    if ((bytes & kHighBits) == 0) return bytes;
    std::uint64_t hash = 0;
    std::size_t at = 0;
    for (unsigned i = 0; i < kLetters && at < word.size(); ++i) {
        const Decoded c = decode(word, at);
        hash = (hash ^ c.code) * 0x9E3779B97F4A7C15;
        at += c.length;
    }
    return hash;
}

void count_terms(const std::vector<Token>& tokens, const std::vector<Span>& paragraphs, TextTerms& terms,
                 std::vector<std::uint32_t>& ends) {
    terms.clear();
    terms.reserve(tokens.size());
    ends.clear();
    ends.reserve(paragraphs.size());
    auto token = tokens.begin();
    const auto add_until = [&](std::uint64_t text_end) {
        for (; token != tokens.end() && token->span.begin < text_end; ++token)
            if (token->parts == 1) terms.push_back(word_beginning(token->word));
    };
    for (const Span& paragraph : paragraphs) {
        add_until(paragraph.end);
        ends.push_back(static_cast<std::uint32_t>(terms.size()));
    }
    add_until(~std::uint64_t{0});
}

FindingsReader::FindingsReader(const Plan& plan, const Asked& asked, const Searcher* demoting)
    : asked_(asked), demoting_(demoting), finder_(plan), title_words_(asked.words.size()) {
    for (std::size_t i = 0; i < asked.grams.size(); ++i) {
        gram_places_.emplace(asked.grams[i].gram, i);
        gram_bits_.set(asked.grams[i].gram % gram_bits_.size());
    }
}

Findings FindingsReader::read(const Passage& passage, Analyzer& analyzer) {
    Findings findings;
    read_title(passage, analyzer);
    findings.in_title = title_words_;
    analyzer.analyze(passage.text.text(), passage.marks, finder_.first_bytes(), tokens_);
    read_occurrences(passage, findings);
    count_grams(findings);
    count_terms(tokens_, passage.paragraphs, findings.terms, findings.paragraph_ends);
    return findings;
}

/// Once for the passages of a file, which come one after the other.
void FindingsReader::read_title(const Passage& passage, Analyzer& analyzer) {
    if (passage.title == title_ && passage.language == title_language_) return;
    analyzer.analyze(passage.title, {}, finder_.first_bytes(), tokens_);
    title_words_ = words_of(finder_.find(tokens_, has_syllable_grams(passage.language)));
    title_ = passage.title;
    title_language_ = passage.language;
}

std::vector<bool> FindingsReader::words_of(const std::vector<Match>& matches) const {
    std::vector<bool> found(asked_.words.size());
    for (const Match& match : matches)
        for (const std::size_t word : asked_.stands_for[match.term]) found[word] = true;
    return found;
}

void FindingsReader::read_occurrences(const Passage& passage, Findings& findings) const {
    const std::vector<Match> matches = finder_.find(tokens_, has_syllable_grams(passage.language));
    if (matches.empty()) return;
    if (demoting_ != nullptr)
        findings.boilerplate = boilerplate_share(
            passage, judge_paragraphs(passage, tokens_, matches, *demoting_), matches, asked_);
    const std::vector<Span> sentences = sentences_of(passage, matches);
    std::uint32_t place = 0;
    std::uint32_t sentence = 0;
    auto token = tokens_.begin();
    for (const Match& match : matches) {
        for (; token != tokens_.end() && token->span.begin < match.span.begin; ++token)
            if (token->parts == 1) ++place;
        while (sentence < sentences.size() && sentences[sentence].end <= match.span.begin) ++sentence;
        std::uint32_t part = 0;
        for (const std::size_t word : asked_.stands_for[match.term])
            findings.occurrences.push_back({word, place + part++, sentence, match.exact, match.asked});
        if (part > 1 && token->parts == 1) place += part - 1;  // a compound that is written as one word
    }
}

void FindingsReader::count_grams(Findings& findings) {
    if (count_ascii_grams(findings)) return;
    find_char_grams(tokens_, grams_);
    findings.grams.assign(asked_.grams.size(), 0);
    findings.all_grams = grams_.size();
    for (const CharGram gram : grams_) count_gram(gram, findings);
}

/// Those of most texts without a list of them. False when a word is not ASCII: then the counts are void.
bool FindingsReader::count_ascii_grams(Findings& findings) const {
    findings.grams.assign(asked_.grams.size(), 0);
    GramRoller roller;
    unsigned char seen = 0;
    std::uint64_t characters = 0;
    const auto push = [&](char c) {
        seen |= static_cast<unsigned char>(c);
        const CharGram gram = roller.push(static_cast<unsigned char>(c));
        if (++characters >= kGramLength) count_gram(gram, findings);
    };
    push(' ');
    for (const Token& token : tokens_) {
        if (token.parts > 1) continue;
        for (const char c : token.word) push(c);
        push(' ');
        if (seen >= 0x80) return false;
    }
    findings.all_grams = characters - std::min<std::uint64_t>(characters, kGramLength - 1);
    return true;
}

}  // namespace locus
