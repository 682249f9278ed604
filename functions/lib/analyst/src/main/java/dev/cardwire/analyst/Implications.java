package dev.cardwire.analyst;

import dev.cardwire.analyst.Candidates.Candidate;
import dev.cardwire.article.DateFact;
import dev.cardwire.article.Dates;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Item;
import dev.cardwire.core.Times;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds what may come, and why: a sentence about the future beside one that gives its reason. */
final class Implications {

    private static final int MOST = 2;

    private Implications() {}

    static List<Draft.Implication> of(Item item, Candidates candidates, Excerpts excerpts, Cues cues) {
        var found = new ArrayList<Draft.Implication>();
        List<Candidate> all = candidates.inOrder();
        for (var candidate : all) {
            if (found.size() == MOST) {
                break;
            }
            if (!excerpts.isTold(candidate) && cues.future().occurIn(candidate.text())) {
                rationale(all, candidate, cues).ifPresent(reason ->
                        implication(item, candidate, reason, excerpts).ifPresent(found::add));
            }
        }
        return List.copyOf(found);
    }

    /** The sentence before or after it in the same paragraph that says why. */
    private static Optional<Candidate> rationale(List<Candidate> all, Candidate prediction, Cues cues) {
        return List.of(prediction.index() - 1, prediction.index() + 1).stream()
                .filter(index -> index >= 0 && index < all.size())
                .map(all::get)
                .filter(other -> other.sentence().paragraph() == prediction.sentence().paragraph())
                .filter(other -> cues.rationale().occurIn(other.text()) && !cues.future().occurIn(other.text()))
                .findFirst();
    }

    private static Optional<Draft.Implication> implication(Item item, Candidate prediction, Candidate reason, Excerpts excerpts) {
        // Both or none: a prediction without its reason is not shown, so nothing may be spent on it.
        if (!excerpts.allows(Clauses.Stretch.of(prediction.sentence())) || !excerpts.allows(Clauses.Stretch.of(reason.sentence()))) {
            return Optional.empty();
        }
        Optional<Statement> rationale = excerpts.tellAgain(reason);
        return rationale.flatMap(why -> excerpts.tell(prediction, ClaimKind.PREDICTION)
                .map(what -> new Draft.Implication(what, why, dueBy(item, what.text()))));
    }

    /** The first date of the prediction that lies after the publication. */
    private static Optional<String> dueBy(Item item, String prediction) {
        return Dates.in(prediction, item.publishedAt()).stream()
                .map(DateFact::iso)
                .filter(date -> item.publishedAt().map(at -> isAfter(date, Times.day(at).toString())).orElse(false))
                .findFirst();
    }

    private static boolean isAfter(String date, String day) {
        String start = date.contains("Q") ? date.substring(0, 5) + "%02d".formatted(3 * (date.charAt(6) - '0')) : date;
        return start.compareTo(day.substring(0, Math.min(start.length(), day.length()))) > 0;
    }
}
