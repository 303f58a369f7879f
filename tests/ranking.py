#!/usr/bin/env python3
"""bench/ranking: its test of chance, its page, and a whole run on collections of three articles in both shapes.

    ranking.py INDEX_BIN QUERY_BIN SOURCE

The whole run needs the evaluation tool, which lies beside the checkout; elsewhere that one test is skipped.
"""
import itertools
import json
import os
import random
import shlex
import subprocess
import sys
import tempfile
import types
import unittest

INDEX, QUERY, SOURCE = map(os.path.abspath, sys.argv[1:4])
EVALUATE = os.path.join(os.environ.get('LOCUS_SHARED', f'{SOURCE}/../shared'), 'tools/evaluate')
sys.dont_write_bytecode = True
sys.path.insert(0, f'{SOURCE}/bench')

import ranking_judged as judged  # noqa: E402
import ranking_page as page  # noqa: E402
from ranking_randomisation import p_value  # noqa: E402


def exact_p_value(differences):
    all_signs = itertools.product((1, -1), repeat=len(differences))
    sums = [sum(sign * d for sign, d in zip(signs, differences)) for signs in all_signs]
    return sum(abs(s) >= abs(sum(differences)) - 1e-9 for s in sums) / len(sums)


class Randomisation(unittest.TestCase):
    def test_agrees_with_all_signs_tried(self):
        rng = random.Random(7)
        for length in (1, 2, 7, 8, 9, 12):
            for shift in (0, .2, .6):
                differences = [rng.choice((0, rng.uniform(-1, 1) + shift)) for _ in range(length)]
                self.assertAlmostEqual(p_value(differences), exact_p_value(differences), delta=.02, msg=str(differences))

    def test_what_is_known(self):
        for differences, expected in (
            ([], 1), ([0] * 50, 1), ([.5], 1), ([.3, -.3] * 20, 1),
            ([1] * 10, 2 / 1024),              # only all signs alike are as far
            ([.1] * 400, 1 / 10001),           # as low as it goes: nothing as far was seen
            ([0] * 1000 + [1] * 10, 2 / 1024),  # a query with the same value twice says nothing
        ):
            self.assertAlmostEqual(p_value(differences), expected, delta=.001, msg=str(differences[:3]))

    def test_both_directions_and_repeated(self):
        differences = [random.Random(3).gauss(.1, 1) for _ in range(300)]
        self.assertEqual(p_value(differences), p_value(differences))
        self.assertAlmostEqual(p_value(differences), p_value([-d for d in differences]), delta=.02)


class Page(unittest.TestCase):
    def test_only_what_is_between_the_marks_is_replaced(self):
        before, after = '# Ranking\n\nwritten\n', '\n## Chosen\n'
        once = page.replace_measured(f'{before}{page.BEGIN}\nold\n{page.END}{after}', 'new\n')
        self.assertEqual(once, f'{before}{page.BEGIN}\n\nnew\n\n{page.END}{after}')
        self.assertEqual(page.replace_measured(once, 'new\n'), once)
        for text in ('', 'no marks', page.BEGIN, f'{page.END} {page.BEGIN}'):
            self.assertRaises(SystemExit, page.replace_measured, text, 'new')

    def test_figures(self):
        for value, digits, expected in ((.5243, 4, '.5243'), (.5, 3, '.500'), (1.0, 4, '1.0000'), (0.0, 4, '.0000'),
                                        (None, 4, '')):
            self.assertEqual(page.figure(value, digits), expected)
        for value, expected in ((.0123, '+.0123'), (-.0123, '−.0123'), (0, '+.0000'), (-.00001, '+.0000')):
            self.assertEqual(page.difference(value), expected)
        for goal, value, expected in ((.57, .57, '.570 reached'), (.57, .5612, '.570 short by .0088'), (None, .5, '')):
            self.assertEqual(page.verdict(goal, value), expected)

    def test_a_column_of_nothing_is_left_out(self):
        self.assertEqual(page.markdown(['', 'a', 'b'], [['x', '', '1'], ['', '', '2']]),
                         '|  | b |\n| --- | --- |\n| x | 1 |\n|  | 2 |\n')

    def test_a_page_of_one_known_and_one_unknown_collection(self):
        collections = [types.SimpleNamespace(name=name, metrics=['nDCG@10'], main_metric='nDCG@10')
                       for name in ('cranfield', 'ours')]

        def run(*values):
            return judged.Judged({'queries': len(values), 'nDCG@10': sum(values) / len(values)},
                                 {'nDCG@10': dict(enumerate(values))})

        runs = {('ours', variant): run(*[.4] * 20) for variant in ('', 'reranking', 'lucene')}
        runs |= {('cranfield', variant): run(*[value] * 20)
                 for variant, value in (('', .6), ('reranking', .4), ('lucene', .7))}
        text = page.measured_part('bench/ranking', collections, runs, {'reranking': 'the second stage'})
        for line in (
            '    bench/ranking',
            'Goals reached: 1 of 1.',
            '| cranfield ° nDCG@10 | .513 | .465 | .517 | .442 | .4000 | **.6000** | .570 reached |',
            '| ours nDCG@10 |  |  |  |  | .4000 | .4000 |  |',
            '`reranking`: the second stage.',
            '| cranfield ° nDCG@10 | .6000 | −.2000* |',
            '| ours nDCG@10 | .4000 | +.0000 |',
            '| mean |  | −.1000 |',
            'Significantly below the first stage alone, p < .05: none.',
            'Significantly below Lucene 8, p < .05: cranfield nDCG@10.',
            '| cranfield ° nDCG@10 | .7000 | .6000 | −.1000 | 0 | 20 | .0001 |',
            'cranfield  queries=20  nDCG@10=0.6000',
        ):
            self.assertIn(line, text)


