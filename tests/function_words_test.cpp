#include "query/function_words.h"

#include <algorithm>
#include <doctest/doctest.h>
#include <string>
#include <vector>

#include "common/analyzer.h"

namespace locus {
namespace {

TEST_CASE("each stemmer's language has function words: sorted, each once, as its analyser folds them") {
    for (const std::string& language : Analyzer::languages()) {
        const auto words = function_words_of(language);
        CAPTURE(language);
        CHECK(words.size() > 50);
        CHECK(std::is_sorted(words.begin(), words.end()));
        CHECK(std::adjacent_find(words.begin(), words.end()) == words.end());
        Analyzer analyzer(language);
        std::vector<Token> tokens;
        for (const std::string_view word : words) {
            CAPTURE(std::string(word));
            analyzer.analyze(word, tokens);
            REQUIRE(tokens.size() == 1);
            CHECK(tokens.front().word == word);
            CHECK(is_function_word(language, word));
        }
    }
    CHECK(function_words_of("none").empty());
    CHECK(function_words_of("klingon").empty());
}

TEST_CASE("who looks for a few words gets the stems that begin as these do") {
    for (const std::string& language : Analyzer::languages()) {
        std::string text;
        for (const std::string_view word : function_words_of(language)) text.append(word).append(" ");
        Analyzer whole(language);
        std::vector<Token> all;
        whole.analyze(text, all);
        for (const Token& token : all) {
            if (token.stem.empty()) continue;
            FirstBytes wanted;
            wanted.set(static_cast<unsigned char>(token.stem.front()));
            Analyzer sparing(language);
            std::vector<Token> one;
            sparing.analyze(token.word, {}, wanted, one);
            CAPTURE(language);
            CAPTURE(std::string(token.word));
            REQUIRE(one.size() == 1);
            CHECK(one.front().word == token.word);
            CHECK(one.front().stem == token.stem);
        }
    }
}

struct Row {
    std::string language;
    std::string question;
    std::string left;
};

// "How many prisoners came back without a list?" and the like.
const Row kQuestions[] = {
    {"english", "How many prisoners were exchanged, and not in Kursk?", "prisoners exchanged not kursk"},
    {"german", "Wie viele Gefangene wurden in Kursk nicht ausgetauscht?",
     "gefangene kursk nicht ausgetauscht"},
    {"german", "Für welche Häuser?", "hauser"},
    {"dutch", "Hoeveel gevangenen werden er niet geruild?", "gevangenen niet geruild"},
    {"swedish", "Hur många fångar kom inte hem?", "fangar kom inte hem"},
    {"danish", "Hvor mange fanger kom ikke hjem?", "fanger kom ikke hjem"},
    {"norwegian", "Hvor mange fanger kom ikke hjem?", "fanger kom ikke hjem"},
    {"french", "Combien de prisonniers n'ont pas été échangés à l'hôpital ?",
     "prisonniers n pas echanges hopital"},
    {"italian", "Quanti prigionieri sono tornati dall'Ucraina senza lista?",
     "prigionieri tornati ucraina senza lista"},
    {"spanish", "¿Cuántos prisioneros no fueron canjeados en mayo?", "prisioneros no canjeados mayo"},
    {"portuguese", "Quantos prisioneiros não foram trocados?", "prisioneiros nao trocados"},
    {"catalan", "Quants presoners no van tornar a l'hospital?", "presoners no tornar hospital"},
    {"romanian", "Câți prizonieri nu au fost eliberați?", "prizonieri nu eliberati"},
    {"russian", "Сколько пленных не вернулось ещё в мае?", "пленных не вернулось мае"},
    {"serbian", "Koliko zarobljenika nije razmenjeno?", "zarobljenika nije razmenjeno"},
    {"serbian", "Колико је заробљеника размењено?", "заробљеника размењено"},
    {"finnish", "Kuinka monta vankia ei vaihdettu?", "vankia ei vaihdettu"},
    {"hungarian", "Hány foglyot nem cseréltek ki?", "foglyot nem csereltek"},
    {"turkish", "Kaç esir takas edilmedi ve nerede?", "esir takas edilmedi"},
    {"greek", "Πόσοι αιχμάλωτοι δεν ανταλλάχθηκαν;", "αιχμαλωτοι δεν ανταλλαχθηκαν"},
    {"indonesian", "Berapa banyak tahanan yang tidak ditukar?", "tahanan tidak ditukar"},
    {"hindi", "कितने कैदी नहीं लौटे?", "कैदी नहीं लौटे"},
    {"arabic", "كم عدد الأسرى الذين لم يعودوا؟", "عدد الاسرى لم يعودوا"},
    {"none", "How many prisoners?", "how many prisoners"},
};

TEST_CASE("what is left of a question") {
    for (const Row& row : kQuestions) {
        CAPTURE(row.question);
        Analyzer analyzer(row.language);
        std::vector<Token> tokens;
        analyzer.analyze(row.question, tokens);
        std::string left;
        for (const Token& token : tokens)
            if (token.parts == 1 && !is_function_word(row.language, token.word))
                left.append(left.empty() ? "" : " ").append(token.word);
        CHECK(left == row.left);
    }
}

}  // namespace
}  // namespace locus
