package dev.cardwire.api;

import dev.cardwire.core.Feed;
import dev.cardwire.table.FeedTable;
import java.text.Collator;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

/**
 * The names and languages that the front page offers to choose from. They change rarely and are many, so they are read
 * once in a while and kept.
 */
final class FeedNames {

    private static final Duration KEPT = Duration.ofMinutes(1);

    /** A list to choose from is of no use beyond this. */
    private static final int MOST = 500;

    private final FeedTable feeds;
    private final InstantSource clock;
    private final AtomicReference<Optional<Known>> last = new AtomicReference<>(Optional.empty());

    FeedNames(FeedTable feeds, InstantSource clock) {
        this.feeds = feeds;
        this.clock = clock;
    }

    record Named(String id, String name) {}

    /** @param languages primary subtags, English and Chinese among them */
    record Known(Instant readAt, List<Named> feeds, List<String> languages) {

        Optional<String> nameOf(String feedId) {
            return feeds.stream().filter(feed -> feed.id().equals(feedId)).map(Named::name).findFirst();
        }
    }

    Known known() {
        var now = clock.instant();
        return last.get().filter(known -> known.readAt().plus(KEPT).isAfter(now)).orElseGet(() -> {
            var read = read(now);
            last.set(Optional.of(read));
            return read;
        });
    }

    private Known read(Instant now) {
        var all = feeds.all();
        var byName = Collator.getInstance(Locale.ROOT);
        var languages = all.stream()
                .map(feed -> feed.language().or(feed.polling()::language))
                .flatMap(Optional::stream)
                .map(FeedNames::primary)
                .filter(language -> language.matches("[a-z]{2,3}"));
        return new Known(now,
                all.stream()
                        .map((Feed feed) -> new Named(feed.id(), FeedsApi.name(feed)))
                        .sorted(Comparator.comparing(Named::name, byName))
                        .limit(MOST)
                        .toList(),
                Stream.concat(Stream.of("en", "zh"), languages).distinct().sorted().toList());
    }

    static String primary(String language) {
        return language.split("[-_]", 2)[0].toLowerCase(Locale.ROOT);
    }
}
