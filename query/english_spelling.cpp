#include "query/english_spelling.h"

#include <algorithm>
#include <array>
#include <utility>

namespace locus {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;  // British, American

/// Beginnings of words; endings follow as they are: neighbouring, neighborhood.
constexpr std::array kBeginnings = std::to_array<Pair>({
    {"aeroplane", "airplane"},
    {"aesthetic", "esthetic"},
    {"aluminium", "aluminum"},
    {"anaem", "anem"},
    {"anaesthe", "anesthe"},
    {"archaeolog", "archeolog"},
    {"ardour", "ardor"},
    {"armour", "armor"},
    {"artefact", "artifact"},
    {"behaviour", "behavior"},
    {"candour", "candor"},
    {"centimetre", "centimeter"},
    {"centre", "center"},
    {"clamour", "clamor"},
    {"colour", "color"},
    {"cosy", "cozy"},
    {"defence", "defense"},
    {"demeanour", "demeanor"},
    {"diarrhoea", "diarrhea"},
    {"discolour", "discolor"},
    {"dishonour", "dishonor"},
    {"draughts", "drafts"},
    {"encyclopaed", "encycloped"},
    {"endeavour", "endeavor"},
    {"enrolment", "enrollment"},
    {"favour", "favor"},
    {"fervour", "fervor"},
    {"fibre", "fiber"},
    {"flavour", "flavor"},
    {"fulfilment", "fulfillment"},
    {"gaol", "jail"},
    {"glamour", "glamor"},
    {"grey", "gray"},
    {"gynaecolog", "gynecolog"},
    {"haemo", "hemo"},
    {"harbour", "harbor"},
    {"honour", "honor"},
    {"humour", "humor"},
    {"instalment", "installment"},
    {"jewellery", "jewelry"},
    {"judgement", "judgment"},
    {"kilometre", "kilometer"},
    {"labour", "labor"},
    {"leukaem", "leukem"},
    {"licence", "license"},
    {"litre", "liter"},
    {"lustre", "luster"},
    {"manoeuvre", "maneuver"},
    {"manoeuvring", "maneuvering"},
    {"marvellous", "marvelous"},
    {"meagre", "meager"},
    {"metre", "meter"},
    {"millimetre", "millimeter"},
    {"misdemeanour", "misdemeanor"},
    {"mould", "mold"},
    {"moustache", "mustache"},
    {"neighbour", "neighbor"},
    {"odour", "odor"},
    {"oestrogen", "estrogen"},
    {"offence", "offense"},
    {"orthopaed", "orthoped"},
    {"paediatric", "pediatric"},
    {"parlour", "parlor"},
    {"plough", "plow"},
    {"practise", "practice"},
    {"practising", "practicing"},
    {"pretence", "pretense"},
    {"programme", "program"},
    {"pyjama", "pajama"},
    {"rancour", "rancor"},
    {"rigour", "rigor"},
    {"rumour", "rumor"},
    {"sabre", "saber"},
    {"saviour", "savior"},
    {"savour", "savor"},
    {"sceptic", "skeptic"},
    {"skilful", "skillful"},
    {"sombre", "somber"},
    {"spectre", "specter"},
    {"splendour", "splendor"},
    {"sulphur", "sulfur"},
    {"theatre", "theater"},
    {"tumour", "tumor"},
    {"unfavourable", "unfavorable"},
    {"valour", "valor"},
    {"vapour", "vapor"},
    {"vigour", "vigor"},
    {"wilful", "willful"},
    {"woollen", "woolen"},
});

/// Ends of words, behind three letters at least.
constexpr std::array kEndings = std::to_array<Pair>({
    {"isation", "ization"},
    {"isations", "izations"},
    {"isational", "izational"},
    {"ise", "ize"},
    {"ised", "ized"},
    {"iser", "izer"},
    {"isers", "izers"},
    {"ises", "izes"},
    {"ising", "izing"},
    {"yse", "yze"},
    {"ysed", "yzed"},
    {"yser", "yzer"},
    {"yses", "yzes"},
    {"ysing", "yzing"},
    {"ogue", "og"},
    {"ogues", "ogs"},
});

/// Verbs that double their l in Britain, before ed, ing, er and or.
constexpr std::array kDoubled = std::to_array<std::string_view>({
    "bevel",  "cancel", "channel", "chisel",  "counsel", "dial",   "duel",    "equal",   "fuel",    "funnel",
    "gambol", "grovel", "initial", "jewel",   "label",   "level",  "libel",   "marshal", "model",   "panel",
    "parcel", "pedal",  "pencil",  "quarrel", "rival",   "shovel", "shrivel", "signal",  "snorkel", "spiral",
    "swivel", "tassel", "total",   "towel",   "travel",  "tunnel", "unravel", "yodel",
});

constexpr std::size_t kLeastStem = 3;  // letters: not size, prize, rise

void add(std::vector<std::string>& out, std::string spelling) {
    if (std::find(out.begin(), out.end(), spelling) == out.end()) out.push_back(std::move(spelling));
}

void change_beginning(std::string_view word, std::string_view from, std::string_view to,
                      std::vector<std::string>& out) {
    if (!word.starts_with(from) || (to.starts_with(from) && word.starts_with(to))) return;
    std::string rest(word.substr(from.size()));
    if (from.ends_with("re") && to.ends_with("er") && rest.starts_with('d')) rest.insert(0, "e");  // centred
    if (from.ends_with("er") && to.ends_with("re") && rest.starts_with('e')) rest.erase(0, 1);
    add(out, std::string(to) + rest);
}

void change_ending(std::string_view word, std::string_view from, std::string_view to,
                   std::vector<std::string>& out) {
    if (!word.ends_with(from) || word.size() < from.size() + kLeastStem) return;
    add(out, std::string(word.substr(0, word.size() - from.size())) + std::string(to));
}

void change_doubled(std::string_view word, std::vector<std::string>& out) {
    for (const std::string_view verb : kDoubled) {
        if (!word.starts_with(verb)) continue;
        const std::string_view rest = word.substr(verb.size());
        const std::string_view ending = rest.substr(rest.starts_with('l') ? 1 : 0);
        if (!ending.starts_with("ed") && !ending.starts_with("ing") && !ending.starts_with("er") &&
            !ending.starts_with("or"))
            continue;
        add(out, std::string(verb) + (rest.starts_with('l') ? "" : "l") + std::string(ending));
    }
}

}  // namespace

std::vector<std::string> other_english_spellings(std::string_view word) {
    std::vector<std::string> out;
    for (const auto& [british, american] : kBeginnings) {
        change_beginning(word, british, american, out);
        change_beginning(word, american, british, out);
    }
    for (const auto& [british, american] : kEndings) {
        change_ending(word, british, american, out);
        change_ending(word, american, british, out);
    }
    change_doubled(word, out);
    return out;
}

}  // namespace locus
