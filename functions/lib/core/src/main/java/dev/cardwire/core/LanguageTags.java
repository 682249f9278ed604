package dev.cardwire.core;

import java.util.Locale;

/** Language tags (BCP 47). */
public final class LanguageTags {

    private LanguageTags() {}

    /** The language itself, without region and script. */
    public static String primary(String tag) {
        return tag.split("-", 2)[0].toLowerCase(Locale.ROOT);
    }
}
