#!/usr/bin/env python3
"""docs/manners.md is true to the tests: each one that it names is there and is run, what Locus does is shown by one, and what
it does not do has its reason.

    manners.py SOURCE
"""
import os
import re
import sys

ANSWERS = {'yes', 'no', 'n/a'}


def rows(text):
    """Of its tables, without their heads: a line's number and its cells."""
    for number, line in enumerate(text.split('\n'), 1):
        cells = [cell.strip() for cell in line.strip().strip('|').split('|')]
        if line.startswith('| ') and cells[1:2] != ['locus']:
            yield number, cells


def names_in(path):
    """Of the subtests, functions or test cases of a test."""
    text = open(path, encoding='utf-8').read()
    if path.endswith('.sh'):
        return {name[1:-1] for name in re.findall(r'^ *test_that (\'[^\']*\'|"[^"]*")$', text, re.M)}
    if path.endswith('.py'):
        return set(re.findall(r'^def (\w+)\(', text, re.M))
    return set(re.findall(r'\bTEST_CASE\("([^"]*)"', text))


def problem_with(test, source, run):
    """A test is named as T060-status: locus: 0 hits, 1 none, 2 trouble."""
    name, _, subtest = test.partition(': ')
    path = f'cli/{name}.sh' if re.match(r'T\d', name) else name
    if not os.path.exists(os.path.join(source, 'tests', path)):
        return f'no such test: {name}'
    if not re.search(rf"'{re.escape(name.removesuffix('.py'))}['.]", run):
        return f'not in tests/meson.build: {name}'
    if subtest not in names_in(os.path.join(source, 'tests', path)):
        return f'{name} has no "{subtest}"'
    return None


def problems_of(cells, notes, source, run):
    if len(cells) != 7:
        yield f'{len(cells)} cells'
        return
    locus, peers, tests = cells[1], cells[2:6], cells[6]
    answer, _, reason = locus.partition(' ')
    if any(peer not in ANSWERS for peer in [answer] + peers):
        yield f'another answer than yes, no and n/a: {cells[1:6]}'
    if (answer == 'no') != bool(reason) or reason and reason.strip('()') not in notes:
        yield f'{locus}: without its reason below'
    if answer == 'yes' and not tests:
        yield 'shown by no test'
    for test in filter(None, tests.split('<br>')):
        if problem := problem_with(test, source, run):
            yield problem


def main():
    source = os.path.abspath(sys.argv[1])
    text = open(os.path.join(source, 'docs/manners.md'), encoding='utf-8').read()
    run = open(os.path.join(source, 'tests/meson.build'), encoding='utf-8').read()
    notes = set(re.findall(r'^(\d+)\. ', text.partition('\n## Why not\n')[2], re.M))
    table = list(rows(text))
    problems = [f'docs/manners.md:{number}: {problem}' for number, cells in table
                for problem in problems_of(cells, notes, source, run)]
    used = {cells[1].partition(' ')[2].strip('()') for _, cells in table if len(cells) > 1}
    problems += [f'docs/manners.md: nothing refers to note {note}' for note in sorted(notes - used)]
    if not table:
        problems.append('docs/manners.md: no table')
    print('\n'.join(problems) or f'{len(table)} conventions: in order')
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
