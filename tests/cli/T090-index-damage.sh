# An index that is damaged, or not one.
. "$(dirname "$0")/lib.sh"

readonly FILE=fernhill-courier-homecomings.txt
corpus d
locus-index -q d
cp -r .locus sound

sound() { rm -rf .locus && cp -r sound .locus; }
refused() {  # what asking says; --rebuild then repairs
    run locus Kursk
    expect_status 2
    expect_err_like "$1"
    run locus-index -q --rebuild d
    run locus -l -n 1 Kursk civilians
    expect_out "d/$FILE"
    expect_same "$(cd sound && echo seg-*)" "$(cd .locus && echo seg-* | sed 's/00000[0-9]/000001/')"
    sound
}
readonly REBUILD=$'\n''locus: build it anew*locus-index --rebuild PATH...'

test_that 'other format in the manifest'
sed -i '1s/ 2$/ 99/' .locus/manifest
run locus-index
expect_status 2
expect_err_like 'locus-index: *manifest: the index has format 99, this program reads and writes format 2'$'\n''locus-index: *--rebuild*'
refused "locus: */manifest: the index has format 99, this program *$REBUILD"

test_that 'a manifest that is cut off, emptied, edited or another file'
head -c 200 .locus/manifest >cut && mv cut .locus/manifest
refused "locus: */manifest: the index's manifest is damaged$REBUILD"
: >.locus/manifest
refused 'locus: */manifest: not the manifest of a Locus index'*
sed -i 's/^generation 1/generation 2/' .locus/manifest
refused "locus: */manifest: the index's manifest is damaged$REBUILD"
echo '{"name": "other"}' >.locus/manifest
refused 'locus: */manifest: not the manifest of a Locus index'*
printf '%s\n' 'locus index 2' >.locus/manifest
refused "locus: */manifest: the index's manifest is damaged$REBUILD"

test_that 'every message says what to do next'
: >.locus/manifest
run locus Kursk
expect_status 2
expect_err_like $'locus: *\nlocus: *'
sound

test_that 'made by another version of the analyser'
reseal() {  # the manifest's last line is a hash of the others
    python3 - "$1" <<'END'
import ctypes, sys
class Hash(ctypes.Structure):
    _fields_ = [("low", ctypes.c_uint64), ("high", ctypes.c_uint64)]
try:
    xxh = ctypes.CDLL("libxxhash.so.0").XXH3_128bits
except OSError:
    sys.exit(1)
xxh.restype, xxh.argtypes = Hash, [ctypes.c_char_p, ctypes.c_size_t]
text = open(sys.argv[1], "rb").read()
facts = text[:text.rindex(b"end ")]
hash = xxh(facts, len(facts))
open(sys.argv[1], "wb").write(facts + b"end %016x%016x\n" % (hash.high, hash.low))
END
}
sed -i 's/^\(analyzer english \).*/\10123456789abcdef/' .locus/manifest
if reseal .locus/manifest; then
    refused "locus: *.locus: made by another version of the english analyser, so its words may not be found$REBUILD"
    for name in ../d . d/x; do  # a segment's name leads nowhere else
        sed -i "s|seg-000001|$name|" .locus/manifest && reseal .locus/manifest
        refused "locus: *$REBUILD"
    done
else
    skip 'no libxxhash.so.0 to seal the manifest with'
    sound
fi

test_that 'a table that is cut off or gone'
for table in postlist.glass docdata.glass iamglass lexicon; do
    truncate -s -1 ".locus/seg-000001/$table"
    refused "locus: *seg-000001: the index is damaged: $table has * bytes instead of *$REBUILD"
    rm ".locus/seg-000001/$table"
    refused "locus: *seg-000001: the index is damaged: $table is missing$REBUILD"
done
rm -rf .locus/seg-000001
refused "locus: *seg-000001: the index is damaged: *$REBUILD"

test_that 'tables of the right size with other bytes: a message, never a crash'
for table in postlist.glass docdata.glass iamglass; do
    size=$(stat -c %s ".locus/seg-000001/$table")
    head -c "$size" /dev/zero | tr '\0' '\377' >".locus/seg-000001/$table"
    refused "locus: *: the index is damaged: *$REBUILD"
done

# Xapian takes the depth of each table from there, and read beyond its cursor.
test_that 'any other byte in iamglass: a message, never a crash'
sound
mkdir flipped
python3 - <<'END'
whole = open(".locus/seg-000001/iamglass", "rb").read()
for at in range(len(whole)):
    open(f"flipped/{at}", "wb").write(whole[:at] + bytes([whole[at] ^ 64]) + whole[at + 1:])
END
for flipped in flipped/*; do
    cp "$flipped" .locus/seg-000001/iamglass
    for asked in 'locus Kursk' 'locus-index --stats' 'locus-index --dry-run'; do
        run $asked
        expect_status 2
        expect_err_like '*seg-000001: the index is damaged: iamglass is not what was written'$'\n''*: build it anew: locus-index --rebuild PATH...'
    done
done
sound

test_that 'a removed manifest'
rm .locus/manifest
run locus Kursk
expect_status 2
expect_err_like $'locus: no index in this directory or above\nlocus: make one with: *'
refused '*'

test_that 'the index is a file'
echo x >file
run locus -i file Kursk
expect_status 2
expect_err $'locus: no index at file\nlocus: make one with: locus-index FOLDER'
run locus-index -i file d
expect_status 2
expect_err_like $'locus-index: file: Not a directory\nlocus-index: *--index'
expect_same x "$(cat file)"

test_that 'a directory of other things does not become an index'
mkdir -p other/seg-mine && echo mine >other/seg-mine/a && echo mine >other/notes
for how in --no-rebuild --rebuild; do
    run locus-index $how -i other d
    expect_status 2
    expect_err_like $'locus-index: other: neither an index nor empty\nlocus-index: *'
done
for name in manifest lock; do
    echo "{}" >"other/$name"
    run locus-index --rebuild -i other d
    any_err
    expect_status 2
    expect_same '{}' "$(cat "other/$name")"
    expect_that test -e other/seg-mine/a
    rm -rf other/* && mkdir other/seg-mine && echo mine | tee other/seg-mine/a >other/notes
done

test_that 'a read-only index can be asked, not written'
if can_be_user; then
    cp -r sound readonly && chmod -R a+rX,a-w readonly
    run as_user "$LOCUS_BIN" -i readonly -l -n 1 Kursk civilians
    expect_out "d/$FILE"
    run as_user "$LOCUS_INDEX_BIN" -i readonly
    expect_status 2
    expect_err_like $'locus-index: readonly/lock: Permission denied\nlocus-index: *--index'
    run as_user "$LOCUS_INDEX_BIN" -i readonly/new d
    expect_status 2
    expect_err_like $'locus-index: readonly/new: Permission denied\nlocus-index: *--index'
else
    skip 'no way to run as an ordinary user'
fi
