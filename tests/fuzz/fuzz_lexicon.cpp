// The bytes are read as a lexicon, and as words to make one of.
//
// A damaged lexicon is an Error, when it is opened or when a word is looked for; one that can be read whole
// and is in order is what encoding its entries gives. Every word that is put in is found, with its numbers.
#include <algorithm>
#include <map>

#include "common/error.h"
#include "common/lexicon.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

std::vector<LexiconEntry> entries_of(const Lexicon& lexicon, std::string_view prefix) {
    std::vector<LexiconEntry> entries;
    lexicon.visit_prefix(prefix, [&](const LexiconEntry& entry) {
        must(entry.word.starts_with(prefix));
        entries.push_back(entry);
        return true;
    });
    return entries;
}

void read_damaged(std::string_view bytes) {
    try {
        const Lexicon lexicon{std::string(bytes)};
        for (const std::string_view word : {"", "a", "kursk", "\xFF"}) static_cast<void>(lexicon.find(word));
        const std::vector<LexiconEntry> entries = entries_of(lexicon, "");
        const auto rises = [](const LexiconEntry& a, const LexiconEntry& b) { return a.word >= b.word; };
        if (std::adjacent_find(entries.begin(), entries.end(), rises) != entries.end()) return;
        must(entries_of(Lexicon(Lexicon::encode(entries)), "") == entries);
    } catch (const Error&) {}
}

/// Blank-separated words; the stem is a part of the word or what follows it.
std::vector<LexiconEntry> make_entries(std::string_view bytes) {
    std::map<std::string, LexiconEntry> words;
    for (std::size_t at = 0; at < bytes.size();) {
        const std::size_t end = std::min(bytes.find(' ', at), bytes.size());
        const std::string word(bytes.substr(at, end - at));
        LexiconEntry& entry = words[word];
        entry.word = word;
        entry.stem = at % 3 == 0 ? "" : bytes.substr(at, (end - at) * at % 7);
        ++entry.documents;
        entry.occurrences += std::uint64_t{1} << at % 64;
        at = end + 1;
    }
    std::vector<LexiconEntry> entries;
    for (const auto& [word, entry] : words) entries.push_back(entry);
    return entries;
}

}  // namespace

void fuzz_lexicon(std::string_view bytes) {
    read_damaged(bytes);

    const std::vector<LexiconEntry> entries = make_entries(bytes);
    const Lexicon lexicon(Lexicon::encode(entries));
    must(lexicon.size() == entries.size());
    must(entries_of(lexicon, "") == entries);
    for (const LexiconEntry& entry : entries) {
        must(lexicon.find(entry.word) == entry);
        const std::string_view prefix = std::string_view(entry.word).substr(0, entry.word.size() / 2);
        const auto begins = [&](const LexiconEntry& e) { return e.word.starts_with(prefix); };
        const auto expected = std::count_if(entries.begin(), entries.end(), begins);
        must(static_cast<std::ptrdiff_t>(entries_of(lexicon, prefix).size()) == expected);
        const std::string longer = entry.word + '\0';
        const auto same = [&](const LexiconEntry& e) { return e.word == longer; };
        must(lexicon.find(longer).has_value() == std::any_of(entries.begin(), entries.end(), same));
    }
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_lexicon({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
