"""Bringing an index up to date: nothing, one file or a hundred changed before each run, again and again."""
import random
import time

from speed_run import milliseconds, run

CHANGED = {'nothing changed': 0, 'one file': 1, '100 files': 100}


def update_times(command, texts, rounds, kinds=tuple(CHANGED)):
    """Milliseconds by kind of change, exec to exit. Texts are written to: each changed file gets one line more."""
    rng = random.Random(1)
    run(command)  # files that were written right before their index are read once more
    times = {}
    for kind in kinds:
        times[kind] = []
        for _ in range(rounds):
            for name in rng.sample(texts.names, min(CHANGED[kind], len(texts.names))):
                with open(name, 'a', encoding='utf-8') as f:
                    f.write('\nOne line more.\n')
            time.sleep(0.02)  # so that times are settled
            times[kind].append(milliseconds(command))
    return times
