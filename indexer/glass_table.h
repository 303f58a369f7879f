// A table of a glass database, written in one go: a B+-tree packed from below, leaf after leaf, each branch
// block when it is full, the root last.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "indexer/glass_block.h"
#include "indexer/glass_file.h"

namespace locus {

/// What the version file says of a table.
struct GlassRoot {
    std::uint64_t block = 0;  // of the root
    std::uint64_t level = 0;  // of the root; leaves are of level 0
    std::uint64_t entries = 0;
    std::uint64_t blocks = 0;
};

class GlassTable {
  public:
    static constexpr std::size_t kMostKey = 255;  // bytes

    /// Makes the file anew. Throws Error, as all functions do, with the file's name in it.
    explicit GlassTable(const std::string& path);

    /// Keys come in rising order of their bytes; none is empty or longer than kMostKey. A tag may hold some
    /// hundred megabytes. `deflated`: it is a raw deflate stream of what readers will see.
    void add(std::string_view key, std::string_view tag, bool deflated = false);
    /// Writes all that is left.
    Table finish();
    /// Of the finished table.
    const GlassRoot& root() const { return root_; }

    const std::string& path() const { return file_.path(); }

  private:
    /// What parts a block from the one before it: length and bytes of the shortest key that does, number of
    /// the component in two bytes.
    using Divider = std::string;

    struct Branch {
        GlassBlock block;
        Divider divider;
    };

    void check(std::string_view key, std::string_view tag) const;
    void add_item(std::string_view key, std::string_view part, std::size_t component, unsigned flags);
    void begin_leaf(std::string_view key, std::size_t component);
    void add_child(std::size_t level, Divider divider, std::uint64_t block);
    std::uint64_t write(GlassBlock& block);

    GlassFile file_;
    GlassBlock leaf_{0};
    Divider divider_;  // of the leaf
    std::vector<Branch> branches_;
    std::string last_key_;
    GlassRoot root_;
};

}  // namespace locus
