# Whether a hit's file is still what was indexed.
. "$(dirname "$0")/lib.sh"

mkdir d
for name in fresh touched edited grown shrunk gone folder; do
    printf 'The story of %s\n\nA quillstone, %s, was shown to the visitors of the mill.\n' $name $name >d/$name.txt
done
touch -d '2020-01-02 03:04:05.5' d/*
locus-index -q d

touch -d '2021-01-01' d/touched.txt
sed -i 's/visitors/burglars/' d/edited.txt
echo more >>d/grown.txt
truncate -s 10 d/shrunk.txt
rm d/gone.txt d/folder.txt
mkdir d/folder.txt

test_that 'states in JSON'
run locus --no-collapse --json -n 0 quillstone
expect_json '{h["path"]: h["state"] for h in hits} == {"d/fresh.txt": "fresh", "d/touched.txt": "fresh",
    "d/edited.txt": "changed", "d/grown.txt": "changed", "d/shrunk.txt": "changed", "d/gone.txt": "gone",
    "d/folder.txt": "gone"}'

test_that 'a hit shows what was indexed, whatever became of the file'
expect_json 'all(h["text"].splitlines()[2] == "A quillstone, %s, was shown to the visitors of the mill." % h["path"][2:-4]
    and h["title"] == "The story of " + h["path"][2:-4] for h in hits)'

test_that 'states in text: said when not fresh'
run locus --format text -n 1 +fresh
expect_out_like 'd/fresh.txt:1  bytes 0+*  The story of fresh'$'\n*'
run locus --format text -n 1 +touched
expect_out_like 'd/touched.txt:1  bytes 0+*  The story of touched'$'\n*'
for name in edited grown shrunk; do
    run locus --format text -n 1 +$name
    expect_out_like "d/$name.txt:1  bytes 0+*  The story of $name  \[the file has changed since it was indexed]"$'\n*'"$name, was shown to the visitors"*
done
for name in gone folder; do
    run locus --format text -n 1 +$name
    expect_out_like "d/$name.txt:1  bytes 0+*  The story of $name  \[the file is gone]"$'\n*'"$name, was shown to the visitors"*
done

test_that 'states change neither order nor scores nor the exit status'
run locus --format trec -n 0 quillstone
expect_same 7 "$(out | wc -l)"
any_out

test_that 'citations tell the same'
verdict() { locus-cite verify "$(locus --json -n 1 "+$1" | json 'first["citation"]')" | cut -d ' ' -f 1; }
for pair in fresh:same touched:same edited:edited grown:same shrunk:edited gone:gone; do
    run verdict "${pair%:*}"
    expect_out "${pair#*:}"
done

test_that 'after the next run all is fresh, and what is gone is not found'
rmdir d/folder.txt
run locus-index -q
run locus --no-collapse --json -n 0 quillstone
expect_json '{h["path"]: h["state"] for h in hits} == {"d/%s.txt" % name: "fresh"
    for name in ("fresh", "touched", "edited", "grown")}'

test_that 'a file that came back is fresh'
cp -p d/fresh.txt kept && rm d/fresh.txt
run locus --json -n 1 +fresh
expect_json 'first["state"] == "gone"'
cp kept d/fresh.txt
run locus --json -n 1 +fresh
expect_json 'first["state"] == "fresh"'

test_that 'a file that may not be read any more is not said to be unchanged'
if can_be_user; then
    touch -d '2019-01-01' d/fresh.txt && chmod 0 d/fresh.txt
    run as_user "$LOCUS_BIN" --json -n 1 +fresh
    expect_json 'first["state"] != "fresh"'
    chmod 644 d/fresh.txt
else
    skip 'no way to run as an ordinary user'
fi
