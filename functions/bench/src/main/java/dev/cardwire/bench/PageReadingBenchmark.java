package dev.cardwire.bench;

import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleReader;
import dev.cardwire.core.Item;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** How long it takes to read an article from its page: milliseconds a page, one thread, over real pages in turn. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Warmup(iterations = 3, time = 5)
@Measurement(iterations = 5, time = 5)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class PageReadingBenchmark {

    /** The pages, one after the other. */
    @State(Scope.Benchmark)
    public static class Pages {

        private List<Item> pages = List.of();
        private int next;

        @Setup
        public void load() throws IOException {
            pages = RealPages.all();
        }

        Item take() {
            next = (next + 1) % pages.size();
            return pages.get(next);
        }
    }

    /** From the page's HTML to text, sentences and language. */
    @Benchmark
    public Article read(Pages pages) {
        return ArticleReader.read(pages.take());
    }

    /** What of that is the parser's. */
    @Benchmark
    public Document parse(Pages pages) {
        return Jsoup.parse(pages.take().pageHtml().orElseThrow());
    }
}
