"""Texts to index: a folder, or a folder of a wished size made from one.

    speed_texts.py FOLDER NEW_FOLDER BYTES

copies files of FOLDER, in an order chosen at random from a fixed seed, to NEW_FOLDER until they have BYTES together.
When FOLDER has no more, it begins anew with *altered* copies: of the words that are not among its 3,000 most frequent
ones, each copy rewrites a quarter, chosen by a hash of the copy and the word's first four letters, so that the forms of
a word go together. Vowels become other vowels and consonants other consonants, the last three letters stay: lengths and
endings are kept. A quarter is what makes the vocabulary of news grow on as it grows before: with the size to the power
of .39.
"""
import collections
import dataclasses
import os
import random
import re
import sys
import zlib

FREQUENT = 3000
VOWELS, CONSONANTS = b'aeiou', b'bcdfghklmnprstvwz'


@dataclasses.dataclass
class Texts:
    folder: str
    names: list
    size: int  # bytes


def names_below(folder):
    """Of all regular files that are not hidden, in order."""
    found = []
    for where, folders, names in os.walk(folder):
        folders[:] = [name for name in folders if not name.startswith('.')]
        found += [os.path.join(where, name) for name in names
                  if not name.startswith('.') and '\n' not in name and os.path.getsize(os.path.join(where, name)) > 0]
    return sorted(found)


def texts_below(folder):
    names = names_below(folder)
    return Texts(folder, names, sum(map(os.path.getsize, names)))


def read(name):
    with open(name, 'rb') as f:
        return f.read()


def letters(copy):
    """The letters of this copy in their places."""
    table = bytearray(range(256))
    for kind in (VOWELS, VOWELS.upper(), CONSONANTS, CONSONANTS.upper()):
        for place, letter in enumerate(kind):
            table[letter] = kind[(place + 1 + copy % (len(kind) - 1)) % len(kind)]
    return bytes(table)


class Words(dict):
    """Words as they stand in a copy, made when they are first met. What is between words is kept."""

    def __init__(self, copy, frequent):
        super().__init__()
        self.copy, self.frequent, self.letters = copy, frequent, letters(copy)

    def __missing__(self, word):
        low = word.lower()
        altered = low.isalpha() and low not in self.frequent and zlib.crc32(b'%d' % self.copy + low[:4]) % 4 == 0
        head = max(2, len(word) - 3) if altered else 0
        self[word] = word[:head].translate(self.letters) + word[head:]
        return self[word]


def frequent_words(names):
    counts = collections.Counter()
    for name in names:
        counts.update(re.findall(rb'[A-Za-z]+', read(name).lower()))
    return {word for word, _ in counts.most_common(FREQUENT)}


def make(folder, new_folder, size):
    names = names_below(folder)
    random.Random(1).shuffle(names)
    frequent, made, copy = set(), 0, 0
    while made < size:
        words = Words(copy, frequent)
        for number, name in enumerate(names):
            if made >= size:
                return
            text = read(name)
            if copy > 0:
                text = b''.join(map(words.__getitem__, re.findall(rb'[A-Za-z]+|[^A-Za-z]+', text)))
            where = f'{new_folder}/{copy}-{number // 500}'
            os.makedirs(where, exist_ok=True)
            stem = os.path.splitext(os.path.basename(name))[0]
            with open(f'{where}/{number:06}-{stem}.txt', 'wb') as f:
                f.write(text)
            made += len(text)
        if copy == 0:
            frequent = frequent_words(names)
        copy += 1


if __name__ == '__main__':
    make(sys.argv[1], sys.argv[2], int(sys.argv[3]))
