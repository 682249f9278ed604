package dev.cardwire.embedded.model;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * A server on 127.0.0.1 that speaks Bedrock's Converse and OpenAI's chat completions, with a {@link Behaviour} in the model's
 * place. It refuses what the real service refuses, cuts an answer at the request's maximum, and counts tokens by {@link Tokens}.
 *
 * <pre>{@code
 * try (var server = ModelServer.start(ModelServer.Options.ANY, Behaviour.always(Answer.of(Failure.THROTTLING)))) {
 *     // an SDK client with endpointOverride(server.bedrock()), or a base URL of server.openAi()
 *     assertEquals(1, server.requests().size());
 * }
 * }</pre>
 */
public final class ModelServer implements AutoCloseable {

    /** Of a server that runs for days only the last requests are kept. */
    private static final int MOST_KEPT = 1_000;

    /**
     * What a server is like.
     *
     * @param port 0 takes a free one
     * @param key what requests in OpenAI's protocol must bear; absent: none is asked for
     * @param models those that there are; empty: any
     * @param contextTokens how many tokens of input a model takes
     */
    public record Options(int port, Optional<String> key, Set<String> models, int contextTokens) {

        /** A free port, no key, any model. */
        public static final Options ANY = new Options(0, Optional.empty(), Set.of(), 200_000);

        public Options {
            models = Set.copyOf(models);
        }

        public Options withPort(int other) {
            return new Options(other, key, models, contextTokens);
        }

        public Options withKey(String other) {
            return new Options(port, Optional.of(other), models, contextTokens);
        }

        public Options withModels(String... others) {
            return new Options(port, key, Set.of(others), contextTokens);
        }
    }

    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Behaviour behaviour;
    private final BedrockWire bedrock;
    private final OpenAiWire openAi;
    private final InstantSource clock;
    private final Deque<Request> requests = new ArrayDeque<>();

    private ModelServer(HttpServer server, Options options, Behaviour behaviour, InstantSource clock) {
        this.server = server;
        this.behaviour = behaviour;
        this.bedrock = new BedrockWire(options.models(), options.contextTokens());
        this.openAi = new OpenAiWire(options.models(), options.key(), options.contextTokens(), clock);
        this.clock = clock;
    }

    /** Starts a server, by the system's clock. */
    public static ModelServer start(Options options, Behaviour behaviour) throws IOException {
        return start(options, behaviour, InstantSource.system());
    }

    /**
     * Starts a server.
     *
     * @param clock for the times in answers
     * @throws IOException if the port is taken
     */
    public static ModelServer start(Options options, Behaviour behaviour, InstantSource clock) throws IOException {
        // Without it an answer of two packets waits 40 ms for the client's acknowledgement. Read once in a process.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        HttpServer http;
        try {
            http = HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), options.port()), 0);
        } catch (IOException e) {
            throw new IOException("the stand-in cannot listen on 127.0.0.1:" + options.port() + ": " + e.getMessage(), e);
        }
        var started = new ModelServer(http, options, behaviour, clock);
        http.setExecutor(started.threads);
        http.createContext("/", started::handle);
        http.start();
        return started;
    }

    /** Where an SDK client finds Bedrock: {@code http://127.0.0.1:<port>}. */
    public URI bedrock() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /** The base URL of the OpenAI protocol: {@code http://127.0.0.1:<port>/v1}. */
    public URI openAi() {
        return bedrock().resolve("/v1");
    }

    /** The requests that came, the refused ones too, in the order of their coming; of very many the last ones. */
    public List<Request> requests() {
        synchronized (requests) {
            return new ArrayList<>(requests);
        }
    }

    private void handle(HttpExchange exchange) throws IOException {
        // Closing the exchange closes its connection if the answer is not whole.
        try (exchange) {
            var request = Request.read(exchange);
            synchronized (requests) {
                requests.add(request);
                if (requests.size() > MOST_KEPT) {
                    requests.removeFirst();
                }
            }
            Wire wire = request.path().startsWith("/model/") ? bedrock : openAi;
            var out = new Outgoing(exchange);
            try {
                if (request.path().equals("/v1/models") && request.method().equals("GET")) {
                    out.json(200, openAi.models(request));
                    return;
                }
                long start = clock.millis();
                Question question = wire.read(request);
                switch (behaviour.answer(question)) {
                    case Answer.Text text -> {
                        String said = Tokens.first(text.text(), question.maxTokens());
                        boolean cut = said.length() < text.text().length();
                        out.json(200, wire.body(question, new Wire.Said(said, text.stop(), cut, Math.max(0, clock.millis() - start))));
                    }
                    case Answer.Error error -> refuse(out, wire, wire.worded(error.failure()), error.retryAfter());
                    case Answer.Broken broken -> out.broken(broken.how());
                }
            } catch (Refused e) {
                refuse(out, wire, e, Optional.empty());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private static void refuse(Outgoing out, Wire wire, Refused error, Optional<Duration> retryAfter) throws IOException {
        wire.headers(error).forEach(out::header);
        retryAfter.ifPresent(wait -> out.header("Retry-After", String.valueOf(wait.toSeconds())));
        out.json(error.status(), wire.body(error));
    }

    /** Stops the server; requests that are not answered by then are cut off. */
    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
        threads.close();
    }
}
