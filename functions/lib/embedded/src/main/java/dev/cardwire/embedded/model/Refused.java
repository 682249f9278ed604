package dev.cardwire.embedded.model;

import java.util.Optional;

/** A request that is answered with an error, as the real service words it. */
final class Refused extends Exception {

    private final int status;
    private final String type;
    private final Optional<String> code;

    Refused(int status, String type, Optional<String> code, String message) {
        super(message, null, false, false);
        this.status = status;
        this.type = type;
        this.code = code;
    }

    int status() {
        return status;
    }

    String type() {
        return type;
    }

    Optional<String> code() {
        return code;
    }
}
