# examples/daily-digest: what is new for saved questions is told once.
. "$(dirname "$0")/lib.sh"
needs jq
digest() { example daily-digest "$@"; }
about() { printf '## %s\n\n' "$1"; }
hit() { printf '> %s\n>\n> %s\n\n' "$1" "$2"; }  # excerpt, citation
mkdir "$_top/tmp"
export TMPDIR=$_top/tmp

mkdir d
echo 'The ferry leaves at nine.' >d/ferry.txt
echo 'The quarry is closed.' >d/quarry.txt
printf 'f\tferry boats\n\nquarry\r\n\tnightjars\nx\txylophones\n' >q.tsv

test_that 'no index: trouble, and none is made'
run digest q.tsv
expect_status 2
expect_err_like 'locus-index: no index in this directory or above'*
expect_same 'd q.tsv' "$(ls -A | paste -s -d ' ')"

locus-index -q d

test_that 'what is called wrongly, and --help'
for arguments in '' 'q.tsv q.seen more' '--since 1 q.tsv' '-n'; do
    # shellcheck disable=SC2086 # several words
    run digest $arguments
    expect_status 2
    expect_err_like *'usage: daily-digest \[-n HITS_OF_A_QUESTION\] QUESTIONS \[STATE\]'
done
for questions in nosuch d; do
    run digest "$questions"
    expect_status 2
    expect_err "daily-digest: $questions: no file that can be read"
done
for help in -h --help; do
    run digest $help
    expect_out 'usage: daily-digest [-n HITS_OF_A_QUESTION] QUESTIONS [STATE]'
done
run digest -n many q.tsv
expect_status 2
expect_err_like *'usage: daily-digest \[-n HITS_OF_A_QUESTION\] QUESTIONS \[STATE\]'
expect_that test ! -e q.tsv.seen

test_that 'the first run tells of all; a question may have no id, no hit, and a line end of Windows'
run digest q.tsv
expect_out "$(about 'ferry boats'; hit 'The ferry leaves at nine.' '`d/ferry.txt#0+25~F`'
about quarry; hit 'The quarry is closed.' '`d/quarry.txt#0+21~F`')"$'\n'
expect_same 1 "$(cat q.tsv.seen)"

test_that 'nothing new, nothing printed, nothing written'
before=$(stat -c '%y %n' .locus/manifest)
for _ in 1 2; do
    run digest q.tsv
done
expect_same "$before" "$(stat -c '%y %n' .locus/manifest)"
expect_same 1 "$(cat q.tsv.seen)"

test_that 'what is of no question is not told, and is not new later'
echo 'A museum.' >d/museum.txt
run digest q.tsv
expect_same 2 "$(cat q.tsv.seen)"

test_that 'new and changed files, with odd names, once; the citations hold'
odd=('d/-n a b.txt' $'d/back`quote.txt' "d/it's \$(touch x) \"q\".txt")
for name in "${odd[@]}"; do echo "A nightjar sings near ${name//[!a-z]/ }." >"$name"; done
echo 'The quarry is open.' >d/quarry.txt
run digest q.tsv
any_out
expect_same '## quarry
> `d/quarry.txt#0+19~F`
## nightjars
> `` d/back`quote.txt#0+39~F ``
> `d/-n a b.txt#0+35~F`
> `d/it'"'"'s $(touch x) "q".txt#0+48~F`' "$(out | grep -E '^##|#' | sanitised)"
out >told.md
run example check-citations told.md
run digest q.tsv
run digest -n 1 q.tsv other.seen
any_out
expect_same 'ferry boats quarry nightjars' "$(out | sed -n 's/^## //p' | paste -s -d ' ')"
expect_same 3 "$(out | grep -c '~')"

test_that 'what there is beyond -n is told, with how it is asked for; -n 0 is all'
run digest -n 1 q.tsv more.seen
expect_out_like *$'\nAnd more: `locus -n 0 --since 0 -- \'nightjars\'`'*
expect_same 1 "$(out | grep -c 'And more')"
run eval "$(out | sed -n 's/^And more: `\(.*\)`$/\1/p') | wc -l"
expect_that test "$(out)" -ge 2
any_out
run digest -n 0 q.tsv all.seen
expect_same 0 "$(out | grep -c 'And more')"
any_out

