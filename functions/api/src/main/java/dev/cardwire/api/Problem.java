package dev.cardwire.api;

import java.util.List;
import java.util.Optional;

/**
 * What went wrong, as RFC 9457 writes it. Its {@code type} is {@code about:blank}: the status says all there is to say of
 * the kind, and the title is the status's own.
 *
 * @param detail what was expected and what came
 * @param parameter the query parameter that it is about
 * @param allowed the values that the parameter may have
 */
record Problem(
        String type, String title, int status, String detail, Optional<String> parameter, List<String> allowed) {

    static Problem of(int status, String detail) {
        return new Problem("about:blank", title(status), status, detail, Optional.empty(), List.of());
    }

    Problem about(String name, List<String> values) {
        return new Problem(type, title, status, detail, Optional.of(name), values);
    }

    private static String title(int status) {
        return switch (status) {
            case 400 -> "Bad Request";
            case 404 -> "Not Found";
            case 405 -> "Method Not Allowed";
            case 414 -> "URI Too Long";
            case 500 -> "Internal Server Error";
            case 503 -> "Service Unavailable";
            default -> throw new IllegalArgumentException("no title for the status " + status);
        };
    }
}
