package dev.cardwire.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.apache.hc.client5.http.DnsResolver;

/**
 * Looks names up within a deadline. The system's resolver takes as long as it likes and cannot be interrupted, and a
 * virtual thread in it holds its carrier, of which a small function has one: so each lookup has a thread of the
 * platform, and whoever waits for it leaves at the deadline.
 */
final class Lookups implements AutoCloseable {

    private static final int MOST = 256;

    private final DnsResolver names;
    private final ThreadPoolExecutor threads = new ThreadPoolExecutor(0, MOST, 10, TimeUnit.SECONDS, new SynchronousQueue<>(),
            Thread.ofPlatform().daemon().name("lookup-", 0).factory());

    Lookups(DnsResolver names) {
        this.names = names;
    }

    /**
     * The addresses of a host.
     *
     * @throws UnknownHostException if it has none, or they were not known in time
     */
    InetAddress[] of(String host, Deadline deadline) throws UnknownHostException {
        Future<InetAddress[]> lookup;
        try {
            lookup = threads.submit(() -> names.resolve(host));
        } catch (RejectedExecutionException e) {
            throw new UnknownHostException("too many names are being looked up at once");
        }
        try {
            return lookup.get(Math.max(deadline.nanosLeft(), 0), TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            lookup.cancel(true);
            throw new UnknownHostException("no name server knew " + host + " in time");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UnknownHostException("the lookup of " + host + " was interrupted");
        } catch (ExecutionException e) {
            throw e.getCause() instanceof UnknownHostException unknown ? unknown : new UnknownHostException(host);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
