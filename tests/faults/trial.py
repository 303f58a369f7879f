"""A folder, its index, and the programs: what the tests of this directory do with them again and again.

A trial's folder is made in two steps: `before`, which is indexed in several runs, so that there are several segments;
and `after`, with files of every kind of change. What the index answers is compared as a whole: the JSON of all hits of
some questions.
"""

import os
import random
import re
import shutil
import subprocess

QUESTIONS = ["harbour ferry", "prisoners exchange list", '"river village"', "notebook -winter", "quillstone", "moved lantern"]
WORDS = """harbour ferry prisoners exchange list families winter bridge river village market school hospital letters said
    told reported agreed talks second third group people soldiers coats notebook lantern quarry orchard""".split()
OLD = 1_600_000_000  # seconds: a time that needs no second look


class Wrong(Exception):
    """What was expected does not hold."""


def must(holds, *what):
    if not holds:
        raise Wrong("\n  ".join(str(w) for w in what))


def temporary_directory():
    """In memory where that is possible: every index is synced to the disk."""
    return os.environ.get("TMPDIR") or ("/dev/shm" if os.access("/dev/shm", os.W_OK) else "/tmp")


class Trial:
    """A home directory with the folder `articles`, the index `.locus`, and a file with questions."""

    def __init__(self, programs, home):
        self.index_program, self.program = programs
        self.home = os.path.realpath(home)
        self.articles = os.path.join(self.home, "articles")
        self.index = os.path.join(self.home, ".locus")
        self.questions = os.path.join(self.home, "questions")
        os.makedirs(self.articles, exist_ok=True)
        with open(self.questions, "w") as out:
            out.write("\n".join(QUESTIONS) + "\n")

    def fork(self, home):
        """A copy elsewhere, with all its times; an index may move together with its folder."""
        shutil.rmtree(home, ignore_errors=True)
        shutil.copytree(self.home, home, symlinks=True)
        return Trial((self.index_program, self.program), home)

    # The folder.

    def write(self, name, text, age=0):
        path = os.path.join(self.articles, name)
        os.makedirs(os.path.dirname(path), exist_ok=True)
        with open(path, "w") as out:
            out.write(text)
        os.utime(path, (OLD + age, OLD + age))

    def make_before(self, segments):
        rng = random.Random(1)
        for segment in range(segments):
            for number in range(4):
                self.write("%d/%d.txt" % (segment, number), some_text(rng, 3))
            must(self.run_index("-q", "articles").returncode == 0, "the index of before is not made")

    def make_many(self, files):
        rng = random.Random(3)
        for number in range(files):
            self.write("many/%d.txt" % number, some_text(rng, 1))
        must(self.run_index("-q", "articles").returncode == 0, "the index of many is not made")

    def touch_all(self):
        for name in os.listdir(os.path.join(self.articles, "many")):
            os.utime(os.path.join(self.articles, "many", name), (OLD + 5, OLD + 5))

    def make_texts(self):
        rng = random.Random(4)
        for number in range(6):
            self.write("%d.txt" % number, some_text(rng, 3))

    def make_after(self):
        """New, changed, moved, gone and touched files; a folder that went; one that came."""
        rng = random.Random(2)
        self.write("new.txt", some_text(rng, 4) + "\n\nquillstone")
        self.write("0/0.txt", some_text(rng, 2) + "\n\nquillstone", age=7)
        os.rename(os.path.join(self.articles, "0/1.txt"), os.path.join(self.articles, "moved.txt"))
        os.remove(os.path.join(self.articles, "1/1.txt"))
        os.utime(os.path.join(self.articles, "1/2.txt"), (OLD + 9, OLD + 9))
        shutil.rmtree(os.path.join(self.articles, "2"))
        self.write("came/a.txt", some_text(rng, 3) + "\n\nmoved lantern")

    def make_after_of_many(self, rng, files):
        """So many changes in a folder of so many numbered files that segments are written anew."""
        for number in rng.sample(range(files), files // 4):
            self.write("%d.txt" % number, some_text(rng, 8) + "\n\nquillstone", age=100)
        for number in rng.sample(range(files), files // 20):
            os.remove(os.path.join(self.articles, "%d.txt" % number))
        shutil.move(os.path.join(self.articles, "corpus"), os.path.join(self.articles, "moved"))

    # The programs.

    def run_index(self, *words, **environment):
        return self.start_index(*words, **environment).finish()

    def start_index(self, *words, **environment):
        return Run([self.index_program, "-i", self.index, *words], self.home, environment)

    def ask(self, *words):
        return Run([self.program, "-i", self.index, *words], self.home, {}).finish()

    def answers(self):
        """All that the index says; the status and the message when there is no index to ask."""
        asked = self.ask("--json", "-n", "0", "--batch", self.questions)
        if not os.path.exists(os.path.join(self.index, "manifest")):
            must(asked.returncode == 2, "an index that is not there answers", asked)
            return "no index"
        must(asked.returncode in (0, 1) and not asked.stderr, "the index cannot be asked", asked)
        return asked.stdout

    def check_sound(self):
        if os.path.exists(os.path.join(self.index, "manifest")):
            checked = self.run_index("--check")
            must(checked.returncode == 0 and not checked.stderr, "--check is not content", checked)

    def strays(self):
        """Names in the index's directory that the manifest does not name."""
        named = {"manifest", "lock"}
        if os.path.exists(os.path.join(self.index, "manifest")):
            with open(os.path.join(self.index, "manifest")) as manifest:
                named |= {line.split()[1] for line in manifest if re.match("(segment|times) ", line)}
        return sorted(set(os.listdir(self.index)) - named) if os.path.isdir(self.index) else []


class Run:
    """A program under way. Its status, and what it printed once it is finished."""

    def __init__(self, words, home, environment):
        self.words = words
        self.process = subprocess.Popen(words, cwd=home, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
                                        stderr=subprocess.PIPE, text=True, errors="surrogateescape",
                                        env={**os.environ, "LC_ALL": "C.UTF-8", **environment})
        self.returncode, self.stdout, self.stderr = None, "", ""

    def finish(self):
        self.stdout, self.stderr = self.process.communicate(timeout=120)
        self.returncode = self.process.returncode
        return self

    def __str__(self):
        return "status %s of: %s\n  stdout: %s\n  stderr: %s" % (self.returncode, " ".join(self.words),
                                                                 self.stdout[:300].rstrip(), self.stderr[:600].rstrip())


def some_text(rng, paragraphs):
    return "\n\n".join(" ".join(rng.choices(WORDS, k=rng.randint(20, 60))) + "." for _ in range(paragraphs))
