package dev.cardwire.recap;

import com.fasterxml.jackson.databind.JsonNode;

/** What the function was asked. */
sealed interface RecapEvent {

    /** The daily run: the week of yesterday. */
    record Daily() implements RecapEvent {}

    /** A given week. */
    record OfWeek(Week week) implements RecapEvent {}

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if it is the event of something else
     */
    static RecapEvent of(JsonNode event) {
        if (event.isObject() && event.isEmpty()) {
            return new Daily();
        }
        if (event.isObject() && event.size() == 1 && event.path("week").isTextual()) {
            return new OfWeek(Week.parse(event.path("week").asText()));
        }
        String came = event.toString();
        throw new IllegalArgumentException("expected {} or {\"week\": \"2026-W47\"}, got "
                + (came.length() > 200 ? came.substring(0, 200) + "…" : came));
    }
}
