#include "query/conditions.h"

#include <algorithm>

#include "common/folding.h"
#include "common/languages.h"
#include "common/paths.h"
#include "common/schema.h"
#include "common/utf8.h"

namespace locus {
namespace {

using Kind = Condition::Kind;

/// In any of its spellings, or by what it stands for.
Condition word_condition(const SoughtWord& word) {
    Condition one{Kind::word, {word}, {}};
    if (!word.others.empty()) one.kind = Kind::spelling;
    one.words.insert(one.words.end(), word.others.begin(), word.others.end());
    if (word.long_form.empty()) return one;
    return {Kind::any, {}, {one, {Kind::phrase, word.long_form, {}}}};
}

/// A compound as a whole or in its parts.
Condition compound_condition(const std::vector<SoughtWord>& words, std::size_t whole) {
    Condition parts;
    for (std::uint32_t n = 1; n <= words[whole].parts; ++n)
        parts.parts.push_back(word_condition(words[whole + n]));
    return {Kind::any, {}, {word_condition(words[whole]), parts}};
}

/// Letters of a script without blanks are meant as they stand together. Moves on to the last one.
Condition run_condition(const std::vector<SoughtWord>& words, std::size_t& letter) {
    Condition run{Kind::phrase, {words[letter]}, {}};
    while (letter + 1 < words.size() && words[letter + 1].joined) run.words.push_back(words[++letter]);
    return run;
}

Condition every_word(const std::vector<SoughtWord>& words) {
    Condition all;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i + 1 < words.size() && words[i + 1].joined) {
            all.parts.push_back(run_condition(words, i));
            continue;
        }
        if (words[i].parts == 1) {
            all.parts.push_back(word_condition(words[i]));
            continue;
        }
        all.parts.push_back(compound_condition(words, i));
        i += words[i].parts;
    }
    return all;
}

Condition any_word(const std::vector<SoughtWord>& words) {
    Condition any{Kind::any, {}, {}};
    for (const SoughtWord& word : words) any.parts.push_back(word_condition(word));
    return any;
}

bool has_blank(const std::string& text) {
    for (std::size_t at = 0; at < text.size();) {
        const Decoded c = decode(text, at);
        if (is_blank(c.code)) return true;
        at += c.length;
    }
    return false;
}

class Builder {
  public:
    Builder(Wording& wording, bool all_words) : wording_(wording), all_words_(all_words) {}

    std::optional<Condition> of(const Node& node) {
        switch (node.kind) {
            case Node::Kind::words:
            case Node::Kind::quote: return of_words(node.text);
            case Node::Kind::phrase: return of_phrase(node.text);
            case Node::Kind::prefix:
            case Node::Kind::spelling: return of_variants(node);
            case Node::Kind::must: return of(node.children.front());
            case Node::Kind::without: return of_without(node);
            case Node::Kind::any: return of_row(node);
            case Node::Kind::all: return of_children(Kind::all, node);
            case Node::Kind::either: return of_children(Kind::any, node);
            case Node::Kind::near: return of_near(node);
            case Node::Kind::title: return of_title(node);
            case Node::Kind::language: return in_languages(languages_meant(lower(node.text)));
            case Node::Kind::path: return Condition{Kind::path, {{node.text, ""}}, {}};
            case Node::Kind::extension: {
                const std::string extension = extension_of("name." + node.text);
                return Condition{Kind::extension, {{extension, schema::extension_term(extension)}}, {}};
            }
        }
        return {};
    }

  private:
    /// One part, such as prisoner-swap or a/b, is meant as a whole.
    std::optional<Condition> of_words(const std::string& text) {
        const std::vector<SoughtWord> words = wording_.varied_words(text);
        if (words.empty()) return {};
        if (all_words_ || !has_blank(text)) return every_word(words);
        return any_word(wording_.content_words(text));
    }

    std::optional<Condition> of_phrase(const std::string& text) {
        std::vector<SoughtWord> words = wording_.words(text);
        if (words.empty()) return {};
        return Condition{Kind::phrase, std::move(words), {}};
    }

    std::optional<Condition> of_variants(const Node& node) {
        const Variants* variants = wording_.variants(node);
        if (variants == nullptr) return of_words(node.text);
        Condition out{node.kind == Node::Kind::prefix ? Kind::prefix : Kind::spelling, {variants->asked}, {}};
        out.words.insert(out.words.end(), variants->others.begin(), variants->others.end());
        return out;
    }

    std::optional<Condition> of_without(const Node& node) {
        std::optional<Condition> operand = of(node.children.front());
        if (!operand) return {};
        return Condition{Kind::none, {}, {std::move(*operand)}};
    }

    std::optional<Condition> of_children(Kind kind, const Node& node) {
        Condition out{kind, {}, {}};
        for (const Node& child : node.children)
            if (std::optional<Condition> part = of(child)) out.parts.push_back(std::move(*part));
        if (out.parts.empty()) return {};
        return out;
    }

    /// What is required; and one of the words, where nothing that is required asks for a word.
    std::optional<Condition> of_row(const Node& node) {
        Condition out;
        Condition any{Kind::any, {}, {}};
        for (const Node& child : node.children) {
            std::optional<Condition> part = of(child);
            if (!part) continue;
            (child.optional() && !all_words_ ? any : out).parts.push_back(std::move(*part));
        }
        if (!any.parts.empty() && !out.anchored()) out.parts.push_back(std::move(any));
        if (out.parts.empty()) return {};
        return out;
    }

    std::optional<Condition> of_near(const Node& node) {
        Condition near{Kind::near, {}, {}};
        for (const Node& child : node.children) {
            std::optional<Condition> part = of_place(child);
            if (!part) continue;
            part->distance = near.parts.empty() ? 0 : child.distance;
            near.parts.push_back(std::move(*part));
        }
        if (near.parts.empty()) return {};
        return near;
    }

    /// A piece of text: words that are one part of the question stand side by side.
    std::optional<Condition> of_place(const Node& node) {
        if (node.kind == Node::Kind::any || node.kind == Node::Kind::either) {
            Condition any{Kind::any, {}, {}};
            for (const Node& child : node.children)
                if (std::optional<Condition> part = of_place(child)) any.parts.push_back(std::move(*part));
            if (any.parts.empty()) return {};
            return any;
        }
        if (node.kind != Node::Kind::words) return of(node);
        const std::vector<SoughtWord> words = wording_.varied_words(node.text);
        if (words.empty()) return {};
        if (has_blank(node.text)) return any_word(wording_.content_words(node.text));
        if (words.size() == 1) return word_condition(words.front());
        if (words.front().parts + 1 != words.size()) return of_phrase(node.text);
        return Condition{Kind::any, {}, {word_condition(words.front()), *of_phrase(node.text)}};
    }

    /// Of its words each.
    std::optional<Condition> of_title(const Node& node) {
        std::optional<Condition> inside = Builder(wording_, true).of(node.children.front());
        if (!inside) return {};
        return Condition{Kind::title, {}, {std::move(*inside)}};
    }

    Wording& wording_;
    bool all_words_;
};

}  // namespace

Condition in_languages(const std::vector<std::string_view>& languages) {
    Condition any{Condition::Kind::any, {}, {}};
    for (const std::string_view name : languages)
        any.parts.push_back(
            {Condition::Kind::language, {{std::string(name), schema::language_term(name)}}, {}});
    return any.parts.size() == 1 ? any.parts.front() : any;
}

std::optional<Condition> condition_of(const Node& node, Wording& wording, bool all_words) {
    return Builder(wording, all_words).of(node);
}

}  // namespace locus
