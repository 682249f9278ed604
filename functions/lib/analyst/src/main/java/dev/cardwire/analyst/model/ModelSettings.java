package dev.cardwire.analyst.model;

import dev.cardwire.core.Card;
import dev.cardwire.core.Vocabulary.Word;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Which model makes the cards, and on what terms, as a function's variables say it.
 *
 * @param service what it is spoken to by
 * @param model the model's id or name, or the id or ARN of an inference profile
 * @param url where an OpenAI-compatible server's addresses begin; absent for Bedrock
 * @param keySecret the ARN of the secret that holds the server's key
 * @param keyFile the file that holds the server's key
 * @param output how Bedrock is told the answer's schema
 * @param maxTokens how long an answer may become
 * @param prices of the model's tokens
 * @param dailyMicroUsd what a UTC day may cost, in millionths of a US dollar
 * @param language of the cards
 */
public record ModelSettings(
        Service service,
        String model,
        Optional<URI> url,
        Optional<String> keySecret,
        Optional<Path> keyFile,
        Output output,
        int maxTokens,
        Prices prices,
        long dailyMicroUsd,
        OutputLanguage language) {

    public static final String ANALYST = "CARDWIRE_ANALYST";
    public static final String MODEL = "CARDWIRE_MODEL";
    public static final String URL = "CARDWIRE_MODEL_URL";
    public static final String KEY_SECRET = "CARDWIRE_MODEL_KEY_SECRET";
    public static final String KEY_FILE = "CARDWIRE_MODEL_KEY_FILE";
    public static final String OUTPUT = "CARDWIRE_MODEL_OUTPUT";
    public static final String MAX_TOKENS = "CARDWIRE_MODEL_MAX_TOKENS";
    public static final String INPUT_PRICE = "CARDWIRE_MODEL_INPUT_PRICE";
    public static final String OUTPUT_PRICE = "CARDWIRE_MODEL_OUTPUT_PRICE";
    public static final String DAILY_BUDGET = "CARDWIRE_DAILY_BUDGET";
    public static final String LANGUAGE = "CARDWIRE_OUTPUT_LANGUAGE";

    /** A card with all its sections takes about half of it. */
    static final int USUAL_MAX_TOKENS = 4_096;

    private static final int FEWEST_TOKENS = 256;
    private static final int MOST_TOKENS = 32_768;
    private static final int HIGHEST_PRICE = 10_000;
    private static final int HIGHEST_BUDGET = 1_000_000;

    /** Six digits behind a dollar's point are millionths. */
    private static final int MICRO = 6;

    /** Protocols of models. */
    public enum Service implements Word {
        BEDROCK,
        OPENAI;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Ways to hold Bedrock's answer to a schema. */
    public enum Output implements Word {
        /** As the model can. */
        AUTO,
        /** As structured output. */
        SCHEMA,
        /** As the input of a tool that the model must use, for models without structured output. */
        TOOL;

        @Override
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The engine's name as the card keeps it. */
    public String engine() {
        return service.word() + ":" + model;
    }

    /**
     * Reads the variables. What belongs to the other service is passed over, so that one parameter switches a deployment.
     *
     * @return absent where the analyst is the extractive one
     * @throws IllegalStateException if a variable says what cannot be; the message names it, what was expected, and what came
     */
    public static Optional<ModelSettings> fromEnv(Map<String, String> env) {
        var variables = new Variables(env);
        String expected = "\"extractive\", \"bedrock\" or \"openai\"";
        return switch (variables.get(ANALYST, expected)) {
            case Card.Enrichment.EXTRACTIVE -> Optional.empty();
            case "bedrock" -> Optional.of(bedrock(variables));
            case "openai" -> Optional.of(openAi(variables));
            default -> throw variables.wrong(ANALYST, expected);
        };
    }

    private static ModelSettings bedrock(Variables variables) {
        String model = variables.get(MODEL, "a Bedrock model id, or the id or ARN of an inference profile");
        // Without prices the day's budget would cap nothing.
        var prices = new Prices(bedrockPrice(variables, INPUT_PRICE), bedrockPrice(variables, OUTPUT_PRICE));
        return new ModelSettings(Service.BEDROCK, model, Optional.empty(), Optional.empty(), Optional.empty(),
                variables.word(OUTPUT, Output.class, Output.AUTO), maxTokens(variables), prices, budget(variables, prices), language(variables));
    }

    private static BigDecimal bedrockPrice(Variables variables, String variable) {
        String expected = "a price above 0, in US dollars per million tokens, as Bedrock's price list has it";
        return price(variables, variable, expected).filter(price -> price.signum() > 0)
                .orElseThrow(() -> variables.wrong(variable, expected));
    }

    private static ModelSettings openAi(Variables variables) {
        String model = variables.get(MODEL, "the model's name as its server knows it");
        var url = url(variables);
        var secret = variables.find(KEY_SECRET);
        var file = variables.find(KEY_FILE).map(Path::of);
        if (secret.isPresent() && file.isPresent()) {
            throw new IllegalStateException("expected the model's key by one of the variables " + KEY_SECRET + " and " + KEY_FILE + ", both are set");
        }
        // A server of one's own costs nothing by the token.
        String expected = "US dollars per million tokens, or 0";
        var prices = new Prices(price(variables, INPUT_PRICE, expected).orElse(BigDecimal.ZERO),
                price(variables, OUTPUT_PRICE, expected).orElse(BigDecimal.ZERO));
        return new ModelSettings(Service.OPENAI, model, Optional.of(url), secret, file, Output.SCHEMA, maxTokens(variables), prices,
                budget(variables, prices), language(variables));
    }

    private static URI url(Variables variables) {
        String expected = "where the addresses of an OpenAI-compatible server begin, such as http://127.0.0.1:11434/v1,";
        String url = variables.get(URL, expected);
        try {
            return BaseUrl.of(url);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("expected " + expected + " in the variable " + URL + ", got " + e.getMessage(), e);
        }
    }

    private static Optional<BigDecimal> price(Variables variables, String variable, String expected) {
        return variables.number(variable, expected, MICRO, HIGHEST_PRICE);
    }

    private static long budget(Variables variables, Prices prices) {
        String expected = "the US dollars that a day may cost at most, such as 2.50,";
        var budget = variables.number(DAILY_BUDGET, expected, MICRO, HIGHEST_BUDGET);
        if (budget.isEmpty() && !prices.areNothing()) {
            throw variables.wrong(DAILY_BUDGET, expected);
        }
        return budget.orElse(BigDecimal.ZERO).movePointRight(MICRO).longValueExact();
    }

    private static int maxTokens(Variables variables) {
        String expected = "a number of tokens from " + FEWEST_TOKENS + " to " + MOST_TOKENS;
        int tokens = variables.number(MAX_TOKENS, expected, 0, MOST_TOKENS).map(BigDecimal::intValueExact).orElse(USUAL_MAX_TOKENS);
        if (tokens < FEWEST_TOKENS) {
            throw variables.wrong(MAX_TOKENS, expected);
        }
        return tokens;
    }

    private static OutputLanguage language(Variables variables) {
        return variables.word(LANGUAGE, OutputLanguage.class, OutputLanguage.SOURCE);
    }
}
