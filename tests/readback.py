#!/usr/bin/env python3
"""Reads back what Locus cites: random files, random questions, and a decoder that is not ours (Python's).

Each round writes a folder of texts in every script, with every line end and every kind of broken byte, some in
other encodings and some as Markdown, under names of every kind; indexes it; asks; and checks each hit against the
files: the cited bytes are the shown text, lines and columns are counted anew, excerpts and matches lie inside, passages do not overlap, citations
verify. Words and phrases taken from the files must be found where they stand.

Usage: readback.py LOCUS_INDEX LOCUS LOCUS_CITE [--seed N] [--rounds N]
Exit 0 and "N rounds, M hits checked"; else what was wrong, how to see it again, and exit 1.
"""

import argparse
import base64
import bisect
import json
import os
import random
import re
import subprocess
import sys
import tempfile
import unicodedata

LONGEST_EXCERPT = 250  # characters
LATIN = """the a of and not in with on by from prisoner prisoners exchange exchanged return returned homecoming
    civilians Kursk Moscow Kyiv border region families waited winter bridge river village market school hospital
    letters said told reported agreed talks list lists names second third group people soldiers uniform coats
    running runs centre organised defence nationality weapon supplier government minister spokeswoman Friday""".split()
ACCENTED = "café naïve Zürich façade Łódź Århus smørrebrød straße Müller élections coração città İstanbul ışık Việt".split()
JOINED = ["prisoner-swap", "all-for-all", "e-mail", "U.S.", "U.K.", "US", "don't", "don’t", "Zelenskyy’s", "O'Brien",
          "1,000", "3.14", "18:56", "2025-05-16", "C++", "C#", "l'amie", "d’actium", "G7's", "Mr.", "Dr.", "J.", "ﬁne",
          "ＦＵＬＬ", "co\u00adoperate", "twenty\u2011one", "a-b-c-d-e-f-g-h-i-j", "R&D", "@home", "https://a.org/b?c=d"]
SCRIPTS = [
    "Москва военнопленных ещё йод Київ обмен возвращение семьи граница зима".split(),
    "ελληνικά Ἀθῆναι πόλεμος ειρήνη γέφυρα χωριό σχολείο".split(),
    "العربية السلام الأسرى مُحَمَّد عائلات الحدود".split(),
    "עברית שָׁלוֹם משפחות גבול חורף".split(),
    "हिन्दी कैदी परिवार सीमा सर्दी क्‍ष".split(),
    ["北京是中國的首都", "囚犯交換", "家庭等待", "東京", "𠮷野家"],
    ["ひらがな", "カタカナ", "がぎぐ", "データベース", "か\u3099"],
    ["ภาษาไทย", "กรุงเทพมหานคร", "ครอบครัว"],
    ["🙂", "👩‍👩‍👧", "🇺🇦", "☃️", "—", "…", "§"],
]
BLANKS = [" "] * 30 + ["  ", "\t", "\u00a0", "\u3000", "\u2009", "\u200b", "\u0085", "\u2028", "\x0b", "\x0c", "\x1c"]
ENDS = [".", "!", "?", "…", ".”", ".)", "?»", "。", "！", "।", "؟", ":", ";", "", "...", ".'", "!?"]
BROKEN = [b"\x80", b"\xbf", b"\xff", b"\xfe", b"\xc3", b"\xe2\x80", b"\xe2", b"\xf0\x9f\x98", b"\xf0\x9f", b"\xed\xa0\x80",
          b"\xed\xbf\xbf", b"\xc0\xaf", b"\xc1\x81", b"\xe0\x80\xaf", b"\xf0\x80\x80\xaf", b"\xf4\x90\x80\x80", b"\xf5\x80\x80",
          b"\xf8\x88\x80\x80\x80", b"\xe2\x28\xa1", b"\x80" * 300, b"\xe2\x80" * 200, b"caf\xe9", b"\xef\xbb\xbf", b"\x1b[31m"]
