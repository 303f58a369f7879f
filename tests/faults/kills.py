#!/usr/bin/env python3
"""Kills runs that write an index, at moments chosen at random, and sees that nothing is lost.

First builds and updates of a folder of real size are killed (SIGKILL), several one after another on what the last one
left. After each the index answers exactly as before the run or exactly as after it, and `--check` is content. Now and
then a run may finish: it must, answer as it should, and leave no strays.

Usage: kills.py LOCUS_INDEX LOCUS [--seed N] [--kills N] [--index-arg=ARG]...
Exit 0 and the numbers; else what was wrong, how to see it again, and exit 1.
"""

import argparse
import collections
import os
import random
import shutil
import subprocess
import sys
import tempfile
import time

from trial import Trial, Wrong, must, some_text, temporary_directory

CORPUS = os.path.join(os.path.dirname(os.path.abspath(__file__)), "..", "..", "corpus")
ARTICLES = 150


class Start:
    """A folder and its index from which a run is killed, what that run leads to, and how long it takes."""

    def __init__(self, trial, words):
        self.trial, self.words = trial, words
        self.before = trial.answers()
        done = trial.fork(trial.home + "-done")
        begun = time.monotonic()
        run = done.run_index("-q", *words)
        self.seconds = time.monotonic() - begun
        must(run.returncode == 0, "a run that is not killed fails", run)
        self.after = done.answers()
        shutil.rmtree(done.home)


def make_starts(programs, top, rng, more):
    """`more`: further words for the runs that are to be killed."""
    first = Trial(programs, os.path.join(top, "first"))
    shutil.copytree(CORPUS, os.path.join(first.articles, "corpus"))
    for number in range(ARTICLES):
        first.write("%d.txt" % number, some_text(rng, 8))
    update = first.fork(os.path.join(top, "update"))
    for part in range(4):
        update.run_index("-q", "articles")
        for number in range(part, ARTICLES, 9):
            update.write("%d.txt" % number, some_text(rng, 8), age=part + 1)
    update.run_index("-q")
    update.make_after_of_many(rng, ARTICLES)
    return [Start(first, ["articles", *more]), Start(update, more), Start(update, ["--rebuild", *more])]


def kill_at_random(start, trial, rng):
    """Whether the run came to its end before it was killed."""
    run = trial.start_index("-q", *start.words)
    time.sleep(start.seconds * rng.uniform(*rng.choice([(0, 1.1), (0.85, 1.1)])))  # publishing is near the end
    run.process.kill()
    run.finish()
    must(run.returncode in (-9, 0) and not run.stderr, "neither killed nor done", run)
    return run.returncode == 0


def check_left(start, trial):
    """What it answers now: "before" or "after"."""
    answers = trial.answers()
    must(answers in (start.before, start.after), "answers neither as before nor as after", answers)
    trial.check_sound()
    return "after" if answers == start.after else "before"


def complete(start, trial):
    words = start.words if trial.answers() != start.after else []
    run = trial.run_index("-q", *words)
    must(run.returncode == 0 and not run.stderr, "the next run does not complete", run)
    must(trial.answers() == start.after, "the next run answers otherwise")
    must(not trial.strays(), "the next run leaves %s" % trial.strays())
    trial.check_sound()


def one_round(starts, top, rng, most):
    """Kills runs until one has published. How many were left with which answers."""
    start = rng.choice(starts)
    trial = start.trial.fork(os.path.join(top, "trial"))
    left = collections.Counter()
    while sum(left.values()) < most:
        if kill_at_random(start, trial, rng):
            break
        now = check_left(start, trial)
        left[now] += 1
        if now == "after" or rng.random() < 0.2:
            break
    complete(start, trial)
    return left


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("programs", nargs=2, metavar="PROGRAM", help="locus-index, locus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--kills", type=int, default=20)
    parser.add_argument("--index-arg", action="append", default=[],
                        help="for the runs that are killed, repeatable: --index-arg=-j2 --index-arg=--memory=1M")
    arguments = parser.parse_args()
    os.environ.pop("LOCUS_INDEX", None)
    left = collections.Counter()
    seed = arguments.seed
    with tempfile.TemporaryDirectory(dir=temporary_directory(), prefix="locus-kills.") as top:
        try:
            starts = make_starts([os.path.abspath(p) for p in arguments.programs], top, random.Random(0),
                                 arguments.index_arg)
            while sum(left.values()) < arguments.kills:
                left += one_round(starts, top, random.Random(seed), arguments.kills - sum(left.values()))
                seed += 1
        except (Wrong, subprocess.TimeoutExpired) as wrong:
            print("%s\ntry it again (moments differ) with: --seed %d" % (wrong, seed))
            return 1
    print("%d kills: %d left the old answers, %d the new ones" % (sum(left.values()), left["before"], left["after"]))
    return 0


if __name__ == "__main__":
    sys.exit(main())
