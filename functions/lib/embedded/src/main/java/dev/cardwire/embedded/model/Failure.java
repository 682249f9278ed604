package dev.cardwire.embedded.model;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** The errors of both services: Converse's by its API reference, and what OpenAI's API answers in the same case. */
public enum Failure {
    VALIDATION(400, "ValidationException", 400, "invalid_request_error", "invalid_value", "The request is not valid."),
    UNAUTHENTICATED(403, "UnrecognizedClientException", 401, "invalid_request_error", "invalid_api_key", "The credentials are not valid."),
    ACCESS_DENIED(403, "AccessDeniedException", 403, "invalid_request_error", "model_not_allowed", "You don't have access to the model with the specified model ID."),
    NOT_FOUND(404, "ResourceNotFoundException", 404, "invalid_request_error", "model_not_found", "The model does not exist or you do not have access to it."),
    MODEL_TIMEOUT(408, "ModelTimeoutException", 408, "server_error", "timeout", "The request took too long to process."),
    MODEL_ERROR(424, "ModelErrorException", 500, "server_error", "model_error", "The model failed while it processed the request."),
    THROTTLING(429, "ThrottlingException", 429, "requests", "rate_limit_exceeded", "Too many requests, please wait before trying again."),
    MODEL_NOT_READY(429, "ModelNotReadyException", 503, "server_error", "model_loading", "The model is not ready to serve requests."),
    QUOTA(400, "ServiceQuotaExceededException", 429, "insufficient_quota", "insufficient_quota", "Your request exceeds the service quota for your account."),
    INTERNAL(500, "InternalServerException", 500, "server_error", "internal_error", "An internal server error occurred."),
    UNAVAILABLE(503, "ServiceUnavailableException", 503, "server_error", "overloaded", "The service is not currently available.");

    private final int bedrockStatus;
    private final String bedrockType;
    private final int openAiStatus;
    private final String openAiType;
    private final String openAiCode;
    private final String message;

    Failure(int bedrockStatus, String bedrockType, int openAiStatus, String openAiType, String openAiCode, String message) {
        this.bedrockStatus = bedrockStatus;
        this.bedrockType = bedrockType;
        this.openAiStatus = openAiStatus;
        this.openAiType = openAiType;
        this.openAiCode = openAiCode;
        this.message = message;
    }

    /** The error that a person names: lower case, hyphens between its parts. */
    public static Optional<Failure> named(String name) {
        return Arrays.stream(values()).filter(failure -> failure.word().equals(name)).findFirst();
    }

    /** The error's name as a person writes it, such as {@code throttling}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Refused bedrock() {
        return new Refused(bedrockStatus, bedrockType, Optional.empty(), message);
    }

    Refused openAi() {
        return new Refused(openAiStatus, openAiType, Optional.of(openAiCode), message);
    }
}
