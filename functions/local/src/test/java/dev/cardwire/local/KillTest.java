package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An ingest that is killed at any moment, and run again, ends as one that was left alone. */
class KillTest {

    private static final int FEEDS = 4;
    private static final int ENTRIES = 12;
    private static final int KILLS = 5;

    /** An item leaves three traces: its object, its text, and the line in the log that its card is written. */
    private static final int TRACES = 3 * FEEDS * ENTRIES;

    @TempDir
    private static Path directory;

    private static FeedHosts hosts;
    private static Path opml;
    private static Snapshot undisturbed;

    @BeforeAll
    static void ingestUndisturbed() throws IOException, InterruptedException {
        var documents = new ArrayList<FeedHosts.Document>();
        for (int feed = 0; feed < FEEDS; feed++) {
            documents.add(new FeedHosts.Document("feed" + feed + ".xml", feed(feed).getBytes(StandardCharsets.UTF_8)));
        }
        hosts = new FeedHosts(documents);
        opml = hosts.opml(directory.resolve("feeds.opml"));
        IngestProcess.start(opml, directory.resolve("undisturbed"), directory).answer();
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

    /** Killed again and again, each time in another part of the work, then left to end. */
    @Test
    void aKilledRunThatIsRunAgainEndsAsTheUndisturbedOne() throws IOException, InterruptedException {
        Path data = directory.resolve("killed");
        var random = new Random(20261123);
        int killed = 0;
        for (int run = 0; run < KILLS; run++) {
            int enough = (int) (TRACES * (run + random.nextDouble()) / KILLS);
            killed += killedAt(enough, random.nextInt(20_000_000), IngestProcess.start(opml, data, directory), data) ? 1 : 0;
        }
        // A run that was nearly through may end before it is killed; the first had most before it.
        assertTrue(killed > 0, "no run was killed");
        IngestProcess.start(opml, data, directory).answer();
        var after = Snapshot.of(data);
        assertEquals(List.of(), differences(undisturbed.cards(), after.cards()));
        assertEquals(undisturbed.rows(), after.rows());
        assertEquals(undisturbed.lists(), after.lists());
        assertEquals(undisturbed.items().keySet(), after.items().keySet());
        assertTrue(after.itemsWithoutCard().isEmpty());
    }

    /** Kills a run when it has left so many traces, and a moment later; false if it ended before. */
    private static boolean killedAt(int traces, int thenNanos, IngestProcess run, Path data) throws IOException, InterruptedException {
        int before = traces(data);
        while (run.runs() && traces(data) <= Math.max(before, traces)) {
            LockSupport.parkNanos(10_000_000);
        }
        // Anywhere in what comes next, not always behind the same write.
        LockSupport.parkNanos(thenNanos);
        boolean ran = run.runs();
        run.kill();
        return ran;
    }

    private static List<String> differences(Map<String, String> expected, Map<String, String> actual) {
        return Stream.concat(expected.keySet().stream(), actual.keySet().stream()).distinct()
                .filter(id -> !Objects.equals(expected.get(id), actual.get(id)))
                .map(id -> id + ": expected " + expected.get(id) + ", got " + actual.get(id))
                .toList();
    }

    private static int traces(Path data) throws IOException {
        int traces = 0;
        Path objects = data.resolve("objects/buckets");
        if (Files.exists(objects)) {
            try (var files = Files.walk(objects)) {
                traces += (int) files.filter(Files::isRegularFile).count();
            }
        }
        Path log = data.resolve("cardwire.log");
        if (Files.exists(log)) {
            try (var lines = Files.lines(log, StandardCharsets.ISO_8859_1)) {
                traces += (int) lines.filter(line -> line.contains("\"message\":\"written\"")).count();
            }
        }
        return traces;
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
