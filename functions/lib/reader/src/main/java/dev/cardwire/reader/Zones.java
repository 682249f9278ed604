package dev.cardwire.reader;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Time zones as feeds write them. */
final class Zones {

    /** A zone right after a time. */
    static final Pattern LEADING = Pattern.compile("\\s*(?:[A-Z][a-z]+/[A-Z][A-Za-z_]+|(?:GMT|UTC|UT)?\\s*[+-]\\d{1,2}(?::?\\S{2}(?!\\d))?(?![\\d/-])|Z(?![A-Za-z])|(?!AM|PM)[A-Z]{2,5}(?![A-Za-z]))");

    private static final Pattern OFFSET = Pattern.compile("(?:GMT|UTC|UT|Z)?\\s*([+-])(\\d{1,2}):?(\\d{2})?(?::?\\d{2})?");

    /** Minutes east of Greenwich; those of RFC 822 first, then what else is common. Ambiguous ones are read as most feeds mean them. */
    private static final Map<String, Integer> NAMED = Map.ofEntries(
            Map.entry("AT", -240), Map.entry("AST", -240), Map.entry("ADT", -180),
            Map.entry("ET", -300), Map.entry("EST", -300), Map.entry("EDT", -240),
            Map.entry("CT", -360), Map.entry("CST", -360), Map.entry("CDT", -300),
            Map.entry("MT", -420), Map.entry("MST", -420), Map.entry("MDT", -360),
            Map.entry("PT", -480), Map.entry("PST", -480), Map.entry("PDT", -420),
            Map.entry("AKST", -540), Map.entry("AKDT", -480), Map.entry("HST", -600),
            Map.entry("WET", 0), Map.entry("WEST", 60), Map.entry("BST", 60),
            Map.entry("CET", 60), Map.entry("CEST", 120), Map.entry("MET", 60), Map.entry("MEST", 120), Map.entry("MEZ", 60), Map.entry("MESZ", 120),
            Map.entry("EET", 120), Map.entry("EEST", 180), Map.entry("MSK", 180), Map.entry("MSD", 240),
            Map.entry("IST", 330), Map.entry("SGT", 480), Map.entry("HKT", 480), Map.entry("AWST", 480),
            Map.entry("JST", 540), Map.entry("KST", 540), Map.entry("AEST", 600), Map.entry("AEDT", 660),
            Map.entry("NZST", 720), Map.entry("NZDT", 780), Map.entry("BRT", -180), Map.entry("ART", -180));

    private Zones() {}

    /** The offset of a zone at a time; none written is UTC, and so is a name that nobody knows (RFC 2822, 4.3). */
    static Optional<ZoneOffset> offset(String zone, LocalDateTime at) {
        Matcher offset = OFFSET.matcher(zone);
        if (offset.matches()) {
            int sign = offset.group(1).equals("-") ? -1 : 1;
            int hours = Integer.parseInt(offset.group(2));
            int minutes = offset.group(3) == null ? 0 : Integer.parseInt(offset.group(3));
            boolean possible = hours <= 18 && minutes < 60 && hours * 60 + minutes <= 18 * 60;
            return possible ? Optional.of(ZoneOffset.ofTotalSeconds(sign * (hours * 60 + minutes) * 60)) : Optional.empty();
        }
        if (zone.contains("/")) {
            return region(zone, at);
        }
        String name = zone.replace(".", "").toUpperCase(Locale.ROOT);
        return name.matches("[A-Z ]*")
                ? Optional.of(ZoneOffset.ofTotalSeconds(NAMED.getOrDefault(name, 0) * 60))
                : Optional.empty();
    }

    private static Optional<ZoneOffset> region(String zone, LocalDateTime at) {
        try {
            return Optional.of(ZoneId.of(zone).getRules().getOffset(at));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
