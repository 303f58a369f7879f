# What matches in boilerplate alone is demoted, told, and found all the same.
. "$(dirname "$0")/lib.sh"

mkdir d
cat >d/bridge.txt <<'END'
The harbour council met on Tuesday to hear what the ferry would cost, and put the vote off until spring.

Nobody had asked the captains, who said afterwards that they would have told it for nothing at all.

A second reading is set for the week after the regatta, when the strangers have gone home again.

Read next

18:56

Sports

Goalkeeper Osric Fennimore was named Player of the Season after letting in nine goals in thirty matches.

18:13

World News

The minister went to the island for talks on herring, and came back with a promise.

What is your opinion on this topic?

Leave the first comment
END
cat >d/keeper.txt <<'END'
The club's goalkeeper, a quiet man from the island, trains on the mole before the gulls are awake.

His trainer says that the season was won there, in the wind, with a goal painted on the harbour wall.
END
run locus-index -q -i i d

test_that 'what a block alone answers is found, and told'
run locus -i i --json -n 1 Osric Fennimore Player of the Season
expect_json 'first["path"] == "d/bridge.txt" and first["boilerplate"] is True and "Fennimore" in first["excerpt"]["text"]'
run locus -i i --format text -n 1 Osric Fennimore
expect_out_like '*bridge.txt:*(boilerplate)*Fennimore*'
run locus -i i -c Fennimore
expect_out 1

test_that 'what stands in text comes first'
run locus -i i --json goalkeeper season
expect_json '[h["path"] for h in hits] == ["d/keeper.txt", "d/bridge.txt"] and [h["boilerplate"] for h in hits] == [False, True]'
run locus -i i --json -n 0 harbour
expect_json 'not any(h["boilerplate"] for h in hits)'

test_that '--explain says why'
run locus -i i --explain --format grep Fennimore
expect_out_like 'd/bridge.txt:*'
expect_err_like '*times 0.50: it matches in a block of other articles*'
run locus -i i --explain --boilerplate keep --json Fennimore
expect_json 'first["boilerplate"] is True'
any_err
expect_that test -z "$(err | grep times)"

test_that 'a paragraph of many texts'
for n in 1 2 3 4 5 6 7 8 9; do
    printf 'Report %s of the harbour is long enough to be a paragraph of its own, and tells of %s gulls, %s terns and the weather.\n\nThe Gull Reporter Speaks\n\nMore of it follows below in another sentence with %s words.\n' $n $n$n $n$n$n $n >d/$n.txt
done
run locus-index -q -i i d
run locus -i i --explain --json -n 1 speaks
expect_json 'first["boilerplate"] is True'
expect_err_like '*times 0.50: it matches in a paragraph of 9 passages*'

test_that 'both engines, any number of workers, and an update keep it'
run locus-index -q -j 1 -i one d
run locus-index -q -j 3 -i three d
run diff -r one three
run locus-index -q --engine=api -i api d
run locus -i api --json -n 0 speaks season harbour
expect_out "$(locus -i one --json -n 0 speaks season harbour)"
run locus-index -q -i one --rebuild d/bridge.txt
echo 'A late report of gulls.' >d/late.txt
run locus-index -q -i one d
run locus -i one --json -n 1 Osric Fennimore
expect_json 'first["boilerplate"] is True'

test_that 'wrong input'
run locus -i i --boilerplate=hide x
expect_status 2
expect_err_like 'locus: unknown --boilerplate: hide*'$'\n''locus: demote (the default) or keep'

test_that 'the five articles of the world'
seeds=$LOCUS_SOURCE/../shared/corpora/seeds/articles
if [[ ! -d $seeds ]]; then
    skip 'they are not here'
else
    run locus-index -q -i s "$seeds"
    run locus -i s --json -n 5 Zelensky goal captivity
    expect_json 'not any("Salah" in h["excerpt"]["text"] for h in hits)'
    run locus -i s --json -n 1 Mohamed Salah Player of the Season
    expect_json '"Salah" in first["excerpt"]["text"] and first["boilerplate"]'
fi
