# Reading at a terminal: what fits its width, links to the places, -v for more of each hit.
. "$(dirname "$0")/lib.sh"

mkdir 'd' 'd/two words'
cat >d/a.txt <<'TEXT'
Museum news from the old harbour town

The quillstone of the old mill was shown to twenty visitors on a Tuesday in March, and nobody asked what it was.

A second paragraph says what else there was to see: lanterns, ropes and the keeper's chair.
TEXT
cp d/a.txt 'd/two words/b c.txt'
locus-index -q d
here=$PWD
host=$(python3 -c 'import socket; print(socket.gethostname())')

columns=200

# link URI TEXT
link() { printf '\e]8;;%s\e\\%s\e]8;;\e\\' "$1" "$2"; }
purple() { printf '\e[35m%s\e[0m' "$1"; }
dim() { printf '\e[2m%s\e[0m' "$1"; }

test_that 'a head that does not fit is broken between its parts, the place stays whole'
columns=60 run on_terminal "'$LOCUS_BIN' --color never -n 1 quillstone"
expect_out "d/a.txt:3  bytes 39+112
  Museum news from the old harbour town
  The quillstone of the old mill was shown to twenty
  visitors on a Tuesday in March, and nobody asked what it
  was.
  d/a.txt#39+112~F
  also in 1 other source: d/two words/b c.txt:3 (1.00)"
columns=20 run on_terminal "'$LOCUS_BIN' --color never --no-collapse 'path:**/b* quillstone'"
expect_out_like 'd/two words/b c.txt:3
  bytes 39+112
  Museum news from
  the old harbour
  town
  The quillstone of
'*

test_that 'at every width from 20 to 120 no line is wider, but for places and citations'
for columns in 20 21 25 33 40 57 80 119 120; do
    run on_terminal "'$LOCUS_BIN' -v -C 2 --no-collapse quillstone mill"
    any_out
    expect_same '' "$(out | sed 's/\x1b\[[0-9;]*m//g; s/\x1b]8;;[^\x1b]*\x1b\\//g' | grep -v 'd/' |
        awk -v most=$columns 'length($0) > most')"
done
columns=200

test_that 'places lead to their files, at the line where the terminal is known for it'
run on_terminal "'$LOCUS_BIN' -n 1 quillstone"
expect_out_like "$(link "file://$host$here/d/a.txt" "$(purple d/a.txt):3" | sed 's/[][\\]/\\&/g')  bytes*"
expect_out_like "*$(link "file://$host$here/d/two%20words/b%20c.txt" "$(dim 'd/two words/b c.txt:3')" | sed 's/[][\\]/\\&/g')*"
run on_terminal "TERM=xterm-kitty '$LOCUS_BIN' -n 1 quillstone"
expect_out_like $'\e'"\]8;;file://$host$here/d/a.txt#3"$'\e'*
run on_terminal "TERM_PROGRAM=vscode '$LOCUS_BIN' -n 1 quillstone"
expect_out_like $'\e'"\]8;;vscode://file$here/d/a.txt:3:1"$'\e'*
run on_terminal "'$LOCUS_BIN' --format grep -n 1 quillstone"
expect_out_like "$(link "file://$host$here/d/a.txt" "$(purple d/a.txt)" | sed 's/[][\\]/\\&/g'):3:39:The*"
run on_terminal "'$LOCUS_BIN' -l -n 1 quillstone"
expect_out "$(link "file://$host$here/d/a.txt" "$(purple d/a.txt)")"

test_that 'no links: in a pipe, without colour, where the terminal does not know them, when they are not wanted'
no_link() {
    "$@"
    any_out
    expect_same 0 "$(out | grep -c $'\e]8')"
}
no_link run locus --format text quillstone
no_link run locus --color always quillstone
for how in 'NO_COLOR=1' 'TERM=dumb' 'TERM=linux' 'INSIDE_EMACS=28' 'TERM=vt100' 'TERM='; do
    no_link run on_terminal "$how '$LOCUS_BIN' quillstone"
done
no_link run on_terminal "'$LOCUS_BIN' --hyperlink never quillstone"
no_link run on_terminal "'$LOCUS_BIN' --json quillstone"
no_link run on_terminal "'$LOCUS_BIN' --format tsv quillstone"

