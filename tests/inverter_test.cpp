#include "indexer/inverter.h"

#include <doctest/doctest.h>
#include <map>
#include <random>
#include <set>

#include "common/paragraph_table.h"
#include "common/schema.h"
#include "indexer/posting_run.h"

namespace locus {
namespace {

using Postings = std::map<std::uint64_t, std::uint64_t>;  // passage, wdf
using Terms = std::map<std::string, Postings>;
using Words = std::map<std::pair<std::string, std::string>, std::pair<std::uint64_t, std::uint64_t>>;

Terms terms_of(const std::string& run) {
    Terms terms;
    const std::unique_ptr<RunReader> reader = read_run(run, 0);
    std::string before;
    while (reader->next()) {
        const std::string term(reader->term());
        CHECK((terms.empty() || before < term));
        before = term;
        VarintReader in(reader->piece().bytes);
        std::uint64_t passage = reader->piece().first;
        std::uint64_t occurrences = 0;
        for (bool first = true; !in.done(); first = false) {
            if (!first) passage += in.number() + 1;
            occurrences += terms[term][passage] = in.number();
        }
        CHECK(passage == reader->piece().last);
        CHECK(occurrences == reader->piece().occurrences);
        CHECK(terms[term].size() == reader->piece().postings);
    }
    return terms;
}

/// What an inverter should hold, kept plainly.
struct Model {
    Terms terms;
    Words words;
    std::uint64_t passage = 0;

    void add(const std::vector<Token>& tokens) {
        ++passage;
        std::set<std::pair<std::string, std::string>> seen;
        for (const Token& token : tokens) {
            ++terms[schema::word_term(token.stem, token.word)][passage];
            const std::pair<std::string, std::string> word(token.word, token.stem);
            ++words[word].second;
            if (seen.insert(word).second) ++words[word].first;
        }
    }
};

std::string random_text(std::mt19937& random) {
    static const char* const kWords[] = {"run",  "running", "Runs",  "prisoner-swap", "U.S.",  "us",
                                         "Café", "cafe",    "1,000", "the",           "Kursk", "Kursk's",
                                         "a",    "b",       "swap"};
    std::string text;
    for (std::size_t n = random() % 40; n > 0; --n) {
        text +=
            random() % 5 == 0 ? "w" + std::to_string(random() % 500) : kWords[random() % std::size(kWords)];
        text += " ";
    }
    return text;
}

TEST_CASE("a run holds each term's passages, part after part, in two languages") {
    std::mt19937 random(17);
    Analyzer english("english", 2000);  // bytes: it forgets its spellings again and again
    Analyzer german("german");
    Inverter inverter;
    Model model;
    std::vector<Token> tokens;
    for (int part = 0; part < 40; ++part) {
        model.terms.clear();
        model.passage = 0;
        for (std::size_t n = random() % 30; n > 0; --n) {
            Analyzer& analyzer = random() % 4 == 0 ? german : english;
            analyzer.analyze(random_text(random), tokens);
            model.add(tokens);
            inverter.begin_passage();
            inverter.add_tokens(analyzer, tokens);
            if (random() % 2 == 0) {
                inverter.add_filter("Efilter");
                model.terms["Efilter"][model.passage] = 0;
            }
            if (random() % 2 == 0) {
                const std::uint64_t hash = random() % 20;
                inverter.add_paragraph(hash);
                inverter.add_paragraph(hash);  // twice in one passage
                model.terms[paragraph_key(hash)][model.passage] = 0;
            }
            inverter.end_passage();
        }
        CHECK((terms_of(inverter.take_run()) == model.terms));
        if (random() % 5 != 0) continue;
        Words words;
        inverter.take_words([&](const LexiconEntry& entry) {
            words[{entry.word, entry.stem}] = {entry.documents, entry.occurrences};
        });
        CHECK((words == model.words));
        model.words.clear();
        CHECK(inverter.vocabulary_bytes() == Inverter().vocabulary_bytes());
    }
}

TEST_CASE("the key of a paragraph is read back, and no term is one") {
    for (const std::uint64_t hash :
         {std::uint64_t{0}, std::uint64_t{1}, paragraph_hash("a "), ~std::uint64_t{0}})
        CHECK(paragraph_of_key(paragraph_key(hash)) == hash);
    CHECK_FALSE(paragraph_of_key("Zword").has_value());
    CHECK_FALSE(paragraph_of_key("").has_value());
    CHECK(paragraph_key(255) < paragraph_key(256));
}

}  // namespace
}  // namespace locus
