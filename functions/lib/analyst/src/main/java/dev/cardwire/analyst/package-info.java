/**
 * Analyst: article to Draft. The extractive analyst chooses and orders the source's own sentences; it needs no model, no
 * key and no network.
 */
package dev.cardwire.analyst;
