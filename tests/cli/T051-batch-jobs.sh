# A batch on several threads: the answers are those of one, in order and at once.
. "$(dirname "$0")/lib.sh"

corpus
locus-index -q .
cut -f 2 "$LOCUS_SOURCE/corpus/questions.tsv" | grep -v '^#' | sort -u >once
for i in {1..4}; do cat once; done | nl -w 1 >questions

test_that 'any number of threads prints the same bytes'
for options in '--json -n 3' '--format text -C 1' '--format tsv' '--format trec -n 0' '-l' '-c' '--explain -n 1' \
    '--json --fail-stale --without reranking'; do
    # shellcheck disable=SC2086 # words
    locus $options -j 1 --batch questions >one 2>one.err
    expect_same 0 $?
    for jobs in 2 5; do
        # shellcheck disable=SC2086
        run locus $options --jobs "$jobs" --batch - <questions
        expect_that cmp one "$_top/out"
        expect_that cmp one.err "$_top/err"
        any_out
        any_err
    done
done

test_that 'answers of many hits: they wait for each other'
for i in {1..200}; do printf 'of\nKursk\nthe of in\n'; done >many
locus --format trec -n 0 -j 1 --batch many >one
run locus --format trec -n 0 -j 5 --batch many
expect_that cmp one "$_top/out"
any_out

test_that 'ids come in the order of the questions'
run locus -c -j 4 --batch questions
expect_same "$(cut -f 1 questions)" "$(out | cut -f 1)"
any_out

test_that 'words of the lexicon, asked for by several threads at once'
for i in {1..10}; do printf 'exchang* Kirsk~\nKurs* cvilians~\n'; done >wild
locus --json -j 1 --batch wild >one
run locus --json -j 4 --batch wild
expect_that cmp one "$_top/out"
any_out

test_that 'an answer comes before the next question is asked'
for jobs in 1 3; do
    coproc ASKED { "$LOCUS_BIN" -c -j "$jobs" --batch -; }
    asked=$ASKED_PID
    for question in Kursk xyzzy 'Kursk civilians'; do
        printf 'q\t%s\n' "$question" >&"${ASKED[1]}"
        IFS= read -r -t 60 answer <&"${ASKED[0]}"
        expect_same "q"$'\t'"$(locus -c -- "$question")" "$answer"
    done
    exec {ASKED[1]}>&-
    wait "$asked"
    expect_same 0 $?
done

test_that 'a question that fails ends the run, though the pipe of questions stays open'
mkfifo pipe
cp -r .locus damaged
size=$(stat -c %s damaged/seg-*/lexicon)
head -c "$size" /dev/zero | tee damaged/seg-*/lexicon >/dev/null
exec {keep}<>pipe
printf 'a\tKursk\nb\texchang*\nc\tKursk\n' >pipe
run timeout 60 "$LOCUS_BIN" -i damaged -c -j 2 --batch pipe
expect_status 2
expect_out $'a\t3'
expect_err_like 'locus: *'
exec {keep}>&-

test_that 'with -q the first hit ends the run, though the pipe stays open'
exec {keep}<>pipe
printf 'xyzzy\nKursk\n' >pipe
run timeout 60 "$LOCUS_BIN" -q -j 2 --batch pipe
exec {keep}>&-

test_that 'whoever reads the answers goes'
run bash -o pipefail -c 'yes Kursk | "$0" --json -j 3 --batch - | head -n 1' "$LOCUS_BIN"
expect_status 141  # of yes
expect_out_like '{"type":"hit",'*

test_that 'a number of threads that is none'
run locus -j 0 --batch questions
expect_status 2
expect_err $'locus: --jobs wants at least 1\nlocus: leave it out to use all cores'
for jobs in x '' -1 1.5 99999999999999999999; do
    run locus --batch questions --jobs="$jobs"
    expect_status 2
    expect_err_like "locus: --jobs *"$'\n'"locus: see locus --help"
done

test_that 'more threads than there can be files open: fewer do it'
run bash -c 'ulimit -n 24; exec "$0" -c -j 64 --batch questions' "$LOCUS_BIN"
expect_same "$(locus -c -j 1 --batch questions)" "$(out)"
any_out
