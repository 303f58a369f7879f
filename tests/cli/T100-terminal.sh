# What a text or a name holds does not command the terminal; progress only where it is seen.
. "$(dirname "$0")/lib.sh"

mkdir d
python3 - <<'END'
evil = "\x1b[31mred\x1b]0;title\x07 \x9b31m bell\x07 back\x08 \u202eright\u202c \u2066in\u2069 \u200emark \ufeffnone \x7fdel \u2028line \U000e0041tag over\rwrite"
with open("d/a.txt", "w", newline="") as f:
    f.write("Head\x1b[2Jline \u202ehere\n\nThe quillstone " + evil + " ends.\n")
with open(b"d/n\x1b[31m\x07\r\xc2\x9b\xe2\x80\xae\x9b.txt", "w") as f:
    f.write("The nightjar sings.\n")
with open("d/bytes.txt", "wb") as f:
    f.write(b"A corncrake \x9b31m \x85 \xff calls.\n")
END
locus-index -q d

# Control characters but newline, C1 in both forms, and what turns or hides text, in the output of the last run.
dangerous() {
    out | python3 -c '
import re, sys
text = sys.stdin.buffer.read().decode("utf-8", "surrogateescape")
print(sorted(set(re.findall("[\x00-\x09\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff"
    "\U000e0000-\U000e007f\udc80-\udcff]", text))))'
}

test_that 'documents: escaped in text and grep, in a pipe'
for question in quillstone corncrake 'quillstone red'; do
    for format in text grep vimgrep; do
        run locus --format $format --color never "$question"
        expect_same '[]' "$(dangerous)"
        any_out
    done
done

test_that 'what is escaped can be read'
run locus quillstone
expect_out_like '*\\x1b\[31mred\\x1b]0;title\\x07*\\u009b31m*\\u202eright*'
run locus corncrake
expect_out 'd/bytes.txt:1:0:A corncrake \x9b31m \x85 \xff calls.'
run locus --format text quillstone
expect_out_like 'd/a.txt:*  Head\\x1b\[2Jline \\u202ehere'$'\n*'

test_that 'documents: escaped on a terminal'
for question in quillstone corncrake; do
    for format in text grep vimgrep; do
        run on_terminal "'$LOCUS_BIN' --format $format --color never $question"
        expect_same '[]' "$(dangerous)"
        any_out
    done
done

test_that 'tsv: no controls but its TABs, on a terminal and in a pipe'
for question in quillstone corncrake; do
    run eval "locus --format tsv $question | tr -d '\t'"
    expect_same '[]' "$(dangerous)"
    any_out
    run on_terminal "'$LOCUS_BIN' --format tsv $question | tr -d '\t'"
    expect_same '[]' "$(dangerous)"
    any_out
done
run on_terminal "'$LOCUS_BIN' --format tsv nightjar"
expect_same '[]' "$(out | tr -d '\t' >"$_top/flat" && mv "$_top/flat" "$_top/out" && dangerous)"
any_out

test_that 'pick: no controls but its TABs and colours, in a pipe'
for question in quillstone corncrake nightjar; do
    run eval "locus --format pick --color always $question | tr -d '\t' | sed 's/\x1b\[[0-9;]*m//g'"
    expect_same '[]' "$(dangerous)"
    any_out
done

test_that 'lines around a hit: escaped'
run locus -C 3 quillstone
expect_same '[]' "$(dangerous)"
any_out

test_that 'with colour, no other escapes than those of colour, and of links'
for format in text grep vimgrep; do
    run on_terminal "'$LOCUS_BIN' --format $format --color always quillstone red"
    expect_same 0 "$(out | sed 's/\x1b\[[0-9;]*m//g; s/\x1b]8;;[!-~]*\x1b\\//g' | grep -c $'\x1b')"
    any_out
    run on_terminal "'$LOCUS_BIN' --format $format --color always --hyperlink never quillstone red"
    expect_same 0 "$(out | sed 's/\x1b\[[0-9;]*m//g' | grep -c $'\x1b')"
    any_out
done

test_that 'names: escaped on a terminal, in every list'
for options in '--format text' '--format grep' -l; do
    run on_terminal "'$LOCUS_BIN' --color never $options nightjar"
    expect_same '[]' "$(dangerous)"
    expect_out_like '*d/n\\x1b\[31m\\x07\\x0d\\u009b\\u202e\\x9b.txt*'
done

test_that 'names: escaped in a pipe with --width'
for options in '--format text' '--format grep' -l; do
    # shellcheck disable=SC2086 # several words
    run locus --width 80 $options nightjar
    expect_same '[]' "$(dangerous)"
    expect_out_like '*d/n\\x1b\[31m\\x07\\x0d\\u009b\\u202e\\x9b.txt*'
