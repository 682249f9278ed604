package dev.cardwire.api;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.util.Map;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What all answers have in common, and what is no request at all. */
class ApiFunctionTest {

    private static LocalTable tables;
    private static Api api;

    @BeforeAll
    static void open() throws IOException {
        tables = new LocalTable();
        var table = tables.fresh();
        LocalTable.write(table, Samples.full());
        api = new Api(table, Samples.NOW);
    }

    @AfterAll
    static void close() {
        tables.close();
    }

    static Stream<String> everyPath() {
        return Stream.of("/", "/cards/" + Samples.full().id(), "/recaps", "/recaps/2026-W40", "/cards/none", "/nowhere", "/v1/cards",
                "/v1/cards/" + Samples.full().id(), "/v1/cards/none", "/v1/feeds", "/v1/recaps", "/v1/recaps/2026-W40", "/v1/schema/card-1",
                "/healthz", "/favicon.svg", "/assets/none.css", "/v1/nowhere", "/v1/cards?topic=none", "/?topic=none");
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void everyAnswerHasTheSecurityHeaders(String path) {
        var answer = api.get(path);
        assertEquals("default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'self'; "
                + "frame-ancestors 'none'", answer.header("content-security-policy"));
        assertEquals("nosniff", answer.header("x-content-type-options"));
        assertFalse(answer.header("referrer-policy").isEmpty());
        assertFalse(answer.header("permissions-policy").isEmpty());
        assertFalse(answer.header("cache-control").isEmpty());
        assertEquals(path.startsWith("/v1/") ? "*" : "", answer.header("access-control-allow-origin"));
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void headIsGetWithoutTheBody(String path) {
        var get = api.get(path);
        var head = api.send("HEAD", path, Map.of());
        assertEquals(get.status(), head.status());
        assertEquals(get.headers(), head.headers());
        assertEquals("", head.body());
    }

    @ParameterizedTest
    @MethodSource("everyPath")
    void otherMethodsAreRefusedWhereAPathIsServed(String path) {
        int status = api.send("POST", path, Map.of()).status();
        assertEquals(path.endsWith("/nowhere") ? 404 : 405, status);
    }

    @Test
    void aRefusedMethodNamesThoseAllowed() {
        var answer = api.send("DELETE", "/v1/cards", Map.of());
        assertEquals("GET, HEAD", answer.header("allow"));
        assertEquals("application/problem+json", answer.header("content-type"));
        assertEquals(405, answer.json().get("status").asInt());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nowhere", "/cards", "/cards/", "/cards/a/b", "//", "/v2/cards", "/index.html", "/../../etc/passwd",
            "/cards/..%2f..%2fetc%2fpasswd", "/assets/..%2fcardwire.css", "/.git/config", "/%00"})
    void nothingIsServedUnderAnUnknownPath(String path) {
        var answer = api.get(path);
        assertEquals(404, answer.status());
        assertTrue(answer.header("content-type").startsWith("text/html"));
        assertEquals("no-store", answer.header("cache-control"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/v1/", "/v1/card", "/v1/cards/", "/v1/schema/card-2"})
    void anUnknownPathOfTheApiIsAProblem(String path) {
        var answer = api.get(path);
        assertEquals(404, answer.status());
        assertEquals("application/problem+json", answer.header("content-type"));
        assertEquals("about:blank", answer.json().get("type").asText());
        assertEquals("Not Found", answer.json().get("title").asText());
    }

    @ParameterizedTest
    @CsvSource({"/v1/cards/%zz, 400", "/v1/cards/%e4%b8, 400", "/v1/cards/c_%, 400", "/v1/cards?q=%, 400", "/v1/cards?q=%ff, 400",
            "/?q=%4, 400", "/%c0%af, 400"})
    void badPercentEncodingIsABadRequest(String target, int status) {
        assertEquals(status, api.get(target).status());
    }

    @Test
    void aPercentEncodedPathIsTheSamePath() {
        String encoded = Samples.full().id().replace("_", "%5F");
        assertEquals(200, api.get("/v1/cards/" + encoded).status());
        assertEquals(200, api.get("/%76%31/cards").status());
    }

    @Test
    void hugeAddressesAreRefusedUnread() {
        assertEquals(414, api.get("/v1/cards/" + "a".repeat(2_000)).status());
        assertEquals(414, api.get("/v1/cards?q=" + "a".repeat(5_000)).status());
        assertEquals(414, api.get("/?q=" + "a".repeat(5_000)).status());
        var answer = api.get("/v1/cards?q=" + "a".repeat(1_000));
        assertEquals(400, answer.status());
        assertTrue(answer.body().length() < 1_000, answer.body());
    }

    @Test
    void anAnswerThatTheReaderHasIsNotSentAgain() {
        var first = api.get("/v1/cards");
        assertTrue(first.header("etag").matches("\"[0-9a-f]{32}\""), first.header("etag"));
        assertEquals("public, max-age=60", first.header("cache-control"));
        for (String known : new String[] {first.header("etag"), "W/" + first.header("etag"), "\"other\", " + first.header("etag"), "*"}) {
            var second = api.get("/v1/cards", "If-None-Match", known);
            assertEquals(304, second.status());
            assertEquals("", second.body());
            assertEquals(first.header("etag"), second.header("etag"));
            assertEquals(first.header("cache-control"), second.header("cache-control"));
        }
        assertEquals(200, api.get("/v1/cards", "if-none-match", "\"other\"").status());
        assertNotEquals(first.header("etag"), api.get("/v1/feeds").header("etag"));
    }

    @Test
    void theSchemaIsServed() {
        var answer = api.get("/v1/schema/card-1");
        assertEquals("application/schema+json", answer.header("content-type"));
        assertEquals("urn:cardwire:card:1", answer.json().get("$id").asText());
    }

    @Test
    void theStylesheetIsServedUnderTheNameThatPagesGiveAndKept() {
        var page = Jsoup.parse(api.get("/").body());
        var answer = api.get(page.select("link[rel=stylesheet]").attr("href"));
        assertEquals(200, answer.status());
        assertEquals("text/css; charset=utf-8", answer.header("content-type"));
        assertEquals("public, max-age=31536000, immutable", answer.header("cache-control"));
        assertTrue(api.get(page.select("link[rel=icon]").attr("href")).body().startsWith("<svg"));
    }

    @Test
    void healthTellsThatTheTableAnswers() {
        var answer = api.get("/healthz");
        assertEquals(200, answer.status());
        assertEquals("ok", answer.json().get("status").asText());
        assertEquals("no-store", answer.header("cache-control"));
    }

    @Test
    void aBodyIsPassedOver() {
        var answer = api.sendEvent("""
                {"version": "2.0", "rawPath": "/v1/cards", "rawQueryString": "limit=1", "body": "eyJhIjoxfQ==", "isBase64Encoded": true,
                 "requestContext": {"http": {"method": "GET"}}}""");
        assertEquals(200, answer.status());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "{\"version\": \"1.0\", \"path\": \"/\", \"httpMethod\": \"GET\"} | version 1.0",
            "{\"Records\": [{\"eventSource\": \"aws:s3\"}]} | aws:s3",
            "{\"source\": \"aws.events\", \"detail-type\": \"Scheduled Event\"} | aws.events",
            "{} | with the fields []",
            "[] | type array",
            "{\"version\": \"2.0\", \"rawPath\": \"/\"} | requestContext.http.method"})
    void anEventOfAnotherServiceIsNamed(String event, String named) {
        var failure = assertThrows(IllegalArgumentException.class, () -> api.sendEvent(event));
        assertTrue(failure.getMessage().startsWith("expected an HTTP API event of payload format 2.0"), failure.getMessage());
        assertTrue(failure.getMessage().contains(named), failure.getMessage());
    }

    @Test
    void anEventThatIsNoJsonIsNamed() {
        var failure = assertThrows(Json.Malformed.class, () -> api.sendEvent("<event/>"));
        assertTrue(failure.getMessage().startsWith("expected an HTTP API event as JSON"), failure.getMessage());
    }

    @Test
    void aLogLineHasTheRequestAndNoQuery() {
        api.get("/v1/cards?q=secretword");
        String[] lines = api.logged().split("\n");
        JsonNode line = Json.read(lines[lines.length - 1], JsonNode.class, "a log line");
        assertEquals("request-1", line.get("request").asText());
        assertEquals("/v1/cards", line.get("path").asText());
        assertEquals(200, line.get("status").asInt());
        assertFalse(api.logged().contains("secretword"));
    }
}
