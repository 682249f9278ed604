package dev.cardwire.core;

import com.fasterxml.jackson.databind.JsonNode;

/** A stored document is of a schema that this version of Cardwire does not know. */
public final class UnknownSchema extends RuntimeException {

    private UnknownSchema(String message) {
        super(message);
    }

    /**
     * Checks a document's {@code schema} before anything else of it is read.
     *
     * @param where what the document is, for the message
     * @throws UnknownSchema if it is another than expected, or none
     */
    public static void check(JsonNode document, String expected, String where) {
        String came = document.path("schema").asText("none");
        if (!came.equals(expected)) {
            throw new UnknownSchema("expected schema " + expected + ", got " + came + ": " + where);
        }
    }
}
