package dev.cardwire.core;

import dev.cardwire.core.Feed.Poll;
import dev.cardwire.core.Feed.Validators;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * What polling found of a feed; written by the poller alone. Each of its methods is one thing that a poll can come to.
 *
 * @param dueAt when it is due again; absent: never, see {@code stopped}
 * @param stopped why it is not polled any more, until its owner resumes it
 * @param validators of the last answer that was read, with the URL that gave them
 * @param body the last body that was read
 * @param told what the feed says of itself
 * @param asks when the feed asks to be polled
 * @param published when it published lately, newest first, as far as entries and polls tell: how often it does, see there
 * @param failing the failures since the last success; absent where the last poll succeeded
 * @param moving where it says that it has moved to for good
 * @param repairs in plain words what was damaged in the last body, and what was done about it; the first few
 * @param pagesWanted for how many entries the article's page is to be tried for at the next poll
 * @param totals of all polls
 * @param last the last poll
 */
public record Polling(
        Optional<Instant> dueAt,
        Optional<Stopped> stopped,
        Optional<Validators> validators,
        Optional<Body> body,
        Told told,
        Asks asks,
        List<Instant> published,
        Optional<Failing> failing,
        Optional<Moving> moving,
        List<String> repairs,
        int pagesWanted,
        Totals totals,
        Optional<Poll> last) {

    private static final int NOT_MODIFIED = 304;
    private static final int MOST_REPAIRS = 20;
    private static final int LONGEST_REPAIR = 300;

    public Polling {
        told = told == null ? Told.NOTHING : told;
        asks = asks == null ? Asks.NOTHING : asks;
        published = Lists.copy(published);
        repairs = Lists.copy(repairs);
        totals = totals == null ? Totals.NONE : totals;
    }

    /** Why a feed is not polled any more. */
    public enum Reason {
        /** The server says that it is gone for good (410). */
        GONE,
        /** It has failed for too long. */
        FAILING,
        /** It moved to the address of another feed of the list, which is polled in its place; {@code moving} says where. */
        MOVED
    }

    /** That a feed is not polled any more, and since when. */
    public record Stopped(Reason reason, Instant at) {}

    /**
     * A body that was read.
     *
     * @param hash SHA-256 of it
     * @param bytes its size, as it came over the wire
     * @param url the address that gave it, after redirects
     */
    public record Body(String hash, long bytes, String url) {}

    /** What a feed says of itself: its title, the site that it belongs to, its language. */
    public record Told(Optional<String> title, Optional<String> siteUrl, Optional<String> language) {

        static final Told NOTHING = new Told(Optional.empty(), Optional.empty(), Optional.empty());

        /** The same where a later body says nothing else. */
        public Told then(Told later) {
            return new Told(later.title.or(() -> title), later.siteUrl.or(() -> siteUrl), later.language.or(() -> language));
        }
    }

    /**
     * When a feed asks to be polled.
     *
     * @param everySeconds how long it asks to be left alone between two polls
     * @param skipHours hours of the day, UTC, in which it asks not to be polled
     * @param skipDays days of the week, UTC, on which it asks not to be polled
     */
    public record Asks(Optional<Long> everySeconds, List<Integer> skipHours, List<DayOfWeek> skipDays) {

        public static final Asks NOTHING = new Asks(Optional.empty(), List.of(), List.of());

        public Asks {
            skipHours = Lists.copy(skipHours);
            skipDays = Lists.copy(skipDays);
        }
    }

    /**
     * Failures in a row.
     *
     * @param polls how many
     * @param since when the first of them was
     */
    public record Failing(int polls, Instant since) {}

    /**
     * A move that the server announces with permanent redirects.
     *
     * @param polls how many in a row have announced it
     */
    public record Moving(String url, int polls) {

        /** In so many polls in a row a move must be announced before it is believed (POLLING rule 8). */
        public static final int POLLS_TO_BELIEVE = 3;
    }

    /**
     * What all polls of a feed came to.
     *
     * @param polls how many
     * @param unchanged of these, how many found nothing new
     * @param failed of these, how many failed
     * @param bytes that came over the wire as bodies
     * @param savedBytes that did not, because the server answered 304: each counts as large as the last body
     * @param items item versions that were put
     */
    public record Totals(long polls, long unchanged, long failed, long bytes, long savedBytes, long items) {

        public static final Totals NONE = new Totals(0, 0, 0, 0, 0, 0);

        Totals plus(Poll poll, long saved) {
            return plus(new Totals(1, poll.unchanged() ? 1 : 0, poll.error().isPresent() ? 1 : 0, poll.bytes(), saved, poll.items()));
        }

        /** Both together. */
        public Totals plus(Totals other) {
            return new Totals(polls + other.polls, unchanged + other.unchanged, failed + other.failed, bytes + other.bytes,
                    savedBytes + other.savedBytes, items + other.items);
        }
    }

    static Polling never(Instant dueAt) {
        return new Polling(Optional.of(dueAt), Optional.empty(), Optional.empty(), Optional.empty(), Told.NOTHING, Asks.NOTHING,
                List.of(), Optional.empty(), Optional.empty(), List.of(), 0, Totals.NONE, Optional.empty());
    }

    /** How many polls in a row have failed. */
    public int failures() {
        return failing.map(Failing::polls).orElse(0);
    }

    /** The feed's own title. */
    public Optional<String> title() {
        return told.title();
    }

    /** The site that the feed names. */
    public Optional<String> siteUrl() {
        return told.siteUrl();
    }

    /** The language that the feed declares. */
    public Optional<String> language() {
        return told.language();
    }

    /** What the last poll saved by not having to send the body again: 0 unless it answered 304. */
    public long savedByLast() {
        return last.map(this::savedBy).orElse(0L);
    }

    private long savedBy(Poll poll) {
        return poll.unchanged() && poll.status().equals(Optional.of(NOT_MODIFIED)) ? body.map(Body::bytes).orElse(0L) : 0;
    }

    /** After a poll that found nothing new. */
    public Polling unchanged(Poll poll, Instant due, Optional<Validators> now) {
        return new Polling(Optional.of(due), Optional.empty(), now, body, told, asks, published, Optional.empty(), moving, repairs, pagesWanted,
                totals.plus(poll, savedBy(poll)), Optional.of(poll));
    }

    /** After a poll whose body was read: the first few of its repairs are kept. */
    public Polling read(Poll poll, Instant due, Optional<Validators> now, Body newBody, Told says, Asks wants, List<Instant> publishedLately,
            List<String> repaired) {
        return new Polling(Optional.of(due), Optional.empty(), now, Optional.of(newBody), told.then(says), wants, publishedLately, Optional.empty(),
                moving, repaired.stream().limit(MOST_REPAIRS).map(Polling::shortened).toList(), pagesWanted, totals.plus(poll, 0), Optional.of(poll));
    }

    private static String shortened(String text) {
        return text.length() > LONGEST_REPAIR ? text.substring(0, LONGEST_REPAIR) + "…" : text;
    }

    /** After a poll that failed: due again, or not any more. */
    public Polling failed(Poll poll, Failing row, Optional<Instant> due, Optional<Stopped> stop) {
        return new Polling(due, stop, validators, body, told, asks, published, Optional.of(row), moving, repairs, pagesWanted, totals.plus(poll, 0),
                Optional.of(poll));
    }

    /** After a poll whose body could not be kept, through no fault of the feed: at once due again, all else as before. */
    public Polling notStored(Poll poll, Instant due) {
        return new Polling(Optional.of(due), Optional.empty(), validators, body, told, asks, published, failing, moving, repairs, pagesWanted, totals.plus(poll, 0),
                Optional.of(poll));
    }

    /** Not polled: later. */
    public Polling postponed(Instant until) {
        return new Polling(Optional.of(until), stopped, validators, body, told, asks, published, failing, moving, repairs, pagesWanted, totals, last);
    }

    /** With what a body says of the feed. */
    public Polling telling(Told says) {
        return new Polling(dueAt, stopped, validators, body, told.then(says), asks, published, failing, moving, repairs, pagesWanted, totals, last);
    }

    /** With what this poll's redirects say of a move. */
    public Polling moving(Optional<Moving> announced) {
        return new Polling(dueAt, stopped, validators, body, told, asks, published, failing, announced, repairs, pagesWanted, totals, last);
    }

    /** Not polled any more: it moved for good to where another feed of the list is polled. */
    public Polling merged(String url, Instant at) {
        return new Polling(Optional.empty(), Optional.of(new Stopped(Reason.MOVED, at)), validators, body, told, asks, published, failing,
                Optional.of(new Moving(url, Moving.POLLS_TO_BELIEVE)), repairs, pagesWanted, totals, last);
    }

    /** With how many entries' pages are still to be tried for. */
    public Polling wantingPages(int wanted) {
        return new Polling(dueAt, stopped, validators, body, told, asks, published, failing, moving, repairs, wanted, totals, last);
    }
}
