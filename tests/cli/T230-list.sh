# locus-index --list: the files of an index.
. "$(dirname "$0")/lib.sh"

mkdir -p d/inner other
echo 'The ferry leaves at nine.' >d/a.txt
echo 'The quarry is closed on Sundays, and nobody knows why.' >d/inner/b.md
echo 'Der Steinbruch ist am Sonntag geschlossen, und niemand weiß warum.' >other/c.txt
printf 'quill\0stone' >d/data.bin
locus-index -q d other

test_that 'paths in their order; what was passed over is not among them'
run locus-index --list
expect_out $'d/a.txt\nd/inner/b.md\nother/c.txt'

test_that 'they open from where one is'
run inside d/inner 'locus-index --list'
expect_out "$PWD/d/a.txt"$'\n'"b.md"$'\n'"$PWD/other/c.txt"
run locus-index -i .locus --list
expect_out $'d/a.txt\nd/inner/b.md\nother/c.txt'

test_that '-0: a NUL ends each'
run locus-index --list -0
expect_same "$(printf '%s\0' d/a.txt d/inner/b.md other/c.txt | od -c)" "$(out | od -c)"
any_out

test_that '-v: the path below the folder, and the language'
run locus-index --list -v
expect_out $'d/a.txt\ta.txt\ten\nd/inner/b.md\tinner/b.md\ten\nother/c.txt\tc.txt\tde'

test_that '-v says what path: and lang: compare'
while IFS=$'\t' read -r path below language; do
    run locus -l "path:/$below lang:$language"
    expect_out "$path"
done < <(locus-index --list -v)

test_that 'where folders lie in each other, the deepest counts'
locus-index -q -i nested.ix d
locus-index -q -i nested.ix --hidden d/inner
run locus-index -i nested.ix --list -v
expect_out $'d/a.txt\ta.txt\ten\nd/inner/b.md\tb.md\ten'

test_that 'it follows updates, over several segments'
locus-index -q -i many.ix d
for i in 1 2 3; do
    echo "The lighthouse keeper, number $i." >"d/k$i.txt"
    locus-index -q -i many.ix
done
rm d/k2.txt
locus-index -q -i many.ix
run locus-index -i many.ix --list
expect_out $'d/a.txt\nd/inner/b.md\nd/k1.txt\nd/k3.txt'

test_that 'any byte may stand in a path: raw in a pipe, escaped on a terminal'
mkdir odd
printf 'The mill stands.\n' >$'odd/n\e[31m\xff.txt'
printf 'The mill stands.\n' >$'odd/two\nlines.txt'
printf 'The mill stands.\n' >odd/-dash.txt
locus-index -q -i odd.ix odd
run locus-index -i odd.ix --list
expect_out $'odd/-dash.txt\nodd/n\e[31m\xff.txt\nodd/two\nlines.txt'
run inside odd 'locus-index -i ../odd.ix --list'
expect_out $'./-dash.txt\nn\e[31m\xff.txt\ntwo\nlines.txt'
run on_terminal "'$LOCUS_INDEX_BIN' -i odd.ix --list"
expect_out 'odd/-dash.txt
odd/n\x1b[31m\xff.txt
odd/two\x0alines.txt'
run locus-index -i odd.ix --list -0
expect_same 3 "$(out | tr -dc '\0' | wc -c)"
any_out

test_that 'an index without files, and none'
mkdir empty && locus-index -i empty.ix empty 2>/dev/null
run locus-index -i empty.ix --list
run locus-index -i nosuch.ix --list
expect_status 2
expect_err_like 'locus-index: *nosuch.ix*'

test_that 'it only looks'
for option in d --rebuild --dry-run '--remove d' '--files-from -'; do
    run locus-index --list $option
    expect_status 2
    expect_err_like 'locus-index: --check, --list, --stats and --variants only look at an index'$'\n*'
done
run locus-index -0
expect_status 2
expect_err_like 'locus-index: -0 without --files-from or --list'$'\n*'

test_that 'one thing is looked at in a run'
for options in '--stats --variants' '--check --list' '--list --stats --json' '--check --list --stats --variants'; do
    run locus-index $options
    expect_status 2
    expect_err 'locus-index: --check, --list, --stats and --variants: one at a time
locus-index: give each a run of its own'
done
wanted=$(locus-index --list)
run locus-index --stats --no-stats --list
expect_out "$wanted"
