package dev.cardwire.embedded.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.embedded.model.Answer.Breakage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class ModelServerTest {

    private static ModelServer breaking(Breakage how) throws IOException {
        return ModelServer.start(ModelServer.Options.ANY, Behaviour.always(new Answer.Broken(how)));
    }

    @Test
    void aScriptIsAnsweredInTurnAndItsLastAnswerStays() throws IOException {
        var script = Behaviour.inTurn(Answer.of(Failure.THROTTLING), Answer.of("one"), Answer.of("two"));
        try (var server = ModelServer.start(ModelServer.Options.ANY, script)) {
            var statuses = List.of(ask(server), ask(server), ask(server), ask(server));
            assertEquals(List.of("429", "one", "two", "two"), statuses);
            assertEquals(4, server.requests().size());
        }
    }

    private static String ask(ModelServer server) {
        var reply = Client.complete(server, Client.completion(""));
        return reply.status() == 200 ? reply.text("/choices/0/message/content") : String.valueOf(reply.status());
    }

    @Test
    void anAnswerIsHeldUntilItsLatchOpens() throws IOException {
        var latch = new CountDownLatch(1);
        var asked = new CountDownLatch(1);
        Behaviour behaviour = Behaviour.always(Answer.of("late")).heldBy(latch);
        try (var server = ModelServer.start(ModelServer.Options.ANY, question -> {
            asked.countDown();
            return behaviour.answer(question);
        })) {
            var answer = CompletableFuture.supplyAsync(() -> ask(server));
            asked.await();
            assertTrue(!answer.isDone());
            latch.countDown();
            assertEquals("late", answer.join());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aDroppedConnectionIsNoAnswer() throws IOException {
        try (var server = breaking(Breakage.DROPPED)) {
            assertThrows(UncheckedIOException.class, () -> ask(server));
        }
    }

    @Test
    void anEndlessAnswerEndsWithItsReader() throws IOException, InterruptedException {
        try (var server = breaking(Breakage.ENDLESS); var http = HttpClient.newHttpClient()) {
            var request = Client.request(server.openAi() + "/chat/completions", Client.completion("")).build();
            try (var body = http.send(request, HttpResponse.BodyHandlers.ofInputStream()).body()) {
                assertEquals(1_000_000, body.readNBytes(1_000_000).length);
            }
        }
    }

    @Test
    void aStalledAnswerEndsWithTheServer() throws IOException {
        try (var server = breaking(Breakage.STALLED)) {
            HttpClient.newHttpClient().sendAsync(
                    Client.request(server.openAi() + "/chat/completions", Client.completion("")).build(), HttpResponse.BodyHandlers.ofInputStream()).join();
        }
    }

    @Test
    void aRedirectAndAPageForPeopleComeAsSuch() throws IOException {
        try (var server = breaking(Breakage.REDIRECT)) {
            var reply = Client.complete(server, Client.completion(""));
            assertEquals(307, reply.status());
            assertEquals("/v1/elsewhere", reply.response().headers().firstValue("location").orElseThrow());
        }
        try (var server = breaking(Breakage.WEB_PAGE)) {
            assertTrue(Client.complete(server, Client.completion("")).response().body().startsWith("<!doctype html>"));
        }
    }

    @Test
    void aTakenPortIsSaidInOneLine() throws IOException {
        try (var server = breaking(Breakage.REDIRECT)) {
            int port = URI.create(server.bedrock().toString()).getPort();
            var taken = assertThrows(IOException.class, () -> ModelServer.start(ModelServer.Options.ANY.withPort(port), Behaviour.always(Answer.of(""))));
            assertTrue(taken.getMessage().startsWith("the stand-in cannot listen on 127.0.0.1:" + port), taken.getMessage());
        }
    }
}
