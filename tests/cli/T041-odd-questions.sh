# Nothing that a person types is an error, and nothing found is explained.
. "$(dirname "$0")/lib.sh"

mkdir d
printf 'The lamp is red and the old barge sleeps.\n' >d/red.txt
printf 'The barge is old; a lamp, green, hangs above.\n' >d/green.txt
printf 'Lamps were lit on every barge for the visit of the mayor’s aunt.\n' >d/lamps.txt
printf 'C++ and 3:16 stand in the U.S. notes of Trump’s clerk; a low-key trade, all for all.\n' >d/odd.txt
printf 'Nothing here of the others but the word quillstone, twice: quillstone.\n' >d/quill.txt
locus-index -q d

found() { run locus -l -n 0 "$@"; }
names() { out | sort | sed 's|^d/||; s|\.txt$||' | xargs; }

test_that 'odd words find what is written'
for question in "Trump's" Trump’s Trump U.S. US C++ 3:16 'mayors -C++'; do
    run locus -q -- "$question"
done

test_that 'no input is an error'
readonly ODD=("Trump's" 'U.S.' 'C++' '3:16' 'what?' '"' '""' '“' '”' "'" '*' '(' ')' '()' 'AND' 'OR NOT' 'NEAR/3' 'a AND' '+' '-' '--'
    '+-' '-+' '+"' '-"' '+""' '- x' '\' '\"' '%s%n' '$(x)' '`x`' ';' '&' '|' '<' '[' '{' '~' '^' '/' '/etc/*' 'path:' 'title:' ':' '#' '@'
    '!' '?' '...' '…' '😀' '中文' 'ﬁ' $'\u0301' $'\ufeff' $'\u200b' $'\u202e' $'\t' $'\n' $'a\nb' $'\e[31m' $'\xff\xfe' $'a\xc3' '' ' ' '   '
    'word*' 'word~' 'NOT' '(' ')(' '((' 'a NEAR/' 'lang:x' 'lang:en' 'ext:' 'path:[' 'path:**' 'NOT NOT' '(a OR' 'x OR )' '0' '-1' '1e999' '00000000000000000000' 'ZZlamp' 'XFOO' 'Zlamp')
for question in "${ODD[@]}"; do
    for form in --json --all -c; do
        run timeout 100 "$LOCUS_BIN" $form -- "$question"
        any_out
        any_err
        expect_status '[01]'
    done
done

test_that 'long questions'
run locus -l "$(printf 'lamp%.0s ' {1..20000})"
expect_same 'green lamps red' "$(names)"
any_out
run locus "$(printf 'x%.0s' {1..100000})"
expect_status 1
expect_err_like 'locus: nothing found; not in the index: xxx*'
python3 -c 'print(" ".join(f"w{i}" for i in range(20000)) + " lamp")' >long
run timeout 100 "$LOCUS_BIN" -l --batch long
expect_same 'green lamps red' "$(names)"
any_out

test_that 'nothing found: stderr names the words that do not occur, stdout is empty'
run locus xyzzy plugh
expect_status 1
expect_err 'locus: nothing found; not in the index: xyzzy, plugh'
run locus --all lamp xyzzy Xyzzy
expect_status 1
expect_err 'locus: nothing found; not in the index: xyzzy'
run locus '"lamp xyzzy"'
expect_status 1
expect_err 'locus: nothing found; not in the index: xyzzy'

test_that 'nothing found: control characters of the question do not reach the terminal'
run locus $'xyz\e[31mzy\u202e'
expect_status 1
expect_err_like 'locus: nothing found; not in the index: xyz*'
expect_same 0 "$(err | LC_ALL=C grep -c $'[\x01-\x08\x0b-\x1f]')"

test_that 'no word at all'
for question in '' '  ' '?!' '""'; do
    run locus "$question"
    expect_status 1
    expect_err 'locus: the question has no word to look for'
done

test_that '--explain tells how the question was read, on stderr'
run locus --explain -c 'lamp +"old barge" -green'
expect_out 1
expect_err_like 'question  words rank, all else is required
            word lamp
            required: phrase "old barge"
            not: word green
index     5 passages, english
term      lamp as Zlamp  idf 0.54  3 passages
*'

test_that 'the help says that a shell eats quotes'
run locus --help
expect_out_like '*the shell eats one pair of quotes*'

test_that 'a required word is looked for among any number of others'
python3 -c 'print("x\t+lamps " + " ".join(f"w{i}" for i in range(3000)))' >many
run locus -l --batch many
expect_same "$(locus -l lamps | sort | sed "s,d/,,;s,.txt,," | xargs)" "$(names)"
any_out
