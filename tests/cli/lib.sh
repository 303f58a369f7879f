# Sourced by every T*.sh: a fresh directory to work in, the programs as functions, subtests and expectations.
#
#   test_that NAME            begins a subtest
#   run COMMAND...            runs, keeps status, stdout and stderr; with < FILE or <<<TEXT for stdin
#   expect_status GLOB        what is not said of a run is expected to be: status 0, no stdout, no stderr
#   expect_out TEXT           exactly these lines (fingerprints of citations become ~F on both sides)
#   expect_out_like GLOB      also expect_err, expect_err_like; any_out, any_err: whatever
#   expect_json EXPRESSION    Python about stdout: `objects`, `hits` (those of type hit), `first`
#   expect_same WANTED GOT, expect_that COMMAND...
#   skip REASON               instead of the rest of a subtest
#   needs PROGRAM...          where one is not installed, skips the rest of the file
#   example NAME ARGUMENT...  a script of examples/, which finds the programs on its PATH
#
# LOCUS_INDEX_BIN, LOCUS_BIN, LOCUS_CITE_BIN and LOCUS_SOURCE are set by the caller.
: "${LOCUS_INDEX_BIN:?}" "${LOCUS_BIN:?}" "${LOCUS_CITE_BIN:?}" "${LOCUS_SOURCE:?}"
# Nothing comes from outside but these: make, terminals, editors and packagers tell programs much by the environment.
# By MALLOC_PERTURB_ meson has memory filled that was freed or never written.
for _variable in $(compgen -e); do
    case $_variable in
        LOCUS_INDEX | LOCUS_CONFIG) unset "$_variable" ;;
        LOCUS_* | PATH | HOME | TMPDIR | LD_LIBRARY_PATH | MALLOC_* | *SAN_OPTIONS | LLVM_PROFILE_FILE) ;;
        *) unset "$_variable" ;;
    esac
done
export LC_ALL=C.UTF-8 TERM=xterm
umask 022

# In memory where that is possible: every index is synced to the disk.
[[ -n ${TMPDIR:-} || ! -w /dev/shm ]] || TMPDIR=/dev/shm
_top=$(mktemp -d "${TMPDIR:-/tmp}/locus-test.XXXXXX") || exit 2
_top=$(cd "$_top" && pwd -P)
export XDG_CONFIG_HOME=$_top/config  # whoever runs the tests has a configuration of their own
chmod 755 "$_top"  # other users take part in some tests
mkdir "$_top/work"
cd "$_top/work" || exit 2
exec </dev/null

_name='' _failed=0 _skipped=0 _pending=0 passed=0 failed=0

