// A worker's part of a segment, inverted: what the bulk engine's makers make.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "common/joined_words.h"
#include "indexer/inverter.h"
#include "indexer/name_counter.h"
#include "indexer/record_group.h"
#include "indexer/writer.h"

namespace locus {

struct InvertedPart : Part {
    std::string records;  // one after the other
    using Size = RecordGroup::Size;
    std::vector<Size> sizes;             // of the records
    std::vector<std::uint64_t> lengths;  // of the passages: words and grams in them
    std::string run;                     // passages count from 1
    std::uint64_t largest_wdf = 0;
};

class PartInverter : public PartMaker {
  public:
    /// `sums` outlives it.
    explicit PartInverter(Sums& sums) : sums_(sums), part_(std::make_unique<InvertedPart>()) {}

    void begin_file(const schema::FileEntry& entry) override;
    void add(const Passage& passage, const Analyzer& analyzer, const std::vector<Token>& tokens,
             const std::vector<Gram>& grams) override;
    std::size_t bytes() const override;
    bool may_end() const override { return group_.empty(); }
    std::unique_ptr<Part> take() override;
    void finish() override;

  private:
    void store_group();
    void pass_words_on();
    void pass_names_on();

    Sums& sums_;
    Inverter inverter_;
    NameCounter name_counter_;
    GramCounter gram_counter_;
    RecordGroup group_;
    std::unique_ptr<InvertedPart> part_;
    std::size_t largest_records_ = 0;  // of the parts so far, in bytes
    std::string language_;             // terms of the file at hand
    std::string extension_;
    JoinedWords joined_;  // of the passage at hand
};

}  // namespace locus
