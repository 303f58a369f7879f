#include "query/seen_texts.h"

#include <iterator>

namespace locus {

void SeenTexts::clear() { *this = SeenTexts(); }

void SeenTexts::add(ReadText text) {
    by_document_.emplace(text.document, texts_.size());
    texts_.push_back(std::move(text));
}

void SeenTexts::add(std::vector<ReadText> texts) {
    texts_.reserve(texts_.size() + texts.size());
    for (ReadText& text : texts) add(std::move(text));
}

const ReadText* SeenTexts::find(std::uint32_t document) const {
    const auto known = by_document_.find(document);
    return known == by_document_.end() ? nullptr : &texts_[known->second];
}

void SeenTexts::index_new() {
    for (; indexed_ < texts_.size(); ++indexed_) {
        const ReadText& text = texts_[indexed_];
        std::uint32_t begin = 0;
        for (std::size_t i = 0; i < text.paragraph_ends.size(); ++i) {
            const std::uint32_t end = text.paragraph_ends[i];
            index_.add(std::span(text.terms).subspan(begin, end - begin));
            paragraphs_.emplace_back(indexed_, i);
            begin = end;
        }
    }
}

std::vector<SeenTexts::Place> SeenTexts::like(const TextTerms& terms) {
    constexpr double kLeast = .2;  // beginnings repeat more than words do
    index_new();
    std::vector<Place> out;
    for (const std::uint32_t number : index_.like(terms, kLeast))
        out.push_back({&texts_[paragraphs_[number].first], paragraphs_[number].second});
    return out;
}

}  // namespace locus
