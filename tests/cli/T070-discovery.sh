# Which index is asked, and how paths are printed.
. "$(dirname "$0")/lib.sh"

readonly FILE=fernhill-courier-homecomings.txt
top=$PWD

test_that 'no index'
run locus Kursk
expect_status 2
expect_err $'locus: no index in this directory or above\nlocus: make one with: locus-index FOLDER   or name one with --index'

test_that 'the nearest .locus in this or a parent directory'
corpus a/b/c
mkdir -p a/b/c/d/e
(cd a && locus-index -q .)
run inside a/b/c/d/e "locus -l -n 1 Kursk civilians"
expect_out "$top/a/b/c/$FILE"
run inside a/b "locus -l -n 1 Kursk civilians"
expect_out "c/$FILE"
echo 'A quillstone apart.' >a/b/c/d/near.txt
(cd a/b/c/d && locus-index -q -i .locus .)
run inside a/b/c/d/e "locus -l quillstone"
expect_out "$top/a/b/c/d/near.txt"
run inside a/b/c/d/e "locus -q Kursk"
expect_status 1

test_that 'a .locus that is no index does not hide the one above'
mkdir -p a/b/c/x/.locus
run inside a/b/c/x "locus -l -n 1 Kursk civilians"
expect_out "$top/a/b/c/$FILE"

test_that '$LOCUS_INDEX, before the nearest; an empty one does not count'
run inside a/b/c/d "LOCUS_INDEX='$top/a/.locus' locus -l -n 1 Kursk civilians"
expect_out "$top/a/b/c/$FILE"
run inside a/b/c/d "LOCUS_INDEX= locus -l quillstone"
expect_out near.txt
run env LOCUS_INDEX=nosuch "$LOCUS_BIN" Kursk
expect_status 2
expect_err_like 'locus: no index at nosuch'*

test_that '--index, before $LOCUS_INDEX'
run env LOCUS_INDEX=nosuch "$LOCUS_BIN" -i a/.locus -l -n 1 Kursk civilians
expect_out "a/b/c/$FILE"
run locus --index=a/.locus/ -l -n 1 Kursk civilians
expect_out "a/b/c/$FILE"

test_that 'locus-index writes where it would be asked'
mkdir -p w/sub && echo 'A quillstone.' >w/sub/a.txt
run env LOCUS_INDEX="$top/w.ix" "$LOCUS_INDEX_BIN" -q w
run locus -i w.ix -l quillstone
expect_out w/sub/a.txt

test_that 'paths open from the current directory: relative below it, else absolute'
for here in . a a/b a/b/c a/b/c/d/e w /; do
    run inside "$here" "locus -i '$top/a/.locus' --json Kursk"
    expect_json "len(hits) == 3 and all(os.path.isfile(os.path.join('$here', h['path'])) and
        h['path'].startswith('/') == ('$here' in ('a/b/c/d/e', 'w')) for h in hits)"
    run inside "$here" "locus -i '$top/a/.locus' --json Kursk | json '\"\\n\".join(h[\"citation\"] for h in hits)' |
        locus-cite verify - | cut -d ' ' -f 1 | uniq"
    expect_out same
done

test_that 'a folder moved together with its index still works'
mv a moved
run locus -i moved/.locus --json -n 1 Kursk civilians
expect_json 'first["path"] == "moved/b/c/fernhill-courier-homecomings.txt" and first["state"] == "fresh"'
run inside moved 'locus-index'
expect_err_like 'indexed 1 file (20 B) as 1 passage in .locus'$'\n''1 new; now 15 files *'  # near.txt, written since
run inside moved 'locus-index'
expect_err_like 'nothing has changed: 15 files *'
mv moved a

test_that 'any byte may stand in a path'
mkdir names && cd names || exit
n=0
names=('a b.txt' 'c:12:d.txt' 'e#1+2~00.txt' $'new\nline.txt' '-n' '--help.txt' $'bad\xff\xc3.txt' 'per%20cent.txt' $'tab\t.txt'
    "quote'\".txt" '*.txt' '\n.txt' 'e#0+1~0000000000000000' '~' ' ' $'cr\r.txt')
