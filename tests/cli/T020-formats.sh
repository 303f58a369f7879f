# What stands on stdout, in every format.
. "$(dirname "$0")/lib.sh"

readonly FILE=fernhill-courier-homecomings.txt TITLE='Who came home in the first two days'
readonly EXCERPT='Not all of the returned wore uniform. Moscow said a number of civilians from Russia’s Kursk region were in Friday’s group: people whom Ukrainian forces had taken there and held for months before the lists were settled.'
readonly RED=$'\e[1;31m' PLAIN=$'\e[0m' PURPLE=$'\e[35m' BOLD=$'\e[1m' DIM=$'\e[2m'
readonly MARKED="Not all of the returned wore uniform. Moscow said a number of ${RED}civilians$PLAIN from Russia’s ${RED}Kursk$PLAIN region were in Friday’s group: people whom Ukrainian forces had taken there and held for months before the lists were settled."
corpus
locus-index -q .

test_that 'grep: PATH:LINE:OFFSET:EXCERPT, in a pipe the default'
run locus -n 1 Kursk civilians
expect_out "$FILE:6:427:$EXCERPT"
run locus -n 1 --format grep Kursk civilians
expect_out "$FILE:6:427:$EXCERPT"

test_that 'text: place, title, excerpt, citation'
run locus -n 1 --format text Kursk civilians
expect_out "$FILE:6  bytes 427+222  $TITLE
  $EXCERPT
  $FILE#427+222~F
  no other source found"

test_that 'text: an empty line between two hits'
run locus -n 2 --format text Kursk civilians
expect_out_like "$FILE"$':6  bytes *~F\n  no other source found\n\n*~F*'

test_that 'text: the citation can be given to locus-cite'
run locus-cite verify "$(locus -n 1 --no-collapse --format text Kursk civilians | tail -n 1 | tr -d ' ')"
expect_out "same $FILE#427+222~F"

test_that 'a terminal gets text, a pipe on the same terminal grep'
run on_terminal "'$LOCUS_BIN' --color never -n 1 Kursk civilians"
expect_out_like "$FILE:6  bytes 427+222  $TITLE"$'\n'*
run on_terminal "'$LOCUS_BIN' -n 1 Kursk civilians | cat"
expect_out "$FILE:6:427:$EXCERPT"

test_that 'colour on a terminal'
run on_terminal "'$LOCUS_BIN' --hyperlink never -n 1 Kursk civilians"
expect_out "$PURPLE$FILE$PLAIN:6  bytes 427+222  $BOLD$TITLE$PLAIN
  $MARKED
  $DIM$FILE#427+222~F$PLAIN
$DIM  no other source found$PLAIN"

test_that 'no colour on a terminal: --color never, NO_COLOR, TERM=dumb'
for how in "NO_COLOR=1 '$LOCUS_BIN'" "TERM=dumb '$LOCUS_BIN'" "'$LOCUS_BIN' --color never" \
    "NO_COLOR=1 '$LOCUS_BIN' --color auto"; do
    run on_terminal "$how -n 1 Kursk civilians"
    expect_out "$FILE:6  bytes 427+222  $TITLE
  $EXCERPT
  $FILE#427+222~F
  no other source found"
done

test_that 'an empty NO_COLOR does not count, and --color always overrides it'
run on_terminal "NO_COLOR= '$LOCUS_BIN' --hyperlink never -n 1 Kursk civilians"
expect_out_like "$PURPLE$FILE$PLAIN:"*
run env NO_COLOR=1 "$LOCUS_BIN" --color always -n 1 Kursk civilians
expect_out "$PURPLE$FILE$PLAIN:6:427:$MARKED"

test_that '-0 where no name is ended is refused'
for options in --json '--format tsv' '--format html' '--format text' -c; do
    # shellcheck disable=SC2086 # two words
    run locus -0 $options Kursk
    expect_status 2
    any_out
    expect_err 'locus: -0 ends the names of -l, grep and vimgrep, and no others
locus: leave it out, or use -l'
done
run locus -0q Kursk

test_that 'jsonl: every key, its type and its place'
run locus --json -n 3 Kursk civilians
expect_json '[list(h) for h in hits] == [["type", "schema", "rank", "score", "path", "line", "column", "offset",
    "length", "text", "title", "language", "page", "excerpt", "matches", "state", "citation",
    "compared", "paragraph", "sources", "copies", "similar", "boilerplate",
    "generation"]] * 3'
expect_json 'all(isinstance(h[k], t) for h in hits for t, ks in ((int, "schema rank line column offset length"),
    (float, "score"), (str, "type path text title language state citation"), (list, "matches copies similar"),
    (dict, "excerpt")) for k in ks.split())'
