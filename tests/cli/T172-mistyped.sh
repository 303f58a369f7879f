# What a wrong command line is told.
. "$(dirname "$0")/lib.sh"

corpus
locus-index -q .

# told COMMAND MESSAGE [HINT]
told() {
    run eval "$1"
    expect_status 2
    expect_err "${1%% *}: $2
${1%% *}: ${3:-see ${1%% *} --help}"
}
readonly DASH='; a word that begins with a dash goes after --'

test_that 'a mistyped option'
told 'locus --formt json' 'no option --formt; did you mean --format?' "see locus --help$DASH"
told 'locus --limt=3 x' 'no option --limt; did you mean --limit?' "see locus --help$DASH"
told 'locus --no-explian x' 'no option --no-explian; did you mean --no-explain?' "see locus --help$DASH"
told 'locus -json x' 'no option -json; did you mean --json?' "see locus --help$DASH"
told 'locus --fail x' 'no option --fail; did you mean --fail-stale?' "see locus --help$DASH"
told 'locus --xyzzy x' 'no option --xyzzy' "see locus --help$DASH"
told 'locus Kursk -x' 'no option -x' "see locus --help$DASH"
told 'locus-index --rebiuld .' 'no option --rebiuld; did you mean --rebuild?' "see locus-index --help$DASH"
told 'locus-cite verify --hlep' 'no option --hlep; did you mean --help?' "see locus-cite --help$DASH"
told $'locus --\e[31m x' 'no option --\x1b[31m' "see locus --help$DASH"

test_that 'a mistyped command'
told 'locus-cite verfy x' 'no command verfy; did you mean verify?'
told 'locus-cite xyzzy' 'no command xyzzy'
told 'locus-cite' 'no command given; there are: show, verify, quote'

test_that 'a mistyped value'
told 'locus --format jsno x' 'unknown format: jsno; did you mean jsonl?' \
    'use one of: text, html, grep, vimgrep, pick, jsonl, tsv, trec'
told 'locus --color alwyas x' 'unknown --color: alwyas; did you mean always?' 'use auto, always or never'

run locus-index -i new.ix -L germn .
expect_status 2
expect_err_like 'locus-index: unknown language: germn; did you mean german?
locus-index: use one of: none, arabic,*'

test_that 'no number'
for wrong in x 1x -1 +1 0x10 1.5 ' 1' ''; do
    told "locus --limit '$wrong' y" "--limit wants a whole number, not $wrong"
    told "locus -n '$wrong' y" "--limit wants a whole number, not $wrong"
done
told 'locus -C x y' '--context wants a whole number, not x'
told 'locus -n 99999999999999999999 y' '--limit is too large: 99999999999999999999'

test_that 'no value'
told 'locus --format' \
    '--format wants a value, F: text, html, grep, vimgrep, pick, jsonl, tsv or trec (text on a terminal, grep in a pipe)'
told 'locus -n' '--limit wants a value, N: hits shown (10; 0: all)'
told 'locus x -i' '--index wants a value, DIR: an index directory; repeatable'
told 'locus-cite quote x -i' '--index wants a value, DIR: an index directory; repeatable'
told 'locus --quiet=maybe x' '--quiet takes no value'

test_that 'several indexes: one that is broken is named, the others answer'
mkdir broken && echo nonsense >broken/manifest
run locus -i .locus -i broken -i nosuch -l Kursk civilians
expect_status 2
expect_same 5 "$(out | wc -l)"
any_out
expect_err_like 'locus: *broken*
locus: no index at nosuch
locus: '*
run locus -i nosuch -i .locus --json -n 1 Kursk civilians
expect_status 2
expect_json '[o["type"] for o in objects] == ["error", "hit"] and objects[0]["message"] == "no index at nosuch"'
any_err
run locus -i nosuch -i broken --json Kursk
expect_status 2
expect_json '[o["type"] for o in objects] == ["error"]'
any_err
run locus -i nosuch -i .locus xyzzy
expect_status 2
any_err

test_that 'nothing behind = is an empty value, and does not take the next word'
run locus --index= quillstone
expect_status 2
expect_err 'locus: no index: its name is empty
locus: name its directory'
run locus --color= quillstone
expect_status 2
expect_err_like 'locus: unknown --color: '$'\n'*
