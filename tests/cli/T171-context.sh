# -C: lines of the source around a hit. --fail-stale: no answer from files that are others by now.
. "$(dirname "$0")/lib.sh"

mkdir d
printf 'Title\n\nOne.\nTwo.\nThe quillstone was shown.\n\tFour.\n\nFive.\n' >d/a.txt
printf 'The nightjar sings.\r\nAll night.\r\n' >d/crlf.txt
locus-index -q d

test_that '-C: lines before and after, the numbers of the file, the hit marked'
run locus -C 1 --format text quillstone
expect_out 'd/a.txt:5  bytes 17+39  Title
  The quillstone was shown. Four. Five.
    4  Two.
  > 5  The quillstone was shown.
  > 6   Four.
  > 7
  > 8  Five.
  d/a.txt#17+39~F'

test_that '-C without --format is text, in a pipe too'
run locus -C 1 nightjar
expect_out "d/crlf.txt:1  bytes 0+31
  The nightjar sings. All night.
  > 1  The nightjar sings.
  > 2  All night.
  d/crlf.txt#0+31~F"
run locus -C 0 nightjar
expect_out 'd/crlf.txt:1:0:The nightjar sings. All night.'

test_that '-C with another format is refused'
for format in grep vimgrep jsonl tsv trec; do
    run locus -C 2 --format $format nightjar
    expect_status 2
    expect_err 'locus: -C and -v show more in the text format only
locus: leave out --format, or use --format text'
    any_out
done

test_that '-C is nothing to -l, -c and -q'
run locus -C 2 -l nightjar
expect_out d/crlf.txt
run locus -C 2 -c nightjar
expect_out 1
run locus -C 2 -q nightjar

test_that '-C: at a terminal a line is wrapped under itself, in a pipe it is cut where it is very long'
python3 -c 'open("d/wide.txt", "w").write("Before.\nEine corncrake." + " 北京 und weiter" * 4 + "\n")'
python3 -c 'open("d/long.txt", "w").write("Ein wheatear. " + "weiter " * 400 + "\n")'
locus-index -q
columns=40 run on_terminal "'$LOCUS_BIN' --color never -C 1 corncrake"
expect_out_like '*
    1  Before.
  > 2  Eine corncrake. 北京 und weiter
       北京 und weiter 北京 und weiter
       北京 und weiter
  d/*'
run locus -C 1 wheatear
expect_same 1007 "$(out | grep '^  > 1' | python3 -c 'print(len(input()))')"
expect_same … "$(out | grep '^  > 1' | python3 -c 'print(input()[-1])')"
any_out

test_that '-C: matches are in colour in the lines as well'
run locus -C 1 --color always quillstone
expect_out_like $'*\n  \e\[1m> 5\e\[0m  The \e\[1;31mquillstone\e\[0m was shown.\n*'

test_that '-C: a changed or vanished file has none, and that is said'
printf 'The skylark climbs.\n' >d/skylark.txt
locus-index -q
echo more >>d/crlf.txt
rm d/skylark.txt
run locus -C 1 nightjar
expect_out_like '*'"The nightjar sings. All night.
  \[no context: the file has changed]
  d/crlf.txt#0+31~F"
run locus -C 1 skylark
expect_out_like '*  \[the file is gone]'"
  The skylark climbs.
  \[no context: the file is gone]
"*

test_that '--fail-stale: 2 when a hit that is shown is stale, the answers all the same'
run locus --fail-stale nightjar skylark
expect_status 2
expect_out_like '*:The nightjar sings. All night.*'
expect_err 'locus: not what was indexed any more: d/crlf.txt (changed), d/skylark.txt (gone)
locus: bring the index up to date with: locus-index'
run locus --fail-stale quillstone
any_out
run locus --fail-stale xyzzy
expect_status 1
any_err
run locus --fail-stale -n 1 the quillstone
any_out

test_that '--fail-stale: with --json in JSON as well'
run locus --fail-stale --json nightjar
expect_status 2
expect_json '[o["type"] for o in objects] == ["hit", "error"] and "d/crlf.txt (changed)" in objects[1]["message"]'
any_err

test_that '--fail-stale with -l, -q and --batch; -c is refused'
run locus --fail-stale -l nightjar
expect_status 2
expect_out d/crlf.txt
any_err
run locus --fail-stale -q nightjar
expect_status 2
any_err
run locus --fail-stale --batch - <<<$'a\tquillstone\nb\tskylark\nc\tnightjar'
expect_status 2
any_out
expect_err_like 'locus: not what was indexed any more: d/crlf.txt (changed), d/skylark.txt (gone)'*
run locus --fail-stale -c nightjar
expect_status 2
expect_err_like 'locus: -c with --fail-stale: no hit is shown'*

test_that '--fail-stale: many files are named by the first ten'
mkdir many
for i in {10..25}; do echo "The dunnock of $i." >many/$i.txt; done
locus-index -q many
rm many/*.txt
run locus --fail-stale -n 0 dunnock
expect_status 2
any_out
expect_err_like '*many/10.txt (gone), *many/19.txt (gone), and 6 more'$'\n'*
