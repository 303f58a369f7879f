// The bytes are deflated; the first says how often the rest comes, so that a stream has several blocks.
// Then its pieces are, with codes in common.
//
// What is deflated is shorter, inflates to what it was, and is the same whatever was deflated before.
#include <algorithm>
#include <vector>

#include "indexer/deflate.h"
#include "tests/fuzz/targets.h"
#include "tests/inflate.h"

namespace locus::fuzz {
namespace {

/// The same data in up to 64 pieces, with codes in common.
void fuzz_pieces(Deflater& used, std::string_view data) {
    data = data.substr(0, Deflater::kMostTogether);
    std::vector<Deflater::Text> texts;
    for (std::size_t left = data.size(), size = 0; left > 0; left -= size) {
        size =
            texts.size() + 1 == Deflater::kMostTexts ? left : std::min(left, data.size() / 32 + texts.size());
        texts.push_back({static_cast<std::uint32_t>(size), false});
    }
    const std::vector<Deflater::Text> pieces = texts;
    std::string stored;
    used.append_each(stored, data, texts);
    std::string_view rest = stored;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        const std::string_view piece = data.substr(0, pieces[i].bytes);
        const std::string_view said = rest.substr(0, texts[i].bytes);
        data.remove_prefix(piece.size());
        rest.remove_prefix(said.size());
        must(texts[i].deflated ? said.size() < piece.size() && inflated(said, piece.size()) == piece
                               : said == piece);
    }
    must(rest.empty());
}

}  // namespace

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
    fuzz_pieces(used, data);
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_deflate({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
