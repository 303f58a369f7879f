"""Growth: texts of several sizes, made from the given ones, built, asked and updated."""
import os
import shutil
import sys

import speed_questions
import speed_texts
from speed_building import remove
from speed_contenders import locus_figures
from speed_run import milliseconds, run, size_of
from speed_updates import update_times

KINDS = {'two words': speed_questions.TWO_WORDS, 'a question': speed_questions.QUESTIONS}


def builds(session, texts, index):
    """The default on all cores, after it with little memory where that can be asked for. The last index stays."""
    jobs = ['-j', '2'] if session.programs.builds_with('-j') else []
    ways = {'--memory 64M': ['--memory', '64M']} if session.programs.builds_with('--memory') else {}
    done = {}
    for way, options in {**ways, 'default': []}.items():
        remove(index)
        os.sync()
        done[way] = run([session.programs.locus_index, '-i', index, '-q', *jobs, *options, texts.folder], 2)[0]
        done[way]['index'] = size_of(index)
    return done


def asked(session, index):
    """Milliseconds by kind of question."""
    times = {kind: [] for kind in KINDS}
    for number in range(session.asking_rounds + 1):
        for kind, questions in KINDS.items():
            again = [milliseconds([session.programs.locus, '-i', index, question]) for question in questions]
            times[kind] += again if number > 0 else []  # the first round warms up
    return times


def grown(session, size):
    folder, index = f'{session.scratch}/texts-{size}', f'{session.scratch}/index-of-{size}'
    try:
        run([sys.executable, speed_texts.__file__, session.texts.folder, folder, str(size)])
        texts = speed_texts.texts_below(folder)
        print(f'{len(texts.names):,} files, {texts.size / 1e6:.0f} MB', file=sys.stderr)
        for name in texts.names:  # into the page cache
            speed_texts.read(name)
        row = {'bytes': texts.size, 'files': len(texts.names), 'builds': builds(session, texts, index),
               'passages': locus_figures(session.programs, index)['passages'], 'times': asked(session, index)}
        # Last, for it changes texts.
        row['updates'] = update_times([session.programs.locus_index, '-i', index, '-q'], texts, session.asking_rounds)
        return row
    finally:
        shutil.rmtree(folder, ignore_errors=True)
        shutil.rmtree(index, ignore_errors=True)


def measure(session):
    sizes = [size for size in session.sizes if size < session.texts.size]
    larger = [size for size in session.sizes if size > session.texts.size]
    return {'corpus': session.texts.size, 'rounds': session.asking_rounds,
            'rows': [grown(session, size) for size in (*sizes, session.texts.size, *larger)]}
