// Quoted parts of a question, in whatever quotes people type.
#pragma once

#include <array>
#include <string_view>

#include "common/span.h"

namespace locus {

class QuoteFinder {
  public:
    explicit QuoteFinder(std::string_view text) : text_(text) {}

    /// Where the part that is quoted from `at` on ends, behind its last quote; 0 when no quote opens there,
    /// or it is never closed. Asked from left to right it takes linear time in all.
    std::size_t end_at(std::size_t at);

    /// What stands between the quotes of such a part.
    std::string_view inside(std::size_t at, std::size_t end) const;

  private:
    static constexpr std::size_t kKinds = 5;

    std::string_view text_;
    std::array<bool, kKinds> never_closed_{};
    std::array<Span, kKinds> last_{};  // what was found last, with its quotes
};

}  // namespace locus
