#!/usr/bin/env python3
"""Runs the examples of the documents: what they show is what the programs print.

    examples.py [--update] [--first] [--root DIR] INDEX_BIN QUERY_BIN CITE_BIN SOURCE DOCUMENT...

An example is a line `$ COMMAND` in a ```console block of Markdown or a literal display of a manual page; the lines up
to the next one are its output, stdout and stderr together. The examples of one document run in order in one fresh
directory that holds copies of SOURCE/corpus and, where it is, SOURCE/examples. With --update the documents are rewritten to show what was printed: read
the difference before you keep it. --first runs those of a document's first block alone, --root runs them inside of DIR,
as chroot does: the programs' paths are those in there.
"""
import argparse
import os
import re
import shutil
import subprocess
import sys
import tempfile


class Markdown:
    begins, ends = '```console', '```'
    plain = written = staticmethod(lambda line: line)


class ManualPage:
    begins, ends = '.Bd -literal -offset indent', '.Ed'
    escapes = {'-': r'\-', "'": r'\(aq', '"': r'\(dq', '~': r'\(ti', '^': r'\(ha', '`': r'\(ga', '\\': r'\e'}

    @staticmethod
    def plain(line):
        known = {escape: character for character, escape in ManualPage.escapes.items()} | {r'\&': ''}
        return re.sub(r'\\(\(..|.)', lambda m: known[m.group()], line)

    @staticmethod
    def written(line):
        text = ''.join(ManualPage.escapes.get(c, c) for c in line)
        return r'\&' + text if text.startswith('.') else text


def kind_of(document):
    return Markdown if document.endswith('.md') else ManualPage


def examples(document):
    """All lines of its blocks, as a reader sees them."""
    kind, inside = kind_of(document), False
    for line in open(document, encoding='utf-8').read().split('\n'):
        if line in (kind.begins, kind.ends):
            inside = line == kind.begins
        elif inside:
            yield kind.plain(line)


class Place:
    """Where examples are run."""

    def __init__(self, directory, programs, root):
        self.directory, self.root = directory, root
        self.environment = {'PATH': ':'.join([os.path.dirname(os.path.abspath(p)) for p in programs] + [os.environ['PATH']]),
                            'HOME': '/nonexistent', 'LC_ALL': 'C.UTF-8', 'TERM': 'dumb'}

    def run(self, command):
        shell = ['bash', '-o', 'pipefail', '-c', command]
        if self.root:
            shell = ['chroot', self.root, 'env', '-C', '/' + os.path.relpath(self.directory, self.root)] + shell
        done = subprocess.run(shell, cwd=self.directory, env=self.environment, stdin=subprocess.DEVNULL,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        return done.stdout.decode('utf-8', 'replace').rstrip('\n').split('\n') if done.stdout else []


def check(document, place, first_only):
    """The document as it should be, the number of examples, and of those that differ."""
    out, count, wrong, command, expected = [], 0, 0, None, []
    kind, inside, over = kind_of(document), False, False

    def finish():
        nonlocal count, wrong, command, expected
        if command is None:
            return
        printed = place.run(command)
        while expected and not expected[-1]:
            expected.pop()
        count += 1
        if printed != expected:
            wrong += 1
            print(f'{document}: $ {command}\n--- expected\n' + '\n'.join(expected) + '\n--- printed\n' + '\n'.join(printed))
        out.extend(map(kind.written, printed))
        command, expected = None, []

    for line in open(document, encoding='utf-8').read().rstrip('\n').split('\n'):
        if line in (kind.begins, kind.ends) or (kind is Markdown and line.startswith('```')):
            finish()
            over |= first_only and inside
            inside = line == kind.begins and not inside and not over
            out.append(line)
        elif inside and line.startswith('$ '):
            finish()
            command = kind.plain(line)[2:]
            out.append(line)
        elif inside and command is not None:
            expected.append(kind.plain(line))
        else:
            out.append(line)
    return '\n'.join(out) + '\n', count, wrong


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument('--update', action='store_true')
    parser.add_argument('--first', action='store_true')
    parser.add_argument('--root')
    parser.add_argument('programs', nargs=3)
    parser.add_argument('source')
    parser.add_argument('documents', nargs='+')
    said = parser.parse_args()
    all_examples = all_wrong = 0
    for document in said.documents:
        with tempfile.TemporaryDirectory(dir=said.root and os.path.join(said.root, 'tmp')) as directory:
            for folder in ['corpus', 'examples']:
                if folder == 'corpus' or os.path.isdir(os.path.join(said.source, folder)):
                    shutil.copytree(os.path.join(said.source, folder), os.path.join(directory, folder))
            text, count, wrong = check(document, Place(directory, said.programs, said.root), said.first)
        all_examples += count
        all_wrong += wrong
        if not count:
            all_wrong += 1
            print(f'{document}: no examples')
        if said.update:
            open(document, 'w', encoding='utf-8').write(text)
    print(f'{all_examples} examples, {all_wrong} differ')
    sys.exit(0 if said.update else min(all_wrong, 1))


if __name__ == '__main__':
    main()
