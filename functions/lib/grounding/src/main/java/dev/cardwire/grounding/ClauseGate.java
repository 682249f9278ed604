package dev.cardwire.grounding;

import dev.cardwire.article.DateFact;
import dev.cardwire.article.NumberFact;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Gates 2 and 3, what a value belongs to: where the evidence has two values of one kind, a claim does not take one clause's
 * value for what the other clause tells, nor exchanges the two. It objects where a clause with a value that the claim does not
 * tell shares clearly more with it.
 */
final class ClauseGate implements Gate {

    /** By so many words the clause of another value must be nearer: one may be chance. */
    private static final int CLEARLY = 2;

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        var clauses = evidence.sentences().stream().flatMap(sentence -> Clause.of(sentence).stream()).toList();
        if (claim.numbers().stream().anyMatch(number -> isTaken(claim, number.start(), number.end(), clauses,
                clause -> numbers(clause).stream().anyMatch(known -> NumberGate.isSame(number, known)),
                clause -> numbers(clause).stream().anyMatch(known -> NumberGate.isComparable(number, known)
                        && claim.numbers().stream().noneMatch(told -> NumberGate.isSame(told, known)))))) {
            return Optional.of(Reason.NUMBER);
        }
        if (isExchanged(Clause.of(claim), clauses)) {
            return Optional.of(Reason.NUMBER);
        }
        return Gate.objectIf(claim.dates().stream().anyMatch(date -> isTaken(claim, date.start(), date.end(), clauses,
                clause -> dates(clause).stream().anyMatch(known -> DateGate.covers(date.iso(), known.iso())),
                clause -> dates(clause).stream().anyMatch(known ->
                        claim.dates().stream().noneMatch(told -> DateGate.covers(told.iso(), known.iso()))))), Reason.DATE);
    }

    /**
     * Whether two values of one kind have changed places: each clause of the claim says more of what the evidence tells of the
     * other value than of what it tells of its own.
     */
    private static boolean isExchanged(List<Clause> claimed, List<Clause> known) {
        for (int i = 0; i < claimed.size(); i++) {
            for (int j = i + 1; j < claimed.size(); j++) {
                var one = claimed.get(i);
                var other = claimed.get(j);
                boolean exchanged = numbers(one).stream().anyMatch(first -> numbers(other).stream()
                        .filter(second -> NumberGate.isComparable(first, second) && first.value().compareTo(second.value()) != 0)
                        .anyMatch(second -> isNearerTo(second, one, first, known) && isNearerTo(first, other, second, known)));
                if (exchanged) {
                    return true;
                }
            }
        }
        return false;
    }

    /** Whether a clause says more of what the evidence tells of one value than of what it tells of its own, each in clauses without the other. */
    private static boolean isNearerTo(NumberFact value, Clause clause, NumberFact own, List<Clause> known) {
        var ofOwn = with(own, value, known);
        var ofOther = with(value, own, known);
        return !ofOwn.isEmpty() && !ofOther.isEmpty() && mostAlike(ofOther, clause) > mostAlike(ofOwn, clause);
    }

    private static List<Clause> with(NumberFact value, NumberFact without, List<Clause> known) {
        return known.stream()
                .filter(clause -> numbers(clause).stream().anyMatch(number -> isValue(value, number)))
                .filter(clause -> numbers(clause).stream().noneMatch(number -> isValue(without, number)))
                .toList();
    }

    private static boolean isValue(NumberFact value, NumberFact number) {
        return NumberGate.isComparable(value, number) && value.value().compareTo(number.value()) == 0;
    }

    private static int mostAlike(List<Clause> clauses, Clause told) {
        return clauses.stream().mapToInt(clause -> clause.alike(told)).max().orElse(0);
    }

    private static boolean isTaken(Reading claim, int start, int end, List<Clause> clauses, Predicate<Clause> has, Predicate<Clause> rivals) {
        var own = clauses.stream().filter(has).toList();
        var others = clauses.stream().filter(clause -> rivals.test(clause) && !has.test(clause)).toList();
        if (own.isEmpty() || others.isEmpty()) {
            return false;
        }
        var all = Clause.of(claim);
        var near = all.stream().filter(clause -> clause.holds(start, end)).toList();
        return most(others, near) >= most(own, near) && most(others, all) >= most(own, all) + CLEARLY;
    }

    private static int most(List<Clause> clauses, List<Clause> told) {
        return clauses.stream().mapToInt(clause -> clause.shared(told)).max().orElse(0);
    }

    private static List<NumberFact> numbers(Clause clause) {
        return clause.reading().numbers().stream().filter(number -> clause.holds(number.start(), number.end())).toList();
    }

    private static List<DateFact> dates(Clause clause) {
        return clause.reading().dates().stream().filter(date -> clause.holds(date.start(), date.end())).toList();
    }
}
