# An index follows its folders.
. "$(dirname "$0")/lib.sh"

old() { touch -d '2024-05-06 07:08:09.12' "$@"; }  # older than any run: its time is trusted
fresh() {
    cd "$_top/work" && chmod -R u+rwx . && rm -rf ./* .locus .hidden && mkdir d
    echo 'The first quillstone.' >d/one.txt && echo 'A nightjar sings.' >d/two.txt && echo 'Zebras graze.' >d/three.txt
    old d/*
    locus-index -q d
}
found() { run locus -l "$1"; expect_out "$2"; }
gone() { run locus -q "$1"; expect_status 1; }
holding() { expect_same "$1" "$(cd .locus && echo *)"; }

test_that 'nothing has changed: nothing is written'
fresh
before=$(stat -c '%n %Y.%Z %s %i' .locus/* .locus/*/* | sort)
for _ in 1 2; do
    run locus-index
    expect_err 'nothing has changed: 3 files (54 B) as 3 passages in .locus'
done
expect_same "$before" "$(stat -c '%n %Y.%Z %s %i' .locus/* .locus/*/* | sort)"

test_that 'new, changed, moved and vanished files, in one new segment'
mv d/three.txt d/moved.txt && rm d/two.txt && echo 'The first lantern.' >d/one.txt && echo 'A second quillstone.' >d/new.txt
run locus-index
expect_err_like $'indexed 3 files (* as 3 passages in .locus\n1 new, 1 changed, 1 moved, 1 gone; now 3 files (* as 3 passages'
found quillstone d/new.txt
found lantern d/one.txt
found zebras d/moved.txt
gone nightjar
holding 'lock manifest seg-000002'  # nothing of the first was left alive

