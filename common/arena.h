// Strings that are kept side by side until all are given up.
#pragma once

#include <cstddef>
#include <cstring>
#include <memory>
#include <string_view>
#include <vector>

namespace locus {

class Arena {
  public:
    /// A copy that lives until clear().
    std::string_view keep(std::string_view bytes) {
        if (bytes.empty()) return {};
        if (bytes.size() > left_) add_block(bytes.size());
        char* copy = next_;
        std::memcpy(copy, bytes.data(), bytes.size());
        next_ += bytes.size();
        left_ -= bytes.size();
        return {copy, bytes.size()};
    }

    /// Of memory that it takes.
    std::size_t bytes() const { return bytes_; }

    void clear() { *this = Arena(); }

  private:
    void add_block(std::size_t least) {
        constexpr std::size_t kBlock = 32 << 10;
        left_ = least > kBlock ? least : kBlock;
        blocks_.emplace_back(new char[left_]);
        next_ = blocks_.back().get();
        bytes_ += left_;
    }

    std::vector<std::unique_ptr<char[]>> blocks_;
    char* next_ = nullptr;
    std::size_t left_ = 0;  // of the last block
    std::size_t bytes_ = 0;
};

}  // namespace locus
