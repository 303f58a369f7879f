#include "query/question_language.h"

#include <algorithm>

#include "common/languages.h"
#include "common/script.h"
#include "query/function_words.h"

namespace locus {
namespace {

constexpr std::size_t kTelling = 2;  // function words more than another language has

void append_words(const Node& node, std::string& text) {
    using Kind = Node::Kind;
    if (node.kind == Kind::words || node.kind == Kind::quote || node.kind == Kind::phrase)
        text.append(node.text).append("\n");
    if (node.kind == Kind::title) return;
    for (const Node& child : node.children) append_words(child, text);
}

std::size_t function_words(const std::string& text, Analyzer& analyzer) {
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);
    return static_cast<std::size_t>(std::count_if(tokens.begin(), tokens.end(), [&](const Token& token) {
        return is_function_word(analyzer.language(), token.word);
    }));
}

/// That the analyser reads and that are written in the script.
std::uint64_t passages(const Analyzer& analyzer, std::string_view script,
                       const std::vector<LanguageShare>& languages) {
    std::uint64_t sum = 0;
    for (const LanguageShare& share : languages)
        if (analyzer_of(share.language) == analyzer.language() && is_written_in(share.language, script))
            sum += share.passages;
    return sum;
}

}  // namespace

QuestionLanguage question_language(const Node& question, std::vector<Analyzer>& analyzers,
                                   const std::vector<LanguageShare>& languages) {
    if (analyzers.size() == 1) return {};
    std::string text;
    append_words(question, text);
    const std::string_view script = main_script(text);
    struct Standing {
        std::uint64_t passages;
        std::size_t function_words;
    };
    std::vector<Standing> standings;
    standings.reserve(analyzers.size());
    for (Analyzer& analyzer : analyzers)
        standings.push_back({passages(analyzer, script, languages), function_words(text, analyzer)});
    const auto by_passages = [](const Standing& a, const Standing& b) { return a.passages < b.passages; };
    const auto by_words = [](const Standing& a, const Standing& b) {
        return a.function_words != b.function_words ? a.function_words < b.function_words
                                                    : a.passages < b.passages;
    };
    const auto usual = std::max_element(standings.begin(), standings.end(), by_passages);
    const auto telling = std::max_element(standings.begin(), standings.end(), by_words);
    const bool other = telling->function_words >= usual->function_words + kTelling;
    const auto chosen = other ? telling : usual;
    const auto is_less_than_chosen = [&](const Standing& one) {
        return one.function_words < chosen->function_words ||
               (script != "Latn" && one.passages == 0 && chosen->passages > 0);
    };
    const auto less = std::count_if(standings.begin(), standings.end(), is_less_than_chosen);
    return {static_cast<std::size_t>(chosen - standings.begin()), less + 1 == std::ssize(standings), script};
}

}  // namespace locus
