# Many questions in one run.
. "$(dirname "$0")/lib.sh"

readonly FILE=fernhill-courier-homecomings.txt
corpus
locus-index -q .

ids() { out | json "' '.join(o.get('query', '') + ':' + o['type'] for o in objects)"; }

test_that 'ids before a TAB, in the order of the questions'
printf 'b\tKursk civilians\na\tKursk civilians\n' >questions
run locus --json -n 1 --batch questions
expect_json '[(o["query"], o["type"], o["path"]) for o in objects] ==
    [("b", "hit", "fernhill-courier-homecomings.txt"), ("a", "hit", "fernhill-courier-homecomings.txt")]'
expect_json 'list(first)[:3] == ["type", "schema", "query"]'

test_that 'the answers are those of single questions'
cut -f 1,2 "$LOCUS_SOURCE/corpus/questions.tsv" | grep -v '^#' | sort -u >questions
locus --format trec --batch questions | cut -d ' ' -f 3- >together
while IFS=$'\t' read -r _ question; do
    locus --format trec -- "$question" | cut -d ' ' -f 3-
done <questions >single
run cmp together single

test_that 'without a TAB the number of the line is the id; blank lines are passed over but counted'
run locus --json -n 1 --batch - <<<$'Kursk\n\n   \n\t\nMoscow\nx\tKyiv\nBelarus'
expect_same '1:hit 5:hit x:hit 7:hit' "$(ids)"
any_out

test_that 'a byte order mark is no part of the first id'
run locus --json -n 1 --batch - <<<$'\ufeffa\tKursk\nb\tMoscow'
expect_same 'a:hit b:hit' "$(ids)"
any_out

test_that 'a TAB at the beginning: the number of the line; a second TAB belongs to the question'
run locus --json -n 1 --batch - <<<$'\tKursk\nq\tKursk\tcivilians'
expect_json '[(o["query"], o["path"]) for o in objects][1] == ("q", "fernhill-courier-homecomings.txt")'
expect_same '1:hit q:hit' "$(ids)"

test_that 'CRLF line ends, and no line end at the end'
run locus -c --batch - < <(printf 'a\tKursk\r\nb\tKursk civilians\r\n\r\nKursk')
expect_out $'a\t3\nb\t5\n4\t3'

test_that 'none objects for questions without a hit'
run locus --json -n 1 --batch - <<<$'a\txyzzy\nb\tKursk\nc\t\nd\t?!'
expect_out_like '{"type":"none","schema":1,"query":"a"}'$'\n''{"type":"hit",'*'
{"type":"none","schema":1,"query":"c"}
{"type":"none","schema":1,"query":"d"}'

test_that 'exit status: 0 if any question hit, 1 if none'
run locus -q --batch - <<<$'xyzzy\nKursk\nplugh'
run locus -q --batch - <<<$'xyzzy\nplugh'
expect_status 1
run locus --format trec --batch - <<<$'xyzzy\nplugh'
expect_status 1
run locus --batch /dev/null
expect_status '[12]'  # /dev/null is not a regular file
any_err
: >empty
run locus --batch empty
expect_status 1

test_that '-c: id, TAB, number'
run locus -c --batch - <<<$'a\tKursk\nxyzzy'
expect_out $'a\t3\n2\t0'

test_that 'an id may hold anything but a TAB'
run locus --json -n 1 --batch - < <(printf 'a "b" \xff\\\tKursk\n')
expect_json 'first["query"] == "a \"b\" \ufffd\\"'

test_that 'text: each question is named'
run locus --format text -n 1 --batch - <<<$'a\tKursk civilians\nb\txyzzy'
expect_out_like "a: Kursk civilians"$'\n'"$FILE:6  bytes 427+222  "*$'\n\nb: xyzzy'

test_that 'a line that is no UTF-8, and an endless one'
run locus -c --batch - < <(printf 'a\t\xff\xfe Kursk \xc3\n')
expect_out $'a\t3'
run locus -c --batch - < <(printf 'a\t'; printf 'Kursk %.0s' {1..50000})
expect_out $'a\t3'

test_that 'a question file may be a pipe'
run eval "'$LOCUS_BIN' -c --batch <(printf 'a\tKursk\n')"
expect_out $'a\t3'

test_that 'a missing question file'
run locus --batch nosuch
expect_status 2
expect_err_like 'locus: nosuch: No such file or directory'*
run locus --json --batch nosuch
expect_status 2
expect_json 'len(objects) == 1 and first["type"] == "error" and "nosuch" in first["message"] and first["schema"] == 1'
any_err
run locus --batch .
expect_status 2
expect_err_like 'locus: .: is a directory'*

test_that 'a question and --batch at once, or neither'
run locus --batch empty Kursk
expect_status 2
expect_err_like $'locus: a question and --batch at once\nlocus: '*
run locus
expect_status 2
expect_err_like $'locus: no question\nlocus: '*
