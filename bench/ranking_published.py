"""Figures to stand beside ours: goals, peers measured with the same tool, and BM25 variants of other experiments."""

# The weights of the second stage are tuned on these together; all other collections only measure.
TUNED_ON = ('cranfield', 'cacm', 'time', 'squad-a', 'xquad-de', 'xquad-ru')

ORDER = ('cranfield', 'cacm', 'time', 'news-headlines', 'seeds', 'squad-a', 'xquad-en', 'xquad-de', 'xquad-ru', 'xquad-zh')

PEERS = ('SQLite FTS5', 'Xapian', 'Lucene 8', 'Recoll')
VARIANTS = ('BM25 .9/.4', 'BM25 1.2/.75', 'BM25+RM3', 'best found')


def table(text):
    """Rows of COLLECTION METRIC and a figure or - for each column, by collection and metric."""
    rows = (line.split() for line in text.strip().split('\n'))
    return {(name, metric): [None if f == '-' else float(f) for f in figures] for name, metric, *figures in rows}


GOALS = table('''
    squad-a        S@1      .81
    squad-a        MRR@10   .865
    squad-a        X@1      .70
    xquad-en       S@1      .945
    xquad-en       X@1      .80
    xquad-de       S@1      .92
    xquad-ru       S@1      .925
    xquad-zh       S@1      .943
    cranfield      nDCG@10  .57
    cacm           nDCG@10  .55
    time           nDCG@10  .80
    news-headlines nDCG@10  .69
''')

# The same tool ran them: passages cut as Locus cuts them, documents as whole files. SQLite FTS5 with its porter tokenizer
# and bm25(), Xapian with its TermGenerator, QueryParser and BM25, Lucene 8 with BM25 (1.2, .75), Recoll.
PEER_FIGURES = table('''
    seeds          S@1      1.0  1.0  1.0  -
    seeds          X@1      .45  .20  .65  -
    squad-a        S@1      .752 .754 .764 -
    squad-a        MRR@10   .826 .825 .835 -
    squad-a        X@1      .568 .534 .654 -
    xquad-en       S@1      .924 .924 .929 -
    xquad-en       MRR@10   .952 .952 .955 -
    xquad-en       X@1      .671 .608 .756 -
    xquad-de       S@1      .856 .866 .894 -
    xquad-ru       S@1      .741 .843 .878 -
    xquad-zh       S@1      .035 .014 .924 -
    cranfield      nDCG@10  .513 .465 .517 .442
    cacm           nDCG@10  .460 .449 .498 .376
    time           nDCG@10  .731 .654 .756 .698
    news-headlines nDCG@10  .659 .566 .681 -
''')

# Other experiments, with Lucene's English analysis and paragraphs as units, and the best that prototypes reached.
VARIANT_FIGURES = table('''
    squad-a        MRR@10   .835 .843 .79  .865
    xquad-en       MRR@10   .956 .956 .932 .969
    xquad-de       MRR@10   .927 -    -    .950
    xquad-ru       MRR@10   .934 -    -    .953
    xquad-zh       MRR@10   .959 -    -    .964
    cranfield      nDCG@10  .490 .519 .501 .574
    cacm           nDCG@10  .482 .505 .446 .558
    time           nDCG@10  .712 .749 .679 .806
''')
