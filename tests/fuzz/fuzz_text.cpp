// The first byte chooses the language, the second whether the rest is a plain text or Markdown, and how much
// of it is decoded at a time: bytes → blocks → passages → tokens → excerpt.
//
// A passage's text is what its source bytes decode to, and line and column name their place. Paragraphs and
// marks lie in order. In a plain text every character that is not blank is in exactly one paragraph of
// exactly one passage; in Markdown every letter that is in none is in a mark. Sentences and tokens lie in
// order inside their passage; grams are found again in it. An excerpt lies inside it too, between whole
// characters, and has at most 250.
#include <algorithm>
#include <set>

#include "common/charset.h"
#include "common/schema.h"
#include "common/sentences.h"
#include "common/utf8.h"
#include "indexer/markdown.h"
#include "indexer/splitter.h"
#include "query/excerpt.h"
#include "query/matcher.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

constexpr std::size_t kLongestParagraph =
    1450;  // characters of one in a passage, where it has blanks to be cut at

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

/// The whole file, decoded at once.
struct Whole {
    explicit Whole(std::string_view file) : bytes(file), encoding(detect_encoding(file)) {
        Decoder decoder(bytes, encoding);
        while (!decoder.done()) decoder.read(bytes.size() + 8, source);
        const std::string& text = source.text();
        line_begins.push_back(0);
        for (std::size_t at = 0; at < text.size(); ++at) {
            const bool in_crlf = std::string_view(text).substr(at).starts_with("\r\n");
            if (in_crlf || (text[at] != '\r' && text[at] != '\n')) continue;
            line_begins.push_back(source.to_source({at, at + 1}).end);
        }
        for (std::size_t at = 0; at < text.size(); ++at)
            source_begins.push_back(source.to_source({at, at + 1}).begin);
    }

    /// Where the text of a source byte begins.
    std::uint64_t text_begin(std::uint64_t source_byte) const {
        const auto at = std::lower_bound(source_begins.begin(), source_begins.end(), source_byte);
        must(at != source_begins.end() && *at == source_byte);
        return static_cast<std::uint64_t>(at - source_begins.begin());
    }

    std::string_view bytes;
    Encoding encoding;
    SourceText source;
    std::vector<std::uint64_t> line_begins;
    std::vector<std::uint64_t> source_begins;  // of each byte of the text
};