NAMES = [b"plain.txt", b"two words.txt", b"-n", b"--help.md", b"new\nline.txt", b"\xff\xfe invalid.txt", b"caf\xe9", b"#hash#",
         b"a#1+2~0000000000000003", b"tilde~", b"100%25.txt", "ü-nfc.txt".encode(), "u\u0308-nfd.txt".encode(),
         "日本.txt".encode(), b"tab\there", b"back\\slash", b"'quote\"", b"end ", b" begin", b"a+b", b"\x01\x7f\x1b[1m", b"sub/a.txt",
         b"sub\xff/deep er/b.txt", b"\xed\xa0\x80", b"...dots"[3:], b"cr\rname", b"UPPER.TXT", b"*?[x]"]
# How Python calls the encodings, what stands before the text, and what it says (None: anything).
PROSE = {
    "fr": "Les familles attendent depuis l'été dernier le retour des prisonniers à la frontière . Où sont-ils ? Ça suffit , "
          "répond une mère : nous voulons des réponses . La ministre a déclaré que la liste était prête . Voilà déjà un an",
    "pl": "Jeńcy wrócili w piątek przez granicę . Rodziny czekały na rynku , a burmistrz otworzył ratusz dla wszystkich , "
          "którzy chcieli się ogrzać . Źródło : własne . Następna wiadomość będzie później , mówił też świadek",
    "ru": "Пленные вернулись в пятницу через границу . Семьи ждали на площади , и мэр открыл ратушу для всех , кто хотел "
          "согреться . Список был согласован ещё зимой , сказали в министерстве",
    "ja": "捕虜たちは 金曜日に 国境を 越えて 帰ってきた 。 家族は 広場で 待ち 、 市長は 市庁舎を 開けた 。 名簿は 冬に まとまっていたという 。",
    "zh": "战俘 星期五 越过 边界 回国 。 家属 在广场上 等候 ， 市长 为所有 想取暖的人 打开了 市政厅 。 名单 在冬天 就已经 商定 。",
    "ko": "포로들이 금요일에 국경을 넘어 돌아왔다 . 가족들은 광장에서 기다렸고 시장은 시청을 열었다 . 명단은 겨울에 합의되었다 .",
}
ENCODINGS = [("cp1252", b"", "fr"), ("iso-8859-1", b"", "fr"), ("iso-8859-2", b"", "pl"), ("cp1250", b"", "pl"),
             ("koi8-r", b"", "ru"), ("cp1251", b"", "ru"), ("iso-8859-5", b"", "ru"), ("shift_jis", b"", "ja"),
             ("euc_jp", b"", "ja"), ("gb18030", b"", "zh"), ("euc_kr", b"", "ko"), ("utf-16-le", b"", "fr"),
             ("utf-16-be", b"", "ru"), ("utf-16-le", b"", "ja"), ("utf-16-be", b"", "zh"), ("utf-16-le", b"\xff\xfe", None),
             ("utf-16-be", b"\xfe\xff", None), ("utf-32-le", b"\xff\xfe\0\0", None), ("utf-8", b"\xef\xbb\xbf", None)]
NOT_PLAIN = {b"us", b"it", b"who"}  # in capitals they may be another word


class Wrong(Exception):
    pass


def must(holds, message, *details):
    if not holds:
        raise Wrong("\n  ".join([message] + [str(d) for d in details]))


# Files ------------------------------------------------------------------------------------------------------------


def random_word(rng):
    kind = rng.random()
    if kind < 0.6:
        word = rng.choice(LATIN)
    elif kind < 0.75:
        word = rng.choice(ACCENTED)
    elif kind < 0.9:
        word = rng.choice(JOINED)
    else:
        word = rng.choice(rng.choice(SCRIPTS))
    form = rng.random()
    if form < 0.15:
        word = unicodedata.normalize("NFD", word)
    elif form < 0.2:
        word = word.upper()
    elif form < 0.25:
        word = rng.choice("\"“„«(['‘") + word
    elif form < 0.3:
        word += rng.choice(",;:\"”»)]'’")
    return word


def random_sentence(rng, script):
    count = int(rng.expovariate(1 / 12)) + 1
    word = (lambda: rng.choice(script)) if script else (lambda: random_word(rng))
    return "".join(word() + rng.choice(BLANKS) for _ in range(count)).rstrip() + rng.choice(ENDS)