locus-index() { "$LOCUS_INDEX_BIN" "$@"; }
locus() { "$LOCUS_BIN" "$@"; }
locus-cite() { "$LOCUS_CITE_BIN" "$@"; }
# With a configuration that would spoil what scripts read.
example() {
    printf -- '-c\n' >"$_top/spoils"
    LOCUS_CONFIG=$_top/spoils PATH=${LOCUS_INDEX_BIN%/*}:${LOCUS_BIN%/*}:${LOCUS_CITE_BIN%/*}:$PATH \
        "$LOCUS_SOURCE/examples/$1" "${@:2}"
}

# The interpreter itself: where versions are managed, python3 is a script that takes longer than most tests' runs.
_python=$(python3 -c 'import sys; print(sys.executable)')
python3() { "$_python" "$@"; }

corpus() { mkdir -p "${1:-.}" && cp "$LOCUS_SOURCE"/corpus/*.txt "${1:-.}"; }

# The parts of an answer that are hashes of something.
sanitised() { sed -E 's/~[0-9a-f]{16}/~F/g'; }

_settle_run() {
    ((_pending)) || return 0
    _pending=0
    [[ $_said == *status* ]] || expect_status 0
    [[ $_said == *out* ]] || expect_out ''
    [[ $_said == *err* ]] || expect_err ''
}

_settle_test() {
    _settle_run
    [[ -n $_name ]] || return 0
    if ((_failed)); then
        failed=$((failed + 1))
        printf 'FAIL %s\n' "$_name"
    elif ((!_skipped)); then
        passed=$((passed + 1))
        printf 'ok %s\n' "$_name"
    fi
    _name=''
}

test_that() {
    _settle_test
    _name=$1 _failed=0 _skipped=0
}

skip() {
    _skipped=1
    printf 'skip %s: %s\n' "$_name" "$1"
}

needs() {
    local program
    for program; do
        command -v "$program" >/dev/null && continue
        test_that "with $program"
        skip "$program is not installed"
        exit
    done
}

run() {
    _settle_run
    _command=$* _said='' _pending=1
    "$@" >"$_top/out" 2>"$_top/err"
    status=$?
}

_fail() {  # what, expected, got
    _failed=$((_failed + 1))
    ((_failed <= 5)) || return 0
    printf '# %s: %s\n' "$_name" "${_command:0:300}"
    printf '%s\n' "  expected $1:" "$2" "  got:" "$3" | cut -c 1-400 | head -40 | sed 's/^/#   /' | cat -v
}

# The whole of a file, a NUL as a newline, hashes as ~F when there are any.
_content() {
    IFS= read -r -d '' _text <"$1" && _text=$(tr '\0' '\n' <"$1" && echo .) && _text=${_text%.}
    _sanitise
}
_sanitise() {
    [[ $_text != *'~'* ]] || { _text=$(sanitised <<<"$_text." && echo .) && _text=${_text%.$'\n'.}; }
}

_compare() {  # what, file, expected
    _said+=" $1"
    local _text=$3 wanted=''
    if [[ -n $3 ]]; then
        _sanitise
        wanted=$_text$'\n'
    fi
    _content "$2"
    [[ $_text == "$wanted" ]] || _fail "$1" "$3" "$_text"
}

_compare_like() {
    _said+=" $1"
    local _text
    _content "$2"
    while [[ $_text == *$'\n' ]]; do _text=${_text%$'\n'}; done
    # shellcheck disable=SC2053 # a pattern
    [[ $_text == $3 ]] || _fail "$1 like" "$3" "$_text"
}

expect_status() {
    _said+=' status'
    # shellcheck disable=SC2053 # a pattern such as [01]
    [[ $status == $1 ]] || _fail 'status' "$1" "$status; stderr: $(tr -d '\0' <"$_top/err" | head -c 500)"
}
expect_out() { _compare out "$_top/out" "$1"; }
expect_err() { _compare err "$_top/err" "$1"; }
expect_out_like() { _compare_like out "$_top/out" "$1"; }
expect_err_like() { _compare_like err "$_top/err" "$1"; }
any_out() { _said+=' out'; }
any_err() { _said+=' err'; }
out() { cat "$_top/out"; }
err() { cat "$_top/err"; }

expect_same() { [[ $1 == "$2" ]] || _fail "value" "$1" "$2"; }
expect_that() { "$@" || _fail "to hold" "$*" "status $?"; }

# Python with `objects`, `hits` and `first` of the JSON lines on stdin.
json() {
    python3 -IS -c '
import base64, json, os, sys
objects = [json.loads(line) for line in sys.stdin.buffer]
hits = [o for o in objects if o["type"] == "hit"]
first = hits[0] if hits else (objects[0] if objects else None)
value = eval("(" + sys.argv[1] + ")")
print(value if not isinstance(value, bytes) else value.decode("utf-8", "surrogateescape"))
' "$1"
}

expect_json() {
    _said+=' out'
    local got
    got=$(out | json "$1" 2>&1)
    [[ $got == True ]] || _fail "JSON to fulfil" "$1" "$got
$(out | head -c 600)"
}

# A shell command in another directory: run inside DIR COMMAND.
inside() { (cd "$1" && eval "$2"); }

# As a user who may not do everything.
as_user() {
    if (($(id -u) == 0)); then
        setpriv --reuid=65534 --regid=65534 --clear-groups -- "$@"
    else
        "$@"
    fi
}
can_be_user() {
    as_user "$LOCUS_INDEX_BIN" --version >/dev/null 2>&1 && as_user "$LOCUS_BIN" --version >/dev/null 2>&1
}

# A command of bash on a terminal of its own, $columns wide; both streams, the terminal's CRLF made LF.
on_terminal() { SHELL=$BASH script -qec "stty cols ${columns:-1000}; $1" /dev/null </dev/null | tr -d '\r'; }

_end() {
    _settle_test
    chmod -R u+rwx "$_top" 2>/dev/null
    cd / && rm -rf "$_top"
    printf '%d passed, %d failed\n' "$passed" "$failed"
    ((failed == 0)) || exit 1
    exit 0
}
trap _end EXIT
trap 'exit 130' INT TERM
