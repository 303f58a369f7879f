#include "indexer/huffman.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace locus {
namespace {

/// The words, first bit first; "-" for none.
std::string words(const HuffmanCode& code, std::size_t symbols) {
    std::string said;
    for (std::size_t symbol = 0; symbol < symbols; ++symbol) {
        if (symbol) said += ' ';
        if (code[symbol].length == 0) said += '-';
        for (unsigned bit = 0; bit < code[symbol].length; ++bit)
            said += code[symbol].bits >> bit & 1 ? '1' : '0';
    }
    return said;
}

TEST_CASE("codes of least length") {
    struct Row {
        std::vector<std::uint16_t> frequencies;
        unsigned limit;
        std::string words;
    };
    const Row rows[] = {
        {{}, 15, ""},
        {{0, 0}, 15, "- -"},
        {{0, 7}, 15, "- 0"},
        {{5, 5}, 15, "0 1"},
        {{1, 0, 32'000}, 15, "0 - 1"},
        {{1, 1, 1, 1}, 15, "00 01 10 11"},
        {{1, 2, 4, 8}, 15, "110 111 10 0"},
        {{8, 300, 2, 1}, 15, "10 0 110 111"},
        {{1, 2, 4, 8}, 2, "00 01 10 11"},
        {{1, 1, 2, 4, 8}, 3, "100 101 110 111 0"},
    };
    HuffmanCode code;
    for (const Row& row : rows) {
        code.fit(row.frequencies, row.limit);
        CAPTURE(row.words);
        CHECK(words(code, row.frequencies.size()) == row.words);
    }
}

TEST_CASE("a code is whole and keeps its limit") {
    HuffmanCode code;
    for (const auto& [limit, all] :
         {std::pair{9u, 32'768u}, {10u, 32'768u}, {15u, 32'768u}, {15u, 65'534u}}) {
        for (std::size_t symbols = 2; symbols <= 286; ++symbols) {
            std::vector<std::uint16_t> frequencies(symbols);
            std::size_t left = all - symbols;
            for (std::uint16_t& frequency : frequencies) {
                frequency = static_cast<std::uint16_t>(1 + left / 3);
                left -= left / 3;
            }
            code.fit(frequencies, limit);
            unsigned taken = 0;
            for (std::size_t symbol = 0; symbol < symbols; ++symbol) {
                REQUIRE(code[symbol].length >= 1);
                REQUIRE(code[symbol].length <= limit);
                taken += 1u << (limit - code[symbol].length);
            }
            REQUIRE(taken == 1u << limit);
            REQUIRE(code.end() == symbols);
        }
    }
}

TEST_CASE("deflate's fixed code") {
    const std::vector<std::uint8_t> lengths = {3, 3, 3, 3, 3, 2, 4, 4};  // the example of RFC 1951
    HuffmanCode code;
    code.set_lengths(lengths);
    CHECK(words(code, lengths.size()) == "010 011 100 101 110 00 1110 1111");
    CHECK(code.bits(std::vector<std::uint16_t>{1, 0, 0, 0, 0, 10, 0, 100}) == 3 + 20 + 400);
}

}  // namespace
}  // namespace locus
