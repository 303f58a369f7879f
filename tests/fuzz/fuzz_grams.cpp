// The bytes are read as a table of gram frequencies, and as passages to make one of.
//
// A damaged table is an Error or has counts that can be: no more passages hold a gram than there are. Tables
// add up: two halves of the passages count what the whole does.
#include <string>
#include <vector>

#include "common/error.h"
#include "common/gram_table.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

constexpr CharGram kStep = 1u << (32 - kGramBucketBits);  // to the next bucket

void read_damaged(std::string_view bytes) {
    GramTable table;
    try {
        table.add(std::string(bytes));
        table.check();
    } catch (const Error&) {
        return;
    }
    CharGram gram = 0;
    do must(table.passages_with(gram) <= table.passages());
    while ((gram += kStep) != 0);
}

/// Three bytes a gram; a passage ends behind a line end.
std::vector<std::vector<CharGram>> make_passages(std::string_view bytes) {
    std::vector<std::vector<CharGram>> passages(1);
    for (std::size_t at = 0; at + 3 <= bytes.size(); at += 3) {
        CharGram gram = 0;
        for (const char c : bytes.substr(at, 3)) gram = gram << 8 | static_cast<unsigned char>(c);
        passages.back().push_back(gram << 8);
        if (bytes[at + 2] == '\n') passages.emplace_back();
    }
    return passages;
}

void parted(std::string_view bytes) {
    const auto passages = make_passages(bytes);
    GramCounter all;
    GramCounter first;
    GramCounter second;
    for (std::size_t i = 0; i < passages.size(); ++i) {
        all.add(passages[i]);
        (i % 2 == 0 ? first : second).add(passages[i]);
    }
    GramTable whole;
    whole.add(all.encode());
    GramTable halves;
    halves.add(second.encode());
    halves.add(first.encode());
    must(whole.passages() == passages.size());
    must(halves.passages() == passages.size());
    for (const auto& grams : passages)
        for (const CharGram gram : grams) {
            must(whole.passages_with(gram) > 0);
            must(whole.passages_with(gram) == halves.passages_with(gram));
        }
}

}  // namespace

void fuzz_grams(std::string_view bytes) {
    read_damaged(bytes);
    parted(bytes);
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_grams({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
