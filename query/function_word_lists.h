// The lists of function words, one a language: what query/function_words.h chooses from.
//
// Articles, pronouns, prepositions, conjunctions, auxiliaries and question words. No negation, nor "without"
// and "against": they are what some questions are about. No word that is as often a name or a thing: Italian
// stati, Portuguese são. Each list is sorted by bytes, and its words are folded as the language's analyser
// folds them.
#pragma once

#include <span>
#include <string_view>

namespace locus::function_words {

using List = std::span<const std::string_view>;

extern const List arabic;
extern const List armenian;
extern const List basque;
extern const List catalan;
extern const List danish;
extern const List dutch;
extern const List english;
extern const List finnish;
extern const List french;
extern const List german;
extern const List greek;
extern const List hindi;
extern const List hungarian;
extern const List indonesian;
extern const List irish;
extern const List italian;
extern const List lithuanian;
extern const List nepali;
extern const List norwegian;
extern const List portuguese;
extern const List romanian;
extern const List russian;
extern const List serbian;
extern const List spanish;
extern const List swedish;
extern const List tamil;
extern const List turkish;
extern const List vietnamese;
extern const List yiddish;

}  // namespace locus::function_words
