# An index that is being written: killed runs, two writers, readers.
. "$(dirname "$0")/lib.sh"

readonly FILE=fernhill-courier-homecomings.txt
corpus d
locus-index -q d
cp -r .locus sound

sound() { rm -rf .locus && cp -r sound .locus; }

test_that 'stray segments are removed by the next run'
mkdir -p .locus/seg-000007 .locus/seg-000002.aside/0 .locus/seg-000009.removed && echo x >.locus/seg-000007/lexicon
echo x >.locus/times-000004
run locus-index
expect_err_like 'nothing has changed: *'
expect_same 'lock manifest seg-000001' "$(cd .locus && echo *)"
sound

test_that 'two writers at once: the second refuses, the index stands'
run flock .locus/lock "$LOCUS_INDEX_BIN" -q d
expect_status 2
expect_err_like $'locus-index: *.locus: another locus-index is writing this index\nlocus-index: wait until it has finished'
run flock .locus/lock "$LOCUS_BIN" -l -n 1 Kursk civilians
expect_out "d/$FILE"

mkdir more
python3 -c 'for i in range(1500): open(f"more/{i}.txt", "w").write("\n\n".join(
    " ".join(f"word{(i * 31 + k * 17 + n * n) % 5000}" for n in range(100)) for k in range(14)) + "\n\nquillstone")'
interrupted_by() {  # a run that is under way
    env --default-signal=INT,HUP,TERM "$LOCUS_INDEX_BIN" -q more &
    until compgen -G '.locus/seg-000002*' >/dev/null; do sleep 0.01; done
    kill -STOP $!  # so that it does not end meanwhile, however slow the machine is
    kill "-$1" $!
    kill -CONT $! 2>/dev/null
    wait $!
}

test_that 'kill -9 leaves the old index answering, and the next run completes'
run interrupted_by KILL
expect_status 137
any_err  # the shell's word of it
expect_that compgen -G '.locus/seg-000002*' >/dev/null
run locus -l -n 1 Kursk civilians
expect_out "d/$FILE"
run locus -q quillstone
expect_status 1
run locus-index -q more
expect_same 'lock manifest seg-000001 seg-000002' "$(cd .locus && echo *)"
run locus -c quillstone
expect_out 1500
sound

test_that 'Ctrl-C: status 130, the old index stands, nothing is left'
for signal in INT TERM HUP; do
    run interrupted_by $signal
    if [[ $signal == INT ]]; then expect_status 130; else expect_status '1[234]?'; fi
    expect_err_like '*locus-index: interrupted; the old index stands'
    expect_same 'lock manifest seg-000001' "$(cd .locus && echo *)"
    run locus -l -n 1 Kursk civilians
    expect_out "d/$FILE"
done

test_that 'a signal that the caller ignores stays ignored, as nohup wants it'
interrupted_and_ignored() {
    env --ignore-signal=HUP "$LOCUS_INDEX_BIN" -q more &
    until compgen -G '.locus/seg-000002*' >/dev/null; do sleep 0.01; done
    kill -HUP $!
    wait $!
}
run interrupted_and_ignored
expect_same 'lock manifest seg-000001 seg-000002' "$(cd .locus && echo *)"
sound

test_that 'readers are not disturbed by a run that replaces the index'
(for i in {1..6}; do locus-index -q --rebuild d || exit 1; done) &
while kill -0 $! 2>/dev/null; do
    locus -l -n 1 Kursk civilians || echo "status $?"
done >answers 2>&1
run wait $!
run eval 'sort -u answers'
expect_out "d/$FILE"
