// The bytes are a question, and the beginning of them a passage that may answer it.
//
// Any input is a question, and how it was read prints as one line that cannot control a terminal. Its plan
// names each term once, within what the index can hold, and each compound with its parts. A phrase is found
// in its own text, plain words in theirs.
#include <set>

#include "common/display.h"
#include "common/schema.h"
#include "common/utf8.h"
#include "query/matcher.h"
#include "query/question.h"
#include "tests/fuzz/targets.h"

namespace locus::fuzz {
namespace {

constexpr std::size_t kLongestPassage = 1400;  // bytes

void check(const Node& root) {
    must(root.kind == Node::Kind::any);
    const std::string printed = root.print();
    must(is_valid_utf8(printed) && printable(printed) == printed);
    for (const Node& child : root.children) {
        const bool operated = child.kind == Node::Kind::must || child.kind == Node::Kind::without;
        const Node& leaf = operated ? child.children.at(0) : child;
        must(child.children.size() == (operated ? 1 : 0) && leaf.children.empty() && !leaf.text.empty());
        must(leaf.kind == Node::Kind::words || leaf.kind == Node::Kind::phrase ||
             (leaf.kind == Node::Kind::quote && !operated));
    }
}

void check(const Condition& condition) {
    using Kind = Condition::Kind;
    const bool inner =
        condition.kind == Kind::all || condition.kind == Kind::any || condition.kind == Kind::none;
    must(inner ? condition.words.empty() : condition.parts.empty() && !condition.words.empty());
    for (std::size_t i = 0; i < condition.words.size(); ++i) {
        const SoughtWord& word = condition.words[i];
        must(!word.term.empty() && word.term.size() <= schema::kLongestTerm && word.parts > 0);
        if (condition.kind == Kind::phrase && word.parts > 1) must(i + word.parts < condition.words.size());
    }
    for (const Condition& part : condition.parts) check(part);
}

void check(const Plan& plan) {
    std::set<std::string> terms;
    for (std::size_t i = 0; i < plan.ranked.size(); ++i) {
        const RankedTerm& ranked = plan.ranked[i];
        must(!ranked.term.empty() && ranked.term.size() <= schema::kLongestTerm && ranked.asked > 0);
        must(terms.insert(ranked.term).second);
        must(i + ranked.parts < plan.ranked.size());
        for (std::size_t n = 1; n <= ranked.parts; ++n) must(plan.ranked[i + n].parts == 0);
    }
    check(plan.condition);
}

std::vector<Match> match(const Plan& plan, std::string_view text) {
    Analyzer analyzer("english");
    std::vector<Token> tokens;
    analyzer.analyze(text, tokens);
    static_cast<void>(fulfils(plan.condition, "english", tokens));
    std::vector<Match> matches = find_matches(plan, tokens);
    std::uint64_t end = 0;
    for (const Match& m : matches) {
        must(m.span.begin >= end && !m.span.empty() && m.span.end <= text.size());
        must(m.term < plan.ranked.size() && m.word == plan.ranked[m.term].word);
        end = m.span.end;
    }
    return matches;
}

/// One part of a question, asked alone, answers itself.
void answer_itself(const Node& part, bool all_words, std::vector<Analyzer>& analyzers) {
    const Plan plan = make_plan({Node::Kind::any, "", {part}}, analyzers, all_words);
    std::vector<Token> tokens;
    analyzers.front().analyze(part.text, tokens);
    must(fulfils(plan.condition, "english", tokens));
    must(tokens.empty() || !find_matches(plan, tokens).empty());
}

}  // namespace

void fuzz_question(std::string_view bytes) {
    const Node question = parse_question(bytes);
    check(question);
    for (const bool all_words : {false, true}) {
        for (const std::vector<std::string>& languages :
             {std::vector<std::string>{"english"}, {"english", "french"}}) {
            std::vector<Analyzer> analyzers;
            for (const std::string& language : languages) analyzers.emplace_back(language);
            const Plan plan = make_plan(question, analyzers, all_words);
            check(plan);
            match(plan, bytes.substr(0, kLongestPassage));
            if (question.children.empty()) continue;
            const Node& last = question.children.back();
            if (last.children.empty() && last.text.size() <= kLongestPassage)
                answer_itself(last, all_words, analyzers);
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
