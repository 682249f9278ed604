package dev.cardwire.local.template;

/** The template holds something that a local run does not understand; the message says what, and where it stands. */
public final class TemplateError extends RuntimeException {

    TemplateError(String message) {
        super(message);
    }

    TemplateError(String message, Throwable cause) {
        super(message, cause);
    }
}
