package dev.cardwire.fetch;

import java.util.Collections;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The calls that the SDK's clients really make, in order. */
final class Calls implements ExecutionInterceptor {

    private final List<String> made = Collections.synchronizedList(new ArrayList<>());

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        made.add(context.request().getClass().getSimpleName().replace("Request", ""));
    }

    /** The names of all since the last look, such as {@code GetItem}. */
    List<String> sinceLastLook() {
        synchronized (made) {
            var copy = List.copyOf(made);
            made.clear();
            return copy;
        }
    }
}
