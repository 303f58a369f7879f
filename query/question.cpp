#include "query/question.h"

#include <algorithm>

#include "common/display.h"
#include "common/utf8.h"
#include "query/pieces.h"

namespace locus {
namespace {

using Kind = Node::Kind;

/// By recursive descent; no deeper than parentheses may be.
class Parser {
  public:
    explicit Parser(Pieces pieces) : prose_(pieces.prose), pieces_(std::move(pieces.list)) {}

    Node parse() {
        Node root = pieces_.empty() ? Node{} : parse_either(pieces_.size());
        if (root.kind != Kind::any) root = {Kind::any, "", {std::move(root)}};
        for (Node& child : root.children)
            if (prose_ && child.kind == Kind::phrase) child.kind = Kind::quote;
        return root;
    }

  private:
    static Node single_or(Node node) {
        return node.children.size() == 1 ? Node(std::move(node.children.front())) : node;
    }

    Node parse_either(std::size_t end) {
        Node either{Kind::either, "", {}};
        do either.children.push_back(parse_all(end));
        while (take(Piece::Kind::disjunction, end));
        return single_or(std::move(either));
    }

    Node parse_all(std::size_t end) {
        Node all{Kind::all, "", {}};
        do all.children.push_back(parse_row(end));
        while (take(Piece::Kind::conjunction, end));
        return single_or(std::move(all));
    }

    /// parse_row stops in front of AND and OR only where they are operators.
    bool take(Piece::Kind kind, std::size_t end) {
        if (at_ == end || pieces_[at_].kind != kind) return false;
        ++at_;
        return true;
    }

    Node parse_row(std::size_t end) {
        Node row;
        while (at_ < end && (row.children.empty() || !is_joint(end))) {
            const bool glued = pieces_[at_].glued;
            const bool group = pieces_[at_].kind == Piece::Kind::open;
            const std::size_t first = at_;
            Node item = parse_item(end);
            if (group && item.kind == Kind::any && is_all_optional(item)) {
                for (Node& child : item.children) add(row, std::move(child), false);
            } else {
                add(row, std::move(item), glued && first > 0);
            }
        }
        return single_or(std::move(row));
    }

    static bool is_all_optional(const Node& row) {
        return std::all_of(row.children.begin(), row.children.end(),
                           [](const Node& child) { return child.optional(); });
    }

    /// Neighbouring plain words stay one text, so that they are analysed as they stand: U.S. President's.
    static void add(Node& row, Node item, bool glued) {
        if (item.kind == Kind::words && !row.children.empty() && row.children.back().kind == Kind::words)
            row.children.back().text.append(glued ? "" : " ").append(item.text);
        else
            row.children.push_back(std::move(item));
    }

    /// AND or OR between two operands. REQUIRES: an operand stands before it.
    bool is_joint(std::size_t end) const {
        const Piece::Kind kind = pieces_[at_].kind;
        return (kind == Piece::Kind::conjunction || kind == Piece::Kind::disjunction) &&
               begins_operand(at_ + 1, end);
    }

    bool begins_operand(std::size_t at, std::size_t end) const {
        if (at >= end) return false;
        const Piece::Kind kind = pieces_[at].kind;
        return kind != Piece::Kind::conjunction && kind != Piece::Kind::disjunction &&
               kind != Piece::Kind::near;
    }

    Node parse_item(std::size_t end) {
        const Piece::Kind kind = pieces_[at_].kind;
        if (kind == Piece::Kind::negation && begins_operand(at_ + 1, end)) return parse_negation(end);
        if (kind != Piece::Kind::plus && kind != Piece::Kind::minus) return parse_near(end);
        ++at_;
        return {kind == Piece::Kind::plus ? Kind::must : Kind::without, "", {parse_near(end)}};
    }

    /// NOT NOT a requires a.
    Node parse_negation(std::size_t end) {
        bool without = false;
        for (; pieces_[at_].kind == Piece::Kind::negation && begins_operand(at_ + 1, end); ++at_)
            without = !without;
        Node operand = pieces_[at_].kind == Piece::Kind::plus || pieces_[at_].kind == Piece::Kind::minus
                           ? parse_item(end)
                           : parse_near(end);
        return {without ? Kind::without : Kind::must, "", {std::move(operand)}};
    }

