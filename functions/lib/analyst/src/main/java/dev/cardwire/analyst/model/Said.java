package dev.cardwire.analyst.model;

/** What an endpoint says of a failure, fit for a log: short, on one line, and nothing of what it was sent. */
public final class Said {

    private static final int LONGEST = 200;

    /** Servers that repeat a request in their complaint repeat more of it than this; UTF-16 code units. */
    private static final int REPEATED = 16;

    private Said() {}

    /** A server's words; only that there were some where they repeat a part of the question. */
    public static String by(String words, Prompt prompt) {
        String said = VisibleText.of(words);
        if (said.length() > LONGEST) {
            said = said.substring(0, Character.isHighSurrogate(said.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST) + "…";
        }
        for (int at = 0; at + REPEATED <= said.length(); at++) {
            if (prompt.user().contains(said.substring(at, at + REPEATED))) {
                return "(words that repeat the request)";
            }
        }
        return said;
    }
}
