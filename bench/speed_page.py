"""The measured part of docs/performance.md, in Markdown, from the raw figures."""
import sys

import speed_figures as figures
from ranking_page import markdown
from speed_goals import verdicts

BEGIN = '<!-- bench/speed writes from here -->'
END = '<!-- to here -->'
BUSY = .5


def replace_measured(page, measured):
    """The page with what stands between the two marks replaced."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        sys.exit(f'bench/speed: the page needs the lines "{BEGIN}" and "{END}"')
    return f'{before}{BEGIN}\n\n{measured}\n{END}{after}'


SECTIONS = {'building': ('Building',), 'asking': ('Asking', 'A batch'), 'growth': ('Growth', 'Updates')}


def measured_part(raw, plots):
    """`plots`: by part of the figures, the picture's name beside the page."""
    same = len({circumstances(part) for part in raw.values()}) == 1
    page = f'{circumstances(next(iter(raw.values())))}\n' if same else ''
    page += f'\n## Goals\n\n{goals(raw)}'
    for part, titles in SECTIONS.items():
        for title in titles if part in raw else ():
            page += f'\n## {title}\n\n'
            if title == titles[0]:
                page += '' if same else f'{circumstances(raw[part])}\n\n'
                page += f'![]({plots[part]})\n\n' if part in plots else ''
            page += BODIES[title](raw)
    return page


def circumstances(part):
    on = part['machine']
    busy = f' **The machine was busy before, load {on["load"]:.1f}: times are too long.**' if on['load'] >= BUSY else ''
    packages = ', '.join(f'{name} {version}' for name, version in on['versions'].items())
    return (f'Measured on {on["date"]} by `{part["command"]}` on {on["cores"]} cores of {on["processor"]} with '
            f'{on["memory"] / 1e9:.0f} GB of memory, Linux {on["kernel"]}. Debian packages: {packages}.{busy}')


def megabytes(size):
    return f'{size / 1e6:,.0f}' if size >= 1e7 else f'{size / 1e6:.1f}'


def digits(value):
    """Three, of any figure."""
    return f'{value:.2f}' if value < 10 else f'{value:.1f}' if value < 100 else f'{value:,.0f}'


def spread(values):
    values = list(values)
    return f'{digits(figures.median(values))} ({digits(min(values))}–{digits(max(values))})'


def goals(raw):
    rows = list(verdicts(raw))
    reached = sum(verdict == 'reached' for *_, verdict in rows)
    return f'{reached} of {len(rows)} reached.\n\n' + markdown(['', 'goal', 'measured', ''], rows)


def building(raw):
    part = raw['building']
    names = list(dict.fromkeys(run['contender'] for run in part['runs']))
    text = (f'{part["files"]:,} files, {part["bytes"] / 1e6:.1f} MB; *: on a slice of {part["slice_files"]:,} of them, '
            f'{part["slice"] / 1e6:.1f} MB. Medians, with ranges in brackets, of rounds: {part["rounds"]}. '
            '*Locus is*: how many times as fast, the median of the ratios within rounds.\n')
    for cores, title in ((1, 'One core'), (2, 'Two cores')):
        rows = [building_row(raw, name, cores) for name in names if figures.runs_of(raw, name, cores)]
        head = ['', 'MB/s', 's', 'CPU s', 'peak MB', 'index ÷ source', 'passages', 'Locus is', 'over one core']
        text += f'\n### {title}\n\n{markdown(head, rows)}' if rows else ''
    for name, package in part['missing'].items():
        text += f'\n{name} was left out: not installed, or not built (Debian: {package}).\n'
    return text


