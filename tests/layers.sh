#!/usr/bin/env bash
# Who may include whom, and which library is met where. docs/design.md says why.
set -u
cd "${1:-.}" || exit 2
failed=0

# complain_about WHAT: reads the offending lines from stdin.
complain_about() {
    local found
    found=$(cat)
    [ -z "$found" ] && return
    printf 'layers: %s\n%s\n' "$1" "$found"
    failed=1
}

grep -nE '#include "(indexer|query)/' common/*.h common/*.cpp | complain_about 'common includes a program'
grep -nE '#include "query/' indexer/*.h indexer/*.cpp | complain_about 'the indexer includes the query side'
grep -nE '#include "indexer/' query/*.h query/*.cpp | complain_about 'the query side includes the indexer'

# door HEADER FILE...: only these files may include it.
door() {
    local header=$1
    shift
    local allowed
    allowed=$(printf '|%s' "$@")
    grep -nE "#include <$header" common/*.h common/*.cpp indexer/*.h indexer/*.cpp query/*.h query/*.cpp |
        grep -vE "^(${allowed:1}):" | complain_about "<$header is met outside its door"
}
door 'xapian' indexer/writer.cpp query/searcher.cpp
door 'libstemmer' common/analyzer.cpp
door 'unicode/' common/utf8.cpp
door 'xxhash' common/source.cpp
door 'CLI/' indexer/main.cpp query/main.cpp query/cite_main.cpp
door 'nlohmann/' query/printer_jsonl.cpp

for name in util utils helper helpers misc manager common; do
    find common indexer query -name "$name.*" -o -name "*_$name.*"
done | complain_about 'a file whose name is no concept'

[ "$failed" -eq 0 ] && echo 'layers: in order'
exit "$failed"