def random_paragraph(rng):
    kind = rng.random()
    if kind < 0.03:
        return rng.choice(["x", "á", "北", "-", ".", "a.", "a-", "1,111", "🙂", "\u00a0", "(", "\u0301"]) * rng.randint(200, 3000)
    if kind < 0.06:
        return "word" + " " * rng.randint(200, 2000) + "word"
    script = rng.choice(SCRIPTS) if kind < 0.2 else None
    blank = rng.choice([" ", " ", " ", "  ", "\u3000", "\u00a0", "\t", ""])
    return blank.join(random_sentence(rng, script) for _ in range(int(rng.expovariate(1 / 4)) + 1))


def wrapped(rng, paragraph):
    width, lines, line = rng.randint(40, 100), [], ""
    for word in paragraph.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = line + " " + word if line else word
    return "\n".join(lines + [line])


def random_file(rng, written):
    """`written`: paragraphs of other files, to which some of this one's are added."""
    kind = rng.random()
    if kind < 0.03:
        return rng.choice([b"", b"\n", b" \r\n\t", b"\xef\xbb\xbf", b"\xef\xbb\xbf\n", b"x", b"\x80", "。".encode(), "\u3000".encode()])
    paragraphs = [random_paragraph(rng) for _ in range(rng.randint(1, 25))]
    paragraphs += rng.sample(written, min(len(written), rng.randint(0, 2)))  # copies
    written += paragraphs[:3]
    if rng.random() < 0.4:
        paragraphs = [wrapped(rng, p) for p in paragraphs]
    if rng.random() < 0.5:
        paragraphs.insert(0, " ".join(random_word(rng) for _ in range(rng.randint(1, 12))) + "\n")
    gap = rng.choice(["\n", "\n\n", "\n\n", "\n  \n", "\n    ", "\n- "])
    text = gap.join(paragraphs) + rng.choice(["", "\n", "\n\n", " "])
    ends = rng.choice([["\n"], ["\r\n"], ["\r"], ["\n", "\r\n", "\r"]])
    text = re.sub("\n", lambda _: rng.choice(ends), text)
    data = text.encode("utf-8", "surrogatepass")
    if rng.random() < 0.4:
        for _ in range(rng.randint(1, 15)):
            at = rng.randint(0, len(data))
            data = data[:at] + rng.choice(BROKEN) + data[at + rng.randint(0, 2):]
    if rng.random() < 0.2:
        data = b"\xef\xbb\xbf" + data
    if data.startswith((b"\xff\xfe", b"\xfe\xff", b"\xff\xd8\xff")):  # would be another format
        data = b"\n" + data
    return data


def encoded_file(rng):
    """A text in another encoding than UTF-8 without a mark, and how it is decoded."""
    encoding, mark, language = rng.choice(ENCODINGS)
    if language is None:
        paragraphs = [random_paragraph(rng) for _ in range(rng.randint(1, 8))]
    else:
        words = PROSE[language].split()
        paragraphs = [PROSE[language]]  # enough to guess from
        for _ in range(rng.randint(1, 12)):
            begin = rng.randrange(len(words))
            paragraphs.append(" ".join((words[begin:] + words)[:rng.randint(3, 80)] + [str(rng.randint(0, 2000))]))
    text = rng.choice(["\n", "\n\n", "\r\n", "\r"]).join(paragraphs) + rng.choice(["", "\n"])
    return mark + text.encode(encoding, "surrogatepass" if encoding.startswith("utf") else "strict"), encoding


def markdown_file(rng):
    """Paragraphs with markup around and inside them."""
    words = lambda: " ".join(random_word(rng) for _ in range(rng.randint(1, 25)))
    pieces = [lambda: "# " + words(), lambda: words() + "\n---", lambda: "- " + words() + "\n- " + words(), lambda: "> " + words(),
              lambda: "1. " + words(), lambda: "```python\n%s\n\n%s\n```" % (words(), words()), words, words, lambda: "***",
              lambda: "%s [%s](http://a.org/%d \"%s\") <b>%s</b> &amp; `%s`" % (words(), words(), rng.randint(0, 99), "t", words(), words()),
              lambda: "[label]: http://b.org/", lambda: "| %s | %s |\n|---|---|\n| %s | x |" % (words(), words(), words()), lambda: "<!-- %s" % words()]
    text = "\n\n".join(rng.choice(pieces)() for _ in range(rng.randint(1, 40)))
    if rng.random() < 0.3:
        text = "---\ntitle: %s\nlayout: post\n---\n" % rng.choice(LATIN) + text
    return text.encode("utf-8", "surrogatepass")


