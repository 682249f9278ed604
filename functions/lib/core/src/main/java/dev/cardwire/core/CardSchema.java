package dev.cardwire.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The JSON Schema (2020-12) of a card, as stored and, with its {@code view}, as answered. It says to other programs
 * what {@link Card} says to this one; its closed lists are those of {@link Vocabulary}, which a test holds.
 */
public final class CardSchema {

    /** The schema's resource, beside this class. */
    public static final String RESOURCE = "card-1.schema.json";

    private CardSchema() {}

    /** The schema's text. */
    public static String text() {
        try (var in = CardSchema.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException("expected the resource " + RESOURCE + " beside " + CardSchema.class.getName()
                        + ", got none: the artefact is incomplete");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + RESOURCE + " cannot be read", e);
        }
    }
}
