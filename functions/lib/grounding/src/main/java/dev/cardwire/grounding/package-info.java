/**
 * The gates: what an analyst drafts becomes a card here, and nowhere else is a {@code Claim} made. A draft is not trusted,
 * whoever wrote it: what its own cited evidence does not support is withheld and counted. No I/O, no clock, no model; the
 * rules are those of the design's CARD.md, "Grounding gates".
 */
package dev.cardwire.grounding;
