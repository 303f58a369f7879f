// What stands in a segment: terms, values, metadata, records. docs/database.md tells it in words.
//
// Prefixes follow Omega's where it has one (Q, L, E, Z), X begins our own.
//   Z + stem        a word that has a stem           the word itself, folded: one that has none
//   XG + gram       letters or syllables that stand together (common/grams.h)
//   Q + file id     the passages of one file; boolean, as all that follow
//   L + language    E + extension
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "common/analyzer.h"
#include "common/passage.h"
#include "common/source.h"

namespace locus::schema {

/// Of all that is in this file; a reader refuses another.
inline constexpr int kVersion = 7;

/// Xapian refuses keys of more than 245 bytes; longer terms keep this many bytes and a hash of the whole.
inline constexpr std::size_t kLongestTerm = 240;

/// The term that finds a word: by its stem, or as it is when the stem is empty.
std::string word_term(std::string_view stem, std::string_view word);
/// The term that finds a gram.
std::string gram_term(std::string_view word);
std::string file_term(std::uint64_t file);
std::string language_term(std::string_view language);
std::string extension_term(std::string_view extension);

/// The value slot that holds the file id, so that a file's passages are known without reading their text.
inline constexpr unsigned kFileSlot = 0;
std::string file_value(std::uint64_t file);
std::uint64_t file_of_value(std::string_view value);

/// The metadata key that holds a file's entry.
std::string file_key(std::uint64_t file);
inline constexpr std::string_view kVersionKey = "locus.schema";

/// What a segment remembers of a file; a Passage takes its title and language from here.
struct FileEntry {
    std::string path;      // relative to the index's home when below it, else absolute
    bool listed = false;   // was named itself, and stays though no root holds it
    std::string skipped;   // why it has no passages, as a plural noun phrase; empty: it was read
    FileRecord record;     // of what was read
    std::string encoding;  // as IANA names it
    std::string title;
    std::string language;
    bool detected = false;             // the language was, and not said by -L
    std::uint64_t first_document = 0;  // docid of the first passage; the others follow it
    std::uint64_t passages = 0;
    std::uint64_t generation = 0;  // of the index, when the file was added or last changed
    bool operator==(const FileEntry&) const = default;
};

std::string encode_file(const FileEntry& entry);
/// Throws Error when the bytes are not a file entry. So does decode_passage.
FileEntry decode_file(std::string_view bytes);

/// Appends all of a passage but what its file's entry tells: title, language, and which file it is of.
std::string encode_passage(const Passage& passage);
/// Appends it.
void encode_passage(const Passage& passage, std::string& out);
Passage decode_passage(std::string_view bytes);

}  // namespace locus::schema
