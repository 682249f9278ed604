package dev.cardwire.fetch;

import dev.cardwire.core.Item;
import dev.cardwire.table.OptOutList;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import org.jsoup.Jsoup;

/**
 * Fetches the pages of articles of which a feed gives little (POLLING rule 21): one request an article, where the site's
 * robots.txt allows it, hosts side by side, the pages of one host one after another. What is not reached in time, or
 * fails, is told, to be tried again; no item waits for its page longer than that.
 */
final class ArticlePages {

    /** The first try, and the next two polls. */
    static final int TRIES = 3;

    /** Pages in memory at a time. */
    private static final int SIDE_BY_SIDE = 16;

    /** Of these so many may be large. */
    private static final int LARGE_SIDE_BY_SIDE = 2;

    /** A longer address is no article's, and rules take long to compare with it. */
    private static final int LONGEST_URL = 2_000;

    private final SafeHttp http;
    private final Robots robots;
    private final OptOutList optOuts;
    private final Limits limits;
    private final InstantSource clock;
    private final Semaphore memory = new Semaphore(SIDE_BY_SIDE);
    private final BodyRoom room = new BodyRoom(LARGE_SIDE_BY_SIDE);

    ArticlePages(SafeHttp http, Robots robots, OptOutList optOuts, Limits limits, InstantSource clock) {
        this.http = http;
        this.robots = robots;
        this.optOuts = optOuts;
        this.limits = limits;
        this.clock = clock;
    }

    /** An item whose page is wanted, and how many tries it has left. */
    record Wanted(Item item, int tries) {}

    /** Takes an item as it is after the try for its page, on any thread. */
    interface Taker {

        /**
         * @param item with its page, or with the page's opt-out, or as it was
         * @param tries how many tries are left; 0 where the matter is settled
         */
        void take(Item item, int tries);
    }

    /** Whether an item's page is worth a request. */
    static boolean isWorthOne(Item item) {
        return item.optOut().isEmpty() && item.url().flatMap(WebAddress::of).filter(at -> at.url().length() <= LONGEST_URL).isPresent() && ShortText.is(item);
    }

    /**
     * Tries for pages, and hands on each item as soon as its try is over.
     *
     * @param until no page is begun after this
     * @throws dev.cardwire.table.TableFailure if the table cannot be used, or whatever the taker throws
     */
    void fetch(List<Wanted> wanted, Instant until, Taker taker) throws InterruptedException {
        var byHost = new LinkedHashMap<String, List<Wanted>>();
        wanted.forEach(one -> byHost.computeIfAbsent(FeedClient.host(one.item().url().orElse("")), _ -> new ArrayList<>()).add(one));
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var hosts = byHost.values().stream().map(pages -> (Callable<Void>) () -> {
                fetchFromOneHost(pages, until, taker);
                return null;
            }).toList();
            for (var host : threads.invokeAll(hosts)) {
                host.get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException("fetching pages failed", e.getCause());
        }
    }

    private void fetchFromOneHost(List<Wanted> pages, Instant until, Taker taker) throws InterruptedException {
        var rules = new HashMap<String, Robots.Rules>();
        boolean hostAnswers = true;
        boolean asked = false;
        for (Wanted wanted : pages) {
            if (!hostAnswers || !clock.instant().isBefore(until)) {
                taker.take(wanted.item(), wanted.tries());
                continue;
            }
            memory.acquire();
            try {
                Outcome outcome = page(wanted.item(), rules, asked, until);
                asked |= outcome instanceof Outcome.Page || outcome instanceof Outcome.Failed;
                switch (outcome) {
                    case Outcome.Page(String html) -> taker.take(wanted.item().withPage(html), 0);
                    case Outcome.OptedOut(String reason) -> taker.take(wanted.item().optedOut(reason), 0);
                    case Outcome.None _ -> taker.take(wanted.item(), 0);
                    case Outcome.NotNow _ -> taker.take(wanted.item(), wanted.tries());
                    case Outcome.Failed(boolean wholeHost) -> {
                        hostAnswers = !wholeHost;
                        taker.take(wanted.item(), wanted.tries() - 1);
                    }
                }
            } finally {
                memory.release();
            }
        }
    }

    /** What came of a try. */
    private sealed interface Outcome {

        record Page(String html) implements Outcome {}

        record OptedOut(String reason) implements Outcome {}

        /** There is none to be had, today or later. */
        record None() implements Outcome {}

        /** It was not asked for: the host wishes longer gaps than there is time. */
        record NotNow() implements Outcome {}

        /**
         * It may be had later.
         *
         * @param wholeHost whether the other pages of the host would fare no better
         */
        record Failed(boolean wholeHost) implements Outcome {}
    }

    private Outcome page(Item item, Map<String, Robots.Rules> known, boolean askedBefore, Instant until) {
        var at = item.url().flatMap(WebAddress::of).orElseThrow();
        Optional<String> optOut = optOuts.reason(List.of(FeedClient.host(at.url())));
        if (optOut.isPresent()) {
            return new Outcome.OptedOut(optOut.get());
        }
        return switch (known.computeIfAbsent(at.origin(), _ -> robots.of(at))) {
            case Robots.Rules.Unknown _ -> new Outcome.Failed(true);
            case Robots.Rules.Known rules when !rules.allow(at) -> new Outcome.None();
            case Robots.Rules.Known rules -> {
                // Who wishes for gaps longer than a poll has time for is asked for one page a poll: polls are further apart.
                boolean isTime = clock.instant().plus(rules.delay()).isBefore(until);
                yield isTime ? asked(at, rules.delay()) : askedBefore ? new Outcome.NotNow() : asked(at, Duration.ZERO);
            }
        };
    }

    private Outcome asked(WebAddress at, Duration gap) {
        try (var place = room.place()) {
            return switch (http.get(WebRequest.page(at.url(), gap, this::mayBeFetched, limits), place)) {
                case WebAnswer.Answered answer -> answered(answer);
                case WebAnswer.NoAnswer none -> switch (none.problem()) {
                    case REFUSED, UNREADABLE_BODY -> new Outcome.None();
                    case REDIRECTS -> new Outcome.Failed(false);
                    case UNREACHABLE, TOO_SLOW -> new Outcome.Failed(true);
                };
            };
        }
    }

    /** A page that a redirect leads to is another site's to allow. */
    private boolean mayBeFetched(String url) {
        return WebAddress.of(url).map(at -> robots.of(at) instanceof Robots.Rules.Known rules && rules.allow(at)).orElse(false);
    }

    private Outcome answered(WebAnswer.Answered answer) {
        return switch (answer.status()) {
            case 200, 203 -> html(answer);
            case 401, 402, 403, 410, 451 -> new Outcome.None();
            default -> new Outcome.Failed(answer.status() == 429 || answer.status() >= 500);
        };
    }

    private Outcome html(WebAnswer.Answered answer) {
        return PageText.of(answer.body(), answer.headers().first("Content-Type").orElse(""))
                .<Outcome>map(html -> optOuts.reason(List.of(FeedClient.host(answer.url())))
                        .or(() -> OptOutSignals.ofPage(answer.headers(), Jsoup.parse(html)))
                        .<Outcome>map(Outcome.OptedOut::new)
                        .orElseGet(() -> new Outcome.Page(html)))
                .orElseGet(Outcome.None::new);
    }
}
