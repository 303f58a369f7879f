// Where dictionaries see words in scripts without blanks between them.            [door: ICU's break
// iterator]
//
// ICU has dictionaries of Thai, Lao, Khmer and Burmese (and of Chinese with Japanese, not used here). They
// are opened when they are first needed: a text in other scripts costs nothing.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "common/span.h"

namespace locus {

class Segmenter {
  public:
    Segmenter();
    ~Segmenter();
    Segmenter(Segmenter&&) noexcept;
    Segmenter& operator=(Segmenter&&) noexcept;

    /// Replaces `ends` by where each word of a run of letters ends, in bytes of the text, the last one where
    /// the run does. Takes time linear in the run and bounded memory: a long run is read in stretches, at
    /// whose borders words end. REQUIRES: the run is valid UTF-8.
    void find_words(std::string_view text, Span run, std::vector<std::uint64_t>& ends);

    /// Of the dictionaries.
    static std::string version();

  private:
    class Dictionary;
    std::unique_ptr<Dictionary> dictionary_;
};

}  // namespace locus
