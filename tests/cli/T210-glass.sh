# Xapian's own tools take a database that was written directly for one of theirs.
. "$(dirname "$0")/lib.sh"
: "${LOCUS_MAKE_GLASS:?}"

mkdir direct xapian
"$LOCUS_MAKE_GLASS" direct xapian
have() { command -v "$1" >/dev/null || { skip "$1 is not installed" && return 1; }; }

test_that 'xapian-check finds nothing'
if have xapian-check; then
    run xapian-check direct
    expect_out_like '*No errors found'
fi

# Statistics, terms with frequencies, postings, lengths, values. It shows no document without term lists.
contents() {
    xapian-delve -1 -v -a "$1" | LC_ALL=C grep -av '^UUID' || return
    for term in w0 w1 w17 boolean; do xapian-delve -1 -v -t "$term" "$1" || return; done
    for slot in 0 1 127; do xapian-delve -1 -V"$slot" "$1" || return; done
}

test_that 'xapian-delve shows the same'
if have xapian-delve; then
    contents xapian >wanted
    run cmp <(contents direct) wanted
    expect_that test "$(wc -l <wanted)" -gt 8000
fi

test_that 'xapian-compact copies it, in each of its ways, and its postings take no less there'
if have xapian-compact && have xapian-delve; then
    for way in '' -n -F --multipass; do
        rm -rf compact
        run xapian-compact $way direct compact
        any_out
        run xapian-check compact
        any_out
        run cmp <(contents compact) wanted
        expect_that test "$(stat -c %s direct/postlist.glass)" -le "$(stat -c %s compact/postlist.glass)"
    done
fi

test_that 'copydatabase says of it what it says of any database without term lists'
if have copydatabase; then
    run copydatabase direct copy
    expect_status 1
    any_out
    expect_err_like '*: Database has no termlist*'
    rm -rf copy
    touch {direct,xapian}/termlist.glass
    run copydatabase direct copy
    expect_status 1
    any_out
    expect_err_like '*: No termlist for document 1*'
    run xapian-check direct
    expect_out_like '*No errors found'
fi

test_that 'quest searches it'
if have quest; then
    quest -d xapian -s none -m 100 'w1 w2 w3' >wanted 2>&1
    run quest -d direct -s none -m 100 'w1 w2 w3'
    expect_out "$(cat wanted)"
fi
