package dev.cardwire.fetch;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;

/**
 * How answers and pages say that no more than their title and link may be shown: robots rules that name artificial
 * intelligence or forbid an index, and the TDM Reservation Protocol of the W3C community group.
 */
final class OptOutSignals {

    /** Robots that a rule can be addressed to and mean us; a rule for nobody in particular means all. */
    private static final Set<String> NAMES = Set.of("robots", "cardwire");

    private static final Pattern ADDRESSED = Pattern.compile("\\s*([A-Za-z0-9_-]{1,40})\\s*:(.*)", Pattern.DOTALL);

    /** Rules that carry a value after a colon and are not robots' names. */
    private static final Set<String> VALUED = Set.of("unavailable_after", "max-snippet", "max-image-preview", "max-video-preview");

    private OptOutSignals() {}

    /**
     * What a feed's answer says. That a feed itself is not to be found in searches, as many blogs say of theirs, says
     * nothing of the articles that it announces.
     */
    static Optional<String> ofFeed(Headers headers) {
        return ofHeaders(headers, Set.of("noai"));
    }

    /** What an article's page says, in its headers or in itself. */
    static Optional<String> ofPage(Headers headers, Document page) {
        return ofHeaders(headers, Set.of("noai", "noindex", "none")).or(() -> ofMetas(page));
    }

    private static Optional<String> ofHeaders(Headers headers, Set<String> rules) {
        return headers.all("X-Robots-Tag").stream()
                .flatMap(OptOutSignals::rulesForUs)
                .filter(rules::contains)
                .findFirst()
                .map(rule -> "the server says \"" + rule + "\"")
                .or(() -> headers.first("TDM-Reservation").filter(OptOutSignals::isReserved).map(_ -> "the server reserves text and data mining"));
    }

    private static Optional<String> ofMetas(Document page) {
        return page.select("meta[name][content]").stream()
                .filter(meta -> NAMES.contains(meta.attr("name").strip().toLowerCase(Locale.ROOT)))
                .flatMap(meta -> Arrays.stream(meta.attr("content").split(",")))
                .map(OptOutSignals::word)
                .filter(Set.of("noai", "noindex", "none")::contains)
                .findFirst()
                .map(rule -> "the page says \"" + rule + "\"")
                .or(() -> page.select("meta[name=tdm-reservation]").stream()
                        .filter(meta -> isReserved(meta.attr("content")))
                        .findFirst()
                        .map(_ -> "the page reserves text and data mining"));
    }

    /** One header's rules: from a robot's name on they are for that robot, until another is named. */
    private static Stream<String> rulesForUs(String header) {
        boolean forUs = true;
        var rules = Stream.<String>builder();
        for (String part : header.split(",")) {
            String rule = part;
            var addressed = ADDRESSED.matcher(part);
            if (addressed.matches() && !VALUED.contains(word(addressed.group(1)))) {
                forUs = NAMES.contains(word(addressed.group(1)));
                rule = addressed.group(2);
            }
            if (forUs) {
                rules.add(word(rule));
            }
        }
        return rules.build();
    }

    private static boolean isReserved(String value) {
        return value.strip().equals("1");
    }

    private static String word(String text) {
        return text.strip().toLowerCase(Locale.ROOT);
    }
}
