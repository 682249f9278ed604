package dev.cardwire.bench;

import dev.cardwire.reader.FeedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Prints how long each real feed takes to read, sanitising and all: once cold, in the order of the collection, and again when
 * all have been read a few times.
 */
public final class FeedTimes {

    private static final int WARMING = 5;
    private static final int SLOWEST = 5;

    private FeedTimes() {}

    private record Timed(String name, int bytes, double millis) {}

    public static void main(String[] args) throws IOException {
        var feeds = RealFeeds.all();
        print("cold", timed(feeds));
        for (int i = 0; i < WARMING; i++) {
            timed(feeds);
        }
        print("warm", timed(feeds));
    }

    private static List<Timed> timed(List<RealFeeds> feeds) {
        var times = new ArrayList<Timed>();
        for (RealFeeds feed : feeds) {
            long start = System.nanoTime();
            FeedReader.read(feed.body(), "", "https://example.org/feed");
            times.add(new Timed(feed.name(), feed.body().length, (System.nanoTime() - start) / 1e6));
        }
        return times;
    }

    private static void print(String state, List<Timed> times) {
        var slowest = times.stream().sorted(Comparator.comparingDouble(Timed::millis).reversed()).limit(SLOWEST).toList();
        System.out.printf("%s: %d feeds, the slowest %.0f ms%n", state, times.size(), slowest.getFirst().millis());
        slowest.forEach(one -> System.out.printf("  %8.1f ms %,10d bytes  %s%n", one.millis(), one.bytes(), one.name()));
    }
}
