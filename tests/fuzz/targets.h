// The fuzz targets: one function for each mouth that takes foreign bytes.
//
// Each takes any bytes, and what must hold for them is said in its file. locus::Error is the only exception
// that a mouth may throw, and the targets expect it where it may come.
#pragma once

#include <stdexcept>
#include <string_view>

namespace locus::fuzz {

void fuzz_citation(std::string_view bytes);
void fuzz_deflate(std::string_view bytes);
void fuzz_grams(std::string_view bytes);
void fuzz_lexicon(std::string_view bytes);
void fuzz_manifest(std::string_view bytes);
void fuzz_names(std::string_view bytes);
void fuzz_paragraphs(std::string_view bytes);
void fuzz_question(std::string_view bytes);
void fuzz_quote(std::string_view bytes);
void fuzz_record(std::string_view bytes);
void fuzz_text(std::string_view bytes);
void fuzz_times(std::string_view bytes);

/// A breach stops a fuzzer where it is; a test goes on with the next input.
inline void must(bool holds) {
    if (holds) return;
#ifdef LOCUS_FUZZER
    __builtin_trap();
#else
    throw std::logic_error("what must hold does not");
#endif
}

}  // namespace locus::fuzz
