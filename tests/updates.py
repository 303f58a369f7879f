#!/usr/bin/env python3
"""A fresh build and any sequence of updates find the same passages.

Each round makes a folder of small texts and an index of it, then changes the folder at random, many times: files are
made, edited (also into another language), touched, moved, deleted, made unreadable as text; whole folders come and go; roots are added and given
up; their options change. After each step the index is brought up to date and compared with one that is built anew of
the same roots: every question must find the same places with the same texts (scores may differ, as dead passages
count until their segment is written anew). `--check` must be content, no segment may hold more than a fifth of dead
passages, there are at most eight, and a second run has nothing to write.

Usage: updates.py LOCUS_INDEX LOCUS [--seed N] [--rounds N] [--steps N]
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile

WORDS = """harbour ferry prisoners exchange list families winter bridge river village market school letters report talks
    names group coats homecoming notebook quillstone nightjar zebra lantern quarry orchard""".split()
GERMAN = """die Fähre über den Fluss fuhr nicht mehr und niemand im Dorf wusste warum Häuser standen leer Gefangene kamen
    nach Hause Familien warteten am Hafen auf Briefe""".split()
RUSSIAN = """паром через реку больше не ходил и никто в деревне не знал почему дома стояли пустыми пленные вернулись домой
    семьи ждали писем на пристани""".split()
QUESTIONS = ["Häuser am Hafen", "+Gefangener", "пленных домой", "+lang:de Fluss", "harbour ferry", "prisoners", '"river village"', "notebook -winter", "quillstone", "+lantern talks", "zebra orchard names"]


class Wrong(Exception):
    pass


def must(holds, *what):
    if not holds:
        raise Wrong("\n  ".join(str(w) for w in what))


class Folder:
    """The texts below a home, changed at random. Times are old enough to be trusted, mostly."""

    def __init__(self, rng, home):
        self.rng, self.home, self.clock = rng, home, 1_600_000_000
        for folder in ("a", "a/x", "a-b", "b", "b/.hidden", "c"):
            os.makedirs(self.at(folder), exist_ok=True)

    def at(self, path):
        return os.path.join(self.home, path)

    def files(self):
        found = []
        for folder, folders, names in os.walk(self.home):
            folders[:] = [f for f in folders if not f.startswith(".locus") and f != "fresh"]
            found += [os.path.relpath(os.path.join(folder, name), self.home) for name in names]
        return sorted(found)

    def text(self):
        rng = self.rng
        words = rng.choice([WORDS, WORDS, GERMAN, RUSSIAN])
        paragraphs = [" ".join(rng.choices(words, k=rng.randint(3, 60))) + "." for _ in range(rng.randint(0, 6))]
        return "\n\n".join(paragraphs)

    def write(self, path, text):
        os.makedirs(os.path.dirname(self.at(path)), exist_ok=True)
        with open(self.at(path), "wb") as f:
            f.write(text if isinstance(text, bytes) else text.encode())
        self.set_time(path)

    def set_time(self, path):
        self.clock += self.rng.randint(1, 1000)
        if self.rng.random() < 0.9:  # else it is as young as the run
            os.utime(self.at(path), (self.clock, self.clock + 0.123))

    def new_path(self):
        folder = self.rng.choice(["a", "a/x", "a-b", "b", "b/.hidden", "c", "a/x/y", "a/x.d"])
        return f"{folder}/{self.rng.choice(['n', 'A', '.n', 'é'])}{self.rng.randint(0, 40)}.{self.rng.choice(['txt', 'txt', 'md', 'text'])}"

    def change(self):
        rng, files = self.rng, self.files()
        for _ in range(rng.choice([1, 1, 2, 5, 30])):
            files = self.files()
            what = rng.choice(["new", "new", "edit", "touch", "move", "delete", "binary", "same-size", "folder"])
            if what == "new" or not files:
                self.write(self.new_path(), self.text())
                continue
            path = rng.choice(files)
            if what == "edit":
                self.write(path, self.text())
            elif what == "touch":
                self.set_time(path)
            elif what == "same-size":
                data = bytearray(open(self.at(path), "rb").read())
                data[:1] = b"Q"[:len(data[:1])]
                self.write(path, bytes(data))
            elif what == "move":
                to = self.new_path()
                os.makedirs(os.path.dirname(self.at(to)), exist_ok=True)
                os.replace(self.at(path), self.at(to))
            elif what == "delete":
                os.remove(self.at(path))
            elif what == "binary":
                self.write(path, b"\x00\x01\x02" * 9 + self.text().encode())
            elif rng.random() < 0.3:
                shutil.rmtree(self.at(rng.choice(["a/x", "a-b", "b/.hidden", "c/z"])), ignore_errors=True)


class Index:
    def __init__(self, programs, home, name):
        self.program, self.locus, self.home, self.dir = programs[0], programs[1], home, os.path.join(home, name)

    def run(self, *arguments, status=(0,)):
        for folder in ("a/x", "b", "c"):  # a root that is not there is not an empty one
            os.makedirs(os.path.join(self.home, folder), exist_ok=True)
        run = subprocess.run([self.program, "-i", self.dir, *arguments], cwd=self.home, capture_output=True, timeout=120)
        must(run.returncode in status, "locus-index %s: exit %d" % (arguments, run.returncode), run.stderr.decode(errors="replace"))
        return run.stderr.decode()

    def stats(self):
        run = subprocess.run([self.program, "-i", self.dir, "--stats", "--json"], cwd=self.home, capture_output=True)
        return json.loads(run.stdout)

    def answers(self):
        batch = "".join(f"{i}\t{q}\n" for i, q in enumerate(QUESTIONS))
        run = subprocess.run([self.locus, "-i", self.dir, "--batch", "-", "--json", "-n", "0", "--no-collapse"], cwd=self.home,
                             input=batch.encode(), capture_output=True, timeout=120)
        must(run.returncode in (0, 1), "locus: exit %d" % run.returncode, run.stderr)
        found = []
        for line in run.stdout.splitlines():
            hit = json.loads(line)
            if hit["type"] == "hit":
                must(hit["state"] == "fresh", "a stale hit right after the run", hit)
                found.append((hit["query"], hit["path"], hit["offset"], hit["length"], hit["line"], hit["column"], hit["text"], hit["title"], hit["language"]))
        return sorted(found)


class Roots:
    """What the index should hold, as the command line said it: for the fresh build to be told the same."""

    def __init__(self):
        self.given = []  # (paths, options)

    def choose(self, rng, index):
        options = rng.choice([[], [], ["-g", "*.txt"], ["--hidden"], ["--exclude", "x"], ["-L", "german"], ["-g", "*.md", "-g", "n*"]])
        path = rng.choice(["a", "b", "c", ".", "a/x"])
        self.given = [(p, o) for p, o in self.given if p != path]
        self.given.append((path, options))
        # A root that is named again keeps what is not said: everything is said here.
        complete = {"-g": [""], "--exclude": [""], "-L": ["auto"]}
        words = []
        for name, values in complete.items():
            for value in [o for n, o in zip(options, options[1:]) if n == name] or values:
                words += [name, value]
        words += ["--hidden" if "--hidden" in options else "--no-hidden"]
        index.run(*words, path)

    def remove(self, rng, index):
        if len(self.given) < 2:
            return
        path, _ = self.given.pop(rng.randrange(len(self.given)))
        index.run("--remove", path)

    def build_fresh(self, fresh):
        for path, options in self.given:
            fresh.run(*(options or ["--no-hidden"]), path)  # with an option it is a root of its own, as above


def step(rng, folder, roots, index, programs):
    kind = rng.random()
    if kind < 0.12:
        roots.choose(rng, index)
        index.run()
    elif kind < 0.18:
        roots.remove(rng, index)
        index.run()
    elif kind < 0.3:
        folder.change()
        for path, _ in roots.given:
            index.run(path)
    else:
        folder.change()
        index.run()
    said = index.run()
    must(said.startswith("nothing has changed"), "a second run found something to write", said)
    index.run("--check")
    stats = index.stats()
    must(stats["segments"] <= 8, "more than eight segments", stats)
    must(stats["dead_passages"] * 5 <= stats["dead_passages"] + stats["passages"], "more than a fifth is dead", stats)
    fresh = Index(programs, folder.home, "fresh")
    shutil.rmtree(fresh.dir, ignore_errors=True)
    roots.build_fresh(fresh)
    ours, theirs = index.answers(), fresh.answers()
    must(ours == theirs, "not what a fresh build finds", "roots: %s" % roots.given,
         "only after updates: %s" % [x[:4] for x in ours if x not in theirs][:5],
         "only in the fresh build: %s" % [x[:4] for x in theirs if x not in ours][:5])
    return len(ours)


def round_of(programs, seed, steps):
    rng = random.Random(seed)
    with tempfile.TemporaryDirectory(dir="/dev/shm" if os.access("/dev/shm", os.W_OK) else None) as home:
        home = os.path.realpath(home)
        folder, roots, index = Folder(rng, home), Roots(), Index(programs, home, ".locus")
        for _ in range(rng.randint(0, 60)):
            folder.write(folder.new_path(), folder.text())
        roots.choose(rng, index)
        return sum(step(rng, folder, roots, index, programs) for _ in range(steps))


def main():
    ap = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    ap.add_argument("programs", nargs=2)
    ap.add_argument("--seed", type=int, default=1)
    ap.add_argument("--rounds", type=int, default=4)
    ap.add_argument("--steps", type=int, default=25)
    args = ap.parse_args()
    hits = 0
    for seed in range(args.seed, args.seed + args.rounds):
        try:
            hits += round_of([os.path.abspath(p) for p in args.programs], seed, args.steps)
        except Wrong as wrong:
            print(f"{wrong}\nsee it again with: --seed {seed} --rounds 1 --steps {args.steps}")
            sys.exit(1)
    print(f"{args.rounds} rounds of {args.steps} updates, {hits} hits compared")


main()
