#!/usr/bin/env python3
"""What the completions offer, asked of the shells themselves: of bash and zsh at a terminal of their own, of fish by its
own `complete -C`. A shell that is not installed is skipped.

    completions.py INDEX_BIN QUERY_BIN CITE_BIN PICK_BIN SOURCE
"""
import fcntl
import os
import pty
import re
import select
import shlex
import shutil
import signal
import struct
import subprocess
import sys
import tempfile
import termios
import time

import manpages

ALL, TAB, SHOW = '\x02', '\t', '\x07'  # insert all that is offered; complete; show the line, and begin another
BASH_COMPLETION = '/usr/share/bash-completion/bash_completion'


class Terminal:
    """A shell that is typed to. Its start file binds the keys."""

    def __init__(self, command, environment, directory):
        self.seen = b''
        self.pid, self.fd = pty.fork()
        if self.pid == 0:
            os.chdir(directory)
            os.execvpe(command[0], command, environment)
        fcntl.ioctl(self.fd, termios.TIOCSWINSZ, struct.pack('HHHH', 50, 30000, 0, 0))

    def line_after(self, keys):
        os.write(self.fd, (keys + SHOW).encode())
        limit = time.monotonic() + 60
        while not (shown := re.search(rb'<<(.*?)>>', self.seen, re.S)):
            if time.monotonic() > limit or not select.select([self.fd], [], [], 60)[0]:
                raise TimeoutError(f'after {keys!r}: {self.seen[-2000:]!r}')
            self.seen += os.read(self.fd, 65536)
        self.seen = self.seen[shown.end():]
        return shown[1].decode()

    def offered(self, line):
        typed = shlex.split(line + '.')
        return set(shlex.split(self.line_after(line + ALL))[len(typed) - 1:]) - {typed[-1][:-1]}

    def completed(self, line):
        return self.line_after(line + TAB)

    def close(self):
        os.kill(self.pid, signal.SIGKILL)
        os.waitpid(self.pid, 0)
        os.close(self.fd)


def bash(place, source):
    start = os.path.join(place, 'bashrc')
    open(start, 'w').write(f'''
PS1=
bind 'set bell-style none' 'set enable-bracketed-paste off' 'set completion-query-items 0' 'set page-completions off'
. {BASH_COMPLETION}
for file in {shlex.quote(source)}/completions/bash/*; do . "$file"; done
show() {{ printf '<<%s>>' "$READLINE_LINE"; READLINE_LINE= READLINE_POINT=0; }}
bind -x '"\\C-g": show'
bind '"\\C-b": insert-completions'
''')
    return ['bash', '--noprofile', '--rcfile', start, '-i']


def zsh(place, source):
    open(os.path.join(place, '.zshrc'), 'w').write(f'''
PS1= RPS1=
fpath=({shlex.quote(source)}/completions/zsh $fpath)
autoload -Uz compinit && compinit -u -d {place}/zcompdump
setopt no_beep no_list_beep
unset zle_bracketed_paste
show() {{ print -rn -- "<<$BUFFER>>"; BUFFER= }}
zle -N show
bindkey '^G' show
bindkey '^I' complete-word
zle -C all-matches complete-word _generic
zstyle ':completion:all-matches:*' completer _all_matches _complete
zstyle ':completion:all-matches:*' insert true
bindkey '^B' all-matches
''')
    return ['zsh', '-d', '-i']


class Fish:
    def __init__(self, environment, directory, source):
        self.environment, self.directory = environment, directory
        self.files = [os.path.join(source, 'completions/fish', name)
                      for name in sorted(os.listdir(os.path.join(source, 'completions/fish')))]

    def offered(self, line):
        done = subprocess.run(['fish', '--no-config', '-c', 'for file in $argv[2..]; source $file; end; complete -C $argv[1]',
                               line] + self.files, cwd=self.directory, env=self.environment, capture_output=True,
                              text=True, timeout=60)
        return {offer.split('\t')[0] for offer in done.stdout.splitlines()} | ({done.stderr} - {''})

    def close(self):
        pass


