# examples/: collect, jq-recipes, Makefile and trec-eval.
. "$(dirname "$0")/lib.sh"
mkdir "$_top/tmp"
export TMPDIR=$_top/tmp

odd=('d/two words.txt' "d/it's \"q\".txt" $'d/line\nend.txt' './-dash.txt' 'd/$(touch x).txt')
mkdir d
for name in "${odd[@]}"; do echo 'A lantern hangs in the quarry.' >"$name"; done
echo 'Nightjars sing.' >d/other.txt
locus-index -q d ./-dash.txt
listed() { printf '%s\0' "$@" | sort -z | od -c; }

test_that 'collect: called wrongly, and --help'
for arguments in '' 'copy' 'copy to' 'tar x.tar' 'count' 'burn lantern' '-x count lantern'; do
    # shellcheck disable=SC2086 # several words
    run example collect $arguments
    expect_status 2
    expect_err_like *'usage: collect \[-n FILES\] copy FOLDER QUESTION...'*
done
run example collect --help
expect_out_like 'usage: collect *'
run example collect -n many count lantern
expect_status 2
expect_err_like 'locus: --limit wants a whole number'*

test_that 'collect copy: all of them, in their folders'
run example collect copy 'to here/all' lantern
expect_same "$(listed "${odd[@]}")" "$(cd 'to here/all' && find . -type f -printf '%P\0' | sed -z 's|^-|./-|' | sort -z | od -c)"
expect_that cmp 'd/two words.txt' 'to here/all/d/two words.txt'
run example collect -n 2 copy -to lantern
expect_same 2 "$(find ./-to -type f -printf x | wc -c)"

test_that 'collect tar: a suffix says how it is packed'
for archive in all.tar 'a:b c.tar.gz'; do
    run example collect tar "$archive" lantern
    expect_same 5 "$(tar --force-local --quoting-style=escape -tf "$archive" | wc -l)"
done
expect_that gzip -t 'a:b c.tar.gz'

test_that 'collect count'
run example collect count lantern
expect_out_like *' 30 total'
run example collect -n 0 count nightjars
expect_out '2 d/other.txt'

test_that 'collect: nothing found, nothing written'
for action in 'copy none' 'tar none.tar' 'count'; do
    # shellcheck disable=SC2086 # several words
    run example collect $action xylophones
    expect_status 1
    expect_err 'locus: nothing found; not in the index: xylophones'
done
expect_that test ! -e none -a ! -e none.tar

test_that 'collect: no index, and a file that is gone'
run inside / "LOCUS_INDEX=$PWD/nosuch example collect count lantern"
expect_status 2
expect_err_like 'locus: no index'*
mv d/other.txt away.txt
for action in 'copy gone' 'tar gone.tar' 'count'; do
    # shellcheck disable=SC2086 # several words
    run example collect $action nightjars
    expect_status 2
    any_out
    expect_err_like *d/other.txt*
done
mv away.txt d/other.txt

test_that 'jq-recipes'
if command -v jq >/dev/null; then
    recipe() { locus --json --no-collapse -n "$1" "$2" | example jq-recipes "${@:3}"; }
    usage='usage: locus --json QUESTION | jq-recipes'
    for arguments in '' 'burn' 'csv files' 'fresh' 'fresh burn' '-x'; do
        # shellcheck disable=SC2086 # several words
        run recipe 1 lantern $arguments
        expect_status 2
        expect_err_like "$usage*"
    done
    run example jq-recipes --help
    expect_out_like "$usage*"

    run recipe 0 lantern citations
    expect_that test "$(out | grep -c '#0+30~')" = 5
    any_out
    run recipe 1 nightjars csv
    expect_out '"rank","path","line","offset","length","excerpt"
1,"d/other.txt",1,0,15,"Nightjars sing."'
    printf 'Stones, "cut"\nin \e[1mtwo\tparts, and the stones lie in the yard of the old mill.\n' >'d/a,`b.txt'
    cp 'd/a,`b.txt' d/copy.txt
    locus-index -q
    run recipe 1 'stones path:a*' csv
    expect_out '"rank","path","line","offset","length","excerpt"
1,"d/a,`b.txt",1,0,79,"Stones, ""cut"" in [1mtwo parts, and the stones lie in the yard of the old mill."'
    run recipe 1 'stones path:a*' quotes
    expect_out '> Stones, "cut" in [1mtwo parts, and the stones lie in the yard of the old mill.
