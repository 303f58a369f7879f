"""Judged collections: indexed once, asked in several ways, judged as a whole and query by query."""
import argparse
import ast
import collections
import dataclasses
import functools
import math
import os
import statistics
import sys
import types


@functools.lru_cache
def evaluation(tool):
    """The evaluation tool as a module: its definitions without the call at its end that runs it."""
    with open(tool, encoding='utf-8') as f:
        tree = ast.parse(f.read(), tool)
    tree.body = [s for s in tree.body if not (isinstance(s, ast.Expr) and isinstance(s.value, ast.Call))]
    module = types.ModuleType('evaluate')
    exec(compile(tree, tool, 'exec'), module.__dict__)
    module.run_and_read = module.search  # judge() puts other ways to ask in its place
    return module


@dataclasses.dataclass(frozen=True)
class Programs:
    evaluate: str      # the evaluation tool, whose definitions of right and of the metrics hold
    locus_index: str
    locus: str


@dataclasses.dataclass(frozen=True)
class Collection:
    """A folder of one of the evaluation tool's two shapes."""
    folder: str
    scratch: str  # a directory of its own, for its index

    @property
    def name(self):
        return os.path.basename(self.folder)

    @property
    def is_documents(self):
        return not os.path.isdir(f'{self.folder}/articles')

    @property
    def source(self):
        return f'{self.scratch}/docs' if self.is_documents else os.path.realpath(f'{self.folder}/articles')

    @property
    def index(self):
        return f'{self.scratch}/index'

    @property
    def metrics(self):
        return ['nDCG@10'] if self.is_documents else ['S@1', 'MRR@10', 'X@1']

    @property
    def main_metric(self):
        return 'nDCG@10' if self.is_documents else 'MRR@10'


@dataclasses.dataclass(frozen=True)
class Judged:
    scores: dict  # as the evaluation tool gives them, by metric
    values: dict  # for nDCG@10, or MRR@10 and S@1: {qid: value}; their means are the scores


def is_judged(folder):
    def has(*names):
        return all(os.path.exists(f'{folder}/{name}') for name in names)

    documents = has('docs.jsonl') or has('docs.jsonl.zst')
    return has('articles', 'questions.tsv') or documents and has('queries.tsv', 'qrels.tsv')


def prepare(programs, collection, index_arguments):
    evaluate = evaluation(programs.evaluate)
    os.mkdir(collection.scratch)
    if collection.is_documents:
        evaluate.write_out(f'{collection.folder}/docs.jsonl', collection.source)
    command = [programs.locus_index, '--quiet', '--index', collection.index, *index_arguments, collection.source]
    collections.deque(evaluate.lines_of(command), 0)


def asking(programs, collection, arguments, most=1000):
    """A way to ask Locus, at most `most` hits a query: the first ones decide, and long lists take long to print."""
    run_and_read = evaluation(programs.evaluate).run_and_read
    options = argparse.Namespace(query_bin=programs.locus, query_arg=arguments)
    return lambda queries, n, per_file: run_and_read(options, collection.index, queries, min(n, most), per_file)


def judge(programs, collection, ask):
    """What the evaluation tool says of the hits that `ask(queries, n, per_file)` gives, and each query's part in it."""
    evaluate, asked = evaluation(programs.evaluate), {}

    def search(_options, _index, queries, n, per_file):
        asked['queries'], asked['hits'] = queries, ask(queries, n, per_file)
        return asked['hits']

    evaluate.search = search
    shape = evaluate.documents if collection.is_documents else evaluate.passages
    options = argparse.Namespace(misses=False, per_query=False)
    scores = shape(options, collection.folder, collection.source, collection.index)
    if 'INVALID' in scores:
        sys.exit(f"{collection.name}: {scores['INVALID']}")
    values = gains(collection, **asked) if collection.is_documents else first_places(evaluate, collection, **asked)
    check_means(collection.name, scores, values)
    return Judged(scores, values)


def check_means(name, scores, values):
    """Our per-query values are the evaluation tool's, or no test on them means anything."""
    for metric, by_query in values.items():
        mean = statistics.fmean(by_query.values())
        if abs(mean - scores[metric]) >= 0.00005:
            sys.exit(f'{name}: {metric} is {scores[metric]:.4f}, the mean over its queries {mean:.4f}')


def gains(collection, queries, hits):
    """nDCG@10 of each query: the grades of the files that were found, the later the less, against the best order."""
    grades = collections.defaultdict(dict)
    with open(f'{collection.folder}/qrels.tsv', encoding='utf-8') as f:
        for qid, _, document, grade in map(str.split, f):
            grades[qid][document] = max(0, int(float(grade)))

    def discounted(gains_in_order):
        return sum(gain / math.log2(place + 2) for place, gain in enumerate(gains_in_order[:10]))

    def gain(qid):
        found = [os.path.basename(hit['path'])[:-len('.txt')] for hit in hits[qid]]
        best = sorted(grades[qid].values(), reverse=True)
        return discounted([grades[qid].get(document, 0) for document in found]) / discounted(best)

    return {'nDCG@10': {qid: gain(qid) for qid in queries}}


def first_places(evaluate, collection, queries, hits):
    """1 / the rank of the first right hit, and whether that is 1. A hit is right when it is in an acceptable place's
    file, covers at least half of the place, and is not longer than evaluate allows."""
    places, files = collections.defaultdict(list), evaluate.Files(collection.source)
    with open(f'{collection.folder}/questions.tsv', encoding='utf-8', newline='\n') as f:
        for qid, _, name, _, offset, length in (row.rstrip('\n').split('\t') for row in f if not row.startswith('#')):
            places[qid].append((name, int(offset), int(length)))

    def is_right(qid, hit):
        name, begin, end = os.path.basename(hit['path']), hit['offset'], hit['offset'] + hit['length']
        covers = any(name == file and 2 * (min(end, at + length) - max(begin, at)) >= length
                     for file, at, length in places[qid])
        return covers and files.chars(hit['path'], hit) <= evaluate.MAX_HIT

    def reciprocal_rank(qid):
        return next((1 / rank for rank, hit in enumerate(hits[qid], 1) if is_right(qid, hit)), 0.0)

    ranks = {qid: reciprocal_rank(qid) for qid in queries}
    return {'S@1': {qid: float(rank == 1) for qid, rank in ranks.items()}, 'MRR@10': ranks}
