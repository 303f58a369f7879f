#include "indexer/glass_keys.h"

#include <doctest/doctest.h>
#include <random>
#include <vector>

namespace locus {
namespace {

using namespace std::string_literals;

template <typename T>
std::string sorted(T what) {
    std::string out;
    glass::put_sorted(out, what);
    return out;
}

TEST_CASE("numbers in keys") {
    const std::pair<std::uint32_t, std::string> cases[] = {
        {0, "\0\0"s},
        {1, "\0\1"s},
        {0x7FFF, "\x7F\xFF"},
        {0x8000, "\x80\x80\0"s},
        {0x3F'FFFF, "\xBF\xFF\xFF"},
        {0x40'0000, "\xC0\x40\0\0"s},
        {0x1FFF'FFFF, "\xDF\xFF\xFF\xFF"},
        {0x2000'0000, "\xE0\x20\0\0\0"s},
        {0xFFFF'FFFF, "\xE0\xFF\xFF\xFF\xFF"},
    };
    for (const auto& [number, bytes] : cases) CHECK(sorted(number) == bytes);
}

TEST_CASE("numbers and strings sort in keys as they do themselves") {
    std::mt19937 random(23);
    for (int i = 0; i < 100'000; ++i) {
        const auto a = static_cast<std::uint32_t>(random() >> random() % 32);
        const auto b = random() % 2 == 0 ? a + 1 : static_cast<std::uint32_t>(random() >> random() % 32);
        REQUIRE((sorted(a) < sorted(b)) == (a < b));
        std::string s, t;
        for (std::size_t n = random() % 5; n > 0; --n) s.push_back("\0\1\xFE\xFF"[random() % 4]);
        for (std::size_t n = random() % 5; n > 0; --n) t.push_back("\0\1\xFE\xFF"[random() % 4]);
        REQUIRE((sorted(std::string_view(s)) < sorted(std::string_view(t))) == (s < t));
        // A list's further chunks stand before the next term.
        if (s < t) REQUIRE(sorted(std::string_view(s)) + '\0' + sorted(a) < sorted(std::string_view(t)));
    }
}

}  // namespace
}  // namespace locus
