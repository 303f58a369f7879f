# How many hits, and that a longer list begins with the shorter one.
. "$(dirname "$0")/lib.sh"

corpus corpus
mkdir many
python3 - <<'END'
filler = ("the town of stone and rain went on with its quiet work all the same, and nothing else of note was told to "
          "this paper or to any other before the evening came and the lamps were lit along the quay; so it was said. ")
for i in range(1, 261):
    with open(f"many/{i:03}.txt", "w") as f:
        f.write(f"Report {i}\n\n")
        for k in range(i % 7 + 1):
            f.write(f"The ferry of day {k} met {i}{' gulls' * (i % 5 + 1)} in the strait.\n\nOn day {k} {filler * 3}\n\n")
END
locus-index -q corpus many

lines() { out | wc -l; }

test_that 'ten hits by default, -n others, -n 0 all'
run locus ferry
expect_same 10 "$(lines)"
any_out
for n in 1 2 99 100 101 116 117 250; do
    run locus -n "$n" ferry
    expect_same "$n" "$(lines)"
    any_out
done
run locus -n 0 ferry
expect_that test "$(lines)" -gt 600
any_out

test_that 'a limit above the number of hits is no harm'
run locus -n 4294967296 Kursk
expect_same 3 "$(lines)"
any_out
run locus -n 18446744073709551615 Kursk
expect_same 3 "$(lines)"
any_out
run timeout 100 "$LOCUS_BIN" -n 18000000000000000000 Kursk
expect_same 3 "$(lines)"
any_out

test_that 'n hits are the first n of n+1'
for question in 'ferry gulls' 'prisoners of war' 'ferry "gulls gulls"' '+ferry gulls -7'; do
    locus --no-collapse --json -n 0 -- "$question" >all
    locus -n 0 -- "$question" >grouped  # what is listed of a hit may grow with -n, which hits there are does not
    for n in 1 2 9 10 11 99 100 101 116 117 200; do
        run cmp <(head -n "$n" all) <(locus --no-collapse --json -n "$n" -- "$question")
        run cmp <(head -n "$n" grouped) <(locus -n "$n" -- "$question")
    done
done

test_that 'n hits are the first n of n+1 with --per-file'
for per_file in 1 2; do
    locus --no-collapse --json -n 0 --per-file $per_file ferry gulls >all
    locus -n 0 --per-file $per_file ferry gulls >grouped
    for n in 1 10 99 100 101 130 150 200; do
        run cmp <(head -n "$n" all) <(locus --no-collapse --json -n "$n" --per-file $per_file ferry gulls)
        run cmp <(head -n "$n" grouped) <(locus -n "$n" --per-file $per_file ferry gulls)
    done
done

