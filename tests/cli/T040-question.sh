# The question language.
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

test_that 'plain words: any of them, in any form'
found lamp
expect_same 'green lamps red' "$(names)"
any_out
found LAMPS quillstones
expect_same 'green lamps quill red' "$(names)"
any_out

test_that 'the more of the words, the better'
found quillstone old lamp red
expect_out_like $'d/red.txt\n*'

test_that 'a phrase is required as it stands, in any quotes'
for phrase in '"old barge"' '“old barge”' '„old barge“' '«old barge»' '”old barge”'; do
    found "$phrase"
    expect_out d/red.txt
done

test_that 'a phrase takes no stems, but any case and punctuation between'
found '"Lamp Green"'
expect_out d/green.txt
found '"lamps green"'
expect_status 1
expect_err 'locus: every word occurs, but no passage fulfils the whole question; nowhere: phrase "lamps green"'

test_that 'a phrase and words: the words rank'
found '"the barge" hangs' lamp
expect_out d/green.txt

test_that '+must'
found '+red lamp barge'
expect_out d/red.txt
found '+"old barge" lamp'
expect_out d/red.txt
found barge +visit +mayor
expect_out d/lamps.txt

test_that '-not inside the question, and first after --'
found 'lamp -green'
expect_same 'lamps red' "$(names)"
any_out
found -- -green lamp
expect_same 'lamps red' "$(names)"
any_out
found -- lamp -"hangs barge" -visit  # the quotes are the shell's: not hangs, and barge
expect_out d/red.txt

test_that '-not with a phrase'
found 'lamp -"old barge"'
expect_same 'green lamps' "$(names)"
any_out

test_that 'a question of exclusions alone lists all that is left, in path order'
found -- -green
expect_out $'d/lamps.txt\nd/odd.txt\nd/quill.txt\nd/red.txt'

test_that '--all: every word'
found --all lamp old
expect_same 'green red' "$(names)"
any_out
found --all lamp quillstone
expect_status 1
expect_err 'locus: every word occurs, but no passage fulfils the whole question'
found --all --no-all quillstone lamp
expect_same 'green lamps quill red' "$(names)"
any_out

test_that 'a hyphenated word: joined, split or as it is'
for question in low-key lowkey 'low key' '"low-key"' '"low key"' '+low-key'; do
    found "$question"
    expect_out d/odd.txt
done
for question in '"all-for-all"' '+all-for-all'; do
    found "$question"
    expect_out d/odd.txt
done
found all-for-all
expect_out d/odd.txt