test_that 'links that are asked for in a pipe; a form of one'"'"'s own, for a terminal'
run locus -n 1 --hyperlink always quillstone
expect_out_like "$(link "file://$host$here/d/a.txt" d/a.txt | sed 's/[][\\]/\\&/g'):3:39:The*"
form='edit:{path}?at={line},{column}&{other}'
run on_terminal "'$LOCUS_BIN' -n 1 --hyperlink '$form' quillstone"
expect_out_like "$(link "edit:$here/d/a.txt?at=3,1&{other}" "$(purple d/a.txt):3" | sed 's/[][\\?]/\\&/g')  bytes*"
no_link run locus -l --hyperlink "$form" quillstone
no_link run on_terminal "'$LOCUS_BIN' --color never --hyperlink '$form' quillstone"
for wrong in sometimes '{path}' 'x' 'file://{line}' $'a:{path}\e' 'a b:{path}' '1:{path}' 'ä:{path}' ''; do
    run locus --hyperlink "$wrong" quillstone
    expect_status 2
    any_err
done
run locus --hyperlink alwyas quillstone
expect_status 2
expect_err 'locus: unknown --hyperlink: alwyas; did you mean always?
locus: use auto, always, never, or a URI with {path}'

test_that 'a name cannot break out of a link'
name=$'d/\e]8;;http:evil\e\\ \xff\xc2\x9c%{line}.txt'
echo 'The nightjar sings.' >"$name"
locus-index -q
run on_terminal "'$LOCUS_BIN' -n 1 --format grep --color never --hyperlink always nightjar"
expect_out_like $'\e'"\]8;;file://$host$here/d/%1B%5D8%3B%3Bhttp%3Aevil%1B%5C%20%FF%C2%9C%25%7Bline%7D.txt"$'\e\\\\*'
expect_same 4 "$(out | tr -cd '\033' | wc -c)"

test_that '-v: the whole passage, where it stands, its score, every source with its citation'
run locus -v -n 1 quillstone
expect_out_like 'd/a.txt:3  bytes 39+112  Museum news from the old harbour town
  hit 1, score '*', en, passage at line 1, bytes 0+244, indexed in generation 1
  Museum news from the old harbour town
  The quillstone of the old mill was shown to twenty visitors on a Tuesday in March, and nobody asked what it was.
  A second paragraph says what else there was to see: lanterns, ropes and the keeper'*'s chair.
  d/a.txt#39+112~'*'
  also in 1 other source:
    d/two words/b c.txt:3 (1.00)
      d/two words/b c.txt#39+112~'*
run on_terminal "'$LOCUS_BIN' -v -n 1 --hyperlink never quillstone"
expect_out_like $'*\n  \e\[2mMuseum news from the old harbour town\e\[0m\n  The \e\[1;31mquillstone\e\[0m of*was.\n  \e\[2mA second*'

test_that '-v and -C in one'
run locus -v -C 1 -n 1 quillstone
expect_out_like $'*\n  > 3  The quillstone*\n    4\n*'

test_that '-v shows no more in other formats, and says so; in a configuration it does not stand in their way'
run locus -v --format grep quillstone
expect_status 2
expect_err 'locus: -C and -v show more in the text format only
locus: leave out --format, or use --format text'
printf '%s\n' -v '-C 1' >config
run eval 'LOCUS_CONFIG=config locus --json -n 1 quillstone | wc -l'
expect_out 1
run eval 'LOCUS_CONFIG=config locus -n 1 quillstone | wc -l'
expect_out 1
run eval 'LOCUS_CONFIG=config locus --format text -n 1 quillstone | grep -c "score\|> 3"'
expect_out 2
run locus -l -v -n 1 quillstone
expect_out d/a.txt
run locus -q -v quillstone

test_that 'whatever the locale is: the same bytes'
want=$(locus --format text quillstone)
for locale in C C.UTF-8 POSIX de_DE.UTF-8 tr_TR; do
    run env LC_ALL=$locale "$LOCUS_BIN" --format text quillstone
    expect_out "$want"
done
