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

test_that 'a full disk or a closed stdout is trouble'
for command in 'locus Kursk' 'locus -c Kursk' 'locus -l Kursk' 'locus --json Kursk' "locus-cite show $CITATION" \
    "locus-cite verify $CITATION" 'locus --format tsv Kursk' 'locus -C 1 Kursk' 'locus-cite quote Kursk'; do
    run eval "$command >/dev/full"
    expect_status 2
    expect_err "${command%% *}: cannot write the answers: No space left on device"
    run eval "$command >&-"
    expect_status 2
    expect_err "${command%% *}: cannot write the answers: Bad file descriptor"
done
run eval 'locus -q Kursk >&-'

test_that 'help that cannot be written is trouble'
run eval 'locus --help >/dev/full'
expect_status 2
any_err
