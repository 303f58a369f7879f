# What users of other programs expect of a command line: help, options, streams, signals. docs/manners.md has the table.
. "$(dirname "$0")/lib.sh"

corpus d
locus-index -q d
readonly PROGRAMS=(locus-index locus locus-cite)

test_that 'help wherever it stands, whatever stands beside it'
for command in 'locus --help' 'locus -h' 'locus Kursk --help' 'locus -n x --help' 'locus --nosuch -h' \
    'locus -q --help --format xml Kursk'; do
    run $command
    expect_out "$(locus --help)"
done
run locus-index -j x nosuch --help
expect_out_like *'Usage: locus-index '*
run locus-cite verify nonsense --help
expect_out_like *'Usage: locus-cite verify '*

test_that 'help of a command'
for command in show verify quote; do
    help=$(locus-cite $command --help)
    run locus-cite help $command
    expect_out "$help"
done
run locus-cite help
expect_out_like *'Usage: locus-cite '*'Subcommands:'*

test_that 'help fits eighty columns, and is plain on a terminal too'
expect_same '' "$("$LOCUS_PICK_BIN" --help | awk 'length($0) > 80')"
for script in "$LOCUS_SOURCE"/examples/*; do
    [[ ! -x $script ]] || expect_same '' "$("$script" --help | awk 'length($0) > 80')"
done
for program in "${PROGRAMS[@]}" 'locus-cite quote'; do
    help=$($program --help)
    expect_same '' "$(awk 'length($0) > 80' <<<"$help")"
    case $program in
        locus-index) file=$LOCUS_INDEX_BIN ;;
        locus) file=$LOCUS_BIN ;;
        *) file=$LOCUS_CITE_BIN ;;
    esac
    run on_terminal "'$file' ${program#"${program%% *}"} --help"
    expect_out "$help"
done

test_that 'help has examples, exit statuses, and says where more is told'
for program in "${PROGRAMS[@]}"; do
    run $program --help
    expect_out_like *'Examples:'*'Exit status'*"More: "*"man $program"*
done

test_that 'nothing given: what is missing, and a way on'
run locus
expect_status 2
expect_err 'locus: no question
locus: ask one: locus "Kursk civilians"; see locus --help'
run locus-cite
expect_status 2
expect_err 'locus-cite: no command given; there are: show, verify, quote
locus-cite: see locus-cite --help'

test_that 'options are in lower case, in words with dashes; every letter has a word'
for program in "${PROGRAMS[@]}"; do
    options=$($program --help | sed -n '/^Options:/,/^$/s/^  \(-[^ ]*\).*/\1/p')
    expect_that test -n "$options"
    expect_same '' "$(grep -vE '^(-[A-Za-z0-9],)?--[a-z]+(-[a-z]+)*$' <<<"$options")"
done

test_that 'options that mean everywhere what they mean here'
help=$(locus --help) index_help=$(locus-index --help)
for option in -h,--help -V,--version -q,--quiet -l,--files-with-matches -c,--count -0,--null -C,--context --json --color; do
    expect_that grep -qE -- "^  $option( |\$)" <<<"$help"
done
for option in -h,--help -V,--version -q,--quiet -v,--verbose -g,--glob --hidden --follow --dry-run --json; do
    expect_that grep -qE -- "^  $option( |\$)" <<<"$index_help"
done

test_that 'options stand before, behind and among the words'
wanted=$(locus -l -n 2 Kursk civilians)
for command in 'Kursk civilians -l -n 2' 'Kursk -l civilians -n 2' '-n 2 Kursk -l civilians'; do
    run locus $command
    expect_out "$wanted"
done
run locus-cite quote prisoners -i .locus
expect_out "$(locus-cite quote -i .locus prisoners)"
run locus-index d -q

test_that 'values and letters in every usual way'
wanted=$(locus --limit 2 --files-with-matches Kursk)
for command in '--limit=2 -l' '-n 2 -l' '-n2 -l' '-ln2' '-ln 2'; do
    run locus $command Kursk
    expect_out "$wanted"
done
run locus -l0n2 Kursk
expect_out "$wanted"

test_that 'of two values the last one counts, and a switch is taken back'
wanted=$(locus -l -n 1 Kursk)
run locus -l -n 2 --limit 1 Kursk
expect_out "$wanted"
run locus -c -l --no-count -n 1 Kursk
expect_out "$wanted"

test_that '--no-color is --color never'
colored=$(locus --color always --format text -n 1 Kursk)
plain=$(locus --color never --format text -n 1 Kursk)
expect_that test "$colored" != "$plain"
run on_terminal "'$LOCUS_BIN' --no-color -n 1 Kursk"
expect_out "$plain"
run locus --no-color --format text -n 1 Kursk --color always
expect_out "$plain"
echo --no-color >config
run env LOCUS_CONFIG=config "$LOCUS_BIN" --color always --format text -n 1 Kursk
expect_out "$colored"
rm config

