# vimgrep and tsv: for editors and tables.
. "$(dirname "$0")/lib.sh"

mkdir d
printf 'A heading\n\nFirst sentence stands here.  The quillstone was shown.\n' >d/a.txt
printf 'The \xe2\x80\x9cquillstone\xe2\x80\x9d\tof\r\nthe mill \\ caf\xe9.\n' >$'d/b\tc.txt'
locus-index -q d

test_that 'vimgrep: the column in bytes, from 1'
run locus --format vimgrep +quillstone +shown
expect_out 'd/a.txt:3:1:First sentence stands here. The quillstone was shown.'
python3 -c 'open("d/long.txt", "w").write("Wörter davor: " + "und so weiter " * 40 + "bis. Ein Nachtigallenlied. " + "Und so fort " * 40)'
locus-index -q
run locus --format vimgrep Nachtigallenlied
expect_out_like 'd/long.txt:1:[1-9]*:*Nachtigallenlied*'
column=$(out | cut -d : -f 3)
expect_same "$(out | cut -d : -f 4- | head -c 12)" "$(tail -c "+$column" d/long.txt | head -c 12)"

test_that 'vimgrep: vim finds the place'
if command -v vim >/dev/null; then
    locus --format vimgrep Nachtigallenlied >quickfix
    run vim -Nu NONE -i NONE -es -c 'set errorformat=%f:%l:%c:%m' -c 'cfile quickfix' \
        -c 'call writefile([expand("%") . ":" . line(".") . ":" . col(".")], "place")' -c 'qa!'
    expect_status '*'
    any_out
    any_err
    expect_same "$(cut -d : -f 1-3 quickfix)" "$(cat place)"
else
    skip 'no vim'
fi

# Python about the rows of the last output, as dictionaries.
table() {
    out | python3 -c '
import re, sys
lines = sys.stdin.buffer.read().split(b"\n")
assert lines.pop() == b""
def plain(field):
    known = {b"t": b"\t", b"n": b"\n", b"r": b"\r", b"\\": b"\\"}
    def one(m):
        s = m.group(1)
        return known.get(s) or (bytes([int(s[1:], 16)]) if s[:1] == b"x" else chr(int(s[1:], 16)).encode())
    return re.sub(rb"\\(x[0-9a-f]{2}|u[0-9a-f]{4}|U[0-9a-f]{8}|.)", one, field)
head = lines[0].decode().split("\t")
rows = [dict(zip(head, map(plain, line.split(b"\t"), ), strict=True)) for line in lines[1:]]
print(eval(sys.argv[1]))' "$1"
}

readonly HEAD=$'rank\tscore\tpath\tline\tcolumn\toffset\tlength\texcerpt_offset\texcerpt_length\tstate\tcopies\texcerpt'
test_that 'tsv: a header, and every row reads back from its file'
run locus --format tsv -n 0 quillstone
expect_out_like "$HEAD"$'\n'*
expect_same 2 "$(table 'len(rows)')"
expect_same True "$(table 'all(open(r["path"], "rb").read()[int(r["excerpt_offset"]):][:int(r["excerpt_length"])] == r["excerpt"] for r in rows)')"
expect_same "[b'1', b'2']" "$(table '[r["rank"] for r in rows]')"
expect_same "{(b'fresh', b'0')}" "$(table '{(r["state"], r["copies"]) for r in rows}')"

test_that 'tsv: TAB, line ends and backslash escaped; invalid bytes as in grep; names raw in a pipe'
run locus --format tsv +quillstone +mill
expect_out_like "$HEAD"$'\n'*$'\td/b\\\\tc.txt\t1\t1\t0\t*\tfresh\t0\tThe “quillstone”\\\\tof\\\\r\\\\nthe mill \\\\\\\\ caf\\\\xe9.'

test_that 'tsv: numbers are those of JSON'
run locus --format tsv -n 0 the
expect_same "$(locus --json -n 0 the | json '[(h["rank"], h["offset"], h["length"], h["line"], h["column"], h["excerpt"]["offset"]) for h in hits]')" \
    "$(table '[tuple(int(r[k]) for k in "rank offset length line column excerpt_offset".split()) for r in rows]')"
any_out

test_that 'tsv: the header once, with the id in a batch, and when nothing is found'
run locus --format tsv -n 1 --batch - <<<$'a\\\tquillstone\nb\txyzzy\nc\tNachtigallenlied'
expect_out_like $'id\t'"$HEAD"$'\na\\\\\\\\\t1\t*\nc\t1\t*'
expect_same 3 "$(out | wc -l)"
run locus --format tsv xyzzy
expect_status 1
expect_out "$HEAD"
any_err

test_that '-l and -c print the same whatever the format'
for format in text grep vimgrep jsonl tsv trec; do
    run locus --format $format -l Nachtigallenlied
    expect_out d/long.txt
    run locus --format $format -c Nachtigallenlied
    expect_out 1
    run locus --format $format -q Nachtigallenlied
done
run locus -l --batch - <<<$'a\tNachtigallenlied\nb\tNachtigallenlied'
expect_out $'d/long.txt\nd/long.txt'
