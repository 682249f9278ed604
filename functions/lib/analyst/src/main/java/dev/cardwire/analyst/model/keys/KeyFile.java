package dev.cardwire.analyst.model.keys;

import dev.cardwire.analyst.model.ModelSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A key in a file of this machine. It is read at each call, so a changed one needs no restart. */
final class KeyFile implements ModelKey {

    /** No key is longer; bytes. */
    private static final int LONGEST = 16_384;

    private final Path file;

    KeyFile(Path file) {
        this.file = file;
    }

    /** @throws IllegalStateException if the file holds no key now */
    static KeyFile checked(Path file) {
        var key = new KeyFile(file);
        if (key.find() instanceof Found.Unreadable(String detail)) {
            throw new IllegalStateException(detail);
        }
        return key;
    }

    @Override
    public Found find() {
        String expected = "expected the model's key in the file " + file + ", which the variable " + ModelSettings.KEY_FILE + " names: ";
        try {
            if (!Files.isRegularFile(file)) {
                return new Found.Unreadable(expected + "there is no such file");
            }
            if (Files.size(file) > LONGEST) {
                return new Found.Unreadable(expected + "it has " + Files.size(file) + " bytes, which no key has");
            }
            return Secret.of(Files.readString(file))
                    .<Found>map(Found.Key::new)
                    .orElseGet(() -> new Found.Unreadable(expected + "it is empty, or holds what no key does"));
        } catch (IOException e) {
            return new Found.Unreadable(expected + "it cannot be read (" + e.getClass().getSimpleName() + ")");
        }
    }

    @Override
    public void refused() {
        // It is read each time.
    }
}
