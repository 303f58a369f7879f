# Texts, names and folders that are articles, but odd ones; what is and is not part of a folder.
. "$(dirname "$0")/lib.sh"

readonly REPORT='indexed 1 file (*) as 1 passage in '

fresh() {  # a folder with one good article, and nothing of the last test
    cd "$_top/work" && chmod -R u+rwx . && rm -rf ./* .locus && mkdir d && echo 'The good quillstone.' >d/good.txt
}


test_that 'long words can be found'
fresh
w300=$(printf 'q%.0s' {1..300}) w10000=$(printf 'z%.0s' {1..10000})
echo "A $w300 and a $w10000 stand here." >d/long.txt
run locus-index -q d
for word in "$w300" "$w10000"; do
    run locus -l "$word"
    expect_out d/long.txt
    run locus -q "${word}x"
    expect_status 1
done

test_that 'an empty file and one of blanks only'
fresh
: >d/empty.txt
printf ' \n\t\r\n\n\xc2\xa0\xe3\x80\x80' >d/blank.txt
printf '\xef\xbb\xbf' >d/mark.txt
run locus-index d
expect_err_like 'indexed 4 files (*) as 1 passage in .locus'

test_that 'NUL bytes far into a text'
fresh
{ yes 'Filler for the first part of it.' | head -c 70000; printf '\n\nThe nightjar\0sings.\n'; } >d/nul.txt
run locus-index -q d
run locus --json -n 1 nightjar
expect_json '"nightjar\0sings" in first["text"] and
    open("d/nul.txt", "rb").read()[first["offset"]:][:first["length"]].decode() == first["text"]'
run locus nightjar
expect_out_like 'd/nul.txt:*nightjar\\x00sings.'

test_that 'a line of a megabyte'
fresh
{ for i in {1..20000}; do printf 'word%d goes on and on in a line that has no end, ' "$i"; done; echo nightjar; } >d/line.txt
run locus-index -q d
run locus --json -n 1 nightjar
expect_json 'len(first["text"]) < 2000 and len(first["excerpt"]["text"]) <= 250 and first["line"] == 1 and
    first["column"] == first["offset"] + 1 > 900000'

test_that 'names with control characters never reach stderr raw'
fresh
printf '\0' >$'d/bin\e[31m\nred\x07.txt'
ln -s nosuch $'d/link\x9b\xc2\x9b\xe2\x80\xae.txt'
run locus-index -v d
expect_err_like '*/d/link\\x9b\\u009b\\u202e.txt: skipped*/d/bin\\x1b\[31m\\x0ared\\x07.txt: skipped*'
expect_same 0 "$(err | LC_ALL=C grep -c $'[\x01-\x08\x0b-\x1f\x9b]')"
run locus-index $'nosuch\e[31m\n'
expect_status 2
expect_err_like 'locus-index: */nosuch\\x1b\[31m\\x0a: No such file*'
run locus-index -i $'nosuch\e/\xff' d
expect_err_like '* in nosuch\\x1b/\\xff'*
any_err

test_that 'an index inside the indexed folder is not indexed'
fresh
run locus-index -i d/.locus d
expect_err_like "${REPORT}d/.locus"
run locus-index -i d/news.index d
expect_err_like "${REPORT}d/news.index"
run locus-index -i d/news.index d
expect_err_like "nothing has changed: ${REPORT#indexed }d/news.index"
run locus-index -i d/news.index --rebuild d
expect_err_like "${REPORT}d/news.index"

test_that 'another index inside the folder is not indexed'
run locus-index -i third d
expect_err_like "${REPORT}third"

test_that 'hidden files and folders are passed over'
fresh
mkdir d/.git && echo 'The quillstone.' >d/.git/a.txt && echo 'The quillstone.' >d/.hidden.txt
run locus-index d
expect_err_like "${REPORT}.locus"
