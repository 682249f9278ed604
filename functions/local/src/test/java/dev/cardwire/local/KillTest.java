package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An ingest that is killed at any moment, and run again, ends as one that was left alone. */
class KillTest {

    private static final int FEEDS = 6;
    private static final int ENTRIES = 25;

    @TempDir
    private static Path directory;

    private static FeedHosts hosts;
    private static Path opml;
    private static Snapshot undisturbed;
    private static Duration time;

    @BeforeAll
    static void ingestUndisturbed() throws IOException, InterruptedException {
        var documents = new ArrayList<FeedHosts.Document>();
        for (int feed = 0; feed < FEEDS; feed++) {
            documents.add(new FeedHosts.Document("feed" + feed + ".xml", feed(feed).getBytes(StandardCharsets.UTF_8)));
        }
        hosts = new FeedHosts(documents);
        opml = hosts.opml(directory.resolve("feeds.opml"));
        long start = System.nanoTime();
        IngestProcess.start(opml, directory.resolve("undisturbed"), directory).answer();
        time = Duration.ofNanos(System.nanoTime() - start);
        undisturbed = Snapshot.of(directory.resolve("undisturbed"));
    }

    @AfterAll
    static void stop() {
        hosts.close();
    }

    @Test
    void theUndisturbedRunMakesACardOfEveryEntry() {
        assertEquals(FEEDS * ENTRIES, undisturbed.cards().size());
        assertEquals(List.of(), undisturbed.itemsWithoutCard());
    }

    /** Killed twice at moments of its seed, then left to end. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void aKilledRunThatIsRunAgainEndsAsTheUndisturbedOne(long seed) throws IOException, InterruptedException {
        Path data = directory.resolve("killed-" + seed);
        var random = new Random(seed);
        for (int kill = 0; kill < 2; kill++) {
            var run = IngestProcess.start(opml, data, directory);
            // The first third of the time is the start of the process, in which nothing is written.
            LockSupport.parkNanos((long) (time.toNanos() * (0.3 + 0.7 * random.nextDouble())));
            run.kill();
        }
        IngestProcess.start(opml, data, directory).answer();
        var after = Snapshot.of(data);
        assertEquals(undisturbed.cards(), after.cards());
        assertEquals(undisturbed.rows(), after.rows());
        assertEquals(undisturbed.lists(), after.lists());
        assertEquals(undisturbed.items().keySet(), after.items().keySet());
        assertTrue(after.itemsWithoutCard().isEmpty());
    }

    private static String feed(int number) {
        boolean chinese = number % 2 == 1;
        var feed = new StringBuilder("<rss version=\"2.0\"><channel><title>Feed %d</title><link>https://example.com/%d</link>"
                .formatted(number, number));
        for (int entry = 0; entry < ENTRIES; entry++) {
            var published = ZonedDateTime.of(2026, 11, 1 + entry % 20, entry % 24, number, 0, 0, ZoneOffset.UTC);
            feed.append("<item><guid isPermaLink=\"false\">%d-%d</guid><link>https://example.com/%d/%d</link>".formatted(number, entry, number, entry));
            // One in ten has no date and is listed by its collection.
            if (entry % 10 != 0) {
                feed.append("<pubDate>").append(DateTimeFormatter.RFC_1123_DATE_TIME.format(published)).append("</pubDate>");
            }
            feed.append(chinese
                    ? "<title>第%d号公司发布第%d代产品</title><description>公司于2026年11月%d日发布了第%d代产品。新产品的速度是上一代的两倍。公司表示，计划明年在十个国家销售。</description>"
                            .formatted(number, entry, 1 + entry % 20, entry)
                    : "<title>Company %d releases product %d</title><description>The company released product %d on %d November 2026. It is twice as fast as the one before. It may be sold in ten countries next year.</description>"
                            .formatted(number, entry, entry, 1 + entry % 20));
            feed.append("</item>");
        }
        return feed.append("</channel></rss>").toString();
    }
}
