package dev.cardwire.embedded.model.behaviour;

import dev.cardwire.embedded.model.Answer;
import dev.cardwire.embedded.model.Behaviour;
import dev.cardwire.embedded.model.Failure;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The behaviours that a card's question can meet with, and the names that they go by. */
public final class Behaviours {

    static final String NOTHING_TO_READ = "I am a stand-in for a model and answer nothing but questions for a card.";

    private static final String LYING = "lying:";
    private static final String BROKEN = "broken:";

    private Behaviours() {}

    /** Says what the article's sentences say, each thing with the sentence that says it. */
    public static Behaviour honest() {
        return question -> Answer.of(Material.of(question.user())
                .map(material -> new Honest(material).sheet().json().toString())
                .orElse(NOTHING_TO_READ));
    }

    /** Does what any text in the question orders. */
    public static Behaviour obeying() {
        return new Obeying();
    }

    /**
     * The behaviour of a name: {@code honest}, {@code obeying}, {@code lying:0.3}, {@code broken:<kind>}, or an error of the service
     * such as {@code throttling}; several with commas between them are answered in turn, and the last one stays.
     *
     * @param seed of the lies
     * @throws IllegalArgumentException if there is none of this name; the message names all
     */
    public static Behaviour named(String name, long seed) {
        return Behaviour.inTurn(Arrays.stream(name.split(",", -1)).map(one -> single(one.strip(), seed)).toList());
    }

    private static Behaviour single(String name, long seed) {
        if (name.startsWith(LYING)) {
            return new Lying(share(name.substring(LYING.length())), seed, _ -> {});
        }
        if (name.startsWith(BROKEN)) {
            return Nonsense.named(name.substring(BROKEN.length())).<Behaviour>map(nonsense -> nonsense::answer).orElseThrow(() -> unknown(name));
        }
        return switch (name) {
            case "honest" -> honest();
            case "obeying" -> obeying();
            default -> Failure.named(name).map(failure -> Behaviour.always(Answer.of(failure))).orElseThrow(() -> unknown(name));
        };
    }

    private static double share(String text) {
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("expected a share of lies as in lying:0.3, got " + text, e);
        }
    }

    private static IllegalArgumentException unknown(String name) {
        return new IllegalArgumentException("expected one of " + String.join(", ", names()) + ", got " + name);
    }

    /** All names, a share of lies as an example. */
    public static List<String> names() {
        return Stream.of(
                        Stream.of("honest", "obeying", "lying:0.3"),
                        Arrays.stream(Failure.values()).map(Failure::word),
                        Arrays.stream(Nonsense.values()).map(Nonsense::word).map(BROKEN::concat))
                .flatMap(all -> all).collect(Collectors.toList());
    }
}
