#!/usr/bin/env python3
"""--format html: the page as a parser of its own reads it, and as Chromium shows it, if that is installed: on a phone and
in print, and whether anything in a document gets to act.

    page.py INDEX_BIN QUERY_BIN SOURCE
"""
import html.parser
import json
import os
import shutil
import subprocess
import sys
import tempfile
import urllib.parse

EVIL = '''<script>document.title='owned'</script> & "quotes" 'single'

The quillstone <img src=x onerror="document.title='owned'"> of <b>mill</b> &amp; &#x41; <!-- a comment --> was shown.</p></blockquote>
</article></main><h1>quillstone</h1><style>*{display:none}</style><meta http-equiv=refresh content="0;url=http://evil/"> \x1b[31m \u202e end.
'''
VOID = {'meta', 'br', 'img', 'link', 'hr', 'input'}


class Page(html.parser.HTMLParser):
    """Fails where tags do not nest; keeps what was said where."""

    def __init__(self, text):
        super().__init__(convert_charrefs=True)
        self.open, self.seen, self.texts, self.links = [], [], {}, []
        self.feed(text)
        self.close()
        assert not self.open, self.open

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        self.seen.append(tag)
        assert not any(name.startswith('on') for name in attributes), (tag, attributes)
        if tag == 'a':
            self.links.append(attributes['href'])
        assert tag not in ('img', 'script', 'iframe', 'link', 'b'), tag
        if tag not in VOID:
            self.open.append(tag)
            if tag in ('h1', 'h2', 'mark', 'code', 'blockquote', 'title'):
                self.texts.setdefault(tag, []).append('')

    def handle_endtag(self, tag):
        assert self.open and self.open.pop() == tag, (tag, self.open)

    def handle_data(self, data):
        for tag in set(self.open) & self.texts.keys():
            self.texts[tag][-1] += data


def articles(place, source):
    os.makedirs(place + '/d')
    for name in ('elderport-herald-buses.txt', 'saltbridge-wire-statement.txt', 'vestnik-tikhoy-gavani-obmen.txt'):
        shutil.copy(os.path.join(source, 'corpus', name), place + '/d')
    open(place + '/d/evil.txt', 'w').write(EVIL)
    open(place + '/d/"><img src=x  onerror=alert(1)>\'&amp;.txt', 'w').write('The nightjar sings.\n')
    open(os.fsencode(place) + b'/d/\xff \xe2\x80\xae#?%.txt', 'wb').write(b'The corncrake \xff calls.\n')
    open(place + '/d/wide.txt', 'w').write('wheatear ' + 'unbroken' * 60 + '\n')


class Shell:
    def __init__(self, place, indexer, query):
        self.place, self.query = place, query
        subprocess.run([indexer, '-q', 'd'], cwd=place, check=True)

    def ask(self, *words, status=0, stdin=None):
        done = subprocess.run([self.query, *words], cwd=self.place, capture_output=True, input=stdin)
        assert done.returncode == status, (words, done)
        return done.stdout.decode()

    def page(self, *words, **more):
        return self.ask('--format', 'html', *words, **more)


def check_markup(shell):
    text = shell.page('quillstone')
    assert "default-src 'none'; style-src 'unsafe-inline'" in text and '//' not in text.split('<article>')[0], text
    page = Page(text)
    assert page.texts['h2'] == ['<script>document.title=\'owned\'</script> & "quotes" \'single\''], page.texts['h2']
    assert page.texts['mark'] == ['quillstone', 'quillstone'], page.texts['mark']
    assert '&amp; &#x41; <!-- a comment -->' in page.texts['blockquote'][0]
    assert r'\x1b[31m \u202e end.' in page.texts['blockquote'][0]
    question = '<script>alert(1)</script>"\'& nightjar'
    page = Page(shell.page(question))
    assert page.texts['title'] == page.texts['h1'] == [question], page.texts
    for question in ('nightjar', 'corncrake'):
        page = Page(shell.page(question))
        path = os.path.join(shell.place, json.loads(shell.ask('--json', question))['path'])
        citation = page.texts['code'][0]
        assert json.loads(shell.ask('--json', question))['excerpt']['citation'] == citation or question == 'corncrake'
        if question == 'nightjar':
            assert urllib.parse.unquote(page.links[0]) == 'file://' + path, page.links
        opened = urllib.parse.unquote_to_bytes(page.links[0].removeprefix('file://'))
        assert b'nightjar' in open(opened, 'rb').read() or question == 'corncrake'
        assert os.path.exists(opened)


