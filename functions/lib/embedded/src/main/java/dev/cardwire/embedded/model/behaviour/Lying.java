package dev.cardwire.embedded.model.behaviour;

import dev.cardwire.embedded.model.Answer;
import dev.cardwire.embedded.model.Behaviour;
import dev.cardwire.embedded.model.Question;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;

/**
 * Says what an honest model would, but for a share of its statements, which it turns into lies; and tells of each statement
 * what it was. The same seed lies in the same way, in whatever order it is asked.
 */
public final class Lying implements Behaviour {

    /**
     * A statement that was made.
     *
     * @param title of the article
     * @param section where on the card it belongs, as the answer's schema names it; an implication's two parts go by their own names
     * @param fact whether it is given as a fact, not as a conclusion
     * @param text as it was said; of a quotation who speaks
     * @param sentences the numbers that it cites
     * @param cited what those sentences say, a line each; empty where there are none
     * @param lie what kind of lie it is; absent: it is true
     * @param translated whether it is in another language than the article
     */
    public record Told(String title, String section, boolean fact, String text, List<Integer> sentences, String cited, Optional<Lie> lie,
            boolean translated) {}

    private final double share;
    private final long seed;
    private final Consumer<Told> ledger;

    /**
     * @param share of the statements that become lies, as far as one can be made of them; from 0 to 1
     * @param ledger told of every statement, by the thread that answers
     */
    public Lying(double share, long seed, Consumer<Told> ledger) {
        if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException("expected a share of lies from 0 to 1, got " + share);
        }
        this.share = share;
        this.seed = seed;
        this.ledger = ledger;
    }

    @Override
    public Answer answer(Question question) {
        return Answer.of(Material.of(question.user())
                .map(material -> new Honest(material).sheet().map(saying -> told(saying, material)).json().toString())
                .orElse(Behaviours.NOTHING_TO_READ));
    }

    /** Most statements have room for few kinds of lies, so those that can be made of any come last, but for some. */
    private static List<Lie> inOrder(Random random) {
        var kinds = new ArrayList<>(List.of(Lie.values()));
        Collections.shuffle(kinds, random);
        if (random.nextInt(4) > 0) {
            kinds.sort(Comparator.comparing(Lie::canBeMadeOfAny));
        }
        return kinds;
    }

    private Saying told(Saying truth, Material material) {
        var random = new Random(seed * 1_000_003 + Objects.hash(material.title(), truth.section(), truth.text(), truth.sentences()));
        // Seeds that are near each other begin alike.
        random.nextInt();
        Optional<Lie> kind = Optional.empty();
        Saying said = truth;
        if (random.nextDouble() < share) {
            for (Lie one : inOrder(random)) {
                var lie = one.of(truth, material, random);
                if (lie.isPresent()) {
                    kind = Optional.of(one);
                    said = lie.get();
                    break;
                }
            }
        }
        ledger.accept(new Told(material.title(), said.section(), said.kind() == Saying.Kind.FACT, said.text(), said.sentences(),
                material.cited(said.sentences()), kind, material.isTranslated()));
        return said;
    }
}
