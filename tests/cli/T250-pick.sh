# locus-pick at a terminal: tmux is the terminal, and types.
. "$(dirname "$0")/lib.sh"
: "${LOCUS_PICK_BIN:?}"
locus-pick() { "$LOCUS_PICK_BIN" "$@"; }
export LOCUS_CONFIG='' FZF_DEFAULT_OPTS='' SHELL=/bin/false
unset VISUAL EDITOR

readonly FILE=fernhill-courier-homecomings.txt PLACE='fernhill-courier-homecomings.txt#427+222~15202507d43d77a1'
mkdir "$_top/bin" d
corpus d
locus-index -q -i other.ix d
cd d && locus-index -q . || exit 2

# --- without a terminal

test_that 'help and version'
run locus-pick --help
expect_out_like 'Searches an index as one types*Exit status: *'
run locus-pick -V
expect_out "$(locus -V | sed 's/^locus /locus-pick /')"

test_that 'a wrong option is named, its controls are not'
run locus-pick --json Kursk
expect_status 2
expect_err 'locus-pick: no option --json
locus-pick: see locus-pick --help; a word that begins with a dash goes after --'
run locus-pick $'-\e[31m' Kursk
expect_status 2
expect_err_like "locus-pick: no option \$'-\\\\E\\[31m'"$'\n'*
run locus-pick -n
expect_status 2
expect_err 'locus-pick: -n wants a value
locus-pick: see locus-pick --help'

# fzf_that 'COMMAND': what stands for fzf.
fzf_that() { printf '#!/bin/sh\n%s\n' "$1" >"$_top/bin/fzf" && chmod +x "$_top/bin/fzf"; }
with_it() { PATH=$_top/bin:$PATH "$@"; }

test_that 'without fzf: what to do'
mkdir "$_top/few"
for program in bash env cat sed readlink dirname; do ln -s "$(command -v $program)" "$_top/few"; done
run env PATH="$_top/few" "$LOCUS_PICK_BIN" Kursk
expect_status 2
expect_err 'locus-pick: fzf is not installed
locus-pick: install it with: apt install fzf'

test_that 'another fzf than 0.38 or later'
for other in 'echo 0.24.4 \(devel\)' 'echo 0.4.0' 'echo fzf 1' 'exit 2' 'echo'; do
    fzf_that "$other"
    run with_it locus-pick Kursk
    expect_status 2
    expect_err "locus-pick: $_top/bin/fzf is no fzf of 0.38 or later
locus-pick: install one with: apt install fzf"
done

test_that 'without a terminal'
for known in 'echo 0.38.0 \(debian\)' 'echo 0.100.1' 'echo 1.0.0'; do
    fzf_that "$known"
    run with_it setsid -w "$LOCUS_PICK_BIN" Kursk
    expect_status 2
    expect_err 'locus-pick: there is no terminal to choose at
locus-pick: in a script, ask locus'
done
rm "$_top/bin/fzf"

needs fzf tmux

# --- at a terminal

# pick 'COMMAND', in a window of `size`, which ends with its status in ../status.
pick() {
    closed
    printf '%s\necho $? >../status\nsleep 100\n' "$1" >../command
    env PATH="$_top/bin:$PATH:${LOCUS_PICK_BIN%/*}" tmux -u -S "$_top/tmux" -f /dev/null \
        new-session -d -x "${size%x*}" -y "${size#*x}" bash ../command
}
closed() {
    tmux -S "$_top/tmux" kill-server 2>/dev/null
    while [[ -S $_top/tmux ]] && tmux -S "$_top/tmux" has-session 2>/dev/null; do sleep 0.05; done
    rm -f "$_top/tmux" ../status
}
trap 'tmux -S "$_top/tmux" kill-server 2>/dev/null; _end' EXIT
in_window() { tmux -S "$_top/tmux" "$@"; }
screen() { in_window capture-pane -p "$@"; }
keys() { in_window send-keys "$@"; }
type_in() { in_window send-keys -l -- "$1"; }
# Until it is seen: of a shorter question that comes at once fzf shows what stands behind the longer one's border.
clear_question() {
    keys C-u
    seen $'>\n*'
}

# Waits until the screen is like this.
seen() {
    local shown i
    for ((i = 0; i < 400; ++i)); do
        shown=$(screen)
        # shellcheck disable=SC2053 # a pattern
        [[ $shown != $1 ]] || return 0
        sleep 0.05
    done
    _command='tmux' _fail 'the screen like' "$1" "$shown"
    return 1
}
# Waits until it has ended, with this status.
ended() {
    local i
    for ((i = 0; i < 400; ++i)); do [[ ! -s ../status ]] || break; sleep 0.05; done
    expect_same "status $1" "status $(cat ../status 2>&1)"
}
size=100x40

