package dev.cardwire.api;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Small things that pages need. */
final class Html {

    private static final Set<String> RIGHT_TO_LEFT = Set.of("ar", "fa", "he", "ur", "yi", "ps", "sd", "ug", "dv", "ckb");

    private Html() {}

    /** A stranger's link, if it is one that a page may offer: {@code http} or {@code https}, nothing else. */
    static Optional<String> link(String url) {
        // Not Links.isWeb: java.net.URI refuses real addresses that browsers follow, and the source must stay linked.
        return Optional.of(url).filter(link -> link.matches("(?i)https?://[^\\s\\p{Cntrl}/][^\\s\\p{Cntrl}]*"));
    }

    /** The direction that a language is written in. */
    static String direction(String language) {
        return RIGHT_TO_LEFT.contains(FeedNames.primary(language)) ? "rtl" : "ltr";
    }

    /** The front page with a query; parameters without a value are left out. */
    static String front(Map<String, String> parameters) {
        String query = parameters.entrySet().stream()
                .filter(parameter -> !parameter.getValue().isEmpty())
                .map(parameter -> parameter.getKey() + "=" + Percent.encode(parameter.getValue()))
                .collect(Collectors.joining("&"));
        return query.isEmpty() ? "/" : "/?" + query;
    }

    /** The front page narrowed by one parameter. */
    static String front(String parameter, String value) {
        return front(Map.of(parameter, value));
    }

    /** The same parameters with one more, changed or, by an empty value, taken away. */
    static Map<String, String> with(Map<String, String> parameters, String name, String value) {
        var more = new LinkedHashMap<>(parameters);
        more.put(name, value);
        return more;
    }

    /** The first letters of a name for a mark beside it: one letter or character. */
    static String initial(String name) {
        return name.codePoints()
                .filter(Character::isLetterOrDigit)
                .mapToObj(Character::toString)
                .findFirst()
                .orElse("·")
                .toUpperCase(Locale.ROOT);
    }
}
