// Passages of one file → their records as they are stored: deflated where that is shorter.
//
// Neighbours are like each other, so they are deflated some at a time, with codes in common: making codes for
// each would take longer than all the rest. Which ones go together depends on nothing but the file.
#pragma once

#include <string>
#include <vector>

#include "common/passage.h"
#include "indexer/deflate.h"

namespace locus {

class RecordGroup {
  public:
    using Size = Deflater::Text;

    /// REQUIRES: it is not full.
    void add(const Passage& passage);

    bool empty() const { return sizes_.empty(); }
    bool full() const { return sizes_.size() == kMostRecords || bytes_.size() >= kEnoughBytes; }

    /// Appends the records one after the other, and says what each one is. The group is empty then.
    void store(std::string& records, std::vector<Size>& sizes);

  private:
    static constexpr std::size_t kMostRecords = 16;
    static constexpr std::size_t kEnoughBytes = 16 << 10;

    void store_each_alone(std::string& records);

    Deflater deflater_;
    std::string bytes_;  // of the records as they are
    std::vector<Size> sizes_;
};

}  // namespace locus