test_that 'the hits of the command line, the preview of the first'
pick 'locus-pick Kursk civilians >../chosen'
seen "> Kursk civilians*  5/5*> $FILE:6 *Not all of the returned*
$FILE:6  bytes 427+222  Who came home in the first two days
  Not all of the returned*  > 6  Not all of*  $PLACE
  no other source found*"
seen '*^O edit  ^/ view  Tab mark  Enter take*'
expect_same "$(locus -n 50 --format pick Kursk civilians | cut -f 3)" \
    "$(screen | grep -oE '^[> ] [a-z-]+\.txt:[0-9]+ ' | tr -d '> ')"
expect_same 3 "$(screen -e | grep -oF $'\e[1m\e[31mcivilians' | wc -l)"  # of the list, the excerpt, its line

test_that 'another question as it is typed, and its preview'
clear_question
seen '>*  0/0 *
locus: the question has no word to look for*'
type_in 'prisoners of war'
seen '> prisoners of war*'"> $(locus -n 1 --format pick prisoners of war | cut -f 3) *  bytes *"
seen "*  $(locus -n 1 --format pick prisoners of war | cut -f 1)*"

test_that 'the preview follows the selection'
keys Down Down
seen "*
  $(locus -n 1 --skip 2 --format pick prisoners of war | cut -f 1)*"
expect_that seen "*> $(locus -n 1 --skip 2 --format pick prisoners of war | cut -f 3) *"

test_that 'another question begins with its first hit'
type_in ' exchange'
seen "*> $(locus -n 1 --format pick prisoners of war exchange | cut -f 3) *
  $(locus -n 1 --format pick prisoners of war exchange | cut -f 1)*"

test_that 'Ctrl-/ hides the preview, and shows it'
keys C-_
seen '!(* bytes *)'
keys C-_
seen '* bytes *'

test_that 'Enter prints the citation'
keys Enter
ended 0
run cat ../chosen
expect_out "$(locus -n 1 --format pick prisoners of war exchange | cut -f 1)"
run locus-cite verify - <../chosen
expect_out_like 'same *'

test_that 'Tab marks several, all are printed'
pick 'locus-pick prisoners of war >../chosen'
seen '* bytes *'
keys Tab Down Tab Enter
ended 0
run cat ../chosen
expect_out "$(locus -n 3 --format pick prisoners of war | sed -n '1p;3p' | cut -f 1)"

test_that 'Esc and Ctrl-C: status 130'
for key in Escape C-c; do
    pick 'locus-pick Kursk civilians >../chosen'
    seen '* bytes *'
    keys "$key"
    ended 130
    expect_same '' "$(cat ../chosen)"
done

test_that 'nothing is found: why, and Enter is status 1'
pick 'locus-pick Zelenskov >../chosen'
seen '> Zelenskov*  0/0 *
locus: nothing found; not in the index: zelenskov (near: zelenskiy, zelensky, zelenskyy)*'
keys Enter
ended 1
expect_same '' "$(cat ../chosen)"

test_that 'no index, and wrong values: what locus says, before fzf'
pick '(cd /; locus-pick Kursk)'
ended 2
seen 'locus: no index in this directory or above*'
for options in '-i nosuch' '-n x' '-Cx' '--per-file=x' '--boilerplate x' '--since 7'; do
    pick "locus-pick $options Kursk >../chosen 2>../said"
    ended 2
    run cat ../said
    expect_out "$(locus ${options/#-Cx/-C x} Kursk 2>&1)"
done

test_that 'options of locus'
pick 'locus-pick -n 2 -i ../other.ix --all Kursk civilians >../chosen'
seen '*  1/1 *'
pick 'locus-pick -n2 prisoners >../chosen'
seen '*  2/2 *'
pick 'locus-pick --no-variants Zelenskiy >../chosen'
seen "*  $(locus --no-variants -n 0 Zelenskiy | wc -l)/*"
pick 'locus-pick -C 0 -- Kursk -civilians >../chosen'
seen '> Kursk -civilians*  2/2 *'
expect_same '' "$(screen | grep '^  > [0-9]')"
pick 'locus-pick -- -Belarus >../chosen'
seen '> -Belarus*bytes*'
pick 'locus-pick -v -C 0 Kursk civilians >../chosen'
seen '*  5/5 *> fern*bytes 427+222*In two days 697 Ukrainians have come home*'
printf -- '-v\n--hyperlink always\n--json\n-l\n-c\n--skip 3\n--fail-stale\n-n 1\n--no-variants\n' >../config
pick 'LOCUS_CONFIG=../config locus-pick Zelenskiy >../chosen'
seen "*  $(locus --no-variants -n 0 Zelenskiy | wc -l)/*bytes*"

