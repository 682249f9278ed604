/**
 * An analyst that asks a language model: numbered sentences in, sentence numbers out. It connects to the one endpoint of
 * its configuration, and believes nothing that comes from there: an answer is held to its schema here, its claims to the
 * gates by grounding.
 */
package dev.cardwire.analyst.model;
