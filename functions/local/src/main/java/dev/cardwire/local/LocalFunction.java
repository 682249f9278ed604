package dev.cardwire.local;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.cardwire.local.template.FunctionDefinition;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;

/** A deployed function in this process: the same class, entered as Lambda enters it, with JSON in and JSON out. */
public final class LocalFunction {

    private final FunctionDefinition definition;
    private final RequestStreamHandler handler;
    private final InstantSource clock;
    private final PrintStream log;

    LocalFunction(FunctionDefinition definition, RequestStreamHandler handler, InstantSource clock, PrintStream log) {
        this.definition = definition;
        this.handler = handler;
        this.clock = clock;
        this.log = log;
    }

    /**
     * Makes a function of its declaration: the handler's class, with the template's variables as its environment.
     *
     * @param log where the function's own logger writes
     * @throws IllegalStateException if the template names no class that can be a function
     */
    public static LocalFunction of(FunctionDefinition definition, Map<String, String> variables, InstantSource clock, PrintStream log) {
        String[] handler = definition.handler().split("::", -1);
        String where = definition.logicalId() + "'s handler " + definition.handler();
        if (handler.length != 2 || !handler[1].equals("handleRequest")) {
            throw new IllegalStateException("expected Class::handleRequest, got " + where);
        }
        try {
            var made = Class.forName(handler[0]).getConstructor(Map.class).newInstance(variables);
            if (made instanceof RequestStreamHandler function) {
                return new LocalFunction(definition, function, clock, log);
            }
            throw new IllegalStateException("expected a RequestStreamHandler: " + where);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(where + " does not start: " + e.getCause().getMessage(), e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("expected a class with a constructor that takes its variables: " + where, e);
        }
    }

    /** The same function, called only where a check before it does not throw; what it throws fails the call. */
    LocalFunction checkedBy(Runnable check) {
        return new LocalFunction(
                definition,
                (in, out, context) -> {
                    check.run();
                    handler.handleRequest(in, out, context);
                },
                clock,
                log);
    }

    /** The function's declaration. */
    public FunctionDefinition definition() {
        return definition;
    }

    /**
     * Calls the function.
     *
     * @param event JSON
     * @return its answer, JSON
     * @throws FunctionError if it throws
     */
    public String invoke(String event) {
        var context = new LocalContext(
                definition, UUID.randomUUID().toString(), clock.instant().plus(definition.timeout()), clock, log);
        var answer = new ByteArrayOutputStream();
        try {
            handler.handleRequest(new ByteArrayInputStream(event.getBytes(StandardCharsets.UTF_8)), answer, context);
            return answer.toString(StandardCharsets.UTF_8);
        } catch (IOException | RuntimeException | Error e) {
            // As Lambda does: whatever leaves the handler is a failed call, and the next one goes on.
            throw new FunctionError(definition.logicalId(), e);
        }
    }

    /** A function threw, as Lambda would report it: the error's type and message. */
    public static final class FunctionError extends RuntimeException {

        private final String function;

        FunctionError(String function, Throwable cause) {
            super(cause.getClass().getName() + ": " + cause.getMessage(), cause);
            this.function = function;
        }

        /** The logical id of the function that threw. */
        public String function() {
            return function;
        }
    }
}
