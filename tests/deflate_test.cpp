#include "indexer/deflate.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <random>
#include <string>
#include <vector>

#include "tests/inflate.h"

namespace locus {
namespace {

std::string repeated(std::string_view piece, std::size_t size) {
    std::string bytes;
    while (bytes.size() < size) bytes.append(piece.substr(0, size - bytes.size()));
    return bytes;
}

std::string random_bytes(std::mt19937& random, std::size_t size, unsigned kinds = 256) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random() % kinds);
    return bytes;
}

/// Bytes' frequencies are Fibonacci's numbers, so that a Huffman code for them is as deep as can be.
std::string skewed(std::size_t bytes) {
    std::string text;
    for (std::size_t byte = 0, now = 1, next = 1; byte < bytes; ++byte, next += now, now = next - now)
        text.append(now, static_cast<char>(byte));
    std::shuffle(text.begin(), text.end(), std::mt19937(1));  // NOLINT(cert-msc*): the same each time
    return text;
}

/// "10-11-12-": no four bytes of it are the same.
std::string numbers(int first, int last) {
    std::string text;
    for (int number = first; number < last; ++number) text += std::to_string(number) + '-';
    return text;
}

/// Deflates them behind something else. Returns the stream's size, or 0 if there is none.
std::size_t round_trip(Deflater& deflater, std::string_view bytes) {
    std::string out = "before";
    const bool shorter = deflater.append(out, bytes);
    REQUIRE(out.substr(0, 6) == "before");
    const std::string stream = out.substr(6);
    if (!shorter) {
        REQUIRE(stream.empty());
        return 0;
    }
    REQUIRE(stream.size() < bytes.size());
    REQUIRE((inflated(stream, bytes.size()) == std::string(bytes)));
    return stream.size();
}

const std::string kEnglish =
    "A passage is some sentences of a file: as many as are read in one go. Of each passage the index "
    "stores what it says, where it is from, and which paragraphs it has. ";
const std::string kRussian =
    "Отрывок — это несколько предложений файла: столько, сколько читают за один раз. О каждом отрывке "
    "указатель хранит, что в нём сказано и откуда он. ";
const std::string kJapanese =
    "段落とはファイルのいくつかの文であり、一度に読める長さである。索引は各段落の本文と、それがどこから来たか"
    "を保存する。";
const std::string kGreek =
    "Ένα απόσπασμα είναι μερικές προτάσεις ενός αρχείου: όσες διαβάζονται με μια ανάσα. ";

