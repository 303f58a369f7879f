#include "indexer/deflate.h"

namespace locus {
namespace {

constexpr unsigned kEndOfBlock = 256;

void put(BitWriter& out, CodeWord word) { out.put(word.bits, word.length); }

void put_lowest(BitWriter& out, unsigned number, unsigned bits) {
    out.put(number & ((1u << bits) - 1), bits);
}

void put_literals(BitWriter& out, const HuffmanCode& code, const char* bytes, std::size_t size) {
    const auto put_next = [&] { put(out, code[static_cast<unsigned char>(*bytes++)]); };
    for (; size >= 3; size -= 3) {  // three words have 45 bits at most
        put_next();
        put_next();
        put_next();
        out.flush();
    }
    for (; size > 0; --size) put_next();
    out.flush();
}

void put_match(BitWriter& out, const HuffmanCode& symbols, const HuffmanCode& distances,
               const DeflateStep& step) {
    const DeflateNumber length = deflate_length(step.length);
    put(out, symbols[length.symbol]);
    put_lowest(out, step.length - 3u, length.extra_bits);
    const DeflateNumber distance = deflate_distance(step.distance);
    put(out, distances[distance.symbol]);
    put_lowest(out, step.distance - 1u, distance.extra_bits);
    out.flush();
}

/// A block's text, and its end.
void write_text(BitWriter& out, const DeflateCodes& codes, const char* text, const DeflateStep* step) {
    BitWriter local = out;  // stays in registers
    const HuffmanCode& symbols = codes.symbols();
    const HuffmanCode& distances = codes.distances();
    for (;; ++step) {
        put_literals(local, symbols, text, step->literals);
        if (step->length == 0) break;
        put_match(local, symbols, distances, *step);
        text += step->literals + step->length;
    }
    put(local, symbols[kEndOfBlock]);
    local.flush();
    out = local;
}

}  // namespace

bool Deflater::append(std::string& out, std::string_view bytes) {
    auto& [tokens, steps, codes, written] = *state_;
    const std::size_t before = out.size();
    const std::size_t size = bytes.size();
    BitWriter writer(written.data());
    for (bool last = false; !last;) {
        const std::string_view block = bytes.substr(0, kMostTogether);
        bytes.remove_prefix(block.size());
        last = bytes.empty();
        tokens.clear();
        const DeflateStep* step = tokens.find(block);
        codes.fit(tokens);
        codes.write_header(writer, last);
        write_text(writer, codes, block.data(), step);
        out.append(written.data(), last ? writer.end() : writer.full_end());
        writer.go_on_at(written.data());
    }
    const bool shorter = out.size() - before < size;
    if (!shorter) out.resize(before);
    return shorter;
}

void Deflater::append_each(std::string& out, std::string_view bytes, std::span<Text> texts) {
    auto& [tokens, steps, codes, written] = *state_;
    tokens.clear();
    std::string_view rest = bytes;
    for (std::size_t i = 0; i < texts.size(); ++i) {
        steps[i] = tokens.find(rest.substr(0, texts[i].bytes));
        rest.remove_prefix(texts[i].bytes);
    }
    codes.fit(tokens);
    BitWriter header(written.data());
    codes.write_header(header, true);
    for (std::size_t i = 0; i < texts.size(); ++i) {
        BitWriter writer = header;  // which stays where it is
        write_text(writer, codes, bytes.data(), steps[i]);
        std::string_view stored(written.data(), writer.end());
        const std::string_view text = bytes.substr(0, texts[i].bytes);
        bytes.remove_prefix(text.size());
        texts[i].deflated = stored.size() < text.size();
        if (!texts[i].deflated) stored = text;
        out.append(stored);
        texts[i].bytes = static_cast<std::uint32_t>(stored.size());
    }
}

}  // namespace locus
