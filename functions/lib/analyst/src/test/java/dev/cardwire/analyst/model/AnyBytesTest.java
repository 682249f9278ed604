package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.analyst.Assignment;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.model.ModelSettings.Output;
import dev.cardwire.analyst.model.bedrock.Bedrock;
import dev.cardwire.analyst.model.keys.Keys;
import dev.cardwire.analyst.model.openai.OpenAiModel;
import dev.cardwire.core.Json;
import dev.cardwire.core.Log;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

/** Whatever bytes an endpoint sends, there comes a draft or a failure, and never more is spent than was set aside. */
class AnyBytesTest {

    private static final int ANSWERS = 60;

    @Test
    void anOpenAiServerMaySendWhatItLikes() {
        String whole = "{\"choices\": [{\"message\": {\"content\": " + Json.write(Asked.everything().toString())
                + "}, \"finish_reason\": \"stop\"}], \"usage\": {\"prompt_tokens\": 900, \"completion_tokens\": 20}}";
        holds(whole, port -> new OpenAiModel("test", URI.create("http://127.0.0.1:" + port + "/v1"), Keys.none(), () -> Asked.NOW));
    }

    @Test
    void bedrockMaySendWhatItLikes() {
        String whole = "{\"output\": {\"message\": {\"role\": \"assistant\", \"content\": [{\"toolUse\": {\"toolUseId\": \"t\", \"name\": \"n\", \"input\": "
                + Asked.everything() + "}}]}}, \"stopReason\": \"tool_use\", \"usage\": {\"inputTokens\": 900, \"outputTokens\": 20, \"totalTokens\": 920}}";
        holds(whole, port -> Bedrock.at(port, "amazon.nova-lite-v1:0", Output.AUTO));
    }

    private static void holds(String whole, IntFunction<Model> model) {
        var random = new Random(5);
        var next = new AtomicReference<>(new byte[0]);
        var now = new AtomicReference<>(Asked.NOW);
        int drafts = 0;
        try (var server = Loopback.sending(out -> out.write(next.get()))) {
            var purse = new Purse();
            var analyst = new ModelAnalyst(model.apply(server.port()), new PromptWriter(OutputLanguage.SOURCE, 2_000), Scripted.PRICES, purse, now::get, random,
                    time -> {}, Log.to(new PrintStream(OutputStream.nullOutputStream()), now::get));
            for (int i = 0; i < ANSWERS; i++) {
                next.set(i == 0 ? Loopback.http(200, whole) : damaged(whole, random));
                // No rest of the answer before is left.
                now.updateAndGet(time -> time.plus(Duration.ofHours(2)));
                var about = Asked.about(Asked.TEXT);
                var drafted = analyst.draft(new Assignment(about.item(), about.article(), about.related(), now.get().plusSeconds(50)));
                drafts += drafted instanceof Drafted.Done ? 1 : 0;
                assertTrue(i > 0 || drafts == 1, drafted::toString);
            }
            assertEquals(0, purse.open, "what was set aside was settled");
        }
        assertNotEquals(ANSWERS, drafts);
        assertTrue(drafts > 1, "drafts of " + ANSWERS + ": " + drafts);
    }

    private static byte[] damaged(String whole, Random random) {
        byte[] body = whole.getBytes(StandardCharsets.UTF_8);
        for (int changes = random.nextInt(6); changes >= 0; changes--) {
            body[random.nextInt(body.length)] = (byte) random.nextInt(256);
        }
        int length = random.nextInt(4) == 0 ? random.nextInt(body.length) : body.length;
        String text = new String(body, 0, length, StandardCharsets.ISO_8859_1);
        byte[] answer = Loopback.http(random.nextInt(5) == 0 ? 100 + random.nextInt(900) : 200, text);
        if (random.nextInt(5) == 0) {
            answer[random.nextInt(Math.min(answer.length, 120))] = (byte) random.nextInt(256);
        }
        if (random.nextInt(10) == 0) {
            random.nextBytes(answer);
        }
        return answer;
    }

    /** Counts what is set aside and not settled yet. */
    private static final class Purse implements Budget {

        private int open;

        @Override
        public Optional<Reservation> reserve(long worst) {
            open++;
            return Optional.of(actual -> {
                assertTrue(actual >= 0, "a cost of " + actual);
                open--;
            });
        }
    }
}