def write_files(rng, home):
    """Two folders. Their files, by path, and the encodings of those that are not in UTF-8."""
    files, encodings, written = {}, {}, []
    for folder in (b"one", b"two"):
        for number in range(3):
            path = b"%s/encoded %d.txt" % (folder, number)
            files[path], encodings[path] = encoded_file(rng)
        files[folder + b"/marks.md"] = markdown_file(rng)
        for name in rng.sample(NAMES, 6):
            files[folder + b"/" + name] = random_file(rng, written)
        for path in [p for p in files if p.startswith(folder + b"/")]:
            os.makedirs(os.path.dirname(os.path.join(home, path)), exist_ok=True)
            with open(os.path.join(home, path), "wb") as out:
                out.write(files[path])
    return files, encodings


# Questions --------------------------------------------------------------------------------------------------------


class Question:
    def __init__(self, text, kind, words=()):
        self.text = text
        self.kind = kind
        self.words = words  # plain ASCII letters; of a "word", a "phrase" or what is left out
        self.hits = []
        self.grouped = []  # with copies under the best of them


def plain(word):
    return re.fullmatch(rb"[A-Za-z]+", word) and word.lower() not in NOT_PLAIN


def random_question(rng, files):
    lines = [line for line in re.split(rb"[\r\n]", files[rng.choice(sorted(files))]) if line.strip()]
    words = rng.choice(lines).split() if lines else []
    if not words:
        return Question(rng.choice([b"?", b"\xff", b"\"", b"+", b"Kursk"]), "any")
    kind = rng.random()
    if kind < 0.25:
        word = rng.choice(words)
        return Question(word, "word", [word]) if plain(word) and len(word) < 60 else Question(word, "any")
    if kind < 0.5:
        begin = rng.randrange(len(words))
        some = words[begin:begin + rng.randint(2, 5)]
        text = b" ".join(some)
        quoted = b'"' + text + b'"'
        return Question(quoted, "phrase", some) if all(plain(w) for w in some) else Question(quoted, "any")
    some = [rng.choice(words) for _ in range(rng.randint(1, 6))]
    if kind < 0.6:
        some.insert(rng.randint(0, len(some)), b"+" + rng.choice(words))
    if kind < 0.75:
        left_out = rng.choice(words)
        some.append(b"-" + left_out)
        return Question(b" ".join(some), "without", [left_out] if plain(left_out) else [])
    return Question(b" ".join(some), "any")


def ask(locus, home, questions, limit, *more):
    """The hits of each question, by its number."""
    lines = b"".join(b"%d\t%s\n" % (number, q.text) for number, q in enumerate(questions))
    with open(os.path.join(home, b"questions"), "wb") as out:
        out.write(lines)
    run = subprocess.run([locus, "-i", "index", "-n", str(limit), "--format", "jsonl", "--batch", "questions", *more],
                         cwd=home, capture_output=True, timeout=120)
    must(run.returncode in (0, 1), "locus: exit %d" % run.returncode, run.stderr)
    answers = {number: [] for number in range(len(questions))}
    for line in run.stdout.split(b"\n")[:-1]:
        answer = json.loads(line)
        must(answer["type"] in ("hit", "none"), "an answer of another type", answer)
        if answer["type"] == "hit":
            answers[int(answer["query"])].append(answer)
    return answers


# Checks -----------------------------------------------------------------------------------------------------------


def valid(data):
    try:
        data.decode("utf-8")
        return True
    except UnicodeDecodeError:
        return False


def bytes_of(answer, key):
    """The bytes of a string key: bytes that are not UTF-8 stand beside it."""
    if key + "_bytes" not in answer:
        return answer[key].encode("utf-8")
    data = base64.b64decode(answer[key + "_bytes"], validate=True)
    must(not valid(data), "%s_bytes beside valid UTF-8" % key, data)
    must(data.decode("utf-8", "replace") == answer[key], "%s_bytes is not %s" % (key, key), data, repr(answer[key]))
    return data


