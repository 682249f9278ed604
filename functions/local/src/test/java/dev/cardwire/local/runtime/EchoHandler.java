package dev.cardwire.local.runtime;

import com.amazonaws.services.lambda.crac.Core;
import com.amazonaws.services.lambda.crac.Resource;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** A function as small as one can be: it gives its event back, with what it found in its environment and artefact. */
public final class EchoHandler implements RequestStreamHandler, Resource {

    private final String greeting;

    public EchoHandler() throws IOException {
        try (InputStream in = EchoHandler.class.getResourceAsStream("/greeting.txt")) {
            if (in == null) {
                throw new IllegalStateException("expected /greeting.txt in a jar of lib/");
            }
            greeting = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
        Core.getGlobalContext().register(this);
    }

    @Override
    public void beforeCheckpoint(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
        if ("fail".equals(System.getenv("CHECKPOINT"))) {
            throw new IllegalStateException("cannot be frozen");
        }
    }

    @Override
    public void afterRestore(com.amazonaws.services.lambda.crac.Context<? extends Resource> context) {
        System.out.println("restored");
    }

    @Override
    public void handleRequest(InputStream in, OutputStream out, Context context) throws IOException {
        String event = new String(in.readAllBytes(), StandardCharsets.UTF_8);
        System.out.println("echo of " + event.length() + " characters");
        switch (event) {
            case "\"fail\"" -> throw new IllegalArgumentException("expected another event");
            case "\"exit\"" -> Runtime.getRuntime().halt(7);
            default -> out.write(("{\"event\":" + event + ",\"greeting\":\"" + greeting + "\",\"variable\":\""
                            + System.getenv("ECHO") + "\",\"home\":\"" + System.getenv("HOME") + "\",\"timeLeft\":"
                            + (context.getRemainingTimeInMillis() > 0) + "}")
                    .getBytes(StandardCharsets.UTF_8));
        }
    }
}
