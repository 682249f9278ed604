package dev.cardwire.fetch;

import crawlercommons.robots.BaseRobotRules;
import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.cardwire.table.RobotsTable;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What sites let {@code Cardwire} fetch (POLLING rule 21, RFC 9309). A site's robots.txt is read only when an article's
 * page is to be fetched from it, at most once a day; feeds are asked for by their owners' own wish and need no leave.
 */
final class Robots {

    /** RFC 9309, 2.2.1: what the groups of a robots.txt call us. */
    private static final String PRODUCT = "cardwire";

    /** RFC 9309, 2.4: no longer than a day. */
    private static final Duration FRESH = Duration.ofDays(1);

    /** RFC 9309, 2.3.1.4: a site that cannot say is not fetched from; it is asked again soon. */
    private static final Duration UNREACHABLE = Duration.ofMinutes(30);

    private static final String NOTHING_FORBIDDEN = "User-agent: *\nAllow: /\n";
    private static final String UNKNOWN = "unknown";

    /** More than a day between two pages means none. */
    private static final long LONGEST_DELAY = Duration.ofDays(1).toMillis();

    private final SafeHttp http;
    private final RobotsTable table;
    private final Limits limits;
    private final InstantSource clock;

    Robots(SafeHttp http, RobotsTable table, Limits limits, InstantSource clock) {
        this.http = http;
        this.table = table;
        this.limits = limits;
        this.clock = clock;
    }

    /** What a site says. */
    sealed interface Rules {

        /**
         * Its robots.txt, or that it has none.
         *
         * @param delay how long it wishes to be left alone between two pages
         */
        record Known(BaseRobotRules rules, Duration delay) implements Rules {

            boolean allow(WebAddress page) {
                return rules.isAllowed(page.url());
            }
        }

        /** It could not be asked: nothing may be fetched for now. */
        record Unknown() implements Rules {}
    }

    /**
     * The rules of the site that a page lies on.
     *
     * @throws dev.cardwire.table.TableFailure if the table cannot be used
     */
    Rules of(WebAddress page) {
        Instant now = clock.instant();
        String rules = table.find(page.origin(), now).map(RobotsTable.Robots::rules).orElseGet(() -> {
            var asked = ask(page.origin(), now);
            table.save(page.origin(), asked);
            return asked.rules();
        });
        if (rules.equals(UNKNOWN)) {
            return new Rules.Unknown();
        }
        var parsed = parse(page.origin(), rules.getBytes(StandardCharsets.UTF_8));
        boolean delays = parsed.getCrawlDelay() != BaseRobotRules.UNSET_CRAWL_DELAY;
        return new Rules.Known(parsed, delays ? Duration.ofMillis(parsed.getCrawlDelay()) : Duration.ZERO);
    }

    private RobotsTable.Robots ask(String origin, Instant now) {
        return switch (http.get(WebRequest.robots(origin + "/robots.txt", limits))) {
            case WebAnswer.Answered(int status, _, _, byte[] body, _) when status < 300 -> new RobotsTable.Robots(ours(parse(origin, body)), now.plus(FRESH));
            // Too many requests is no leave to make more.
            case WebAnswer.Answered(int status, _, _, _, _) when status >= 400 && status < 500 && status != 429 ->
                    new RobotsTable.Robots(NOTHING_FORBIDDEN, now.plus(FRESH));
            // 2.3.1.2: who redirects for ever has no robots.txt.
            case WebAnswer.NoAnswer none when none.problem() == WebAnswer.Problem.REDIRECTS -> new RobotsTable.Robots(NOTHING_FORBIDDEN, now.plus(FRESH));
            case WebAnswer.Answered _, WebAnswer.NoAnswer _ -> new RobotsTable.Robots(UNKNOWN, now.plus(UNREACHABLE));
        };
    }

    private static SimpleRobotRules parse(String origin, byte[] body) {
        return new SimpleRobotRulesParser(LONGEST_DELAY, 0).parseContent(origin + "/robots.txt", body, "text/plain", List.of(PRODUCT));
    }

    /** The part that concerns us, written as a robots.txt of its own. */
    private static String ours(SimpleRobotRules rules) {
        if (rules.isAllowNone()) {
            return "User-agent: *\nDisallow: /\n";
        }
        String delay = rules.getCrawlDelay() == BaseRobotRules.UNSET_CRAWL_DELAY ? "" : "Crawl-delay: " + rules.getCrawlDelay() / 1000.0 + "\n";
        return "User-agent: *\n" + delay + rules.getRobotRules().stream()
                .map(rule -> (rule.isAllow() ? "Allow: " : "Disallow: ") + rule.getPrefix() + "\n")
                .collect(Collectors.joining());
    }
}
