package dev.cardwire.analyst.model.openai;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.model.HttpFailure;
import dev.cardwire.analyst.model.Model;
import dev.cardwire.analyst.model.Prompt;
import dev.cardwire.analyst.model.Reply;
import dev.cardwire.analyst.model.RetryAfter;
import dev.cardwire.analyst.model.Said;
import dev.cardwire.analyst.model.keys.ModelKey;
import dev.cardwire.analyst.model.keys.ModelKey.Found;
import dev.cardwire.analyst.model.keys.Secret;
import dev.cardwire.core.Json;
import dev.cardwire.core.Vocabulary.Degradation;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLException;

/**
 * A model behind an OpenAI-compatible server. OpenAI's own Java client would bring 37 MB of Kotlin and OkHttp for one POST,
 * so this is the JDK's.
 */
public final class OpenAiModel implements Model {

    /** The longest body that is read; bytes. */
    static final int LONGEST_BODY = 4 * 1024 * 1024;

    private static final Duration CONNECT = Duration.ofSeconds(5);

    private final String model;
    private final URI completions;
    private final ModelKey key;
    private final InstantSource clock;
    private final HttpClient http;
    private final AtomicReference<Dialect> dialect = new AtomicReference<>(Dialect.USUAL);

    /**
     * @param model its name as the server knows it
     * @param base where the server's addresses begin, such as {@code http://127.0.0.1:11434/v1}
     */
    public OpenAiModel(String model, URI base, ModelKey key, InstantSource clock) {
        this.model = model;
        this.completions = URI.create(base + "/chat/completions");
        this.key = key;
        this.clock = clock;
        http = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(CONNECT)
                .build();
    }

    @Override
    public String engine() {
        return "openai:" + model;
    }

    @Override
    public Reply ask(Prompt prompt, Duration timeout) {
        long start = clock.millis();
        var found = key.find();
        // A secret that had to be read took a part of the time.
        var left = timeout.minusMillis(clock.millis() - start);
        return switch (found) {
            case Found.Key(var secret) -> ask(prompt, Optional.of(secret), left);
            case Found.NotNeeded() -> ask(prompt, Optional.empty(), left);
            case Found.Unreadable(String detail) -> failed(Degradation.NO_ACCESS, detail, false, false);
        };
    }

    private Reply ask(Prompt prompt, Optional<Secret> secret, Duration timeout) {
        if (!timeout.isPositive()) {
            return failed(Degradation.TIMED_OUT, "reading the key took all the time that there was", false, false);
        }
        var spoken = dialect.get();
        var request = HttpRequest.newBuilder(completions)
                .header("Content-Type", "application/json")
                .header("Accept", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(ChatRequest.of(model, prompt, spoken)));
        secret.ifPresent(known -> request.header("Authorization", "Bearer " + known.reveal()));
        var sent = http.sendAsync(request.build(), HttpResponse.BodyHandlers.limiting(HttpResponse.BodyHandlers.ofByteArray(), LONGEST_BODY));
        try {
            return read(sent.get(timeout.toMillis(), TimeUnit.MILLISECONDS), prompt, secret, spoken);
        } catch (TimeoutException e) {
            return failed(Degradation.TIMED_OUT, "expected the whole answer within " + timeout.toMillis() + " ms", false, true);
        } catch (ExecutionException e) {
            return notAnswered(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(Degradation.UNAVAILABLE, "interrupted while waiting for the answer", false, true);
        } finally {
            // Ends the exchange, and its connection, if it is still under way.
            ((Future<?>) sent).cancel(true);
        }
    }

    private Reply read(HttpResponse<byte[]> response, Prompt prompt, Optional<Secret> secret, Dialect spoken) {
        var body = json(response.body());
        int status = response.statusCode();
        if (status == 200) {
            return ChatAnswer.of(body, prompt);
        }
        if (status >= 300 && status < 400) {
            return failed(Degradation.UNAVAILABLE, completions + " answered " + status + ", a redirect, which is not followed: "
                    + "expected the server's own address in its configuration", false, false);
        }
        var error = ServerError.of(body);
        var other = status == 400 || status == 422 ? spoken.after(error) : Optional.<Dialect>empty();
        if (other.isPresent()) {
            dialect.set(other.get());
            return failed(Degradation.BAD_REQUEST, "the server wants the request otherwise: " + other.get(), true, false);
        }
        if (status == 401 || status == 403) {
            key.refused();
        }
        String detail = completions + " answered " + status + said(error, prompt, secret);
        var retryAfter = response.headers().firstValue("Retry-After").flatMap(header -> RetryAfter.of(header, clock.instant()));
        if (error.isTooLong()) {
            return failed(Degradation.BAD_REQUEST, "the question is longer than the model can read: " + detail, false, false);
        }
        if (error.isUnknownModel()) {
            return failed(Degradation.UNKNOWN_MODEL, detail, false, false);
        }
        if (status == 429 && error.isOutOfQuota()) {
            return failed(Degradation.THROTTLED, detail, false, false);
        }
        return HttpFailure.of(status, detail, retryAfter);
    }

    private static String said(ServerError error, Prompt prompt, Optional<Secret> secret) {
        String words = Said.by(error.text(), prompt);
        return words.isEmpty() ? "" : secret.filter(known -> words.contains(known.reveal())).isPresent() ? " (words that repeat the key)" : ": " + words;
    }

    private static Optional<JsonNode> json(byte[] body) {
        try {
            return Optional.of(Json.read(body, JsonNode.class, "an answer"));
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }

    private Reply notAnswered(Throwable failure) {
        String what = completions.getHost() + ": " + failure.getClass().getSimpleName();
        return switch (failure) {
            case HttpConnectTimeoutException e -> failed(Degradation.UNAVAILABLE, "no connection to " + what, true, false);
            case ConnectException e -> failed(Degradation.UNAVAILABLE,
                    (e.getCause() instanceof UnresolvedAddressException ? "no address of " : "no connection to ") + what, true, false);
            case SSLException e -> failed(Degradation.UNAVAILABLE, "no secure connection to " + what, true, false);
            case IOException e when String.valueOf(e.getMessage()).contains("capacity") -> failed(Degradation.WRONG_SCHEMA,
                    "expected an answer of at most " + LONGEST_BODY + " bytes", false, true);
            default -> failed(Degradation.UNAVAILABLE, "the connection broke: " + what, true, true);
        };
    }

    private static Reply failed(Degradation because, String detail, boolean again, boolean charged) {
        return new Reply.Failed(because, detail, again, Optional.empty(), Optional.empty(), charged);
    }
}