test_that 'one file of many: a second segment, the first one keeps its dead'
fresh
for i in {1..20}; do echo "Report $i on gulls." >"d/r$i.txt"; done
old d/* && locus-index -q --rebuild
echo 'A lantern.' >d/one.txt
run locus-index
any_err
expect_that test "$(ls -d .locus/seg-* | wc -l)" -gt 1
expect_that grep -q '^dead ' .locus/manifest
found lantern d/one.txt
gone quillstone
run locus -c quillstone lantern gulls
expect_out 21
run locus --json -n 0 quillstone lantern gulls
expect_json 'len(hits) == 21 and all(h["state"] == "fresh" for h in hits)'

test_that 'more than a fifth is dead: the segment is written anew'
rm d/r1*.txt
run locus-index
any_err
expect_that test -z "$(grep '^dead ' .locus/manifest)"
run locus -c gulls
expect_out 9

test_that 'at most eight segments, however many runs'
for i in {1..30}; do
    echo "Note $i: a lantern." >"d/note$i.txt"
    locus-index -q
    (($(ls -d .locus/seg-* | wc -l) <= 8)) || expect_same 'at most 8' "$(ls -d .locus/seg-*)"
done
run locus -c note
expect_out 30
run locus-index --check
expect_out '.locus: sound'

test_that 'a touched file is not read into the index again'
fresh
touch -d '2024-07-08' d/one.txt
run locus-index
expect_err_like 'nothing has changed: 3 files *'
run locus --json quillstone
expect_json 'first["state"] == "fresh"'

test_that 'a change within the tick of the clock that keeps the size is noticed'
fresh
echo 'Young text one.' >d/young.txt
locus-index -q
echo 'Young text two.' >d/young.txt
run locus-index
any_err
found two d/young.txt

test_that 'a PATH below a folder of the index brings only that part up to date'
fresh
mkdir d/sub && echo 'A lantern.' >d/sub/a.txt && echo 'A quarry.' >d/b.txt
run locus-index -q d/sub
found lantern d/sub/a.txt
gone quarry
run locus-index -q d/b.txt
found quarry d/b.txt
rm d/b.txt d/sub/a.txt
run locus-index -q d/b.txt
gone quarry
found lantern d/sub/a.txt
run locus-index -q
gone lantern
run locus-index d/b.txt
expect_status 2
expect_err "locus-index: $PWD/d/b.txt: No such file or directory
locus-index: name a folder or a file that exists; the old index stands"
expect_same 1 "$(grep -c '^root ' .locus/manifest)"

test_that 'a folder that is added leaves the others as they are'
mkdir e && echo 'An orchard.' >e/a.txt && echo 'A quarry.' >d/b.txt
run locus-index e
expect_err_like $'indexed 1 file (*) as 1 passage in .locus\n1 new; now 4 files *'
found orchard e/a.txt
gone quarry
run locus-index -q
found quarry d/b.txt

test_that 'a folder that cannot be listed, or is not there: its passages stay, status 1'
fresh
mkdir d/sub e && echo 'A lantern.' >d/sub/a.txt && echo 'An orchard.' >e/a.txt
locus-index -q d e
mv e away && rm d/one.txt
if can_be_user; then
    chmod 777 . d && chmod -R a+rwX .locus && chmod 0 d/sub
    run as_user "$LOCUS_INDEX_BIN"
    expect_err_like "locus-index: $PWD/d/sub: Permission denied
locus-index: $PWD/e: No such file or directory
1 gone*; now 4 files *"$'\n''2 files or folders could not be read'
else
    run locus-index
    any_err
fi
expect_status 1
found lantern d/sub/a.txt
found orchard e/a.txt
gone quillstone
chmod 755 d/sub && mv away e && rm d/sub/a.txt
run locus-index -q
gone lantern
found orchard e/a.txt

test_that 'a file that can no longer be read: named, status 1, its passages stay'
if can_be_user; then
    fresh
    chmod 777 . d && chmod -R a+rwX .locus
    echo 'A lantern.' >d/one.txt && chmod 0 d/one.txt
    run as_user "$LOCUS_INDEX_BIN" -q
    expect_status 1
    expect_err "locus-index: $PWD/d/one.txt: Permission denied"
    found quillstone d/one.txt
    chmod 644 d/one.txt
    run as_user "$LOCUS_INDEX_BIN" -q
    found lantern d/one.txt
else
    skip 'no way to run as an ordinary user'
fi

test_that '-g, --exclude, --hidden, --follow: kept with the folder, taken back with an empty GLOB'
fresh
mkdir d/drafts d/.secret && echo 'A draft lantern.' >d/drafts/a.txt && echo 'A hidden orchard.' >d/.secret/a.txt
echo 'A markdown quarry.' >d/a.md && ln -s ../beside d/link && mkdir beside && echo 'A harbour beside.' >beside/a.txt
run locus-index -q -g '*.txt' --exclude drafts --hidden --follow d
run locus-index -q
found orchard d/.secret/a.txt
found harbour d/link/a.txt
gone quarry
gone lantern
run locus-index -q -g '' --exclude '' --no-hidden --no-follow d
found quarry d/a.md
found lantern d/drafts/a.txt
gone orchard
gone harbour
run locus-index -q -g 'drafts/*' d
found lantern d/drafts/a.txt
gone quillstone
run locus-index -g '*.md'
expect_status 2
expect_err $'locus-index: options of folders, and no PATH\nlocus-index: name the folders that they are meant for'

test_that '--follow: links that lead back up end there'
fresh
ln -s .. d/up && ln -s loop d/loop && ln -s nowhere d/dangling
run timeout 100 "$LOCUS_INDEX_BIN" --follow d
any_err
run locus -c quillstone
expect_out 1

test_that 'a folder inside another, with options of its own'
fresh
mkdir d/texte && echo 'Die Gefangenen kehrten heim.' >d/texte/a.txt
run locus-index -q -L none d/texte
gone Gefangener
run locus-index -q
run locus --json Gefangenen
expect_json 'len(hits) == 1 and first["language"] == "und"'
run locus-index -q --remove d/texte
found Gefangener d/texte/a.txt
run locus --json Gefangenen
expect_json 'len(hits) == 1 and first["language"] == "de"'

test_that '--remove gives up a folder or a file that was named; anything else is refused'
fresh
mkdir e && echo 'An orchard.' >e/a.txt && echo 'A lone lantern.' >lone.txt
locus-index -q e lone.txt
found lantern lone.txt
run locus-index -q --remove e
gone orchard
found quillstone d/one.txt
run locus-index -q --remove lone.txt
gone lantern
for path in e d/one.txt nosuch; do
    run locus-index --remove "$path"
    expect_status 2
    expect_err_like "locus-index: */$path: not a folder or file that was added to this index"$'\n''locus-index: locus-index --stats names the folders'
done
run locus-index
expect_err_like 'nothing has changed: 3 files *'
mv d away
run locus-index -q --remove d  # though it is not there
gone quillstone
mv away d