test_that 'nothing is abbreviated, so that new names are no trouble'
for command in 'locus --lim 1 Kursk' 'locus --forma grep Kursk' 'locus --quie Kursk' 'locus-index --dry' 'locus-cite ver x' \
    'locus-cite v x'; do
    run $command
    expect_status 2
    expect_err_like "${command%% *}: no "*
done

test_that 'standard input is read where - asks for it, and nothing is ever asked of a user'
mkfifo silent
exec 9<>silent
citation=$(locus --json -n 1 Kursk | json 'first["citation"]')
for command in '$LOCUS_BIN -q Kursk' '$LOCUS_BIN' '$LOCUS_INDEX_BIN -q' '$LOCUS_INDEX_BIN -q --rebuild' \
    '$LOCUS_INDEX_BIN --check' '$LOCUS_CITE_BIN verify "$citation"' '$LOCUS_CITE_BIN' '$LOCUS_CITE_BIN quote prisoners'; do
    run eval "timeout 60 $command <&9"
    expect_status '[02]'
    any_out
    any_err
done
exec 9<&-

test_that 'nothing is written but the index'
mkdir home tmp
before=$(cd d && stat -c '%n %s %y' . *)
for command in '-q -i new.ix d' '-q -i new.ix --memory 1K --rebuild d' '--list -i new.ix'; do
    run env HOME="$PWD/home" TMPDIR="$PWD/tmp" "$LOCUS_INDEX_BIN" $command
    any_out
done
run env HOME="$PWD/home" TMPDIR="$PWD/tmp" "$LOCUS_BIN" -i new.ix Kursk
any_out
run env HOME="$PWD/home" TMPDIR="$PWD/tmp" "$LOCUS_CITE_BIN" quote -i new.ix prisoners
any_out
expect_same '' "$(ls -A home tmp | grep -v :)"
expect_same "$before" "$(cd d && stat -c '%n %s %y' . *)"
expect_same 'd home new.ix silent tmp' "$(echo *)"

test_that 'no environment is needed'
run env -i "$LOCUS_INDEX_BIN" -q
run env -i "$LOCUS_BIN" -q Kursk
run env -i "$LOCUS_CITE_BIN" verify "$citation"
expect_out "same $citation"

test_that 'no network, nobody is told anything'
if strace -o /dev/null true 2>/dev/null; then
    for command in '$LOCUS_INDEX_BIN -q --rebuild d' '$LOCUS_BIN -q Kursk' '$LOCUS_CITE_BIN verify "$citation"' \
        '$LOCUS_CITE_BIN quote prisoners'; do
        run eval "ASAN_OPTIONS=detect_leaks=0 strace -qq -f -e trace=%network -e signal=none -o calls $command"
        any_out
        expect_same '' "$(cat calls)"
    done
else
    skip 'no strace, or it may not look'
fi

test_that 'a signal ends what only looks or asks at once'
mkdir many
python3 -c 'for i in range(1500): open(f"many/{i}.txt", "w").write("The quillstone.")'
locus-index -q -i many.ix many
cat >ended.py <<'END_OF_PYTHON'
# Into a pipe that is full, so that the command does not end by itself.
import fcntl, os, signal, subprocess, sys, time
read, write = os.pipe()
fcntl.fcntl(write, 1031, 4096)  # F_SETPIPE_SZ
run = subprocess.Popen(sys.argv[2:], stdout=write, stdin=subprocess.DEVNULL)
limit = time.monotonic() + 1
while b'pipe_write' not in open(f'/proc/{run.pid}/wchan', 'rb').read() and time.monotonic() < limit:
    time.sleep(.01)
run.send_signal(getattr(signal, 'SIG' + sys.argv[1]))
try:
    print(signal.Signals(-run.wait(20)).name)
finally:
    run.kill()
END_OF_PYTHON
for signal in INT TERM HUP; do
    for command in '$LOCUS_INDEX_BIN -i many.ix --list -v' '$LOCUS_BIN -i many.ix -n 0 quillstone'; do
        run eval "python3 ended.py $signal $command"
        expect_out "SIG$signal"
    done
done

test_that 'a signal ends a run that still reads the names of files'
mkfifo names
exec 9<>names
run eval 'env --default-signal=INT,HUP,TERM timeout --preserve-status -k 20 -s INT .3 "$LOCUS_INDEX_BIN" -i new.ix --files-from - <&9'
expect_status 130
expect_err 'locus-index: interrupted; the old index stands'
exec 9<&-
