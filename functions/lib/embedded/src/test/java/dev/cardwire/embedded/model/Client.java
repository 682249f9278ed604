package dev.cardwire.embedded.model;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;

/** Speaks to a stand-in as somebody who wrote each byte by hand. */
final class Client {

    static final ObjectMapper JSON = new ObjectMapper();

    static final String SCHEMA = """
            {"type": "object", "additionalProperties": false, "required": ["a"], "properties": {"a": {"type": "string"}}}""";

    static final String SIGNED = "AWS4-HMAC-SHA256 Credential=local/20261125/eu-west-1/bedrock/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=" + "0a".repeat(32);

    private static final HttpClient HTTP = HttpClient.newHttpClient();

    record Reply(int status, JsonNode json, HttpResponse<String> response) {

        String text(String pointer) {
            return json.at(pointer).asText();
        }
    }

    private Client() {}

    static String converse(String edit) {
        return """
                {"messages": [{"role": "user", "content": [{"text": "Question?"}]}], "system": [{"text": "Be brief."}],
                 "inferenceConfig": {"maxTokens": 100, "temperature": 0}%s}""".formatted(edit);
    }

    static String structured(String schema) {
        return ", \"outputConfig\": {\"textFormat\": {\"type\": \"json_schema\", \"structure\": {\"jsonSchema\": {\"name\": \"answer\", \"schema\": "
                + JSON.valueToTree(schema) + "}}}}";
    }

    static String forced(String choice) {
        return """
                , "toolConfig": {"tools": [{"toolSpec": {"name": "answer", "inputSchema": {"json": %s}}}], "toolChoice": %s}""".formatted(SCHEMA, choice);
    }

    static String completion(String edit) {
        return """
                {"model": "some", "messages": [{"role": "system", "content": "Be brief."}, {"role": "user", "content": "Question?"}],
                 "max_completion_tokens": 100, "temperature": 0%s}""".formatted(edit);
    }

    static String responseFormat(String schema) {
        return ", \"response_format\": {\"type\": \"json_schema\", \"json_schema\": {\"name\": \"answer\", \"strict\": true, \"schema\": " + schema + "}}";
    }

    static Reply converse(ModelServer server, String model, String body) {
        return converse(server, model, body, SIGNED);
    }

    static Reply converse(ModelServer server, String model, String body, String authorization) {
        return send(request(server.bedrock() + "/model/" + model + "/converse", body)
                .header("Authorization", authorization)
                .header("X-Amz-Date", "20261125T101112Z"));
    }

    static Reply complete(ModelServer server, String body) {
        return send(request(server.openAi() + "/chat/completions", body));
    }

    static Reply complete(ModelServer server, String body, String key) {
        return send(request(server.openAi() + "/chat/completions", body).header("Authorization", "Bearer " + key));
    }

    static HttpRequest.Builder request(String uri, String body) {
        return HttpRequest.newBuilder(URI.create(uri)).header("Content-Type", "application/json").POST(HttpRequest.BodyPublishers.ofString(body));
    }

    static Reply send(HttpRequest.Builder request) {
        try {
            var response = HTTP.send(request.build(), HttpResponse.BodyHandlers.ofString());
            boolean json = response.headers().firstValue("content-type").orElse("").equals("application/json");
            return new Reply(response.statusCode(), json ? JSON.readTree(response.body()) : JSON.missingNode(), response);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