>
> `` d/a,`b.txt#0+79~F ``
'
    run eval 'locus --json stones | example jq-recipes sources'
    expect_out $'1\td/a,`b.txt:1\t1\td/copy.txt:2 (1)'
    run recipe 1 nightjars sources
    expect_out $'1\td/other.txt:1\t0\t'
    printf '%s\n' 'The ferry.' '' "$(yes 'Words of another kind fill this long article.' | head -n 60)" '' 'Two ferries.' >d/long.txt
    locus-index -q
    run recipe 0 ferry files
    expect_out $'d/long.txt\t2\t1 64'

    printf 'a\tnightjars\nb\txylophones\nc\tnightjars ferries\n' >batch
    run eval 'locus --json --batch batch | example jq-recipes csv | cut -d , -f 1-3'
    expect_out '"query","rank","path"
"a",1,"d/other.txt"
"c",1,"d/other.txt"
"c",2,"d/long.txt"
"c",3,"d/long.txt"'

    echo 'Nightjars sing again.' >d/other.txt
    run recipe 0 nightjars fresh citations
    expect_status 1
    run eval 'locus --json xylophones 2>/dev/null | example jq-recipes quotes'
    expect_status 1
    run eval 'locus --json -i nosuch x 2>/dev/null | example jq-recipes quotes'
    expect_status 2
    expect_err 'locus: no index at nosuch'
    run example jq-recipes csv <<<'no JSON'
    expect_status 2
    expect_err_like 'jq: *'
    run eval 'locus --json nightjars | example jq-recipes csv >/dev/full'
    expect_status 2
    any_err
else
    skip 'no jq'
fi

