# Stemmers, one or several in one index.
. "$(dirname "$0")/lib.sh"

mkdir de ru en
cp "$LOCUS_SOURCE"/corpus/kupferhafener-*.txt de
cp "$LOCUS_SOURCE"/corpus/vestnik-*.txt ru
cp "$LOCUS_SOURCE"/corpus/*.txt en && rm en/kupferhafener-* en/vestnik-*
echo 'Die Häuser am Hafen sind alt.' >de/haus.txt
echo 'The houses at the harbour yodel.' >en/house.txt

test_that '-L german: stems, umlauts'
run locus-index -q -i de.ix -L german de
for question in Häuser Hauses HÄUSER Hafens; do
    run locus -i de.ix -l "$question"
    expect_out_like '*de/haus.txt*'
done
run locus -i de.ix --json -n 1 Austausch
expect_json 'first["language"] == "de" and first["path"].startswith("de/kupfer")'

test_that '-L russian: stems, ё'
run locus-index -q -i ru.ix -L russian ru
for question in обмен обмена обменом ОБМЕНЫ пленные пленных; do
    run locus -i ru.ix --json -n 1 "$question"
    expect_json 'first["language"] == "ru" and len(first["matches"]) > 0'
done

test_that '-L none: words as they stand, any case'
run locus-index -q -i none.ix -L none en
run locus -i none.ix -l HOUSES
expect_out en/house.txt
run locus -i none.ix -l house
expect_status 1
expect_err 'locus: nothing found; not in the index: house (near: houses)'

test_that 'without -L: as detected'
run locus-index -q -i en.ix en
run locus -i en.ix --json -n 1 house
expect_json 'first["path"] == "en/house.txt" and first["language"] == "en"'

test_that 'an unknown language: status 2, the languages are listed, nothing is made'
for language in klingon '' German ../english; do
    run locus-index -i k.ix -L "$language" en
    expect_status 2
    expect_err_like $'locus-index: *\nlocus-index: *english*german*russian*'
    expect_that test ! -e k.ix
done

test_that 'an unknown language leaves an index as it was'
before=$(cat en.ix/manifest)
run locus-index -i en.ix -L klingon de
expect_status 2
any_err
expect_same "$before" "$(cat en.ix/manifest)"

test_that 'two roots in two languages in one index'
run locus-index -q -i two.ix -L german de
run locus-index -q -i two.ix -L english en
expect_same 'english german' "$(sed -n 's/^analyzer \([a-z]*\) .*/\1/p' two.ix/manifest | xargs)"
run locus -i two.ix -l Hauses
expect_out_like '*de/haus.txt*'
run locus -i two.ix -l yodelling
expect_out en/house.txt
run locus -i two.ix --json -n 0 Hafen harbour
expect_json '{"de", "en"} == {h["language"] for h in hits}'

test_that 'languages of the roots are kept'
run locus-index -q -i two.ix
run locus -i two.ix -l Hauses
expect_out_like '*de/haus.txt*'

test_that 'a word required, of several languages'
run locus -i two.ix -l '+yodelling houses'
expect_out en/house.txt
run locus -i two.ix -l '+Hauses'
expect_out_like '*de/haus.txt*'
run locus -i two.ix -l --all houses yodelling
expect_out en/house.txt
run locus -i two.ix -l '"Häuser am Hafen"'
expect_out de/haus.txt

test_that 'a word excluded, of several languages'
run locus -i two.ix -l -- 'harbour -yodelling -exchange'
any_out
expect_same '' "$(out | grep house)"
run locus -i two.ix -l -- 'Hafen -Hauses'
any_out
any_err
expect_status '[01]'
expect_same '' "$(out | grep haus.txt)"

test_that 'nothing found: only words that occur in no language are named'
run locus -i two.ix --all houses xyzzy
expect_status 1
expect_err 'locus: nothing found; not in the index: xyzzy'
run locus -i two.ix -- xyzzying
expect_status 1
expect_err 'locus: nothing found; not in the index: xyzzying'

test_that '-c and -n 0 agree in two languages'
for question in 'houses Hauses' '+Hafen alt' 'harbour -yodel' '"prisoners of war"'; do
    expect_same "$question: $(locus -i two.ix -n 0 -- "$question" 2>/dev/null | wc -l)" \
        "$question: $(locus -i two.ix -c -- "$question" 2>/dev/null)"
done

test_that 'two indexes of two languages'
run locus -i de.ix -i en.ix --json -n 0 Hafen harbour
expect_json '{"de", "en"} == {h["language"] for h in hits}'

test_that 'a folder given again with another language takes it'
run locus-index -q -i two.ix -L none en
run locus -i two.ix -l yodelling
expect_status 1
any_err

test_that 'a folder keeps its language in later runs, named again or not'
mkdir -p k/texte && echo 'Die Gefangenen kamen nach Hause.' >k/texte/a.txt && echo 'The prisoners came home.' >k/b.txt
run locus-index -q -i k.ix -L german k/texte
run locus-index -q -i k.ix k/texte
run locus-index -q -i k.ix
run sed -n 's/^root //p' k.ix/manifest
expect_out 'german k/texte'

test_that 'a file in two folders of the index has the language of the deeper one'
run locus-index -q -i l.ix k
run locus-index -q -i l.ix -L german k/texte
run locus -i l.ix --json Gefangener
expect_json 'first["path"] == "k/texte/a.txt" and first["language"] == "de"'
run locus -i l.ix --json prisoner
expect_json 'first["path"] == "k/b.txt" and first["language"] == "en"'
