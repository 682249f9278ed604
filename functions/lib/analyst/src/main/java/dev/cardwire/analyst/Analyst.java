package dev.cardwire.analyst;

/** Says what a card could say of an article. What it says is a draft: grounding decides what holds. */
public interface Analyst {

    /** The engine's name as the card keeps it: {@code extractive}, {@code bedrock:<model>} or {@code openai:<model>}. */
    String engine();

    /** Drafts a card, or says why it could not: a model that fails is expected, and no exception. */
    Drafted draft(Assignment assignment);
}
