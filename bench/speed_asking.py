"""Asking: one-shot times, exec to exit, every program in turn; and a batch of questions."""
import glob
import os
import shutil

import speed_questions
from speed_building import indexed
from speed_run import milliseconds, run

BATCH = 500


def askers(session, indexes):
    """By name: the command that asks a question. On all cores, with what each needs to print ten hits."""
    def recoll(question):
        return ['recollq', '-c', indexes['recollindex'], '-o', '-n', '10', ' '.join(speed_questions.content_words(question))]

    locus = indexes['Locus']
    databases = [word for segment in sorted(glob.glob(f'{locus}/seg-*')) for word in ('-d', segment)]
    all_of_them = {
        'locus': lambda question: [session.programs.locus, '-i', locus, question],
        'quest': lambda question: ['quest', *databases, '-s', 'english', question],
        'sqlite3': lambda question: ['sqlite3', indexes['SQLite FTS5'], speed_questions.sqlite_statement(question)],
        'recollq': recoll,
        'rg': lambda question: ['rg', '-n', '-i', speed_questions.pattern(question), session.texts.folder],
    }
    needs = {'sqlite3': 'SQLite FTS5', 'recollq': 'recollindex'}
    return {name: ask for name, ask in all_of_them.items()
            if (name == 'locus' or shutil.which(name)) and indexes[needs.get(name, 'Locus')]}


def one_shot(kinds, asking, locus, rounds):
    """Milliseconds by kind and asker, and of `locus --version`. Each question once with each in a round, in turn."""
    times = {kind: {name: [] for name in asking} for kind in kinds}
    start_up = []
    names = list(asking)
    for number in range(rounds):
        for kind, questions in kinds.items():
            for place, question in enumerate(questions):
                turn = (number + place) % len(names)
                for name in names[turn:] + names[:turn]:
                    times[kind][name].append(milliseconds(asking[name](question)))
            start_up.append(milliseconds([locus, '--version']))
    return times, start_up


def batches(session, index, questions):
    """A batch of distinct questions by the number of cores: {'seconds', 'cpu', 'memory'}, the median of several."""
    path = os.path.join(session.scratch, 'questions')
    with open(path, 'w', encoding='utf-8') as f:
        f.writelines(f'{number}\t{question}\n' for number, question in enumerate(questions))
    jobs = session.programs.asks_with('-j')

    def ask(cores):
        return run([session.programs.locus, '-i', index, '--json', *(['-j', str(cores)] if jobs else []), '--batch', path],
                   cores, accepted=(0, 1))[0]
    return {str(cores): sorted((ask(cores) for _ in range(session.rounds)), key=lambda cost: cost['seconds'])
                        [session.rounds // 2] for cores in (1, 2)}


def measure(session):
    indexes = {name: indexed(session, name) for name in ('Locus', 'SQLite FTS5', 'recollindex')}
    lines = speed_questions.headlines(session.texts, BATCH)
    kinds = {'two words': speed_questions.TWO_WORDS, 'a question': speed_questions.QUESTIONS,
             'a headline': lines[::max(1, len(lines) // 20)][:20]}
    asking = askers(session, indexes)
    one_shot({kind: questions[:2] for kind, questions in kinds.items()}, asking, session.programs.locus, 1)  # warms up
    times, start_up = one_shot(kinds, asking, session.programs.locus, session.asking_rounds)
    return {'bytes': session.texts.size, 'slice': session.slice.size, 'rounds': session.asking_rounds,
            'times': times, 'start_up': start_up, 'questions': len(lines),
            'batch': batches(session, indexes['Locus'], lines)}
