package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.article.Language;
import dev.cardwire.article.Letters;
import dev.cardwire.core.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What may come, and why: a sentence that speaks of the future, with the reason that it gives itself or that the sentence
 * beside it gives.
 */
final class Implications {

    private static final int MOST = 2;

    /** A lighter part of a sentence is no forecast and no reason by itself; as {@link Letters#weight}. */
    private static final int LIGHTEST = 20;

    private Implications() {}

    /** A forecast with its reason. */
    private record Reasoned(Stretch prediction, Stretch rationale) {

        List<Stretch> both() {
            return List.of(prediction, rationale);
        }
    }

    /** The implications, whose room is then taken. */
    static List<Draft.Implication> of(Reading reading, Room room) {
        var implications = new ArrayList<Draft.Implication>();
        for (var passage : reading.passages()) {
            if (implications.size() < MOST && isPrediction(passage, reading) && !room.isShown(passage.stretch())) {
                reasons(passage, reading).stream()
                        .filter(reasoned -> implications.stream().noneMatch(other -> other.rationale().equals(reasoned.rationale().fact())))
                        .filter(reasoned -> room.take(reasoned.both()))
                        .findFirst()
                        .ifPresent(reasoned -> implications.add(new Draft.Implication(reasoned.prediction().prediction(),
                                reasoned.rationale().fact(), DueDate.of(reasoned.prediction(), reading))));
            }
        }
        return List.copyOf(implications);
    }

    /** Whether a passage is a forecast that this section could show. */
    static boolean isOne(Passage passage, Reading reading) {
        return isPrediction(passage, reading) && !reasons(passage, reading).isEmpty();
    }

    private static boolean isPrediction(Passage passage, Reading reading) {
        return passage.stretch().length() <= ExcerptLimit.LONGEST_QUOTE
                && !passage.personal()
                && reading.cues().future().occurIn(passage.text())
                && !reading.cues().address().occurIn(passage.text());
    }

    /** Its own reason, else that of the next sentence, else that of the one before, which may be shown elsewhere too. */
    private static List<Reasoned> reasons(Passage prediction, Reading reading) {
        var reasons = new ArrayList<Reasoned>();
        within(prediction.stretch(), reading).ifPresent(reasons::add);
        for (int beside : List.of(1, -1)) {
            reading.passages().stream()
                    .filter(other -> other.index() == prediction.index() + beside)
                    .filter(other -> reading.cues().rationale().occurIn(other.text()) && !reading.cues().contrast().begin(other.text()))
                    .filter(other -> other.stretch().length() <= ExcerptLimit.LONGEST_QUOTE)
                    .forEach(other -> reasons.add(new Reasoned(prediction.stretch(), other.stretch())));
        }
        return reasons;
    }

    /** A sentence that says both: "… will cost less because …", 由于…，…将…. */
    private static Optional<Reasoned> within(Stretch sentence, Reading reading) {
        String text = sentence.text();
        int comma = Math.max(text.indexOf('，'), text.indexOf(", "));
        int cue = reading.cues().rationale().find(text, 1);
        boolean reasonFirst = reading.cues().rationale().begin(text) && comma > 0;
        if (!reasonFirst && cue < 0) {
            return Optional.empty();
        }
        var reason = reasonFirst ? sentence.part(0, comma) : sentence.part(cue, text.length());
        var forecast = reasonFirst ? sentence.part(comma + 1, text.length()).stripped() : sentence.part(0, cue).stripped();
        boolean complete = Letters.weight(reason.text()) >= LIGHTEST && Letters.weight(forecast.text()) >= LIGHTEST
                && Clauses.isBalanced(reason.text()) && Clauses.isBalanced(forecast.text())
                && reading.cues().future().occurIn(forecast.text()) && !reading.cues().future().occurIn(reason.text());
        // An English forecast without its reason before it would begin amid its sentence.
        var shown = reasonFirst && reading.language() != Language.CHINESE ? sentence : forecast;
        return complete ? Optional.of(new Reasoned(shown, reason)) : Optional.empty();
    }
}
