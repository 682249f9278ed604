package dev.cardwire.analyst.model;

import java.util.Locale;

/** Language tags (BCP 47). */
final class Tags {

    private Tags() {}

    /** The language itself, without region and script. */
    static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
