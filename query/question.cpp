#include "query/question.h"

#include <array>

#include "common/display.h"
#include "common/sentences.h"
#include "common/utf8.h"

namespace locus {
namespace {

// Who asks with operators uses few words; measured on judged questions in whole sentences, where a title that
// is required finds nothing.
constexpr std::size_t kMostWordsBesidePhrases = 8;

struct Quotes {
    char32_t open;
    std::string_view close;  // any of these characters
};

constexpr std::array<Quotes, 5> kQuotes = {{
    {U'"', "\""},
    {U'“', "”"},
    {U'„', "“”"},
    {U'«', "»"},
    {U'”', "”"},
}};

const Quotes* quotes_at(std::string_view text, std::size_t at) {
    if (at >= text.size()) return nullptr;
    const Decoded c = decode(text, at);
    for (const Quotes& quotes : kQuotes)
        if (c.valid && c.code == quotes.open) return &quotes;
    return nullptr;
}

class Parser {
  public:
    explicit Parser(std::string_view text) : text_(text) {}

    Node parse() {
        Node root;
        while (at_ < text_.size()) {
            if (is_blank_at(at_)) {
                at_ += decode(text_, at_).length;
                after_blank_ = true;
                continue;
            }
            if (!parse_operator(root) && !parse_phrase(root)) parse_word(plain(root).text);
        }
        std::size_t words = 0;
        for (Node& child : root.children) {
            if (child.kind != Node::Kind::words) continue;
            trim(child.text);
            words += count_parts(child.text);
        }
        for (Node& child : root.children)
            if (child.kind == Node::Kind::phrase && words > kMostWordsBesidePhrases)
                child.kind = Node::Kind::quote;
        return root;
    }

  private:
    static std::size_t count_parts(std::string_view text) {
        std::size_t parts = 0;
        bool inside = false;
        for (std::size_t at = 0; at < text.size(); at += decode(text, at).length) {
            const bool blank = is_blank(decode(text, at).code);
            parts += !blank && !inside;
            inside = !blank;
        }
        return parts;
    }

    bool is_blank_at(std::size_t at) const { return is_blank(decode(text_, at).code); }

    static void trim(std::string& text) {
        const Span kept = trim_blanks(text, {0, text.size()});
        text = text.substr(kept.begin, kept.size());
    }

    /// Neighbouring plain words stay one text, so that they are analysed as they stand: U.S. President's.
    static Node& plain(Node& root) {
        if (root.children.empty() || root.children.back().kind != Node::Kind::words)
            root.children.push_back({Node::Kind::words, "", {}});
        return root.children.back();
    }

    bool parse_operator(Node& root) {
        const char sign = text_[at_];
        if (sign != '+' && sign != '-') return false;
        if (!after_blank_) return false;  // right after a phrase
        const std::size_t next = at_ + 1;
        if (next >= text_.size()) return false;
        const bool word = letter_class(decode(text_, next).code) != Letter::none;
        if (!word && quotes_at(text_, next) == nullptr) return false;
        const std::size_t back = at_;
        at_ = next;
        Node operand;
        if (!parse_phrase(operand)) {
            if (!word) {  // a quote that is never closed: all of it is text
                at_ = back;
                return false;
            }
            parse_word(plain(operand).text);
            trim(operand.children.back().text);
        }
        if (operand.children.empty()) return true;
        root.children.push_back(
            {sign == '+' ? Node::Kind::must : Node::Kind::without, "", std::move(operand.children)});
        return true;
    }

    bool parse_phrase(Node& root) {
        const Quotes* quotes = quotes_at(text_, at_);
        if (quotes == nullptr || never_closed_[quotes - kQuotes.data()]) return false;
        const std::size_t begin = at_ + decode(text_, at_).length;
        for (std::size_t end = begin; end < text_.size(); end += decode(text_, end).length) {
            const Decoded c = decode(text_, end);
            if (!c.valid || quotes->close.find(text_.substr(end, c.length)) == std::string_view::npos)
                continue;
            if (end > begin)  // "" is nothing
                root.children.push_back(
                    {Node::Kind::phrase, std::string(text_.substr(begin, end - begin)), {}});
            at_ = end + c.length;
            after_blank_ = false;
            return true;
        }
        never_closed_[quotes - kQuotes.data()] = true;  // not from any later place either
        return false;
    }

    /// Up to the next blank, and the blank.
    void parse_word(std::string& out) {
        while (at_ < text_.size() && !is_blank_at(at_)) {
            const unsigned length = decode(text_, at_).length;
            out.append(text_.substr(at_, length));
            at_ += length;
        }
        out += ' ';
        after_blank_ = false;
    }

    std::string_view text_;
    std::size_t at_ = 0;
    bool after_blank_ = true;  // or at the beginning
    std::array<bool, kQuotes.size()> never_closed_{};
};

}  // namespace

std::string Node::print() const {
    const std::string quoted = "\"" + printable_line(text) + "\"";
    std::string inner;
    for (const Node& child : children) inner += " " + child.print();
    switch (kind) {
        case Kind::words: return quoted;
        case Kind::phrase: return "(phrase " + quoted + ")";
        case Kind::quote: return "(quote " + quoted + ")";
        case Kind::any: return "(any" + inner + ")";
        case Kind::must: return "(must" + inner + ")";
        case Kind::without: return "(without" + inner + ")";
    }
    return "";
}

Node parse_question(std::string_view text) { return Parser(text).parse(); }

}  // namespace locus
