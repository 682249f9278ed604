package dev.cardwire.analyst.model.bedrock;

import dev.cardwire.analyst.model.HttpFailure;
import dev.cardwire.analyst.model.Prompt;
import dev.cardwire.analyst.model.Reply;
import dev.cardwire.analyst.model.RetryAfter;
import dev.cardwire.analyst.model.Said;
import dev.cardwire.core.Vocabulary.Degradation;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.bedrockruntime.model.ModelNotReadyException;
import software.amazon.awssdk.services.bedrockruntime.model.ServiceQuotaExceededException;

/** What the exceptions of a call to Bedrock mean. */
final class ConverseFailure {

    private static final int THROTTLED = 429;
    private static final int UNAVAILABLE = 503;

    private ConverseFailure() {}

    /** Bedrock answered, and refused. */
    static Reply.Failed of(AwsServiceException failure, Prompt prompt, Instant now) {
        var details = Optional.ofNullable(failure.awsErrorDetails());
        String code = details.flatMap(told -> Optional.ofNullable(told.errorCode())).map(told -> " " + told).orElse("");
        String said = Said.by(message(failure), prompt);
        String detail = "Bedrock answered " + failure.statusCode() + code + (said.isEmpty() ? "" : ": " + said);
        if (failure.statusCode() == 400 && message(failure).toLowerCase(Locale.ROOT).contains("model identifier")) {
            return failed(Degradation.UNKNOWN_MODEL, detail, false, false);
        }
        var retryAfter = details.flatMap(told -> Optional.ofNullable(told.sdkHttpResponse()))
                .flatMap(response -> response.firstMatchingHeader("Retry-After"))
                .flatMap(header -> RetryAfter.of(header, now));
        return switch (failure) {
            case ModelNotReadyException e -> HttpFailure.of(UNAVAILABLE, detail, retryAfter);
            case ServiceQuotaExceededException e -> HttpFailure.of(THROTTLED, detail, retryAfter);
            default -> HttpFailure.of(failure.isThrottlingException() ? THROTTLED : failure.statusCode(), detail, retryAfter);
        };
    }

    /** Nothing came that Bedrock could have sent. */
    static Reply.Failed of(SdkClientException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException || cause instanceof UnknownHostException) {
                return failed(Degradation.UNAVAILABLE, "no connection to Bedrock: " + cause.getClass().getSimpleName(), true, false);
            }
            if (cause instanceof AnswerLimit.TooLong) {
                return failed(Degradation.WRONG_SCHEMA, cause.getMessage(), false, true);
            }
            // The SDK's own, hidden copy of Jackson has no type that one could name.
            if (cause.getClass().getSimpleName().equals("JsonParseException")) {
                return failed(Degradation.NOT_JSON, "expected an answer of Converse as JSON, got what is none", false, true);
            }
        }
        if (String.valueOf(failure.getMessage()).contains("credentials")) {
            return failed(Degradation.NO_ACCESS, "no credentials to call Bedrock with", false, false);
        }
        return failed(Degradation.UNAVAILABLE, "the call to Bedrock broke: " + failure.getClass().getSimpleName(), true, true);
    }

    /** What Bedrock said; "" where it said nothing. */
    static String message(AwsServiceException failure) {
        return Optional.ofNullable(failure.awsErrorDetails()).flatMap(told -> Optional.ofNullable(told.errorMessage())).orElse("");
    }

    private static Reply.Failed failed(Degradation because, String detail, boolean again, boolean charged) {
        return new Reply.Failed(because, detail, again, Optional.empty(), Optional.empty(), charged);
    }
}
