package dev.cardwire.fetch;

import dev.cardwire.core.Feed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;

/** The feeds that a new deployment begins with: AI and technology, English and Chinese. */
public final class DefaultFeeds {

    private DefaultFeeds() {}

    /** The list as OPML. */
    public static String opml() {
        return resource("default-feeds.opml");
    }

    /** The list, as of now. */
    static List<Feed> feeds(Instant now) {
        return Opml.read(opml(), now);
    }

    static String resource(String name) {
        try (var in = DefaultFeeds.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the resource " + name, e);
        }
    }
}
