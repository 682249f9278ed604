package dev.cardwire.embedded.model.behaviour;

import dev.cardwire.embedded.model.Answer;
import dev.cardwire.embedded.model.Behaviour;

/** The behaviours that a card's question can meet with. */
public final class Behaviours {

    private static final String NOTHING_TO_READ = "I am a stand-in for a model and answer nothing but questions for a card.";

    private Behaviours() {}

    /** Says what the article's sentences say, each thing with the sentence that says it. */
    public static Behaviour honest() {
        return question -> Answer.of(Material.of(question.user())
                .map(material -> new Honest(material).sheet().json().toString())
                .orElse(NOTHING_TO_READ));
    }
}
