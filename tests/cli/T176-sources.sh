# Who says this: copies are grouped under the best hit and listed as its sources; what only looks like one is not.
. "$(dirname "$0")/lib.sh"

mkdir d
said='said the harbour office of Alderbrook in a statement that was read out on the quay'
cat >d/a.txt <<END_OF_FILE
Quillstone returned 307 prisoners to the other side in the night, $said.

Nobody on the quay had been told of it, and the boats stayed where they were.
END_OF_FILE
cat >d/b.txt <<END_OF_FILE
An evening paper

In Alderbrook, we hear: Quillstone returned 307 prisoners to the other side in the night, $said.
END_OF_FILE
echo "Quillstone returned 390 prisoners to the other side in the night, $said." >d/number.txt
echo "Quillstone never returned 307 prisoners to the other side in the night, $said." >d/negation.txt
echo "Brackwater returned 307 prisoners to the other side in the night, $said." >d/name.txt
echo 'What is your opinion on this topic?' | tee d/short-1.txt >d/short-2.txt
locus-index -q d
question='Quillstone returned 307 prisoners to the other side in the night'

test_that 'a copy is a source of the best hit, and no hit of its own'
run locus --json -n 0 $question
expect_json 'sorted(h["path"][2:] for h in hits) == ["b.txt", "name.txt", "negation.txt", "number.txt"] and
    [c["path"] for c in first["copies"]] == ["d/a.txt"] and first["sources"] == 1'
expect_json 'set(first["copies"][0]) == set("path offset length line similarity state citation".split()) and
    first["copies"][0]["line"] == 1 and first["copies"][0]["length"] == 149 and first["copies"][0]["similarity"] >= .6'

test_that 'its place reads back, and its citation verifies'
run locus --json -n 1 $question
expect_json 'open("d/b.txt").read()[first["paragraph"]["offset"]:][:first["paragraph"]["length"]].startswith("In Alderbrook, we")'
expect_json 'open("d/a.txt").read()[first["copies"][0]["offset"]:][:first["copies"][0]["length"]].endswith("read out on the quay.")'
citation=$(out | json 'first["copies"][0]["citation"]')
run locus-cite verify "$citation"
expect_out "same $citation"

test_that 'another number, name or negation is never a copy'
run locus --json -n 0 $question
expect_json 'all(not h["copies"] for h in hits[1:]) and
    sorted(s["path"][2:] for s in first["similar"]) == ["name.txt", "negation.txt", "number.txt"]'

test_that 'in text: where else it stands, and what differs in what is similar'
run locus --format text -n 1 $question
expect_out_like '*
  also in 1 other source: d/a.txt:1 (1.00)
  similar: *d/number.txt:1 (0.??, other in a number: 307 and 390)*'

test_that 'no other source is said where there is none, and nothing of what is too short'
run locus --format text -n 1 Nobody on the quay had been told
expect_out_like '*
  no other source found*'
run locus --format text -n 1 your opinion on this topic
expect_out 'd/short-1.txt:1  bytes 0+35
  What is your opinion on this topic?
  d/short-1.txt#0+35~F'
run locus --json -n 2 your opinion on this topic
expect_json '[(h["compared"], h["paragraph"], h["copies"], h["sources"]) for h in hits[:2]] == [(False, None, [], 0)] * 2'

test_that '--no-collapse: hits as they come, and nothing is said of sources'
run locus --no-collapse --json -n 0 $question
expect_json 'len(hits) == 5 and all(not h["compared"] and h["copies"] == h["similar"] == [] for h in hits)'
run locus --no-collapse --format text -n 1 $question
expect_that test "$(out | wc -l)" = 3
any_out

test_that 'the list is refilled: -n hits though copies are grouped'
run locus -n 2 $question
expect_that test "$(out | wc -l)" = 2
any_out

test_that '-c, -l and trec are as they were; --per-file 1 lists sources and merges nothing'
run locus -c --all Quillstone returned
expect_out 4
run locus -l --all Quillstone returned
expect_that test "$(out | wc -l)" = 4
any_out
run locus --format trec --all Quillstone returned
expect_that test "$(out | wc -l)" = 4
any_out
run locus --per-file 1 --json --all Quillstone returned
expect_json 'len(hits) == 4 and {h["path"]: len(h["copies"]) for h in hits}["d/b.txt"] == 1'

