#include "indexer/word_counts.h"

#include <numeric>

namespace locus {
namespace {

using TakeEntry = std::function<void(const LexiconEntry&)>;

/// Passes on each word once, with the stem that most of its passages have.
class OneStem {
  public:
    explicit OneStem(const TakeEntry& take) : take_(take) {}

    void add(const LexiconEntry& entry) {
        if (!any_ || entry.word != word_.word) {
            finish();
            word_ = entry;
            most_ = entry.documents;
            any_ = true;
            return;
        }
        if (entry.documents > most_) {
            most_ = entry.documents;
            word_.stem = entry.stem;
        }
        word_.documents += entry.documents;
        word_.occurrences += entry.occurrences;
    }

    void finish() {
        if (any_) take_(word_);
        any_ = false;
    }

  private:
    const TakeEntry& take_;
    LexiconEntry word_;
    std::uint64_t most_ = 0;  // passages of a stem so far
    bool any_ = false;
};

}  // namespace

bool is_before(const LexiconEntry& a, const LexiconEntry& b) {
    return a.word != b.word ? a.word < b.word : a.stem < b.stem;
}

void add_up(LexiconEntry& sum, const LexiconEntry& entry) {
    sum.documents += entry.documents;
    sum.occurrences += entry.occurrences;
}

void put_record(std::string& out, const LexiconEntry& entry, const LexiconEntry&) {
    put_string(out, entry.word);
    put_string(out, entry.stem);
    put_varint(out, entry.documents);
    put_varint(out, entry.occurrences);
}

void read_record(VarintReader& in, LexiconEntry& entry) {
    entry.word = in.string();
    entry.stem = in.string();
    entry.documents = in.number();
    entry.occurrences = in.number();
}

WordCounts::WordCounts(std::string path, std::size_t limit) : limit_(limit), aside_(std::move(path)) {}

void WordCounts::add(const LexiconEntry& entry) {
    std::string name = entry.word;
    name.append(1, '\0').append(entry.stem);
    const std::uint32_t word = words_.number(name);
    if (word == counts_.size()) counts_.emplace_back();
    counts_[word].documents += entry.documents;
    counts_[word].occurrences += entry.occurrences;
    if (words_.bytes() + counts_.capacity() * sizeof(Count) > limit_) spill();
}

void WordCounts::visit(const TakeEntry& take) {
    OneStem words(take);
    const auto add = [&](const LexiconEntry& entry) { words.add(entry); };
    if (aside_.empty()) {
        visit_held(add);
    } else {
        spill();
        aside_.merge(add);
    }
    words.finish();
}

void WordCounts::visit_held(const TakeEntry& take) const {
    std::vector<std::uint32_t> numbers(words_.size());
    std::iota(numbers.begin(), numbers.end(), 0U);
    LexiconEntry entry;
    for (const std::uint32_t number : words_.sorted(numbers)) {
        const std::string_view name = words_[number];
        const std::size_t border = name.find('\0');
        entry.word = name.substr(0, border);
        entry.stem = name.substr(border + 1);
        entry.documents = counts_[number].documents;
        entry.occurrences = counts_[number].occurrences;
        take(entry);
    }
}

void WordCounts::spill() {
    aside_.add([&](const TakeEntry& take) { visit_held(take); });
    words_.clear();
    counts_.clear();
}

}  // namespace locus
