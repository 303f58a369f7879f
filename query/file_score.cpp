#include "query/file_score.h"

#include <algorithm>
#include <cmath>

#include "query/saturation.h"

namespace locus {
namespace {

/// A file is met as often as it has passages: so the mean over all files is the harmonic one over what is
/// met.
double mean_passages(const std::vector<const FileCounts*>& files) {
    double inverse = 0;
    for (const FileCounts* file : files) inverse += 1 / static_cast<double>(file->passages);
    return static_cast<double>(files.size()) / inverse;
}

/// The words' inverse file frequencies.
std::vector<double> file_weights(const Asked& asked, double passages_a_file) {
    const double files = std::max(1.0, static_cast<double>(asked.passages) / passages_a_file);
    std::vector<double> weights;
    for (const Asked::Word& word : asked.words) {
        const double share = static_cast<double>(word.passages) / static_cast<double>(asked.passages);
        const double holders = files * (1 - std::pow(1 - std::min(1.0, share), passages_a_file));
        weights.push_back(std::max(0.0, std::log((files + 1) / (holders + 0.5))));
    }
    return weights;
}

double bm25(const Asked& asked, const FileCounts& file, const std::vector<double>& weights,
            double mean_length) {
    std::vector<double> counts(asked.words.size());
    for (std::size_t term = 0; term < file.counts.size(); ++term)
        for (const std::size_t word : asked.stands_for[term])
            counts[word] += static_cast<double>(file.counts[term]);
    const Saturation saturation(1.2, 0.75, static_cast<double>(file.length) / std::max(1.0, mean_length));
    double sum = 0;
    for (std::size_t i = 0; i < counts.size(); ++i) sum += weights[i] * saturation(counts[i]);
    return sum;
}

}  // namespace

std::vector<double> whole_files(const Asked& asked, const std::vector<const FileCounts*>& files) {
    const double passages_a_file = mean_passages(files);
    const std::vector<double> weights = file_weights(asked, passages_a_file);
    double length = 0;
    for (const FileCounts* file : files)
        length += static_cast<double>(file->length) / static_cast<double>(file->passages);
    const double mean_length = passages_a_file * length / static_cast<double>(files.size());
    std::vector<double> out;
    out.reserve(files.size());
    for (const FileCounts* file : files) out.push_back(bm25(asked, *file, weights, mean_length));
    return out;
}

}  // namespace locus