void check_place(const Whole& whole, const Passage& passage) {
    const std::string& text = passage.text.text();
    const Span place = passage.text.to_source({0, text.size()});
    must(place.end <= whole.bytes.size());
    Decoder decoder(whole.bytes.substr(place.begin, place.size()), {whole.encoding.name, 0});
    SourceText again;
    while (!decoder.done()) decoder.read(place.size() + 8, again);
    // Bytes that stand for nothing may do so only because of those that follow them.
    if (whole.encoding.name == kUtf8 || text.find("\uFFFD") == std::string::npos) must(again.text() == text);
    const auto line = std::upper_bound(whole.line_begins.begin(), whole.line_begins.end(), place.begin);
    must(passage.line == static_cast<std::uint64_t>(line - whole.line_begins.begin()));
    must(passage.column == place.begin - *std::prev(line) + 1);
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

/// Grams lie on whole characters and hold words; an index takes them.
void check_grams(std::string_view text, const std::vector<Gram>& grams) {
    const std::vector<bool> borders = borders_of(text);
    for (const Gram& gram : grams) {
        must(!gram.span.empty() && gram.span.end <= text.size());
        must(borders[gram.span.begin] && borders[gram.span.end]);
        must(!gram.word.empty() && is_valid_utf8(gram.word));
        must(schema::gram_term(gram.word).size() <= schema::kLongestTerm);
    }
}

/// What was indexed of a text is found in it again.
void check_found(const std::vector<Token>& tokens, const std::vector<Gram>& grams) {
    Plan plan;
    std::set<std::string> words;
    for (const Gram& gram : grams) {
        if (!words.insert(gram.word).second) continue;
        plan.ranked.push_back({schema::gram_term(gram.word), gram.word});
        plan.ranked.back().kind = RankedTerm::Kind::gram;
    }
    const std::vector<Match> matches = find_matches(plan, tokens);
    for (const Match& match : matches) words.erase(match.word);
    must(words.empty());
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
    const Span excerpt =
        choose_excerpt(passage, find_evidence(plan.ranked, tokens, find_matches(plan, tokens)), weights);
    must(!excerpt.empty() && excerpt.end <= text.size() && trim_blanks(text, excerpt) == excerpt);
    must(borders_of(text)[excerpt.begin] && borders_of(text)[excerpt.end]);
    must(count_characters(text.substr(excerpt.begin, excerpt.size())) <= kLongestExcerpt);
}

void check_order(const std::vector<Span>& spans, std::uint64_t size) {
    std::uint64_t end = 0;
    for (const Span& span : spans) {
        must(span.begin >= end && !span.empty() && span.end <= size);
        end = span.end;
    }
}

class File {
  public:
    File(std::string_view bytes, const std::string& language, bool markdown)
        : whole_(bytes), analyzer_(language), markdown_(markdown) {}

    void check(const Block& block) {
        must(is_valid_utf8(block.title) && block.encoding == whole_.encoding.name);
        const std::uint64_t size = block.text.text().size();
        check_order(block.marks, size);
        if (size > 0) must(whole_.text_begin(block.text.to_source({0, 1}).begin) == end_);
        if (markdown_) check_left_out(block);
        for (const Passage& passage : split(block)) check(passage);
        end_ += size;
    }

    void finish() const {
        must(end_ == whole_.source.text().size());
        if (markdown_)
            check_order(paragraphs_, end_);
        else
            must_hold_all(whole_.source.text(), paragraphs_);
    }

  private:
    void check_left_out(const Block& block) const {
        std::string text = blank_out(block.text.text(), block.marks);
        for (const Paragraph& p : block.paragraphs)
            text.replace(p.span.begin, p.span.size(), p.span.size(), ' ');
        const std::size_t front = end_ == 0 ? read_front_matter(block.text.text()).end : 0;
        for (std::size_t at = front; at < text.size();) {
            const Decoded c = decode(text, at);
            at += c.length;
            const Letter letter = c.valid ? letter_class(c.code) : Letter::none;
            must(letter == Letter::none || letter == Letter::mark);
        }
    }

    void check(const Passage& passage) {
        const std::string& text = passage.text.text();
        check_place(whole_, passage);
        must(trim_blanks(text, {0, text.size()}).size() == text.size());
        check_order(passage.marks, text.size());
        check_order(passage.paragraphs, text.size());
        if (!markdown_) must_hold_all(text, passage.paragraphs);
        const std::uint64_t begin = whole_.text_begin(passage.text.to_source({0, 1}).begin);
        for (const Span& paragraph : passage.paragraphs) {
            paragraphs_.push_back({paragraph.begin + begin, paragraph.end + begin});
            const std::string words = text.substr(paragraph.begin, paragraph.size());
            must(!is_longer_than(words, kLongestParagraph) || !holds_blank(words));
            must_hold_all(words, find_sentences(words));
        }
        analyzer_.analyze(text, passage.marks, tokens_);
        check_tokens(text, tokens_);
        for (const Token& token : tokens_)
            for (const Span& mark : passage.marks) must(!mark.contains(token.span));
        analyzer_.find_grams(text, tokens_, grams_);
        check_grams(text, grams_);
        check_found(tokens_, grams_);
        check_excerpt(passage, tokens_);
        const Passage stored = schema::decode_passage(schema::encode_passage(passage));
        must(stored.text == passage.text && stored.marks == passage.marks);
    }

    Whole whole_;
    Analyzer analyzer_;
    bool markdown_;
    std::uint64_t end_ = 0;         // of the blocks seen, in the text
    std::vector<Span> paragraphs_;  // of the text
    std::vector<Token> tokens_;
    std::vector<Gram> grams_;
};

}  // namespace

void fuzz_text(std::string_view bytes) {
    if (bytes.size() < 2) return;
    static const std::vector<std::string> kLanguages = Analyzer::languages();
    const std::size_t number = static_cast<unsigned char>(bytes[0]) % (kLanguages.size() + 1);
    const std::string language = number < kLanguages.size() ? kLanguages[number] : "none";
    const bool markdown = bytes[1] % 2 != 0;
    const bool small = (bytes[1] & 2) != 0;
    bytes.remove_prefix(2);
    const Recognition recognized = recognize(markdown ? "a.md" : "a.txt", bytes);
    must((recognized.format == nullptr) == !recognized.reason.empty());
    File file(bytes, language, markdown);
    const auto read = markdown ? read_markdown : read_plain_text;
    read(
        bytes, [&](const Block& block) { file.check(block); }, small ? 64 : kBlockSize);
    file.finish();
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_text({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
