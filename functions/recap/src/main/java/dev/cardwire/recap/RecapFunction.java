package dev.cardwire.recap;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.core.Recap;
import dev.cardwire.core.Retention;
import dev.cardwire.table.CardTable;
import dev.cardwire.table.RecapTable;
import dev.cardwire.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Clock;
import java.util.Map;

/**
 * Writes the recap of the running week each day; the run on the Monday after is its last. The event <code>{}</code> means
 * that; <code>{"week": "2026-W47"}</code> asks for a given one.
 */
public final class RecapFunction implements RequestStreamHandler {

    private final WeeklyRecap recap;
    private final Log log;

    /** Wired from the function's environment. */
    public RecapFunction() {
        this(System.getenv());
    }

    /** Wired from given variables: {@code CARDWIRE_TABLE}, {@code CARDWIRE_RETENTION_DAYS}. */
    public RecapFunction(Map<String, String> env) {
        this(wired(Table.fromEnv(env), env), Log.to(System.out, Clock.systemUTC()));
    }

    RecapFunction(WeeklyRecap recap, Log log) {
        this.recap = recap;
        this.log = log;
    }

    private static WeeklyRecap wired(Table table, Map<String, String> env) {
        return new WeeklyRecap(new CardTable(table), new RecapTable(table), Retention.fromEnv(env), Clock.systemUTC());
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        JsonNode event = Json.tree(in, "the event of a schedule");
        Recap written = switch (RecapEvent.of(event)) {
            case RecapEvent.Daily daily -> recap.writeCurrent();
            case RecapEvent.OfWeek asked -> recap.write(asked.week());
        };
        log.with("request", context.getAwsRequestId())
                .info("wrote the recap", Map.of("week", written.week(), "cards", written.cards(), "complete", written.complete()));
        Json.write(out, new Answer(written.week(), written.complete(), written.cards(), written.stories()));
    }

    /** What the function answers. */
    record Answer(String week, boolean complete, int cards, int stories) {}
}
