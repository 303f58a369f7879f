# Large trees, long names, files and folders that change while they are read.
. "$(dirname "$0")/lib.sh"

fresh() {  # a folder with one good article, and nothing of the last test
    cd "$_top/work" && rm -rf ./* .locus && mkdir d && echo 'The good quillstone.' >d/good.txt
}

test_that 'fifty thousand empty files beside one that is not'
fresh
python3 -c '
import os
for folder in range(50):
    os.makedirs(f"d/{folder}")
    for i in range(1000):
        os.close(os.open(f"d/{folder}/{i}.txt", os.O_CREAT | os.O_WRONLY))'
run on_terminal "'$LOCUS_INDEX_BIN' --dry-run d"  # progress is gone before the first line
expect_out_like $'*\e[Klooking for changes: *\e[Knew\td/0/0.txt\nnew*'
run locus-index d
expect_err_like 'indexed 50,001 files (21 B) as 1 passage in .locus'*
run locus -l quillstone
expect_out d/good.txt
find d/1 d/2 d/3 -name '*.txt' -delete
run locus-index
expect_err_like '3,000 gone; now 47,001 files *'
expect_that test "$(wc -c <.locus/manifest)" -lt 2000  # what vanished together is told together
run locus-index
expect_err_like 'nothing has changed: 47,001 files *'

test_that 'a tree deeper than paths are long: what can be opened is indexed, the rest named once'
fresh
python3 -c '
import os
os.chdir("d")
for i in range(400):
    os.mkdir("a folder name") or os.chdir("a folder name")
    if i == 100 or i == 399:
        open("deep.txt", "w").write(f"A nightjar at depth {i}.")'
run locus-index d
expect_status 1
expect_err_like "locus-index: $PWD/d/a folder name/*: File name too long
indexed 2 files (*"$'\n''1 file or folder could not be read'
run locus -c nightjar
expect_out 1
run locus-index
expect_status 1
expect_err_like 'locus-index: *: File name too long'$'\n''nothing has changed: 2 files *'
python3 -c 'import shutil; shutil.rmtree("d")'

test_that 'names at the length limit, in every place of a path'
fresh
name=$(printf 'n%.0s' {1..251})
mkdir "d/$name" && echo 'A nightjar.' >"d/$name/$name.txt"
run locus-index -q d
run locus -l nightjar
expect_out "d/$name/$name.txt"
run locus --json nightjar
expect_json 'first["state"] == "fresh"'
rm -r "d/$name"
run locus-index -q
run locus -q nightjar
expect_status 1

test_that 'a file that grows while it is read: indexed as it was read, and again by the next run'
fresh
(for ((;;)); do echo 'One more lantern line for the growing report.'; done >d/grows.txt) &
writer=$!
for i in 1 2 3; do
    run locus-index -q d
done
kill $writer && wait $writer 2>/dev/null
run locus-index -q
run locus-index --check
expect_out '.locus: sound'
run locus --json -n 0 --no-collapse lantern
expect_json 'all(h["state"] == "fresh" for h in hits) and max(h["offset"] + h["length"] for h in hits) > os.path.getsize("d/grows.txt") - 60'
run locus-index
expect_err_like 'nothing has changed: 2 files *'

test_that 'files and folders that come and go under a run: never a crash, and the next run is right'
fresh
(for ((i = 0; ; i++)); do
    mkdir -p "d/$((i % 20))" && echo "Lantern $i" >"d/$((i % 20))/$i.txt"
    ((i < 100)) || rm -rf "d/$(((i + 10) % 20))"
done) 2>/dev/null &
writer=$!
for i in {1..20}; do
    run locus-index -q d
    expect_status '[01]'
    any_err
done
kill $writer && wait $writer 2>/dev/null
run locus-index -q
run locus-index --check
expect_out '.locus: sound'
run locus -c lantern
expect_out "$(find d -name '*.txt' ! -name good.txt -size +0 | wc -l)"

test_that 'foreign files in the index directory stay, and disturb nobody'
fresh
locus-index -q d
mkdir .locus/mine && echo mine >.locus/mine/a && echo mine >.locus/notes.txt
echo 'A second quillstone.' >d/second.txt
run locus-index -q
run locus -c quillstone
expect_out 2
run locus-index -q --rebuild
run locus-index --check
expect_out '.locus: sound'
expect_same 'mine mine' "$(cat .locus/mine/a .locus/notes.txt | tr '\n' ' ' | sed 's/ $//')"
