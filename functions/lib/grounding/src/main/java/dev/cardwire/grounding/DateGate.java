package dev.cardwire.grounding;

import dev.cardwire.article.DateFact;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;

/** Gate 3: every date of a claim is in the claim's own evidence, or follows from it and the day of publication. */
final class DateGate implements Gate {

    /** The length of a year in ISO 8601, and of a year with its month, quarter or half. */
    private static final int YEAR = 4;
    private static final int MONTH = 7;

    private final Optional<String> due;

    /** @param due the claim's own due date, which needs no evidence: it is what is foretold */
    DateGate(Optional<String> due) {
        this.due = due;
    }

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        boolean allHold = claim.dates().stream()
                .map(DateFact::iso)
                .allMatch(iso -> due.equals(Optional.of(iso)) || holds(iso, evidence));
        return Gate.objectIf(!allHold, Reason.DATE);
    }

    /** Whether a date is among those of the evidence, or a coarser form of one. */
    static boolean holds(String iso, Cited evidence) {
        return evidence.dates().anyMatch(known -> covers(iso, known.iso()))
                || iso.length() == YEAR && evidence.numbers().anyMatch(number -> number.unit().isEmpty() && number.value().toPlainString().equals(iso))
                // The year may stand once for all the days that follow: "In 2017, … On 3 May, …".
                || iso.length() > YEAR && iso.charAt(0) != '-'
                        && evidence.dates().anyMatch(known -> covers(iso.substring(0, YEAR), known.iso()))
                        && evidence.dates().anyMatch(known -> !known.hasYear() && covers("-" + iso.substring(YEAR), known.iso()));
    }

    /** Whether a date is the known one or a coarser form of it. */
    static boolean covers(String iso, String known) {
        return known.equals(iso) || known.startsWith(iso + "-") || isWithoutYear(iso, known)
                || isPartOfYear(iso) && known.length() >= MONTH && known.charAt(0) != '-' && isWithin(iso, known);
    }

    /** Whether a month, or a day, is that of the known date, whatever its year. */
    private static boolean isWithoutYear(String iso, String known) {
        String part = iso.substring(1);
        return iso.startsWith("--") && known.length() > YEAR && (known.startsWith(iso) || known.startsWith(part, YEAR));
    }

    private static boolean isPartOfYear(String iso) {
        return iso.length() == MONTH && (iso.charAt(5) == 'Q' || iso.charAt(5) == 'H');
    }

    /** Whether a month, day or quarter lies within a quarter or half of a year. */
    private static boolean isWithin(String part, String known) {
        if (!known.startsWith(part.substring(0, YEAR))) {
            return false;
        }
        int number = part.charAt(6) - '0';
        boolean quarter = part.charAt(5) == 'Q';
        return switch (known.charAt(5)) {
            case 'Q' -> !quarter && (known.charAt(6) - '0' + 1) / 2 == number;
            case 'H', 'W' -> false;
            default -> {
                int month = Integer.parseInt(known.substring(5, MONTH));
                yield quarter ? (month + 2) / 3 == number : (month + 5) / 6 == number;
            }
        };
    }
}
