#include "query/vocabulary.h"

#include <algorithm>
#include <bit>
#include <fcntl.h>
#include <mutex>
#include <sys/stat.h>
#include <unistd.h>
#include <unordered_map>

#include "common/edit_distance.h"
#include "common/error.h"
#include "common/name_form.h"
#include "common/schema.h"
#include "common/utf8.h"

namespace locus {
namespace {

/// The content of an open file. Throws Error when it cannot be read.
std::string read_all(int file, const std::string& path) {
    struct stat st {};
    if (::fstat(file, &st) != 0) throw Error(path + ": cannot be read");
    std::string bytes(static_cast<std::size_t>(st.st_size), '\0');
    for (std::size_t at = 0; at < bytes.size();) {
        const ssize_t got = ::pread(file, bytes.data() + at, bytes.size() - at, static_cast<off_t>(at));
        if (got <= 0) throw Error(path + ": cannot be read");
        at += static_cast<std::size_t>(got);
    }
    return bytes;
}

std::u32string letters_of(std::string_view word) {
    std::u32string out;
    for (std::size_t at = 0; at < word.size();) {
        const Decoded c = decode(word, at);
        out.push_back(c.code);
        at += c.length;
    }
    return out;
}

/// Which letters occur, by the six low bits of their last byte: a letter replaced changes two bits at most.
std::uint64_t letter_set(std::string_view word) {
    std::uint64_t set = 0;
    for (std::size_t i = 0; i < word.size(); ++i) {
        const bool last = i + 1 == word.size() || (static_cast<unsigned char>(word[i + 1]) & 0xC0) != 0x80;
        if (last) set |= std::uint64_t{1} << (static_cast<unsigned char>(word[i]) & 63);
    }
    return set;
}

/// Compares one spelling with many.
class Spelling {
  public:
    explicit Spelling(std::string_view word)
        : word_(word), letters_(letters_of(word)), set_(letter_set(word)), most_(allowed_edits(word)) {}

    bool is_near(std::string_view other) const {
        constexpr std::size_t kLongestLetter = 4;  // bytes
        const std::size_t apart =
            word_.size() > other.size() ? word_.size() - other.size() : other.size() - word_.size();
        if (most_ == 0 || apart > most_ * kLongestLetter || other == word_) return false;
        if (std::popcount(set_ ^ letter_set(other)) > static_cast<int>(2 * most_)) return false;
        return allowed_edits(other) > 0 && edit_distance(letters_, letters_of(other), most_) <= most_;
    }

  private:
    std::string_view word_;
    std::u32string letters_;
    std::uint64_t set_;
    unsigned most_;
};

/// Adds up the words of several segments.
class Tally {
  public:
    void add(const LexiconEntry& entry) {
        KnownWord& known = words_[entry.word];
        known.documents += entry.documents;
        std::string term = schema::word_term(entry.stem, entry.word);
        if (std::find(known.terms.begin(), known.terms.end(), term) == known.terms.end())
            known.terms.push_back(std::move(term));
    }

    KnownWords most_frequent(std::size_t most) {
        KnownWords out;
        out.of = words_.size();
        out.list.reserve(words_.size());
        for (auto& [word, known] : words_) {
            known.word = word;
            out.list.push_back(std::move(known));
        }
        std::sort(out.list.begin(), out.list.end(), [](const KnownWord& a, const KnownWord& b) {
            return a.documents != b.documents ? a.documents > b.documents : a.word < b.word;
        });
        if (out.list.size() > most) out.list.resize(most);
        return out;
    }

  private:
    std::unordered_map<std::string, KnownWord> words_;
};

}  // namespace

unsigned allowed_edits(std::string_view word) {
    std::size_t letters = 0;
    for (std::size_t at = 0; at < word.size(); ++letters) {
        const Decoded c = decode(word, at);
        const Letter letter = letter_class(c.code);
        if (letter != Letter::letter && letter != Letter::mark && c.code != U'\'') return 0;
        at += c.length;
    }
    constexpr std::size_t kLongest = 40;  // letters: beyond, words are no spellings of anything
    return letters < 4 || letters > kLongest ? 0 : letters < 7 ? 1 : 2;
}

class Vocabulary::Collection {
  public:
    Collection() = default;
    Collection(const Collection&) = delete;
    Collection& operator=(const Collection&) = delete;
    ~Collection() {
        for (const File& file : files_) ::close(file.descriptor);
    }

    void open(const std::string& path) {
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        if (file < 0) throw Error(path + ": cannot be opened");
        files_.push_back({path, file});
    }

    void add(Lexicon lexicon) { lexicons_.push_back(std::move(lexicon)); }

    /// Reads those that are not read yet.
    const std::vector<Lexicon>& lexicons() {
        const std::lock_guard lock(reading_);
        for (; read_ < files_.size(); ++read_)
            lexicons_.emplace_back(read_all(files_[read_].descriptor, files_[read_].path));
        return lexicons_;
    }

    /// The words that begin with `prefix` and that `wanted` picks.
    template <typename Wanted>
    KnownWords pick(std::string_view prefix, std::size_t most, Wanted&& wanted) {
        Tally tally;
        for (const Lexicon& lexicon : lexicons())
            lexicon.visit_prefix(prefix, [&](const LexiconEntry& entry) {
                if (wanted(entry.word)) tally.add(entry);
                return true;
            });
        return tally.most_frequent(most);
    }

    OtherSpellings spellings;

  private:
    struct File {
        std::string path;
        int descriptor;
    };
    std::vector<File> files_;
    std::mutex reading_;
    std::size_t read_ = 0;  // how many of the files
    std::vector<Lexicon> lexicons_;
};

Vocabulary::Vocabulary() : words_(std::make_shared<Collection>()) {}

void Vocabulary::add_file(const std::string& path) { words_->open(path); }
void Vocabulary::add(Lexicon lexicon) { words_->add(std::move(lexicon)); }

OtherSpellings& Vocabulary::other_spellings() { return words_->spellings; }

KnownWords Vocabulary::beginning_with(std::string_view prefix, std::size_t most) {
    return words_->pick(prefix, most, [](const std::string&) { return true; });
}

KnownWords Vocabulary::spelled_like(std::string_view word, std::size_t most) {
    if (allowed_edits(word) == 0) return {};
    const Spelling spelling(word);
    const std::string_view first = word.substr(0, decode(word, 0).length);
    return words_->pick(first, most, [&](const std::string& other) { return spelling.is_near(other); });
}

KnownWords Vocabulary::spelled_by_habit(std::string_view word, std::size_t most) {
    constexpr std::size_t kShortest = 5;
    constexpr std::size_t kMostApart = 3;  // bytes
    const std::string key = spelling_key(word);
    if (key.empty() || word.size() < kShortest) return {};
    return words_->pick(word.substr(0, 1), most, [&](const std::string& other) {
        const std::size_t apart = std::max(word.size(), other.size()) - std::min(word.size(), other.size());
        return apart <= kMostApart && other != word && spelling_key(other) == key;
    });
}

KnownWords Vocabulary::meant_by(std::string_view word, std::size_t most) {
    constexpr std::size_t kLeastShared = 4;  // bytes
    if (allowed_edits(word) == 0) return {};
    const Spelling spelling(word);
    KnownWords found =
        words_->pick("", most, [&](const std::string& other) { return spelling.is_near(other); });
    for (std::size_t shared = word.size();
         found.list.empty() && --shared >= std::max(kLeastShared, word.size() / 2);)
        found = beginning_with(word.substr(0, shared), most);
    return found;
}

}  // namespace locus