test_that 'without colours'
pick 'NO_COLOR=1 locus-pick Kursk civilians >../chosen'
seen '* bytes *'
expect_same '' "$(screen -e | grep -oE $'\e\\[(3[0-8]|4[0-8])[^m]*m')"

test_that 'a narrow window: the excerpt in the list, the place in the preview'
size=40x20 pick 'locus-pick Kursk civilians >../chosen'
seen "> Kursk civilians
  5/5*> Not all of the returned wore*
$FILE:6*"
size=200x50 pick 'locus-pick Kursk civilians >../chosen'
seen "*> $FILE:6 *Not all of the returned wore*Kursk region were in*bytes*"

test_that 'what the user prefers counts, but for what would break'
export FZF_DEFAULT_OPTS="--layout=default --border --print-query --expect=ctrl-v --print0 --read0 --no-ansi --delimiter=:
    --with-nth=1 --nth=2 --select-1 --exit-0 --header-lines=2 --preview='cat {}' --bind=enter:up,ctrl-o:down --no-multi"
pick 'locus-pick prisoners of war >../chosen'
seen '╭*bytes*'
seen '*'"> $(locus -n 1 --format pick prisoners of war | cut -f 3) *> prisoners of war*"
keys Tab Up Tab Enter
ended 0
run cat ../chosen
expect_out "$(locus -n 2 --format pick prisoners of war | cut -f 1)"
export FZF_DEFAULT_OPTS=

# --- editors

# Writes down how it was called.
cat >"$_top/bin/editor" <<'END'
#!/bin/bash
[[ -t 0 && -t 1 && -t 2 ]] || printf 'without a terminal ' >>../edited
printf '%s %s [%s]' "${0##*/}" "$SHELL" "$FZF_DEFAULT_OPTS" >>../edited
printf ' %q' "$@" >>../edited
echo >>../edited
END
chmod +x "$_top/bin/editor"
for name in vi vim nvim nano emacs micro hx kak code codium subl; do ln -s editor "$_top/bin/$name"; done

# Waits until so many editors were opened.
edited() {
    local i
    for ((i = 0; i < 400; ++i)); do
        (($(cat ../edited 2>/dev/null | wc -l) < $1)) || return 0
        sleep 0.05
    done
    _command='Ctrl-O' _fail 'editors opened' "$1" "$(cat ../edited 2>&1)"
}

# edit EDITOR: from the list, with Ctrl-O, back to it, and Enter.
edit() {
    rm -f ../edited
    EDITOR=$1 pick 'locus-pick Kursk civilians | cat >../chosen'
    seen '* bytes *'
    keys C-o
    edited 1
    seen '> Kursk civilians*bytes*'
    keys Enter
    ended 0
    expect_same "$PLACE" "$(cat ../chosen)"
}

test_that 'Ctrl-O opens an editor at the line and comes back; on the terminal, with the environment that was'
edit vi
expect_same "vi /bin/false [] +6 ./$FILE" "$(cat ../edited)"

test_that 'the syntax of each editor'
while read -r arguments; do
    edit "${arguments% | *}"
    expect_same "${arguments#* | }" "$(cut -d ' ' -f 1,4- ../edited)"
done <<END
vim -n | vim -n +6 ./$FILE
nvim | nvim +6 ./$FILE
nano | nano +6 ./$FILE
env emacs -nw | emacs -nw +6 ./$FILE
micro | micro +6 ./$FILE
hx | hx +6 ./$FILE
kak | kak +6 ./$FILE
'editor' -x 'two words' | editor -x two\\ words +6 ./$FILE
code --wait | code --wait --goto ./$FILE:6
$_top/bin/codium | codium --goto ./$FILE:6
subl -w | subl -w ./$FILE:6
END

test_that 'without EDITOR vi, and VISUAL before it'
edit ''
expect_same "vi +6 ./$FILE" "$(cut -d ' ' -f 1,4- ../edited)"
VISUAL=nano edit 'vim'
expect_same "nano +6 ./$FILE" "$(cut -d ' ' -f 1,4- ../edited)"

test_that 'an editor that is not there'
EDITOR='nosuch -x' pick 'locus-pick Kursk civilians >../chosen'
seen '* bytes *'
keys C-o
seen '*nosuch: command not found*Any key goes back.*'
keys x
seen '> Kursk civilians*bytes*'

test_that 'the preview tells that the file was edited'
rm "$_top/bin/nano" && printf '#!/bin/sh\necho >>"$2"\n' >"$_top/bin/nano" && chmod +x "$_top/bin/nano"
EDITOR=nano pick 'locus-pick Kursk civilians >../chosen'
seen '* bytes *'
keys C-o
seen '*no context: the file has changed*'

