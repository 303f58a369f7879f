import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.QueryBuilder;

/**
 * Lucene's BM25 (1.2, .75) over texts that others have cut: any of a query's words may occur, as is usual.
 *
 * Arguments: a file of texts and one of queries (a line each: id, TAB, text), an analyzer's class, and how many hits
 * are wanted. Prints a line for each hit, best first: the query's id, TAB, the text's.
 */
class Lucene {
    public static void main(String[] arguments) throws Exception {
        Path texts = Path.of(arguments[0]);
        Path queries = Path.of(arguments[1]);
        Analyzer analyzer = (Analyzer) Class.forName(arguments[2]).getDeclaredConstructor().newInstance();
        int wanted = Integer.parseInt(arguments[3]);
        IndexWriterConfig config = new IndexWriterConfig(analyzer).setSimilarity(new BM25Similarity(1.2f, .75f));
        try (ByteBuffersDirectory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, config)) {
                for (String line : Files.readAllLines(texts)) writer.addDocument(document(line.split("\t", 2)));
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                IndexSearcher searcher = new IndexSearcher(reader);
                searcher.setSimilarity(config.getSimilarity());
                BooleanQuery.setMaxClauseCount(Integer.MAX_VALUE);
                QueryBuilder builder = new QueryBuilder(analyzer);
                PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
                for (String line : Files.readAllLines(queries)) answer(line.split("\t", 2), builder, searcher, wanted, out);
                out.flush();
            }
        }
    }

    static Document document(String[] idAndText) {
        Document document = new Document();
        document.add(new StringField("id", idAndText[0], Field.Store.YES));
        document.add(new TextField("text", idAndText[1], Field.Store.NO));
        return document;
    }

    static void answer(String[] idAndText, QueryBuilder builder, IndexSearcher searcher, int wanted, PrintStream out)
            throws Exception {
        Query query = builder.createBooleanQuery("text", idAndText[1]);
        if (query == null) return;  // nothing but stop words
        for (ScoreDoc hit : searcher.search(query, wanted).scoreDocs)
            out.println(idAndText[0] + "\t" + searcher.doc(hit.doc).get("id"));
    }
}
