import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.FSDirectory;

/**
 * A peer of bench/speed: Lucene with a document for each passage, its text stored.
 *
 * Arguments: the index, a list of files (one a line), how many threads add documents. EnglishAnalyzer and BM25; 64 MB
 * of buffer. Texts are cut by the rule of speed_passages.h. Prints the documents' number.
 */
class SpeedLucene {
    static final int LONGEST = 1450;  // characters here

    final List<String> names;
    final IndexWriter writer;
    final AtomicInteger next = new AtomicInteger();
    final AtomicInteger documents = new AtomicInteger();

    SpeedLucene(List<String> names, IndexWriter writer) {
        this.names = names;
        this.writer = writer;
    }

    public static void main(String[] arguments) throws Exception {
        IndexWriterConfig config = new IndexWriterConfig(new EnglishAnalyzer())
                .setSimilarity(new BM25Similarity()).setRAMBufferSizeMB(64);
        int threads = Integer.parseInt(arguments[2]);
        try (IndexWriter writer = new IndexWriter(FSDirectory.open(Path.of(arguments[0])), config)) {
            SpeedLucene indexing = new SpeedLucene(Files.readAllLines(Path.of(arguments[1])), writer);
            ExecutorService pool = Executors.newFixedThreadPool(threads);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < threads; ++i) running.add(pool.submit(() -> { indexing.addFiles(); return null; }));
            for (Future<?> thread : running) thread.get();
            pool.shutdown();
            writer.commit();
            System.out.println(indexing.documents);
        }
    }

    /** One after another, as long as there are any. */
    void addFiles() throws Exception {
        for (int i; (i = next.getAndIncrement()) < names.size();) {
            String text = new String(Files.readAllBytes(Path.of(names.get(i))), StandardCharsets.UTF_8);
            for (String passage : cut(text)) {
                Document document = new Document();
                document.add(new StringField("path", names.get(i), Field.Store.YES));
                document.add(new TextField("text", passage, Field.Store.YES));
                writer.addDocument(document);
                documents.incrementAndGet();
            }
        }
    }

    static List<String> cut(String text) {
        List<String> passages = new ArrayList<>();
        int begin = 0, end = 0, words = 0;
        for (int from = notBlank(text, 0); from < text.length(); from = notBlank(text, end)) {
            int paragraph = paragraphEnd(text, from);
            int more = wordsIn(text, from, paragraph);
            if (words > 0 && words + more > 160) {
                passages.add(text.substring(begin, end));
                words = 0;
            }
            if (words == 0) begin = from;
            end = paragraph;
            words += more;
            if (words >= 100) {
                passages.add(text.substring(begin, end));
                words = 0;
            }
        }
        if (words > 0) passages.add(text.substring(begin, end));
        return passages;
    }

    static boolean isBlank(char c) {
        return c == ' ' || c >= '\t' && c <= '\r';
    }

    static int notBlank(String text, int from) {
        while (from < text.length() && isBlank(text.charAt(from))) ++from;
        return from;
    }

    static int wordsIn(String text, int from, int end) {
        int words = 0;
        boolean inside = false;
        for (; from < end; ++from) {
            boolean blank = isBlank(text.charAt(from));
            if (!blank && !inside) ++words;
            inside = !blank;
        }
        return words;
    }

    static int paragraphEnd(String text, int from) {
        int end = from;
        while (end < text.length()) {
            int line = text.indexOf('\n', end);
            end = line < 0 ? text.length() : line;
            int next = end + 1;
            while (next < text.length() && text.charAt(next) != '\n' && isBlank(text.charAt(next))) ++next;
            if (next >= text.length() || text.charAt(next) == '\n') break;
            end = next;
        }
        if (end - from <= LONGEST) return end;
        int sentence = text.lastIndexOf(". ", from + LONGEST - 2);
        if (sentence >= from) return sentence + 1;
        int blank = from + LONGEST - 1;
        while (blank > from && !isBlank(text.charAt(blank))) --blank;
        if (blank > from) return blank;
        for (blank = from; blank < end && !isBlank(text.charAt(blank)); ++blank) { }
        return blank;
    }
}
