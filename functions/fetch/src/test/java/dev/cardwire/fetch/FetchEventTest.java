package dev.cardwire.fetch;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FetchEventTest {

    @Test
    void shardsAreRangesAndSingleNumbers() {
        assertEquals(new FetchEvent.Poll(new TreeSet<>(Set.of(0, 1, 2, 3, 7))), of("{\"shards\": \"0-3, 7\"}"));
        assertEquals(16, ((FetchEvent.Poll) of("{\"shards\": \"0-15\"}")).shards().size());
    }

    @Test
    void aFeedIsAddedWithItsNameAndFolders() {
        assertEquals(new FetchEvent.Add("https://example.org/feed", Optional.of("N"), List.of("a", "b"), false),
                of("{\"add\": {\"url\": \"https://example.org/feed\", \"name\": \"N\", \"folders\": [\"a\", \"b\"]}}"));
    }

    @ParameterizedTest
    @CsvSource({
        "https://example.org/feed?a=1,       https://example.org/feed?a=1",
        "example.org/feed,                   https://example.org/feed",
        "Example.org,                        https://Example.org",
        "feed://example.org/rss,             https://example.org/rss",
        "feed:http://example.org/rss,        http://example.org/rss",
        "https://例子.example/订阅,            https://xn--fsqu00a.example/%E8%AE%A2%E9%98%85",
    })
    void anAddressMayBeWrittenAsPeopleDo(String given, String url) {
        assertEquals(url, ((FetchEvent.Add) of("{\"add\": {\"url\": \"" + given + "\"}}")).url());
    }

    @Test
    void anOwnersRequestsAreTold() {
        assertEquals(new FetchEvent.Export(), of("{\"export\": true}"));
        assertEquals(new FetchEvent.Pause("id", true), of("{\"pause\": \"id\"}"));
        assertEquals(new FetchEvent.Pause("id", false), of("{\"resume\": \"id\"}"));
        assertEquals(new FetchEvent.OptOut("example.org", true), of("{\"optOut\": \"https://Example.org/about\"}"));
        assertEquals(new FetchEvent.OptOut("example.org", false), of("{\"optIn\": \"example.org\"}"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "[]", "{\"shards\": \"16\"}", "{\"shards\": \"3-1\"}", "{\"shards\": \"\"}", "{\"shards\": 3}", "{\"Records\": []}",
            "{\"add\": {\"url\": \"javascript:x\"}}", "{\"shards\": \"1\", \"remove\": \"x\"}", "{\"export\": false}", "{\"pause\": 1}", "{\"optOut\": \"no host\"}", "{\"add\": {\"url\": \"feed\"}}"})
    void theEventOfSomethingElseIsNamed(String event) {
        var refused = assertThrows(IllegalArgumentException.class, () -> of(event));
        assertTrue(refused.getMessage().startsWith("expected "), refused.getMessage());
        assertTrue(refused.getMessage().contains("got "), refused.getMessage());
    }

    private static FetchEvent of(String json) {
        return FetchEvent.of(Json.read(json, JsonNode.class, "an event"));
    }
}
