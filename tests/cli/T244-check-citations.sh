# examples/check-citations: citations in Markdown that no longer hold, with file and line.
. "$(dirname "$0")/lib.sh"
needs perl
check() { example check-citations "$@"; }
# Checks one line of Markdown, which holds.
holds() {
    printf '%s\n' "$1" >line.md
    run check line.md
    expect_out ''
}

mkdir d 'd/my notes' d/sub
echo 'The ferry leaves at nine.' >d/a.txt
cp d/a.txt 'd/my notes/b c.txt'
cp d/a.txt d/_under.txt
cp d/a.txt 'd/par(1).txt'
cp d/a.txt $'d/back`quote.txt'
cp d/a.txt './d/-dash.txt'
cd d
F=$(locus-index -q -i ../ix . && locus -i ../ix --json -n 1 --no-collapse ferry | json "first['excerpt']['citation'].rpartition('~')[2]")
place="#0+25~$F"

test_that 'called wrongly, and --help'
for arguments in '' '-x a.md'; do
    # shellcheck disable=SC2086 # several words
    run check $arguments
    expect_status 2
    expect_err 'usage: check-citations FILE.md...'
done
for help in -h --help; do
    run check $help
    expect_out 'usage: check-citations FILE.md...'
done

test_that 'what is no file, beside one that is'
printf 'x a.txt%s\n' "${place%?}0" >wrong.md
run check nosuch.md sub wrong.md
expect_status 2
expect_out "wrong.md:1: edited a.txt${place%?}0"
expect_err_like *'check-citations: nosuch.md: cannot be read
check-citations: sub: cannot be read'
rm wrong.md

test_that 'no citation, no fault'
holds 'Nothing; a#1 and ~2, `code`, http://example.org/#12, PATH#OFFSET+LENGTH~FINGERPRINT'
: >empty.md
run check empty.md
run check --

test_that 'every place that Markdown has for one'
holds "a.txt$place"
holds "See (a.txt$place), [a.txt$place] and “a.txt$place”; *a.txt$place*, \"a.txt$place\", «a.txt$place»."
holds "[^1]: a.txt$place."
holds "[^1]:a.txt$place"
holds "[1]: a.txt$place"
holds "[as he says](a.txt$place), [x](a.txt$place \"title\") and [\`code\`](a.txt$place)"
holds "| a.txt$place |a.txt$place|"
holds "<a href=\"a.txt$place\">x</a><a.txt$place>"
holds "> quoted: \`a.txt$place\`"
holds "    a.txt$place"
holds "\$ locus-cite show a.txt$place; echo"
holds "\`locus-cite verify -- a.txt$place\`, \` a.txt$place \`, \`\`a.txt$place\`\`"
holds "a.txt$place"$'\r'
holds "never closed \`a.txt$place"

test_that 'names with blanks, brackets, backquotes, dashes'
holds "\`my notes/b c.txt$place\` and <my notes/b c.txt$place>, [x](<my notes/b c.txt$place>), [x y](my%20notes/b%20c.txt$place)"
holds "[one](par(1).txt$place) \`par(1).txt$place\` and par(1).txt$place"
holds "\`\` back\`quote.txt$place \`\`"
holds "-dash.txt$place \`-dash.txt$place\`"
holds "_under.txt$place \\_under.txt\\#0+25\\~$F"

test_that 'each that does not hold, with its line'
printf '%s\n' "a.txt$place" "x \`my notes/b c.txt#1+24~$F\` y nosuch.txt$place" '' "a.txt#0+24~$F" >three.md
run check three.md
expect_status 1
expect_out "three.md:2: edited my notes/b c.txt#1+24~F
three.md:2: gone nosuch.txt#0+25~F
three.md:4: edited a.txt#0+24~F"

test_that 'one that moved: told, and no fault'
printf 'Before.\n%s\n' "$(cat a.txt)" >moved.txt
echo "moved.txt$place" >moved.md
run check moved.md
expect_out 'moved.md:1: moved moved.txt#8+25~F'

test_that 'one with too few or too many digits is not passed over'
printf '%s\n' "a.txt${place%?}" "\`a.txt${place}0\`" "a.txt#00+25~$F" 'a.txt#0+25~' >digits.md
run check digits.md
expect_status 2
expect_same '1 2 3 4' "$(out | sed -n -E 's/^digits.md:([0-9]): not a citation: .*/\1/p' | paste -s -d ' ')"
any_out

test_that 'from the current directory and from the folder of the Markdown file'
printf '%s\n' "a.txt$place" "../a.txt$place" >sub/links.md
run check sub/links.md
cd sub
run check links.md
expect_status 1
expect_out "links.md:1: gone a.txt#0+25~F"
run check "$PWD/links.md"
expect_status 1
expect_out "$PWD/links.md:1: gone a.txt#0+25~F"
cd ..
echo 'The ferry leaves at ten, as it was.' >sub/a.txt
run check sub/links.md
CDPATH=.. run check sub/links.md
mkdir ./- && cp sub/links.md ./-/ && echo "here.txt$place" >>./-/links.md && cp a.txt ./-/here.txt
run check -/links.md
expect_status 2
any_err
run check -- -/links.md

test_that 'Markdown files with odd names'
for name in 'two words.md' $'line\nend.md' '-dash.md' '$(touch x).md'; do
    echo "nosuch.txt$place" >"./$name"
    run check -- "$name"
    expect_status 1
    expect_out "$name:1: gone nosuch.txt#0+25~F"
done

test_that 'a cited file that cannot be read: trouble'
echo "sub$place" >folder.md
run check folder.md
expect_status 2
expect_out_like 'folder.md:1: sub*'

test_that 'what the text format prints'
locus -i ../ix --format text --no-collapse 'ferry path:[a-]*' >text.md
expect_same 2 "$(grep -c '~' text.md)"
run check text.md