test_that 'a line end in a name: told all the same'
echo 'Boats with a line end.' >$'d/line\nend.txt'
run digest q.tsv
expect_out "$(about 'ferry boats'; hit 'Boats with a line end.' $'`d/line\nend.txt#0+22~F`')"$'\n'

test_that 'control characters of a text stay in it'
printf 'Ferry \e[31mred\n' >d/red.txt
run digest q.tsv
expect_out "$(about 'ferry boats'; hit 'Ferry [31mred' '`d/red.txt#0+14~F`')"$'\n'

test_that 'what could not be printed is told again'
echo 'A boat in the quarry.' >d/boat.txt
seen=$(cat q.tsv.seen)
run eval 'digest q.tsv >/dev/full'
expect_status 2
any_err
expect_same "$seen" "$(cat q.tsv.seen)"
run digest q.tsv
expect_out_like '*A boat in the quarry.*'
run digest q.tsv

test_that 'a state that cannot be written: trouble'
echo 'Another boat.' >d/boat2.txt
run digest q.tsv nosuch/state
expect_status 2
expect_out_like '*Another boat.*'
any_err

test_that 'a state that is none: trouble'
for text in 'one' '-1' ''; do
    echo "$text" >bad.seen
    run digest q.tsv bad.seen
    expect_status 2
    expect_err $'daily-digest: bad.seen: no generation of an index\ndaily-digest: without that file, everything is new'
    expect_same "$text" "$(cat bad.seen)"
done

test_that 'a file that cannot be read is told, and no obstacle'
if can_be_user; then
    cp -r d closed && echo 'A secret boat.' >closed/secret.txt && chmod 0 closed/secret.txt
    mkdir closed.ix states && chmod 777 states closed.ix "$TMPDIR"
    run as_user "$LOCUS_INDEX_BIN" -q -i closed.ix/ix closed
    expect_status 1
    any_err
    run as_user env LOCUS_INDEX="$PWD/closed.ix/ix" \
        PATH="${LOCUS_INDEX_BIN%/*}:${LOCUS_BIN%/*}:$PATH" sh "$LOCUS_SOURCE/examples/daily-digest" q.tsv states/s
    expect_status 1
    expect_err_like *'closed/secret.txt: Permission denied'
    expect_out_like '## ferry boats*'
    expect_same 1 "$(cat states/s)"
else
    skip 'no way to run as an ordinary user'
fi

test_that 'an index that was made anew'
rm -rf .locus && locus-index -q d
run digest -n 1 q.tsv
expect_err 'daily-digest: the index was made anew; this is of all that it holds'
expect_same 'ferry boats quarry nightjars' "$(out | sed -n 's/^## //p' | paste -s -d ' ')"
any_out
expect_same 1 "$(cat q.tsv.seen)"
run digest q.tsv

test_that 'an index that is damaged: trouble, and the state stands'
cp -r .locus sound.ix && echo damage >.locus/manifest
run digest q.tsv
expect_status 2
any_err
expect_same 1 "$(cat q.tsv.seen)"
rm -rf .locus && mv sound.ix .locus

test_that 'from anywhere, with $LOCUS_INDEX; questions whose name begins with a dash'
mkdir -p 'else where' && printf 'The quarry\n' >'else where/-q s'
export LOCUS_INDEX=$PWD/.locus
run inside 'else where' 'digest -n 0 -- "-q s"'
expect_out "$(about 'The quarry'; hit 'The quarry is open.' "\`$PWD/d/quarry.txt#0+19~F\`"
    hit 'A boat in the quarry.' "\`$PWD/d/boat.txt#0+21~F\`")"$'\n'
expect_same '1' "$(cat 'else where/-q s.seen')"
unset LOCUS_INDEX

test_that 'no questions: nothing to tell'
: >none.tsv
run digest none.tsv
expect_same 1 "$(cat none.tsv.seen)"

test_that 'nothing is left behind'
expect_same '' "$(ls -A "$TMPDIR")"
expect_same '' "$(find . -name '*.new')"
