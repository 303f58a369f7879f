# A disk that is full, that is read-only, and files that may not grow.
. "$(dirname "$0")/lib.sh"

readonly FILE=fernhill-courier-homecomings.txt
readonly NEXT='locus-index: free some space or see to the disk, then run locus-index again'
corpus d
mkdir small more
python3 -c 'for i in range(900): open(f"more/{i}.txt", "w").write("\n\n".join(
    " ".join(f"word{(i * 31 + k * 17 + n * n) % 5000}" for n in range(100)) for k in range(14)) + "\n\nquillstone")'

used() { df --output=used -k small | tail -n 1; }
_unmount() { ! mountpoint -q "$_top/work/small" || umount "$_top/work/small"; }
trap '_unmount; _end' EXIT
can_mount=1
mount -t tmpfs -o size=3m none small 2>/dev/null || can_mount=0

test_that 'a first build on a disk that is too small: a message, and nothing is left'
if ((can_mount)); then
    run locus-index -q -i small/index d more
    expect_status 2
    expect_err_like "locus-index: *small/index*No space left on device*"$'\n'"$NEXT"
    expect_same lock "$(ls small/index)"
    expect_same 0 "$(($(used)))"
    run locus -i small/index Kursk
    expect_status 2
    expect_err_like 'locus: no index at small/index*'
else
    skip 'no right to mount a small disk'
fi

test_that 'an update that does not fit: the old index answers, its own space is free again'
if ((can_mount)); then
    locus-index -q -i small/index d
    before=$(used)
    run locus-index -q -i small/index more
    expect_status 2
    expect_err_like "locus-index: *small/index*No space left on device*"$'\n'"$NEXT; the old index stands"
    expect_same "$before" "$(used)"
    expect_same 'lock manifest seg-000001' "$(cd small/index && echo *)"
    run locus -i small/index -l -n 1 Kursk civilians
    expect_out "d/$FILE"
    run locus-index --check -q -i small/index
else
    skip 'no right to mount a small disk'
fi

test_that 'a disk that is full to the last byte'
if ((can_mount)); then
    dd if=/dev/zero of=small/filler bs=4k 2>/dev/null
    touch d/new.txt && echo quillstone >d/new.txt
    run locus-index -q -i small/index
    expect_status 2
    expect_err_like "locus-index: *No space left on device*"$'\n'"$NEXT; the old index stands"
    expect_same 'lock manifest seg-000001' "$(cd small/index && echo *)"
    run locus -i small/index -l -n 1 Kursk civilians
    expect_out "d/$FILE"
    rm small/filler
    run locus-index -q -i small/index
    run locus -i small/index -c quillstone
    expect_out 1
    mount -o remount,size=40m small
    run locus-index -q -i small/index more
    run locus -i small/index -c quillstone
    expect_out 901
    run locus-index --check -q -i small/index
else
    skip 'no right to mount a small disk'
fi

test_that 'a read-only disk: what is there answers, a run says why it cannot be'
if ((can_mount)) && mount -o remount,ro small; then
    run locus-index -i small/index
    expect_status 2
    expect_err_like $'locus-index: *small/index/lock: Read-only file system\nlocus-index: choose a writable directory with --index'
    run locus-index -i small/other d
    expect_status 2
    expect_err_like $'locus-index: *small/other: Read-only file system\nlocus-index: choose a writable directory with --index'
    run locus -i small/index -c quillstone
    expect_out 901
    run locus-index --check -q -i small/index
else
    skip 'no right to mount a small disk'
fi

test_that 'files that may not grow: an error, not a death by SIGXFSZ'
locus-index -q d
limited() { (ulimit -f 100 && "$@"); }  # of 1024 bytes each
run limited "$LOCUS_INDEX_BIN" -q more
expect_status 2
expect_err_like "locus-index: .locus/seg-000002*File too large"$'\n'"$NEXT; the old index stands"
expect_same 'lock manifest seg-000001' "$(cd .locus && echo *)"
run locus -l -n 1 Kursk civilians
expect_out "d/$FILE"
locus-index -q more
run limited bash -c '"$0" --json -n 0 quillstone word1 >answers' "$LOCUS_BIN"
expect_status 2
expect_err_like 'locus: cannot write to standard output: File too large*'

test_that 'what an unreadable manifest named stays until --rebuild has made another index'
rm -rf .locus && locus-index -q d
sed -i 's/^generation/generations/' .locus/manifest
run limited "$LOCUS_INDEX_BIN" -q --rebuild d more
expect_status 2
expect_err_like "locus-index: .locus/seg-000002*File too large"$'\n'"$NEXT; the old index stands"
expect_same 'lock manifest seg-000001' "$(cd .locus && echo *)"
run locus-index -q --rebuild d more
expect_same 'lock manifest seg-000002' "$(cd .locus && echo *)"
