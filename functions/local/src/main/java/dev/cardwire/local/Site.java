package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Feed;
import dev.cardwire.core.Json;
import dev.cardwire.core.Times;
import dev.cardwire.table.CardFilter;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/** What {@code serve} runs: the system with its schedules, and its pages on a port of this machine. */
public final class Site implements AutoCloseable {

    /**
     * What to serve.
     *
     * @param data the data directory
     * @param port 0 takes a free one
     * @param feeds an OPML file to begin with instead of the built-in list
     * @param sample whether to show the samples whatever feeds answer
     * @param allowLoopback whether feeds on this machine may be polled
     * @param parameters values instead of the template's defaults
     * @param variables values instead of those that the template gives
     */
    public record Options(
            Path data, int port, Optional<Path> feeds, boolean sample, boolean allowLoopback, Map<String, String> parameters, Map<String, String> variables) {

        /** With the template's own values. */
        public Options(Path data, int port, Optional<Path> feeds, boolean sample, boolean allowLoopback) {
            this(data, port, feeds, sample, allowLoopback, Map.of(), Map.of());
        }

        private Map<String, String> allVariables() {
            var all = new HashMap<>(variables);
            all.putAll(allowLoopback ? LOOPBACK : Map.of());
            return all;
        }
    }

    /** Variables that let feeds of this machine be polled. */
    static final Map<String, String> LOOPBACK = Map.of("CARDWIRE_ALLOWED_NETWORKS", "127.0.0.0/8,::1/128");

    private final Workplace workplace;
    private final Terminal terminal;
    private final String url;
    private final AtomicBoolean closed = new AtomicBoolean();

    private Site(Workplace workplace, Terminal terminal, String url) {
        this.workplace = workplace;
        this.terminal = terminal;
        this.url = url;
    }

    /**
     * Opens a site: when this returns, what could be polled was polled, and its cards can be read.
     *
     * @throws DirectoryLock.Held if another process has the data directory
     * @throws IOException if the port is taken, or a file cannot be read
     */
    public static Site open(Options options, Terminal terminal, InstantSource clock) throws IOException, InterruptedException {
        List<Feed> wanted = options.feeds().isPresent() ? FeedList.read(options.feeds().get(), clock.instant()) : List.of();
        var workplace = Workplace.open(
                options.data(), "serve", "http://127.0.0.1:" + options.port(), options.parameters(),
                options.allVariables(), () -> HttpFront.testPort(options.port()), clock, terminal::say);
        try {
            var system = workplace.system();
            var site = new Site(workplace, terminal, "http://127.0.0.1:" + system.startHttp(options.port()) + "/");
            site.fill(wanted, options.sample());
            system.startSchedules();
            return site;
        } catch (IOException | InterruptedException | RuntimeException e) {
            workplace.close();
            throw e;
        }
    }

    private void fill(List<Feed> wanted, boolean sample) throws IOException, InterruptedException {
        var system = workplace.system();
        var feeds = system.feeds();
        boolean hasFeeds = !feeds.all().isEmpty();
        if (hasFeeds || sample || !wanted.isEmpty()) {
            // The built-in list is for those who begin with nothing.
            feeds.seedOnce(List.of(), system.now());
        }
        wanted.forEach(feeds::add);
        if (!sample || hasFeeds || !wanted.isEmpty()) {
            poll();
        }
        if (sample) {
            Samples.load(system, terminal);
        }
        recap();
    }

    /** The week of the newest card, so that there is a recap to read before the schedule's first run. */
    private void recap() {
        var system = workplace.system();
        system.cards().list(CardFilter.NONE, 1, Optional.empty(), system.now()).rows().stream()
                .map(newest -> Times.week(Times.day(newest.sortAt())))
                .forEach(week -> system.function("RecapFunction").invoke("{\"week\": \"" + week + "\"}"));
    }

    private void poll() throws IOException, InterruptedException {
        var system = workplace.system();
        JsonNode answer;
        Instant start = Times.toSecond(system.now());
        try (var _ = Progress.of(terminal, "Polling", () -> system.feeds().all().size(), () -> polledSince(start))) {
            answer = Json.read(system.function("FetchFunction").invoke("{\"shards\": \"0-15\"}"), JsonNode.class, "FetchFunction's answer");
        }
        new Ingest(system, terminal).drain();
        int polled = answer.path("polled").asInt();
        int failed = answer.path("failed").asInt();
        if (polled > 0) {
            int items = answer.path("items").asInt();
            terminal.say("Polled " + polled + (polled == 1 ? " feed: " : " feeds: ") + (polled - failed) + " answered, " + failed
                    + " failed, " + items + (items == 1 ? " new item." : " new items."));
        }
        boolean noCards = system.cards().list(CardFilter.NONE, 1, Optional.empty(), system.now()).rows().isEmpty();
        if (polled > 0 && failed == polled) {
            terminal.say("No feed answers (" + firstError() + "); showing "
                    + (noCards ? "the built-in samples." : "what was collected before."));
            if (noCards) {
                Samples.load(system, terminal);
            }
        }
    }

    private long polledSince(Instant start) {
        return workplace.system().feeds().all().stream()
                .filter(feed -> feed.polling().last().filter(poll -> !poll.at().isBefore(start)).isPresent())
                .count();
    }

    private String firstError() {
        return workplace.system().feeds().all().stream()
                .flatMap(feed -> feed.polling().last().flatMap(Feed.Poll::error).stream().map(error -> feed.displayName() + ": " + error))
                .findFirst()
                .orElse("no reason is known");
    }

    /** Where its pages are. */
    public String url() {
        return url;
    }

    /** Stops the site; a second call does nothing. */
    @Override
    public void close() throws IOException {
        if (closed.compareAndSet(false, true)) {
            workplace.close();
        }
    }
}
