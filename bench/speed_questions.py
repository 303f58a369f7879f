"""What is asked in bench/speed, and how it is put to each program."""
import re

import speed_texts

TWO_WORDS = ['Kursk civilians', 'budget deficit', 'marathon bombing', 'prime minister', 'oil prices',
             'health insurance', 'climate talks', 'olympic medal', 'stock market', 'school shooting']
QUESTIONS = ['what did the president say about the budget deficit in January',
             'how many people were injured in the marathon bombing',
             'which countries have agreed to reduce carbon emissions',
             'who won the women\'s final at Wimbledon this year',
             'when will the new health insurance exchanges open']

# Left out for programs that would search for them: that any word may occur would otherwise mean nearly every passage.
FUNCTION_WORDS = set('a an and are at about be by did do does for from have has how in is it many much of on or s that the '
                     'this to was were what when where which who why will with'.split())


def content_words(question):
    words = re.findall(r'\w+', question)
    return [word for word in words if word.lower() not in FUNCTION_WORDS] or words


def headlines(texts, number):
    """First lines of files, up to twelve words: from files all over the texts, in order."""
    found = []
    for name in texts.names[::max(1, len(texts.names) // (2 * number))]:
        words = re.findall(r'[A-Za-z]+', speed_texts.read(name)[:300].decode(errors='replace').split('\n')[0])
        if len(words) >= 4 and len(found) < number:
            found.append(' '.join(words[:12]))
    return found


def sqlite_statement(question):
    words = ' OR '.join(f'"{word}"' for word in content_words(question))
    return f"SELECT path, text FROM passages WHERE passages MATCH '{words}' ORDER BY bm25(passages) LIMIT 10"


def pattern(question):
    return '|'.join(content_words(question))
