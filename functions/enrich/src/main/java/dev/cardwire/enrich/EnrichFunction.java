package dev.cardwire.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.Analyst;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.archive.Archive;
import dev.cardwire.core.Card;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.core.Retention;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes cards of items: of a batch of the queue that S3 feeds, of an S3 event given directly, or of what is due for its
 * model by the schedule.
 */
public final class EnrichFunction implements RequestStreamHandler {

    /** The variable that names the analyst. */
    static final String ANALYST = "CARDWIRE_ANALYST";

    /** What one item may need; with less left, the rest of a batch goes back to the queue untouched. */
    private static final int MILLIS_FOR_ONE = 10_000;

    private final Enricher enricher;
    private final Degraded degraded;
    private final Log log;

    /** Wired from the function's environment. */
    public EnrichFunction() {
        this(System.getenv());
    }

    /**
     * Wired from given variables: {@code CARDWIRE_BUCKET}, {@code CARDWIRE_TABLE}, {@code CARDWIRE_RETENTION_DAYS},
     * {@code CARDWIRE_ANALYST}.
     */
    public EnrichFunction(Map<String, String> env) {
        this(Archive.fromEnv(env), new CardTable(Table.fromEnv(env)), env, Clock.systemUTC());
    }

    private EnrichFunction(Archive archive, CardTable cards, Map<String, String> env, InstantSource clock) {
        var wired = new Enricher(
                archive.raw(), archive.text(), cards, new Analysis(analyst(env), clock), Retention.fromEnv(env), clock);
        var logged = Log.to(System.out, clock);
        this(wired, new Degraded(wired, cards, clock, logged), logged);
    }

    EnrichFunction(Enricher enricher, Degraded degraded, Log log) {
        this.enricher = enricher;
        this.degraded = degraded;
        this.log = log;
    }

    private static Analyst analyst(Map<String, String> env) {
        String name = env.getOrDefault(ANALYST, "");
        if (!name.equals(Card.Enrichment.EXTRACTIVE)) {
            throw new IllegalStateException("expected \"extractive\" in the variable " + ANALYST + ", got \"" + name + "\"");
        }
        return new ExtractiveAnalyst();
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        JsonNode event = Json.tree(in, "an event of SQS, S3 or a schedule");
        Log request = log.with("request", context.getAwsRequestId());
        switch (EnrichEvent.of(event)) {
            case EnrichEvent.Batch batch -> answer(out, failures(batch, context, request));
            case EnrichEvent.Created created -> answer(out, enrich(created.keys(), request));
            case EnrichEvent.Due due -> Json.write(out, degraded.improve(context::getRemainingTimeInMillis));
        }
    }

    /** The messages that failed, which alone the queue gives out again; one bad item does not hold up its batch. */
    private BatchAnswer failures(EnrichEvent.Batch batch, Context context, Log request) {
        var failed = new ArrayList<BatchAnswer.Failure>();
        for (var message : batch.messages()) {
            if (context.getRemainingTimeInMillis() < MILLIS_FOR_ONE) {
                failed.add(new BatchAnswer.Failure(message.id()));
                continue;
            }
            try {
                enrich(EnrichEvent.createdKeys(Json.read(message.body(), JsonNode.class, "the body of message " + message.id())), request);
            } catch (RuntimeException e) {
                request.with("queueMessage", message.id()).error("could not enrich", e);
                failed.add(new BatchAnswer.Failure(message.id()));
            }
        }
        return new BatchAnswer(failed);
    }

    private List<Outcome> enrich(List<String> keys, Log request) {
        return keys.stream().map(key -> enrich(key, request)).toList();
    }

    private Outcome enrich(String key, Log request) {
        Outcome outcome = Outcome.of(key, enricher.enrich(key));
        request.with("key", key).with("card", outcome.card()).info(outcome.outcome(), Map.of());
        return outcome;
    }

    private static void answer(OutputStream out, BatchAnswer failed) throws IOException {
        // The queue wants the list even when it is empty, and Cardwire's JSON leaves empty lists out.
        out.write(("{\"batchItemFailures\":" + Json.write(failed.batchItemFailures()) + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static void answer(OutputStream out, List<Outcome> outcomes) throws IOException {
        Json.write(out, Map.of("items", outcomes));
    }

    /** What SQS reads: the messages to give out again. */
    record BatchAnswer(List<Failure> batchItemFailures) {

        record Failure(String itemIdentifier) {}
    }

    /** What became of a key. */
    record Outcome(String key, String card, String outcome) {

        static Outcome of(String key, Enriched enriched) {
            return switch (enriched) {
                case Enriched.Written written -> new Outcome(key, written.card().id(), "written");
                case Enriched.AsGoodThere there -> new Outcome(key, there.cardId(), "as good there");
                case Enriched.Removed removed -> new Outcome(key, removed.cardId(), "removed by its owner");
            };
        }
    }
}
