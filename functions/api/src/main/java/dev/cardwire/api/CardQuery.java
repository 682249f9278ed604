package dev.cardwire.api;

import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import dev.cardwire.table.CardFilter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which cards a request asks for: the same parameters for the JSON list and for the page. */
record CardQuery(CardFilter filter, int limit, Optional<String> cursor) {

    static final List<String> PARAMETERS =
            List.of("q", "entity", "topic", "audience", "source", "language", "limit", "cursor");

    private static final int MOST = 100;
    private static final int USUAL = 20;

    /** @throws Refused if a parameter has a value that it cannot have */
    static CardQuery read(Parameters parameters) {
        var filter = new CardFilter(
                parameters.text("q"),
                parameters.text("entity"),
                parameters.word("topic", Topic.class),
                parameters.word("audience", Audience.class),
                parameters.text("source", "[a-z2-7]{26}", "a feed's id as /v1/feeds gives it"),
                parameters.text("language", "[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*", "a language tag such as en or zh"));
        return new CardQuery(filter, parameters.number("limit", 1, MOST, USUAL), parameters.text("cursor"));
    }

    /** The parameters that narrow the list, as a query writes them. */
    Map<String, String> narrowing() {
        var chosen = new LinkedHashMap<String, String>();
        filter.query().ifPresent(words -> chosen.put("q", words));
        filter.entity().ifPresent(name -> chosen.put("entity", name));
        filter.topic().ifPresent(topic -> chosen.put("topic", topic.word()));
        filter.audience().ifPresent(audience -> chosen.put("audience", audience.word()));
        filter.source().ifPresent(feed -> chosen.put("source", feed));
        filter.language().ifPresent(language -> chosen.put("language", FeedNames.primary(language)));
        return chosen;
    }
}
