package dev.cardwire.fetch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;

/** The calls that the SDK's clients really make, in order; some can be made to fail before they are made. */
final class Calls implements ExecutionInterceptor {

    private final List<String> made = Collections.synchronizedList(new ArrayList<>());

    private volatile Optional<Class<? extends SdkRequest>> failing = Optional.empty();

    /** From now on no call of this kind gets through. */
    void fail(Class<? extends SdkRequest> kind) {
        failing = Optional.of(kind);
    }

    @Override
    public void beforeExecution(Context.BeforeExecution context, ExecutionAttributes attributes) {
        if (failing.filter(kind -> kind.isInstance(context.request())).isPresent()) {
            throw SdkClientException.create("the network is cut for this test");
        }
    }

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
