// The bytes are read as a table of paragraphs.
//
// They are an Error or a table; one that passes its check gives every row back, and is written again as it
// was.
#include "common/error.h"
#include "common/paragraph_table.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {

void fuzz_paragraphs(std::string_view bytes) {
    constexpr std::uint64_t kMost = 1u << 16;
    try {
        const ParagraphTable table(bytes);
        for (std::uint64_t hash = 0; hash < 64; ++hash)
            must(table.documents(hash << 33).size() <= table.rows());
        table.check(kMost);
        std::uint64_t found = 0;
        table.visit([&](std::uint64_t hash, std::uint64_t docid) {
            bool there = false;
            for (const std::uint64_t other : table.documents(hash)) there |= other == docid;
            must(there && docid <= kMost);
            ++found;
        });
        must(found == table.rows());
    } catch (const Error&) {}
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_paragraphs({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
