// The bytes are read as a manifest: as they are, and with what gets them past the first and the last line.
//
// A manifest is read or is an Error. One that is read prints, and what is printed is read as the same.
#include "common/error.h"
#include "common/manifest.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

void parse(const std::string& text) {
    Manifest manifest;
    try {
        manifest = Manifest::parse(text, "manifest");
    } catch (const Error&) {
        return;
    }
    const std::string printed = manifest.print();
    must(Manifest::parse(printed, "manifest") == manifest);
    must(Manifest::parse(printed, "manifest").print() == printed);
    for (const Segment& segment : manifest.segments) {  // its name becomes a path
        must(!segment.name.empty() && segment.name.front() != '.');
        must(segment.name.find('/') == std::string::npos);
    }
}

std::string with_end(std::string facts) {
    if (!facts.ends_with('\n')) facts += '\n';
    return facts + "end " + hash_content(facts).hex() + "\n";
}

}  // namespace

void fuzz_manifest(std::string_view bytes) {
    const std::string text(bytes);
    parse(text);
    parse(with_end(text));
    parse(with_end("locus index 2\n" + text));
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_manifest({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
