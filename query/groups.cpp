#include "query/groups.h"

namespace locus {

std::optional<std::size_t> Groups::find(const Statement& statement, double& similarity) {
    if (!statement.is_long_enough()) return std::nullopt;
    for (const std::uint32_t group : index_.like(statement.terms(), kCopy - .1)) {
        const Comparison comparison = compare(*first_[group], statement, spellings_);
        similarity = comparison.similarity;
        if (comparison.verdict == Comparison::Verdict::copy) return group;
    }
    return std::nullopt;
}

void Groups::begin(std::shared_ptr<const Statement> first) {
    index_.add(first->terms());
    first_.push_back(std::move(first));
    members_.emplace_back();
}

}  // namespace locus
