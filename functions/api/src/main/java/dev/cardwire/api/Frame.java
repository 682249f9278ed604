package dev.cardwire.api;

/**
 * What every page has.
 *
 * @param title of the window
 * @param stylesheet the path of it
 */
record Frame(Labels labels, String title, String description, String stylesheet) {}
