// How well whole files answer.
#pragma once

#include <vector>

#include "query/asked.h"
#include "query/searcher.h"

namespace locus {

/// BM25 (k1 = 1.2, b = .75) of each candidate's whole file, whose counts are `files`, in the candidates'
/// order. How many files hold a word is estimated from how many passages do, as if each passage were in any
/// file: n of N passages of F files are in F (1 - (1 - n / N)^(N / F)) of them.
std::vector<double> whole_files(const Asked& asked, const std::vector<const FileCounts*>& files);

}  // namespace locus
