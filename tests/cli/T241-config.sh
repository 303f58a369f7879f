# The configuration file: options of the user's own, before those of the command line.
. "$(dirname "$0")/lib.sh"

mkdir -p d home/.config/locus xdg/locus
for i in 1 2 3; do echo "The quillstone number $i was shown." >d/$i.txt; done
locus-index -q d
export HOME=$PWD/home XDG_CONFIG_HOME=
config() { printf '%s\n' "$@" >home/.config/locus/config; }

test_that 'without a file nothing is different'
run locus quillstone
expect_same 3 "$(out | wc -l)"
any_out

test_that '~/.config/locus/config; blanks, comments and empty lines'
config '# what I always want' '' '  --limit=1  ' $'\t--format\ttsv\r'
run locus quillstone
expect_same 2 "$(out | wc -l)"
expect_out_like $'rank\tscore\t*'

test_that 'the command line counts after it; --no-config leaves it out'
run locus -n 2 --format grep quillstone
expect_same 2 "$(out | wc -l)"
expect_out_like 'd/*:1:0:The quillstone*'
run locus --no-config quillstone
expect_same 3 "$(out | wc -l)"
any_out
run locus -l --no-config --config quillstone
expect_same 1 "$(out | wc -l)"
any_out

test_that 'a switch is taken back'
config --json
run locus --no-json --format grep quillstone
expect_out_like 'd/*'
run locus quillstone
expect_json 'len(hits) == 3'

test_that '$XDG_CONFIG_HOME, and not a relative one'
echo '-n 1' >xdg/locus/config
config '-n 2'
run eval 'XDG_CONFIG_HOME=$PWD/xdg locus quillstone | wc -l'
expect_out 1
run eval 'XDG_CONFIG_HOME=xdg locus quillstone | wc -l'
expect_out 2
run eval 'XDG_CONFIG_HOME=$PWD/nowhere locus quillstone | wc -l'
expect_out 3

test_that '$LOCUS_CONFIG before both; an empty one is none'
echo '-n 1' >mine
run eval 'LOCUS_CONFIG=mine locus quillstone | wc -l'
expect_out 1
run eval 'LOCUS_CONFIG= locus quillstone | wc -l'
expect_out 3
run eval 'LOCUS_CONFIG=<(echo --limit=1) locus quillstone | wc -l'
expect_out 1
run eval 'LOCUS_CONFIG=/dev/null locus quillstone | wc -l'
expect_out 3

test_that 'an index of the home directory; one on the command line takes its place'
locus-index -q -i home/a.ix d
echo 'The nightjar sings.' >nightjar.txt
locus-index -q -i b.ix nightjar.txt
config '--index ~/a.ix'
here=$PWD
run inside / "'$LOCUS_BIN' -c quillstone"
expect_out 3
run inside / "'$LOCUS_BIN' -i '$here/b.ix' -c 'quillstone nightjar'"
expect_out 1
config '--index=~/a.ix' "-i $PWD/b.ix"
run inside / "'$LOCUS_BIN' -c 'quillstone nightjar'"
expect_out 4

test_that 'an index that $LOCUS_INDEX names, or that is found from here, comes before it'
config '--index ~/nowhere.ix'
run locus -c quillstone
expect_out 3
run inside / "LOCUS_INDEX='$here/b.ix' '$LOCUS_BIN' -c nightjar"
expect_out 1
run inside / "'$LOCUS_BIN' -c nightjar"
expect_status 2
expect_err "locus: no index at $HOME/nowhere.ix, which the configuration file names
locus: mend it, or make one with: locus-index -i $HOME/nowhere.ix FOLDER"

test_that 'of --json and --format the last one counts, wherever they stand'
config --json
run eval 'locus --format tsv -n 1 quillstone | wc -l'
expect_out 2
run eval 'locus --no-json -n 1 quillstone'
expect_out_like 'd/?.txt:1:0:*'
run locus --no-config --format tsv --json -n 1 quillstone
expect_json 'len(hits) == 1'
run locus --no-config --json --format grep -n 1 quillstone
expect_out_like 'd/?.txt:1:0:*'
config '--format tsv' '--json'
run locus -n 1 quillstone
expect_json 'len(hits) == 1'
config --json '--format tsv'
run eval 'locus -n 1 quillstone | wc -l'
expect_out 2

