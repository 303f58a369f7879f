# Exit statuses of the three programs, and what they say with them.
. "$(dirname "$0")/lib.sh"

corpus
locus-index -q .
readonly CITATION=$(locus --json -n 1 Kursk civilians | json 'first["citation"]')

test_that 'locus: 0 hits, 1 none, 2 trouble'
run locus -q Kursk
run locus -q xyzzy
expect_status 1
run locus -i nosuch Kursk
expect_status 2
expect_err 'locus: no index at nosuch
locus: make one with: locus-index -i nosuch FOLDER'

test_that 'locus-index: 0 all done'
run locus-index -q .

test_that 'locus-index: 1 when a wanted file could not be read'
if can_be_user; then
    mkdir open && echo 'Words.' >open/a.txt && echo 'Others.' >open/b.txt && chmod 0 open/b.txt && chmod 777 open
    run as_user "$LOCUS_INDEX_BIN" -q -i open/.locus open
    expect_status 1
    expect_err_like 'locus-index: '*'/open/b.txt: Permission denied'
    chmod 644 open/b.txt && rm -rf open
else
    skip 'no way to run as an ordinary user'
fi

test_that 'locus-index: 2 trouble'
run locus-index nosuch
expect_status 2
expect_err_like 'locus-index: '*'nosuch: No such file or directory'$'\n''locus-index: '*

test_that 'locus-cite verify: 0 same or moved, 1 edited or gone, 2 not a citation'
run locus-cite verify "$CITATION"
expect_out "same $CITATION"
run locus-cite verify "$CITATION" "nosuch#0+1~0000000000000000" "$CITATION"
expect_status 1
expect_out "same $CITATION
gone nosuch#0+1~F
same $CITATION"
for wrong in nonsense '' 'a.txt' '#0+1~0000000000000000' 'a.txt#0+0~0000000000000000' 'a.txt#-1+2~0000000000000000' \
    'a.txt#0+1~00' 'a.txt#00+1~0000000000000000' 'a.txt#0+1~000000000000000G' 'a.txt#0+1~0000000000000000 ' \
    'a.txt#99999999999999999999+1~0000000000000000' 'a.txt#18446744073709551615+2~0000000000000000'; do
    run locus-cite verify "$wrong"
    expect_status 2
    expect_err "locus-cite: not a citation: $wrong
locus-cite: a citation is PATH#OFFSET+LENGTH~FINGERPRINT"
done
run locus-cite verify nonsense "$CITATION"
expect_status 2
expect_out "same $CITATION"
any_err

test_that 'locus-cite show: 2 when a place cannot be shown'
run locus-cite show 'nosuch#0+1~0000000000000000' "$CITATION"
expect_status 2
expect_out_like 'Who came home '*
expect_err 'locus-cite: nosuch: No such file or directory'
run locus-cite show "${CITATION/\#0/#99999}"
expect_status 2
expect_err_like 'locus-cite: '*' the file has only '*' bytes'$'\n'*

test_that 'locus-cite verify: a file that cannot be read is trouble, not gone'
run locus-cite verify '.#0+1~0000000000000000'
expect_status 2
any_err

test_that 'unknown options, missing arguments, too many'
for command in 'locus-index --nosuch' 'locus --nosuch x' 'locus -n' 'locus --format' 'locus-index -i' 'locus-cite' \
    'locus-cite nosuch x' 'locus-cite verify' 'locus-cite show' 'locus-cite --nosuch' 'locus -x y' 'locus --limit=x y'; do
    run $command
    expect_status 2
    expect_err_like "${command%% *}: "*$'\n'"${command%% *}: see ${command%% *} --help"*
done

test_that 'wrong values'
run locus --format xml Kursk
expect_status 2
expect_err $'locus: unknown format: xml\nlocus: use one of: text, html, grep, vimgrep, pick, jsonl, tsv, trec'
run locus --color maybe Kursk
expect_status 2
expect_err $'locus: unknown --color: maybe\nlocus: use auto, always or never'

test_that 'failures as JSON with --json, and on stderr all the same'
run locus --json -i nosuch Kursk
expect_status 2
expect_json 'objects == [{"type": "error", "schema": 1, "message": "no index at nosuch",
    "hint": "make one with: locus-index -i nosuch FOLDER"}]'
expect_err_like 'locus: no index at nosuch'*
for wrong in '--nosuch' '-n x' '--color maybe'; do
    run locus --json $wrong Kursk
    expect_status 2
    expect_json 'len(objects) == 1 and first["type"] == "error"'
    any_err
done
