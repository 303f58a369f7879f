# Help, broken pipes, full disks: what stands on which stream.
. "$(dirname "$0")/lib.sh"

corpus
locus-index -q .
readonly CITATION=$(locus --json -n 1 Kursk civilians | json 'first["citation"]')
locus --json -n 0 of >big
for i in {1..9}; do cat big; done >bigger && mv bigger big  # lines for locus-cite

test_that '--help and --version: on stdout, 0'
for program in locus-index locus locus-cite; do
    for option in --help -h; do
        run "$program" "$option"
        expect_out_like "*Usage: $program *Examples:*Exit status*"
    done
    for option in --version -V; do
        run "$program" "$option"
        expect_out_like "$program [0-9]*.[0-9]*.[0-9]*"
    done
done
run locus-cite verify --help
expect_out_like '*Usage: locus-cite verify *'

test_that 'a broken pipe is quiet and 0'
cut -f 2 "$LOCUS_SOURCE/corpus/questions.tsv" | tail -n +2 >questions
for i in {1..20}; do cat questions; done >many
run bash -o pipefail -c '"$0" --json -n 0 --batch many | head -n 1' "$LOCUS_BIN"
expect_out_like '{"type":"hit",'*
json 'chr(10).join([h["citation"] for h in hits] * 40)' <big >citations
run bash -o pipefail -c '"$0" verify - <citations | head -n 1' "$LOCUS_CITE_BIN"
expect_out_like 'same '*
run bash -o pipefail -c '"$0" show - <citations | head -c 3' "$LOCUS_CITE_BIN"
any_out

# Every way to print something on stdout.
modes() {
    local format
    for format in $(locus --format '?' x 2>&1 | sed -n 's/.* one of: //p' | tr -d ,); do
        printf 'locus --format %s Kursk\n' "$format"
    done
    printf 'locus %s\n' 'Kursk' '-l Kursk' '-l0 Kursk' '-c Kursk' '-C 1 Kursk' '-c --batch questions' '--help' '--version'
    printf 'locus-index %s\n' --list '--list -v' '--list -0' --stats '--stats --json' --variants --check --dry-run \
        --help --version
    printf 'locus-cite %s\n' "show $CITATION" "verify $CITATION" 'quote prisoners' 'verify --help' --help --version
}
echo 'The ferry leaves at nine.' >new.txt  # for --dry-run
modes >modes
readonly PIPE='import os, subprocess, sys
read, write = os.pipe()
os.close(read)
sys.exit(subprocess.run(sys.argv[1:], stdout=write).returncode)'

test_that 'every mode prints something'
while read -r mode; do
    run eval "$mode"
    expect_out_like '?*'
done <modes

test_that 'nobody reads: quiet and 0, in every mode'
while read -r mode; do
    run eval "PATH=$(dirname "$LOCUS_INDEX_BIN"):$(dirname "$LOCUS_BIN"):\$PATH python3 -c '$PIPE' $mode"
done <modes

test_that 'a full disk or a closed stdout is trouble, in every mode'
while read -r mode; do
    run eval "$mode >/dev/full"
    expect_status 2
    expect_err "${mode%% *}: cannot write to standard output: No space left on device"
    run eval "$mode >&-"
    expect_status 2
    expect_err "${mode%% *}: cannot write to standard output: Bad file descriptor"
done <modes
run eval 'locus -q Kursk >&-'

test_that 'nobody reads stderr, or it is full: the status and the answers are the same'
for mode in 'locus Kursk' 'locus xyzzy' 'locus --nosuch' 'locus --explain Kursk' 'locus-index -v --rebuild .' \
    'locus-index nosuch' 'locus-cite verify nonsense'; do
    eval "$mode" >wanted 2>/dev/null
    wanted=$?
    for how in '2>/dev/full' '2>&-' '2> >(:)'; do
        run eval "$mode $how"
        expect_status $wanted
        expect_out "$(cat wanted)"
    done
done

test_that 'a standard input that cannot be read is trouble, not its end'
for mode in 'locus --batch -' 'locus-cite verify -' 'locus-cite show -' 'locus-cite quote -' \
    'locus-index -i new.ix --files-from -'; do
    for how in '<&-' '</'; do
        run eval "$mode $how"
        expect_status 2
        expect_err_like "${mode%% *}: standard input: cannot be read to its end"*
    done
done
expect_that test ! -e new.ix

test_that 'a stream that was closed is not taken for a file of the index'
mkdir unreadable && for i in {1..50}; do echo 'The mill.' >unreadable/$i.txt && ln -s loop "unreadable/loop$i"; done
for how in '2>&-' '>&- 2>&-' '<&- >&- 2>&-'; do
    run eval "locus-index -v -i closed.ix unreadable $how"
    run locus-index -i closed.ix --check
    expect_out 'closed.ix: sound'
    expect_same '' "$(cat closed.ix/lock)"
    rm -rf closed.ix
done

test_that 'a pipe that does not block is waited for'
head -n 20 questions >few
run python3 -c '
import os, subprocess, sys, time
read, write = os.pipe()
os.set_blocking(write, False)
run = subprocess.Popen([sys.argv[1], "--json", "-n", "0", "--batch", "few"], stdout=write)
os.close(write)
time.sleep(.3)
with open(read) as answers:
    lines = sum(1 for _ in answers)
print(run.wait(), lines)
' "$LOCUS_BIN"
expect_out "0 $(locus --json -n 0 --batch few | wc -l)"
