package dev.cardwire.fetch;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Links;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/** What the function was asked. */
sealed interface FetchEvent {

    /** Poll what is due in these shards, from 0 to 15. */
    record Poll(SortedSet<Integer> shards) implements FetchEvent {}

    /** Add the feeds of an OPML list. */
    record Import(String opml) implements FetchEvent {}

    /** Add one feed. */
    record Add(String url, Optional<String> name, List<String> folders) implements FetchEvent {}

    /** Remove one feed. */
    record Remove(String feedId) implements FetchEvent {}

    int SHARDS = 16;

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if it is the event of something else; the message names what came
     */
    static FetchEvent of(JsonNode event) {
        if (event.isObject() && event.size() == 1) {
            if (event.path("shards").isTextual()) {
                return new Poll(shards(event.path("shards").asText()));
            }
            if (event.path("import").isTextual()) {
                return new Import(event.path("import").asText());
            }
            if (event.path("add").path("url").isTextual()) {
                return add(event.path("add"));
            }
            if (event.path("remove").isTextual()) {
                return new Remove(event.path("remove").asText());
            }
        }
        throw new IllegalArgumentException("expected {\"shards\": \"0-15\"}, {\"import\": \"<opml…\"}, {\"add\": {\"url\": …}} or "
                + "{\"remove\": \"<feedId>\"}, got " + shortened(event.toString()));
    }

    private static Add add(JsonNode add) {
        String url = add.path("url").asText().strip();
        if (!Links.isWeb(url)) {
            throw new IllegalArgumentException("expected the absolute http or https address of a feed, got " + shortened(url));
        }
        var folders = new ArrayList<String>();
        add.path("folders").forEach(folder -> folders.add(folder.asText()));
        return new Add(url, Optional.of(add.path("name").asText("").strip()).filter(name -> !name.isEmpty()), folders);
    }

    private static SortedSet<Integer> shards(String written) {
        var shards = new TreeSet<Integer>();
        for (String part : written.split(",", -1)) {
            if (!part.strip().matches("\\d{1,2}(-\\d{1,2})?")) {
                throw badShards(written);
            }
            String[] ends = part.strip().split("-");
            int first = Integer.parseInt(ends[0]);
            int last = Integer.parseInt(ends[ends.length - 1]);
            if (first > last || last >= SHARDS) {
                throw badShards(written);
            }
            for (int shard = first; shard <= last; shard++) {
                shards.add(shard);
            }
        }
        return shards;
    }

    private static IllegalArgumentException badShards(String written) {
        return new IllegalArgumentException("expected shards from 0 to 15 such as \"0-15\", \"3\" or \"0-3,7\", got \"" + shortened(written) + "\"");
    }

    private static String shortened(String text) {
        return text.length() > 200 ? text.substring(0, 200) + "…" : text;
    }
}
