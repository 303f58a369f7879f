#include "common/schema.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "common/varint.h"

namespace locus::schema {
namespace {

constexpr std::uint64_t kPassageRecord = 4;  // layout of the record, first number in it
constexpr std::uint64_t kFileRecord = 3;

std::string bounded(std::string term) {
    if (term.size() <= kLongestTerm) return term;
    const std::string hash = hash_content(term).hex();
    term.resize(kLongestTerm - hash.size());
    return term + hash;
}

/// How many; for each the gap since the last one's end, and its length.
void put_spans(std::string& out, const std::vector<Span>& spans) {
    put_varint(out, spans.size());
    std::uint64_t end = 0;
    for (const Span& span : spans) {
        put_varint(out, span.begin - end);
        put_varint(out, span.size());
        end = span.end;
    }
}

std::vector<Span> read_spans(VarintReader& in) {
    std::vector<Span> spans;
    std::uint64_t end = 0;
    for (std::uint64_t n = in.number(); n > 0; --n) {
        const std::uint64_t begin = end + in.number();
        const std::uint64_t next = begin + in.number();
        if (begin < end || next <= begin) VarintReader::damaged();
        spans.push_back({begin, next});
        end = next;
    }
    return spans;
}

/// How many paragraphs are boilerplate; for each how many others stand before it, and what it is.
void put_boilerplate(std::string& out, const std::vector<Boilerplate>& kinds) {
    const auto none = std::count(kinds.begin(), kinds.end(), Boilerplate::none);
    put_varint(out, kinds.size() - static_cast<std::size_t>(none));
    std::uint64_t others = 0;
    for (const Boilerplate kind : kinds) {
        if (kind == Boilerplate::none) {
            ++others;
            continue;
        }
        put_varint(out, std::exchange(others, 0));
        put_varint(out, static_cast<std::uint64_t>(kind));
    }
}

std::vector<Boilerplate> read_boilerplate(VarintReader& in, std::size_t paragraphs) {
    std::vector<Boilerplate> kinds;
    std::uint64_t at = 0;
    for (std::uint64_t n = in.number(); n > 0; --n, ++at) {
        const std::uint64_t others = in.number();
        const std::uint64_t kind = in.number();
        if (others >= paragraphs - at || kind == 0 ||
            kind >= static_cast<std::uint64_t>(Boilerplate::repeated))
            VarintReader::damaged();
        at += others;
        kinds.resize(paragraphs);
        kinds[at] = static_cast<Boilerplate>(kind);
    }
    return kinds;
}

bool flag(VarintReader& in) {
    const std::uint64_t value = in.number();
    if (value > 1) VarintReader::damaged();
    return value == 1;
}

std::string hex_number(std::uint64_t n) {
    char out[17];
    std::snprintf(out, sizeof out, "%08llx", static_cast<unsigned long long>(n));
    return out;
}

}  // namespace

std::string word_term(std::string_view stem, std::string_view word) {
    std::string term(stem.empty() ? "" : "Z");
    return bounded(std::move(term.append(stem.empty() ? word : stem)));
}

std::string gram_term(std::string_view word) { return bounded("XG" + std::string(word)); }
std::string file_term(std::uint64_t file) { return "Q" + hex_number(file); }
std::string language_term(std::string_view language) { return bounded("L" + std::string(language)); }
std::string extension_term(std::string_view extension) { return bounded("E" + std::string(extension)); }

std::string file_value(std::uint64_t file) {
    std::string out(4, '\0');
    for (auto byte = out.rbegin(); byte != out.rend(); ++byte, file >>= 8)
        *byte = static_cast<char>(file & 0xFF);
    return out;
}

std::uint64_t file_of_value(std::string_view value) {
    std::uint64_t file = 0;
    for (const char byte : value) file = file << 8 | static_cast<unsigned char>(byte);
    return file;
}

std::string file_key(std::uint64_t file) { return "F" + hex_number(file); }

std::string encode_file(const FileEntry& entry) {
    std::string out;
    put_varint(out, kFileRecord);
    put_string(out, entry.path);
    put_varint(out, entry.listed);
    put_string(out, entry.skipped);
    put_varint(out, entry.record.size);
    put_varint(out, static_cast<std::uint64_t>(entry.record.mtime_ns));
    put_varint(out, entry.record.hash.high);
    put_varint(out, entry.record.hash.low);
    put_string(out, entry.encoding);
    put_string(out, entry.title);
    put_string(out, entry.language);
    put_varint(out, entry.detected);
    put_varint(out, entry.first_document);
    put_varint(out, entry.passages);
    put_varint(out, entry.generation);
    return out;
}

FileEntry decode_file(std::string_view bytes) {
    VarintReader in(bytes);
    if (in.number() != kFileRecord) VarintReader::damaged();
    FileEntry entry;
    entry.path = in.string();
    entry.listed = flag(in);
    entry.skipped = in.string();
    entry.record.size = in.number();
    entry.record.mtime_ns = static_cast<std::int64_t>(in.number());
    entry.record.hash.high = in.number();
    entry.record.hash.low = in.number();
    entry.encoding = in.string();
    entry.title = in.string();
    entry.language = in.string();
    entry.detected = flag(in);
    entry.first_document = in.number();
    entry.passages = in.number();
    entry.generation = in.number();
    if (!in.done()) VarintReader::damaged();
    return entry;
}

std::string encode_passage(const Passage& passage) {
    std::string out;
    encode_passage(passage, out);
    return out;
}

void encode_passage(const Passage& passage, std::string& out) {
    put_varint(out, kPassageRecord);
    put_varint(out, passage.ordinal);
    put_varint(out, passage.line);
    put_varint(out, passage.column);
    put_varint(out, passage.page);
    put_spans(out, passage.paragraphs);
    put_spans(out, passage.marks);
    put_boilerplate(out, passage.boilerplate);
    passage.text.encode(out);
}

Passage decode_passage(std::string_view bytes) {
    VarintReader in(bytes);
    if (in.number() != kPassageRecord) VarintReader::damaged();
    Passage passage;
    passage.ordinal = in.number();
    passage.line = in.number();
    passage.column = in.number();
    passage.page = in.number();
    passage.paragraphs = read_spans(in);
    passage.marks = read_spans(in);
    passage.boilerplate = read_boilerplate(in, passage.paragraphs.size());
    passage.text = SourceText::decode(in);
    const std::uint64_t size = passage.text.text().size();
    if (!in.done() || size == 0) VarintReader::damaged();
    for (const std::vector<Span>* spans : {&passage.paragraphs, &passage.marks})
        if (!spans->empty() && spans->back().end > size) VarintReader::damaged();
    return passage;
}

}  // namespace locus::schema