test_that 'what is for other ways to ask is passed over: -v and -C want text, --fail-stale and --skip a hit'
config '--format html' --fail-stale '--skip 1' -v '-C 2'
run locus -c quillstone
expect_out 3
run locus -q quillstone
run eval 'locus -n 1 -v quillstone | grep -c "^  hit 2, score"'
expect_out 1
run eval 'locus -n 1 --format grep quillstone | wc -l'
expect_out 1

test_that 'a value is the rest of the line as it stands'
mkdir 'home/two words'
locus-index -q -i 'home/two words/$(x).ix' d
config '-i ~/two words/$(x).ix'
run inside / "'$LOCUS_BIN' -c quillstone"
expect_out 3

test_that 'what is wrong in it is named by file and line'
wrong() {  # message, line...
    config '# first' '-n 1' "${@:2}"
    run locus quillstone
    expect_status 2
    expect_err_like "locus: $HOME/.config/locus/config:3: $1"$'\n''locus: mend the configuration file, or ask with --no-config'
}
wrong 'no option --formt; did you mean --format?' '--formt text'
wrong '--json takes no value' '--json yes'
wrong 'unknown format: txt; did you mean *' '--format txt'
wrong 'unknown --color: x' '--color x'
wrong 'unknown --hyperlink: foo' '--hyperlink=foo'
wrong 'unknown --boilerplate: x' '--boilerplate x'
wrong '*zz*' '--without zz'
wrong '--jobs wants at least 1' '-j 0'
wrong '--batch is for the command line' '--batch q.tsv'
wrong '--limit wants a whole number, not many' '--limit many'
wrong 'no option: quillstone' 'quillstone'
wrong 'no option: --' -- 'x'
wrong 'help and version are for the command line' --help
wrong 'help and version are for the command line' -V
wrong 'no option: \\x1b\[31m' $'\e[31m'
wrong '*' $'-\xff'
wrong 'help and version are for the command line' '-h' '-n 2'

test_that 'a wrong one does not stand in the way of help, and of --no-config'
config '--formt text'
run eval 'locus --help | head -n 1'
expect_out 'Find passages, with their file and byte offset, in an index of articles.'
run locus --no-config -c quillstone
expect_out 3
run eval 'LOCUS_CONFIG= locus -c quillstone'
expect_out 3
run locus --json quillstone
expect_status 2
any_err
expect_json 'first["type"] == "error" if hits else objects[0]["type"] == "error"'

test_that 'one that cannot be read'
for file in nowhere d /dev/zero; do
    LOCUS_CONFIG=$file run locus quillstone
    expect_status 2
    expect_err_like "locus: $file: "*$'\n''locus: mend the configuration file, or ask with --no-config'
done
config ''
if [[ $EUID -ne 0 ]]; then
    chmod 0 home/.config/locus/config
    run locus quillstone
    expect_status 2
    any_err
    chmod 644 home/.config/locus/config
fi

test_that 'any bytes: an answer or a complaint, never a crash'
run python3 - <<'PYTHON'
import os, random, subprocess
random.seed(3)
pieces = [b"--", b"-", b"n", b"format", b"=", b" ", b"\t", b"text", b"#", b"\n", b"\0", b"\xff", b"1", b"index", b"~/", b"--batch", b"\r\n"]
for _ in range(300):
    open("noise", "wb").write(b"".join(random.choices(pieces, k=random.randint(0, 12))))
    done = subprocess.run([os.environ["LOCUS_BIN"], "-q", "quillstone"], env=dict(os.environ, LOCUS_CONFIG="noise"),
                          stdin=subprocess.DEVNULL, capture_output=True)
    assert done.returncode in (0, 1, 2) and (done.returncode != 2 or done.stderr), (done, open("noise", "rb").read())
PYTHON

test_that '--explain tells of it'
config '-n 1' '--format=text'
run locus -l --explain quillstone
any_out
expect_err_like "options   $HOME/.config/locus/config: -n 1 --format=text"$'\n'*

test_that 'nothing among the articles is read as one, or run'
rm home/.config/locus/config
mkdir -p d/.config/locus d/locus
for file in config .config/locus/config locus/config .locus.config .locusrc locus.conf .locus/config; do
    mkdir -p "d/$(dirname "$file")"
    printf '%s\n' '--limit 1' '$(touch ran)' >"d/$file"
done
printf '%s\n' '--limit 1' '$(touch ran)' >.locus/config
run inside d "'$LOCUS_BIN' quillstone | wc -l"
expect_out 3
run eval 'locus quillstone | wc -l'
expect_out 3
locus-index -q d
expect_that [ ! -e ran ] && expect_that [ ! -e d/ran ]
