// Which of many paragraphs share shingles with one: a first look, before any is compared exactly.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

namespace locus {

class ShingleIndex {
  public:
    /// A paragraph's words, each told by a number. Paragraphs are numbered from 0 as they are added.
    void add(std::span<const std::uint64_t> words);

    /// The paragraphs that share at least `least` of the shingles of the smaller one, repetitions counted, in
    /// rising order. Of a shingle that very many paragraphs hold only the last of these are looked at.
    std::vector<std::uint32_t> like(std::span<const std::uint64_t> words, double least);

  private:
    struct Entry {
        std::uint32_t hash = 0;
        std::uint32_t paragraph = 0;
        std::uint32_t next = 0;  // of its slot; from 1, 0: none
    };
    struct Shared {
        std::uint32_t size = 0;     // the paragraph's shingles
        std::uint32_t shared = 0;   // with the one in hand; else 0
        std::uint32_t counted = 0;  // the last shingle that was counted for it
    };

    void grow();
    std::uint32_t& slot(std::uint32_t hash) { return slots_[hash & (slots_.size() - 1)]; }
    void count(std::uint32_t hash);

    std::vector<std::uint32_t> slots_ = std::vector<std::uint32_t>(1024);  // the last entry, from 1
    std::vector<Entry> entries_;
    std::vector<Shared> paragraphs_;
    std::vector<std::uint32_t> touched_;
    std::uint32_t counted_ = 0;  // shingles looked up so far
};

}  // namespace locus
