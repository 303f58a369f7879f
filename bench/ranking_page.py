"""The measured part of docs/ranking.md, in Markdown.

`runs` holds what was judged by (collection's name, variant): '' is Locus as it is, 'lucene' the peer, any other the
part of ranking that was off.
"""
import os
import statistics
import sys

from ranking_published import GOALS, ORDER, PEER_FIGURES, PEERS, TUNED_ON, VARIANT_FIGURES, VARIANTS
from ranking_randomisation import ROUNDS, SEED, p_value

BEGIN = '<!-- bench/ranking writes from here -->'
END = '<!-- to here -->'
SIGNIFICANT = .05


def place(folder):
    """Known collections in their order, then others by name."""
    name = os.path.basename(folder)
    return ORDER.index(name) if name in ORDER else len(ORDER), name


def replace_measured(page, measured):
    """The page with what stands between the two marks replaced."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f'bench/ranking: the page needs the lines "{BEGIN}" and "{END}"')
    return f'{before}{BEGIN}\n\n{measured}\n{END}{after}'


def measured_part(command, collections, runs, parts):
    sections = [
        ('Beside peers and goals', standing(collections, runs)),
        ('Beside variants of BM25', variants(collections, runs)),
        ('Each part off', ablation(collections, runs, parts)),
        ('Against the first stage alone', paired(collections, runs, 'reranking', 'the first stage alone')),
        ('Against Lucene', paired(collections, runs, 'lucene', 'Lucene 8')),
        ('All figures', evaluated(collections, runs)),
    ]
    return f'Measured by\n\n    {command}\n' + ''.join(f'\n## {title}\n\n{body}' for title, body in sections if body)


def figure(value, digits=4):
    """.5243, 1.0000, or nothing."""
    if value is None:
        return ''
    text = f'{value:.{digits}f}'
    return text[1:] if text.startswith('0') else text


def difference(value):
    return ('+' if round(value, 4) >= 0 else '−') + figure(abs(value))


def markdown(head, rows):
    """A table, without the columns that hold nothing."""
    kept = [i for i in range(len(head)) if i == 0 or any(row[i] for row in rows)]
    lines = [head, ['---'] * len(head), *rows]
    return ''.join('| ' + ' | '.join(line[i] for i in kept) + ' |\n' for line in lines)


def name_of(collection):
    """With the sign that the weights of ranking were tuned on it."""
    return collection.name + (' °' if collection.name in TUNED_ON else '')


def verdict(goal, value):
    if goal is None:
        return ''
    return f'{figure(goal, 3)} ' + ('reached' if value >= goal else f'short by {figure(goal - value)}')


def standing(collections, runs):
    rows, reached, goals = [], 0, 0
    for c, metric in ((c, metric) for c in collections for metric in c.metrics):
        ours = runs[c.name, ''].scores[metric]
        first = runs[c.name, 'reranking'].scores[metric]
        (goal,) = GOALS.get((c.name, metric), [None])
        goals += goal is not None
        reached += goal is not None and ours >= goal
        peers = PEER_FIGURES.get((c.name, metric), [None] * len(PEERS))
        cells = [*(figure(f, 3) for f in peers), figure(first), figure(ours)]
        rounded = [figure(f, 3) for f in (*peers, first, ours)]
        best = max(rounded, key=lambda text: float(text or 0)) if any(peers) else None
        rows.append([f'{name_of(c)} {metric}', *(f'**{cell}**' if r == best else cell for r, cell in zip(rounded, cells)),
                     verdict(goal, ours)])
    count = f'Goals reached: {reached} of {goals}. ' if goals else ''
    return (f'{count}Bold: the best of a row, to three digits. °: the weights were tuned on this collection, among '
            'others.\n\n'
            + markdown(['', *PEERS, 'first stage', 'Locus', 'goal'], rows))


def variants(collections, runs):
    rows = [[f'{name_of(c)} {metric}', *(figure(f, 3) for f in VARIANT_FIGURES[c.name, metric]),
             figure(runs[c.name, ''].scores[metric])]
            for c in collections for metric in c.metrics if (c.name, metric) in VARIANT_FIGURES]
    return rows and ('Of other experiments: Lucene\'s English analysis, paragraphs as units; *best found* is the best that '
                     'prototypes of Locus reached.\n\n' + markdown(['', *VARIANTS, 'Locus'], rows))


def compared(judged, other, metric):
    """Query by query, how much higher the first one is."""
    return [value - other.values[metric][qid] for qid, value in judged.values[metric].items()]


def ablation(collections, runs, parts):
    rows, costs = [], []
    for c in collections:
        changes = [compared(runs[c.name, part], runs[c.name, ''], c.main_metric) for part in parts]
        costs.append([statistics.fmean(change) for change in changes])
        stars = ['*' if p_value(change) < SIGNIFICANT else '' for change in changes]
        cells = [difference(cost) + star for cost, star in zip(costs[-1], stars)]
        rows.append([f'{name_of(c)} {c.main_metric}', figure(runs[c.name, ''].scores[c.main_metric]), *cells])
    rows.append(['mean', '', *(difference(statistics.fmean(column)) for column in zip(*costs))])
    legend = '; '.join(f'`{part}`: {meaning}' for part, meaning in parts.items())
    return (f'How the main figure changes when one part is off, as by `locus --without PART` unless another option is named. {legend}. '
            f'*: p < {figure(SIGNIFICANT, 2)} in a paired test as below.\n\n'
            + markdown(['', 'everything', *(f'`{part}`' for part in parts)], rows))


def paired(collections, runs, variant, name):
    """A test for each collection and metric that has values query by query."""
    rows, below = [], []
    for c, metric in ((c, metric) for c in collections for metric in runs[c.name, ''].values):
        if (c.name, variant) not in runs:
            return ''
        differences = compared(runs[c.name, ''], runs[c.name, variant], metric)
        p, mean = p_value(differences), statistics.fmean(differences)
        if p < SIGNIFICANT and mean < 0:
            below.append(f'{c.name} {metric}')
        rows.append([f'{name_of(c)} {metric}', figure(runs[c.name, variant].scores[metric]),
                     figure(runs[c.name, ''].scores[metric]), difference(mean), str(sum(d > 0 for d in differences)),
                     str(sum(d < 0 for d in differences)), figure(p)])
    return (f'Paired randomisation tests, two-sided, {ROUNDS:,} rounds from seed {SEED}, uncorrected for their number; '
            '*better* and *worse* count queries. '
            f"Significantly below {name}, p < {figure(SIGNIFICANT, 2)}: {', '.join(below) or 'none'}.\n\n"
            + markdown(['', name, 'Locus', 'difference', 'better', 'worse', 'p'], rows))


def evaluated(collections, runs):
    def line(name, scores):
        return '  '.join([name, *(f'{k}={v:.4f}' if isinstance(v, float) else f'{k}={v}' for k, v in scores.items())])

    return '```\n' + ''.join(line(c.name, runs[c.name, ''].scores) + '\n' for c in collections) + '```\n'
