"""Who builds indexes in bench/speed, by which command, and which Debian package a missing one is in."""
import dataclasses
import glob
import json
import os
import re
import shutil
import typing

from speed_run import Failed, run

HERE = os.path.dirname(os.path.abspath(__file__))
JARS = ':'.join(glob.glob('/usr/share/java/lucene-core-8*.jar') + glob.glob('/usr/share/java/lucene-analyzers-common-8*.jar'))


@dataclasses.dataclass
class Contender:
    """`command(index, texts, cores)`; `texts` also has a list of its files, `texts.list`."""
    name: str
    command: typing.Callable
    cores: tuple = (1, 2)
    slow: bool = False  # builds a slice of the texts only
    missing: str = ''  # what to install; empty: nothing
    prepare: typing.Callable = lambda index, texts: None


@dataclasses.dataclass
class Programs:
    locus_index: str
    locus: str
    build: str  # meson's build directory

    def builds_with(self, option):
        """Whether this locus-index has an option."""
        return names(self.locus_index, option)

    def asks_with(self, option):
        return names(self.locus, option)


def names(program, option):
    return bool(re.search(rf'(?<![\w-]){option}\b', run([program, '--help'])[1]))


def locus_command(programs, more=()):
    """An index of texts.folder; options that this locus-index has not are left out."""
    jobs, engine = programs.builds_with('-j'), programs.builds_with('--engine')

    def command(index, texts, cores):
        return [programs.locus_index, '-i', index, '-q', *(['-j', str(cores)] if jobs else []),
                *(more if engine else []), texts.folder]
    return command


def peer(programs, name):
    """A program of bench/meson.build, built now; empty if it cannot be."""
    try:
        run(['ninja', '-C', programs.build, f'bench/{name}'])
    except (Failed, OSError):
        return ''
    return f'{programs.build}/bench/{name}'


def lucene_classes(scratch):
    """Where the compiled peer is; empty where Lucene or a JDK is not installed."""
    if not (JARS and shutil.which('javac')):
        return ''
    classes = f'{scratch}/classes'
    run(['javac', '-cp', JARS, '-d', classes, f'{HERE}/speed_lucene.java'])
    return classes


def write_recoll_configuration(index, texts):
    os.makedirs(index)
    with open(f'{index}/recoll.conf', 'w', encoding='utf-8') as f:
        f.write(f'topdirs = {texts.folder}\nidxniceprio = 0\nloglevel = 2\n')


def contenders(programs, scratch):
    sqlite, xapian = peer(programs, 'speed_sqlite'), peer(programs, 'speed_xapian')
    classes = lucene_classes(scratch)
    found = [
        Contender('Locus', locus_command(programs)),
        Contender('SQLite FTS5', lambda index, texts, cores: [sqlite, index, texts.list],
                  missing='' if sqlite else 'libsqlite3-dev'),
        Contender('Lucene 8', lambda index, texts, cores: ['java', '-cp', f'{JARS}:{classes}', 'SpeedLucene', index,
                                                           texts.list, str(cores)],
                  missing='' if classes else 'liblucene8-java and default-jdk-headless'),
        Contender('Xapian TermGenerator', lambda index, texts, cores: [xapian, index, texts.list], cores=(1,), slow=True,
                  missing='' if xapian else 'libxapian-dev'),
        Contender('omindex', lambda index, texts, cores: ['omindex', '--db', index, '--url', '/', texts.folder],
                  cores=(1,), slow=True, missing='' if shutil.which('omindex') else 'xapian-omega'),
        Contender('recollindex', lambda index, texts, cores: ['recollindex', '-c', index], slow=True,
                  missing='' if shutil.which('recollindex') else 'recollcmd', prepare=write_recoll_configuration),
    ]
    if programs.builds_with('--engine'):
        found.insert(1, Contender('Locus --engine=api', locus_command(programs, ['--engine=api']), cores=(1,), slow=True))
    return found


def locus_figures(programs, index):
    """What --stats says of an index."""
    return json.loads(run([programs.locus_index, '-i', index, '--stats', '--json'])[1])
