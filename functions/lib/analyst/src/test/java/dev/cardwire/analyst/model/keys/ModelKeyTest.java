package dev.cardwire.analyst.model.keys;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.analyst.model.Loopback;
import dev.cardwire.analyst.model.ModelSettings;
import dev.cardwire.analyst.model.keys.ModelKey.Found;
import dev.cardwire.core.Json;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.secretsmanager.SecretsManagerClient;

class ModelKeyTest {

    private static final String ARN = "arn:aws:secretsmanager:eu-west-1:123456789012:secret:model-key-abc";

    @TempDir
    Path directory;

    @Test
    void aFilesKeyIsItsTextWithoutTheLineBreak() throws Exception {
        Path file = Files.writeString(directory.resolve("key"), "sk-secret\n");
        var found = assertInstanceOf(Found.Key.class, ModelKey.of(settings(ModelSettings.KEY_FILE, file.toString())).find());
        assertEquals("sk-secret", found.secret().reveal());
        assertFalse(found.toString().contains("sk-secret"), "no text shows it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n", "two words", "line\nline", "schlüssel"})
    void aFileWithoutAKeyIsAMistakeOfItsOwner(String content) throws Exception {
        Path file = Files.writeString(directory.resolve("key"), content);
        var mistake = assertThrows(IllegalStateException.class, () -> ModelKey.of(settings(ModelSettings.KEY_FILE, file.toString())));
        assertTrue(mistake.getMessage().contains(file.toString()) && mistake.getMessage().contains("CARDWIRE_MODEL_KEY_FILE"), mistake.getMessage());
        assertTrue(content.isBlank() || !mistake.getMessage().contains(content));
    }

    @Test
    void aFileThatIsNotThereIsOneToo() {
        var mistake = assertThrows(IllegalStateException.class, () -> ModelKey.of(settings(ModelSettings.KEY_FILE, directory.resolve("none").toString())));
        assertTrue(mistake.getMessage().endsWith("there is no such file"), mistake.getMessage());
        assertThrows(IllegalStateException.class, () -> ModelKey.of(settings(ModelSettings.KEY_FILE, directory.toString())));
    }

    @Test
    void withoutAFileAndASecretNoKeyIsNeeded() {
        assertInstanceOf(Found.NotNeeded.class, ModelKey.of(settings(ModelSettings.KEY_FILE, "")).find());
    }

    @Test
    void aSecretIsReadOnceAndAgainWhenTheServerRefusedIt() {
        try (var server = Loopback.answering(200, Json.write(Map.of("ARN", ARN, "SecretString", "sk-secret")))) {
            var key = key(server);
            assertEquals("sk-secret", assertInstanceOf(Found.Key.class, key.find()).secret().reveal());
            key.find();
            assertEquals(1, server.requests().size());
            assertTrue(server.requests().getFirst().body().contains(ARN));
            key.refused();
            key.find();
            assertEquals(2, server.requests().size());
        }
    }

    @Test
    void aSecretMayBeTheOneValueOfAnObject() {
        try (var server = Loopback.answering(200, Json.write(Map.of("SecretString", "{\"api-key\": \"sk-secret\"}")))) {
            assertEquals("sk-secret", assertInstanceOf(Found.Key.class, key(server).find()).secret().reveal());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"a\": \"1\", \"b\": \"2\"}", "{}", "{\"a\": 1}", "{broken", "two words"})
    void aSecretThatIsNoKeyCannotBeRead(String secret) {
        try (var server = Loopback.answering(200, Json.write(Map.of("SecretString", secret)))) {
            var detail = assertInstanceOf(Found.Unreadable.class, key(server).find()).detail();
            assertTrue(detail.contains(ARN) && !detail.contains(secret), detail);
        }
    }

    @Test
    void aSecretThatCannotBeReadIsTriedAgain() {
        var next = new AtomicReference<>(Loopback.http(400, "{\"__type\": \"AccessDeniedException\", \"Message\": \"not authorized\"}"));
        try (var server = Loopback.sending(out -> out.write(next.get()))) {
            var key = key(server);
            assertTrue(assertInstanceOf(Found.Unreadable.class, key.find()).detail().contains("not authorized"));
            next.set(Loopback.http(200, Json.write(Map.of("SecretString", "sk-secret"))));
            assertInstanceOf(Found.Key.class, key.find());
        }
    }

    private static KeySecret key(Loopback server) {
        return new KeySecret(SecretsManagerClient.builder()
                .region(Region.EU_WEST_1)
                .credentialsProvider(StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
                .endpointOverride(URI.create("http://127.0.0.1:" + server.port()))
                .httpClientBuilder(UrlConnectionHttpClient.builder())
                .build(), ARN);
    }

    private static ModelSettings settings(String variable, String value) {
        var env = new HashMap<>(Map.of("CARDWIRE_ANALYST", "openai", "CARDWIRE_MODEL", "test", "CARDWIRE_MODEL_URL", "http://127.0.0.1:1/v1"));
        env.put(variable, value);
        return ModelSettings.fromEnv(env).orElseThrow();
    }
}
