/**
 * The HTTP function: routes, JSON views and pages.
 *
 * <p>It reads the table and writes nothing, and it connects to nothing else. What it shows was written by strangers:
 * every text is escaped by the templates, and only {@code http} and {@code https} links become links.
 */
package dev.cardwire.api;
