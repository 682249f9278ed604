package dev.cardwire.enrich;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** What the function was called with. */
sealed interface EnrichEvent {

    /** A batch of the queue. */
    record Batch(List<Message> messages) implements EnrichEvent {}

    /** Object-created events straight from S3. */
    record Created(List<String> keys) implements EnrichEvent {}

    /** The schedule: what is due for its model. */
    record Due() implements EnrichEvent {}

    /** A message of the queue; its body is read when its turn comes, so that a bad one fails alone. */
    record Message(String id, String body) {}

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if it is the event of another service
     */
    static EnrichEvent of(JsonNode event) {
        if (event.isObject() && event.size() == 1 && event.path("due").asText().equals("enrich")) {
            return new Due();
        }
        JsonNode records = event.path("Records");
        if (records.isArray() && allFrom(records, "aws:sqs")) {
            var messages = new ArrayList<Message>();
            records.forEach(record -> messages.add(new Message(record.path("messageId").asText(), record.path("body").asText())));
            return new Batch(messages);
        }
        if (isOfS3(event)) {
            return new Created(createdKeys(event));
        }
        throw new IllegalArgumentException("expected a batch of SQS, an object-created event of S3 or {\"due\": \"enrich\"}, got "
                + shown(event));
    }

    /**
     * The keys of an S3 event; none for the test event that S3 sends when a notification is set up.
     *
     * @throws IllegalArgumentException if it is another event, or of an object that was not created
     */
    static List<String> createdKeys(JsonNode event) {
        if (event.path("Event").asText().equals("s3:TestEvent")) {
            return List.of();
        }
        if (!isOfS3(event)) {
            throw new IllegalArgumentException("expected an object-created event of S3, got " + shown(event));
        }
        var keys = new ArrayList<String>();
        for (JsonNode record : event.path("Records")) {
            String name = record.path("eventName").asText();
            if (!name.startsWith("ObjectCreated:")) {
                throw new IllegalArgumentException("expected an S3 event ObjectCreated:*, got " + name);
            }
            // S3 writes keys in its events as HTML forms do: percent-encoded, a space as a plus.
            keys.add(URLDecoder.decode(record.path("s3").path("object").path("key").asText(), StandardCharsets.UTF_8));
        }
        return keys;
    }

    private static boolean isOfS3(JsonNode event) {
        return event.path("Event").asText().equals("s3:TestEvent")
                || event.path("Records").isArray() && allFrom(event.path("Records"), "aws:s3");
    }

    private static boolean allFrom(JsonNode records, String service) {
        if (records.isEmpty()) {
            return false;
        }
        for (JsonNode record : records) {
            if (!record.path("eventSource").asText().equals(service)) {
                return false;
            }
        }
        return true;
    }

    private static String shown(JsonNode event) {
        String text = event.toString();
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
