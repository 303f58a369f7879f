// What reads files on several threads at once: nothing from bytes to grams is shared between them.
#include <doctest/doctest.h>
#include <map>
#include <string>
#include <thread>
#include <vector>

#include "common/analyzer.h"
#include "common/char_grams.h"
#include "common/charset.h"
#include "common/languages.h"
#include "common/schema.h"
#include "indexer/formats.h"
#include "indexer/language_detector.h"
#include "indexer/splitter.h"

namespace locus {
namespace {

const std::vector<std::string>& sentences() {
    static const std::vector<std::string> all = {
        "The exchange of prisoners between the two cities was agreed on late in the evening, said Mr. "
        "Smith. ",
        "Der Austausch der Gefangenen zwischen den Städten wurde am 3. Mai spät am Abend vereinbart, hieß "
        "es. ",
        "Обмен военнопленными между двумя городами был согласован ещё поздно вечером, сообщили в Киеве. ",
        "两个城市之间的战俘交换在深夜达成协议，发言人说。北京的代表没有评论。 ",
        "การแลกเปลี่ยนนักโทษระหว่างสองเมืองได้รับการตกลงในช่วงเย็นของวันอาทิตย์ ",
        "L'échange de prisonniers entre les deux villes a été convenu tard dans la soirée d'été, dit-on. ",
        "İki şehir arasındaki esir takası Ankara'da 1923'te kararlaştırıldı, dedi sözcü. ",
        "두 도시 사이의 포로 교환은 저녁 늦게 합의되었다고 대변인이 학교에서 말했다. ",
        "Việc trao đổi tù binh giữa hai thành phố đã được thỏa thuận vào buổi tối muộn hòa bình. "};
    return all;
}

/// The bytes of a file in some language and encoding.
std::string file(std::size_t number) {
    std::string text = "# Title " + std::to_string(number) + "\n\n";
    for (std::size_t i = 0; i < 12; ++i) {
        text += sentences()[number % sentences().size()];
        if (i % 4 == 3) text += "[word" + std::to_string(number * i) + "](http://a.example/)\n\n";
    }
    return number % 5 == 1 ? "\xFF\xFE" + encode_text(text, "UTF-16LE") : text;
}

/// All that is made of a file, hashed.
std::string made_of(std::size_t number, std::map<std::string, Analyzer>& analyzers) {
    std::vector<Token> tokens;
    std::vector<Gram> grams;
    std::vector<CharGram> char_grams;
    std::string all;
    const std::string bytes = file(number);
    recognize(number % 2 == 0 ? "a.md" : "a.txt", bytes).format->read(bytes, [&](const Block& block) {
        const std::string language = detect_language(block.text.text(), block.marks);
        const std::string name(analyzer_of(language));
        Analyzer& analyzer = analyzers.try_emplace(name, name, 30'000).first->second;
        all += language + block.title + block.encoding;
        for (const Passage& passage : split(block)) {
            schema::encode_passage(passage, all);
            analyzer.analyze(passage.text.text(), passage.marks, tokens);
            for (const Token& token : tokens) all.append(token.word).append(token.stem);
            analyzer.find_grams(passage.text.text(), tokens, grams);
            for (const Gram& gram : grams) all += gram.word;
            find_char_grams(tokens, char_grams);
            for (const CharGram gram : char_grams) all += std::to_string(gram);
        }
    });
    return hash_content(all).hex();
}

std::vector<std::string> made_of_all() {
    constexpr std::size_t kFiles = 300;
    std::map<std::string, Analyzer> analyzers;
    std::vector<std::string> hashes;
    for (std::size_t number = 0; number < kFiles; ++number) hashes.push_back(made_of(number, analyzers));
    return hashes;
}

TEST_CASE("files that are read on two threads at once become what they become on one") {
    std::vector<std::string> others;
    std::thread other([&] { others = made_of_all(); });
    const std::vector<std::string> ours = made_of_all();
    other.join();
    const std::vector<std::string> alone = made_of_all();
    CHECK(ours == alone);
    CHECK(others == alone);
}

}  // namespace
}  // namespace locus
