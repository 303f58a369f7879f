# Texts in every encoding: found, shown, cited by the bytes of their files.
. "$(dirname "$0")/lib.sh"

# write FILE ENCODING TEXT: as iconv writes it, without a mark.
write() { printf '%s' "$3" | iconv -f UTF-8 -t "$2" >"$1"; }

# The text of the first hit and of its excerpt is what iconv makes of their bytes: reads_back FILE ENCODING WORD.
reads_back() {
    run locus --json -n 1 "$3"
    expect_json "'$1' == first['path'] and first['state'] == 'fresh'"
    local offset length citation lines
    mapfile -t lines < <(json '"\n".join("%d %d %s" % (p["offset"], p["length"], p["citation"])
        for p in (first, first["excerpt"]))' <"$_top/out")
    json 'first["text"] + first["excerpt"]["text"]' <"$_top/out" >"$_top/texts"
    for line in "${lines[@]}"; do
        read -r offset length citation <<<"$line"
        tail -c "+$((offset + 1))" "$1" | head -c "$length" | iconv -f "$2" -t UTF-8
        printf '%s\n' "$citation" >>"$_top/cited"
    done >"$_top/read"
    expect_same "$(cat "$_top/texts")" "$(cat "$_top/read")"
    run locus-cite verify - <"$_top/cited"
    expect_out "$(sed 's/^/same /' "$_top/cited")"
    run locus-cite show "$citation"
    expect_same "$length" "$(wc -c <"$_top/out" | tr -d ' ')"
    any_out
    rm "$_top/cited"
}

readonly FRENCH='Une journée à la frontière

Les familles attendent depuis l’été dernier le retour des prisonniers. Où sont-ils ? La liste était prête.
Ça suffit, répond une mère : « nous voulons des réponses » – et vite.'
readonly POLISH='Jeńcy wrócili w piątek przez granicę. Rodziny czekały na rynku, a burmistrz otworzył ratusz dla
wszystkich, którzy chcieli się ogrzać. Źródło: własne.'
readonly RUSSIAN='Обмен на границе

Пленные вернулись в пятницу. Семьи ждали на площади, и мэр открыл ратушу для всех, кто хотел согреться.'
readonly JAPANESE='捕虜たちは金曜日に国境を越えて帰ってきた。家族は広場で待ち、市長は市庁舎を開けた。
名簿は冬にまとまっていたという。カタカナも少し。'
readonly CHINESE='战俘星期五越过边界回国。家属在广场上等候，市长为所有想取暖的人打开了市政厅。
名单在冬天就已经商定。'
readonly KOREAN='포로들이 금요일에 국경을 넘어 돌아왔다. 가족들은 광장에서 기다렸고 시장은 시청을 열었다.
명단은 겨울에 합의되었다.'

