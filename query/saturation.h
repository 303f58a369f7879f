// How much a word tells that occurs several times: BM25's term frequency part.
#pragma once

namespace locus {

/// f (k1 + 1) / (f + k1 (1 - b + b l)) of f occurrences in a text that is l times as long as the mean: from 0
/// up to k1 + 1.
class Saturation {
  public:
    Saturation(double k1, double b, double relative_length)
        : most_(k1 + 1), half_(k1 * (1 - b + b * relative_length)) {}

    double operator()(double occurrences) const { return occurrences * most_ / (occurrences + half_); }

  private:
    double most_;
    double half_;  // so many occurrences tell half of that
};

}  // namespace locus
