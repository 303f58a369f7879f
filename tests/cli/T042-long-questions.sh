#!/usr/bin/env bash
# Questions of many words and compounds: answered, whatever the limit. With OP_MAX for compounds Xapian 1.4.22 used
# freed memory here, when it drops what can no longer reach the list.
source "$(dirname "$0")/lib.sh"

python3 - <<'PY'
import os, random
random = random.Random(4)
words = [a + b for a in 'lamp reed moss tarn fell dune kelp loam'.split()
         for b in 'ing s er let wood ford ham ley'.split()]
pairs = [random.choice(words) + '-' + random.choice(words) for _ in range(40)]
text = lambda n: ' '.join(random.choice(words + pairs) for _ in range(n)) + '\n'
os.mkdir('d')
for i in range(150):
    open(f'd/{i}.txt', 'w').write(text(random.randint(3, 60)))
open('questions', 'w').write(''.join(f'{i}\t' + text(65) for i in range(30)))
PY

# first N: the places of each question's first N hits.
first() {
    locus --json -n "$1" --batch questions | python3 -c '
import json, sys
for line in sys.stdin:
    hit = json.loads(line)
    if hit["rank"] <= 3:
        print(hit["query"], hit["rank"], hit["path"], hit["offset"], hit["score"])'
}

test_that 'long questions with compounds are answered'
locus-index -q d
run locus -n 3 --format trec --batch questions
any_out
expect_same 90 "$(wc -l <"$_top/out" | xargs)"

test_that 'and three hits are the first three of all'
expect_same "$(first 0)" "$(first 3)"
expect_same "$(first 0)" "$(first 120)"
