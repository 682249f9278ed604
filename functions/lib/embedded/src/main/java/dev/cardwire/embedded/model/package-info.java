/**
 * Servers that stand in for a language model: Bedrock's Converse and OpenAI's chat completions on 127.0.0.1, honest on the
 * wire, with a behaviour in the model's place.
 *
 * <p>What the real service would refuse is refused here as there; what a model might answer, and how an answer may break on
 * its way, a {@link dev.cardwire.embedded.model.Behaviour} says.
 */
package dev.cardwire.embedded.model;
