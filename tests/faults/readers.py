#!/usr/bin/env python3
"""Readers ask without end while a writer publishes: none may fail, block, or see anything that was never published.

The folder holds one paragraph a file, and each generation changes a third of them, so that segments are written anew
and removed all the time. Every answer must be that of one generation as a whole, between the one that stood when the
question was asked and the one under way when it was answered.

Usage: readers.py LOCUS_INDEX LOCUS [--seed N] [--readers N] [--seconds N]
Exit 0 and the numbers; else what was wrong, and exit 1.
"""

import argparse
import collections
import json
import os
import random
import sys
import tempfile
import threading
import time

from trial import Trial, Wrong, must, temporary_directory

FILES = 60


class Publisher:
    """Changes the folder and publishes it; knows what each generation holds: content by path."""

    def __init__(self, trial, rng):
        self.trial, self.rng = trial, rng
        self.states = []
        self.published = 0  # generations that readers may count on
        self.files = {}

    def publish(self):
        number = len(self.states) + 1
        for name in self.rng.sample(range(FILES), FILES // 3):
            path = "articles/%d.txt" % name
            if path in self.files and self.rng.random() < 0.2:
                os.remove(os.path.join(self.trial.home, path))
                del self.files[path]
            else:
                self.files[path] = "marker of file %d in generation %d" % (name, number)
                self.trial.write("%d.txt" % name, self.files[path], age=number)
        self.states.append(dict(self.files))
        run = self.trial.run_index("-q", *(["articles"] if number == 1 else []))
        must(run.returncode == 0 and not run.stderr, "the writer fails", run)
        self.published = number


def paths_and_texts(out):
    hits = [json.loads(line) for line in out.splitlines()]
    return {hit["path"]: hit["text"] for hit in hits}


# A way to ask, what the answer is made of, and what a generation's would be.
WAYS = [
    (["--json", "-n", "0", "marker"], paths_and_texts, lambda state: state),
    (["--json", "-n", "0", "marker of file"], paths_and_texts, lambda state: state),
    (["--batch", "questions", "--json", "-n", "0"], paths_and_texts, lambda state: state),
    (["--json", "-n", "0", "mark*"], paths_and_texts, lambda state: state),
    (["--json", "-n", "0", "markre~"], paths_and_texts, lambda state: state),
    (["-l", "-n", "0", "marker"], lambda out: set(out.splitlines()), set),
    (["-c", "marker"], int, len),
    (["-q", "marker"], lambda out: out, lambda state: ""),
]
INDEXER_WAYS = [
    (["--stats", "--json"], lambda out: json.loads(out)["files"], len),
    (["--check", "-q"], lambda out: out, lambda state: ""),
]


class Readers:
    """Threads that ask until they are told to stop."""

    def __init__(self, publisher, number, seed):
        self.publisher = publisher
        self.stop = threading.Event()
        self.asked = collections.Counter()
        self.wrong = []
        self.longest = 0.0
        self.threads = [threading.Thread(target=self.read, args=(random.Random(seed + n), n)) for n in range(number)]
        for thread in self.threads:
            thread.start()

    def read(self, rng, number):
        try:
            while not self.stop.is_set():
                self.ask(rng, number == 0)
        except Exception as error:  # told by the main thread
            self.wrong.append(error)
            self.stop.set()

    def ask(self, rng, by_indexer):
        words, read, expected = rng.choice(INDEXER_WAYS if by_indexer else WAYS)
        trial, publisher = self.publisher.trial, self.publisher
        oldest = publisher.published
        begun = time.monotonic()
        run = trial.run_index(*words) if by_indexer else trial.ask(*words)
        self.longest = max(self.longest, time.monotonic() - begun)
        newest = len(publisher.states)
        must(run.returncode == 0 and not run.stderr, "a reader fails", run)
        got = read(run.stdout)
        possible = [expected(state) for state in publisher.states[oldest - 1:newest]]
        must(got in possible, "an answer that was never published, of generations %d to %d" % (oldest, newest), run)
        self.asked[words[0]] += 1

    def join(self):
        self.stop.set()
        for thread in self.threads:
            thread.join()


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("programs", nargs=2, metavar="PROGRAM", help="locus-index, locus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--readers", type=int, default=20)
    parser.add_argument("--seconds", type=float, default=8)
    arguments = parser.parse_args()
    os.environ.pop("LOCUS_INDEX", None)
    with tempfile.TemporaryDirectory(dir=temporary_directory(), prefix="locus-readers.") as home:
        trial = Trial([os.path.abspath(p) for p in arguments.programs], home)
        with open(trial.questions, "w") as out:
            out.write("marker\n")
        publisher = Publisher(trial, random.Random(arguments.seed))
        publisher.publish()
        readers = Readers(publisher, arguments.readers, arguments.seed)
        ends = time.monotonic() + arguments.seconds
        try:
            while time.monotonic() < ends and not readers.stop.is_set():
                publisher.publish()
        except Wrong as wrong:
            readers.wrong.append(wrong)
        readers.join()
    for wrong in readers.wrong[:1]:
        print(wrong)
        return 1
    print("%d readers asked %d times while %d generations were published; the longest waited %.1f s" % (
        arguments.readers, sum(readers.asked.values()), publisher.published, readers.longest))
    return 0


if __name__ == "__main__":
    sys.exit(main())
