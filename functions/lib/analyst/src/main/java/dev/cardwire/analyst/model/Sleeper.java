package dev.cardwire.analyst.model;

import java.time.Duration;

/** Waits; passed in, so that a test's clock can go on without it. */
@FunctionalInterface
interface Sleeper {

    void sleep(Duration time) throws InterruptedException;
}
