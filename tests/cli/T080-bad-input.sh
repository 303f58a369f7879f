# What a folder may hold besides articles.
. "$(dirname "$0")/lib.sh"

readonly REPORT='indexed 1 file (*) as 1 passage in '

fresh() {  # a folder with one good article, and nothing of the last test
    cd "$_top/work" && chmod -R u+rwx . && rm -rf ./* .locus && mkdir d && echo 'The good quillstone.' >d/good.txt
}

test_that 'no such folder'
run locus-index nosuch
expect_status 2
expect_err "locus-index: $PWD/nosuch: No such file or directory
locus-index: name a folder or a file that exists; the old index stands"
expect_that test ! -e .locus

test_that 'an empty folder: an index without articles, and that is said'
mkdir empty
run locus-index empty
expect_err_like 'indexed 0 files (0 B) as 0 passages in .locus'$'\n''locus-index: no articles were found'$'\n''locus-index: '*
run locus quillstone
expect_status 1
expect_err 'locus: nothing found; not in the index: quillstone'

test_that 'an unreadable file and an unreadable folder: named, counted, the rest indexed'
if can_be_user; then
    fresh
    mkdir d/closed && echo x >d/closed/x.txt && echo y >d/secret.txt
    chmod 0 d/closed d/secret.txt && chmod 777 . d
    run as_user "$LOCUS_INDEX_BIN" d
    expect_status 1
    expect_err_like "locus-index: $PWD/d/closed: Permission denied
locus-index: $PWD/d/secret.txt: Permission denied
${REPORT}.locus
2 files or folders could not be read"
    run locus -l quillstone
    expect_out d/good.txt
    run as_user "$LOCUS_INDEX_BIN" -q
    expect_status 1
    expect_err "locus-index: $PWD/d/closed: Permission denied
locus-index: $PWD/d/secret.txt: Permission denied"
else
    skip 'no way to run as an ordinary user'
fi

test_that 'a binary file in a folder: counted, named with -v, no error'
fresh
printf 'PK\003\004 quillstone' >d/a.zip
printf 'quill\0stone' >d/b.dat
run locus-index d
expect_err_like "${REPORT}.locus"$'\n''skipped: binary files, 2 (-v names them)'
run locus-index -v
expect_err_like "locus-index: $PWD/d/a.zip: skipped, one of: binary files
locus-index: $PWD/d/b.dat: skipped, one of: binary files
nothing has changed: ${REPORT#indexed }*"$'\n''skipped: binary files, 2'
run locus-index -q

test_that 'a binary file given by name: not read, status 1'
fresh
printf 'PK\003\004 quillstone' >d/a.zip
run locus-index d/good.txt d/a.zip
expect_status 1
expect_err_like "locus-index: $PWD/d/a.zip: not read: binary files
${REPORT}.locus
1 file or folder could not be read"

test_that 'a FIFO, a socket: passed over, and nothing hangs'
fresh
mkfifo d/fifo
python3 -c 'import socket; socket.socket(socket.AF_UNIX).bind("d/socket")'
run timeout 100 "$LOCUS_INDEX_BIN" d
expect_err_like "${REPORT}.locus"$'\n''skipped: special files, 2 (-v names them)'
run timeout 100 "$LOCUS_INDEX_BIN" -i other d/fifo
expect_status 1
expect_err_like "locus-index: $PWD/d/fifo: not a regular file"*
run timeout 100 "$LOCUS_INDEX_BIN" -i other2 d/socket /dev/null
expect_status 1
any_err

test_that 'symbolic links: a loop, one without a target, one to a file'
fresh
ln -s . d/loop && ln -s nosuch d/dangling && ln -s good.txt d/again
run timeout 100 "$LOCUS_INDEX_BIN" d
expect_err_like "${REPORT}.locus"$'\n''skipped: symbolic links, 3 (-v names them)'
ln -s d link
run locus-index -i by-link link
expect_err_like "${REPORT}by-link"*
run locus-index -i dangling d/dangling
expect_status 2
any_err

test_that 'overlapping roots index a file once'
fresh
run locus-index d d/good.txt d/../d
expect_err_like "$REPORT*.locus"

test_that 'a PATH that does not exist beside one that does: nothing is changed'
before=$(cat .locus/manifest)
run locus-index d nosuch
expect_status 2
any_err
expect_same "$before" "$(cat .locus/manifest)"

test_that 'a file that disappeared is no longer found, one that is new is'
fresh
run locus-index -q d
mv d/good.txt d/better.txt
run locus-index -q
run locus -l quillstone
expect_out d/better.txt

test_that 'a folder of the index that cannot be reached: named, status 1, its passages stay, the rest is done'
fresh
mkdir e && echo 'A nightjar.' >e/a.txt
run locus-index -q d e
mv e away && echo 'A second quillstone.' >d/second.txt
run locus-index
expect_status 1
expect_err_like $'locus-index: */e: No such file or directory\nindexed 1 file (*\n1 new; now 3 files *\n1 file or folder could not be read'
run locus -l nightjar
expect_out e/a.txt
run locus -l second
expect_out d/second.txt
run locus-index -q --rebuild
expect_status 2
expect_err_like $'locus-index: */e: No such file or directory\nlocus-index: the index holds this folder: *--rebuild PATH...'
run locus -l nightjar
expect_out e/a.txt
run locus-index -q --rebuild d
run locus -l second
expect_out d/second.txt
run locus -q nightjar
expect_status 1

test_that 'a text of more than 256 MiB: named, counted, status 1, the rest indexed; a large binary file is skipped'
fresh
yes 'A line of a very long text.' | head -c 268500000 >d/large.txt
truncate -s 8T d/disk.img 2>/dev/null || truncate -s 8G d/disk.img
run timeout 100 "$LOCUS_INDEX_BIN" d
expect_status 1
expect_err_like $'locus-index: */large.txt: larger than 268.4 MB, not read\n*skipped: binary files, 1 *1 file or folder could not be read'
rm d/large.txt d/disk.img
run locus -l quillstone
expect_out d/good.txt
