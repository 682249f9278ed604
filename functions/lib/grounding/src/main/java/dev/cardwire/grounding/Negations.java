package dev.cardwire.grounding;

import java.util.Set;
import java.util.stream.IntStream;

/** What the negations of a sentence negate: "have agreed at the end of the talks" negates no agreement. */
final class Negations {

    private Negations() {}

    /**
     * Whether a deed is told as not done, or in other words.
     *
     * @param deed its word, as stems; none where it is told apart by its senses alone
     */
    static boolean reach(Set<String> deed, Reading sentence) {
        var told = IntStream.range(0, sentence.tokens().size()).filter(i -> deed.contains(stem(sentence, i))).boxed().toList();
        return told.isEmpty() || told.stream().anyMatch(i -> isNegated(i, sentence));
    }

    private static String stem(Reading sentence, int i) {
        var tokens = sentence.tokens();
        return i > 0 && Reading.isPair(tokens, i) ? tokens.get(i - 1).text() + tokens.get(i).text() : tokens.get(i).stem();
    }

    private static boolean isNegated(int token, Reading sentence) {
        int at = sentence.tokens().get(token).start();
        return sentence.statuses().stream().anyMatch(status -> StatusGate.isNegation(status) && status.start() < at && at < status.scopeEnd())
                || Clause.of(sentence).stream().filter(clause -> clause.from() <= token && token < clause.to()).anyMatch(clause ->
                        // A grammar word may stand on either side ("signed no deal"), a verb governs what follows it.
                        sentence.statuses().stream().anyMatch(status -> StatusGate.isNegation(status) && clause.holds(status.start(), status.end()))
                                || clause.senses().stream().anyMatch(found -> found.isNegative() && found.from() <= token));
    }
}
