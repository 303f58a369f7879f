// The bytes are read as a table of names, and as a user's file of variants.
//
// A table holds any bytes; what its lines say can be asked for. A file is an Error or sets of two words at
// least, none of them empty.
#include "common/error.h"
#include "common/known_names.h"
#include "common/variant_file.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {

void fuzz_names(std::string_view bytes) {
    const KnownNames names{std::string(bytes)};
    names.visit([&](const NameSet& set) {
        must(!set.empty());
        static_cast<void>(names.of(set.front().word));
    });
    static_cast<void>(names.of(bytes.substr(0, 8)));
    try {
        const VariantFile file = VariantFile::parse(bytes, "variants");
        for (const auto& set : file.sets) {
            must(set.size() > 1);
            for (const std::string& word : set) must(!word.empty());
        }
        for (const auto& [a, b] : file.apart) must(!a.empty() && !b.empty() && file.sets_apart(b, a));
    } catch (const Error&) {}
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_names({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
