// The first byte chooses the language, the rest is a file: bytes → article → passages → tokens → excerpt.
//
// Every byte that is not blank is in exactly one paragraph of exactly one passage, and a passage's text is
// the source's bytes at its place, which line and column name. Sentences and tokens lie in order inside it.
// An excerpt lies inside it too, between whole characters, and has at most 250.
#include <algorithm>

#include "common/schema.h"
#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/splitter.h"
#include "query/excerpt.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

constexpr std::size_t kLongestParagraph =
    1200;  // characters of one in a passage, where it has blanks to be cut at

/// For each byte, whether it begins a character or is inside one; the end begins one.
std::vector<bool> borders_of(std::string_view text) {
    std::vector<bool> borders(text.size() + 1);
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).length) borders[at] = true;
    borders[text.size()] = true;
    return borders;
}

/// Each span has no blank at its ends and comes after the one before; blanks are between them and nothing
/// else.
void must_hold_all(std::string_view text, const std::vector<Span>& spans) {
    std::uint64_t end = 0;
    const auto must_be_blank = [&](std::uint64_t to) {
        must(end <= to && to <= text.size() && trim_blanks(text, {end, to}).empty());
    };
    for (const Span& span : spans) {
        must(!span.empty() && trim_blanks(text, span) == span);
        must_be_blank(span.begin);
        end = span.end;
    }
    must_be_blank(text.size());
}

bool holds_blank(std::string_view text) {
    for (std::size_t at = 0; at < text.size(); at += decode(text, at).length)
        if (is_blank(decode(text, at).code)) return true;
    return false;
}

void check_place(std::string_view bytes, const Passage& passage) {
    const Span place = passage.text.to_source({0, passage.text.text().size()});
    must(bytes.substr(place.begin, place.size()) == passage.text.text());
    std::uint64_t line = 1;
    std::uint64_t line_begin = 0;
    for (std::uint64_t at = 0; at < place.begin; ++at) {
        const bool in_crlf = bytes.substr(at).starts_with("\r\n");
        if (in_crlf || (bytes[at] != '\r' && bytes[at] != '\n')) continue;
        ++line;
        line_begin = at + 1;
    }
    must(passage.line == line && passage.column == place.begin - line_begin + 1);
}

void check_tokens(std::string_view text, const std::vector<Token>& tokens) {
    const std::vector<bool> borders = borders_of(text);
    Span compound;
    std::uint64_t end = 0;
    std::size_t parts_end = 0;  // which token comes after the compound's parts
    for (std::size_t i = 0; i < tokens.size(); ++i) {
        const Token& token = tokens[i];
        must(!token.span.empty() && token.span.end <= text.size());
        must(borders[token.span.begin] && borders[token.span.end]);
        must(!token.word.empty() && is_valid_utf8(token.word) && is_valid_utf8(token.stem));
        must(schema::word_term(token.stem, token.word).size() <= schema::kLongestTerm);
        must(token.span.begin >= end);
        if (i < parts_end) must(compound.contains(token.span));
        if (token.parts > 1) {
            must(i >= parts_end && i + token.parts < tokens.size());
            must(token.span == Span{tokens[i + 1].span.begin, tokens[i + token.parts].span.end});
            compound = token.span;
            parts_end = i + 1 + token.parts;
        } else {
            end = token.span.end;
        }
    }
}

void check_excerpt(const Passage& passage, const std::vector<Token>& tokens) {
    Plan plan;
    std::vector<double> weights;
    const std::size_t step = 1 + passage.text.text().size() % 5;
    for (std::size_t i = 0; i < tokens.size(); i += step) {
        plan.ranked.push_back(
            {schema::word_term(tokens[i].stem, tokens[i].word), std::string(tokens[i].word)});
        weights.push_back(static_cast<double>(i % 7));
    }
    const std::string_view text = passage.text.text();
    const Span excerpt = choose_excerpt(passage, find_matches(plan, tokens), weights);
    must(!excerpt.empty() && excerpt.end <= text.size() && trim_blanks(text, excerpt) == excerpt);
    must(borders_of(text)[excerpt.begin] && borders_of(text)[excerpt.end]);
    must(count_characters(text.substr(excerpt.begin, excerpt.size())) <= kLongestExcerpt);
}

void check_article(std::string_view bytes, const Article& article, const std::string& language) {
    const std::string& text = article.text.text();
    must(is_valid_utf8(article.title));
    Analyzer analyzer(language);
    std::vector<Token> tokens;
    std::vector<Span> paragraphs;  // of the article
    const std::uint64_t text_begin = bytes.size() - text.size();
    for (const Passage& passage : split(article)) {
        check_place(bytes, passage);
        must_hold_all(passage.text.text(), passage.paragraphs);
        const std::uint64_t begin = passage.text.to_source({0, 1}).begin - text_begin;
        must(trim_blanks(passage.text.text(), {0, passage.text.text().size()}).size() ==
             passage.text.text().size());
        for (const Span& paragraph : passage.paragraphs) {
            paragraphs.push_back({paragraph.begin + begin, paragraph.end + begin});
            const std::string words = passage.text.text().substr(paragraph.begin, paragraph.size());
            must(!is_longer_than(words, kLongestParagraph) || !holds_blank(words));
            must_hold_all(words, find_sentences(words));
        }
        analyzer.analyze(passage.text.text(), tokens);
        check_tokens(passage.text.text(), tokens);
        check_excerpt(passage, tokens);
        must(schema::decode_passage(schema::encode_passage(passage)).text == passage.text);
    }
    must_hold_all(text, paragraphs);
}

}  // namespace

void fuzz_text(std::string_view bytes) {
    if (bytes.empty()) return;
    static const std::vector<std::string> kLanguages = Analyzer::languages();
    const std::size_t number = static_cast<unsigned char>(bytes.front()) % (kLanguages.size() + 1);
    const std::string language = number < kLanguages.size() ? kLanguages[number] : "none";
    bytes.remove_prefix(1);
    const Recognition recognized = recognize("a.txt", bytes);
    must((recognized.format == nullptr) == !recognized.reason.empty());
    for (const Article& article : read_plain_text(std::string(bytes)))
        check_article(bytes, article, language);
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_text({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
