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

    /**
     * Add one feed.
     *
     * @param url of a feed, or of a page that names one
     * @param later whether it is only to be put on the list, and asked for by the next run
     */
    record Add(String url, Optional<String> name, List<String> folders, boolean later) implements FetchEvent {}

    /** Give the list as OPML. */
    record Export() implements FetchEvent {}

    /** Remove one feed. */
    record Remove(String feedId) implements FetchEvent {}

    /** Leave a feed alone, or poll it again. */
    record Pause(String feedId, boolean paused) implements FetchEvent {}

    /** Show no more than title and link of what lies on a host, or all of it again. */
    record OptOut(String host, boolean out) implements FetchEvent {}

    int SHARDS = 16;

    /**
     * Reads an event.
     *
     * @throws IllegalArgumentException if it is the event of something else; the message names what came
     */
    static FetchEvent of(JsonNode event) {
        if (event.isObject() && event.size() == 1) {
            String name = event.fieldNames().next();
            JsonNode value = event.path(name);
            if (name.equals("add") && value.path("url").isTextual()) {
                return add(value);
            }
            if (name.equals("export") && value.isBoolean() && value.asBoolean()) {
                return new Export();
            }
            if (value.isTextual()) {
                String text = value.asText();
                switch (name) {
                    case "shards" -> {
                        return new Poll(shards(text));
                    }
                    case "import" -> {
                        return new Import(text);
                    }
                    case "remove" -> {
                        return new Remove(text);
                    }
                    case "pause", "resume" -> {
                        return new Pause(text, name.equals("pause"));
                    }
                    case "optOut", "optIn" -> {
                        return new OptOut(host(text), name.equals("optOut"));
                    }
                    default -> { }
                }
            }
        }
        throw new IllegalArgumentException("expected {\"shards\": \"0-15\"}, {\"add\": {\"url\": …, \"name\": …, \"folders\": […], \"later\": false}}, "
                + "{\"import\": \"<opml…\"}, {\"export\": true}, {\"remove\": \"<feedId>\"}, {\"pause\": \"<feedId>\"}, {\"resume\": \"<feedId>\"}, "
                + "{\"optOut\": \"<host>\"} or {\"optIn\": \"<host>\"}, got " + shortened(event.toString()));
    }

    private static Add add(JsonNode add) {
        var folders = new ArrayList<String>();
        add.path("folders").forEach(folder -> folders.add(folder.asText()));
        return new Add(address(add.path("url").asText().strip()), Optional.of(add.path("name").asText("").strip()).filter(name -> !name.isEmpty()),
                folders, add.path("later").asBoolean());
    }

    /** The address as people give it: also without a scheme, or with the one that browsers had for feeds. */
    private static String address(String given) {
        String url = given.replaceFirst("^(?i)feed:(?=https?:)", "").replaceFirst("^(?i)feed://", "https://");
        String web = url.matches("(?i)[a-z0-9.-]+\\.[a-z]{2,}([:/?].*)?") ? "https://" + url : url;
        return Links.isWeb(web) ? web : WebAddress.of(web).map(WebAddress::url).filter(Links::isWeb).orElseThrow(() ->
                new IllegalArgumentException("expected the http or https address of a feed or of a page that names one, got " + shortened(given)));
    }

    private static String host(String given) {
        return WebAddress.of(given.contains("://") ? given : "https://" + given).map(WebAddress::host).filter(host -> host.contains(".")).orElseThrow(() ->
                new IllegalArgumentException("expected a host such as \"example.org\", got " + shortened(given)));
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
