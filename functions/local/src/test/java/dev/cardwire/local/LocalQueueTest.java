package dev.cardwire.local;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.ObjectCreated;
import dev.cardwire.local.template.FunctionDefinition;
import dev.cardwire.local.template.FunctionDefinition.QueueTrigger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
class LocalQueueTest {

    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-23T22:38:12Z"));

    private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<String> dead = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<JsonNode> events = new ConcurrentLinkedQueue<>();
    private Function<String, Optional<String>> reasons = message -> Optional.empty();

    @Test
    void aMessageTellsOfItsObjectAsS3AndSqsWould() throws Exception {
        try (var queue = queue(0, 5, event -> "{\"batchItemFailures\": []}")) {
            queue.send(new ObjectCreated("news", "raw/a b/ü+.json", 12, "d41d8cd98f00b204e9800998ecf8427e", "0000000000000001"));
            queue.drain();
        }
        JsonNode record = events.remove().path("Records").path(0);
        assertEquals("aws:sqs", record.path("eventSource").asText());
        assertEquals("1", record.path("attributes").path("ApproximateReceiveCount").asText());
        JsonNode object = Json.read(record.path("body").asText(), JsonNode.class, "the body").path("Records").path(0);
        assertEquals("aws:s3", object.path("eventSource").asText());
        assertEquals("ObjectCreated:Put", object.path("eventName").asText());
        assertEquals("news", object.path("s3").path("bucket").path("name").asText());
        assertEquals("raw/a+b/%C3%BC%2B.json", object.path("s3").path("object").path("key").asText());
        assertEquals(List.of("raw/a b/ü+.json"), List.copyOf(done));
    }

    @Test
    void onlyTheMessagesThatFailedAreHandedOutAgain() throws Exception {
        var calls = new AtomicInteger();
        try (var queue = queue(3, 5, event -> calls.incrementAndGet() == 1 ? failing(event, "raw/2") : "{}")) {
            queue.drain();
            assertEquals(3, queue.taken());
        }
        assertEquals(List.of(List.of("raw/1 1", "raw/2 1", "raw/3 1"), List.of("raw/2 2")), handedOut());
        assertEquals(List.of("raw/1", "raw/3", "raw/2"), List.copyOf(done));
        assertTrue(dead.isEmpty());
    }

    @Test
    void aMessageThatFailsAsOftenAsAllowedIsADeadLetterAndIsNotDone() throws Exception {
        try (var queue = queue(2, 3, event -> failing(event, "raw/2"))) {
            queue.drain();
        }
        assertEquals(List.of("raw/1"), List.copyOf(done));
        assertEquals(List.of("raw/2 after 3: the function reported the item as failed; its log says why"), List.copyOf(dead));
    }

    @Test
    void aDeadLetterTellsWhatTheFunctionLoggedOfIt() throws Exception {
        reasons = message -> Optional.of("could not enrich: there is no such object");
        try (var queue = queue(2, 2, event -> failing(event, "raw/2"))) {
            queue.drain();
        }
        assertEquals(List.of("raw/2 after 2: could not enrich: there is no such object"), List.copyOf(dead));
    }

    @Test
    void aFunctionThatThrowsFailsItsWholeBatch() throws Exception {
        try (var queue = queue(2, 2, event -> {
            throw new IllegalStateException("no table");
        })) {
            queue.drain();
        }
        assertTrue(done.isEmpty());
        assertEquals(List.of(
                "raw/1 after 2: java.lang.IllegalStateException: no table",
                "raw/2 after 2: java.lang.IllegalStateException: no table"), List.copyOf(dead));
    }

    @Test
    void anAnswerThatNamesOtherMessagesFailsItsWholeBatch() throws Exception {
        try (var queue = queue(1, 1, event -> "{\"batchItemFailures\": [{\"itemIdentifier\": \"\"}]}")) {
            queue.drain();
        }
        assertEquals(List.of("raw/1 after 1: its answer names messages that are not of the batch"), List.copyOf(dead));
    }

    @Test
    void aFailureToKeepWhatIsDoneReachesWhoeverWaits() throws Exception {
        var queue = new LocalQueue(trigger(5, 1), "us-east-1", Duration.ofMillis(1), reasons, CLOCK, new LocalQueue.Outcome() {
            @Override
            public void done(ObjectCreated object) {
                throw new IllegalStateException("the disk is full");
            }

            @Override
            public void dead(ObjectCreated object, String reason, int receives) {
                throw new AssertionError(reason);
            }
        });
        try (queue) {
            queue.feed(function(event -> "{}"));
            queue.send(object(1));
            assertEquals("the disk is full", assertThrows(IllegalStateException.class, queue::drain).getMessage());
        }
    }

    /** One call at a time and batches of five; what is sent before the function is there comes to it in one batch. */
    private LocalQueue queue(int messages, int maxReceiveCount, Function<JsonNode, String> answer) {
        var queue = new LocalQueue(trigger(maxReceiveCount, 1), "us-east-1", Duration.ofMillis(1), reasons, CLOCK, new LocalQueue.Outcome() {
            @Override
            public void done(ObjectCreated object) {
                done.add(object.key());
            }

            @Override
            public void dead(ObjectCreated object, String reason, int receives) {
                dead.add(object.key() + " after " + receives + ": " + reason);
            }
        });
        for (int i = 1; i <= messages; i++) {
            queue.send(object(i));
        }
        queue.feed(function(answer));
        return queue;
    }

    private static ObjectCreated object(int number) {
        return new ObjectCreated("news", "raw/" + number, 1, "d41d8cd98f00b204e9800998ecf8427e", "%016x".formatted(number));
    }

    private static QueueTrigger trigger(int maxReceiveCount, int concurrency) {
        return new QueueTrigger("arn:aws:sqs:us-east-1:000000000000:items", 5, concurrency, maxReceiveCount, Duration.ofMinutes(6));
    }

    private LocalFunction function(Function<JsonNode, String> answer) {
        RequestStreamHandler handler = (in, out, context) -> {
            JsonNode event = Json.tree(in, "the event");
            events.add(event);
            out.write(answer.apply(event).getBytes(StandardCharsets.UTF_8));
        };
        var definition = new FunctionDefinition("EnrichFunction", "enrich", "arn", "a.B::handleRequest", Duration.ofSeconds(60), 512,
                Map.of(), List.of(), Optional.empty(), false, List.of());
        return new LocalFunction(definition, handler, CLOCK, System.out);
    }

    private static String failing(JsonNode event, String key) {
        var failures = new ArrayList<Map<String, String>>();
        event.path("Records").forEach(record -> {
            if (record.path("body").asText().contains("\"" + key + "\"")) {
                failures.add(Map.of("itemIdentifier", record.path("messageId").asText()));
            }
        });
        return Json.write(Map.of("batchItemFailures", failures));
    }

    /** The keys and receive counts of each batch. */
    private List<List<String>> handedOut() {
        return events.stream()
                .map(event -> StreamSupport.stream(event.path("Records").spliterator(), false)
                        .map(record -> Json.read(record.path("body").asText(), JsonNode.class, "the body")
                                .at("/Records/0/s3/object/key").asText()
                                + " " + record.path("attributes").path("ApproximateReceiveCount").asText())
                        .toList())
                .toList();
    }
}
