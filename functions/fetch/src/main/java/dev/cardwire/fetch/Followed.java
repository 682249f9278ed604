package dev.cardwire.fetch;

import java.util.Optional;
import java.util.function.Predicate;

/**
 * Looks before a request for a feed follows a redirect: a host that asked to be left alone is not asked, whoever leads to
 * it (POLLING rule 7).
 */
final class Followed implements Predicate<String> {

    private final String ownHost;
    private final PausedHosts paused;
    private volatile Optional<FeedAnswer.LeftAlone> leftAlone = Optional.empty();
    private volatile Optional<RuntimeException> failure = Optional.empty();

    /**
     * @param url the feed's own address, whose host was looked at before the request
     */
    Followed(String url, PausedHosts paused) {
        this.ownHost = FeedClient.host(url);
        this.paused = paused;
    }

    @Override
    public boolean test(String to) {
        String host = FeedClient.host(to);
        if (host.equals(ownHost)) {
            return true;
        }
        try {
            leftAlone = paused.until(host).map(until -> new FeedAnswer.LeftAlone(host, until));
        } catch (RuntimeException e) {
            // The exchange takes whatever is thrown in it for the server's fault, and the table is not the server's.
            failure = Optional.of(e);
        }
        return leftAlone.isEmpty() && failure.isEmpty();
    }

    /**
     * The host at which the request came to its end, if one was left alone.
     *
     * @throws dev.cardwire.table.TableFailure if that could not be looked up
     */
    Optional<FeedAnswer.LeftAlone> leftAlone() {
        if (failure.isPresent()) {
            throw failure.get();
        }
        return leftAlone;
    }
}
