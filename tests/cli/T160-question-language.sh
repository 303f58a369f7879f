# The whole question language, end to end: operators, wildcards, filters, what is text all the same.
. "$(dirname "$0")/lib.sh"

mkdir -p d/notes/2025 d/old e
printf 'The lamp trade\n\nThe lamp is red and the old barge sleeps near the quay.\n' >d/notes/red.md
printf 'Green things\n\nThe barge is old; a lamp, green, hangs above. Lampshades were sold.\n' >d/notes/2025/green.txt
printf 'Lamps were lit on every barge; the mayor, Zelenskyy, looked on.\n' >d/old/lamps.txt
printf 'Zelensky spoke, and Zelenskiy answered. The exchange was an exchequer’s dream.\n' >d/old/names.txt
printf 'Traders exchanged lamps. Nobody slept.\n' >d/TRADE.TXT
locus-index -q d
printf 'Die Gefangenen sahen die Lampe. Der Handel begann.\n' >e/handel.txt
printf 'Der Handel mit Lampen, ein Gefangener.\n' >e/lampen.txt
locus-index -q -i german.ix -L german e

names() { out | sed 's|.*/||; s|\..*$||' | sort | xargs; }
# finds QUESTION NAME...: these files and no others, by -l, -c and --json; -c and --all -c see as many.
finds() {
    local question=$1
    shift
    run locus -l -n 0 -- "$question"
    if (($# == 0)); then
        expect_status 1
        any_err
    fi
    expect_same "$*" "$(names)"
    any_out
    run locus -c -- "$question"
    (($#)) || expect_status 1
    expect_out $#
    run locus -n 0 --json -- "$question"
    if (($# == 0)); then
        expect_status 1
        any_err
    fi
    expect_json "len(hits) == $# and all(a['score'] > b['score'] for a, b in zip(hits, hits[1:]))"
}

test_that 'AND, OR, NOT and parentheses'
finds 'lamp AND barge' green lamps red
finds 'mayor OR quay' lamps red
finds 'lamp AND NOT barge' TRADE
finds 'lamp NOT barge' TRADE
finds '(mayor OR quay) AND red' red
finds 'mayor OR quay AND green' lamps
finds 'lamp -(mayor quay)' TRADE green
finds '(((lamp))) AND (barge AND (NOT (red OR mayor)))' green
finds 'lamp and barge or nobody' TRADE green lamps red
finds '(lamp AND barge' green lamps red

test_that 'in a row words rank, and operators are required'
finds 'lamp (mayor OR quay)' lamps red
run locus -l 'green (lamp OR exchange)'
expect_out_like 'd/notes/2025/green.txt*'

test_that 'NEAR: neighbours are one word apart, in either order'
finds 'red NEAR/2 lamp' red
finds 'red NEAR/1 lamp'
finds 'lamp NEAR/1 green' green
finds 'green NEAR/1 lamp' green
finds 'old NEAR barge' green red
finds '"old barge" NEAR/4 quay' red
finds '"old barge" NEAR/3 quay'
finds 'lamp NEAR/3 (red OR green)' green red
finds 'NOT lamp NEAR/3 (red OR green)' TRADE lamps names

test_that 'word*: any word that begins so, and no other of its stem'
finds 'lampsh*' green
finds 'exch*' TRADE names
finds 'exchanged*' TRADE
finds 'lamp* -lampsh*' TRADE lamps red
finds 'zel* NEAR/2 spoke' names
finds 'ex* AND mayor'

test_that 'word~: the spelling that was asked for ranks first'
finds 'Zelenskyy~' lamps names
run locus -l 'Zelenskyy~'
expect_out_like 'd/old/lamps.txt*'
run locus -l 'Zelensky~'
expect_out_like 'd/old/names.txt*'
finds '2025~'

test_that 'matches mark what stands for a wildcard, and both sides of NEAR'
run locus --json 'exch* Zelensky~'
expect_json "sorted(m['term'] for m in first['matches']) == ['exch', 'exch', 'zelensky', 'zelensky']"
run locus --json 'mayor NEAR barge'
expect_json "[m['term'] for m in first['matches']] == ['barge', 'mayor']"

test_that 'path: globs count from the root; without / they are the name'
finds 'path:notes/**' green red
finds 'path:notes/*' red
finds 'lamp path:old/*.txt' lamps
finds 'lamp -path:notes/**' TRADE lamps
finds 'path:*.md OR mayor' lamps red
finds 'path:"notes/**" green' green
finds 'path:{old,notes}/*.{txt,md}' lamps names red
finds 'path:d/**'
any_err

test_that 'path: the deepest root that contains the file'
mkdir -p nest/a/b
echo 'A kite over the bay.' >nest/a/b/kite.txt
echo 'A kite over the hill.' >nest/top.txt
locus-index -q -i nest.ix nest/a nest
run locus -i nest.ix -l 'path:b/*'
expect_out nest/a/b/kite.txt
run locus -i nest.ix -l 'path:a/b/*'
expect_status 1
any_err

test_that 'title:, ext:, lang:'
finds 'title:lamp' red
finds 'title:lamps barge' red
finds 'title:"green things"' green
finds 'title:"things green"'
finds 'title:thing* OR title:trade' green red
finds 'ext:md' red
finds 'ext:.TXT lamp' TRADE green lamps
finds 'NOT ext:txt' red
finds 'lang:en -lamp' names
finds 'lang:de'

test_that 'a question of filters lists passages in path order'
run locus -l 'ext:txt'
expect_out $'d/TRADE.TXT\nd/notes/2025/green.txt\nd/old/lamps.txt\nd/old/names.txt'
run locus -l -n 2 'path:**'
expect_out $'d/TRADE.TXT\nd/notes/2025/green.txt'
finds 'NOT lamp' names
run locus --json -n 2 'ext:txt'
expect_json "hits[0]['score'] == 1"

test_that 'a headline in capitals and prose are text'
finds 'LAMP AND MAYOR OR NOBODY' TRADE green lamps red
finds 'did the mayor who visited (or not) see any of those lamps AND nobody else' TRADE green lamps red

test_that '--all goes with the rest'
run locus --all -l 'lamp* barge (mayor OR green)'
expect_same 'green lamps' "$(names)"
any_out
run locus --all -l 'lamp mayor OR nobody'
expect_same 'TRADE lamps' "$(names)"
any_out

test_that 'several languages in several indexes: each passage by its own'
run locus -i .locus -i german.ix -l 'lamp* AND NOT barge'
expect_same 'TRADE handel lampen' "$(names)"
any_out
run locus -i .locus -i german.ix -l 'lang:de Handel'
expect_same 'handel lampen' "$(names)"
any_out
run locus -i .locus -i german.ix -l '(Gefangene OR exchange) AND NOT lang:en'
expect_same 'handel lampen' "$(names)"
any_out
run locus -i .locus -i german.ix -l 'Gefangenen NEAR/2 sahen'
expect_out e/handel.txt
run locus -i german.ix -i .locus -c 'lang:de OR lang:en'
expect_out 7

test_that 'in a batch'
printf '%s\n' $'a\tmayor OR quay' $'b\text:md' $'c\tNOT' $'d\tpath:old/* Zel*' >batch
run locus -l --batch batch
expect_out_like $'d/*\nd/*\nd/notes/red.md\nd/old/*\nd/old/*'
run locus -c --batch batch
expect_out $'a\t2\nb\t1\nc\t0\nd\t2'

test_that 'nothing found: near words, or the part that is fulfilled nowhere'
run locus --no-variants 'Zelenskij mayr quayy'
expect_status 1
expect_err 'locus: nothing found; not in the index: zelenskij (near: zelenskiy, zelensky, zelenskyy), mayr (near: mayor), quayy (near: quay)'
run locus 'lampshadesandmore'
expect_status 1
expect_err 'locus: nothing found; not in the index: lampshadesandmore (near: lampshades)'
run locus 'qx*'
expect_status 1
expect_err 'locus: nothing found; not in the index: qx*'
run locus 'lamp "red lamp" path:notes/**'
expect_status 1
expect_err 'locus: every word occurs, but no passage fulfils the whole question; nowhere: phrase "red lamp"'
run locus 'quay NEAR/2 red AND lamp'
expect_status 1
expect_err 'locus: every word occurs, but no passage fulfils the whole question; nowhere: within 2 words: word quay, word red'
run locus 'mayor path:notes/**'
expect_status 1
expect_err 'locus: every word occurs, but no passage fulfils the whole question'
run locus 'lang:de'
expect_status 1
expect_err 'locus: no passage fulfils the whole question; nowhere: language de'

test_that '--explain draws the reading as a tree'
run locus --explain -c '(lamp* OR "old barge") AND NOT path:old/** the'
expect_out 2
expect_err 'question  all of
            any of
              begins with lamp: 3 words: lamp, lamps, lampshades
              phrase "old barge"
            words rank, all else is required
              not: path matches old/**
              word the
index     5 passages, english
term      lamp* as Zlamp, Zlampshad  idf 0.09  5 passages
term      old as Zold  idf 0.88  2 passages
term      barge as Zbarg  idf 0.54  3 passages
term      the as Zthe  idf 0.29  4 passages
filter    by the index'"'"'s terms, then by the text'

test_that 'deep and long questions end'
run locus -q -- "$(printf '(%.0s' {1..50000})lamp$(printf ')%.0s' {1..50000})"
run locus -q -- "lamp$(printf ' OR (lamp AND NOT barge%.0s' {1..1000})"
run locus -q -- "lamp$(printf ' NEAR lamp%.0s' {1..2000})"
expect_status '[01]'
any_err
run locus -q -- "$(printf 'la* lamp~ %.0s' {1..2000})"
run locus -q -- "path:$(printf '*%.0s' {1..999})"

# Xapian keeps an OR on the stack, term by term: a hundred thousand once took all of it, and minutes.
test_that 'any number of alternatives and exclusions'
python3 -c 'print("a\tmayor OR " + " OR ".join(f"w{i}" for i in range(100000)))' >many
python3 -c 'print("b\tquay " + " ".join(f"-w{i}" for i in range(100000)) + " -mayor")' >>many
python3 -c 'print("c\t+quay " + " ".join(f"+w{i}" for i in range(100000)))' >>many
run timeout 100 "$LOCUS_BIN" -l --batch many
expect_out $'d/old/lamps.txt\nd/notes/red.md'
run timeout 100 "$LOCUS_BIN" -c --batch many
expect_out $'a\t1\nb\t1\nc\t0'
