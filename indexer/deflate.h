// Bytes → raw deflate (RFC 1951), as glass stores documents' data.
//
// Made for many short texts, each a stream of its own: nothing is allocated, and next to nothing cleared, for
// each. Texts that are like each other can have their codes in common, which are then made only once.
#pragma once

#include <array>
#include <memory>
#include <span>
#include <string>
#include <string_view>

#include "indexer/deflate_codes.h"

namespace locus {

class Deflater {
  public:
    static constexpr std::size_t kMostTogether = DeflateTokens::kMostBytes;
    static constexpr std::size_t kMostTexts = DeflateTokens::kMostTexts;

    /// Appends them deflated, if that is shorter; else false, and nothing is appended. What was deflated
    /// before leaves no trace.
    bool append(std::string& out, std::string_view bytes);

    /// A text: bytes as they are, or a stream.
    struct Text {
        std::uint32_t bytes;
        bool deflated;
    };
    /// Appends each of the texts, which stand one after the other in `bytes`, deflated if that is shorter;
    /// and says in `texts` what it is now. REQUIRES: up to kMostTogether bytes and kMostTexts texts.
    void append_each(std::string& out, std::string_view bytes, std::span<Text> texts);

  private:
    struct State {
        DeflateTokens tokens;
        std::array<const DeflateStep*, kMostTexts> steps;  // of each text
        DeflateCodes codes;
        std::array<char, 2 * kMostTogether> written;  // no block has 16 bits for a byte
    };
    std::unique_ptr<State> state_ = std::make_unique<State>();
};

}  // namespace locus
