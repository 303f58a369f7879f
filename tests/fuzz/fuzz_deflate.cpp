// The bytes are deflated; the first says how often the rest comes, so that a stream has several blocks.
//
// What is deflated is shorter, inflates to what it was, and is the same whatever was deflated before.
#include <algorithm>

#include "indexer/deflate.h"
#include "tests/fuzz/targets.h"
#include "tests/inflate.h"

namespace locus::fuzz {

void fuzz_deflate(std::string_view bytes) {
    static Deflater used;
    constexpr std::size_t kMost = 100'000;
    std::string data;
    if (!bytes.empty()) {
        const std::string_view rest = bytes.substr(1);
        for (int times = static_cast<unsigned char>(bytes[0]); times >= 0 && data.size() < kMost; --times)
            data.append(rest);
    }
    std::string stream = "before";
    const bool shorter = used.append(stream, data);
    std::string again = "before";
    must(Deflater().append(again, data) == shorter);
    must(again == stream);
    must(stream.starts_with("before"));
    stream.erase(0, 6);
    must(shorter ? stream.size() < data.size() && inflated(stream, data.size()) == data : stream.empty());
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_deflate({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