for name in "${names[@]}"; do
    n=$((n + 1))
    printf 'The word quillstone%d stands here.\n' "$n" >"./$name"
done
run locus-index -q .
n=0
for name in "${names[@]}"; do
    n=$((n + 1))
    wanted=$name
    [[ $name != -* ]] || wanted=./$name
    run locus -l0 "quillstone$n"
    expect_same "$(printf '%s\0' "$wanted" | od -c)" "$(out | od -c)"
    any_out
    run locus --json "quillstone$n"
    place=$(out | json 'base64.b64decode(first["citation_bytes"]) if "citation_bytes" in first else first["citation"]')
    any_out
    run locus-cite verify "$place"
    expect_out "same $place"
    run locus-cite show "$place"
    expect_same "The word quillstone$n stands here." "$(out)"
    any_out
done
cd ..

test_that 'a path that is no UTF-8: path_bytes'
run locus -i names/.locus --json quillstone7
expect_json 'base64.b64decode(first["path_bytes"]) == b"names/bad\xff\xc3.txt" and
    first["path"] == "names/bad\ufffd\ufffd.txt" and
    base64.b64decode(first["citation_bytes"]).startswith(b"names/bad\xff\xc3.txt#0+")'
run locus -i names/.locus --json quillstone1
expect_json 'not any(k.endswith("_bytes") for k in first)'

test_that '-i repeated: several indexes are searched as one'
rm -rf one two both && mkdir one two
for file in "$LOCUS_SOURCE"/corpus/[a-k]*.txt; do cp "$file" one; done
for file in "$LOCUS_SOURCE"/corpus/[l-z]*.txt; do cp "$file" two; done
locus-index -q -i one.ix one && locus-index -q -i two.ix two && locus-index -q -i both.ix one two
for question in Kursk 'prisoners of war' '"prisoners of war" -Kyiv' 'the exchange in May'; do
    run locus -i one.ix -i two.ix --json -n 0 -- "$question"
    expect_out "$(locus -i both.ix --json -n 0 -- "$question")"
    run locus -i two.ix -i one.ix -c -- "$question"
    expect_out "$(locus -i both.ix -c -- "$question")"
done

test_that 'of several indexes one that fails does not silence the others'
run locus -i nosuch -i one.ix -l -n 1 Kursk civilians
expect_status 2
expect_out "one/$FILE"
expect_err_like 'locus: no index at nosuch'*

test_that 'the same index twice answers once'
run locus -i one.ix -i one.ix -n 0 Kursk civilians
expect_out "$(locus -i one.ix -n 0 Kursk civilians)"

test_that 'of several indexes one whose path cannot be resolved does not silence the others'
ln -s loop loop
run locus -i loop -i one.ix -l -n 1 Kursk civilians
expect_status 2
expect_out one/fernhill-courier-homecomings.txt
expect_err_like 'locus: loop: *'
run locus -i loop -i loop/a -c Kursk
expect_status 2
any_err

test_that 'equal passages of two indexes: n hits are the first n of all'
mkdir -p same/a same/b
for i in {100..299}; do echo 'A zebra.' >"same/a/$i.txt"; echo 'A zebra.' >"same/b/$i.txt"; done
locus-index -q -i sb.ix same/b
locus-index -q -i sa.ix same/a
expect_same "$(locus -i sb.ix -i sa.ix -l -n 0 zebra | head -n 100)" "$(locus -i sb.ix -i sa.ix -l -n 100 zebra)"
expect_same "$(locus -i sb.ix -i sa.ix -l -n 0 zebra | head -n 3)" "$(locus -i sb.ix -i sa.ix -l -n 3 zebra)"

test_that 'an index behind a symbolic link is the same by both names'
mkdir -p proj/c data/idx && echo 'A nightjar.' >proj/c/a.txt && ln -s ../data/idx proj/.locus
(cd proj && locus-index -q -i .locus c)
run locus -i data/idx --json nightjar
expect_json 'first["path"] == "proj/c/a.txt" and first["state"] == "fresh"'
run locus -i proj/.locus --json nightjar
expect_json 'first["path"] == "proj/c/a.txt" and first["state"] == "fresh"'
