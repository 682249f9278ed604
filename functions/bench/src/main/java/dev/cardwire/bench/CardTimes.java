package dev.cardwire.bench;

import com.sun.management.ThreadMXBean;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Item;
import dev.cardwire.enrich.Analysis;
import dev.cardwire.reader.FeedReader;
import dev.cardwire.reader.FeedReading;
import dev.cardwire.reader.ParsedEntry;
import dev.cardwire.reader.ParsedFeed;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Prints what a card costs from item to card, in one thread and warm: processor time and bytes allocated, at the median and
 * the 95th percentile, over every item of the real feeds with a text of 400 characters or more; and the heap that the
 * analyst keeps. An argument n takes each n-th item. Processor time is counted and not the clock's, so that a busy machine does not tell of itself.
 */
public final class CardTimes {

    private static final int SHORTEST_TEXT = 400;
    private static final Instant NOW = Instant.parse("2026-11-25T00:00:00Z");

    private CardTimes() {}

    public static void main(String[] args) throws IOException {
        long before = heap();
        var analysis = new Analysis(new ExtractiveAnalyst(), () -> NOW);
        System.out.printf("heap of the analyst's word lists: %.1f MB%n", Math.max(0, heap() - before) / 1e6);
        int every = args.length > 0 ? Integer.parseInt(args[0]) : 1;
        var all = items();
        var items = IntStream.range(0, all.size()).filter(i -> i % every == 0).mapToObj(all::get).toList();
        // The first pass warms up, and tells which texts are long enough.
        var measured = items.stream().filter(item -> text(analysis, item) >= SHORTEST_TEXT).toList();
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        double[] millis = new double[measured.size()];
        double[] megabytes = new double[measured.size()];
        for (int i = 0; i < measured.size(); i++) {
            long allocated = threads.getCurrentThreadAllocatedBytes();
            long time = threads.getCurrentThreadCpuTime();
            text(analysis, measured.get(i));
            millis[i] = (threads.getCurrentThreadCpuTime() - time) / 1e6;
            megabytes[i] = (threads.getCurrentThreadAllocatedBytes() - allocated) / 1e6;
        }
        System.out.printf("%d cards of %d items%n", measured.size(), items.size());
        print("milliseconds of one core", millis);
        print("megabytes allocated", megabytes);
    }

    /** Makes a card and gives the length of its text. */
    private static int text(Analysis analysis, Item item) {
        int[] length = {0};
        analysis.card(item, text -> {
            length[0] = text.length();
            return "text/" + item.id() + "/kept.txt";
        });
        return length[0];
    }

    private static void print(String what, double[] values) {
        Arrays.sort(values);
        System.out.printf("%-26s p50 %.1f  p95 %.1f  most %.1f%n", what, values[values.length / 2], values[values.length * 95 / 100],
                values[values.length - 1]);
    }

    private static long heap() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    private static List<Item> items() throws IOException {
        var items = new ArrayList<Item>();
        for (var file : RealFeeds.all()) {
            String url = "https://feeds.example/" + file.name();
            if (FeedReader.read(file.body(), "", url) instanceof FeedReading.Readable readable) {
                readable.feed().entries().forEach(entry -> items.add(item(readable.feed(), entry, url)));
            }
        }
        return items;
    }

    private static Item item(ParsedFeed feed, ParsedEntry entry, String url) {
        String id = Ids.feed(url);
        return new Item(Item.SCHEMA, Ids.item(id, entry.id()), 1,
                new Item.FeedRef(id, feed.title().orElse(url), url, feed.siteUrl(), List.of()), entry.id(), entry.url(), entry.title(),
                entry.authors(), entry.language().or(feed::language), entry.publishedAt(), entry.updatedAt(), NOW, entry.summaryHtml(),
                entry.contentHtml(), entry.categories(), entry.enclosures(), new Item.Origin(url, NOW, Optional.empty(), Optional.empty()),
                Optional.empty());
    }
}
