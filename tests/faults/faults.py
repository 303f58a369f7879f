#!/usr/bin/env python3
"""Makes one call after another of a run fail that writes an index, and sees that nothing is lost.

Each trial lets one write, sync, rename, removal, ... of a run fail with an I/O error, a full disk, a short write or an
interrupted call, or kills the program right before it (faults.cpp). Then must hold: the index answers exactly as before
the run or exactly as after it; the status is 0 only in the second case, and otherwise 2, with what failed and what to
do, and nothing said that is not so; `--check` is content; a run that failed has taken away what it wrote, if removing
was not what failed; the next run completes, answers as it should and leaves no strays.

Usage: faults.py LOCUS_INDEX LOCUS LIBFAULTS [--seed N] [--most N]
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

HOWS = [("EIO", False), ("EIO", True), ("ENOSPC", False), ("ENOSPC", True), ("EINTR", False), ("short", False), ("kill", False)]
MESSAGES = {"EIO": "Input/output error", "ENOSPC": "No space left on device", "EINTR": "Interrupted system call"}
REMOVING = ("unlink", "rmdir", "rename")

Fault = collections.namedtuple("Fault", "scenario how lasts at")


class Scenario:
    """An index and a run that is to change it, with what the index answers before and after."""

    def __init__(self, name, trial, words, library):
        self.name, self.start, self.words, self.library = name, trial, words, library
        self.before = trial.answers()
        done = trial.fork(os.path.join(os.path.dirname(trial.home), "done " + name))
        log = done.home + ".log"
        must(self.run(done, FAULTS_LOG=log).returncode == 0, name + ": does not work without faults")
        self.after = done.answers()
        with open(log) as lines:
            self.calls = [line.split(maxsplit=2)[1] for line in lines]

    def run(self, trial, **faults):
        return trial.run_index("-q", *self.words, LD_PRELOAD=self.library, FAULTS_BELOW=trial.index, **faults)

    def faults(self):
        return [Fault(self, how, lasts, at + 1) for how, lasts in HOWS for at, call in enumerate(self.calls)
                if how != "short" or "write" in call]


def make_scenarios(programs, top, library):
    def trial(name):
        return Trial(programs, os.path.join(top, name))

    first = trial("first")
    first.make_texts()
    yield Scenario("first build", first, ["articles"], library)
    update = trial("update")
    update.make_before(segments=9)
    update.make_after()
    updating = Scenario("update", update, [], library)
    yield updating
    yield Scenario("rebuild", update, ["--rebuild"], library)
    touched = trial("touched")
    touched.make_many(80)
    touched.touch_all()
    yield Scenario("touched", touched, [], library)
    killed = update.fork(os.path.join(top, "killed"))
    updating.run(killed, FAULTS_AT=str(len(updating.calls) // 2), FAULTS_HOW="kill")
    must(killed.strays(), "a killed run left nothing")
    yield Scenario("after a kill", killed, [], library)


def try_fault(fault, home):
    """What became of it: "done", "undone" or "killed". Throws Wrong."""
    scenario = fault.scenario
    trial = scenario.start.fork(home)
    lasts = {"FAULTS_LASTS": "1"} if fault.lasts else {}
    run = scenario.run(trial, FAULTS_AT=str(fault.at), FAULTS_HOW=fault.how, **lasts)
    answers = trial.answers()
    must(answers in (scenario.before, scenario.after), "answers neither as before nor as after", run, answers)
    if fault.how == "kill":
        must(run.returncode == -9, "was not killed", run)
    else:
        check_said(fault, run, answers)
    trial.check_sound()
    if run.returncode == 2 and not (fault.how == "EIO" and fault.lasts) and scenario.calls[fault.at - 1] not in REMOVING:
        left = set(trial.strays()) - set(scenario.start.strays())
        must(not left or "new index" in run.stderr, "left behind: %s" % left, run)
    again = trial.run_index("-q", *(scenario.words if answers != scenario.after else []))
    must(again.returncode == 0 and not again.stderr, "the next run does not complete", run, again)
    must(trial.answers() == scenario.after, "the next run answers otherwise", run)
    must(not trial.strays(), "the next run leaves %s" % trial.strays(), run)
    trial.check_sound()
    return {0: "done", 2: "undone"}.get(run.returncode, "killed")


def check_said(fault, run, answers):
    scenario = fault.scenario
    must(run.returncode in (0, 2), "a status that is none", run)
    if run.returncode == 0:
        return must(answers == scenario.after and not run.stderr, "says that all is well", run)
    lines = run.stderr.splitlines()
    must(len(lines) == 2 and all(line.startswith("locus-index: ") for line in lines), "not two lines", run)
    if fault.how in MESSAGES:
        told = MESSAGES[fault.how] in lines[0] or "Failed to create iamglass file" in lines[0]  # Xapian forgets why
        must(told, "does not say what failed", run)
        must(".locus" in lines[0], "does not say where", run)
    differ = scenario.before != scenario.after
    if "old index stands" in run.stderr:
        must(answers == scenario.before, "the old index does not stand", run)
    if "new index" in run.stderr:
        must(answers == scenario.after, "the new index does not answer", run)
    elif differ:
        must(answers == scenario.before, "does not say that the new index answers", run)


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n", maxsplit=1)[0])
    parser.add_argument("programs", nargs=3, metavar="PROGRAM", help="locus-index, locus, libfaults")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--most", type=int, default=0, help="so many of all faults, chosen at random; 0: all")
    parser.add_argument("--only", nargs=4, metavar=("SCENARIO", "HOW", "LASTS", "AT"), help="one fault")
    arguments = parser.parse_args()
    programs = [os.path.abspath(p) for p in arguments.programs]
    os.environ.pop("LOCUS_INDEX", None)
    became = collections.Counter()
    with tempfile.TemporaryDirectory(dir=temporary_directory(), prefix="locus-faults.") as top:
        faults = [f for scenario in make_scenarios(programs[:2], top, programs[2]) for f in scenario.faults()]
        known = len(faults)
        if arguments.most and arguments.most < known:
            faults = random.Random(arguments.seed).sample(faults, arguments.most)
        if arguments.only:
            faults = [f for f in faults if [f.scenario.name, f.how, str(f.lasts), str(f.at)] == arguments.only]
        for fault in faults:
            try:
                became[try_fault(fault, os.path.join(top, "trial"))] += 1
            except (Wrong, subprocess.TimeoutExpired) as wrong:
                print("%s\nat call %d, %s, of: %s\nsee it again with: --only '%s' %s %s %d" % (
                    wrong, fault.at, fault.scenario.calls[fault.at - 1], fault.scenario.name,
                    fault.scenario.name, fault.how, fault.lasts, fault.at))
                return 1
    print("%d of %d faults: %s" % (len(faults), known, ", ".join("%d %s" % (n, what) for what, n in sorted(became.items()))))
    return 0


if __name__ == "__main__":
    sys.exit(main())
