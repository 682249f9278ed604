package dev.cardwire.bench;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import dev.cardwire.reader.DocumentReading;
import dev.cardwire.reader.FeedReader;
import dev.cardwire.reader.FeedReading;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.AuxCounters;
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
import org.openjdk.jmh.infra.Blackhole;

/**
 * How fast feeds are read, in MB/s of the bodies: the reader against Rome as its users call it (its own decoding, its
 * healer on), over those real feeds that Rome can read.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 3)
@Measurement(iterations = 5, time = 3)
@Fork(value = 1, jvmArgsAppend = "-Xmx512m")
public class FeedReadingBenchmark {

    /** The feeds of one pass. */
    @State(Scope.Benchmark)
    public static class Feeds {

        private List<RealFeeds> readable = List.of();

        @Setup
        public void load() throws IOException {
            readable = RealFeeds.all().stream().filter(feed -> {
                try {
                    rome(feed.body());
                    return true;
                } catch (FeedException | IllegalArgumentException | IOException e) {
                    return false;
                }
            }).toList();
        }
    }

    /** Counts megabytes, so that JMH gives them by the second. */
    @State(Scope.Thread)
    @AuxCounters(AuxCounters.Type.OPERATIONS)
    public static class Read {

        /** A million bytes each. */
        public double megabytes;

        void count(byte[] body) {
            megabytes += body.length / 1e6;
        }
    }

    /** Rome, given the bytes. */
    @Benchmark
    public void rome(Feeds feeds, Read read, Blackhole hole) throws FeedException, IOException {
        for (RealFeeds feed : feeds.readable) {
            hole.consume(rome(feed.body()));
            read.count(feed.body());
        }
    }

    /** Decoding, repair, reading and normalising: what Rome does, and what it leaves to its users. */
    @Benchmark
    public void reader(Feeds feeds, Read read, Blackhole hole) {
        for (RealFeeds feed : feeds.readable) {
            DocumentReading reading = FeedReader.document(feed.body(), "", "https://example.org/feed");
            hole.consume(reading);
            read.count(feed.body());
        }
    }

    /** All that a poll does with a body: decoding, repair, reading, normalising, sanitising. */
    @Benchmark
    public void readerWithSanitising(Feeds feeds, Read read, Blackhole hole) {
        for (RealFeeds feed : feeds.readable) {
            FeedReading reading = FeedReader.read(feed.body(), "", "https://example.org/feed");
            hole.consume(reading);
            read.count(feed.body());
        }
    }

    private static SyndFeed rome(byte[] body) throws FeedException, IOException {
        return new SyndFeedInput().build(new XmlReader(new ByteArrayInputStream(body)));
    }
}