test_that 'Makefile: answers are made anew when something has changed'
if command -v make >/dev/null; then
    made() {
        LOCUS_CONFIG=$_top/spoils PATH=${LOCUS_INDEX_BIN%/*}:${LOCUS_BIN%/*}:$PATH make -s -f "$LOCUS_SOURCE/examples/Makefile" INDEX=m.ix ARTICLES=d "$@"
    }
    # Whether the last run wrote them: their old content is of the test.
    expect_anew() { expect_that grep -q . answers.tsv && echo old >answers.tsv; }
    expect_old() { expect_same old "$(cat answers.tsv)"; }
    printf 'q\tlantern quarry\n' >questions.tsv
    run made
    expect_same 5 "$(wc -l <answers.tsv)"
    expect_anew
    run made
    expect_old
    for change in 'touch questions.tsv' 'echo A lantern. >d/new.txt' 'rm d/new.txt' 'echo Gone. >"d/two words.txt"' \
        'mv d/other.txt d/moved.txt' 'rm -rf m.ix'; do
        echo old >answers.tsv
        sleep 0.02  # the clock of the files ticks
        eval "$change"
        run made
        expect_that test "$(head -c 3 answers.tsv)" = 'id	'
        echo old >answers.tsv
        run made
        expect_old
    done
    rm answers.tsv
    run made
    expect_same 4 "$(wc -l <answers.tsv)"
    printf 'q\txylophones\n' >questions.tsv
    run made
    expect_same 1 "$(wc -l <answers.tsv)"
    run made QUESTIONS=nosuch.tsv
    expect_status 2
    expect_err_like *nosuch.tsv*
    run made ARTICLES=nosuch
    expect_status 2
    expect_err_like *'nosuch: No such file or directory'*
    run made clean
    expect_that test ! -e m.ix -a ! -e answers.tsv -a -e questions.tsv
else
    skip 'no make'
fi

# A question's relevant files stand at ranks that are known.
rm -rf d .locus ./-dash.txt && mkdir d
for i in 1 2 3 4; do printf 'lantern %.0s' $(seq $((5 - i))) >"d/$i $i.txt" && seq -s ' ' 1000 $((1000 + i * 4)) >>"d/$i $i.txt"; done
locus-index -q d
printf 'a\tlantern\nb\tlantern\nc\tlantern\nd\txylophones\n' >judged.tsv
evaluate() { PATH=$PWD/bin:$PATH example trec-eval "$@"; }

test_that 'trec-eval: called wrongly, and --help'
for arguments in '' 'judged.tsv' 'judged.tsv a b c'; do
    # shellcheck disable=SC2086 # several words
    run evaluate $arguments
    expect_status 2
    expect_err 'usage: trec-eval QUESTIONS QRELS [RUN]'
done
run evaluate --help
expect_out 'usage: trec-eval QUESTIONS QRELS [RUN]'
run evaluate judged.tsv nosuch
expect_status 2
expect_err 'trec-eval: nosuch: no file that can be read'

if ! command -v trec_eval >/dev/null; then
    test_that 'trec-eval: measures that were computed by hand'
    run locus -l lantern
    expect_out $'d/1 1.txt\nd/2 2.txt\nd/3 3.txt\nd/4 4.txt'
    printf '%s\n' 'a 0 d/1%201.txt 1' >qrels
    run evaluate judged.tsv qrels
    expect_out 'questions 1  answered 1  S@1 1.0000  S@5 1.0000  MRR@10 1.0000  nDCG@10 1.0000  R@100 1.0000'
    # b: grades 2 and 1 at ranks 3 and 2, and one file that is not there: DCG 1/log2(3) + 2/log2(4) = 1.6309,
    # ideal 2 + 1/log2(3) + 1/log2(4) = 3.1309; d is not found, e not asked.
    printf '%s\n' 'b 0 d/2%202.txt 1' 'b 0 d/3%203.txt 2' 'b 0 d/none.txt 1' 'b 0 d/1%201.txt 0' 'd 0 d/2%202.txt 1' 'e 0 x 1' >>qrels
    run evaluate judged.tsv qrels run
    expect_out 'questions 4  answered 2  S@1 0.2500  S@5 0.5000  MRR@10 0.3750  nDCG@10 0.3802  R@100 0.4167'
    expect_same 'a Q0 d/1%201.txt 1' "$(head -n 1 run | cut -d ' ' -f 1-4)"

    test_that 'trec-eval: what is no judgement, or none'
    echo 'a 0 d/1 1.txt 1' >blank
    run evaluate judged.tsv blank
    expect_status 2
    expect_err 'trec-eval: a line of QRELS has not four fields: a 0 d/1 1.txt 1'
    : >none
    run evaluate judged.tsv none
    expect_status 2
    expect_err 'trec-eval: QRELS has no relevant file'

    test_that 'trec-eval: an empty file of questions; no index'
    run evaluate none qrels
    expect_out 'questions 4  answered 0  S@1 0.0000  S@5 0.0000  MRR@10 0.0000  nDCG@10 0.0000  R@100 0.0000'
    LOCUS_INDEX=$PWD/nosuch run evaluate judged.tsv qrels
    expect_status 2
    expect_err_like 'locus: no index'*
fi

test_that 'trec-eval: by trec_eval where it is'
mkdir bin && printf '#!/bin/sh\nfor last; do :; done; echo "$1 $2 $3"; wc -l <"$last"\n' >bin/trec_eval && chmod +x bin/trec_eval
run evaluate judged.tsv qrels
expect_out $'-c -m success.1,5\n12'
rm -r bin

test_that 'trec-eval: agrees with the judged collections'\'' own measure'
shared=${LOCUS_SHARED:-$LOCUS_SOURCE/../shared}
if command -v trec_eval >/dev/null; then
    skip 'trec_eval measures here'
elif [ -x "$shared/tools/evaluate" ]; then
    python3 - "$shared/corpora/time" <<'END_OF_PROGRAM'
import json, os, sys
os.mkdir('time')
for line in open(sys.argv[1] + '/docs.jsonl', encoding='utf-8'):
    d = json.loads(line)
    title = d.get('title') or ''
    text = d['text'] if not title or d['text'].startswith(title) else title + '\n\n' + d['text']
    open(f"time/{d['id']}.txt", 'w', encoding='utf-8').write(text + '\n')
with open('time.qrels', 'w', encoding='utf-8') as out:
    for line in open(sys.argv[1] + '/qrels.tsv', encoding='utf-8'):
        q, _, d, grade = line.split()
        print(q, 0, f'time/{d}.txt', int(float(grade)), file=out)
END_OF_PROGRAM
    locus-index -q -i time.ix time
    theirs=$("$shared/tools/evaluate" --index-bin "$LOCUS_INDEX_BIN" --query-bin "$LOCUS_BIN" "$shared/corpora/time")
    LOCUS_INDEX=time.ix run evaluate "$shared/corpora/time/queries.tsv" time.qrels
    any_out
    for measure in 'nDCG@10' 'R@100'; do
        expect_same "$(grep -oE "$measure.[0-9.]+" <<<"$theirs" | tr = ' ')" "$(out | grep -oE "$measure.[0-9.]+")"
    done
else
    skip "no judged collections at $shared"
fi

test_that 'nothing is left behind'
expect_same '' "$(ls -A "$TMPDIR")"