done

test_that 'names: escaped by locus-cite on a terminal'
place=$(locus --json nightjar | json 'base64.b64decode(first["citation_bytes"])')
printf '%s\n' "$place" >citation
run on_terminal "'$LOCUS_CITE_BIN' verify - <citation"
expect_same '[]' "$(dangerous)"
any_out
run on_terminal "'$LOCUS_CITE_BIN' quote 'The nightjar sings' 'The nightjar sang'"
expect_same '[]' "$(dangerous)"
any_out

test_that 'names: escaped by locus-index on a terminal, in everything that it prints'
folder=$'f\e[31m\x9b'
mkdir "$folder" && cp d/n* "$folder/"
locus-index -q -i "$folder/i" "$folder"
printf 'quill\e[32m = pen\n' >"$folder/i/variants"
mv "$folder"/n* "$folder"/$'moved\e[32m.txt'
echo 'A corncrake.' >"$folder"/$'new\xff.txt' && printf 'quill\0stone' >"$folder"/$'data\e[33m'
for what in '--dry-run -v' '--list -v' --stats --variants --check -v; do
    run on_terminal "'$LOCUS_INDEX_BIN' -i $'f\e[31m\x9b/i' $what"
    expect_same "$what []" "$what $(out | sed $'s/\e\\[K//g; s/\r//g' | tr -d '\t' >"$_top/flat" && mv "$_top/flat" "$_top/out" && dangerous)"
    expect_out_like '*f\\x1b\[31m\\x9b*'
done

test_that '--dry-run: names are raw in a pipe'
mv "$folder"/$'new\xff.txt' "$folder"/$'newer\xff\n.txt'
run locus-index -i "$folder/i" --dry-run
expect_out "moved	$folder/"$'newer\xff\n.txt'"	$folder/"$'new\xff.txt'

test_that 'names: raw in a pipe'
name=$'d/n\e[31m\x07\r\xc2\x9b\xe2\x80\xae\x9b.txt'
run locus -l nightjar
expect_out "$name"
run locus nightjar
expect_out "$name:1:0:The nightjar sings."
run locus-cite verify - <citation
expect_out "same $place"

test_that 'names: raw in a pipe in text as well'
run locus --format text nightjar
expect_same "$place" "$(out | tail -n 1 | sed 's/^ *//')"
any_out

test_that 'JSON: ASCII controls are escaped, the text is whole'
run locus --json quillstone
expect_same 0 "$(out | LC_ALL=C grep -c $'[\x01-\x08\x0b-\x1f]')"
expect_json 'open("d/a.txt", "rb").read()[first["offset"]:][:first["length"]].decode() == first["text"]'

test_that 'trec: a name is one word'
run locus --format trec nightjar
expect_same 6 "$(out | awk '{ print NF }')"
expect_same 0 "$(out | LC_ALL=C grep -c $'[\x01-\x1f]')"
any_out

test_that 'questions and ids are escaped where they are shown'
run locus --format text --batch - <<<$'i\e[31m\tnightjar\e[32m\u202e'
expect_out_like 'i\\x1b\[31m: nightjar\\x1b\[32m\\u202e'$'\n*'
run locus --explain -c $'nightjar\e[32m'
any_out
expect_err_like '*nightjar\\x1b\[32m*'
expect_same 0 "$(err | grep -c $'\x1b')"
run locus --batch $'no\e[31m'
expect_status 2
expect_err_like 'locus: no\\x1b\[31m: *'

mkdir many
python3 -c 'for i in range(20): open(f"many/{i}.txt", "w").write("\n\n".join(
    " ".join(f"word{(i * 31 + k * 17 + n * n) % 5000}" for n in range(100)) for k in range(14)))'

test_that 'progress on a terminal'
run on_terminal "'$LOCUS_INDEX_BIN' -i p.ix many"
expect_out_like $'*\e[K'*' of 20 files, '*'/s'*$'\e[K''indexed 20 files'*

test_that 'no progress in a pipe, with --no-progress, with -q, on a dumb terminal'
run locus-index -i p.ix --rebuild many
expect_err_like 'indexed 20 files ('*' in p.ix'
for how in "TERM=dumb '$LOCUS_INDEX_BIN'" "'$LOCUS_INDEX_BIN' --no-progress"; do
    run on_terminal "$how -i p.ix --rebuild many"
    expect_out_like 'indexed 20 files ('*' in p.ix'
done
run on_terminal "'$LOCUS_INDEX_BIN' -q -i p.ix many"
