#!/usr/bin/env python3
"""The manual pages say what the programs do: every option of --help and no other, every format and key of JSON, and they
are shown as they are meant. Their examples are run by examples.py.

    manpages.py INDEX_BIN QUERY_BIN CITE_BIN PICK_BIN SOURCE
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile

import examples

problems = []


def expect_same(what, of_page, of_program):
    for missing in sorted(of_program - of_page):
        problems.append(f'{what}: not in the page: {missing}')
    for strange in sorted(of_page - of_program):
        problems.append(f'{what}: in the page alone: {strange}')


def run(*command, **more):
    return subprocess.run(command, capture_output=True, text=True, stdin=subprocess.DEVNULL, **more)


class Page:
    def __init__(self, path):
        self.path = path
        self.lines = [examples.ManualPage.plain(line) if not line.startswith('.\\"') else ''
                      for line in open(path, encoding='utf-8').read().split('\n')]

    def section(self, name):
        begin = self.lines.index(f'.Sh {name}') + 1
        return self.lines[begin:next(i for i in range(begin, len(self.lines) + 1)
                                     if i == len(self.lines) or self.lines[i].startswith('.Sh '))]

    def item(self, head):
        """The lines of an entry in a list, its head too."""
        begin = next(i for i, line in enumerate(self.lines) if line.startswith(f'.It {head}'))
        return self.lines[begin:next(i for i in range(begin + 1, len(self.lines))
                                     if re.match(r'\.(It|El|Sh|Ss)\b', self.lines[i]))]

    def options(self):
        """Of its lists of options: "--color WHEN", "-i DIR"; what takes a switch back belongs to the switch."""
        found = set()
        for line in self.section('OPTIONS'):
            if not line.startswith('.It Fl '):
                continue
            names, _, value = line[len('.It '):].partition(' Ar ')
            names = [name.replace('Fl ', '-') for name in names.split(' , ')]
            found |= {name + (' ' + value if value else '') for name in names if '--no-' + name[2:] in names or
                      not name.startswith('--no-')}
        return found

    def options_named(self):
        """Anywhere in it."""
        words = ' '.join(line for line in self.lines if line.startswith('.')).split()
        return {'-' + words[i + 1] for i in range(len(words) - 1) if words[i] == 'Fl' and re.match('[-\\w]', words[i + 1])}


def values(lines, macro):
    """What stands behind a macro: `.Cm text , grep` and `.Cm tsv` are text, grep and tsv."""
    found, taking = set(), False
    for word in (word for line in lines if line.startswith('.') for word in line[1:].split() + ['\n']):
        if word == macro:
            taking = True
        elif word == '\n' or re.fullmatch('[A-Z][a-z]', word):
            taking = False
        elif taking and re.match(r'\w', word):
            found.add(word)
    return found


def options_of(*command):
    """What --help tells."""
    help_text = run(*command, '--help').stdout
    found = set()
    for line in help_text[help_text.index('\nOptions:\n'):].split('\n\n')[0].split('\n'):
        if told := re.match(r'  (-\S+)(?: (\S+))?(?:  |$)', line):
            found |= {name + (' ' + told[2] if told[2] else '') for name in told[1].split(',')}
    return found


def commands_of(program):
    help_text = run(program, '--help').stdout
    return set(re.findall(r'^  (\w+)', help_text.partition('\nSubcommands:\n')[2].split('\n\n')[0], re.M))


def check_options(pages, programs):
    known = set()
    for name, program in programs.items():
        page = pages[name + '.1']
        commands = commands_of(program)
        if commands:
            expect_same(f'commands of {name}', values([l for l in page.section('COMMANDS') if l.startswith('.It')], 'Cm'), commands)
        told = options_of(program).union(*(options_of(program, command) for command in commands))
        expect_same(f'options of {name}', page.options(), told)
        known |= {option.split()[0] for option in told}
    for page in pages.values():
        for option in sorted(page.options_named()):
            switch = option.replace('--no-', '--')
            if option != '--' and switch not in known:
                problems.append(f'{page.path}: there is no option {option}')


def check_sections(pages, programs):
    """Of each program what a script and a hurried reader look for."""
    for name in programs:
        found = {line[len('.Sh '):] for line in pages[name + '.1'].lines if line.startswith('.Sh ')}
        for missing in sorted({'ENVIRONMENT', 'EXIT STATUS', 'EXAMPLES', 'SEE ALSO'} - found):
            problems.append(f'{name}.1: no section {missing}')


def check_environment(pages, source):
    """Every variable that is read stands in a page."""
    read = set()
    for folder in ('common', 'indexer', 'query'):
        for name in os.listdir(os.path.join(source, folder)):
            if name.endswith(('.h', '.cpp')):
                text = open(os.path.join(source, folder, name), encoding='utf-8').read()
                read |= set(re.findall(r'\b(?:getenv|variable)\("(\w+)"\)', text))
    script = open(os.path.join(source, 'query/locus-pick'), encoding='utf-8').read()
    read |= set(re.findall(r'\$\{([A-Z_]+):?[-+]', script)) - {'SHELL'}  # which is handed on
    told = set()
    for page in pages.values():
        if '.Sh ENVIRONMENT' in page.lines:
            told |= values([line for line in page.section('ENVIRONMENT') if line.startswith('.It')], 'Ev')
    expect_same('variables of the environment', told, read)


def check_output(pages, programs, source):
    page, index, query = pages['locus-output.5'], programs['locus-index'], programs['locus']
    with tempfile.TemporaryDirectory() as directory:
        shutil.copytree(os.path.join(source, 'corpus'), os.path.join(directory, 'corpus'))
        run(index, '-q', 'corpus', cwd=directory)
        ask = lambda *words: run(query, *words, cwd=directory, env={})
        formats = set(ask('--format', '?', 'Kursk').stderr.partition('use one of: ')[2].strip().split(', '))
        expect_same('formats', values([l for l in page.section('FORMATS') if l.startswith('.It')], 'Cm'), formats)
        expect_same('formats of locus(1)', values(pages['locus.1'].item('Fl -format'), 'Cm'), formats)
        open(os.path.join(directory, 'questions'), 'w').write('Kursk\n')
        batch = ['--batch', 'questions', '-n', '1']
        hit = json.loads(ask('--json', *batch).stdout)
        expect_same('keys of a hit', values([l for l in page.section('JSON') if l.startswith('.It')], 'Va'), set(hit))
        expect_same('keys of an excerpt', values(page.item('Va excerpt')[1:], 'Va'), set(hit['excerpt']))
        header = ask('--format', 'tsv', *batch).stdout.split('\n')[0]
        expect_same('fields of tsv', values(page.item('Cm tsv'), 'Va'), set(header.split('\t')))
        stats = json.loads(run(index, '--stats', '--json', cwd=directory).stdout)
        expect_same('keys of --stats', values(page.item('Fl -stats'), 'Va'), set(stats))


def check_shown(page):
    """Nothing is said against it, and its examples can be copied from the screen."""
    for command in (['man', '--warnings', '-E', 'UTF-8', '-l', '-Tutf8', '-Z', page.path],
                    ['groff', '-mandoc', '-ww', '-Kutf8', '-Tutf8', '-Z', page.path]):
        done = run(*command, env=os.environ | {'MANROFFSEQ': '', 'MANWIDTH': '80'})
        if done.returncode or done.stderr:
            problems.append(f'{" ".join(command)}: {done.stderr or done.returncode}')
    shown = run('groff', '-mandoc', '-Kutf8', '-Tutf8', '-rLL=2000n', '-P-cbou', page.path).stdout
    shown = {' '.join(line.split()) for line in shown.split('\n')}
    for line in examples.examples(page.path):
        if ' '.join(line.split()) not in shown:
            problems.append(f'{page.path}: an example is shown otherwise: {line}')
    if shutil.which('lexgrog') and run('lexgrog', page.path).returncode:
        problems.append(f'{page.path}: no name and description for whatis')


def main():
    index, query, cite, pick, source = map(os.path.abspath, sys.argv[1:])
    programs = {'locus-index': index, 'locus': query, 'locus-cite': cite, 'locus-pick': pick}
    folder = os.path.join(source, 'docs/man')
    pages = {name: Page(os.path.join(folder, name)) for name in sorted(os.listdir(folder)) if re.search(r'\.\d$', name)}
    check_options(pages, programs)
    check_sections(pages, programs)
    check_environment(pages, source)
    check_output(pages, programs, source)
    can_show = shutil.which('groff') and shutil.which('man')
    for page in pages.values():
        for name, section in re.findall(r'^\.Xr (\S+) (\d)', '\n'.join(page.lines), re.M):
            if f'{name}.{section}' not in pages and name != 'fzf':
                problems.append(f'{page.path}: no page {name}({section})')
        if can_show:
            check_shown(page)
    if not can_show:
        print('skip: how the pages are shown: groff or man is not installed')
    print('\n'.join(problems) or f'{len(pages)} pages: in order')
    sys.exit(1 if problems else 0)


if __name__ == '__main__':
    main()
