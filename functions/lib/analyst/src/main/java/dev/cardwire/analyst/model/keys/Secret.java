package dev.cardwire.analyst.model.keys;

import java.util.Optional;

/** A text that nobody reads by accident. */
public final class Secret {

    private final String text;

    private Secret(String text) {
        this.text = text;
    }

    /** A key as HTTP can send it, without the white space that files end with; absent if the text is none. */
    static Optional<Secret> of(String text) {
        String key = text.strip();
        return key.isEmpty() || !key.chars().allMatch(character -> character > ' ' && character < 0x7F) ? Optional.empty() : Optional.of(new Secret(key));
    }

    /** The text itself, for the one header that needs it. */
    public String reveal() {
        return text;
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
