// Tokens → the two codes that a block writes them in: made for them, or deflate's fixed ones if shorter.
//
// Several texts can have codes in common. Each says them again, so what counts is that little need be said:
// where rare symbols are neighbours, they get words of the same length, and so do the few between them that
// do not come at all. Of passages that halves the header, and lengthens the rest by a thirtieth.
#pragma once

#include "indexer/bit_writer.h"
#include "indexer/deflate_header.h"
#include "indexer/deflate_tokens.h"
#include "indexer/huffman.h"

namespace locus {

class DeflateCodes {
  public:
    DeflateCodes();

    void fit(const DeflateTokens& tokens);

    /// What a block begins with; `last`: the stream ends with it.
    void write_header(BitWriter& out, bool last) const;

    /// Of literals, the end of a block and lengths; and of distances.
    const HuffmanCode& symbols() const { return is_fixed_ ? fixed_symbols_ : symbols_; }
    const HuffmanCode& distances() const { return is_fixed_ ? fixed_distances_ : distances_; }

  private:
    HuffmanCode fixed_symbols_;
    HuffmanCode fixed_distances_;
    HuffmanCode symbols_;
    HuffmanCode distances_;
    DeflateHeader header_;
    bool is_fixed_ = false;
};

}  // namespace locus
