#!/usr/bin/env python3
"""Runs the examples of the documents: what they show is what the programs print.

    examples.py [--update] INDEX_BIN QUERY_BIN CITE_BIN SOURCE DOCUMENT...

An example is a line `$ COMMAND` in a ```console block; the lines up to the next one are its output, stdout and
stderr together. The examples of one document run in order in one fresh directory that holds a copy of corpus/.
With --update the documents are rewritten to show what was printed: read the difference before you keep it.
"""
import os
import shutil
import subprocess
import sys
import tempfile


def run(command, directory, environment):
    done = subprocess.run(['bash', '-o', 'pipefail', '-c', command], cwd=directory, env=environment,
                          stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
    return done.stdout.decode('utf-8', 'replace').rstrip('\n').split('\n') if done.stdout else []


def check(document, directory, environment):
    """The document as it should be, and the number of examples that differ."""
    out, wrong, command, expected = [], 0, None, []
    inside = False

    def finish():
        nonlocal wrong, command, expected
        if command is None:
            return
        printed = run(command, directory, environment)
        while expected and not expected[-1]:
            expected.pop()
        if printed != expected:
            wrong += 1
            print(f'{document}: $ {command}\n--- expected\n' + '\n'.join(expected) + '\n--- printed\n' + '\n'.join(printed))
        out.extend(printed)
        command, expected = None, []

    for line in open(document, encoding='utf-8').read().rstrip('\n').split('\n'):
        if line.startswith('```'):
            finish()
            inside = line == '```console' if not inside else False
            out.append(line)
        elif inside and line.startswith('$ '):
            finish()
            command = line[2:]
            out.append(line)
        elif inside and command is not None:
            expected.append(line)
        else:
            out.append(line)
    return '\n'.join(out) + '\n', wrong


def main():
    arguments = sys.argv[1:]
    update = arguments[0] == '--update'
    index, query, cite, source, *documents = arguments[update:]
    environment = {'PATH': ':'.join([os.path.dirname(os.path.abspath(p)) for p in (index, query, cite)]) + ':' + os.environ['PATH'],
                   'HOME': '/nonexistent', 'LC_ALL': 'C.UTF-8', 'TERM': 'dumb'}
    wrong = 0
    for document in documents:
        with tempfile.TemporaryDirectory() as directory:
            shutil.copytree(os.path.join(source, 'corpus'), os.path.join(directory, 'corpus'))
            text, differing = check(document, directory, environment)
            wrong += differing
            if update:
                open(document, 'w', encoding='utf-8').write(text)
    print(f'{wrong} examples differ')
    sys.exit(0 if update else min(wrong, 1))


main()
