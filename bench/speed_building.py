"""Building: every contender once in each round, in an order that rotates, on one core and on two."""
import dataclasses
import os
import shutil
import sys

import speed_texts
from speed_contenders import locus_figures
from speed_run import first_cores, run, size_of


@dataclasses.dataclass
class Listed(speed_texts.Texts):
    list: str  # a file of their names


def listed(texts, path):
    with open(path, 'w', encoding='utf-8', errors='surrogateescape') as f:
        f.writelines(f'{name}\n' for name in texts.names)
    for name in texts.names:  # into the page cache
        speed_texts.read(name)
    return Listed(texts.folder, texts.names, texts.size, path)


def slice_of(texts, scratch, size):
    """Some of the texts, as files with names in .txt, which is what omindex goes by."""
    if size < texts.size:
        folder = f'{scratch}/slice'
        run([sys.executable, speed_texts.__file__, texts.folder, folder, str(size)])
        texts = speed_texts.texts_below(folder)
    return listed(texts, f'{scratch}/slice-list')


def remove(index):
    if os.path.isdir(index):
        shutil.rmtree(index)
    elif os.path.exists(index):
        os.remove(index)


def index_of(contender, scratch):
    return f'{scratch}/index-{contender.name.replace(" ", "-")}'


def build(contender, texts, scratch, cores):
    """The cost of an index, its bytes, and what the program printed last, a number: passages."""
    index = index_of(contender, scratch)
    remove(index)
    contender.prepare(index, texts)
    os.sync()  # nobody pays for what another has written
    cost, printed = run(contender.command(index, texts, cores), cores)
    last = printed.split()[-1:]
    passages = int(last[0]) if last and last[0].isdigit() else None
    return {**cost, 'index': size_of(index), 'source': texts.size, 'passages': passages}


def measure(session):
    """The raw figures, in rounds; the last index of each stays for asking."""
    runs = []
    able = [(c, cores) for c in session.contenders if not c.missing for cores in c.cores
            if len(first_cores(cores)) == cores]
    for number in range(session.rounds):
        turn = number * len(able) // session.rounds
        for contender, cores in able[turn:] + able[:turn]:
            texts = session.slice if contender.slow else session.texts
            done = build(contender, texts, session.scratch, cores)
            if contender.name.startswith('Locus'):
                done['passages'] = locus_figures(session.programs, index_of(contender, session.scratch))['passages']
            runs.append({'round': number, 'contender': contender.name, 'cores': cores, **done})
            print(f'{number + 1}. {contender.name:<21} {cores} core{"s"[:cores - 1]} '
                  f'{done["seconds"]:7.2f} s {texts.size / done["seconds"] / 1e6:6.2f} MB/s', file=sys.stderr)
    return {'files': len(session.texts.names), 'bytes': session.texts.size,
            'slice_files': len(session.slice.names), 'slice': session.slice.size, 'runs': runs,
            'missing': {c.name: c.missing for c in session.contenders if c.missing}}


def indexed(session, name):
    """The index of a contender of this name, built now unless it was before; None: it is missing."""
    (contender,) = [c for c in session.contenders if c.name == name]
    if contender.missing:
        return None
    index = index_of(contender, session.scratch)
    if not os.path.exists(index):
        build(contender, session.slice if contender.slow else session.texts, session.scratch, os.cpu_count())
    return index