class Source:
    def __init__(self, data, encoding="utf-8"):
        self.data = data
        self.encoding = encoding
        if encoding.startswith("utf-16") or encoding.startswith("utf-32"):
            unit = int(encoding[4:6]) // 8
            ends = [at for at in range(0, len(data), unit) if self.unit(at, unit) in ("\r", "\n")]
            self.line_begins = [0] + [at + unit for at in ends if (self.unit(at, unit), self.unit(at + unit, unit)) != ("\r", "\n")]
        else:
            self.line_begins = [0] + [m.end() for m in re.finditer(rb"\r\n|\r|\n", data)]

    def unit(self, at, size):
        return self.data[at:at + size].decode(self.encoding, "replace")

    def decode(self, data):
        if self.encoding == "utf-8":
            return data.decode("utf-8", "replace")
        text = data.decode(self.encoding, "replace")
        # Half a surrogate pair is one broken character, which Python takes for several.
        return re.sub("\ufffd+", "\ufffd", text) if self.encoding.startswith("utf") else text

    def same(self, shown, data):
        decoded = self.decode(data)
        return (re.sub("\ufffd+", "\ufffd", shown) if "\ufffd" in decoded and self.encoding != "utf-8" else shown) == decoded

    def check_place(self, place, name):
        """The bytes of a hit or an excerpt."""
        begin, end = place["offset"], place["offset"] + place["length"]
        data = self.data[begin:end]
        must(0 <= begin < end <= len(self.data), name + ": outside of the file", begin, end, len(self.data))
        must(self.encoding != "utf-8" or bytes_of(place, "text") == data, name + ": the bytes are not the text", (begin, end), data, repr(place["text"]))
        must(self.same(place["text"], data), name + ": decoded otherwise", (begin, end), data, repr(place["text"]))
        must(not place["text"][0].isspace() or "\x1c" <= place["text"][0] <= "\x1f", name + ": begins with a blank", (begin, end), data)
        line = bisect.bisect_right(self.line_begins, begin)
        expected = (line, begin - self.line_begins[line - 1] + 1)
        must((place["line"], place["column"]) == expected, name + ": line and column are others", (begin, end),
             "said %d:%d" % (place["line"], place["column"]), "counted %d:%d" % expected)
        return begin, end


def check_hit(source, hit):
    """Its span."""
    begin, end = source.check_place(hit, "hit")
    must(hit["state"] == "fresh", "the state is " + hit["state"])
    inner = source.check_place(hit["excerpt"], "excerpt")
    must(begin <= inner[0] and inner[1] <= end, "the excerpt is outside of its hit", (begin, end), inner)
    characters = len(source.decode(source.data[inner[0]:inner[1]]))
    must(characters <= LONGEST_EXCERPT, "an excerpt of %d characters" % characters, (begin, end), inner)
    last = begin
    for match in hit["matches"]:
        at, to = match["offset"], match["offset"] + match["length"]
        word = source.decode(source.data[at:to])
        must(last <= at < to <= end, "matches are not in order inside the hit", (begin, end), (at, to), word)
        must("\ufffd" not in word and not any(c.isspace() for c in word), "a match is not a word", (at, to), word)
        must(any(unicodedata.category(c)[0] in "LNM" for c in word), "a match is not a word", (at, to), word)
        last = to
    return begin, end


UNDECOMPOSED = str.maketrans({"ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i", "ħ": "h"})


def folded(text):
    apart = unicodedata.normalize("NFKD", text.lower().translate(UNDECOMPOSED)).lower()
    return "".join(c for c in apart if unicodedata.category(c)[0] != "M" and c not in "\u00ad\u200c\u200d")


def phrase_pattern(words):
    spelled = [r"[-.'’‐‑]?".join(word.decode().lower()) for word in words]
    return re.compile(r"(?<![a-z])" + r"(?:['’]s)?[^a-z0-9]+".join(spelled) + r"(?![a-z])")


def occurrences(data, words):
    """Where the words stand, with blanks around them and between them."""
    pattern = rb"(?<![^ \t\r\n])" + rb"[ \t]+".join(re.escape(w) for w in words) + rb"(?![^ \t\r\n])"
    return [m.span() for m in re.finditer(pattern, data)]


