package dev.cardwire.analyst.model.bedrock;

import dev.cardwire.analyst.model.Model;
import dev.cardwire.analyst.model.ModelSettings.Output;
import dev.cardwire.analyst.model.Prompt;
import dev.cardwire.analyst.model.Reply;
import dev.cardwire.core.Vocabulary.Degradation;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.retries.DefaultRetryStrategy;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClient;
import software.amazon.awssdk.services.bedrockruntime.BedrockRuntimeClientBuilder;
import software.amazon.awssdk.services.bedrockruntime.model.ContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.ConversationRole;
import software.amazon.awssdk.services.bedrockruntime.model.ConverseRequest;
import software.amazon.awssdk.services.bedrockruntime.model.Message;
import software.amazon.awssdk.services.bedrockruntime.model.OutputFormatType;
import software.amazon.awssdk.services.bedrockruntime.model.SystemContentBlock;
import software.amazon.awssdk.services.bedrockruntime.model.Tool;
import software.amazon.awssdk.services.bedrockruntime.model.ToolInputSchema;
import software.amazon.awssdk.services.bedrockruntime.model.ToolSpecification;

/** A model of Amazon Bedrock. */
public final class BedrockModel implements Model {

    private static final Duration CONNECT = Duration.ofSeconds(5);

    /** Longer than any call may take: a model may think for long before its first byte, and each call has a time of its own. */
    private static final Duration SILENCE = Duration.ofMinutes(5);

    private final BedrockRuntimeClient client;
    private final String model;
    private final InstantSource clock;
    private final AtomicReference<Way> way;

    BedrockModel(BedrockRuntimeClient client, String model, Output output, InstantSource clock) {
        this.client = client;
        this.model = model;
        this.clock = clock;
        this.way = new AtomicReference<>(Way.of(output, model));
    }

    /**
     * A model as the SDK's own ways to region, credentials and endpoint reach it.
     *
     * @param model its id, or the id or ARN of an inference profile
     */
    public static BedrockModel of(String model, Output output, InstantSource clock) {
        return new BedrockModel(client().build(), model, output, clock);
    }

    static BedrockRuntimeClientBuilder client() {
        return BedrockRuntimeClient.builder()
                .httpClientBuilder(UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).socketTimeout(SILENCE))
                // Whoever asks pays before each call, so no call may hide behind another.
                .overrideConfiguration(override -> override.retryStrategy(DefaultRetryStrategy.doNotRetry()).addExecutionInterceptor(new AnswerLimit()));
    }

    @Override
    public String engine() {
        return "bedrock:" + model;
    }

    /**
     * Asks once. The SDK's own timeout cannot end a read of an answer that has begun; in a virtual thread an interrupt does,
     * and closes the connection.
     */
    @Override
    public Reply ask(Prompt prompt, Duration timeout) {
        var asked = way.get();
        var call = new FutureTask<>(() -> ConverseAnswer.of(client.converse(request(prompt, asked)), prompt));
        Thread.ofVirtual().start(call);
        try {
            return call.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return failed(Degradation.TIMED_OUT, "expected the whole answer within " + timeout.toMillis() + " ms", false, true);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return failed(Degradation.UNAVAILABLE, "interrupted while waiting for the answer", false, true);
        } catch (ExecutionException e) {
            return switch (e.getCause()) {
                case AwsServiceException refusal -> refused(refusal, prompt, asked);
                case SdkClientException broken -> ConverseFailure.of(broken);
                case RuntimeException unread -> failed(Degradation.WRONG_SCHEMA, "the answer cannot be read: " + unread.getClass().getSimpleName(), false, true);
                default -> throw new IllegalStateException("could not ask " + engine(), e.getCause());
            };
        } finally {
            call.cancel(true);
        }
    }

    private ConverseRequest request(Prompt prompt, Way asked) {
        var request = ConverseRequest.builder()
                .modelId(model)
                .system(SystemContentBlock.fromText(prompt.system()))
                .messages(Message.builder().role(ConversationRole.USER).content(ContentBlock.fromText(prompt.user())).build())
                .inferenceConfig(config -> config.maxTokens(prompt.maxTokens()).temperature(asked.sendsTemperature() ? 0f : null));
        if (asked.usesTool()) {
            var schema = ToolInputSchema.fromJson(Documents.of(ToolSchema.of(prompt.schema())));
            var tool = ToolSpecification.builder().name(prompt.schemaName()).description("Takes the card.").inputSchema(schema).build();
            request.toolConfig(config -> config
                    .tools(Tool.fromToolSpec(tool))
                    .toolChoice(choice -> choice.tool(one -> one.name(prompt.schemaName()))));
        } else {
            request.outputConfig(config -> config.textFormat(format -> format.type(OutputFormatType.JSON_SCHEMA)
                    .structure(structure -> structure.jsonSchema(json -> json.name(prompt.schemaName()).schema(prompt.schema())))));
        }
        return request.build();
    }

    private Reply refused(AwsServiceException failure, Prompt prompt, Way asked) {
        var reply = ConverseFailure.of(failure, prompt, clock.instant());
        var other = failure.statusCode() == 400 ? asked.after(ConverseFailure.message(failure)) : Optional.<Way>empty();
        other.ifPresent(way::set);
        return other.isEmpty() ? reply : failed(Degradation.BAD_REQUEST, "the model wants to be asked otherwise: " + reply.detail(), true, false);
    }

    private static Reply failed(Degradation because, String detail, boolean again, boolean charged) {
        return new Reply.Failed(because, detail, again, Optional.empty(), Optional.empty(), charged);
    }
}