expect_json 'all(list(h["excerpt"]) == ["offset", "length", "line", "column", "text", "citation"] for h in hits)'
expect_json 'all(list(m) == ["offset", "length", "term"] for h in hits for m in h["matches"])'
expect_json '[h["rank"] for h in hits] == [1, 2, 3] and {h["schema"] for h in hits} == {1}'
expect_json 'first["title"] == "Who came home in the first two days" and first["page"] is None'
expect_json 'first["state"] == "fresh" and first["language"] == "en"'

test_that 'jsonl: --json and --format jsonl are the same'
run locus --format jsonl -n 3 Kursk civilians
expect_out "$(locus --json -n 3 Kursk civilians)"

test_that 'jsonl: nothing found is no line outside a batch'
run locus --json xyzzy
expect_status 1
expect_err 'locus: nothing found; not in the index: xyzzy'

test_that 'jsonl: bytes that are no UTF-8 stand in text_bytes'
printf 'Headline\n\nA “caf\xe9” in the quillstone quarter opens.\n' >latin.txt
locus-index -q
run locus --json quillstone
expect_json 'base64.b64decode(first["text_bytes"]) == open("latin.txt", "rb").read()[:-1]'
expect_json 'base64.b64decode(first["excerpt"]["text_bytes"]) ==
    open("latin.txt", "rb").read()[first["excerpt"]["offset"]:][:first["excerpt"]["length"]]'
expect_json '"caf\ufffd” in" in first["text"] and "path_bytes" not in first'
rm latin.txt && locus-index -q

test_that 'pick: CITATION, LINE, PATH:LINE, EXCERPT'
run locus --format pick -n 1 Kursk civilians
expect_out "$FILE#427+222~F"$'\t'"6"$'\t'"$FILE:6"$'\t'"$EXCERPT"
run locus --format pick --color always -n 1 Kursk civilians
expect_out "$FILE#427+222~F"$'\t'"6"$'\t'"$PURPLE$FILE$PLAIN:6"$'\t'"$MARKED"

test_that 'pick: the citation, unescaped, can be given to locus-cite'
odd=$'a\tb\n\\ \e[31m\u202e\xff\\x41.txt'
printf 'The quillstone quarter opens.\n' >"$odd"
locus-index -q
field=$(locus --format pick quillstone | cut -f 1)
expect_same '' "$(tr -d ' -~' <<<"$field")"
run locus-cite show "$(printf %b "$field")"
expect_out_like 'The quillstone quarter opens.'
rm "$odd" && locus-index -q

test_that 'trec: QID Q0 DOCNO RANK SCORE locus'
run locus --format trec -n 2 Kursk civilians
expect_out_like "1 Q0 $FILE:0-649 1 "[0-9]*.[0-9][0-9][0-9][0-9][0-9][0-9]$' locus\n1 Q0 '*.txt:*-*' 2 '*' locus'
expect_same '6 6' "$(out | awk '{ print NF }' | xargs)"

test_that 'trec: whole files with --per-file 1'
run locus --format trec --per-file 1 -n 1 Kursk civilians
expect_out_like "1 Q0 $FILE 1 "*' locus'

test_that 'trec: the id of a batch, blanks in names percent-escaped'
cp "$FILE" 'a b%.txt' && rm "$FILE" && locus-index -q
run locus --format trec -n 1 --batch - <<<$'q 7\tKursk civilians'
expect_out_like 'q%207 Q0 a%20b%25.txt:0-649 1 '*' locus'
cp 'a b%.txt' "$FILE" && rm 'a b%.txt' && locus-index -q

test_that '-l: names, best first, each once'
run locus -l -n 0 Kursk civilians
expect_same "$FILE" "$(out | head -n 1)"
expect_same '' "$(out | sort | uniq -d)"
any_out

test_that '-0 and -l -0: a NUL after the name'
run locus -0 -n 1 Kursk civilians
expect_same "$(printf '%s\0%s\n' "$FILE" "6:427:$EXCERPT" | od -c)" "$(out | od -c)"
any_out
run locus -l0 -n 1 Kursk civilians
expect_same "$(printf '%s\0' "$FILE" | od -c)" "$(out | od -c)"
any_out

test_that '-c: a number'
run locus -c Kursk
expect_out 3

test_that '-c: 0 and status 1 when there is none'
run locus -c xyzzy
expect_status 1
expect_out 0
any_err

test_that '-q: the status alone'
run locus -q Kursk
run locus -q xyzzy
expect_status 1
run locus -q -c --json Kursk

test_that '-l with --color always'
run locus -l -n 1 --color always Kursk civilians
expect_out "$PURPLE$FILE$PLAIN"

test_that 'the last of two formats counts, and --no-json takes --json back'
run locus --format text --format grep -n 1 Kursk civilians
expect_out "$FILE:6:427:$EXCERPT"
run locus --json --no-json -n 1 Kursk civilians
expect_out "$FILE:6:427:$EXCERPT"
