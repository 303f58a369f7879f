# The same files give the same bytes.
. "$(dirname "$0")/lib.sh"

corpus d
python3 - <<'END'
for i in range(300):
    with open(f"d/{i:03}.txt", "w") as f:
        f.write(f"Report {i}\n\n" + "\n\n".join(f"In year {i * k} the ferry met {k} gulls near pier {i % 11}."
                                                for k in range(i % 9)))
END
touch -d '2024-05-06 07:08:09.123456789' d/*

test_that 'two fresh builds'
run locus-index -q -i one d
run locus-index -q -i two d
run diff -r one two

test_that 'a build over an old index differs only by its number'
run locus-index -q -i two --rebuild
for table in docdata.glass lexicon; do
    run cmp one/seg-000001/$table two/seg-000002/$table
done
run eval "locus -i two --json -n 0 ferry prisoners | sed 's/\"generation\":2}/\"generation\":1}/'"
expect_out "$(locus -i one --json -n 0 ferry prisoners)"

test_that 'the order in which files and folders were made does not matter'
mkdir -p p/s q/t q/s p/t
for file in d/*.txt; do cp -p "$file" p/s && cp -p "$file" p/t; done
printf '%s\n' d/*.txt | sort -r | while read -r file; do cp -p "$file" q/t && cp -p "$file" q/s; done
run inside p 'locus-index -q .'
run inside q 'locus-index -q .'
run diff -r p/.locus q/.locus

test_that 'the order of the PATHs does not matter to the answers'
run locus-index -q -i pq p q
run locus-index -q -i qp q p
run locus -i qp --json -n 0 ferry prisoners
expect_out "$(locus -i pq --json -n 0 ferry prisoners)"

test_that 'the locale and the current directory do not matter'
run inside d 'LC_ALL=C TZ=Asia/Tokyo locus-index -q -i ../three .'
run diff -r one three

test_that 'the same question gives the same answer'
locus -i pq --json -n 0 ferry gulls >answer
for i in 1 2 3; do
    run cmp answer <(locus -i pq --json -n 0 ferry gulls)
done

test_that 'equal scores are ordered by path, then by offset'
run locus -i pq --json -n 0 prisoners of war
expect_json 'len(hits) > 8 and all(a["path"] < b["path"] for a, b in zip(hits, hits[1:]) if a["text"] == b["text"])'

test_that 'a segment is a sound Xapian database'
if command -v xapian-check >/dev/null; then
    run xapian-check one/seg-000001
    expect_out_like '*No errors found'
    any_err
else
    skip 'xapian-check is not installed'
fi
