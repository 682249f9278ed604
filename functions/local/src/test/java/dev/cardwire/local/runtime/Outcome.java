package dev.cardwire.local.runtime;

/** What became of an invocation, or of a function's start. */
public sealed interface Outcome {

    /**
     * The function answered.
     *
     * @param json its answer
     */
    record Answered(String json) implements Outcome {}

    /**
     * The function threw, or its class is not in the artefact.
     *
     * @param type the class of what it threw; empty where the runtime client names none
     * @param json Lambda's error object: {@code errorMessage}, {@code errorType}, {@code stackTrace}
     */
    record Failed(String type, String json) implements Outcome {}

    /**
     * The function could not be started: its constructor threw, or a hook of SnapStart did.
     *
     * @param type the class of what was thrown
     * @param json Lambda's error object
     */
    record NotStarted(String type, String json) implements Outcome {}
}
