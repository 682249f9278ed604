package dev.cardwire.api;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import dev.cardwire.table.Table;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.InstantSource;
import java.util.Map;

/**
 * The Lambda function behind the HTTP API: one event of payload format 2.0 in, one answer out.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html">the
 *     format of event and answer</a>
 */
public final class ApiFunction implements RequestStreamHandler {

    /** The variable that says how publishers reach the owner of this deployment. */
    static final String BOT_CONTACT = "CARDWIRE_BOT_CONTACT";

    private final Routes routes;
    private final Log log;

    /** As Lambda makes it: wired from the environment. */
    public ApiFunction() {
        this(System.getenv());
    }

    /**
     * Wired from variables.
     *
     * @param env {@code CARDWIRE_TABLE} names the table, {@code CARDWIRE_BOT_CONTACT} whom publishers write to; {@code
     *     CARDWIRE_ANALYST}, {@code CARDWIRE_MODEL} and {@code CARDWIRE_DAILY_BUDGET} say what the site tells of its models
     */
    public ApiFunction(Map<String, String> env) {
        this(Table.fromEnv(env), InstantSource.system(), Log.to(System.out, InstantSource.system()), env.getOrDefault(BOT_CONTACT, ""), ModelTerms.fromEnv(env));
    }

    private ApiFunction(Table table, InstantSource clock, Log log, String contact, ModelTerms terms) {
        this(new Routes(table, clock, log, contact, terms), log);
    }

    /** With routes of the caller's own. */
    public ApiFunction(Routes routes, Log log) {
        this.routes = routes;
        this.log = log;
    }

    /**
     * Answers one request.
     *
     * @throws Json.Malformed if the input is not JSON
     * @throws IllegalArgumentException if it is an event of another service or format; the message says which
     */
    @Override
    public void handleRequest(InputStream input, OutputStream output, Context context) throws IOException {
        var request = Request.of(Json.tree(input, "an HTTP API event"));
        var response = routes.answer(request);
        log.with("request", context.getAwsRequestId())
                .info("answered", Map.of("method", request.method(), "path", request.shownPath(), "status", response.status()));
        Json.write(output, response.event());
    }
}