TEST_CASE("what is deflated inflates to what it was") {
    std::mt19937 random(7);  // NOLINT(cert-msc*): the same each time
    std::string all_bytes;
    for (int byte = 0; byte < 256; ++byte) all_bytes.push_back(static_cast<char>(byte));
    const std::string near = random_bytes(random, 32'760);
    struct Row {
        const char* name;
        std::string bytes;
        std::size_t most;  // bytes of the stream; 0: there is none
    };
    const Row rows[] = {
        {"nothing", "", 0},
        {"one byte", "a", 0},
        {"two bytes", "ab", 0},
        {"two bytes the same", "aa", 0},
        {"five bytes the same", "aaaaa", 0},
        {"each byte once", all_bytes, 0},
        {"each byte twice", all_bytes + all_bytes, 400},
        {"random bytes", random_bytes(random, 5000), 0},
        {"random bits", random_bytes(random, 5000, 2), 1100},
        {"random bytes, 100 KB", random_bytes(random, 100'000), 0},
        {"one English sentence", kEnglish.substr(0, 70), 69},
        {"English", kEnglish, 150},
        {"Russian", kRussian, 180},
        {"Japanese", kJapanese, 160},
        {"Greek", kGreek, 130},
        {"all of them", kEnglish + kRussian + kJapanese + kGreek, 600},
        {"100 KB of them", repeated(kEnglish + kRussian + kJapanese + kGreek, 100'000), 3500},
        {"one block", repeated(kEnglish, 32'768), 400},
        {"one block and a byte", repeated(kEnglish, 32'769), 400},
        {"zeros, 100 KB", std::string(100'000, '\0'), 500},
        {"pattern at a distance of 32,760", near + near.substr(0, 1000), 0},
        {"pattern at a distance of 20,000", near.substr(0, 20'000) + near.substr(0, 10'000), 22'000},
        {"code of 15 bits", skewed(16), 10'000},
        {"code of more than 15 bits", skewed(20), 28'000},
    };
    Deflater deflater;
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::size_t size = round_trip(deflater, row.bytes);
        CHECK((size > 0) == (row.most > 0));
        CHECK(size <= row.most);
    }
}

TEST_CASE("each length and each distance of a match") {
    Deflater deflater;
    std::mt19937 random(8);  // NOLINT(cert-msc*): the same each time
    for (std::size_t size = 1; size <= 600; ++size) {
        CAPTURE(size);
        round_trip(deflater, std::string(size, 'x'));
    }
    const std::string noise = random_bytes(random, 32'768);
    for (std::size_t distance = 8; distance <= 32'000; distance += distance < 600 ? 1 : 211) {
        CAPTURE(distance);
        const std::string text =
            "....." + noise.substr(0, distance) + noise.substr(0, std::min<std::size_t>(distance, 300));
        round_trip(deflater, text);
    }
}

TEST_CASE("random inputs") {
    Deflater deflater;
    std::mt19937 random(9);  // NOLINT(cert-msc*): the same each time
    const std::string texts = kEnglish + kRussian + kJapanese + kGreek;
    for (int i = 0; i < 20'000; ++i) {
        CAPTURE(i);
        std::string bytes;
        for (std::size_t pieces = 1 + random() % 6U; pieces > 0; --pieces) {
            const std::size_t size = random() % (random() % 50 ? 200 : 3000);
            switch (random() % 5) {
                case 0: bytes += random_bytes(random, size); break;
                case 1: bytes += random_bytes(random, size, 1 + static_cast<unsigned>(random() % 20)); break;
                case 2: bytes += texts.substr(random() % texts.size(), size); break;
                case 3: bytes += repeated(random_bytes(random, 1 + random() % 40), size); break;
                default: bytes += bytes.substr(random() % (bytes.size() + 1), size);
            }
        }
        round_trip(deflater, bytes);
    }
}

/// Deflates each behind something else. Returns the sizes of the streams, or 0 where there is none.
std::vector<std::size_t> round_trips(Deflater& deflater, const std::vector<std::string>& texts) {
    std::string out = "before", bytes;
    std::vector<Deflater::Text> stored;
    for (const std::string& text : texts) {
        bytes += text;
        stored.push_back({static_cast<std::uint32_t>(text.size()), false});
    }
    deflater.append_each(out, bytes, stored);
    REQUIRE(out.substr(0, 6) == "before");
    std::vector<std::size_t> sizes;
    std::size_t at = 6;
    for (std::size_t i = 0; i < texts.size(); at += stored[i++].bytes) {
        const std::string said = out.substr(at, stored[i].bytes);
        if (stored[i].deflated) REQUIRE(said.size() < texts[i].size());
        REQUIRE(((stored[i].deflated ? inflated(said, texts[i].size()) : said) == texts[i]));
        sizes.push_back(stored[i].deflated ? said.size() : 0);
    }
    REQUIRE(at == out.size());
    return sizes;
}

TEST_CASE("texts with codes in common") {
    std::mt19937 random(11);  // NOLINT(cert-msc*): the same each time
    struct Row {
        const char* name;
        std::vector<std::string> texts;
        std::vector<std::size_t> most;  // bytes of the streams; 0: there is none
    };
    const Row rows[] = {
        {"none", {}, {}},
        {"nothing", {""}, {0}},
        {"nothing, several times", {"", "", ""}, {0, 0, 0}},
        {"one", {kEnglish}, {150}},
        {"two the same", {kEnglish, kEnglish}, {150, 150}},
        {"languages", {kEnglish, kRussian, kJapanese, kGreek}, {180, 230, 230, 170}},
        {"short ones", {"a", kEnglish, "", "ab", kEnglish}, {0, 150, 0, 0, 150}},
        {"random bytes among texts",
         {kEnglish, random_bytes(random, 100), kEnglish + kEnglish},
         {170, 0, 170}},
        {"random bytes only", {random_bytes(random, 100), random_bytes(random, 1000)}, {0, 0}},
        {"fixed codes", {std::string(100, 'x'), std::string(20, 'y')}, {8, 8}},
        {"no matches", {numbers(10, 60), numbers(60, 99)}, {120, 100}},
        {"as much as can be", {repeated(kEnglish, 16'384), repeated(kRussian, 16'384)}, {420, 420}},
        {"code of more than 15 bits", {skewed(20), skewed(16)}, {28'000, 10'000}},
    };
    Deflater deflater;
    for (const Row& row : rows) {
        CAPTURE(row.name);
        const std::vector<std::size_t> sizes = round_trips(deflater, row.texts);
        for (std::size_t i = 0; i < sizes.size(); ++i) {
            CAPTURE(i);
            CHECK((sizes[i] > 0) == (row.most[i] > 0));
            CHECK(sizes[i] <= row.most[i]);
        }
    }
    round_trips(deflater, std::vector<std::string>(Deflater::kMostTexts, kEnglish));
    round_trips(deflater, std::vector<std::string>(Deflater::kMostTexts, ""));
}

TEST_CASE("random texts with codes in common") {
    Deflater deflater;
    std::mt19937 random(12);  // NOLINT(cert-msc*): the same each time
    const std::string sources[] = {
        kEnglish + kEnglish,          kRussian, kJapanese, kGreek, random_bytes(random, 500),
        random_bytes(random, 500, 12)};
    for (int i = 0; i < 5000; ++i) {
        CAPTURE(i);
        std::vector<std::string> texts(random() % 17);
        for (std::string& text : texts) {
            const std::string& source = sources[random() % (random() % 3 ? 1 : 6)];
            text = repeated(std::string_view(source).substr(random() % 100), random() % 1900);
        }
        round_trips(deflater, texts);
    }
}

TEST_CASE("codes in common: little is lost") {
    Deflater deflater;
    std::vector<std::string> texts;
    std::string alone;
    const std::string all = kEnglish + kRussian + kJapanese + kGreek;
    for (std::size_t i = 0; i < 16; ++i) texts.push_back(all.substr(4 * i) + all.substr(0, 4 * i));
    std::size_t together = 0;
    for (const std::size_t size : round_trips(deflater, texts)) together += size;
    for (const std::string& text : texts) REQUIRE(deflater.append(alone, text));
    CHECK(together < alone.size() + alone.size() / 20);
}

TEST_CASE("what was deflated before leaves no trace") {
    Deflater used;
    std::mt19937 random(10);  // NOLINT(cert-msc*): the same each time
    std::string first;
    REQUIRE(Deflater().append(first, kEnglish));
    for (int i = 0; i < 500; ++i) {
        std::string other;
        used.append(other, repeated(kEnglish.substr(random() % 100), 1 + random() % 2000));
        std::string again;
        REQUIRE(used.append(again, kEnglish));
        REQUIRE((again == first));
        round_trips(used, {kRussian, kJapanese.substr(0, random() % 100)});
    }
}

}  // namespace
}  // namespace locus
