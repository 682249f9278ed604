package dev.cardwire.embedded.model;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/** What stands in the model's place: it answers a question that the real service would have taken. Called by many threads. */
@FunctionalInterface
public interface Behaviour {

    /** @throws InterruptedException if the server is closed meanwhile */
    Answer answer(Question question) throws InterruptedException;

    /** The same answer to whatever is asked. */
    static Behaviour always(Answer answer) {
        return _ -> answer;
    }

    /** One behaviour after the other, a question each; the last one stays. */
    static Behaviour inTurn(List<Behaviour> turns) {
        if (turns.isEmpty()) {
            throw new IllegalArgumentException("expected at least one behaviour");
        }
        var asked = new AtomicInteger();
        return question -> turns.get(Math.min(asked.getAndUpdate(count -> Math.min(count + 1, turns.size())), turns.size() - 1)).answer(question);
    }

    /** One answer after the other; the last one stays. */
    static Behaviour inTurn(Answer... answers) {
        return inTurn(List.of(answers).stream().map(Behaviour::always).toList());
    }

    /** The same behaviour, but no answer before the latch is open. */
    default Behaviour heldBy(CountDownLatch latch) {
        return question -> {
            latch.await();
            return answer(question);
        };
    }

    /** The same behaviour, each answer so much later. */
    default Behaviour delayedBy(Duration delay) {
        return delay.isZero() ? this : question -> {
            Thread.sleep(delay);
            return answer(question);
        };
    }
}
