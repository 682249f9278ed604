package dev.cardwire.analyst.model.keys;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.model.ModelSettings;
import dev.cardwire.core.Json;
import java.time.Duration;
import java.util.Optional;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

/** A key in AWS Secrets Manager, read at the first need and kept; what could not be read is tried again at the next. */
final class KeySecret implements ModelKey {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration ATTEMPT = Duration.ofSeconds(2);

    /** Little, for it is part of the time that a call of the model has. */
    private static final Duration CALL = Duration.ofSeconds(4);

    private final SecretsManagerClient client;
    private final String arn;
    private Optional<Secret> kept = Optional.empty();

    KeySecret(SecretsManagerClient client, String arn) {
        this.client = client;
        this.arn = arn;
    }

    /** A secret as the SDK's own ways to region and credentials reach it. */
    static KeySecret of(String arn) {
        return new KeySecret(SecretsManagerClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(ATTEMPT))
                .overrideConfiguration(override -> override.apiCallAttemptTimeout(ATTEMPT).apiCallTimeout(CALL))
                .build(), arn);
    }

    @Override
    public synchronized Found find() {
        if (kept.isPresent()) {
            return new Found.Key(kept.get());
        }
        String expected = "expected the model's key in the secret " + arn + ", which the variable " + ModelSettings.KEY_SECRET + " names: ";
        try {
            kept = Optional.ofNullable(client.getSecretValue(get -> get.secretId(arn)).secretString()).flatMap(KeySecret::key);
        } catch (SdkException e) {
            return new Found.Unreadable(expected + e.getMessage());
        }
        return kept.<Found>map(Found.Key::new).orElseGet(() -> new Found.Unreadable(
                expected + "it is neither a key nor a JSON object with one field that is a key"));
    }

    @Override
    public synchronized void refused() {
        kept = Optional.empty();
    }

    /** The console keeps a secret as a JSON object of names and values unless told otherwise: one value can be but the key. */
    private static Optional<Secret> key(String value) {
        if (!value.strip().startsWith("{")) {
            return Secret.of(value);
        }
        try {
            var fields = Json.read(value, JsonNode.class, "the secret");
            return fields.size() == 1 && fields.elements().next().isTextual() ? Secret.of(fields.elements().next().textValue()) : Optional.empty();
        } catch (Json.Malformed e) {
            return Optional.empty();
        }
    }
}
