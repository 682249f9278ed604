package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.analyst.model.ModelSettings.Output;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ModelSettingsTest {

    private static final Map<String, String> BEDROCK = Map.of(
            "CARDWIRE_ANALYST", "bedrock",
            "CARDWIRE_MODEL", "anthropic.claude-haiku-4-5-20251001-v1:0",
            "CARDWIRE_MODEL_INPUT_PRICE", "1",
            "CARDWIRE_MODEL_OUTPUT_PRICE", "5.00",
            "CARDWIRE_DAILY_BUDGET", "2.50");

    private static final Map<String, String> OPENAI = Map.of(
            "CARDWIRE_ANALYST", "openai",
            "CARDWIRE_MODEL", "qwen3:8b",
            "CARDWIRE_MODEL_URL", "http://127.0.0.1:11434/v1/");

    @Test
    void theExtractiveAnalystNeedsNoneOfThis() {
        assertEquals(Optional.empty(), ModelSettings.fromEnv(Map.of("CARDWIRE_ANALYST", "extractive")));
    }

    @Test
    void readsAModelOfBedrock() {
        var settings = ModelSettings.fromEnv(with(BEDROCK, "CARDWIRE_MODEL_URL", "")).orElseThrow();
        assertEquals("bedrock:anthropic.claude-haiku-4-5-20251001-v1:0", settings.engine());
        assertEquals(new Prices(new BigDecimal("1"), new BigDecimal("5.00")), settings.prices());
        assertEquals(2_500_000, settings.dailyMicroUsd());
        assertEquals(Output.AUTO, settings.output());
        assertEquals(OutputLanguage.SOURCE, settings.language());
        assertEquals(4_096, settings.maxTokens());
    }

    @Test
    void readsAServerOfOnesOwnWhichCostsNothing() {
        var settings = ModelSettings.fromEnv(with(with(OPENAI, "CARDWIRE_MODEL_KEY_FILE", "/home/me/key"), "CARDWIRE_OUTPUT_LANGUAGE", "zh")).orElseThrow();
        assertEquals("openai:qwen3:8b", settings.engine());
        assertEquals(Optional.of(URI.create("http://127.0.0.1:11434/v1")), settings.url());
        assertEquals(Optional.of(Path.of("/home/me/key")), settings.keyFile());
        assertTrue(settings.prices().areNothing());
        assertEquals(OutputLanguage.ZH, settings.language());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            CARDWIRE_ANALYST            | claude   | got "claude"
            CARDWIRE_ANALYST            | ''       | it is not set
            CARDWIRE_MODEL              | ' '      | it is not set
            CARDWIRE_MODEL_INPUT_PRICE  | ''       | it is not set
            CARDWIRE_MODEL_INPUT_PRICE  | 0        | got "0"
            CARDWIRE_MODEL_OUTPUT_PRICE | 0.0      | got "0.0"
            CARDWIRE_MODEL_OUTPUT_PRICE | -5       | got "-5"
            CARDWIRE_MODEL_OUTPUT_PRICE | 5,00     | got "5,00"
            CARDWIRE_MODEL_OUTPUT_PRICE | $5       | got "$5"
            CARDWIRE_MODEL_OUTPUT_PRICE | 1e3      | got "1e3"
            CARDWIRE_MODEL_OUTPUT_PRICE | 0.0000001 | got "0.0000001"
            CARDWIRE_MODEL_OUTPUT_PRICE | 99999999 | got "99999999"
            CARDWIRE_MODEL_MAX_TOKENS   | 100      | got "100"
            CARDWIRE_MODEL_MAX_TOKENS   | 4096.5   | got "4096.5"
            CARDWIRE_MODEL_MAX_TOKENS   | many     | got "many"
            CARDWIRE_MODEL_OUTPUT       | json     | got "json"
            CARDWIRE_OUTPUT_LANGUAGE    | de       | got "de"
            CARDWIRE_DAILY_BUDGET       | ''       | it is not set
            CARDWIRE_DAILY_BUDGET       | unlimited | got "unlimited"
            """)
    void aMistakeIsNamedWithItsVariable(String variable, String value, String got) {
        var mistake = assertThrows(IllegalStateException.class, () -> ModelSettings.fromEnv(with(BEDROCK, variable, value)));
        assertTrue(mistake.getMessage().startsWith("expected ") && mistake.getMessage().endsWith(" in the variable " + variable + ", " + got), mistake.getMessage());
    }

    @Test
    void aServerThatCostsNeedsABudget() {
        assertThrows(IllegalStateException.class, () -> ModelSettings.fromEnv(with(OPENAI, "CARDWIRE_MODEL_INPUT_PRICE", "0.1")));
    }

    @Test
    void aKeyHasOneHome() {
        var both = with(with(OPENAI, "CARDWIRE_MODEL_KEY_FILE", "/key"), "CARDWIRE_MODEL_KEY_SECRET", "arn:aws:secretsmanager:eu-west-1:1:secret:k");
        assertTrue(assertThrows(IllegalStateException.class, () -> ModelSettings.fromEnv(both)).getMessage().contains("both are set"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"https://api.openai.com/v1", "http://localhost:8080", "http://[::1]:8080/v1", "http://192.168.1.20:8000/v1", "http://ollama:11434/v1",
            "http://gpu.lan/v1", "http://10.0.0.7/v1", "http://[fd00::1]/v1", "HTTP://LOCALHOST:1/v1"})
    void theseAddressesMayBeUsed(String url) {
        assertEquals(Optional.of(URI.create(url)), ModelSettings.fromEnv(with(OPENAI, "CARDWIRE_MODEL_URL", url)).orElseThrow().url());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            127.0.0.1:11434/v1              | what is no address
            localhost:11434/v1              | an address that does not begin
            ftp://example.com/v1            | an address that does not begin
            https:///v1                     | an address that does not begin
            file:///etc/passwd              | an address that does not begin
            https://key@example.com/v1      | an address with a user
            https://example.com/v1?key=1    | an address with a user, a query
            https://example.com/v1#x        | an address with a user, a query
            http://api.example.com/v1       | http to api.example.com
            http://8.8.8.8/v1               | http to 8.8.8.8
            http://172.32.0.1/v1            | http to 172.32.0.1
            http://10.evil.example/v1       | http to 10.evil.example
            https://exa mple.com/v1         | what is no address
            """)
    void theseMayNot(String url, String got) {
        var mistake = assertThrows(IllegalStateException.class, () -> ModelSettings.fromEnv(with(OPENAI, "CARDWIRE_MODEL_URL", url)));
        assertTrue(mistake.getMessage().contains(" in the variable CARDWIRE_MODEL_URL, got " + got), mistake.getMessage());
        assertTrue(!mistake.getMessage().contains("key@"), "a key in an address is not repeated");
    }

    private static Map<String, String> with(Map<String, String> settings, String variable, String value) {
        var changed = new HashMap<>(settings);
        changed.put(variable, value);
        return changed;
    }
}