def check_contents(shell):
    """What JSON says stands in the page, in its order."""
    question = 'handed over 307 servicemen'
    hits = [json.loads(line) for line in shell.ask('--json', question).splitlines()]
    page = Page(shell.page(question))
    assert page.seen.count('article') == len(hits)
    citations = [code for code in page.texts['code'] if '~' in code]
    wanted = []
    for hit in hits:
        wanted.append(hit['excerpt']['citation'])
        wanted += [source['citation'] for source in hit['copies'] + hit['similar']]
    assert citations == wanted, (citations, wanted)
    assert len(citations) > len(hits)  # a copy is among them
    text = ' '.join(page.texts['blockquote'][0].split())
    assert ' '.join(hits[0]['text'].split()).replace(' ', '') == text.replace(' ', ''), text
    marks = [hit['text'].encode()[m['offset'] - hit['offset']:][:m['length']].decode()
             for hit in hits for m in hit['matches']]
    assert page.texts['mark'] == marks, (page.texts['mark'], marks)


def check_batches(shell):
    page = Page(shell.page('--batch', '-', stdin='a<b\tquillstone\nnone\txyzzy\nобмен\tобмен\n'.encode()))
    assert page.texts['h1'] == ['a<bquillstone', 'nonexyzzy', 'обменобмен'], page.texts['h1']
    assert page.seen.count('html') == page.seen.count('footer') == 1 and page.seen.count('section') == 3
    Page(shell.page('xyzzy', status=1))
    Page(shell.page('--batch', '/dev/null', status=1))
    os.remove(shell.place + '/d/wide.txt')
    assert 'the file is gone' in shell.page('wheatear')
    open(shell.place + '/d/wide.txt', 'w').write('wheatear ' + 'unbroken' * 60 + '\n')


class Chromium:
    def __init__(self, place):
        self.place = place
        self.command = ['chromium', '--headless', '--no-sandbox', '--disable-gpu', '--allow-file-access-from-files',
                        '--disable-dev-shm-usage', '--user-data-dir=' + place + '/profile', '--virtual-time-budget=5000']

    def run(self, *options):
        done = subprocess.run(self.command + list(options), cwd=self.place, capture_output=True, timeout=120)
        assert done.returncode == 0, done.stderr.decode()
        return done.stdout.decode()

    def dom(self, text, name='page.html'):
        open(os.path.join(self.place, name), 'w').write(text)
        return self.run('--dump-dom', name)


def check_in_chromium(shell, place):
    browser = Chromium(place)
    dom = browser.dom(shell.page('quillstone nightjar corncrake wheatear'))
    assert 'owned' not in Page(dom).texts['title'][0] and Page(dom).seen.count('article') == 4, dom[:2000]
    # A frame tells how wide what it holds is, and what stands in the way of its policy is not run.
    for width in (320, 360, 768, 1400):
        frame = f'''<iframe src="page.html" style="width:{width}px;height:900px"></iframe><p id="told"></p><script>
addEventListener('load', () => {{ const page = document.querySelector('iframe').contentDocument;
  const {{ scrollWidth, clientWidth }} = page.documentElement;
  document.querySelector('#told').textContent = 'wider by ' + (scrollWidth - clientWidth) + ' title ' + page.title +
    ' size ' + getComputedStyle(page.querySelector('blockquote')).fontSize +
    ' shown ' + (page.querySelector('article:last-of-type blockquote').getBoundingClientRect().height > 10) }});</script>'''
        told = browser.dom(frame, 'frame.html').split('id="told">')[1].split('<')[0]
        assert told == 'wider by 0 title quillstone nightjar corncrake wheatear size 17px shown true', (width, told)
    browser.run('--print-to-pdf=page.pdf', 'page.html')
    assert open(place + '/page.pdf', 'rb').read(5) == b'%PDF-'
    browser.run('--screenshot=page.png', '--window-size=412,900', 'page.html')
    assert os.path.getsize(place + '/page.png') > 10_000


def main():
    indexer, query, source = map(os.path.abspath, sys.argv[1:])
    for name in ('LOCUS_INDEX', 'NO_COLOR'):
        os.environ.pop(name, None)
    os.environ['LOCUS_CONFIG'] = ''
    with tempfile.TemporaryDirectory() as place:
        place = os.path.realpath(place)
        articles(place, source)
        shell = Shell(place, indexer, query)
        check_markup(shell)
        check_contents(shell)
        check_batches(shell)
        print('markup, contents, batches: as they should be')
        if shutil.which('chromium'):
            check_in_chromium(shell, place)
            print('in Chromium: as it should be')
        else:
            print('skip: not looked at in Chromium, which is not installed')


main()
