#include "common/script.h"

#include <doctest/doctest.h>
#include <string>

namespace locus {
namespace {

struct Row {
    std::string text;
    std::string script;
};

const Row kTexts[] = {
    {"", ""},
    {"123 --- ... \xFF\xC3", ""},
    {"harbour", "Latn"},
    {"Café №5", "Latn"},
    {"Москва", "Cyrl"},
    {"Moscow (Москва и Кремль)", "Cyrl"},
    {"Ελλάδα", "Grek"},
    {"北京", "Hani"},
    {"東京タワーに行きました", "Hira"},
    {"アメリカ", "Hira"},
    {"서울에서", "Hang"},
    {"สวัสดี", "Thai"},
    {"שלום", "Hebr"},
    {"हिन्दी", "Deva"},
    {"ab аб", "Cyrl"},  // as many
};

TEST_CASE("the script of most letters") {
    for (const Row& row : kTexts) {
        CAPTURE(row.text);
        CHECK(main_script(row.text) == row.script);
    }
}

}  // namespace
}  // namespace locus
