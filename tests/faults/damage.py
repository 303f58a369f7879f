#!/usr/bin/env python3
"""Damages an index, file by file and byte by byte: it is named, and no program crashes on it.

Each file of the index in turn gets another byte, loses its last one, gets one more, or goes: `locus-index --check` must
name it and exit with 2. Then bytes are changed at random, several at a time: asking in every way, --check, --stats and
an update end with a status of theirs, with a message when it is 2; never by a signal, never silently wrong in --check.

Usage: damage.py LOCUS_INDEX LOCUS [--seed N] [--flips N]
Exit 0 and the numbers; else what was wrong, how to see it again, and exit 1.
"""

import argparse
import collections
import os
import random
import subprocess
import sys
import tempfile

from trial import Trial, Wrong, must, temporary_directory

QUESTIONS = [["harbour ferry"], ["--json", "-n", "0", "prisoners exchange list"], ["-c", "--all", "winter river"],
             ["-l", '"river village"'], ["--explain", "quillstone notebok"], ["+lantern", "orchard"]]


def flip(path, rng):
    with open(path, "r+b") as file:
        size = file.seek(0, os.SEEK_END)
        if size == 0:
            return append(path, rng)
        at = rng.randrange(size)
        file.seek(at)
        old = file.read(1)[0]
        file.seek(at)
        file.write(bytes([old ^ rng.randint(1, 255)]))


def cut_off(path, rng):
    size = os.path.getsize(path)
    if size == 0:
        return append(path, rng)
    os.truncate(path, size - 1)


def append(path, rng):
    with open(path, "ab") as file:
        file.write(bytes([rng.randrange(256)]))


def remove(path, rng):
    os.remove(path)


def files_of(index):
    found = [os.path.relpath(os.path.join(folder, name), index) for folder, _, names in os.walk(index) for name in names]
    return sorted(name for name in found if name != "lock")


def check_named(trial, home):
    """Every file of the index damaged in every way. How many were."""
    damages = 0
    for name in files_of(trial.index):
        for damage in (flip, cut_off, append, remove):
            damaged = trial.fork(home)
            damage(os.path.join(damaged.index, name), random.Random(damages))
            checked = damaged.run_index("--check")
            must(checked.returncode == 2, "--check does not see damage of %s by %s" % (name, damage.__name__), checked)
            told = all(part in checked.stderr for part in name.split("/"))
            told |= damage is remove and name == "manifest" and "no index" in checked.stderr
            must(told, "--check does not name %s" % name, checked)
            must(len(checked.stderr.splitlines()) >= 2, "--check does not say what to do", checked)
            asked = damaged.ask("harbour ferry")
            must(asked.returncode in (0, 1, 2), "a crash on %s by %s" % (name, damage.__name__), asked)
            damages += 1
    return damages


def flip_many(trial, home, seed):
    """Some flips in the files that Xapian and we read. The statuses of the programs."""
    rng = random.Random(seed)
    damaged = trial.fork(home)
    names = [name for name in files_of(damaged.index) if os.path.getsize(os.path.join(damaged.index, name)) > 0]
    for _ in range(rng.choice([1, 1, 2, 20])):
        flip(os.path.join(damaged.index, rng.choice(names)), rng)
    statuses = collections.Counter()
    for run in [damaged.ask(*words) for words in QUESTIONS] + [damaged.run_index("--stats"), damaged.run_index("--dry-run")]:
        must(run.returncode in (0, 1, 2), "a status that is none", run)
        must(run.returncode < 2 or run.stderr, "trouble without a message", run)
        must("Sanitizer" not in run.stderr and "runtime error" not in run.stderr, "what a sanitizer sees", run)
        statuses[run.returncode] += 1
    checked = damaged.run_index("--check")
    must(checked.returncode == 2 and checked.stderr, "--check sees no damage", checked)
    updated = damaged.run_index("-q")
    must(updated.returncode in (0, 1, 2), "an update crashes", updated)
    rebuilt = damaged.run_index("-q", "--rebuild", "articles")
    must(rebuilt.returncode in (0, 1), "--rebuild does not mend it", rebuilt)
    damaged.check_sound()
    return statuses


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("programs", nargs=2, metavar="PROGRAM", help="locus-index, locus")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--flips", type=int, default=30)
    arguments = parser.parse_args()
    os.environ.pop("LOCUS_INDEX", None)
    statuses = collections.Counter()
    seed = None
    with tempfile.TemporaryDirectory(dir=temporary_directory(), prefix="locus-damage.") as top:
        trial = Trial([os.path.abspath(p) for p in arguments.programs], os.path.join(top, "sound"))
        trial.make_before(segments=2)
        trial.make_many(70)
        trial.touch_all()
        try:
            must(trial.run_index("-q").returncode == 0, "touched files are not noted")
            trial.check_sound()
            damages = check_named(trial, os.path.join(top, "damaged"))
            for seed in range(arguments.seed, arguments.seed + arguments.flips):
                statuses += flip_many(trial, os.path.join(top, "damaged"), seed)
        except (Wrong, subprocess.TimeoutExpired) as wrong:
            print("%s\nsee it again with: --seed %s --flips 1" % (wrong, seed or arguments.seed))
            return 1
    print("%d damages named by --check; after random flips %s" % (
        damages, ", ".join("status %d: %d" % pair for pair in sorted(statuses.items()))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