def check_question(question, sources):
    score = float("inf")
    for number, hit in enumerate(question.hits):
        hit["file"] = os.path.normpath(bytes_of(hit, "path"))
        must(hit["file"] in sources, "a hit in another file", hit["file"])
        source = sources[hit["file"]]
        try:
            hit["span"] = check_hit(source, hit)
            if question.kind == "phrase":
                must(phrase_pattern(question.words).search(folded(hit["text"])), "the phrase is not in the hit", repr(hit["text"]))
            if question.kind == "without" and question.words:
                held = [] if hit["file"].endswith(b".md") else occurrences(source.data[slice(*hit["span"])], question.words)
                must(not held, "what is left out is in the hit", question.words, hit["span"], repr(hit["text"]))
        except Wrong as wrong:
            raise Wrong("%s\n  file %r" % (wrong, hit["file"])) from None
        must(hit["rank"] == number + 1, "rank %d at place %d" % (hit["rank"], number + 1))
        must(hit["score"] is not None and hit["score"] < score, "the score does not fall", hit["score"], score)
        score = hit["score"]


def check_sources(question, sources):
    """Of the grouped answer: no hit is new, and each other source's place reads back."""
    spans = {(hit["file"], hit["span"]) for hit in question.hits}
    for hit in question.grouped:
        file = os.path.normpath(bytes_of(hit, "path"))
        must((file, check_hit(sources[file], hit)) in spans, "a hit that is none where nothing is grouped", file)
        others = [os.path.normpath(bytes_of(source, "path")) for source in hit["copies"] + hit["similar"]]
        must(len(set(others)) == len(others) and file not in others, "a file is no other source, or named twice", file, others)
        must(hit["sources"] >= len(hit["copies"]), "more copies are listed than there are", hit)
        for other, source in zip(others, hit["copies"] + hit["similar"]):
            begin, end = source["offset"], source["offset"] + source["length"]
            must(0 <= begin < end <= len(sources[other].data), "a source outside of its file", other, begin, end)
            must(source["line"] == bisect.bisect_right(sources[other].line_begins, begin), "a source on another line", other, source)
            must(source["state"] == "fresh", "a source is not fresh", other, source)
        must(all(s["similarity"] >= 0.6 for s in hit["copies"]), "a copy that shares too little", hit["copies"])
        must(all(s["similarity"] >= 0.25 for s in hit["similar"]), "similar, but it shares too little", hit["similar"])


def check_passages(questions, sources):
    """Each byte lies in at most one passage. The passages seen, by file."""
    seen = {path: set() for path in sources}
    for question in questions:
        for hit in question.hits:
            seen[hit["file"]].add(hit["span"])
    for path, spans in seen.items():
        end = 0
        for span in sorted(spans):
            must(span[0] >= end, "passages overlap", "file %r" % path, sorted(spans))
            end = span[1]
    return seen


def check_found(question, sources, seen):
    """A word is found wherever it stands; a phrase wherever it stands inside one passage."""
    if question.kind not in ("word", "phrase"):
        return
    spans = {path: sorted(h["span"] for h in question.hits if h["file"] == path) for path in sources}
    marks = {(h["file"], m["offset"], m["offset"] + m["length"]) for h in question.hits for m in h["matches"]}
    for path, source in sources.items():
        if source.encoding != "utf-8" or path.endswith(b".md"):  # words as bytes stand elsewhere, or are markup
            continue
        for begin, end in occurrences(source.data, question.words):
            inside = [s for s in spans[path] if s[0] <= begin and end <= s[1]]
            known = [s for s in seen[path] if s[0] <= begin and end <= s[1]]
            if question.kind == "word" or known:
                must(inside, "not found where it stands", "file %r" % path, (begin, end), source.data[begin:end], spans[path])
            if question.kind == "word":
                must((path, begin, end) in marks, "found, but not marked", "file %r" % path, (begin, end), source.data[begin:end])