write fr.1252 WINDOWS-1252 "$FRENCH"
write fr.latin1 ISO-8859-1 "$(tr -d '’–' <<<"${FRENCH//[’–]/-}")"
write pl.latin2 ISO-8859-2 "$POLISH"
write pl.1250 WINDOWS-1250 "$POLISH"
write ru.koi8 KOI8-R "$RUSSIAN"
write ru.1251 WINDOWS-1251 "$RUSSIAN"
write ja.sjis SHIFT_JIS "$JAPANESE"
write ja.euc EUC-JP "$JAPANESE"
write zh.gb GB18030 "$CHINESE"
write ko.euc EUC-KR "$KOREAN"
write fr.le UTF-16LE "$FRENCH"
write ru.be UTF-16BE "$RUSSIAN"
write zh.le UTF-16LE "$CHINESE"
{ printf '\377\376' && iconv -f UTF-8 -t UTF-16LE <<<"$RUSSIAN"; } >ru.le-mark
{ printf '\376\377' && iconv -f UTF-8 -t UTF-16BE <<<"$JAPANESE"; } >ja.be-mark
{ printf '\377\376\0\0' && iconv -f UTF-8 -t UTF-32LE <<<"$FRENCH"; } >fr.32-mark
{ printf '\357\273\277' && echo "$POLISH"; } >pl.utf8-mark

one() {  # an index of this file alone
    rm -rf .locus && locus-index -q -L "${2:-none}" "$1"
}

while read -r file encoding word; do
    test_that "$file: read back as $encoding"
    one "$file"
    reads_back "$file" "$encoding" "$word"
done <<'FILES'
fr.1252 WINDOWS-1252 prisonniers
fr.latin1 ISO-8859-1 frontière
pl.latin2 ISO-8859-2 źródło
pl.1250 WINDOWS-1250 źródło
ru.koi8 KOI8-R площади
ru.1251 WINDOWS-1251 площади
ja.sjis SHIFT_JIS 国境
ja.euc EUC-JP 国境
zh.gb GB18030 广场
ko.euc EUC-KR 광장에서
fr.le UTF-16LE réponses
ru.be UTF-16BE согреться
zh.le UTF-16LE 广场
ru.le-mark UTF-16LE площади
ja.be-mark UTF-16BE 国境
fr.32-mark UTF-32LE réponses
pl.utf8-mark UTF-8 źródło
FILES

test_that 'words are found in all encodings at once, titles are decoded'
rm -rf .locus && locus-index -q -L russian ru.*
run locus -l -n 0 Семьи
expect_same 'ru.1251 ru.be ru.koi8 ru.le-mark' "$(out | sort | xargs)"
any_out
run locus --json -n 0 Семьи
expect_json '{h["title"] for h in hits} == {"Обмен на границе"}'

test_that 'lines and columns: columns in bytes'
printf '\377\376' >lines.txt
printf 'one\r\ntwo\rthree\nthe quillstone' | iconv -t UTF-16LE >>lines.txt
one lines.txt
run locus --json quillstone
expect_json '(first["line"], first["column"], first["offset"], first["length"]) == (1, 3, 2, 58)'
expect_json '(first["excerpt"]["line"], first["excerpt"]["column"], first["excerpt"]["offset"]) == (4, 1, 32)'

test_that 'a file that has changed: the citation is still that of the bytes that were indexed'
for file in fr.1252 ru.koi8 zh.gb ru.be; do
    cp "$file" changed.txt && one changed.txt
    word=$(case $file in fr*) echo prisonniers ;; ru*) echo площади ;; *) echo 广场 ;; esac)
    fresh=$(locus --json -n 1 "$word" | json 'first["citation"]')
    { printf '\n\n' && cat "$file"; } >changed.txt
    run locus --json -n 1 "$word"
    expect_json "first['state'] == 'changed' and first['citation'] == '$fresh'"
    run locus-cite verify "$fresh"
    expect_out_like "moved changed.txt#*"
    rm changed.txt
    run locus --json -n 1 "$word"
    expect_json "first['state'] == 'gone' and first['citation'] == '$fresh'"
done

test_that 'broken bytes of a text in UTF-8 stay broken bytes'
printf 'The “quillstone” costs 5 \x80, naïve visitors say \xff.\n' >broken.txt
one broken.txt
run locus --json quillstone
expect_json 'base64.b64decode(first["text_bytes"]) == open("broken.txt", "rb").read()[:-1]'

test_that 'bytes that an encoding does not know are kept as U+FFFD'
{ iconv -f UTF-8 -t SHIFT_JIS <<<"$JAPANESE" && printf '\375\n'; } >odd.sjis
one odd.sjis
run locus --json 国境
expect_json '"\ufffd" in first["text"] and first["length"] == os.path.getsize("odd.sjis") - 1'

test_that 'a lone é is read as it was written'
printf 'A caf\xe9 in the quillstone quarter opens.\n' >latin.txt
one latin.txt english
run locus --json cafe
expect_json 'first["text"].startswith("A café in") and "text_bytes" not in first'

test_that 'a NUL in a text does not make it UTF-16'
printf 'quill\0stones' >nul.txt
run locus-index -i nul.index nul.txt
expect_status 1
expect_err_like '*nul.txt: not read: binary files*'
