package dev.cardwire.analyst.model;

import dev.cardwire.analyst.Analyst;
import dev.cardwire.analyst.Assignment;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.model.bedrock.BedrockModel;
import dev.cardwire.analyst.model.keys.ModelKey;
import dev.cardwire.analyst.model.openai.OpenAiModel;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Log;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * The analyst that asks a language model. Whatever the model or its endpoint does, there comes a draft or the reason why
 * there is none, before the deadline and within the budget. Threads may share one: what it keeps is how its endpoint fares.
 */
public final class ModelAnalyst implements Analyst {

    private final String engine;
    private final PromptWriter writer;
    private final DraftReader reader;
    private final Asking asking;
    private final Rest rest;
    private final RandomGenerator random;

    /**
     * @param random for the fence around what is sent: a secure one, unless a test wants the same again
     * @param sleeper waits between calls
     */
    ModelAnalyst(Model model, PromptWriter writer, Prices prices, Budget budget, InstantSource clock, RandomGenerator random, Sleeper sleeper, Log log) {
        this.engine = model.engine();
        this.writer = writer;
        this.reader = new DraftReader(engine);
        this.asking = new Asking(model, budget, prices, clock, random, sleeper, log);
        this.rest = new Rest(clock);
        this.random = random;
    }

    /**
     * The analyst of a function's variables, which {@link ModelSettings} names.
     *
     * @return absent where the analyst is the extractive one
     * @throws IllegalStateException if a variable says what cannot be
     */
    public static Optional<ModelAnalyst> fromEnv(Map<String, String> env, Budget budget, InstantSource clock, Log log) {
        return ModelSettings.fromEnv(env).map(settings -> new ModelAnalyst(model(settings, clock),
                new PromptWriter(settings.language(), settings.maxTokens()), settings.prices(), budget, clock, new SecureRandom(), Thread::sleep, log));
    }

    private static Model model(ModelSettings settings, InstantSource clock) {
        return switch (settings.service()) {
            case BEDROCK -> BedrockModel.of(settings.model(), settings.output(), clock);
            case OPENAI -> new OpenAiModel(settings.model(), settings.url().orElseThrow(), ModelKey.of(settings), clock);
        };
    }

    @Override
    public String engine() {
        return engine;
    }

    @Override
    public Drafted draft(Assignment assignment) {
        var asked = writer.write(assignment, random);
        if (asked.numbered().article().lines().isEmpty()) {
            // With nothing to cite nothing could be shown, so nothing is asked.
            return new Drafted.Done(sayingNothing(asked.language()));
        }
        var resting = rest.ask();
        if (resting.isPresent()) {
            return new Drafted.Failed(resting.get().because(), "not asked: the endpoint rests until " + resting.get().until(), Draft.Usage.NONE);
        }
        var answer = ask(asked.prompt(), assignment.deadline());
        return switch (answer.reply()) {
            case Reply.Answered answered -> withUsage(reader.read(answered.text(), asked, assignment.article()), answer.usage());
            case Reply.Failed failed -> new Drafted.Failed(failed.because(), failed.detail(), answer.usage());
        };
    }

    private Asking.Asked ask(Prompt prompt, Instant deadline) {
        Asking.Asked answer;
        try {
            answer = asking.ask(prompt, deadline);
        } catch (RuntimeException e) {
            // The budget's table failed: nothing is known of the endpoint, and somebody else may try it.
            rest.notCalled();
            throw e;
        }
        if (answer.calls() == 0) {
            rest.notCalled();
        } else if (answer.reply() instanceof Reply.Failed failed && failed.because().isOfEndpoint()) {
            rest.failed(failed.because(), failed.retryAfter());
        } else {
            rest.answered();
        }
        return answer;
    }

    private static Drafted withUsage(Drafted drafted, Draft.Usage usage) {
        return switch (drafted) {
            case Drafted.Done(var draft) -> new Drafted.Done(draft.withUsage(usage));
            case Drafted.Failed(var because, var detail, var nothing) -> new Drafted.Failed(because, detail, usage);
        };
    }

    private Draft sayingNothing(String language) {
        return new Draft(engine, language, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(),
                List.of(), Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), Optional.empty(), Draft.Usage.NONE);
    }
}