def check_citations(locus_cite, home, questions):
    parts = [part for q in questions for hit in q.hits for part in (hit, hit["excerpt"])]
    parts += [part for q in questions for hit in q.grouped for part in hit["copies"] + hit["similar"]]
    cited = sorted({bytes_of(part, "citation") for part in parts})
    lines = [c for c in cited if b"\n" not in c]
    given = [c for c in cited if b"\n" in c]  # one a line they could not stand
    for begin in range(0, len(given), 500):
        check_verified(locus_cite, home, given[begin:begin + 500], b"")
    if lines:
        check_verified(locus_cite, home, [b"-"], b"".join(c + b"\n" for c in lines), lines)


def check_verified(locus_cite, home, arguments, stdin, cited=None):
    run = subprocess.run([locus_cite, "verify", "--"] + arguments, input=stdin, cwd=home, capture_output=True, timeout=120)
    expected = b"".join(b"same " + c + b"\n" for c in cited or arguments)
    if run.stdout != expected or run.returncode != 0:
        pairs = zip(run.stdout.split(b"\n"), expected.split(b"\n"))
        raise Wrong("locus-cite verify: exit %d\n  %s\n  %s" % (run.returncode, run.stderr[:300], next((p for p in pairs if p[0] != p[1]), "")))


def index(locus_index, home, rng, files):
    """Two folders, mostly in two languages."""
    for number, folder in enumerate((b"one", b"two")):
        language = rng.choice(["english", "english", "none", "french", "russian", "turkish"])
        run = subprocess.run([locus_index, "-i", "index", "-L", language, folder], cwd=home, capture_output=True, timeout=120)
        below = sum(1 for path in files if number == 1 or path.startswith(b"one/"))
        must(run.returncode == 0 and b" %d file" % below in run.stderr, "locus-index: exit %d" % run.returncode, run.stderr,
             "of %d files" % below)


def round_of(programs, seed):
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory() as folder:
        home = os.fsencode(os.path.realpath(folder))
        files, encodings = write_files(rng, home)
        index(programs[0], home, rng, files)
        sources = {path: Source(data, encodings.get(path, "utf-8")) for path, data in files.items()}
        texts = {path: source.decode(source.data).encode() if path in encodings else source.data for path, source in sources.items()}
        questions = [random_question(rng, texts) for _ in range(40)]
        reach = [Question(b" ".join(sorted(set(data.split())))[:60000], "any") for data in texts.values()]
        questions += [q for q in reach if q.text.strip()]
        for number, hits in ask(programs[1], home, questions, 0, "--no-collapse").items():
            questions[number].hits = hits
        for number, hits in ask(programs[1], home, questions, 0).items():
            questions[number].grouped = hits
        for number, hits in ask(programs[1], home, questions, 3, "--no-collapse").items():
            first = questions[number].hits[:3]
            must(hits == first, "three hits are not the first three of all", questions[number].text, hits, first)
        for question in questions:
            try:
                check_question(question, sources)
            except Wrong as wrong:
                raise Wrong("%s\n  question %r" % (wrong, question.text)) from None
        for question in questions:
            try:
                check_sources(question, sources)
            except Wrong as wrong:
                raise Wrong("%s\n  question %r" % (wrong, question.text)) from None
        seen = check_passages(questions, sources)
        for question in questions:
            try:
                check_found(question, sources, seen)
            except Wrong as wrong:
                raise Wrong("%s\n  question %r" % (wrong, question.text)) from None
        check_citations(programs[2], home, questions)
        return sum(len(q.hits) for q in questions)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("programs", nargs=3, metavar="PROGRAM", help="locus-index, locus, locus-cite")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rounds", type=int, default=5)
    arguments = parser.parse_args()
    programs = [os.path.abspath(p) for p in arguments.programs]
    for variable in ("LOCUS_INDEX",):
        os.environ.pop(variable, None)
    hits = 0
    for seed in range(arguments.seed, arguments.seed + arguments.rounds):
        try:
            hits += round_of(programs, seed)
        except (Wrong, subprocess.TimeoutExpired, ValueError, KeyError) as wrong:
            print("%s\nsee it again with: --seed %d --rounds 1" % (wrong if isinstance(wrong, Wrong) else repr(wrong), seed))
            return 1
    print("%d rounds, %d hits checked" % (arguments.rounds, hits))
    return 0


if __name__ == "__main__":
    sys.exit(main())
