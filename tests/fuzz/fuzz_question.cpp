// The bytes are a question, and the beginning of them a passage that may answer it.
//
// Any input is a question of bounded depth, and how it was read prints as lines that cannot control a
// terminal. Its plan names each term once, within what the index can hold, and each compound with its parts.
// A phrase is found in its own text, plain words and wildcards in theirs.
#include <set>

#include "common/display.h"
#include "common/schema.h"
#include "common/utf8.h"
#include "query/matcher.h"
#include "query/question.h"
#include "query/reading.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

constexpr std::size_t kLongestPassage = 1400;  // bytes

void check(const Node& node, std::size_t depth) {
    using Kind = Node::Kind;
    must(depth < 5 * kDeepest);
    const bool one = node.kind == Kind::must || node.kind == Kind::without || node.kind == Kind::title;
    const bool several = node.kind == Kind::all || node.kind == Kind::either || node.kind == Kind::near;
    const bool leaf = !one && !several && node.kind != Kind::any;
    must(node.text.empty() == !leaf);
    must(leaf ? node.children.empty() : !one || node.children.size() == 1);
    must(!several || node.children.size() > 1);
    for (std::size_t i = 0; i < node.children.size(); ++i) {
        must((node.children[i].distance > 0) == (node.kind == Kind::near && i > 0));
        check(node.children[i], depth + 1);
    }
}

void check(const Node& root) {
    must(root.kind == Node::Kind::any);
    const std::string printed = root.print();
    must(is_valid_utf8(printed) && printable(printed) == printed);
    check(root, 0);
}

void check(const Condition& condition) {
    using Kind = Condition::Kind;
    const bool has_parts = condition.kind == Kind::all || condition.kind == Kind::any ||
                           condition.kind == Kind::none || condition.kind == Kind::near ||
                           condition.kind == Kind::title;
    must(has_parts ? condition.words.empty() : condition.parts.empty() && !condition.words.empty());
    if (condition.kind == Kind::none || condition.kind == Kind::title) must(condition.parts.size() == 1);
    if (condition.kind == Kind::near) must(!condition.parts.empty());
    for (std::size_t i = 0; i < condition.words.size(); ++i) {
        const SoughtWord& word = condition.words[i];
        const bool no_term = condition.kind == Kind::path || (condition.kind == Kind::prefix && i == 0);
        must(word.term.empty() == no_term && word.term.size() <= schema::kLongestTerm && word.parts > 0);
        if (condition.kind == Kind::phrase && word.parts > 1) must(i + word.parts < condition.words.size());
    }
    for (std::size_t i = 0; i < condition.parts.size(); ++i) {
        must((condition.parts[i].distance > 0) == (condition.kind == Kind::near && i > 0));
        check(condition.parts[i]);
    }
}

void check(const Plan& plan) {
    std::set<std::string> terms;
    for (std::size_t i = 0; i < plan.ranked.size(); ++i) {
        const RankedTerm& ranked = plan.ranked[i];
        const bool variants = !ranked.variants.empty() || !ranked.prefix.empty();
        must(!ranked.term.empty() && (variants || ranked.term.size() <= schema::kLongestTerm) &&
             ranked.asked > 0);
        must(terms.insert(ranked.term).second);
        must(i + ranked.parts < plan.ranked.size());
        for (std::size_t n = 1; n <= ranked.parts; ++n) must(plan.ranked[i + n].parts == 0);
    }
    must(plan.ranked_only || !plan.condition.always());
    check(plan.condition);
}

class Reader {
  public:
    Reader() {
        vocabulary_.add(Lexicon(Lexicon::encode({{"exchange", "exchang", 9, 9},
                                                 {"exchanged", "exchang", 1, 1},
                                                 {"exchequer", "exchequ", 2, 2},
                                                 {"zelenskiy", "zelenskiy", 3, 3},
                                                 {"zelenskyy", "zelenskyy", 5, 5}})));
    }

    Plan plan(const Node& question, std::vector<Analyzer>& analyzers, bool all_words) {
        std::vector<LanguageShare> languages;
        for (const Analyzer& analyzer : analyzers) languages.push_back({analyzer.language(), 1});
        return make_plan(question, analyzers, languages, vocabulary_, all_words);
    }

    bool fulfilled(const Plan& plan, std::string_view text) {
        const auto analyzed = [&]() -> const std::vector<Token>& {
            english_.analyze(text, tokens_);
            return tokens_;
        };
        return fulfils(plan.condition, {"english", "notes/a.txt", analyzed, analyzed});
    }

    void match(const Plan& plan, std::string_view text) {
        static_cast<void>(fulfilled(plan, text));
        english_.analyze(text, tokens_);
        const std::vector<Match> matches = find_matches(plan, tokens_);
        std::uint64_t begin = 0;
        for (const Match& m : matches) {
            must(m.span.begin >= begin && !m.span.empty() && m.span.end <= text.size());
            must(m.term < plan.ranked.size() && m.word == plan.ranked[m.term].word);
            begin = m.span.begin;
        }
        std::uint64_t end = 0;
        const std::vector<Match> shown = shown_matches(plan, matches);
        must(matches.empty() == shown.empty());
        for (const Match& m : shown) {
            must(m.span.begin >= end && !m.span.empty() && m.span.end <= text.size());
            must(m.term < plan.ranked.size() && m.word.starts_with(plan.ranked[m.term].word));
            end = m.span.end;
        }
    }

    /// One word or phrase of a question, asked alone, answers itself.
    void answer_itself(const Node& part, bool all_words, std::vector<Analyzer>& analyzers) {
        const Plan one = plan({Node::Kind::any, "", {part}}, analyzers, all_words);
        must(fulfilled(one, part.text));
        english_.analyze(part.text, tokens_);
        must(tokens_.empty() || !find_matches(one, tokens_).empty());
    }

  private:
    Vocabulary vocabulary_;
    Analyzer english_{"english"};
    std::vector<Token> tokens_;
};

std::vector<std::vector<Analyzer>> analyzers_of(const std::vector<std::vector<std::string>>& indexes) {
    std::vector<std::vector<Analyzer>> out;
    for (const std::vector<std::string>& languages : indexes) {
        out.emplace_back();
        for (const std::string& language : languages) out.back().emplace_back(language);
    }
    return out;
}

bool is_text(const Node& node) { return node.optional() || node.kind == Node::Kind::phrase; }

}  // namespace

void fuzz_question(std::string_view bytes) {
    const Node question = parse_question(bytes);
    check(question);
    static Reader reader;  // and analysers: they are slow to make
    static std::vector<std::vector<Analyzer>> indexes = analyzers_of({{"english"}, {"english", "french"}});
    for (const bool all_words : {false, true}) {
        for (std::vector<Analyzer>& analyzers : indexes) {
            const Plan plan = reader.plan(question, analyzers, all_words);
            check(plan);
            for (const std::string& line : describe(question, plan)) must(printable(line) == line);
            reader.match(plan, bytes.substr(0, kLongestPassage));
            if (question.children.empty()) continue;
            const Node& last = question.children.back();
            if (is_text(last) && last.text.size() <= kLongestPassage)
                reader.answer_itself(last, all_words, analyzers);
        }
    }
}

}  // namespace locus::fuzz

#ifdef LOCUS_FUZZER
extern "C" int LLVMFuzzerTestOneInput(const unsigned char* data, std::size_t size) {
    locus::fuzz::fuzz_question({reinterpret_cast<const char*>(data), size});
    return 0;
}
#endif
