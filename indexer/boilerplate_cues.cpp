#include "indexer/boilerplate_cues.h"

#include <array>
#include <string>
#include <vector>

#include "common/folding.h"
#include "common/utf8.h"
#include "indexer/boilerplate_cue_lists.h"

namespace locus {
namespace {

/// Small letters without accents, straight apostrophes; no folding by ICU where all is ASCII.
std::string folded(std::string_view text) {
    if (skip_ascii(text, 0) < text.size()) return fold_marks(lower(text));
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c | 0x20);
    return out;
}

/// Quotes and dashes as ASCII has them, so that most texts are ASCII.
std::string straight(std::string_view text) {
    constexpr std::size_t kSign = 3;  // bytes
    std::string out;
    out.reserve(text.size());
    for (;;) {
        const std::size_t at = text.find("\xE2\x80");
        out += text.substr(0, at);
        if (at == std::string_view::npos) return out;
        const std::string_view sign = text.substr(at, kSign);
        out += sign == "’" || sign == "‘" ? '\'' : '"';
        text.remove_prefix(at + sign.size());
    }
}

bool in_word(std::string_view text, std::size_t at) {
    if (at >= text.size()) return false;
    const Letter letter = letter_class(decode(text, at).code);
    return letter == Letter::letter || letter == Letter::digit;
}

/// All lists, by their first byte; among those that fit the longest is meant.
class Cues {
  public:
    static const Cues& all() {
        static const Cues cues;
        return cues;
    }

    Cue find(std::string_view text) const {
        const Cue first = beginning(text);
        return first.kind != Boilerplate::none ? first : inside(text);
    }

  private:
    struct Entry {
        std::string words;
        Boilerplate kind;
        bool picture = false;
    };

    Cues() {
        read(kPointerCues, Boilerplate::pointer);
        read(kGapCues, Boilerplate::gap);
        read(kInvitationCues, Boilerplate::invitation);
        read(kCreditCues, Boilerplate::credit);
        for_each(kInvitationInside, [&](auto words) { inside_.push_back({words, Boilerplate::invitation}); });
        for_each(kPictureInside, [&](auto words) { inside_.push_back({words, Boilerplate::credit, true}); });
        for_each(kCreditInside, [&](auto words) { inside_.push_back({words, Boilerplate::credit}); });
    }

    template <typename Take>
    static void for_each(std::string_view list, Take take) {
        while (!list.empty()) {
            const std::size_t end = list.find('\n');
            take(folded(list.substr(0, end)));
            list.remove_prefix(end + 1);
        }
    }

    void read(std::string_view list, Boilerplate kind) {
        for_each(list, [&](std::string words) {
            auto& beginning = beginnings_[static_cast<unsigned char>(words.front())];
            beginning.push_back({std::move(words), kind});
        });
    }

    Cue beginning(std::string_view text) const {
        std::size_t at = 0;
        while (at < text.size() && text[at] != '(' && letter_class(decode(text, at).code) == Letter::none &&
               !text.substr(at).starts_with("©"))
            at += decode(text, at).length;
        if (at < text.size() && text[at] == '(') ++at;
        while (at < text.size() && text[at] == ' ') ++at;
        text.remove_prefix(at);
        if (text.empty()) return {};
        const Entry* longest = nullptr;
        for (const Entry& entry : beginnings_[static_cast<unsigned char>(text.front())])
            if (text.starts_with(entry.words) && !in_word(text, entry.words.size()) &&
                (longest == nullptr || entry.words.size() > longest->words.size()))
                longest = &entry;
        if (longest == nullptr) return {};
        std::size_t rest = longest->words.size();
        while (rest < text.size() && letter_class(decode(text, rest).code) == Letter::none)
            rest += decode(text, rest).length;
        const bool ascii_word = longest->words.front() > 0 || longest->words.size() > 12;
        return {longest->kind, rest >= text.size(),
                longest->words.find_first_of(" -") == std::string::npos && ascii_word &&
                    longest->kind != Boilerplate::none};
    }

    Cue inside(std::string_view text) const {
        for (const Entry& entry : inside_) {
            const std::size_t at = text.find(entry.words);
            if (at == std::string_view::npos || in_word(text, at + entry.words.size())) continue;
            return {entry.kind, false, false, entry.picture};
        }
        return {};
    }

    std::array<std::vector<Entry>, 256> beginnings_;
    std::vector<Entry> inside_;
};

}  // namespace

Cue find_cue(std::string_view paragraph) { return Cues::all().find(folded(straight(paragraph))); }

}  // namespace locus
