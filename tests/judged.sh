#!/usr/bin/env bash
# The judged collections that are small enough for every run: each printed place reads back, and the right passage
# still comes first. They lie beside the checkout where they are; elsewhere the test is skipped, and says so.
set -u
index_bin=$1 query_bin=$2 shared=${LOCUS_SHARED:-$3/../shared}
if [ ! -x "$shared/tools/evaluate" ]; then
    echo "skipped: no judged collections at $shared"
    exit 77
fi
line=$(LC_ALL=C.UTF-8 "$shared/tools/evaluate" --index-bin "$index_bin" --query-bin "$query_bin" \
    "$shared/corpora/seeds") || exit 1
echo "$line"
value() { sed -E "s/.* $1=([0-9.]+).*/\1/" <<<"$line "; }
[ "$(value READBACK)" = 1.0000 ] || { echo 'a printed place does not read back'; exit 1; }
awk -v s="$(value 'S@1')" 'BEGIN { exit !(s >= 0.95) }' || { echo 'S@1 is below .95'; exit 1; }
