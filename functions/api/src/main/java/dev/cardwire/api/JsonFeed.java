package dev.cardwire.api;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.Instant;
import java.util.List;

/** A feed as <a href="https://www.jsonfeed.org/version/1.1/">JSON Feed 1.1</a> writes it. */
record JsonFeed(
        String version,
        String title,
        @JsonProperty("home_page_url") String homePageUrl,
        @JsonProperty("feed_url") String feedUrl,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<Item> items) {

    static final String VERSION = "https://jsonfeed.org/version/1.1";

    /** @param externalUrl the article that the card tells of */
    record Item(
            String id,
            String url,
            @JsonProperty("external_url") String externalUrl,
            String title,
            @JsonProperty("content_text") String contentText,
            @JsonProperty("date_published") Instant datePublished,
            String language,
            List<String> tags,
            List<Author> authors) {}

    record Author(String name) {}
}
