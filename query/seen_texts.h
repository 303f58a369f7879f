// The texts that were read for a question, and which of their paragraphs are like one.
#pragma once

#include <cstdint>
#include <unordered_map>
#include <vector>

#include "query/read_text.h"
#include "query/shingle_index.h"

namespace locus {

class SeenTexts {
  public:
    struct Place {
        const ReadText* text = nullptr;
        std::size_t paragraph = 0;
    };

    void clear();
    void add(ReadText text);
    void add(std::vector<ReadText> texts);
    /// None when it was not read.
    const ReadText* find(std::uint32_t document) const;
    std::size_t size() const { return texts_.size(); }

    /// The paragraphs that may share a quarter of their shingles with those words, by their beginnings.
    /// Places stay until texts are added.
    std::vector<Place> like(const TextTerms& terms);

  private:
    void index_new();

    std::vector<ReadText> texts_;
    std::unordered_map<std::uint32_t, std::size_t> by_document_;
    std::size_t indexed_ = 0;  // of the texts
    ShingleIndex index_;
    std::vector<std::pair<std::size_t, std::size_t>> paragraphs_;  // of the index: text, paragraph
};

}  // namespace locus