# --- odd names and questions

mkdir ../odd && cd ../odd || exit 2
python3 - <<'END'
names = [b"-rf", b"+!touch pwned", b"a'b.txt", b'q"q.txt', b"$(touch pwned).txt", b"`touch pwned`.txt", b"new\nline\n",
         b"tab\there", b"cr\rx", b"esc\x1b[31mred\x1b]0;title\x07", "c1\u009b31m".encode(), "rtl\u202etxt".encode(), b" lead",
         b"trail ", b"back\\slash\\n\\\\", b"{q}{}{n}{+}", b"per%s%n", b"hash#1+2~0000000000000000", b"bad\xff\xfe.txt",
         b"sub:12:3", "日本語".encode(), b"; touch pwned", b"'; touch pwned; '", b"\xf3\xa0\x81\x81", b"\\x41\\u0041"]
for i, name in enumerate(names):
    open(name, "w").write(f"Heading\n\nThe corncrake number{i} calls.\n")
END
locus-index -q .
files=(*)

test_that 'odd names: the right file is opened, and cited; the screen and the shell are not theirs'
cat >"$_top/bin/editor" <<'END'
#!/bin/bash
printf '%s\n' "$#" >>../edited
tail -n 1 -- "$2" >>../opened
END
rm -f ../edited ../opened
EDITOR=editor pick 'locus-pick -n 0 corncrake >../chosen'
in_window pipe-pane 'cat >../printed'
seen '*  25/25 *esc\\x1b\[31mred\\x1b]0;title\\x07:3*bytes*'
for ((i = 1; i <= ${#files[@]}; ++i)); do
    keys C-o
    edited $i
    seen '> corncrake*bytes*'
    keys Tab
    seen "*  25/25 ($i)*"
done
expect_same '' "$(screen | tr -d ' -~\n' | LC_ALL=C.UTF-8 tr -d '─│日本語')"
expect_that test "$(wc -c <../printed)" -gt 1000
expect_same '' "$(grep -aoE $'\e\\]|\e\\[31mred|\u9b|\u202e|\a|\t' ../printed | cat -v)"
expect_same "$(in_window display -p '#{host_short}')" "$(in_window display -p '#{pane_title}')"
keys Enter
ended 0
expect_same "$(cat -- * | grep corncrake | sort)" "$(sort ../opened)"
expect_same '2' "$(sort -u ../edited)"
expect_same "$(locus -n 0 --json corncrake | json '"\n".join(h["excerpt"].get("citation_bytes") and
    base64.b64decode(h["excerpt"]["citation_bytes"]).decode("utf-8", "surrogateescape") or h["excerpt"]["citation"] for h in hits)')" \
    "$(cat ../chosen)"
expect_that test ! -e pwned

test_that '-0: citations with line ends in them'
pick 'locus-pick -0 -n 0 corncrake >../chosen'
seen '*  25/25 *bytes*'
for file in "${files[@]}"; do keys Tab; done
seen '*  25/25 (25)*'
keys Enter
ended 0
xargs -0 "$LOCUS_CITE_BIN" show <../chosen >../shown
expect_same "$(cat -- * | grep corncrake | sort)" "$(sed 's/calls\./&\n/g' ../shown | sed '/^$/d' | sort)"

test_that 'on a terminal citations are escaped'
pick 'locus-pick number9; echo over'
seen '*bytes*'
keys Enter
ended 0
seen '*esc\\x1b\[31mred\\x1b]0;title\\x07#9+28~*over*'
pick 'locus-pick number14; echo over'
seen '*bytes*'
keys Enter
ended 0
seen '*back\\slash\\n\\\\#9+29~*over*'

test_that 'odd questions: they are asked, and never run'
export ASKED="corncrake '; touch pwned; ' \$(touch pwned) \`touch pwned\` {} {q} {1} {n} {+} \\{q} \"; touch pwned"
pick 'locus-pick -- "$ASKED" >../chosen'
seen '> corncrake *  25/25 *bytes*'
type_in " '\$(touch pwned)' ' {q} \\' ; touch pwned; #"
seen '*pwned; #*  25/25 *bytes*'
clear_question
type_in "-rf --format jsonl -n 1 number12"
seen '> -rf *:3 The corncrake number12 calls*bytes*'
expect_that test ! -e pwned

test_that 'controls in the question of the command line are blanks'
pick 'locus-pick $'\''corncrake\nnumber9\e[31m\e]0;title\a\u9b'\'' >../chosen'
seen '> corncrake number9 \[31m ]0;title*bytes*'
expect_same "$(in_window display -p '#{host_short}')" "$(in_window display -p '#{pane_title}')"
closed
