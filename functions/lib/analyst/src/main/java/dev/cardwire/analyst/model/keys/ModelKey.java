package dev.cardwire.analyst.model.keys;

import dev.cardwire.analyst.model.ModelSettings;

/** The key of a model's server. */
public interface ModelKey {

    /** The key, or why there is none. */
    Found find();

    /** The server refused the key: the next look reads it anew, since it may have been changed. */
    void refused();

    /** What a look for the key gives. */
    sealed interface Found {

        record Key(Secret secret) implements Found {}

        /** The server needs none. */
        record NotNeeded() implements Found {}

        /**
         * It should be there and could not be read.
         *
         * @param detail where it was looked for, and what was wrong; never the key
         */
        record Unreadable(String detail) implements Found {}
    }

    /**
     * The key of a configuration.
     *
     * @throws IllegalStateException if it names a file that holds no key: it lies on this machine, and its owner is here
     */
    static ModelKey of(ModelSettings settings) {
        return settings.keyFile().<ModelKey>map(KeyFile::checked)
                .or(() -> settings.keySecret().map(KeySecret::of))
                .orElseGet(NoKey::new);
    }
}
