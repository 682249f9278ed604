/** Measures the cards of real articles: which sections they have, that their quotes hold, how much they say of what happened. */
package dev.cardwire.local.cards;
