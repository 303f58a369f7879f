"""Plots of the raw figures as SVG, by gnuplot, in greys and one blue that can be read on white and on black."""
import os
import shutil
import subprocess

import speed_figures as figures

TEXT, OURS, OTHERS = '#767676', '#3987d8', '#9a9a9a'
STYLE = f"""
set encoding utf8
set border 3 linecolor rgb '{TEXT}'
set tics nomirror textcolor rgb '{TEXT}'
set key textcolor rgb '{TEXT}'
set title textcolor rgb '{TEXT}'
set xlabel textcolor rgb '{TEXT}'
"""


def terminal(width, height, path):
    return f"set terminal svg size {width},{height} font 'sans-serif,12'\nset output '{path}'\n{STYLE}"


def block(name, rows):
    return f'${name} << EOD\n' + ''.join(' '.join(map(str, row)) + '\n' for row in rows) + 'EOD\n'


def building(raw, path):
    """A bar of MB/s for each contender and number of cores, with the figure behind it."""
    names = list(dict.fromkeys(run['contender'] for run in raw['building']['runs']))
    bars = [(f'"{name}, {cores} core{"s" * (cores > 1)}"', figures.speed(raw, name, cores), name.startswith('Locus'))
            for name in names for cores in (1, 2) if figures.runs_of(raw, name, cores)]
    data = [(label, f'{value:.4f}', f'{value:.3g}', -place, 0 if ours else 1)
            for place, (label, value, ours) in enumerate(bars)]
    longest = max(value for _, value, _ in bars)
    return terminal(680, 50 + 22 * len(bars), path) + block('bars', data) + f"""
set title 'Building: MB of text a second'
set border 0
unset key
set tics scale 0
unset xtics
set xrange [0:{longest * 1.12}]
set yrange [{-len(bars) + .4}:.6]
set style fill solid 1 noborder
plot $bars using (0):4:(0):2:($4-.36):($4+.36):ytic(1) every 1 with boxxyerror linecolor rgb '{OTHERS}', \\
     $bars using (0):4:(0):($5 == 0 ? $2 : NaN):($4-.36):($4+.36) with boxxyerror linecolor rgb '{OURS}', \\
     $bars using 2:4:3 with labels left offset .5,0 textcolor rgb '{TEXT}'
"""


def growth(raw, path):
    """Three panels over the size of the texts: MB/s, memory, times to ask."""
    rows = raw['growth']['rows']
    little = all('--memory 64M' in row['builds'] for row in rows)

    def build(row, way):
        cost = row['builds'][way if way in row['builds'] else 'default']
        return f'{row["bytes"] / cost["seconds"] / 1e6:.3f}', f'{cost["memory"] / 1e6:.1f}'

    data = [(f'{row["bytes"] / 1e6:.1f}', *build(row, 'default'), *build(row, '--memory 64M'),
             *(f'{figures.median(row["times"][kind]):.2f}' for kind in ('two words', 'a question'))) for row in rows]
    panels = [
        ('MB a second', [(2, 'default'), *([(4, '64M')] if little else [])]),
        ('MB of memory', [(3, 'default'), *([(5, '64M')] if little else [])]),
        ('ms to ask', [(7, 'a question'), (6, 'two words')]),
    ]
    sizes = ', '.join(f'"{row["bytes"] / 1e6:.0f}" {row["bytes"] / 1e6:.1f}' for row in rows)
    script = terminal(760, 240, path) + block('sizes', data) + f"""
set multiplot layout 1,3
set logscale x
set xrange [{rows[0]["bytes"] * .9e-6:.2f}:{rows[-1]["bytes"] * 1.1e-6:.2f}]
set xtics ({sizes})
set xlabel 'MB of text'
set yrange [0:*]
set key bottom right
"""
    for title, lines in panels:
        plots = ', '.join(f"$sizes using 1:{column} with linespoints pointtype 7 pointsize .5 linewidth 2 "
                          f"linecolor rgb '{color}' title '{name}'" for (column, name), color in zip(lines, (OURS, OTHERS)))
        script += f"set title '{title}'\nplot {plots}\n"
    return script + 'unset multiplot\n'


def draw(raw, page):
    """By part, the names of the pictures that were drawn beside the page; none without gnuplot."""
    if not shutil.which('gnuplot'):
        return {}
    stem = os.path.splitext(page)[0]
    drawn = {}
    for part, plot in (('building', building), ('growth', growth)):
        if part in raw:
            path = f'{stem}-{part}.svg'
            subprocess.run(['gnuplot'], input=plot(raw, path), text=True, check=True)
            drawn[part] = os.path.basename(path)
    return drawn
