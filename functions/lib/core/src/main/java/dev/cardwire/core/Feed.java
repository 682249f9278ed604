package dev.cardwire.core;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
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

    /** How a feed does, in one word. */
    public enum State {
        /** It was not polled yet. */
        NEW,
        /** Its last poll was answered as it should be. */
        OK,
        /** Its last polls failed; it is tried again, each time later. */
        FAILING,
        /** Its owner wants it left alone. */
        PAUSED,
        /** It failed for so long that it is not polled any more, until its owner resumes it. */
        STOPPED,
        /** It moved to the address of another feed of the list, which is polled in its place; its cards stay. */
        MOVED,
        /** The server says that it is gone for good; it is not polled any more, until its owner resumes it. */
        GONE;

        /** The word in JSON and on pages. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How it does. */
    public State state() {
        if (paused) {
            return State.PAUSED;
        }
        if (polling.stopped().isPresent()) {
            return switch (polling.stopped().get().reason()) {
                case GONE -> State.GONE;
                case FAILING -> State.STOPPED;
                case MOVED -> State.MOVED;
            };
        }
        return polling.failing().isPresent() ? State.FAILING : polling.last().isPresent() ? State.OK : State.NEW;
    }

    /** The same feed after a poll. */
    public Feed polled(Polling found) {
        return new Feed(id, url, name, siteUrl, language, folders, addedAt, paused, found);
    }

    /** The same feed at another address, to which it moved; its id stays, and with it its items and cards. */
    public Feed movedTo(String newUrl) {
        return new Feed(id, newUrl, name, siteUrl, language, folders, addedAt, paused, polling);
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
