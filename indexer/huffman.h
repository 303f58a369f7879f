// Symbols' frequencies → a canonical Huffman code, as deflate wants it.
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace locus {

/// A symbol's code word, its first bit lowest. No bits: the symbol has none.
struct CodeWord {
    std::uint16_t bits = 0;
    std::uint16_t length = 0;
};

class HuffmanCode {
  public:
    static constexpr std::size_t kMostSymbols = 288;
    static constexpr unsigned kMostBits = 15;
    using Counts = std::array<unsigned, kMostBits + 1>;  // of words of each length

    /// The words of least total length for symbols that come so often, together less than 65,535 times, none
    /// longer than `limit`. (Where the limit bites, nearly the least.) One symbol alone gets one bit.
    void fit(std::span<const std::uint16_t> frequencies, unsigned limit);

    /// The words of these lengths. Their symbols are all the code has.
    void set_lengths(std::span<const std::uint8_t> lengths);

    const CodeWord& operator[](std::size_t symbol) const { return words_[symbol]; }

    /// Bits that symbols which come so often take together.
    std::size_t bits(std::span<const std::uint16_t> frequencies) const;

    /// Those that have words, ascending.
    std::span<const std::uint16_t> symbols() const { return std::span(symbols_).first(size_); }

    /// One more than the highest symbol that has a word; 0 if none has.
    std::size_t end() const { return size_ ? symbols_[size_ - 1] + 1u : 0; }

  private:
    void clear();
    void assign_bits(const Counts& counts);

    std::array<CodeWord, kMostSymbols> words_;
    std::array<std::uint16_t, kMostSymbols> symbols_;
    std::size_t size_ = 0;
};

}  // namespace locus
