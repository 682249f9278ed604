package dev.cardwire.fetch;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Links;
import dev.cardwire.core.Polling;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Tells whether a feed is on the list already: under this address, however it is written, under the one that it was added
 * with before it moved, or as the one that redirects to it.
 */
final class KnownFeeds {

    private final Map<String, Feed> byAddress = new HashMap<>();
    private final Map<String, Feed> byId = new HashMap<>();

    KnownFeeds(List<Feed> feeds) {
        feeds.forEach(this::add);
    }

    void add(Feed feed) {
        byId.put(feed.id(), feed);
        byAddress.putIfAbsent(Links.canonical(feed.url()), feed);
        feed.polling().body().map(Polling.Body::url).ifPresent(answered -> byAddress.putIfAbsent(Links.canonical(answered), feed));
    }

    /** The feed that this address leads to, if it is on the list. */
    Optional<Feed> find(String url) {
        return Optional.ofNullable(byId.get(Ids.feed(url))).or(() -> Optional.ofNullable(byAddress.get(Links.canonical(url))));
    }
}
