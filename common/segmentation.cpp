#include "common/segmentation.h"

#include <unicode/ubrk.h>
#include <unicode/utf16.h>
#include <unicode/uversion.h>

#include "common/error.h"
#include "common/unicode_data.h"
#include "common/utf8.h"

namespace locus {

class Segmenter::Dictionary {
  public:
    Dictionary() {
        load_unicode_data();
        UErrorCode status = U_ZERO_ERROR;
        words_.reset(ubrk_open(UBRK_WORD, "", nullptr, 0, &status));
        check(status);
    }

    void find_words(std::string_view text, Span run, std::vector<std::uint64_t>& ends) {
        ends.clear();
        for (std::size_t at = run.begin; at < run.end;) {
            at = read(text.substr(0, run.end), at);
            UErrorCode status = U_ZERO_ERROR;
            ubrk_setText(words_.get(), text_.data(), static_cast<int32_t>(text_.size()), &status);
            check(status);
            ubrk_first(words_.get());
            for (int32_t end = 0; (end = ubrk_next(words_.get())) != UBRK_DONE;)
                ends.push_back(begins_[static_cast<std::size_t>(end)]);
        }
    }

  private:
    struct Close {
        void operator()(UBreakIterator* words) const { ubrk_close(words); }
    };

    static void check(UErrorCode status) {
        if (U_FAILURE(status)) throw Error(std::string("ICU finds no words: ") + u_errorName(status));
    }

    /// A stretch of a run, from `at` to where it returns.
    std::size_t read(std::string_view run, std::size_t at) {
        constexpr std::size_t kStretch = 1000;  // characters
        text_.clear();
        begins_.clear();
        while (at < run.size() && text_.size() < kStretch) {
            const Decoded c = decode(run, at);
            UChar units[2];
            int32_t length = 0;
            U16_APPEND_UNSAFE(units, length, static_cast<UChar32>(c.code));
            text_.insert(text_.end(), units, units + length);
            begins_.insert(begins_.end(), static_cast<std::size_t>(length), at);
            at += c.length;
        }
        begins_.push_back(at);
        return at;
    }

    std::unique_ptr<UBreakIterator, Close> words_;
    std::vector<UChar> text_;
    std::vector<std::uint64_t> begins_;  // of the run's bytes, where a unit of text_ begins; and its end
};

Segmenter::Segmenter() = default;
Segmenter::~Segmenter() = default;
Segmenter::Segmenter(Segmenter&&) noexcept = default;
Segmenter& Segmenter::operator=(Segmenter&&) noexcept = default;

std::string Segmenter::version() {
    UVersionInfo version;
    u_getVersion(version);
    char text[U_MAX_VERSION_STRING_LENGTH];
    u_versionToString(version, text);
    return text;
}

void Segmenter::find_words(std::string_view text, Span run, std::vector<std::uint64_t>& ends) {
    if (!dictionary_) dictionary_ = std::make_unique<Dictionary>();
    dictionary_->find_words(text, run, ends);
}

}  // namespace locus
