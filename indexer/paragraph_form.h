// How a short paragraph looks, by its characters alone: in any language.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>

namespace locus {

struct ParagraphForm {
    std::size_t words = 0;  // parted by blanks; two letters of a script without blanks count as one
    bool open = false;      // ends in no sentence's end, and in nothing else that parts clauses
    bool question = false;  // ends in a question mark
    bool enclosed = false;  // in brackets as a whole, with no sentence's end inside
    std::size_t label = 0;  // bytes to behind the colon of up to four words in capitals it begins with; or 0
    bool headline = false;  // behind the label four words or more, those of four letters and more in capitals
    std::size_t addresses = 0;  // of the words: of the web, of mail, @names
    bool time = false;          // of day, alone or with a date, and hardly anything else
    bool date = false;          // the same of a date
    bool by_name = false;       // "By" and a name
};

/// Longer paragraphs have no such form.
inline constexpr std::size_t kLongestForm = 300;  // bytes

/// REQUIRES: no blanks at its ends, at most kLongestForm bytes.
ParagraphForm form_of(std::string_view paragraph);

/// It ends in a sentence's end, quotes and brackets left aside. Quick for texts of any length.
bool ends_sentence(std::string_view paragraph);

}  // namespace locus