test_that 'files that are named one by one: --files-from, -0, and what becomes of them'
fresh
mkdir f && echo 'A lantern.' >'f/a b.txt' && echo 'An orchard.' >f/c.txt && printf 'A quarry.' >$'f/new\nline.txt'
run locus-index -q --files-from - <<<$'f/a b.txt\n\nf/c.txt'
found lantern 'f/a b.txt'
run eval "printf '%s\\0' f/new* | locus-index -q -0 --files-from -"
run locus -c quarry
expect_out 1
expect_same 1 "$(grep -c '^root ' .locus/manifest)"
echo 'A harbour.' >f/c.txt && rm 'f/a b.txt' && echo 'Not named.' >f/d.txt
run locus-index -q
found harbour f/c.txt
gone lantern
gone named
run locus-index --files-from nosuch
expect_status 2
expect_err 'locus-index: nosuch: No such file or directory'
run locus-index -q --rebuild
found harbour f/c.txt
mv f away
run locus-index
expect_status 1
any_err
found harbour f/c.txt

test_that '--dry-run says what would be done, and does nothing'
fresh
before=$(cat .locus/manifest)
mv d/three.txt d/moved.txt && rm d/two.txt && echo 'The first lantern.' >d/one.txt && echo 'A quarry.' >d/new.txt
run locus-index --dry-run
expect_out "moved	d/moved.txt	d/three.txt
new	d/new.txt
changed	d/one.txt
gone	d/two.txt"
expect_same "$before" "$(cat .locus/manifest)"
rm -rf .locus
run locus-index --dry-run d
expect_out 'new	d/moved.txt
new	d/new.txt
new	d/one.txt'
expect_that test ! -e .locus

test_that '--max-filesize'
fresh
yes 'A long lantern text.' | head -c 3000 >d/long.txt
run locus-index --max-filesize 2K
expect_status 1
expect_err_like 'locus-index: */d/long.txt: larger than 2.0 kB, not read'*
gone lantern
run locus-index -q --max-filesize 3000
found lantern d/long.txt
run locus-index -q --max-filesize 2K  # what is there already stays
found lantern d/long.txt
for size in x 1X -1 1KB '' 99999999999999999999 99999999999999999T; do
    run locus-index --max-filesize "$size"
    expect_status 2
    any_err
done

test_that '--stats, also as JSON'
fresh
printf 'quill\0stone' >d/b.dat && locus-index -q
run locus-index --stats
expect_out_like 'index       .locus
generation  2
files       3, 54 B
passages    3
*skipped     binary files 1
folder      d  auto'
run locus-index --stats --json
expect_json 'first["type"] == "stats" and first["generation"] == 2 and first["files"] == 3 and first["passages"] == 3 and
    first["skipped"] == {"binary files": 1} and first["languages"] == {"en": 3} and first["roots"][0]["path"] == "d"'
rm -rf .locus
for option in --stats --check; do
    run locus-index $option
    expect_status 2
    expect_err $'locus-index: no index in this directory or above\nlocus-index: make one with: locus-index FOLDER'
done

test_that 'passed over once, a file is not looked into again until it changes'
fresh
printf 'quill\0stone' >d/b.dat && old d/b.dat && locus-index -q
printf 'The lantern' >d/b.dat && old d/b.dat  # the same size and time: as good as unchanged
run locus-index
expect_err_like $'nothing has changed: 3 files *\nskipped: binary files, 1 (-v names them)'
touch d/b.dat
run locus-index -q
found lantern d/b.dat

test_that 'the folder that holds the index, and what lies around it'
fresh
rm -rf .locus && mkdir home && mv d home
(cd home && locus-index -q -i .locus .)
found_in() { run inside "$1" "locus -i '$_top/work/home/.locus' -l $2"; expect_out "$3"; }
found_in home quillstone d/one.txt
echo 'A lantern around.' >around.txt && echo 'An orchard.' >home/-dash.txt
(cd home && locus-index -q -i .locus ..)  # a root around the index's home
found_in . lantern around.txt
found_in home orchard ./-dash.txt
run locus -i home/.locus -c quillstone
expect_out 1
mkdir other && mv home other/home
run inside other/home 'locus -l quillstone'
expect_out d/one.txt

test_that 'options that would have no effect are refused'
fresh
for options in --json -0 '--check d' '--stats --rebuild' '--check --remove d'; do
    run locus-index $options
    expect_status 2
    expect_err_like $'locus-index: *\nlocus-index: *'
done

test_that '-L auto is the default'
run locus-index -q -L auto d
expect_same 1 "$(grep -c '^root auto d$' .locus/manifest)"
