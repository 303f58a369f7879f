# Names are found in every spelling, acronyms by what they stand for, British words by American ones.
. "$(dirname "$0")/lib.sh"

mkdir d
for name in Zelenskyy Zelenskiy Zelensky; do
    cat >"d/$name.txt" <<END
President Volodymyr $name spoke on the harbour wall to men who had come home that morning.

"We remember everyone," $name wrote, and the gulls went on with what they were doing.
END
done
cat >d/others.txt <<'END'
The ministry of defence of Iran and the defense secretary of Iraq met in Austria, and not in Australia.

Hundreds of prisoners of war (POWs) came by ferry. Lieutenant Clark and Captain Clarke counted them.
END
cat >d/pow.txt <<'END'
A list of the POWs hung in the ferry's window.
END
run locus-index -q -i i d

test_that 'a name is found in every spelling, as it was asked first'
for name in Zelenskyy Zelenskiy Zelensky; do
    run locus -i i -l "$name"
    any_out
    expect_same "d/$name.txt" "$(out | head -n 1)"
    expect_same 'd/Zelenskiy.txt d/Zelensky.txt d/Zelenskyy.txt' "$(out | sort | xargs)"
done
run locus -i i -c +Zelensky +gulls
expect_out 3
run locus -i i --json --no-collapse Zelenskiy
expect_json 'all(any(m["term"] == "zelenskiy" for m in h["matches"]) for h in hits) and len(hits) == 3'

test_that '--no-variants and quotation marks take words as they are'
run locus -i i --no-variants -l Zelensky
expect_out d/Zelensky.txt
run locus -i i -l '+"Volodymyr Zelensky"'
expect_out d/Zelensky.txt

test_that 'what looks alike and is another name is not found'
run locus -i i -c -- "+Australia -Austria"
expect_status 1
expect_out 0
any_err
for names in 'Iran Iraq' 'Clark Clarke'; do
    run locus -i i --explain --json "${names% *}"
    any_out
    any_err
    expect_that test -z "$(err | grep spelled)"
done

test_that 'British and American spelling'
run locus -i i --json defense
expect_json 'sorted(m["length"] for m in first["matches"]) == [7, 7]'
run locus -i i -c harbor
expect_out 3

test_that 'acronyms and what they stand for'
run locus -i i -l POWs
expect_out "d/pow.txt
d/others.txt"
run locus -i i -l --all prisoners of war
expect_out "d/others.txt
d/pow.txt"
run locus -i i -c '"prisoners of war"'
expect_out 1

test_that '--explain says what was added'
run locus -i i --explain --format grep Zelensky defence POW
any_out
expect_err_like '*spelled   defence also as defense*'
expect_err_like '*spelled   pow also as prisoners of war*'
expect_err_like '*spelled   zelensky also as zelenskiy, zelenskyy*'

test_that 'the list, as a user may write it'
run locus-index -i i --variants
expect_out 'pow = prisoners of war  # 1, 1
zelenskiy = zelensky = zelenskyy  # 1, 1, 1'

test_that "a user's file adds sets and sets words apart"
cat >i/variants <<'END'
ferry = boat          # a word that occurs and one that does not
Zelensky != Zelenskyy
END
run locus -i i -l boat
expect_out "d/pow.txt
d/others.txt"
run locus -i i -c Zelensky
expect_out 2
run locus-index -i i --variants
expect_out 'pow = prisoners of war  # 1, 1
zelenskiy = zelensky = zelenskyy  # 1, 1, 1
ferry = boat  # i/variants
zelensky != zelenskyy  # i/variants'
run locus-index -q --rebuild -i i d
run locus -i i -c boat
expect_out 2

test_that 'a line that is not understood is named, and nothing is answered without the others'
echo 'Kyiv Kiev' >>i/variants
run locus -i i -c boat
expect_status 2
expect_err_like '*i/variants:3: not understood*'
run locus-index -i i --variants
expect_status 2
any_out
expect_err_like '*i/variants:3: not understood*'
rm i/variants

test_that 'numbers, dates and codes are varied never'
for word in 307 F-16 2024-08-24 COVID-19; do
    run locus -i i --explain -c "$word"
    expect_status '[01]'
    any_out
    any_err
    expect_that test -z "$(err | grep spelled)"
done


test_that 'a spelling that does not occur finds those that do'
run locus -i i --explain -c Zelenskij
any_out
expect_err_like '*spelled   zelenskij also as zelenskiy, zelensky, zelenskyy*'
expect_same 3 "$(out)"
run locus -i i --no-variants -c Zelenskij
expect_status 1
expect_out 0
any_err
