// A word of a question → other spellings of it as a name: what the indexes tell, their users' files, and
// places that were given another name.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "common/known_names.h"
#include "common/variant_file.h"

namespace locus {

class OtherSpellings {
  public:
    void add(KnownNames names) { names_.push_back(std::move(names)); }
    void add(VariantFile file) { files_.push_back(std::move(file)); }
    void forget() { *this = {}; }

    /// Of names, most frequent first, at most kMost; among them may be what an acronym stands for, or
    /// acronyms that stand for `words`. Folded.
    NameSet of(std::string_view words) const;
    static constexpr std::size_t kMost = 12;

    bool empty() const { return names_.empty() && files_.empty(); }
    /// By any of the files.
    bool set_apart(std::string_view a, std::string_view b) const;

  private:
    std::vector<KnownNames> names_;
    std::vector<VariantFile> files_;
};

}  // namespace locus
