package dev.cardwire.api;

/**
 * A page that says what is wrong, or that nothing is here yet.
 *
 * @param detail what was expected and what came; empty where the heading says it all
 */
record ProblemPage(Frame frame, String heading, String detail) {}