def building_row(raw, name, cores):
    runs = figures.runs_of(raw, name, cores)
    ours = figures.ratio(raw, ('Locus', cores), (name, cores)) if name != 'Locus' else None
    more = figures.ratio(raw, (name, cores), (name, 1)) if cores > 1 else None
    last = runs[-1]
    return [name + (' *' if last['source'] < raw['building']['bytes'] else ''), spread(map(figures.rate, runs)),
            digits(figures.median(run['seconds'] for run in runs)), digits(figures.median(run['cpu'] for run in runs)),
            megabytes(max(run['memory'] for run in runs)), f'{last["index"] / last["source"]:.2f}',
            f'{last["passages"]:,}' if last['passages'] else '', f'{digits(ours)} ×' if ours else '',
            f'{more:.2f} ×' if more else '']


def asking(raw):
    part = raw['asking']
    kinds = list(part['times'])
    rows = []
    for name in part['times'][kinds[0]]:
        cells = []
        for kind in kinds:
            times = part['times'][kind][name]
            cells += [f'{figures.median(times):.1f} ({figures.nine_tenths(times):.1f})',
                      f'{figures.median(times) / figures.latency(raw, kind):.2f} ×' if name != 'locus' else '']
        rows.append([f'`{name}`' + (' *' if name == 'recollq' and part['slice'] < part['bytes'] else ''), *cells])
    head = [''] + [title for kind in kinds for title in (f'{kind}, ms', 'over `locus`')]
    return (f'From exec to exit: the median, and in brackets nine tenths. {part["bytes"] / 1e6:.0f} MB indexed; '
            f'*: {part["slice"] / 1e6:.0f} MB. `locus --version`, which opens no index, takes {figures.start_up(raw):.1f} ms.'
            '\n\n' + markdown(head, rows))


def batch(raw):
    part = raw['asking']
    rows = [[f'{cores} core' + 's' * (cores > 1), f'{part["questions"] / part["batch"][str(cores)]["seconds"]:,.0f}',
             f'{figures.batch_question(raw, cores):.2f}', f'{figures.batch_question(raw, cores, "cpu"):.2f}',
             megabytes(part['batch'][str(cores)]['memory'])] for cores in (1, 2)]
    return (f'{part["questions"]:,} headlines of the texts, each once, by `locus --json --batch`.\n\n'
            + markdown(['', 'questions a second', 'ms a question', 'CPU ms', 'peak MB'], rows))


def growth(raw):
    rows = []
    for row in raw['growth']['rows']:
        little = row['builds'].get('--memory 64M')
        builds = [row['builds']['default'], *([little] if little else [])]
        cells = []
        for build in builds:
            speed = row['bytes'] / build['seconds'] / 1e6
            cells += [f'{build["seconds"]:.1f}', digits(speed), megabytes(build['memory'])]
        rows.append([megabytes(row['bytes']), f'{row["files"]:,}', f'{row["passages"]:,}', *cells,
                     *[''] * (6 - len(cells)), f'{row["builds"]["default"]["index"] / row["bytes"]:.2f}',
                     *(f'{figures.median(row["times"][kind]):.1f}' for kind in ('two words', 'a question'))])
    return ('Each size built once on two cores, with default options and with `--memory 64M`. Sizes beyond '
            f'{megabytes(raw["growth"]["corpus"])} MB are made of altered copies.\n\n'
            + markdown(['MB', 'files', 'passages', 's', 'MB/s', 'peak MB', '64M: s', '64M: MB/s', '64M: peak MB',
                        'index ÷ source', 'two words, ms', 'a question, ms'], rows))


def updates(raw):
    kinds = list(raw['growth']['rows'][0]['updates'])
    rows = [[megabytes(row['bytes']), f'{row["files"]:,}',
             *(f'{figures.median(row["updates"][kind]):.1f} (≤ {max(row["updates"][kind]):.1f})' for kind in kinds)]
            for row in raw['growth']['rows']]
    return ('Milliseconds from exec to exit of `locus-index` on an index that stands: medians, and the longest.\n\n'
            + markdown(['MB', 'files', *kinds], rows))


BODIES = {'Building': building, 'Asking': asking, 'A batch': batch, 'Growth': growth, 'Updates': updates}
