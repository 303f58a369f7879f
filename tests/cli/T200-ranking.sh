# The second stage: its border behind the hundredth candidate, its parts, and that only the texts decide.
. "$(dirname "$0")/lib.sh"

# Three hundred articles that all know the ferry. Few have a rare word, most of those far down the first stage's list;
# some are copies of others.
mkdir articles
python3 - <<'END'
import random
rng = random.Random(200)
words = "harbour river winter market school letters report talks village bridge names coats".split()
for i in range(300):
    text = []
    for k in range(1 + i % 3):
        words_here = rng.choices(words, k=60 + i % 40)
        words_here[i % 8] = "ferry"
        if i % 4 == 0: words_here[1] = "ferry"
        if i % 29 == 28: words_here[-1] = "quillstone"
        if i % 37 == 36: words_here[-2:] = "orchard lantern".split()
        text.append(" ".join(words_here).capitalize() + ".")
    if i % 10 == 9: text = ["The ferry was late."]
    with open(f"articles/{i:03}.{'md' if i % 5 == 0 else 'txt'}", "w") as f:
        f.write(f"Report {rng.choice(words)} {i // 10}\n\n" + "\n\n".join(text) + "\n")
END
touch -d '2024-05-06' articles/*
locus-index -q -L english articles

questions=(ferry 'ferry winter' 'ferries in the winter harbour' '+quillstone ferry' 'ferry quillstone' 'ferry "orchard lantern"'
    '"orchard lantern"' 'ferry ext:md' 'ferry path:1*.txt -"winter market"' 'ferry AND lantern' 'ferry NEAR/2 harbour' 'ferr*'
    'the ferry was late' 'title:winter ferry' '+ferry')

test_that 'there are hits on both sides of the border'
expect_that test "$(locus -c ferry)" -gt 400
expect_that test "$(locus -c '"orchard lantern"')" -gt 5
run locus --explain -n 102 ferry
any_out
expect_same '100 2' "$(err | grep '^hit' | grep -c ' + ') $(err | grep '^hit' | grep -c 'first stage  ')"
any_err

test_that 'n hits are the first n of n+1 across the border'
for question in "${questions[@]}"; do
    for limits in '' '--per-file 1' '--per-file 2'; do
        # shellcheck disable=SC2086 # words
        locus --json -n 0 $limits -- "$question" >all
        for n in 99 100 101 150; do
            # shellcheck disable=SC2086
            run cmp <(head -n "$n" all) <(locus --json -n "$n" $limits -- "$question")
        done
    done
done

test_that 'scores fall strictly across the border'
for question in ferry 'ferries in the winter harbour' '"orchard lantern" ferry' 'ferry ext:md' 'the ferry was late'; do
    for limits in '' '--per-file 1' '--without grams' '--without reranking'; do
        # shellcheck disable=SC2086
        run locus --json -n 150 $limits -- "$question"
        expect_json 'len(hits) > 2 and all(a["score"] > b["score"] for a, b in zip(hits, hits[1:])) and hits[-1]["score"] > 0'
    done
done

test_that 'what is rare among the first hundred is all found'
for question in '"orchard lantern"' 'ferry +"orchard lantern"' '+quillstone ferry' 'ferry title:winter' 'ferry ext:md'; do
    expect_same "$question: $(locus -c -- "$question")" "$question: $(locus -n 0 -- "$question" | wc -l)"
    expect_same "$question: $(locus -c -- "$question")" "$question: $(locus -n 500 -- "$question" | wc -l)"
    run locus -q -- "$question"
done
run locus -q ferry xyzzy
run locus -q +xyzzy ferry
expect_status 1
any_err
run locus -c '+xyzzy ferry'
expect_out 0
expect_status 1
any_err

test_that '--explain: the parts of a score are its sum'
for more in '' '--per-file 1' '-l' '--without span' '--without grams --without title'; do
    # shellcheck disable=SC2086
    locus --explain -n 50 $more 'ferry winter harbour' >hits 2>explained
    expect_same 50 "$(grep -c '^hit' explained)"
    run python3 - explained <<'END'
import re, sys
names = {"first stage", "grams", "sentence", "exact", "span", "bigrams", "title", "file", "similar"}
for line in open(sys.argv[1]):
    told = re.fullmatch(r"hit +(\d+)  score (\S+) = (.*)  articles/\S+\n", line)
    if not told: continue
    parts = [part.rsplit(" ", 1) for part in told[3].split(" + ")]
    if not {name for name, _ in parts} <= names: print("not a part", line)
    if abs(float(told[2]) - sum(float(value) for _, value in parts)) > 0.0006 * len(parts) + 0.001: print("no sum", line)
END
done

test_that '--without leaves a part out'
for part in grams sentence exact span bigrams title file similar; do
    for more in '' '--per-file 1'; do
        # shellcheck disable=SC2086
        run locus --explain -n 50 $more --without "$part" 'ferry winter harbour'
        any_out
        expect_same 0 "$(err | grep '^hit' | grep -c " $part [0-9]")"
        any_err
    done
done
for part in grams sentence exact span title similar; do
    expect_that test "$(locus --explain -n 50 'ferry winter harbour' 2>&1 >/dev/null | grep -c " $part [0-9]")" -gt 0
done
expect_that test "$(locus --explain -n 50 -l 'ferry winter harbour' 2>&1 >/dev/null | grep -c ' file [0-9]')" -eq 50
expect_that test "$(locus --explain -n 50 -l 'ferry winter harbour' 2>&1 >/dev/null | grep -c ' bigrams [0-9]')" -gt 0

test_that '--without reranking is the first stage alone'
run locus --explain -n 150 --without reranking 'ferry winter'
any_out
expect_same 0 "$(err | grep '^hit' | grep -c ' + ')"
any_err
locus --json -n 150 'ferry winter' >with
locus --json -n 150 --without reranking 'ferry winter' >without
expect_that test "$(cmp -s with without; echo $?)" -eq 1
expect_same "$(json 'sorted(h["path"] for h in hits[:100])' <with)" "$(json 'sorted(h["path"] for h in hits[:100])' <without)"
expect_same "$(json '[h["path"] for h in hits[100:]]' <with)" "$(json '[h["path"] for h in hits[100:]]' <without)"

test_that '--without what is no part'
for wrong in nonsense '' first 'first stage' Grams grams,span; do
    run locus --without "$wrong" ferry
    expect_status 2
    expect_err "locus: --without: no part of the ranking is called $wrong
locus: leave out one of: reranking, grams, sentence, exact, spelling, span, bigrams, title, file, similar"
done
run locus --without grams --without nonsense ferry
expect_status 2
any_err

# The same articles in many segments, and as two indexes.
mkdir parts
for ((i = 0; i < 300; i += 43)); do
    for ((k = i; k < i + 43 && k < 300; ++k)); do cp -p articles/"$(printf %03d "$k")".* parts; done
    locus-index -q -i parts.ix -L english parts
done
mkdir first second
cp -p articles/*[13579].* first
cp -p articles/*[02468].* second
locus-index -q -i first.ix -L english first
locus-index -q -i second.ix -L english second

# Scores and texts, and the articles' names without their folder.
told() { locus --json "$@" | json '[(h["score"], os.path.basename(h["path"]), h["offset"], h["length"]) for h in hits]'; }

test_that 'the number of segments and of indexes does not matter'
expect_that test "$(locus-index -i parts.ix --stats | awk '$1 == "segments" { print $2 }')" -gt 3
for question in ferry 'ferry winter' 'ferries in the winter harbour' 'ferry "orchard lantern"' 'the ferry was late' 'ferry ext:md'; do
    for more in '-n 0' '-n 100' '-n 101' '-n 130 --per-file 1' '-n 20 --without similar'; do
        # shellcheck disable=SC2086
        expect_same "$question $more: $(told $more -- "$question")" "$question $more: $(told -i parts.ix $more -- "$question")"
    done
done

# Their folders' names order equal scores, which are told apart by a millionth each.
test_that 'indexes together are one'
for question in 'ferry winter' 'ferries in the winter harbour' 'ferry "orchard lantern"'; do
    for more in '' '--per-file 1'; do
        # shellcheck disable=SC2086
        expect_same "$(told -i second.ix -i first.ix -n 0 $more -- "$question")" \
            "$(told -i first.ix -i second.ix -n 0 $more -- "$question")"
        # shellcheck disable=SC2086
        run python3 -c '
import sys
one, two = ({hit[1:3]: hit[0] for hit in eval(told)} for told in sys.argv[1:])
if one.keys() != two.keys(): print("other hits", one.keys() ^ two.keys())
else: print("".join(f"{hit} {one[hit]} {two[hit]}\n" for hit in one if abs(one[hit] - two[hit]) > 1e-4), end="")
' "$(told -n 0 $more -- "$question")" "$(told -i first.ix -i second.ix -n 0 $more -- "$question")"
    done
done

test_that 'many copies: those of the first paths are the candidates'
mkdir copies
for ((i = 0; i < 240; ++i)); do printf 'The ferry of quillstone.\n' >copies/"$(printf %03d $((i * 7 % 240)))".txt; done
for ((i = 0; i < 240; i += 60)); do
    locus-index -q -i copies.ix -L english copies/*"$((i / 60))".txt copies/*"$((i / 60 + 4))".txt copies/*[89].txt
done
run locus -i copies.ix -n 0 -l quillstone ferry
expect_out "$(printf '%s\n' copies/*.txt)"
