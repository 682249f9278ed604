package dev.cardwire.table;

/** A text that was given as a cursor is none that this table gave out. */
public final class BadCursor extends RuntimeException {

    BadCursor(String cursor) {
        super("expected a cursor as an earlier page gave it in \"next\", got \""
                + (cursor.length() > 80 ? cursor.substring(0, 80) + "…" : cursor) + "\"");
    }
}
