package dev.cardwire.local;

import dev.cardwire.analyst.model.ModelSettings;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The options that say which model makes the cards, and at what price. */
final class ModelChoice {

    @Spec(Spec.Target.MIXEE)
    private CommandSpec spec;

    @Option(names = {"--analyst", "--engine"}, paramLabel = "NAME",
            description = "Who drafts the cards: extractive (no model), openai (any server that speaks OpenAI's protocol, such as Ollama), or "
                    + "bedrock with your own AWS credentials and region (default: extractive).")
    private Optional<String> analyst = Optional.empty();

    @Option(names = "--model", paramLabel = "MODEL", description = "The model's name or id, as its server knows it.")
    private Optional<String> model = Optional.empty();

    @Option(names = "--model-url", paramLabel = "URL",
            description = "Where the server is: the base URL for openai, as http://127.0.0.1:11434/v1; an endpoint instead of AWS's for bedrock.")
    private Optional<String> url = Optional.empty();

    @Option(names = "--model-key-file", paramLabel = "FILE", description = "The file that holds the server's key, for openai (default: no key is sent).")
    private Optional<Path> keyFile = Optional.empty();

    @Option(names = "--input-price", paramLabel = "USD", description = "What a million tokens of input cost (default: nothing; bedrock needs it).")
    private Optional<String> inputPrice = Optional.empty();

    @Option(names = "--output-price", paramLabel = "USD", description = "What a million tokens of output cost.")
    private Optional<String> outputPrice = Optional.empty();

    @Option(names = "--daily-budget", paramLabel = "USD", description = "What the calls of a UTC day may cost at most.")
    private Optional<String> dailyBudget = Optional.empty();

    @Option(names = "--output-language", paramLabel = "LANGUAGE", description = "Of a model's cards: source, en or zh (default: source, the article's own).")
    private Optional<String> language = Optional.empty();

    /** Whether anybody is said to draft the cards. */
    boolean isMade() {
        return analyst.isPresent();
    }

    /** The template's parameters by these options; nothing for those that are not given. */
    Map<String, String> parameters() {
        var parameters = new LinkedHashMap<String, String>();
        analyst.ifPresent(name -> parameters.put("Analyst", name));
        model.ifPresent(name -> parameters.put("ModelId", name));
        url.ifPresent(address -> parameters.put("ModelBaseUrl", address));
        inputPrice.ifPresent(price -> parameters.put("ModelInputPrice", price));
        outputPrice.ifPresent(price -> parameters.put("ModelOutputPrice", price));
        dailyBudget.ifPresent(budget -> parameters.put("DailyBudgetUsd", budget));
        language.ifPresent(tag -> parameters.put("OutputLanguage", tag));
        if (!analyst.map(name -> !name.equals("extractive")).orElse(false)) {
            if (parameters.size() > analyst.stream().count() || keyFile.isPresent()) {
                throw wrong("expected --analyst openai or --analyst bedrock beside what is said of a model");
            }
            return parameters;
        }
        if (model.isEmpty()) {
            throw wrong("expected --model with --analyst " + analyst.get());
        }
        return parameters;
    }

    /** The variables of a local run alone. */
    Map<String, String> variables() {
        return keyFile.map(file -> Map.of(ModelSettings.KEY_FILE, file.toAbsolutePath().toString())).orElse(Map.of());
    }

    private ParameterException wrong(String message) {
        return new ParameterException(spec.commandLine(), message);
    }
}
