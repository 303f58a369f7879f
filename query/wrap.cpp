#include "query/wrap.h"

#include <algorithm>

#include "common/utf8.h"

namespace locus {
namespace {

constexpr std::string_view kPlain = "\x1b[0m";

/// The length of a colour that begins at `at`, else 0.
std::size_t color_at(std::string_view text, std::size_t at) {
    if (text[at] != '\x1b') return 0;
    const std::size_t end = text.find('m', at);
    return end == std::string_view::npos ? 0 : end + 1 - at;
}

class Wrapper {
  public:
    Wrapper(std::size_t width, std::size_t indent)
        : room_(width > indent ? width - indent : 1), margin_(indent, ' ') {}

    std::string wrap(std::string_view text) {
        for (std::size_t at = 0; at < text.size();) {
            const std::size_t color = color_at(text, at);
            if (color > 0) {
                change_color(text.substr(at, color));
                at += color;
                continue;
            }
            const Decoded c = decode(text, at);
            put(c.code, text.substr(at, c.length));
            at += c.length;
        }
        end_line(line_.size());
        if (out_.ends_with('\n')) out_.pop_back();
        return out_;
    }

  private:
    void change_color(std::string_view color) {
        line_ += color;
        color_ = color == kPlain ? "" : color;
    }

    void put(char32_t code, std::string_view bytes) {
        const unsigned width = display_width(code);
        // Han, kana and Hangul syllables; their punctuation does not begin a line.
        if (width == 2 && letter_class(code) == Letter::ideograph && !line_.ends_with(' '))
            note_break(line_.size(), line_.size());
        if (code == ' ') note_break(line_.size(), line_.size() + 1);
        while (used_ + width > room_ && used_ > 0) {
            if (code == ' ') return end_line(line_.size());  // it would only stand at the end
            break_line();
        }
        line_ += bytes;
        used_ += width;
    }

    /// The line may end before byte `end` and the next begin with byte `next`.
    void note_break(std::size_t end, std::size_t next) {
        if (used_ == 0) return;
        break_end_ = end;
        break_next_ = next;
        break_color_ = color_;
    }

    void break_line() {
        if (break_end_ == 0) return end_line(line_.size());
        const std::string rest = line_.substr(std::min(break_next_, line_.size()));
        const std::string color_now = color_;
        color_ = break_color_;
        end_line(break_end_);
        line_ += rest;
        color_ = color_now;
        for (std::size_t at = 0; at < rest.size();) {
            if (const std::size_t color = color_at(rest, at); color > 0) {
                at += color;
                continue;
            }
            const Decoded c = decode(rest, at);
            used_ += display_width(c.code);
            at += c.length;
        }
    }

    /// Writes the first `size` bytes of the line; the next one begins with the colour that holds.
    void end_line(std::size_t size) {
        out_ += margin_;
        out_ += std::string_view(line_).substr(0, size);
        if (!color_.empty()) out_ += kPlain;
        out_ += '\n';
        line_ = color_;
        used_ = 0;
        break_end_ = 0;
    }

    std::size_t room_;
    std::string margin_;
    std::string out_;
    std::string line_;
    std::size_t used_ = 0;  // columns of the line
    std::string color_;     // the one that holds; empty: none
    std::size_t break_end_ = 0;
    std::size_t break_next_ = 0;
    std::string break_color_;
};

/// With the end of a colour that it cuts.
std::string ended(std::string_view text) {
    std::string out(text);
    const std::size_t last = text.rfind('\x1b');
    if (last != std::string_view::npos && !text.substr(last).starts_with(kPlain)) out += kPlain;
    return out;
}

}  // namespace

std::size_t columns(std::string_view text) {
    std::size_t sum = 0;
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        sum += display_width(c.code);
        at += c.length;
    }
    return sum;
}

std::string wrapped(std::string_view text, std::size_t width, std::size_t indent) {
    if (width == 0) return std::string(indent, ' ').append(text);
    return Wrapper(width, indent).wrap(text);
}

std::string cut_to(std::string_view text, std::size_t width) {
    std::size_t used = 0;
    std::size_t kept = 0;  // bytes that leave room for the ellipsis
    for (std::size_t at = 0; at < text.size();) {
        if (const std::size_t color = color_at(text, at); color > 0) {
            at += color;
            continue;
        }
        const Decoded c = decode(text, at);
        used += display_width(c.code);
        at += c.length;
        if (used < width) kept = at;
        if (used > width) return ended(text.substr(0, kept)) + "…";
    }
    return std::string(text);
}

}  // namespace locus