test_that '--skip: the rest of a longer list, whatever the list'
for options in '' --no-collapse '--per-file 1' '--per-file 2' '--without reranking'; do
    for question in 'ferry gulls' 'prisoners of war' 'path:0*'; do
        for page in '1 2' '5 98' '60 57'; do
            n=${page% *} skip=${page#* }
            # shellcheck disable=SC2086 # several words
            locus --json -n $((skip + n)) $options -- "$question" >longer 2>/dev/null
            # shellcheck disable=SC2086
            run locus --json -n "$n" --skip "$skip" $options -- "$question"
            expect_status '[01]'
            any_err
            expect_out "$(tail -n "+$((skip + 1))" longer)"
        done
    done
done

test_that '--skip with -n 0: all but the first'
run locus --no-collapse -n 0 --skip 7 ferry
expect_out "$(locus --no-collapse -n 0 ferry | tail -n +8)"
run locus --skip 18446744073709551615 -n 18446744073709551615 ferry
expect_status 1
expect_err_like 'locus: all *'

test_that '--skip goes on counting ranks, and -n counts from there'
run locus --json -n 3 --skip 250 ferry
expect_json '[h["rank"] for h in hits] == [251, 252, 253]'

test_that '--skip that leaves nothing: status 1, and why'
run locus --skip 3 Kursk
expect_status 1
expect_err 'locus: all 3 that were found are left out by --skip'
run locus --skip 3 xyzzy
expect_status 1
expect_err 'locus: nothing found; not in the index: xyzzy'

test_that '--skip with -l counts files'
run locus -l -n 20 --skip 130 ferry
expect_out "$(locus -l -n 150 ferry | tail -n 20)"

test_that '--skip in a batch: of every question'
run locus --json -n 2 --skip 2 --batch - <<<$'a\tferry\nb\tKursk\nc\txyzzy'
expect_json '[(o["type"], o["query"], o.get("rank")) for o in objects] ==
    [("hit", "a", 3), ("hit", "a", 4), ("hit", "b", 3), ("none", "c", None)]'
run locus --json --skip 3 --batch - <<<$'b\tKursk'
expect_status 1
expect_json 'objects == [{"type": "none", "schema": 1, "query": "b"}]'

test_that '--skip: only what is shown is stale'
cp -r corpus kept && echo >>corpus/orrery-dispatch-analysis.txt
run locus -n 1 --fail-stale Kursk
expect_status 2
any_out
any_err
run locus -n 2 --skip 1 --fail-stale Kursk
any_out
rm -r corpus && cp -rp kept corpus && locus-index -q

test_that '--skip with -c and -q is an error'
for options in -c -q '-c -q'; do
    # shellcheck disable=SC2086
    run locus $options --skip 1 Kursk
    expect_status 2
    expect_err_like "locus: ${options%% *} with --skip: no hit is shown"$'\n'*
done
run locus -c --skip 0 Kursk
expect_out 3

test_that '--per-file bounds the hits of each file, and the list is filled up'
run locus -n 150 --per-file 1 ferry
expect_same 150 "$(lines)"
expect_same 150 "$(out | cut -d : -f 1 | sort -u | wc -l)"
any_out
run locus -n 0 --per-file 2 ferry
expect_same 2 "$(out | cut -d : -f 1 | sort | uniq -c | awk '$1 > n { n = $1 } END { print n }')"
any_out
run locus -n 5 --per-file 0 ferry
expect_out "$(locus -n 5 ferry)"

test_that '-l with -n counts files'
run locus -l -n 150 ferry
expect_same 150 "$(out | sort -u | wc -l)"
any_out
run locus -l -n 0 ferry
expect_same 261 "$(out | sort -u | wc -l)"
any_out

test_that '-l lists the files of --per-file 1, in its order'
for question in 'ferry gulls' ferry 'prisoners of war' 'ferry "gulls gulls"' '"in the strait" -7'; do
    for n in 0 1 10 99 100 101 130; do
        run locus -l -n "$n" -- "$question"
        expect_out "$(locus -n "$n" --per-file 1 -- "$question" | cut -d : -f 1)"
    done
done

test_that '-l takes no notice of --per-file'
run locus -l --per-file 2 ferry gulls
expect_out "$(locus -l ferry gulls)"

test_that 'scores fall strictly and ranks rise by one'
for question in ferry 'ferry gulls' 'prisoners of war' '"in the strait"'; do
    run locus --json -n 0 "$question"
    expect_json 'len(hits) > 5 and all(a["score"] > b["score"] for a, b in zip(hits, hits[1:])) and
        [h["rank"] for h in hits] == list(range(1, len(hits) + 1))'
done

test_that 'scores are positive'
run locus --json -n 0 the
expect_json 'all(h["score"] > 0 for h in hits)'

test_that '-c is the number of hits of -n 0'
for question in ferry 'ferry gulls' '"gulls gulls"' '"in the strait" ferry' '+gulls +7' 'ferry -gulls' 'ferry -"gulls gulls"' \
    'prisoners of war' 'U.S.' '+"all-for-all"' 'xyzzy' '"prisoners xyzzy"' '+Kursk -civilians'; do
    for all in --no-all --all; do
        expect_same "$question: $(locus -n 0 $all -- "$question" 2>/dev/null | wc -l)" \
            "$question: $(locus -c $all -- "$question" 2>/dev/null)"
    done
done

test_that '-c takes no notice of -n and --per-file'
run locus -c -n 1 Kursk
expect_out 3

test_that 'a limit that is no number'
for wrong in x 1x 1.5 -1 '' 99999999999999999999; do
    run locus -n "$wrong" Kursk
    any_out
    expect_status 2
    expect_err_like 'locus: '*
done
