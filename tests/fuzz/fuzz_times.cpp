// The bytes are read as a file of noted times.
//
// They are times or an Error. Times that are read are written as bytes that are read as the same.
#include "common/error.h"
#include "indexer/times.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

void read(const std::string& bytes) {
    Times times;
    try {
        times = decode_times(bytes);
    } catch (const Error&) {
        return;
    }
    const std::string written = encode_times(times);
    must(decode_times(written) == times);
    must(encode_times(decode_times(written)) == written);
}

}  // namespace

void fuzz_times(std::string_view bytes) {
    read(std::string(bytes));
    read("locus times 1\n" + std::string(bytes));
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_times({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
