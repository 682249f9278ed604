package dev.cardwire.local;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.core.Json;
import dev.cardwire.embedded.ObjectCreated;
import dev.cardwire.local.LocalFunction.FunctionError;
import dev.cardwire.local.template.FunctionDefinition.QueueTrigger;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

/**
 * Stands between the object store and EnrichFunction as SQS does: batches, a bounded number of calls at once, partial
 * batch failures, another try after a delay, dead letters. It keeps nothing itself: what is pending is what the object
 * store has not been told to let go, so a kill loses nothing.
 */
final class LocalQueue implements AutoCloseable {

    /** What becomes of messages. */
    interface Outcome {

        /** The function took the message: its object need not be told of again. */
        void done(ObjectCreated object);

        /** The message failed as often as the queue allows. */
        void dead(ObjectCreated object, String reason, int receives);
    }

    private static final String UNTOLD = "the function reported the item as failed; its log says why";

    private final QueueTrigger trigger;
    private final String region;
    private final Duration redelivery;
    private final Function<String, Optional<String>> reasons;
    private final InstantSource clock;
    private final Outcome outcome;
    private final Deque<QueueMessage> waiting = new ArrayDeque<>();
    /**
     * Threads of the system, not virtual ones: making a card is work for a processor, and as many such calls as there are
     * processors would leave none for the virtual threads that wait for the table, until their calls time out.
     */
    private final ExecutorService calls = Executors.newThreadPerTaskExecutor(Thread.ofPlatform().daemon().name("queue-", 0).factory());
    private final ScheduledExecutorService later = Executors.newSingleThreadScheduledExecutor(Thread.ofVirtual().factory());
    /** Messages that are waiting, being worked on, or waiting for another try. */
    private int open;
    private Optional<LocalFunction> consumer = Optional.empty();
    private int running;
    private long taken;
    private boolean closed;
    private RuntimeException broken;

    /**
     * @param redelivery how long a failed message waits for its next try; AWS's is the queue's visibility timeout
     * @param reasons why the function gave a message back, by its id, as far as is known
     */
    LocalQueue(QueueTrigger trigger, String region, Duration redelivery, Function<String, Optional<String>> reasons,
            InstantSource clock, Outcome outcome) {
        this.trigger = trigger;
        this.region = region;
        this.redelivery = redelivery;
        this.reasons = reasons;
        this.clock = clock;
        this.outcome = outcome;
    }

    /** Begins to call the function; what was sent before has waited for it. */
    synchronized void feed(LocalFunction function) {
        consumer = Optional.of(function);
        startCalls();
    }

    /** Takes an event; it never waits. */
    synchronized void send(ObjectCreated object) {
        open++;
        waiting.add(new QueueMessage(UUID.randomUUID().toString(), object, clock.instant(), 1));
        startCalls();
    }

    /** Waits until every message is done or dead. */
    synchronized void drain() throws InterruptedException {
        while (open > 0 && broken == null && !closed) {
            wait();
        }
        if (broken != null) {
            throw broken;
        }
    }

    /** How many messages are not yet done or dead. */
    synchronized int open() {
        return open;
    }

    /** How many messages the function has taken so far. */
    synchronized long taken() {
        return taken;
    }

    private void startCalls() {
        while (!closed && consumer.isPresent() && running < trigger.concurrency() && !waiting.isEmpty()) {
            LocalFunction function = consumer.get();
            var batch = new ArrayList<QueueMessage>();
            while (batch.size() < trigger.batchSize() && !waiting.isEmpty()) {
                batch.add(waiting.remove());
            }
            running++;
            calls.execute(() -> work(function, batch));
        }
    }

    private void work(LocalFunction function, List<QueueMessage> batch) {
        try {
            var result = call(function, batch);
            for (QueueMessage message : batch) {
                if (!result.failed().contains(message.id())) {
                    outcome.done(message.object());
                    settled(true);
                } else if (message.receives() >= trigger.maxReceiveCount()) {
                    String reason = result.reason().or(() -> reasons.apply(message.id())).orElse(UNTOLD);
                    outcome.dead(message.object(), reason, message.receives());
                    settled(false);
                } else {
                    again(message);
                }
            }
        } catch (RuntimeException e) {
            // The disk does not take what must be kept: whoever drains hears of it, instead of waiting for ever.
            breakDown(e);
        } finally {
            synchronized (this) {
                running--;
                startCalls();
                notifyAll();
            }
        }
    }

    /** @param reason why all of them failed; absent where the function gave some back, each for a reason of its own */
    private record BatchResult(Set<String> failed, Optional<String> reason) {}

    private BatchResult call(LocalFunction function, List<QueueMessage> batch) {
        var failed = new HashSet<String>();
        try {
            String answer = function.invoke(QueueMessage.event(batch, trigger.queueArn(), region, clock.instant()));
            JsonNode failures = Json.read(answer, JsonNode.class, function.definition().logicalId() + "'s answer")
                    .path("batchItemFailures");
            failures.forEach(failure -> failed.add(failure.path("itemIdentifier").asText()));
            var ids = batch.stream().map(QueueMessage::id).toList();
            // AWS's rule: an id that is empty or not of this batch makes the whole batch fail.
            if (!ids.containsAll(failed)) {
                return new BatchResult(Set.copyOf(ids), Optional.of("its answer names messages that are not of the batch"));
            }
            return new BatchResult(failed, Optional.empty());
        } catch (FunctionError | Json.Malformed e) {
            batch.forEach(message -> failed.add(message.id()));
            return new BatchResult(failed, Optional.of(String.valueOf(e.getMessage())));
        }
    }

    private synchronized void settled(boolean done) {
        open--;
        taken += done ? 1 : 0;
        notifyAll();
    }

    private synchronized void again(QueueMessage message) {
        if (!closed) {
            later.schedule(() -> handOutAgain(message.again()), redelivery.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    private synchronized void handOutAgain(QueueMessage message) {
        waiting.add(message);
        startCalls();
    }

    private synchronized void breakDown(RuntimeException failure) {
        broken = failure;
        notifyAll();
    }

    /** Takes no more messages and waits for the calls that are running. */
    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            waiting.clear();
            notifyAll();
        }
        later.shutdownNow();
        calls.close();
    }
}
