package dev.cardwire.core;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A feed that Cardwire polls: what its owner said of it, and what polling found.
 *
 * @param id {@link Ids#feed} of the URL as first added
 * @param url where the feed is polled
 * @param name what its owner calls it; absent: its own title
 * @param siteUrl the site that it belongs to, as its owner says
 * @param language BCP 47, as its owner says, for feeds that do not declare one
 * @param folders where its owner filed it
 * @param addedAt when it was added
 * @param paused whether its owner wants it left alone
 * @param polling what polling found
 */
public record Feed(
        String id,
        String url,
        Optional<String> name,
        Optional<String> siteUrl,
        Optional<String> language,
        List<String> folders,
        Instant addedAt,
        boolean paused,
        Polling polling) {

    public Feed {
        folders = Lists.copy(folders);
    }

    /** A feed as it is added: due at once. */
    public static Feed added(
            String url,
            Optional<String> name,
            Optional<String> siteUrl,
            Optional<String> language,
            List<String> folders,
            Instant now) {
        return new Feed(Ids.feed(url), url, name, siteUrl, language, folders, now, false, Polling.never(now));
    }

    /** What readers know the feed by: its owner's name for it, its own title, or its host; never its whole address. */
    public String displayName() {
        return name.or(polling::title).orElseGet(() -> Links.host(url));
    }

    /** The site that the feed belongs to, as far as known. */
    public Optional<String> site() {
        return siteUrl.or(polling::siteUrl);
    }

    /** The same feed after a poll. */
    public Feed polled(Polling found) {
        return new Feed(id, url, name, siteUrl, language, folders, addedAt, paused, found);
    }

    /**
     * What polling found; written by the poller alone.
     *
     * @param dueAt when it is due again; absent: never, because it is gone
     * @param validators of the last answer that was read, with the URL that gave them
     * @param bodyHash SHA-256 of the last body that was read
     * @param title the feed's own title
     * @param siteUrl the site that the feed names
     * @param language the language that the feed declares
     * @param failures polls in a row that failed
     * @param last the last poll
     */
    public record Polling(
            Optional<Instant> dueAt,
            Optional<Validators> validators,
            Optional<String> bodyHash,
            Optional<String> title,
            Optional<String> siteUrl,
            Optional<String> language,
            int failures,
            Optional<Poll> last) {

        static Polling never(Instant dueAt) {
            return new Polling(Optional.of(dueAt), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(),
                    Optional.empty(), 0, Optional.empty());
        }
    }

    /**
     * An answer's validators, byte for byte.
     *
     * @param url the URL that gave them
     */
    public record Validators(String url, Optional<String> etag, Optional<String> lastModified) {}

    /**
     * The record that a poll leaves for the feed's owner.
     *
     * @param at when
     * @param status the HTTP status; absent where no answer came
     * @param bytes of the answer's body, as it came over the wire
     * @param entries entries in the body, each counted once; 0 where no body was read
     * @param items item versions that were put
     * @param unchanged whether the server or the body's hash said that nothing is new
     * @param error in plain words what went wrong
     */
    public record Poll(
            Instant at,
            Optional<Integer> status,
            long bytes,
            int entries,
            int items,
            boolean unchanged,
            Optional<String> error) {}
}
