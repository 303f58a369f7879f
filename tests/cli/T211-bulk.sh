# The engine that writes tables itself: workers, memory, wrong input; Xapian's own tools read what it wrote.
. "$(dirname "$0")/lib.sh"

python3 - <<'END'
import os
import random
random.seed(4)
words = [f"{a}{b}" for a in ("ker", "sto", "mal", "vin", "dra") for b in ("lan", "tor", "mes", "ping", "ed", "s", "berg")]
for i in range(400):
    os.makedirs(f"d/{i % 7}", exist_ok=True)
    with open(f"d/{i % 7}/{i}.txt", "w") as f:
        f.write(f"Report {i}\n\n" + "\n\n".join(
            " ".join(random.choices(words, k=60)) + f" gulls {i * k}." for k in range(i % 9)))
END
touch -d '2024-05-06 07:08:09.123456789' d/*/*

test_that 'workers and memory leave no trace'
run locus-index -q -j 1 -i one d
for more in '-j 2' '-j 7' '--memory 1' '-j 3 --memory 1M' '-j 256'; do
    run locus-index -q $more -i "other$more" d
    run diff -r one "other$more"
done

test_that 'both engines give the same answers'
run locus-index -q --engine api -i api d
run locus -i api --json -n 0 gulls kerlan
expect_out "$(locus -i one --json -n 0 gulls kerlan)"
for file in lexicon grams files paragraphs; do run cmp api/seg-000001/$file one/seg-000001/$file; done
run locus-index --engine=bulk -q -i bulk d
run diff -r one bulk

test_that 'an index of one engine goes on with the other'
echo 'A late report of gulls.' >d/late.txt
run locus-index -q -i api d
run locus-index -q --engine=api -i one d
run locus -i api --json -n 0 gulls late
expect_out "$(locus -i one --json -n 0 gulls late)"
run locus-index --check -q -i one
run locus-index --check -q -i api

test_that 'wrong input'
for wrong in '-j 0' '-j x' '-j -1' '-j 2x' '--engine=fast' '--memory lots' '--memory -5' '--memory 1KK'; do
    run locus-index $wrong -i none d
    expect_status 2
    expect_err_like 'locus-index: '*$'\n''locus-index: '*
    run test ! -e none
done

test_that 'one bad file among several workers'
mkdir e && for i in 1 2 3 4 5 6 7 8; do cp -r d e/$i; done
rm e/4/3/3.txt && mkfifo e/4/3/3.txt
printf '\x89PNG\r\n\x1a\n\0\0' >e/2/picture
run locus-index -j 4 -i many e
expect_status 0
expect_err_like *'skipped: '*', 1 (-v names them)'
echo 'Not to be read.' >e/5/secret.txt && chmod 0 e/5/secret.txt && chmod 777 . && chmod -R a+rX d e && chmod 0 e/5/secret.txt
if can_be_user; then
    run as_user "$LOCUS_INDEX_BIN" -j 4 -i several e
    expect_status 1
    expect_err_like *'secret.txt: Permission denied'*'1 file or folder could not be read'
fi

test_that "Xapian's own tools read it"
if command -v xapian-check xapian-delve xapian-compact quest >/dev/null; then
    segment=bulk/seg-000001
    run xapian-check $segment
    expect_out_like *'No errors found'
    run xapian-delve $segment
    expect_out_like *'number of documents = '*
    run xapian-delve -1 -t Zgull $segment
    expect_out_like 'Posting List for term '*
    run xapian-compact --quiet $segment compacted
    run xapian-check compacted
    expect_out_like *'No errors found'
    run quest -d $segment -s english gulls
    expect_out_like *'gulls'*
else
    echo 'xapian-tools are not here: not tried'
fi
