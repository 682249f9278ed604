package dev.cardwire.reader;

/** Tells lines of a text, asked for places that come one after another. */
final class Lines {

    private final String text;
    private int counted;
    private int line = 1;

    Lines(String text) {
        this.text = text;
    }

    /** The line of a place, from 1. */
    int of(int place) {
        for (; counted < place; counted++) {
            if (text.charAt(counted) == '\n') {
                line++;
            }
        }
        return line;
    }
}
