# Articles in many languages in one folder: what is detected, and how a question is read.
. "$(dirname "$0")/lib.sh"

article() { mkdir -p a && printf '%s\n' "$2" >"a/$1.txt"; }
article en 'The ferry across the river stopped in May, and nobody in the village said why. The old houses at the harbour were empty.'
article de 'Die Fähre über den Fluss fuhr seit Mai nicht mehr, und niemand im Dorf sagte, warum. Die alten Häuser am Hafen standen leer.'
article ru 'Паром через реку перестал ходить в мае, и никто в деревне не сказал почему. Старые дома у пристани стояли пустыми.'
article uk 'Пором через річку перестав ходити у травні, і ніхто в селі не сказав чому. Старі будинки біля пристані стояли порожні.'
article pl 'Prom przez rzekę przestał kursować w maju i nikt we wsi nie powiedział dlaczego. Stare domy w porcie stały puste.'
article zh '渡轮五月停航，村里没有人说为什么。港口的老房子空着。'
article ja '渡し船は五月に止まり、村では誰もその理由を言わなかった。港の古い家は空だった。'
article el 'Το πλοίο σταμάτησε τον Μάιο και κανείς στο χωριό δεν είπε γιατί. Τα παλιά σπίτια στο λιμάνι ήταν άδεια.'
article hr 'Trajekt preko rijeke prestao je voziti u svibnju i nitko u selu nije rekao zašto. Stare kuće u luci bile su prazne.'
article caps 'THE COUNCIL OF THE VILLAGE ASKED FOR ANOTHER FERRY.'
article number '2025-05-16 1,000 3.14'
article name 'Kupferhafen'

languages_of() { locus -i "$1" --json -n 0 'path:*' | python3 -c '
import json, sys
hits = sorted((h["path"][2:-4], h["language"]) for h in map(json.loads, sys.stdin) if h["type"] == "hit")
print(" ".join(f"{name}={language}" for name, language in hits))'; }

test_that 'each article has a language of its own'
run locus-index -q -i m.ix a
expect_same 'caps=en de=de el=el en=en hr=hr ja=ja name=en number=und pl=pl ru=ru uk=uk zh=zh' "$(languages_of m.ix)"
run locus-index -i m.ix --stats --json
expect_json 'first["languages"] == {"de": 1, "el": 1, "en": 3, "hr": 1, "ja": 1, "pl": 1, "ru": 1, "uk": 1, "und": 1, "zh": 1}
    and first["roots"][0]["language"] == "auto"'

test_that 'languages without a stemmer share an analyser, near relatives another'
expect_same 'english german greek none russian serbian' "$(sed -n 's/^analyzer \([a-z]*\) .*/\1/p' m.ix/manifest | xargs)"

test_that 'each is read by its stemmer'
for question in house:a/en.txt Hauses:a/de.txt пристань:a/ru.txt порожні:a/uk.txt kućama:a/hr.txt σπίτι:a/el.txt 港口:a/zh.txt; do
    run locus -i m.ix -l "+${question%%:*}"
    any_err
    expect_out_like "*${question##*:}*"
done

test_that 'lang: by name or code, detected or not'
for question in lang:de:a/de.txt lang:polish:a/pl.txt lang:uk:a/uk.txt lang:HR:a/hr.txt lang:und:a/number.txt; do
    run locus -i m.ix -l "${question%:*}"
    expect_out "${question##*:}"
done
run locus -i m.ix -c lang:en
expect_out 3
run locus -i m.ix -q lang:swahili
expect_status 1
any_err

test_that 'function words are those of the question, not of the other languages'
echo 'A die hard village voter kept the dice and the die.' >a/die.txt
run locus-index -q -i m.ix
run locus -i m.ix --explain -n 1 'die hard'
expect_err_like '*term      die as *'
any_out
run locus -i m.ix --explain -l -n 1 'Warum fuhr die Fähre nicht mehr über den Fluss?'
expect_out a/de.txt
expect_err_like '*dropped   warum*dropped   die*'
run locus -i m.ix --explain -l -n 1 'Why were the houses at the harbour empty?'
expect_out a/en.txt
expect_err_like '*dropped   why*'
run locus -i m.ix --explain -l -n 1 'Кто стоял у пристани?'
expect_out a/ru.txt
expect_err_like '*dropped   кто*'

test_that 'one word in several stems is one term'
run locus -i m.ix --explain -n 1 'houses'
expect_err_like '*term      houses as Zhous, Zhouses*'
any_out

test_that 'of equal passages those in the language of the question come first'
mkdir two && echo 'Die Brücke heißt Quillstone.' >two/de.txt && echo 'The bridge is called Quillstone.' >two/en.txt
run locus-index -q -i two.ix two
run locus -i two.ix -l 'Was ist das Quillstone?'
expect_out $'two/de.txt\ntwo/en.txt'
run locus -i two.ix -l 'What is the Quillstone?'
expect_out $'two/en.txt\ntwo/de.txt'

test_that 'conditions hold in each passage by its own language; -c and -n 0 agree'
for question in '+houses' '+Häuser +leer' 'houses -Fähre' '"am Hafen" OR пристани' 'Häus* -lang:en'; do
    expect_same "$question: $(locus -i m.ix -n 0 -- "$question" 2>/dev/null | wc -l)" \
        "$question: $(locus -i m.ix -c -- "$question" 2>/dev/null)"
done

test_that 'a text that changes its language is read anew, and the index is that of a fresh build'
echo 'Die Fähre fährt wieder, und alle im Dorf freuen sich darüber.' >a/en.txt && rm a/el.txt
run locus-index -q -i m.ix
run locus -i m.ix --json -n 1 'Fähren wieder'
expect_json 'first["path"] == "a/en.txt" and first["language"] == "de"'
run locus-index -q -i fresh.ix a
expect_same "$(languages_of fresh.ix)" "$(languages_of m.ix)"
expect_same "$(grep ^analyzer fresh.ix/manifest)" "$(grep ^analyzer m.ix/manifest)"

test_that 'a folder of one language, and back to auto'
run locus-index -q -i m.ix -L no a
expect_same 1 "$(grep -c '^root norwegian a$' m.ix/manifest)"
run locus -i m.ix -c lang:norwegian
expect_out 12
run locus-index -i m.ix
expect_err_like 'nothing has changed*'
run locus-index -q -i m.ix -L auto a
expect_same "$(languages_of fresh.ix)" "$(languages_of m.ix)"
run locus-index -i m.ix
expect_err_like 'nothing has changed*'

test_that '-L takes what lang: takes; anything else is refused'
for language in polish pl zh nynorsk nb und; do
    run locus-index -q -i l.ix -L "$language" two
    expect_status 0
done
run locus-index -i x.ix -L polihs two
expect_status 2
expect_err_like $'locus-index: unknown language: polihs; did you mean polish?\n*'
