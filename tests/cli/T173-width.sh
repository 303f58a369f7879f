# text on a terminal is as wide as the terminal.
. "$(dirname "$0")/lib.sh"

mkdir d
echo 'The quillstone of the old mill was shown to twenty visitors on a Tuesday in March.' >d/a.txt
echo '北京的猫头鹰整夜都在歌唱，邻居们没有抱怨，因为歌声很好听。' >d/zh.txt
printf 'Le re\u0301veil du tre\u0300s vieux coq 😀😀😀 wheatear encore une fois avant midi.\n' >d/marks.txt
locus-index -q -L none d

# The widest line of the last output, citations and heads left out, in columns.
widest() {
    out | grep '^  ' | grep -v '#' | sed 's/\x1b\[[0-9;]*m//g' | python3 -c '
import sys, unicodedata
def width(c): return 0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in "WF" else 1
print(max(sum(map(width, line.rstrip("\n"))) for line in sys.stdin))'
}

test_that 'wrapped at blanks, indented'
columns=40 run on_terminal "'$LOCUS_BIN' --color never quillstone"
expect_out "d/a.txt:1  bytes 0+82
  The quillstone of the old mill was
  shown to twenty visitors on a Tuesday
  in March.
  d/a.txt#0+82~F
  no other source found"

test_that 'a terminal that does not know its width: $COLUMNS, else 80'
columns=0 run on_terminal "COLUMNS=30 '$LOCUS_BIN' --color never quillstone"
expect_same '  The quillstone of the old' "$(out | sed -n 2p)"
any_out
columns=0 run on_terminal "unset COLUMNS; '$LOCUS_BIN' --color never quillstone"
expect_same "  The quillstone of the old mill was shown to twenty visitors on a Tuesday in" "$(out | sed -n 2p)"
any_out
columns=0 run on_terminal "COLUMNS=nonsense '$LOCUS_BIN' --color never quillstone"
expect_same "  The quillstone of the old mill was shown to twenty visitors on a Tuesday in" "$(out | sed -n 2p)"
any_out
columns=60 run on_terminal "COLUMNS=30 '$LOCUS_BIN' --color never quillstone"
expect_same "  The quillstone of the old mill was shown to twenty" "$(out | sed -n 2p)"
any_out

test_that 'a narrow terminal is taken to have 20 columns'
columns=5 run on_terminal "'$LOCUS_BIN' --color never quillstone"
expect_same $'  bytes 0+82\n  The quillstone of' "$(out | sed -n 2,3p)"
any_out

test_that '--width: in a pipe too, and more than the terminal'
for width in 5 20 40 60; do
    columns=$width run on_terminal "'$LOCUS_BIN' --color never quillstone"
    wanted=$(out)
    any_out
    run locus --width $width --format text quillstone
    expect_out "$wanted"
done
columns=30 run on_terminal "COLUMNS=50 '$LOCUS_BIN' --color never --width 60 quillstone"
expect_out "$wanted"
columns=60 run on_terminal "'$LOCUS_BIN' --color never --width 0 quillstone"
expect_out "$wanted"
run locus --width 60 quillstone
expect_out "$wanted"
run locus --width 20 --format grep quillstone
expect_out 'd/a.txt:1:0:The quillstone of the old mill was shown to twenty visitors on a Tuesday in March.'

test_that 'wide characters take two columns, marks none'
for columns in 21 30 31; do
    run on_terminal "'$LOCUS_BIN' --color never 猫头鹰"
    expect_that test "$(widest)" -le "$columns"
    expect_that test "$(widest)" -ge $((columns - 2))
    any_out
    run on_terminal "'$LOCUS_BIN' --color never wheatear"
    expect_that test "$(widest)" -le "$columns"
    any_out
done
unset columns

test_that 'nothing is lost but blanks, and colour does not run over'
columns=25 run on_terminal "'$LOCUS_BIN' --no-collapse '\"猫头鹰\"'"
expect_same "$(tr -d '\n' <d/zh.txt)" "$(out | sed '1d;$d' | sed 's/\x1b\[[0-9;]*m//g' | tr -d ' \n')"
expect_same 0 "$(out | grep -c $'\e\\[1;31m[^\e]*$')"
any_out

test_that 'no wrapping in a pipe, nor in the other formats'
run locus --format text quillstone
expect_out_like 'd/a.txt:1  bytes 0+82
  The quillstone of the old mill was shown to twenty visitors on a Tuesday in March.
*'
columns=40 run on_terminal "'$LOCUS_BIN' --color never --format grep quillstone"
expect_out 'd/a.txt:1:0:The quillstone of the old mill was shown to twenty visitors on a Tuesday in March.'
