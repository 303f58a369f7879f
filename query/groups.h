// Which candidates say only what a hit above them says: the groups of a list, as it is gone down.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

#include "query/searcher.h"
#include "query/shingle_index.h"
#include "query/statement.h"

namespace locus {

class Groups {
  public:
    /// `spellings`: as in find_difference(), if it is given it outlives this.
    explicit Groups(const OtherSpellings* spellings = nullptr) : spellings_(spellings) {}

    struct Member {
        std::uint32_t document = 0;
        FileId file;
        std::size_t paragraph = 0;
        double similarity = 0;
    };

    /// The group whose first paragraph this one is a copy of, the first such; none when it says something
    /// else.
    std::optional<std::size_t> find(const Statement& statement, double& similarity);
    /// A new group, numbered from 0.
    void begin(std::shared_ptr<const Statement> first);
    void join(std::size_t group, Member member) { members_[group].push_back(member); }

    const std::vector<Member>& members(std::size_t group) const { return members_[group]; }

  private:
    std::vector<std::shared_ptr<const Statement>> first_;
    std::vector<std::vector<Member>> members_;
    ShingleIndex index_;
    const OtherSpellings* spellings_;
};

}  // namespace locus
