package dev.cardwire.grounding;

import dev.cardwire.article.DateFact;
import dev.cardwire.article.Dates;
import dev.cardwire.article.NumberFact;
import dev.cardwire.article.Numbers;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Gate 2: every number of a claim is in the claim's own evidence, as the same value of the same unit, however written. A
 * rounded one passes only where the claim says "about". The numbers of a date that the evidence has are in it too.
 */
final class NumberGate {

    private static final Pattern ABOUT_BEFORE = Pattern.compile(
            "(?i)(?:\\b(?:about|around|roughly|approximately|some|circa|ca\\.)\\s*|~\\s?|≈\\s?|(?:大约|大概|约为|约)\\s?)$");
    private static final Pattern ABOUT_AFTER = Pattern.compile("^\\s?(?:左右|or so\\b)");
    private static final int WORD_BEFORE = 15;

    /** What is farther off is another number, not a rounded one. */
    private static final BigDecimal FARTHEST = new BigDecimal("0.05");

    private final Sources sources;
    private final Optional<Instant> publishedAt;

    NumberGate(Sources sources, Optional<Instant> publishedAt) {
        this.sources = sources;
        this.publishedAt = publishedAt;
    }

    /**
     * Judges the numbers of a text.
     *
     * @param due the text's own due date, whose numbers need no evidence: it is what is foretold
     */
    Verdict<List<Evidence>> judge(String text, List<Evidence> evidence, Optional<String> due) {
        var facts = EvidenceFacts.of(evidence, sources, publishedAt);
        var dates = Dates.in(text, publishedAt);
        boolean allHold = Numbers.in(text).stream()
                .allMatch(number -> holds(number, text, facts) || isOfKnownDate(number, dates, facts, due));
        return allHold ? Verdict.passed(evidence) : Verdict.withheld(Reason.NUMBER);
    }

    private static boolean holds(NumberFact number, String text, EvidenceFacts facts) {
        boolean about = isAbout(number, text);
        return facts.numbers().stream()
                .filter(known -> known.unit().equals(number.unit()))
                .anyMatch(known -> known.value().compareTo(number.value()) == 0
                        || about && isRounded(number.value(), known.value()));
    }

    private static boolean isOfKnownDate(NumberFact number, List<DateFact> dates, EvidenceFacts facts, Optional<String> due) {
        return dates.stream()
                .filter(date -> date.start() <= number.start() && number.end() <= date.end())
                .anyMatch(date -> facts.hasDate(date.iso()) || due.equals(Optional.of(date.iso())));
    }

    private static boolean isAbout(NumberFact number, String text) {
        String before = text.substring(Math.max(0, number.start() - WORD_BEFORE), number.start());
        return ABOUT_BEFORE.matcher(before).find() || ABOUT_AFTER.matcher(text.substring(number.end())).find();
    }

    private static boolean isRounded(BigDecimal claimed, BigDecimal known) {
        if (claimed.signum() <= 0 || known.signum() <= 0) {
            return false;
        }
        int digits = claimed.stripTrailingZeros().precision();
        boolean rounds = known.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(claimed) == 0;
        return rounds && claimed.subtract(known).abs().compareTo(known.multiply(FARTHEST)) <= 0;
    }
}
