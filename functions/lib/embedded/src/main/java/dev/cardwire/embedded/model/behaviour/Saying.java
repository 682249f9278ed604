package dev.cardwire.embedded.model.behaviour;

import java.util.List;

/**
 * One thing that an answer says, with the numbers of the sentences that it cites.
 *
 * @param section where on the card it belongs, as the schema names it
 * @param text of a quote: who speaks
 */
record Saying(String section, String text, Kind kind, List<Integer> sentences) {

    enum Kind {
        FACT,
        INFERENCE
    }

    Saying {
        sentences = List.copyOf(sentences);
    }

    static Saying fact(String section, String text, Integer... sentences) {
        return new Saying(section, text, Kind.FACT, List.of(sentences));
    }

    Saying saying(String other) {
        return new Saying(section, other, kind, sentences);
    }

    Saying citing(List<Integer> others) {
        return new Saying(section, text, kind, others);
    }
}