test_that 'tsv: the number of other files that hold a copy'
run locus --format tsv -n 1 $question
expect_out_like $'rank*\n1\t*\tfresh\t1\tIn Alderbrook*'

test_that '--explain: what was grouped and what was not, and why'
run locus --explain -n 0 $question
any_out
expect_err_like '*
source    1  copy, grouped, similarity 1.00  d/a.txt#*
source    1  no copy, differs in a name: *
source    1  no copy, differs in a negation, similarity 0.??  d/negation.txt#*'

test_that 'a copy in the same file is no source, and no second hit'
printf '%s\n\n' "The nightjar sings from the old mill until the lamps go out at four in the morning." >once.txt
for i in {1..40}; do echo "Sentence $i tells of other birds that nobody has seen near the river this year."; echo; done >filler.txt
mkdir s && cat once.txt filler.txt once.txt >s/a.txt
locus-index -q -i s.ix s
run locus -i s.ix --json -n 0 nightjar sings from the old mill until the lamps go out
expect_json '[h["copies"] for h in hits if "nightjar" in h["excerpt"]["text"]] == [[]]'

test_that 'very many copies: all are counted, the first are listed'
mkdir m
for i in {10..60}; do printf 'Report %d\n\nSubscribe to the corncrake letter and get the latest from the river in your mail.\n' $i >m/$i.txt; done
locus-index -q -i m.ix m
run locus -i m.ix --json subscribe to the corncrake letter
expect_json 'len(hits) == 1 and first["sources"] == 50 and len(first["copies"]) == 20'
run locus -i m.ix --format text subscribe to the corncrake letter
expect_out_like '*
  also in 50 other sources: m/*.txt:3 (1.00), m/*.txt:3 (1.00), m/*.txt:3 (1.00), and 47 more'

test_that 'in the whole index: a word for word copy that the question does not find'
mkdir w && cp m/10.txt w/a.txt
for i in {1..150}; do echo "The corncrake letter, the corncrake letter: subscribe, said $i."; done >w/noise.txt
printf 'Subscribe to the corncrake letter and get the latest from the river in your mail.\n\nPlover.\n' >w/b.txt
locus-index -q -i w.ix w
run locus -i w.ix --json -n 1 'Report 10 corncrake mail -plover'
expect_json '[c["path"] for c in first["copies"]] == ["w/b.txt"]'

test_that 'the state of each source'
echo more >>w/b.txt
run locus -i w.ix --json -n 1 'Report 10 corncrake mail -plover'
expect_json '[c["state"] for c in first["copies"]] == ["changed"]'
run locus -i w.ix --format text -n 1 'Report 10 corncrake mail -plover'
expect_out_like '*also in 1 other source: w/b.txt:1 (1.00, changed)*'
rm w/b.txt
locus-index -q -i w.ix
run locus -i w.ix --json -n 1 'Report 10 corncrake mail'
expect_json 'first["copies"] == [] and first["sources"] == 0'

test_that 'one file in two indexes is no other source'
locus-index -q -i d2.ix d
run locus -i .locus -i d2.ix --json -n 0 $question
expect_json '[c["path"] for c in first["copies"]] == ["d/a.txt"] and first["sources"] == 1'

test_that 'on a narrow terminal lines are broken between sources, and paths are escaped'
cp m/11.txt $'m/\e[31m.txt'
rm m/60.txt
locus-index -q -i m.ix
columns=40 run on_terminal "'$LOCUS_BIN' -i m.ix --boilerplate keep --color never Report 10 subscribe to the corncrake letter"
expect_out_like '*
  also in 50 other sources:
    m/\\x1b\[31m.txt:3 (1.00),
    m/11.txt:3 (1.00),
    m/12.txt:3 (1.00), and 47 more'

test_that 'the five articles of the event'
articles=${LOCUS_SHARED:-$LOCUS_SOURCE/../shared}/corpora/seeds/articles
if [[ ! -d $articles ]]; then
    skip "no articles at $articles"
else
    cp -r "$articles" seeds
    locus-index -q -i seeds.ix seeds
    run locus -i seeds.ix --json Another 307 members of the Russian military were returned
    expect_json 'sorted([first["path"][6:9]] + [c["path"][6:9] for c in first["copies"]]) == ["001", "002"] and
        sum("Another 307 members" in h["excerpt"]["text"] for h in hits) == 1'
    run locus -i seeds.ix --format text -n 1 Kursk civilians
    expect_out_like 'seeds/001*
  no other source found'
fi
