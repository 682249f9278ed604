package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.io.ByteArrayOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Reads along in the functions' log why a function gave a message of the queue back, which its answer cannot say: SQS
 * takes nothing from it but ids. In AWS the log is searched for the message's id; here a dead letter tells its reason itself.
 */
final class FailureReasons extends FilterOutputStream {

    /** A message that ends as a dead letter failed the last time just now, so few need be remembered. */
    private static final int REMEMBERED = 1_000;

    /** A longer line is remembered by its beginning, where the reason stands; bytes. */
    private static final int LONGEST_LINE = 64 * 1024;

    private final ByteArrayOutputStream line = new ByteArrayOutputStream();
    private final Map<String, String> reasons = new LinkedHashMap<>();

    FailureReasons(OutputStream log) {
        super(log);
    }

    /** Why a message failed the last time, if its function said so. */
    synchronized Optional<String> of(String message) {
        return Optional.ofNullable(reasons.get(message));
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        out.write(bytes, from, length);
        for (int i = from; i < from + length; i++) {
            if (bytes[i] == '\n') {
                read(line.toString(StandardCharsets.UTF_8));
                line.reset();
            } else if (line.size() < LONGEST_LINE) {
                line.write(bytes[i]);
            }
        }
    }

    private void read(String logged) {
        if (!logged.startsWith("{") || !logged.contains("\"queueMessage\"")) {
            return;
        }
        JsonNode tree;
        try {
            tree = Json.read(logged, JsonNode.class, "a line of the log");
        } catch (Json.Malformed e) {
            // Libraries print here too, and a line that was too long is no JSON any more.
            return;
        }
        String message = tree.path("queueMessage").asText();
        if (tree.path("level").asText().equals("ERROR") && !message.isEmpty()) {
            reasons.remove(message);
            reasons.put(message, tree.path("message").asText() + ": " + tree.path("error").asText());
            if (reasons.size() > REMEMBERED) {
                reasons.remove(reasons.keySet().iterator().next());
            }
        }
    }
}
