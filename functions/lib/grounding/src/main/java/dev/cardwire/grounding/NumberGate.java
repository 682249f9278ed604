package dev.cardwire.grounding;

import dev.cardwire.article.NumberFact;
import dev.cardwire.article.NumberFact.Bound;
import dev.cardwire.article.NumberFact.Measure;
import dev.cardwire.core.Vocabulary.Reason;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Gate 2: every number of a claim is in the claim's own evidence, as the same value of the same unit, however written, and
 * measures the same thing where both say what. A rounded one passes only where the claim says "about", "over" or "nearly".
 */
final class NumberGate implements Gate {

    /** What is farther off is another number, not a rounded one. */
    private static final BigDecimal FARTHEST = new BigDecimal("0.05");

    /** "Over 1,000" may be said of 1,187, not of 2,000. */
    private static final BigDecimal FARTHEST_ABOVE = new BigDecimal("0.2");

    /** A unit that is counted is an English word in the plural; others are signs and symbols. */
    private static final Pattern COUNTED = Pattern.compile("[a-z]{3,}(?: [a-z]+)*");

    /** Measures that one number can be at once, told from different sides. */
    private static final List<Set<Measure>> ALIKE = List.of(
            EnumSet.of(Measure.RAISED, Measure.INVESTED, Measure.PAID, Measure.DEBT),
            EnumSet.of(Measure.PAID, Measure.PRICE, Measure.COST, Measure.INVESTED, Measure.FINE),
            EnumSet.of(Measure.SHARE, Measure.STAKE),
            EnumSet.of(Measure.USERS, Measure.SHIPMENTS));

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        boolean allHold = claim.numbers().stream().allMatch(number -> holds(number, evidence) || isBareThere(number, evidence));
        return Gate.objectIf(!allHold, Reason.NUMBER);
    }

    private static boolean holds(NumberFact claimed, Cited evidence) {
        return evidence.numbers().anyMatch(known -> isSame(claimed, known));
    }

    /** Whether a claimed number is one of the evidence. */
    static boolean isSame(NumberFact claimed, NumberFact known) {
        return isComparable(claimed, known) && sameValue(claimed, known) && sameMeasure(claimed, known);
    }

    /** Whether two numbers are of one kind, whatever their values. */
    static boolean isComparable(NumberFact claimed, NumberFact known) {
        return sameUnit(claimed.unit(), known.unit());
    }

    /** A bare number may be a year, part of a name, or one that was not read as a value in the evidence: 1616 of "1616–17". */
    private static boolean isBareThere(NumberFact claimed, Cited evidence) {
        String value = claimed.value().toPlainString();
        return claimed.unit().isEmpty() && (evidence.dates().anyMatch(date -> date.iso().startsWith(value))
                || evidence.names().anyMatch(name -> Token.in(name.text(), 0, name.text().length()).stream().anyMatch(token -> token.stem().equals(value)))
                || evidence.sentences().stream().anyMatch(sentence -> sentence.tokens().stream()
                        .anyMatch(token -> token.stem().equals(value) && sentence.isBare(token) && isAmid(token, sentence))));
    }

    /** What stands at an end of a quote may be cut from its unit: the 40 of "40%". */
    private static boolean isAmid(Token token, Reading sentence) {
        return sentence.from() < token.start() && token.end() < sentence.to();
    }

    private static boolean sameUnit(String claimed, String known) {
        return claimed.equals(known) || isCounted(claimed) && isCounted(known) && (claimed.isEmpty() || known.isEmpty());
    }

    private static boolean isCounted(String unit) {
        return unit.isEmpty() || COUNTED.matcher(unit).matches();
    }

    private static boolean sameValue(NumberFact claimed, NumberFact known) {
        int difference = known.value().compareTo(claimed.value());
        if (difference == 0) {
            return !contradict(claimed.bound(), known.bound());
        }
        return switch (claimed.bound()) {
            case EXACT -> false;
            case ABOUT -> isRounded(claimed.value(), known.value());
            case AT_LEAST -> difference > 0 && isWithin(claimed.value(), known.value(), FARTHEST_ABOVE) && known.bound() != Bound.AT_MOST;
            case AT_MOST -> difference < 0 && isWithin(claimed.value(), known.value(), FARTHEST) && known.bound() != Bound.AT_LEAST;
        };
    }

    private static boolean contradict(Bound claimed, Bound known) {
        return claimed == Bound.AT_LEAST && known == Bound.AT_MOST || claimed == Bound.AT_MOST && known == Bound.AT_LEAST;
    }

    private static boolean isRounded(BigDecimal claimed, BigDecimal known) {
        if (claimed.signum() <= 0 || known.signum() <= 0) {
            return false;
        }
        int digits = claimed.stripTrailingZeros().precision();
        boolean rounds = known.round(new MathContext(digits, RoundingMode.HALF_UP)).compareTo(claimed) == 0;
        return rounds && isWithin(claimed, known, FARTHEST);
    }

    private static boolean isWithin(BigDecimal claimed, BigDecimal known, BigDecimal share) {
        return claimed.subtract(known).abs().compareTo(known.abs().multiply(share)) <= 0;
    }

    private static boolean sameMeasure(NumberFact claimed, NumberFact known) {
        if (claimed.measures().isEmpty() || known.measures().isEmpty()) {
            return true;
        }
        var one = claimed.measures().get();
        var other = known.measures().get();
        // A sum can grow to what it is, and a share by what it grew.
        boolean changes = one == Measure.GROWTH || one == Measure.DECLINE || other == Measure.GROWTH || other == Measure.DECLINE;
        if (changes && !claimed.unit().equals("%")) {
            return true;
        }
        return one == other || ALIKE.stream().anyMatch(alike -> alike.contains(one) && alike.contains(other));
    }
}