def articles(place, programs, source):
    """An index of a folder with subfolders and odd names, and another one."""
    def copy(name, to):
        os.makedirs(os.path.dirname(os.path.join(place, to)), exist_ok=True)
        shutil.copy(os.path.join(source, 'corpus', name), os.path.join(place, to))
    copy('tidewell-bulletin-first-day.txt', 'd/first.txt')
    copy('README.md', 'd/inner/about.md')
    copy('vestnik-tikhoy-gavani-obmen.txt', 'd/inner/deep/obmen.TXT')
    copy('saltbridge-wire-statement.txt', 'd/über uns/two words [1].txt')
    copy('kupferhafener-bote-austausch.txt', 'other folder/austausch.text')
    for arguments in (['d'], ['-i', 'other folder.ix', 'other folder']):
        subprocess.run([programs['locus-index'], '-q'] + arguments, cwd=place, check=True)


def values_told(place, program, option):
    """Those that an error lists: "use one of: text, grep"."""
    told = subprocess.run([program, option, '?', '.'], cwd=place, capture_output=True, text=True).stderr
    return set(told.strip().rpartition(' one of: ')[2].split(', '))


def options_offered(programs):
    """By line, those that --help tells; a form that takes one back may be offered too."""
    for name, program in programs.items():
        yield f'{name} -', program, [program]
    for command in sorted(manpages.commands_of(programs['locus-cite'])):
        yield f'locus-cite {command} -', programs['locus-cite'], [programs['locus-cite'], command]


def offers(place, programs, source):
    """What is typed, and what is offered for it."""
    locus, index = programs['locus'], programs['locus-index']
    languages = set(re.findall(r'^    \{"([a-z]+)", "[a-z]+",', open(os.path.join(source, 'common/languages.cpp')).read(), re.M))
    filters = {'path:', 'ext:', 'lang:', 'title:'}
    folders = {'d', 'other folder', 'other folder.ix'}
    everything = folders | {'questions'}
    yield from {
        'locus --format ': values_told(place, locus, '--format'),
        'locus --without ': values_told(place, locus, '--without'),
        'locus --color ': {'auto', 'always', 'never'},
        'locus --boilerplate ': {'demote', 'keep'},
        'locus-index --engine ': values_told(place, index, '--engine'),
        'locus-index -L ': languages | {'auto'},
        'locus-index --language ge': {'georgian', 'german'},
        'locus-cite ': manpages.commands_of(programs['locus-cite']),
        'locus ': filters,
        'locus Kursk ': filters,
        'locus -- ': filters,
        'locus path:': {'path:first.txt', 'path:inner/', 'path:über?uns/'},
        'locus path:inner/': {'path:inner/about.md', 'path:inner/deep/'},
        'locus +path:inner/': {'+path:inner/about.md', '+path:inner/deep/'},
        'locus -- -path:inner/': {'-path:inner/about.md', '-path:inner/deep/'},
        'locus ext:': {'ext:txt', 'ext:md'},
        'locus lang:': {'lang:en', 'lang:ru'},
        "locus -i 'other folder.ix' lang:": {'lang:de'},
        "locus -i other\\ folder.ix ext:": {'ext:text'},
        "locus --index='other folder.ix' -i .locus lang:": {'lang:de', 'lang:en', 'lang:ru'},
        'locus -i nosuch.ix path:': set(),
        'locus title:': set(),
        'locus -n ': set(),
        'locus -i ': folders,
        'locus --index ': folders,
        'locus --batch ': everything,
        'locus-index ': everything,
        'locus-index -i ': folders,
        'locus-index --files-from ': everything,
        'locus-index --remove ': everything,
        'locus-index --memory ': set(),
        'locus-pick --without ': values_told(place, locus, '--without'),
        'locus-pick --boilerplate ': {'demote', 'keep'},
        'locus-pick ': filters,
        'locus-pick Kursk path:inner/': {'path:inner/about.md', 'path:inner/deep/'},
        "locus-pick -i 'other folder.ix' -- lang:": {'lang:de'},
        'locus-pick -i ': folders,
        'locus-pick -n ': set(),
        'locus-cite verify ': everything,
        'locus-cite quote -i ': folders,
    }.items()