    Node parse_near(std::size_t end) {
        const bool place = is_place(at_, end);
        Node first = parse_operand(end);
        if (!place || !near_follows(end)) return first;
        Node near{Kind::near, "", {std::move(first)}};
        while (near_follows(end)) {
            const std::uint32_t distance = pieces_[at_++].distance;
            near.children.push_back(parse_operand(end));
            near.children.back().distance = distance;
        }
        return near;
    }

    bool near_follows(std::size_t end) const {
        return at_ < end && pieces_[at_].kind == Piece::Kind::near && is_place(at_ + 1, end);
    }

    /// An operand of NEAR begins here.
    bool is_place(std::size_t at, std::size_t end) const {
        if (at >= end) return false;
        const Piece& piece = pieces_[at];
        return piece.kind == Piece::Kind::word || piece.kind == Piece::Kind::phrase ||
               piece.kind == Piece::Kind::prefix || piece.kind == Piece::Kind::spelling ||
               (piece.kind == Piece::Kind::open && piece.places);
    }

    Node parse_operand(std::size_t end) {
        const Piece& piece = pieces_[at_];
        if (piece.kind == Piece::Kind::open) {
            ++at_;
            Node group = parse_either(piece.partner);
            at_ = piece.partner + 1;
            return group;
        }
        ++at_;
        switch (piece.kind) {
            case Piece::Kind::phrase: return leaf(Kind::phrase, piece);
            case Piece::Kind::prefix: return leaf(Kind::prefix, piece);
            case Piece::Kind::spelling: return leaf(Kind::spelling, piece);
            case Piece::Kind::path: return leaf(Kind::path, piece);
            case Piece::Kind::language: return leaf(Kind::language, piece);
            case Piece::Kind::extension: return leaf(Kind::extension, piece);
            case Piece::Kind::title: return {Kind::title, "", {title(piece)}};
            default: break;
        }
        Node words = leaf(Kind::words, piece);
        for (; at_ < end && pieces_[at_].kind == Piece::Kind::word && pieces_[at_].glued; ++at_)
            words.text.append(pieces_[at_].text);
        return words;
    }

    static Node leaf(Kind kind, const Piece& piece) { return {kind, std::string(piece.text), {}}; }

    static Node title(const Piece& piece) {
        switch (piece.value) {
            case Piece::Kind::phrase: return leaf(Kind::phrase, piece);
            case Piece::Kind::prefix: return leaf(Kind::prefix, piece);
            case Piece::Kind::spelling: return leaf(Kind::spelling, piece);
            default: return leaf(Kind::words, piece);
        }
    }

    bool prose_;
    std::vector<Piece> pieces_;
    std::size_t at_ = 0;
};

std::string_view name_of(Kind kind) {
    switch (kind) {
        case Kind::any: return "any";
        case Kind::all: return "all";
        case Kind::either: return "either";
        case Kind::near: return "near";
        case Kind::must: return "must";
        case Kind::without: return "without";
        case Kind::phrase: return "phrase";
        case Kind::quote: return "quote";
        case Kind::words: return "";
        case Kind::prefix: return "prefix";
        case Kind::spelling: return "spelling";
        case Kind::path: return "path";
        case Kind::title: return "title";
        case Kind::language: return "language";
        case Kind::extension: return "extension";
    }
    return "";
}

}  // namespace

bool Node::optional() const {
    return kind == Kind::words || kind == Kind::quote || kind == Kind::prefix || kind == Kind::spelling;
}

std::string Node::print() const {
    const std::string quoted = "\"" + printable_line(text) + "\"";
    if (kind == Kind::words) return quoted;
    std::string out = "(" + std::string(name_of(kind));
    if (!text.empty()) out += " " + quoted;
    for (const Node& child : children) {
        if (child.distance > 0) out += " " + std::to_string(child.distance);
        out += " " + child.print();
    }
    return out + ")";
}

Node parse_question(std::string_view text) { return Parser(find_pieces(text)).parse(); }

}  // namespace locus
