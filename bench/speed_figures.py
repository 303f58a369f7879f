"""What raw figures of bench/speed come to: medians, ranges, ratios within rounds. None where nothing was measured."""
import statistics


def runs_of(raw, contender, cores):
    """In the order of rounds."""
    return [run for run in raw.get('building', {}).get('runs', [])
            if run['contender'] == contender and run['cores'] == cores]


def rate(run):
    """MB/s"""
    return run['source'] / run['seconds'] / 1e6


def median(values):
    values = list(values)
    return statistics.median(values) if values else None


def nine_tenths(values):
    return sorted(values)[len(values) * 9 // 10]


def speed(raw, contender, cores):
    return median(rate(run) for run in runs_of(raw, contender, cores))


def ratio(raw, one, other):
    """How many times as fast one is as another, each (contender, cores): the median of what it is in each round."""
    others = {run['round']: rate(run) for run in runs_of(raw, *other)}
    return median(rate(run) / others[run['round']] for run in runs_of(raw, *one) if run['round'] in others)


def latency(raw, kind, asker='locus'):
    return median(raw.get('asking', {}).get('times', {}).get(kind, {}).get(asker, []))


def start_up(raw):
    return median(raw.get('asking', {}).get('start_up', []))


def batch_question(raw, cores, what='seconds'):
    """Milliseconds a question of a batch takes, or its CPU, without the start-up."""
    asked = raw.get('asking')
    if not asked:
        return None
    return (asked['batch'][str(cores)][what] * 1000 - start_up(raw)) / asked['questions']


def grown(raw, least, most=float('inf')):
    """The row of growth at the first size in a range."""
    return next((row for row in raw.get('growth', {}).get('rows', []) if least <= row['bytes'] <= most), None)


def corpus_row(raw):
    """The row of growth that is the texts themselves."""
    corpus = raw.get('growth', {}).get('corpus', -1)
    return grown(raw, corpus, corpus)