# What is typed, and the line after one TAB: at a terminal alone.
LINES = {
    'locus --format gr': 'locus --format grep ',
    'locus --format=gr': 'locus --format=grep ',
    'locus pa': 'locus path:',
    'locus path:fi': 'locus path:first.txt ',
    'locus path:inner/ab': 'locus path:inner/about.md ',
    'locus path:üb': 'locus path:über\\?uns/',
    'locus lang:r': 'locus lang:ru ',
    "locus 'Istanbul path:fi": "locus 'Istanbul path:first.txt' ",
    "locus 'Kursk +lang:r": "locus 'Kursk +lang:ru' ",
    'locus-index -L ger': 'locus-index -L german ',
    'locus-pick lang:r': 'locus-pick lang:ru ',
    'locus-cite ver': 'locus-cite verify ',
}
# bash goes on where a folder holds but one thing.
BASH_LINES = LINES | {'locus path:üb': 'locus path:über\\?uns/two\\?words\\?\\?1\\?.txt ',
                      'locus path:inner/de': 'locus path:inner/deep/obmen.TXT ',
                      'locus --form': 'locus --format ', 'locus-index --eng': 'locus-index --engine '}
ZSH_LINES = LINES | {'locus --form': 'locus --format=', 'locus-index --eng': 'locus-index --engine=',
                     'locus path:über\\?uns/t': 'locus path:über\\?uns/two\\?words\\?\\?1\\?.txt '}


def whole_words(line, offers):
    """Of a value behind a colon or = a shell may offer the value alone."""
    typed = line.rpartition(' ')[2]
    before = typed[:max(typed.rfind(':'), typed.rfind('=')) + 1]
    return {offer if offer.startswith(before) else before + offer for offer in offers}


def check(shell, lines, place, programs, source):
    """What is wrong with it, and how much was looked at."""
    wrong, looked = [], 0

    def expect(typed, wanted, got):
        nonlocal looked
        looked += 1
        if got != wanted:
            wrong.append(f'{typed!r}\n  expected {wanted}\n  got      {got}')

    for line, program, command in options_offered(programs):
        told = {option.split()[0] for option in manpages.options_of(*command)}
        offered = {offer.rstrip('=') for offer in shell.offered(line) if offer.startswith('-')}
        expect(line, told, {offer for offer in offered if offer.replace('--no-', '--') not in told or offer in told})
    for line, wanted in offers(place, programs, source):
        offered = {offer for offer in shell.offered(line) if not re.match('-[-A-Za-z0](?!.*:)', offer)}
        if ':' not in line:  # files: bash shows hidden ones, and whether a / stands behind a folder differs
            offered = {offer.rstrip('/') for offer in offered} - {'.locus'}
        expect(line, wanted, whole_words(line, offered))
    for line, wanted in lines.items():
        expect(line, wanted, shell.completed(line))
        if 'path:' in wanted and wanted.endswith(' '):  # what was completed finds the file
            found = subprocess.run(['bash', '-c', wanted.replace('locus', shlex.quote(programs['locus']) + ' -l', 1)],
                                   cwd=place, capture_output=True, text=True).stdout
            expect(wanted, 1, len(found.splitlines()))
    return wrong, looked


def main():
    index, query, cite, pick, source = map(os.path.abspath, sys.argv[1:])
    programs = {'locus-index': index, 'locus': query, 'locus-cite': cite, 'locus-pick': pick}
    failed = False
    with tempfile.TemporaryDirectory() as top:
        place = os.path.join(top, 'work')
        os.mkdir(place)
        articles(place, programs, source)
        open(os.path.join(place, 'questions'), 'w').write('Kursk\n')
        path = ':'.join(dict.fromkeys(os.path.dirname(program) for program in programs.values()))
        environment = {'PATH': path + ':' + os.environ['PATH'], 'HOME': top, 'ZDOTDIR': top, 'TERM': 'xterm',
                       'LC_ALL': 'C.UTF-8', 'XDG_CONFIG_HOME': top, 'XDG_DATA_HOME': top}
        shells = {
            'bash': (lambda: Terminal(bash(top, source), environment, place), BASH_LINES),
            'zsh': (lambda: Terminal(zsh(top, source), environment, place), ZSH_LINES),
            'fish': (lambda: Fish(environment, place, source), {}),
        }
        for name, (start, lines) in shells.items():
            if not shutil.which(name) or (name == 'bash' and not os.path.exists(BASH_COMPLETION)):
                print(f'skip {name}: {"bash-completion" if name == "bash" else name} is not installed')
                continue
            shell = start()
            try:
                wrong, looked = check(shell, lines, place, programs, source)
            finally:
                shell.close()
            print('\n'.join([f'{name}: {problem}' for problem in wrong] + [f'{name}: {looked} looked at, {len(wrong)} wrong']))
            failed |= bool(wrong)
    sys.exit(1 if failed else 0)


if __name__ == '__main__':
    main()
