#!/usr/bin/env bash
# Who may include whom, and which library is met where. docs/design.md says why.
set -u
cd "${1:-.}" || exit 2
sources=({common,indexer,query}/*.{h,cpp})

# unless_empty WHAT: prints WHAT and the offending lines from stdin, if there are any.
unless_empty() {
    local found
    found=$(cat)
    [ -z "$found" ] || printf 'layers: %s\n%s\n' "$1" "$found"
}

# door HEADER FILE...: only these files may include it.
door() {
    local header=$1 allowed
    shift
    allowed=$(printf '|%s' "$@")
    grep -nE "#include <$header" "${sources[@]}" | grep -vE "^(${allowed:1}):" |
        unless_empty "<$header is met outside its door"
}

check() {
    grep -nE '#include "(indexer|query)/' common/*.{h,cpp} | unless_empty 'common includes a program'
    grep -nE '#include "query/' indexer/*.{h,cpp} | unless_empty 'the indexer includes the query side'
    grep -nE '#include "indexer/' query/*.{h,cpp} | unless_empty 'the query side includes the indexer'
    door 'xapian' indexer/api_writer.cpp indexer/stored_segment.cpp indexer/check.cpp query/searcher.cpp query/recent_passages.h query/xapian_query.h
    grep -nE '#include "query/(xapian_query|recent_passages)\.h"' "${sources[@]}" |
        grep -vE '^query/(searcher|xapian_query|recent_passages)\.cpp:' |
        unless_empty "Xapian's types are met outside their doors"
    door 'libstemmer' common/word_table.cpp
    door 'cld2/' indexer/language_detector.cpp
    door 'unicode/' common/utf8.cpp common/folding.cpp common/script.cpp common/charset.cpp common/encoding.cpp common/segmentation.cpp common/unicode_data.cpp
    door 'xxhash' common/source.cpp
    door 'nlohmann/' query/printer_jsonl.cpp indexer/stats.cpp
    door 'CLI/' common/command_line.h
    grep -n '#include "common/command_line.h"' "${sources[@]}" | grep -vE '^[a-z]+/(cite_)?main\.cpp:' |
        unless_empty 'a command line outside the mains'
    printf '%s\n' "${sources[@]##*/}" | grep -E '^(.*_)?(util|utils|helper|helpers|misc|manager|common)\.' |
        unless_empty 'a file whose name is no concept'
}

[ -e common/span.h ] || { echo 'layers: not the source directory' >&2; exit 2; }
problems=$(check)
[ -z "$problems" ] || { printf '%s\n' "$problems"; exit 1; }
echo 'layers: in order'
