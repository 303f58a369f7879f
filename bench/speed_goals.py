"""What is to be reached, and whether it is."""
import dataclasses

import speed_figures as figures


@dataclasses.dataclass
class Check:
    """A figure (None: not measured) that is to be at least, or at most, the limit."""
    figure: float
    limit: float
    unit: str
    most: bool = False

    def holds(self):
        return self.figure <= self.limit if self.most else self.figure >= self.limit

    def wish(self):
        return f'{"≤" if self.most else "≥"} {self.limit:,.4g} {self.unit}'.strip()

    def measured(self):
        return f'{self.figure:,.2f} {self.unit}'.strip() if self.figure < 10 else f'{self.figure:,.1f} {self.unit}'.strip()


def at_most(figure, limit, unit):
    return Check(figure, limit, unit, most=True)


def ahead(raw, kind, peer):
    """Locus's time over a peer's."""
    ours, theirs = figures.latency(raw, kind), figures.latency(raw, kind, peer)
    return ours / theirs if ours and theirs else None


def peak(row):
    """MB, of the build with default options."""
    return row and row['builds']['default']['memory'] / 1e6


def index_ratio(raw):
    return figures.median(run['index'] / run['source'] for run in figures.runs_of(raw, 'Locus', 1))


def update(raw, kind):
    row = figures.corpus_row(raw)
    return row and figures.median(row['updates'][kind])


def less_start_up(raw):
    one = figures.latency(raw, 'a headline')
    return one and one - figures.start_up(raw)


def goals(raw):
    """(what, its checks, of which one must hold)"""
    locus = 'Locus'
    yield 'building, one core', [Check(figures.speed(raw, locus, 1), 20, 'MB/s')]
    yield 'the same over SQLite FTS5 in the same round', [
        Check(figures.ratio(raw, (locus, 1), ('SQLite FTS5', 1)), 1.3, '×')]
    yield 'building, two cores; or over one core', [
        Check(figures.speed(raw, locus, 2), 30, 'MB/s'), Check(figures.ratio(raw, (locus, 2), (locus, 1)), 1.5, '×')]
    yield 'index ÷ source', [at_most(index_ratio(raw), 1.10, '')]
    yield 'memory at the peak, two cores', [at_most(peak(figures.corpus_row(raw)), 256, 'MB')]
    yield 'the same at 1 GB of input', [at_most(peak(figures.grown(raw, .99e9)), 256, 'MB')]
    yield 'nothing changed', [at_most(update(raw, 'nothing changed'), 100, 'ms')]
    yield 'one file changed', [at_most(update(raw, 'one file'), 150, 'ms')]
    for kind, limit in (('two words', 8), ('a question', 12)):
        yield f'{kind}, one shot, median', [at_most(figures.latency(raw, kind), limit, 'ms')]
        for peer in ('sqlite3', 'recollq', 'rg'):
            yield f'{kind}, over `{peer}`', [at_most(ahead(raw, kind, peer), 1, '×')]
        yield f'{kind}, over `quest`', [at_most(ahead(raw, kind, 'quest'), 1.5, '×')]
    limit = less_start_up(raw)
    if limit:
        yield 'a question of a batch, one core; at most one shot less the start-up', [
            at_most(figures.batch_question(raw, 1), limit, 'ms')]


def verdicts(raw):
    """(what, goal, measured, verdict) of each goal."""
    for what, checks in goals(raw):
        known = [check for check in checks if check.figure is not None]
        wish = ' or '.join(check.wish() for check in checks)
        if not known:
            yield what, wish, '', 'not measured'
        else:
            yield (what, wish, '; '.join(check.measured() for check in known),
                   'reached' if any(check.holds() for check in known) else '**not reached**')
