// The bytes are read as a stored passage and as a stored file entry.
//
// Each is an Error or a value; a value is stored and read back as the same. A passage that is read can be
// used: its places are cited, its pieces are cut out, an excerpt is chosen.
#include "common/error.h"
#include "common/schema.h"
#include "query/excerpt.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

/// Pieces are cited from inside what the whole is cited from.
void cut(const SourceText& text) {
    const std::uint64_t size = text.text().size();
    const Span whole = text.to_source({0, size});
    const std::uint64_t step = 1 + size / 16;
    for (std::uint64_t begin = 0; begin < size; begin += step) {
        const Span piece{begin, std::min(size, begin + 1 + begin % 5)};
        const SourceText slice = text.slice(piece);
        must(slice.text() == text.text().substr(piece.begin, piece.size()));
        must(whole.contains(text.to_source(piece)));
        must(slice.to_source({0, piece.size()}) == text.to_source(piece));
    }
}

void read_passage(std::string_view bytes) {
    Passage passage;
    try {
        passage = schema::decode_passage(bytes);
    } catch (const Error&) {
        return;
    }
    must(schema::decode_passage(schema::encode_passage(passage)) == passage);
    const Span whole{0, passage.text.text().size()};
    must(passage.text.slice(whole).text() == passage.text.text());
    cut(passage.text);
    for (const Span& paragraph : passage.paragraphs) must(whole.contains(paragraph) && !paragraph.empty());
    must(whole.contains(choose_excerpt(passage, {}, {})));
}

void read_entry(std::string_view bytes) {
    schema::FileEntry entry;
    try {
        entry = schema::decode_file(bytes);
    } catch (const Error&) {
        return;
    }
    must(schema::decode_file(schema::encode_file(entry)) == entry);
}

}  // namespace

void fuzz_record(std::string_view bytes) {
    read_passage(bytes);
    read_entry(bytes);
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_record({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
