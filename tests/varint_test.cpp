#include "common/varint.h"

#include <doctest/doctest.h>
#include <string>
#include <vector>

namespace locus {
namespace {

using namespace std::string_literals;

std::string hex(std::string_view bytes) {
    constexpr char digits[] = "0123456789abcdef";
    std::string out;
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        out.append(out.empty() ? "" : " ").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return out;
}

std::string number_bytes(std::uint64_t value) {
    std::string out;
    put_varint(out, value);
    return out;
}

/// The number that is read, and whether bytes are left behind it.
std::string read_number(std::string_view bytes) {
    VarintReader in(bytes);
    try {
        const std::uint64_t value = in.number();
        return std::to_string(value) + (in.done() ? "" : " and more");
    } catch (const Error&) {
        return "damaged";
    }
}

std::string read_string(std::string_view bytes) {
    VarintReader in(bytes);
    try {
        const std::string value(in.string());
        return "'" + value + "'" + (in.done() ? "" : " and more");
    } catch (const Error&) {
        return "damaged";
    }
}

constexpr std::uint64_t kTop = std::uint64_t{1} << 63;

struct Number {
    std::uint64_t value;
    std::string bytes;
};

const Number kNumbers[] = {
    {0, "00"},
    {1, "01"},
    {127, "7f"},
    {128, "80 01"},
    {300, "ac 02"},
    {16383, "ff 7f"},
    {16384, "80 80 01"},
    {0xFFFFFFFF, "ff ff ff ff 0f"},
    {kTop - 1, "ff ff ff ff ff ff ff ff 7f"},
    {kTop, "80 80 80 80 80 80 80 80 80 01"},
    {~std::uint64_t{0}, "ff ff ff ff ff ff ff ff ff 01"},
};

TEST_CASE("numbers are written seven bits a byte and read back") {
    for (const Number& row : kNumbers) {
        CAPTURE(row.value);
        CHECK(hex(number_bytes(row.value)) == row.bytes);
        CHECK(read_number(number_bytes(row.value)) == std::to_string(row.value));
        CHECK(read_number(number_bytes(row.value) + "x") == std::to_string(row.value) + " and more");
    }
}

TEST_CASE("a number that is cut anywhere is damaged") {
    for (const Number& row : kNumbers) {
        const std::string bytes = number_bytes(row.value);
        for (std::size_t kept = 0; kept < bytes.size(); ++kept) {
            CAPTURE(row.value);
            CAPTURE(kept);
            CHECK(read_number(bytes.substr(0, kept)) == "damaged");
        }
    }
}

TEST_CASE("a number above 64 bits is damaged") {
    const std::string nine(9, '\xFF');
    const std::string long_ones[] = {
        nine + "\x02",       // 2^64 + …
        nine + "\x7F",       // seven bits where one is left
        nine + "\x80\x00"s,  // eleven bytes, though the eleventh is empty
        nine + "\xFF\x01",   // eleven bytes
        std::string(9, '\x80') + "\x02",
        std::string(40, '\x80') + "\x01",
    };
    for (const std::string& bytes : long_ones) {
        CAPTURE(hex(bytes));
        CHECK(read_number(bytes) == "damaged");
    }
}

TEST_CASE("strings carry their length, so any byte may stand in them") {
    for (const std::string& value :
         {""s, "a"s, "\0\0"s, "\xFF\x80"s, std::string(127, 'x'), std::string(128, 'y')}) {
        std::string bytes;
        put_string(bytes, value);
        CAPTURE(hex(bytes));
        CHECK(read_string(bytes) == "'" + value + "'");
        CHECK(read_string(bytes + "z") == "'" + value + "' and more");
        for (std::size_t kept = 0; kept < bytes.size(); ++kept)
            CHECK(read_string(std::string_view(bytes).substr(0, kept)) == "damaged");
    }
}

TEST_CASE("a string longer than the rest is damaged, whatever the length says") {
    for (const std::uint64_t size : {std::uint64_t{4}, std::uint64_t{1000}, kTop, ~std::uint64_t{0}}) {
        CAPTURE(size);
        CHECK(read_string(number_bytes(size) + "abc") == "damaged");
    }
}

TEST_CASE("numbers and strings follow each other, and an error says what to do") {
    std::string bytes;
    put_varint(bytes, 7);
    put_string(bytes, "seven");
    put_varint(bytes, 128);
    VarintReader in(bytes);
    CHECK(in.number() == 7);
    CHECK(in.string() == "seven");
    CHECK_FALSE(in.done());
    CHECK(in.number() == 128);
    CHECK(in.done());
    try {
        in.number();
        FAIL("read past the end");
    } catch (const Error& error) {
        CHECK(std::string(error.what()).find("damaged") != std::string::npos);
        CHECK_FALSE(error.hint().empty());
    }
}

}  // namespace
}  // namespace locus
