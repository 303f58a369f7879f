# examples/locus.vim and locus.el: each hit's file, line and column, whatever is in names and however a file is encoded.
. "$(dirname "$0")/lib.sh"
export LOCUS_SCRIPTS=$LOCUS_SOURCE/examples HOME=$PWD
PATH=${LOCUS_INDEX_BIN%/*}:${LOCUS_BIN%/*}:$PATH

# In each of these files the excerpt begins inside a line, behind letters of two and three bytes.
mkdir d
python3 - <<'END_OF_PROGRAM'
pad = 'Les élèves déjà fatigués rêvaient d’été, où même l’âne naïf dînait. ' * 12
text = 'First line.\n\n' + pad + 'The quillstone was found by a nightjar in the lantern room. ' + pad + '\n'
windows = text.replace('\n', '\r\n')
for name, content in {
    'plain': text.encode(), 'a:1:2: b': text.encode(), '-dash': text.encode(), 'new\nline': text.encode(),
    'it\'s $(touch pwned) `x` "q" #% [b]*?': text.encode(),
    'bom': b'\xef\xbb\xbf' + text.encode(), 'windows': b'\xef\xbb\xbf' + windows.encode(),
    'utf-16': text.encode('utf-16'), 'latin': text.replace('’', "'").encode('latin-1')}.items():
    open(f'd/{name}.txt', 'wb').write(content)
END_OF_PROGRAM
echo 'Gulls (and 100 % of the puffins) sleep | here.' >d/gulls.txt
locus-index -q d
echo '-c' >spoils  # a configuration that would spoil what is read
# Copies are hits, so that each name is tried.
mkdir bin && printf '#!/bin/sh\nexec "%s" --no-collapse "$@"\n' "$LOCUS_BIN" >bin/locus && chmod +x bin/locus
PATH=$PWD/bin:$PATH
locus --no-collapse --json quillstone nightjar lantern >hits
expect_places() {  # file of: path, line, and the bytes from the column on as the editor shows them, as JSON
    expect_same "$(python3 -c '
import json
for line in open("hits"):
    hit = json.loads(line)
    print(json.dumps([hit["path"], hit["excerpt"]["line"], hit["excerpt"]["text"][:30]]))' | eval "$2")" "$(cat "$1")"
}

test_that 'vim: :Locus fills the quickfix list'
if vim --version 2>/dev/null | grep -q '+eval' && vim --version | grep -q '+quickfix'; then
    # ask COMMAND: what a command of vim leaves in the list, and what stands where it leads.
    ask() {
        cat >ask.vim <<END_OF_SCRIPT
set fileencodings=ucs-bom,utf-8,latin1 encoding=utf-8
source $LOCUS_SOURCE/examples/locus.vim
redir => said
$1
redir END
let places = []
for hit in getqflist()
    execute 'cc' len(places) + 1
    call add(places, json_encode([bufname('%'), line('.'), strcharpart(strpart(getline('.'), col('.') - 1), 0, 30)]))
endfor
call writefile(places, 'places')
call writefile([get(getqflist({'title': 1}), 'title', '')], 'title')
call writefile(split(said, "\n"), 'said')
qall!
END_OF_SCRIPT
        LOCUS_CONFIG=$PWD/spoils run timeout 60 vim -N -n -u NONE -i NONE -es -S ask.vim
        any_out
    }
    # Where vim converts a file, columns of bytes are not those of the file.
    ask 'Locus quillstone nightjar lantern'
    python3 -c '
import json
for line in open("places"):
    place = json.loads(line)
    print(json.dumps(place[:2] + ["converted" if "latin" in place[0] or "utf-16" in place[0] else place[2]]))' >got
    expect_places got 'sed -E "/latin|utf-16/s/, [^,]*\$/, \"converted\"]/"'
    expect_same 'Locus quillstone nightjar lantern' "$(cat title)"
    expect_that test ! -e pwned

    test_that 'vim: a question is passed on as it is typed'
    ask $'Locus +gulls puffins\' "100 % | echo $(touch pwned) # `touch pwned` !ls \\'
    expect_same '["d/gulls.txt",1,"Gulls (and 100 % of the puffin"]' "$(cat places)"
    expect_that test ! -e pwned
    ask 'Locus -fatigués ext:txt'
    expect_same '["d/gulls.txt",1,"Gulls (and 100 % of the puffin"]' "$(cat places)"

    test_that 'vim: nothing found, and no index, are said'
    ask 'Locus xylophones'
    expect_same '' "$(cat places)"
    expect_same 'locus: nothing found; not in the index: xylophones' "$(cat said)"
    LOCUS_INDEX=nosuch ask 'Locus gulls'
    expect_that grep -q '^locus: no index at nosuch' said
else
    skip 'no vim with +eval'
fi

test_that 'Emacs: M-x locus lists hits in grep-mode'
if command -v emacs >/dev/null; then
    cat >ask.el <<'END_OF_PROGRAM'
(load (expand-file-name "locus.el" (getenv "LOCUS_SCRIPTS")) nil t)
(require 'json)
(defvar top default-directory)
(locus (getenv "QUESTION"))
(let ((process (get-buffer-process "*locus*")))
  (while (and process (process-live-p process)) (accept-process-output process 0.1)))
(accept-process-output nil 0.2)
(with-current-buffer "*locus*"
  (princ (format "%s %s\n" major-mode (derived-mode-p 'grep-mode)) #'external-debugging-output)
  (princ (buffer-string) #'external-debugging-output))
(condition-case nil
    (while t
      (next-error)
      (with-current-buffer (window-buffer)
        (princ (concat (json-encode (list (file-relative-name buffer-file-name top) (line-number-at-pos)
                                          (buffer-substring (point) (min (point-max) (+ 30 (point))))))
                       "\n"))))
  (error nil))  ; behind the last one
END_OF_PROGRAM
    ask() { QUESTION=$1 LOCUS_CONFIG=$PWD/spoils run timeout 60 emacs --batch -Q --eval '(set-language-environment "UTF-8")' -l ask.el; }
    rm -f d/new*  # a line of the mode is a hit
    locus-index -q
    locus --no-collapse --json quillstone nightjar lantern >hits
    ask 'quillstone nightjar lantern'
    any_err
    any_out
    expect_that grep -q 'locus-mode grep-mode' "$_top/err"
    out | python3 -c '
import json, sys
for line in sys.stdin: print(json.dumps(json.loads(line)))' >got
    expect_places got cat
    expect_same 8 "$(grep -c . got)"

    test_that 'Emacs: a question is passed on as it is typed'
    ask $'+gulls puffins\' "100 % | $(touch pwned) # `touch pwned` !ls \\'
    any_err
    expect_out '["d/gulls.txt",1,"Gulls (and 100 % of the puffin"]'
    expect_that test ! -e pwned
    ask '-fatigués ext:txt'
    any_err
    expect_out '["d/gulls.txt",1,"Gulls (and 100 % of the puffin"]'

    test_that 'Emacs: nothing found, no index, and a file that is gone since'
    ask xylophones
    expect_err_like *'locus: nothing found; not in the index: xylophones'*
    LOCUS_INDEX=nosuch ask gulls
    expect_err_like *'locus: no index at nosuch'*
    rm d/gulls.txt
    ask gulls
    any_out
    expect_err_like *'1:0:Gulls (and 100'*
else
    skip 'no emacs'
fi
