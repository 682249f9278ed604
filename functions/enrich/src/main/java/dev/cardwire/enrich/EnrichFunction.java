package dev.cardwire.enrich;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.Analyst;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.analyst.model.ModelAnalyst;
import dev.cardwire.analyst.model.ModelSettings;
import dev.cardwire.archive.Archive;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.core.Retention;
import dev.cardwire.table.BudgetTable;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.OptOutList;
import dev.cardwire.table.OptOutTable;
import dev.cardwire.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Makes cards of items: of a batch of the queue that S3 feeds, of an S3 event given directly, or of what is due for its
 * model by the schedule.
 */
public final class EnrichFunction implements RequestStreamHandler {

    private final Enricher enricher;
    private final Degraded degraded;
    private final InstantSource clock;
    private final Log log;

    /** Wired from the function's environment. */
    public EnrichFunction() {
        this(System.getenv());
    }

    /**
     * Wired from given variables: {@code CARDWIRE_BUCKET}, {@code CARDWIRE_TABLE}, {@code CARDWIRE_RETENTION_DAYS}, and those
     * of {@link ModelSettings}.
     */
    public EnrichFunction(Map<String, String> env) {
        this(Archive.fromEnv(env), Table.fromEnv(env), env, Clock.systemUTC(), Log.to(System.out, Clock.systemUTC()));
    }

    private EnrichFunction(Archive archive, Table table, Map<String, String> env, InstantSource clock, Log log) {
        this(archive, table, new Analysis(analyst(table, env, clock, log), clock), Retention.fromEnv(env), clock, log);
    }

    EnrichFunction(Archive archive, Table table, Analysis analysis, Optional<Duration> retention, InstantSource clock, Log log) {
        var cards = new CardTable(table);
        var related = new RelatedTexts(cards, archive.text(), new OptOutList(new OptOutTable(table), clock), clock, log);
        this.enricher = new Enricher(archive.raw(), archive.text(), cards, analysis, related, retention, clock);
        this.degraded = new Degraded(enricher, analysis, cards, clock, log);
        this.clock = clock;
        this.log = log;
    }

    private static Analyst analyst(Table table, Map<String, String> env, InstantSource clock, Log log) {
        return ModelSettings.fromEnv(env)
                .map(settings -> new DailyBudget(new BudgetTable(table), settings.engine(), settings.dailyMicroUsd(), clock))
                .<Analyst>flatMap(budget -> ModelAnalyst.fromEnv(env, budget, clock, log).map(model -> model))
                .orElseGet(ExtractiveAnalyst::new);
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        JsonNode event = Json.tree(in, "an event of SQS, S3 or a schedule");
        Log request = log.with("request", context.getAwsRequestId());
        var time = new TimeLeft(context::getRemainingTimeInMillis, clock);
        switch (EnrichEvent.of(event)) {
            case EnrichEvent.Batch batch -> answer(out, failures(batch, time, request));
            case EnrichEvent.Created created -> answer(out, enrich(created.keys(), time.deadline(Math.max(1, created.keys().size())), request));
            case EnrichEvent.Due due -> Json.write(out, degraded.improve(time));
        }
    }

    /** The messages that failed, which alone the queue gives out again; one bad item does not hold up its batch. */
    private BatchAnswer failures(EnrichEvent.Batch batch, TimeLeft time, Log request) {
        var failed = new ArrayList<BatchAnswer.Failure>();
        int left = batch.messages().size();
        for (var message : batch.messages()) {
            if (!time.suffices()) {
                failed.add(new BatchAnswer.Failure(message.id()));
                continue;
            }
            try {
                Instant deadline = time.deadline(left--);
                enrich(EnrichEvent.createdKeys(Json.read(message.body(), JsonNode.class, "the body of message " + message.id())), deadline, request);
            } catch (RuntimeException e) {
                request.with("queueMessage", message.id()).error("could not enrich", e);
                failed.add(new BatchAnswer.Failure(message.id()));
            }
        }
        return new BatchAnswer(failed);
    }

    private List<Outcome> enrich(List<String> keys, Instant deadline, Log request) {
        return keys.stream().map(key -> enrich(key, deadline, request)).toList();
    }

    private Outcome enrich(String key, Instant deadline, Log request) {
        Outcome outcome = Outcome.of(key, enricher.enrich(key, deadline));
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
                case Enriched.Waiting waiting -> new Outcome(key, waiting.cardId(), "still waits for its model: " + waiting.because().word());
                case Enriched.Removed removed -> new Outcome(key, removed.cardId(), "removed by its owner");
            };
        }
    }
}
