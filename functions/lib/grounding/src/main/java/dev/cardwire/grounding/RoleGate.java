package dev.cardwire.grounding;

import dev.cardwire.article.NameFact;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.Senses.Found;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Gate 4, who did what to whom: a claim that names two around a deed ("A acquired B") does not change their places. It
 * objects only where the evidence names the same two around the same deed the other way round, and nowhere as the claim does.
 */
final class RoleGate implements Gate {

    private static final Set<String> PASSIVE = Set.of("was", "were", "been", "being", "is", "are", "be", "got");

    /** "was recently acquired": so many words may stand between. */
    private static final int AUXILIARY_BEFORE = 2;

    /** A deed with who did it and whom it was done to. */
    private record Deed(String sense, NameFact doer, NameFact other) {

        boolean isSameAs(Deed deed) {
            return sense.equals(deed.sense) && doer.names(deed.doer) && other.names(deed.other);
        }

        boolean isTurnedFrom(Deed deed) {
            return sense.equals(deed.sense) && doer.names(deed.other) && other.names(deed.doer);
        }
    }

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        var claimed = deeds(claim);
        if (claimed.isEmpty()) {
            return Optional.empty();
        }
        var known = evidence.sentences().stream().flatMap(sentence -> deeds(sentence).stream()).toList();
        boolean turned = claimed.stream().anyMatch(deed ->
                known.stream().anyMatch(deed::isTurnedFrom) && known.stream().noneMatch(deed::isSameAs));
        return Gate.objectIf(turned, Reason.NAME);
    }

    private static List<Deed> deeds(Reading reading) {
        return reading.senses().stream().filter(Found::isDeed).flatMap(found -> deed(found, reading).stream()).toList();
    }

    private static Optional<Deed> deed(Found found, Reading reading) {
        var tokens = reading.tokens();
        int start = tokens.get(found.from()).start();
        int end = tokens.get(found.to() - 1).end();
        var before = reading.names().stream().filter(name -> name.end() <= start).max(Comparator.comparingInt(NameFact::end));
        var after = reading.names().stream().filter(name -> name.start() >= end).min(Comparator.comparingInt(NameFact::start));
        int passive = reading.text().substring(0, start).lastIndexOf('被');
        if (passive >= 0 && before.isPresent() && passive < before.get().start()) {
            // A被B收购: the doer stands between 被 and the deed.
            return reading.names().stream().filter(name -> name.end() <= passive).max(Comparator.comparingInt(NameFact::end))
                    .map(other -> new Deed(found.sense(), before.get(), other));
        }
        if (before.isEmpty() || after.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(isPassive(found, reading)
                ? new Deed(found.sense(), after.get(), before.get())
                : new Deed(found.sense(), before.get(), after.get()));
    }

    /** "A was acquired by B". */
    private static boolean isPassive(Found found, Reading reading) {
        var tokens = reading.tokens();
        boolean auxiliary = tokens.subList(Math.max(0, found.from() - AUXILIARY_BEFORE), found.from()).stream()
                .anyMatch(token -> PASSIVE.contains(token.text()));
        return auxiliary && found.to() < tokens.size() && tokens.subList(found.to(), Math.min(tokens.size(), found.to() + AUXILIARY_BEFORE)).stream()
                .anyMatch(token -> token.text().equals("by"));
    }
}