ARTICLES = {
    'bridge.txt': 'The bridge at Ostley\n\nThe bridge was closed on Monday after a crack was found in its third pier.\n',
    'bakery.txt': 'A bakery moves\n\nThe bakery in Mill Lane moves to the market square, where the rent is lower.\n',
    'ferry.txt': 'A later ferry\n\nWhile the bridge is closed, the ferry runs until midnight. A ticket costs two crowns.\n',
}
QUESTIONS = [('q1', 'Which pier of the bridge has a crack?', 'bridge', 'third pier'),
             ('q2', 'Where does the bakery move?', 'bakery', 'market square'),
             ('q3', 'What does a ticket of the ferry cost?', 'ferry', 'two crowns')]


def write(path, text):
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, 'w', encoding='utf-8') as f:
        f.write(text)


def make_collections(folder):
    """The three articles in the shapes `passages` and `documents`."""
    for name, text in ARTICLES.items():
        write(f'{folder}/small/articles/{name}', text)
    rows = [(q, text, f'{article}.txt', 3, ARTICLES[f'{article}.txt'].index(answer), len(answer))
            for q, text, article, answer in QUESTIONS]
    write(f'{folder}/small/questions.tsv', '# heading\n' + ''.join('\t'.join(map(str, row)) + '\n' for row in rows))
    documents = [{'id': name[:-len('.txt')], 'title': '', 'text': text} for name, text in ARTICLES.items()]
    write(f'{folder}/graded/docs.jsonl', ''.join(json.dumps(d) + '\n' for d in documents))
    write(f'{folder}/graded/queries.tsv', ''.join(f'{q}\t{text}\n' for q, text, _, _ in QUESTIONS))
    write(f'{folder}/graded/qrels.tsv', ''.join(f'{q} 0 {article} 1\n' for q, _, article, _ in QUESTIONS) + 'q1 0 ferry 1\n')
    return [f'{folder}/small', f'{folder}/graded']


# Asks without --without, for a query tool that does not have the option.
DEAF = '''#!/usr/bin/env bash
words=("$@")
for i in "${!words[@]}"; do
    if [ "${words[i]}" = --without ]; then unset "words[i]" "words[i+1]"; fi
done
exec %s "${words[@]}"
'''


def query_program(directory):
    if '--without' in subprocess.run([QUERY, '--help'], stdout=subprocess.PIPE, encoding='utf-8').stdout:
        return QUERY
    write(f'{directory}/locus', DEAF % shlex.quote(QUERY))
    os.chmod(f'{directory}/locus', 0o755)
    return f'{directory}/locus'


class WholeRun(unittest.TestCase):
    def setUp(self):
        if not os.path.exists(EVALUATE):
            self.skipTest(f'no evaluation tool at {EVALUATE}')
        self.directory = tempfile.TemporaryDirectory()
        self.addCleanup(self.directory.cleanup)
        self.query = query_program(self.directory.name)

    def ranking(self, *arguments):
        return subprocess.run([sys.executable, f'{SOURCE}/bench/ranking', '--evaluate', EVALUATE, '--locus-index', INDEX,
                               '--locus', self.query, '--no-lucene', '-j', '2', *arguments],
                              stdout=subprocess.PIPE, stderr=subprocess.PIPE, encoding='utf-8',
                              env=os.environ | {'PYTHONDONTWRITEBYTECODE': '1', 'LC_ALL': 'C.UTF-8'})

    def test_folders_are_printed(self):
        done = self.ranking(*make_collections(self.directory.name))
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn('small  queries=3  S@1=1.0000', done.stdout)
        self.assertRegex(done.stdout, r'graded  queries=3  nDCG@10=[01]\.')
        self.assertIn('READBACK=1.0000', done.stdout)
        self.assertRegex(done.stdout, r'\| small MRR@10 \| 1\.0000 \| [+−]\.')

    def test_all_collections_go_into_the_page(self):
        make_collections(f'{self.directory.name}/corpora')
        os.mkdir(f'{self.directory.name}/corpora/raw')  # not judged: left out
        file = f'{self.directory.name}/page.md'
        write(file, f'before\n{page.BEGIN}\n{page.END}\nafter\n')
        done = self.ranking('--corpora', f'{self.directory.name}/corpora', '--page', file)
        self.assertEqual((done.returncode, done.stdout), (0, ''), done.stderr)
        with open(file, encoding='utf-8') as f:
            text = f.read()
        self.assertTrue(text.startswith('before\n') and text.endswith('after\n'), text)
        self.assertIn('small  queries=3', text)

    def test_wrong_arguments(self):
        empty = f'{self.directory.name}/empty'
        os.mkdir(empty)
        small, _ = make_collections(self.directory.name)
        self.assertIn(f'{empty} has neither', self.ranking(small, empty).stderr)
        self.assertNotEqual(self.ranking(small, empty).returncode, 0)
        self.assertIn('two collections are named small', self.ranking(small, small).stderr)
        self.assertIn('no program /nonexistent/locus', self.ranking(small, '--locus', '/nonexistent/locus').stderr)
        self.assertIn('no judged collections', self.ranking('--corpora', empty).stderr)
        unmarked = f'{self.directory.name}/page.md'
        write(unmarked, 'no marks\n')
        self.assertIn('the page needs', self.ranking('--page', unmarked).stderr)

    def test_a_mean_that_differs_is_refused(self):
        self.assertRaises(SystemExit, judged.check_means, 'small', {'S@1': .5}, {'S@1': {'q1': 1.0, 'q2': 1.0}})
        judged.check_means('small', {'S@1': .5}, {'S@1': {'q1': 1.0, 'q2': 0.0}})


unittest.main(argv=sys.argv[:1])
