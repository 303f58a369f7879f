# Markdown: marks are no words, headings belong to what follows, front matter tells the title.
. "$(dirname "$0")/lib.sh"

mkdir d
cat >d/quay.md <<'TEXT'
---
layout: giraffe
title: "A day at the quay"
tags: [zebra]
---

# The first heading

Some [linked words](http://xylophone.example/path "tooltipword") and `code span` and
a wrapped line of *emphasised* words with <span class="rhinoceros">inline tags</span>&nbsp;and
a [reference][labelword].

## What the list says

1. The first item
2. The second item
   goes on here

> A quoted line

```python infoword
def quillstone(walk):

    return walk
```

Setext heading
--------------

[labelword]: http://elephant.example "hippopotamus"

<!-- hidden
walrus -->

| left cell | right cell |
|-----------|:----------:|
| lower one | lower two |

The last paragraph\*.[^note]

[^note]: The footnote's text.
TEXT
locus-index -q d

# The bytes at a hit's place are its text.
read_back='all(open(h["path"], "rb").read()[p["offset"]:][:p["length"]].decode() == p["text"]
    for h in hits for p in (h, h["excerpt"]))'

test_that 'marks are not words'
for word in xylophone tooltipword rhinoceros labelword infoword elephant hippopotamus walrus note nbsp; do
    run locus -q "$word"
    expect_status 1
done

test_that 'front matter is in no passage, and tells the title'
for word in layout giraffe zebra; do
    run locus -q "$word"
    expect_status 1
done
run locus --json -n 0 quillstone
expect_json 'first["title"] == "A day at the quay" and first["text"].startswith("The first heading")'
expect_json "$read_back"

test_that 'what is read is found: text of links, code, cells, items, notes'
for words in 'linked words' 'code span' 'inline tags' 'reference' 'second item' 'quoted line' 'quillstone' \
    'Setext heading' 'lower two' 'last paragraph' "footnote's text" 'wrapped line of emphasised words'; do
    run locus --json "\"$words\""
    expect_json "len(hits) == 1 and $read_back"
done

test_that 'phrases go over emphasis and the ends of lines, matches are places of words'
run locus --json '"wrapped line of emphasised words with inline tags and a reference"'
expect_json '[open(first["path"], "rb").read()[m["offset"]:][:m["length"]].decode() for m in first["matches"]
    if m["term"] == "emphasised"] == ["emphasised"]'

test_that 'an excerpt begins without the marks of its paragraph'
run locus -n 1 quoted
expect_out_like 'd/quay.md:19:*:A quoted line*'
run locus -n 1 --format grep 'second item'
expect_out_like 'd/quay.md:*:The first item 2. The second item goes on here*'

test_that 'a citation of Markdown verifies'
run locus --json quillstone
json 'first["citation"]' <"$_top/out" >"$_top/cited"
any_out
run locus-cite verify "$(cat "$_top/cited")"
expect_out "same $(cat "$_top/cited")"

test_that 'a heading is no passage of its own, nor is it cut from what follows'
{
    for i in {1..12}; do
        printf '# Heading %d\n\n' "$i"
        for j in {1..9}; do printf 'The swan of part %d goes on to sentence %d. ' "$i" "$j"; done
        printf '\n\n'
    done
} >d/parts.md
locus-index -q d
run locus --json -n 0 swan
expect_json 'len(hits) == 12 and all(h["text"].startswith("Heading") and "swan" in h["text"] for h in hits)'

test_that 'the title is the first heading of the first level where front matter has none'
printf -- '---\nlayout: x\n---\n## Second\n\nA heron.\n\n# The *real* [title](x.html)\n\nMore.\n' >d/title.md
locus-index -q d
run locus --json heron
expect_json 'first["title"] == "The real title"'

test_that 'prose between rules is no front matter'
printf -- '---\nThe bittern speaks.\n---\n\nAnd goes.\n' >d/rules.md
locus-index -q d
run locus -l bittern
expect_out d/rules.md

test_that 'wrapped lines are one paragraph, items are several'
printf 'Short\nlines\nof one\nparagraph\n\n- egret\n- stilt\n' >d/lines.markdown
locus-index -q d
run locus '"lines of one paragraph"'
expect_out_like 'd/lines.markdown:1:0:Short lines of one paragraph*'

test_that 'Markdown in another encoding'
printf '# Größe\n\nDie Fähre über den Fluß ist [täglich](http://xylophone.example) für alle geöffnet.\n' |
    iconv -f UTF-8 -t WINDOWS-1252 >d/german.md
locus-index -q d
run locus --json geöffnet
expect_json 'first["title"] == "Größe" and first["text"].startswith("Größe\n\nDie Fähre") and
    open(first["path"], "rb").read()[first["offset"]:][:first["length"]].decode("cp1252") == first["text"]'
run locus -q xylophone
expect_status 1

test_that 'a plain text is not read as Markdown'
printf 'See [it](http://xylophone.example) there.\n' >d/plain.txt
locus-index -q d
run locus -l xylophone
expect_out d/plain.txt
