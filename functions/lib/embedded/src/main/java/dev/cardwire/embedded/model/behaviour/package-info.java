/**
 * What a stand-in answers when it is asked for a card: as an honest model, as one that lies in a known share of what it says,
 * as one that obeys whatever it reads, and as one that answers nonsense.
 *
 * <p>They read the data of the question, one line of JSON within a fence, and answer in the form of the schema
 * {@code card-draft-1}. No model is at work: sentences are chosen and shortened by plain rules, so that it is known of each
 * statement whether it is true.
 */
package dev.cardwire.embedded.model.behaviour;
