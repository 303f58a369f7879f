# The first five minutes: index, ask, open the place, keep the citation while the file changes.
. "$(dirname "$0")/lib.sh"

readonly FILE=fernhill-courier-homecomings.txt
readonly EXCERPT='Not all of the returned wore uniform. Moscow said a number of civilians from Russia’s Kursk region were in Friday’s group: people whom Ukrainian forces had taken there and held for months before the lists were settled.'
corpus

test_that 'a folder is indexed'
run locus-index .
expect_err_like 'indexed 14 files ('*' kB) as '*' passages in '*.locus

test_that 'without a PATH the same index is brought up to date'
run locus-index
expect_err_like 'nothing has changed: 14 files ('*

test_that 'the passage is found'
run locus -n 1 Kursk civilians
expect_out "$FILE:6:427:$EXCERPT"

test_that 'words in one argument are the same question'
run locus -n 1 'Kursk civilians'
expect_out "$FILE:6:427:$EXCERPT"

test_that 'the place can be cut out of the file'
run locus --json -n 1 Kursk civilians
expect_json 'len(objects) == 1 and first["path"] == "fernhill-courier-homecomings.txt"'
offset=$(out | json 'first["excerpt"]["offset"]') length=$(out | json 'first["excerpt"]["length"]')
place=$(out | json 'first["excerpt"]["citation"]') passage=$(out | json 'first["citation"]')
run eval "tail -c +$((offset + 1)) '$FILE' | head -c $length; echo"
expect_out "$EXCERPT"

test_that 'offset, length and text agree in every answer of the example questions'
cut -f 2 "$LOCUS_SOURCE/corpus/questions.tsv" | grep -v '^#' | sort -u >questions
run locus --json -n 0 --batch questions
expect_json 'len(hits) > 50 and sum(open(p["path"], "rb").read()[s["offset"]:][:s["length"]] != s["text"].encode()
    for p in hits for s in (p, p["excerpt"])) == 0'
expect_json 'all(p["offset"] <= p["excerpt"]["offset"] and len(p["excerpt"]["text"]) <= 250 and
    p["excerpt"]["offset"] + p["excerpt"]["length"] <= p["offset"] + p["length"] for p in hits)'
rm questions

test_that 'line and column are those of the offset'
run locus --json -n 0 prisoners soldiers Gefangene пленных
expect_json 'not [s for p in hits for s in (p, p["excerpt"])
    for before in [open(p["path"], "rb").read()[:s["offset"]].replace(b"\r\n", b"\n\n")[:s["offset"]]]
    for lines in [open(p["path"], "rb").read()[:s["offset"]].splitlines(keepends=True) or [b""]]
    if (s["line"], s["column"]) != ((len(lines) + 1, 1) if lines[-1].endswith((b"\n", b"\r"))
        else (len(lines), len(lines[-1]) + 1))]'

test_that 'matches lie in the passage and are words of the question'
run locus --json -n 1 Kursk civilians
expect_json '[(open(first["path"], "rb").read()[m["offset"]:][:m["length"]].decode(), m["term"])
    for m in first["matches"]] == [("civilians", "civilians"), ("Kursk", "kursk")]'

test_that 'show prints exactly the cited bytes'
run locus-cite show "$place"
expect_same "$(printf '%s' "$EXCERPT" | od -c)" "$(out | od -c)"
any_out

test_that 'show prints several places one after the other'
run locus-cite show "$FILE#0+3~$(printf '%016x' 0)" "$place"
expect_status 1
expect_out_like "Who$EXCERPT"
expect_err_like 'locus-cite: '*'these are not the bytes that were cited'*

test_that 'a place that stands is the same'
run locus-cite verify "$place" "$passage"
expect_out "same $place
same $passage"

test_that 'a line put before it moves it, and the new citation holds'
cp "$FILE" kept
sed -i '1i A line more.' "$FILE"
run locus-cite verify "$place"
expect_out "moved $FILE#440+222~F"
moved=$(out)
run locus-cite verify "${moved#moved }"
expect_out "same ${moved#moved }"
run locus-cite show "${moved#moved }"
expect_out_like "$EXCERPT"

test_that 'show of the old place says that it has changed'
run locus-cite show "$place"
expect_status 1
expect_out_like '?*'
expect_err "locus-cite: $place: these are not the bytes that were cited
locus-cite: find them with: locus-cite verify"

test_that 'an edited place is edited'
sed -i 's/civilians from/civilians out of/' "$FILE"
run locus-cite verify "$place"
expect_status 1
expect_out "edited $place"

test_that 'a removed file is gone'
rm "$FILE"
run locus-cite verify "$place"
expect_status 1
expect_out "gone $place"
run locus-cite show "$place"
expect_status 2
expect_err "locus-cite: $FILE: No such file or directory"

test_that 'citations come from standard input too'
mv kept "$FILE"
run locus-cite verify - <<<"$place"
expect_out "same $place"
