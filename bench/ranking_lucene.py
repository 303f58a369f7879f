"""Debian's Lucene 8 (liblucene8-java, a JDK) over the very passages that Locus has cut, or over whole documents."""
import collections
import glob
import json
import os
import re
import shutil
import subprocess
import zipfile

JARS = '/usr/share/java/lucene-%s.jar'
PROGRAM = os.path.join(os.path.dirname(os.path.abspath(__file__)), 'ranking_lucene.java')


def is_installed():
    return bool(shutil.which('javac') and glob.glob(JARS % 'core-8*') and glob.glob(JARS % 'analyzers-common-8*'))


def analyzer(language):
    """The class of a language's analyzer: Lucene names packages by code; Chinese, Japanese and Korean share one."""
    package = {'zh': 'cjk', 'ja': 'cjk', 'ko': 'cjk', 'cs': 'cz'}.get(language, language)
    (jar, *_) = glob.glob(JARS % 'analyzers-common-8*')
    found = re.findall(rf'^(org/apache/lucene/analysis/{package}/[A-Za-z]+Analyzer)\.class$',
                       '\n'.join(zipfile.ZipFile(jar).namelist()), re.M)
    return found[0].replace('/', '.') if found else 'org.apache.lucene.analysis.standard.StandardAnalyzer'


def passages_of(locus, index):
    """All passages: those without a word that none has."""
    listing = subprocess.run([locus, '--index', index, '-n', '0', '--format', 'jsonl', '--', '-xqzxq'],
                             check=True, stdout=subprocess.PIPE)
    return [json.loads(line) for line in listing.stdout.decode().split('\n') if line]


def language_of(collection, passages):
    """As the folder's name ends (xquad-de), else what most passages are said to be in."""
    suffix = re.search(r'-([a-z]{2})$', collection.name)
    return suffix[1] if suffix else collections.Counter(p['language'] for p in passages).most_common(1)[0][0]


def document(folder, name):
    with open(f'{folder}/{name}', 'rb') as f:
        content = f.read()
    return {'path': name, 'offset': 0, 'length': len(content), 'text': content.decode()}


def asking(programs, collection):
    """A way to ask Lucene, as judge() takes it."""
    passages = passages_of(programs.locus, collection.index)
    units = passages
    if collection.is_documents:
        units = [document(collection.source, name) for name in sorted(os.listdir(collection.source))]
    texts, questions = f'{collection.scratch}/lucene-texts', f'{collection.scratch}/lucene-queries'
    write_lines(texts, ((number, unit['text']) for number, unit in enumerate(units)))

    def ask(queries, _n, _per_file):
        write_lines(questions, queries.items())
        classes = ':'.join(glob.glob(JARS % 'core-8*') + glob.glob(JARS % 'analyzers-common-8*'))
        run = subprocess.run(['java', '-cp', classes, PROGRAM, texts, questions,
                              analyzer(language_of(collection, passages)), '10'],
                             check=True, stdout=subprocess.PIPE, encoding='utf-8')
        hits = collections.defaultdict(list)
        for qid, number in (line.split('\t') for line in run.stdout.split('\n') if line):
            unit = units[int(number)]
            hits[qid].append({key: unit[key] for key in ('path', 'offset', 'length', 'text')})
        return hits

    return ask


def write_lines(path, texts):
    with open(path, 'w', encoding='utf-8') as f:
        f.writelines(f'{name}\t{" ".join(text.split())}\n' for name, text in texts)
