package dev.cardwire.embedded;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A small object store that speaks S3 on 127.0.0.1, over a directory of plain files: PUT (also with
 * {@code If-None-Match: *}), GET, HEAD, DELETE and ListObjectsV2 in path style, with the checksums that the SDK sends.
 * What it does not do it answers with 501 {@code NotImplemented}.
 *
 * <pre>{@code
 * try (var store = ObjectStore.open(directory, 0, "raw/", events::add)) {
 *     store.createBucket("news");
 *     var s3 = S3Client.builder().endpointOverride(store.endpoint()).forcePathStyle(true) … .build();
 * }
 * }</pre>
 *
 * <p>An acknowledged put survives a kill and a power cut. Of many puts with {@code If-None-Match: *} exactly one wins.
 * Every object below the notify prefix raises an event at its put, and again at each start until it is acknowledged.
 * Signatures are not checked: whoever may connect to this machine's loopback may read and write.
 */
public final class ObjectStore implements AutoCloseable {

    private final HttpServer server;
    private final ExecutorService threads;
    private final FileChannel lock;
    private final ObjectFiles objects;
    private final PendingEvents pending;
    private final URI endpoint;

    private ObjectStore(HttpServer server, ExecutorService threads, FileChannel lock, ObjectFiles objects,
            PendingEvents pending) {
        this.server = server;
        this.threads = threads;
        this.lock = lock;
        this.objects = objects;
        this.pending = pending;
        this.endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
    }

    /**
     * Opens the store of a directory, by the system's clock.
     *
     * @see #open(Path, int, String, Consumer, InstantSource)
     */
    public static ObjectStore open(Path directory, int port, String notifyPrefix, Consumer<ObjectCreated> listener)
            throws IOException {
        return open(directory, port, notifyPrefix, listener, InstantSource.system());
    }

    /**
     * Opens the store of a directory. How long that takes depends on the number of unacknowledged objects, not on the
     * number of objects.
     *
     * @param directory made if it is not there
     * @param port 0 takes a free one
     * @param notifyPrefix what the keys of objects that raise events begin with
     * @param listener told of each unacknowledged object, the oldest first, before this returns, and of each put before
     *     it is answered; it is called by many threads and hands over quickly. If it throws, the put is answered with
     *     500 although the object is there, and the event comes again at the next start
     * @param clock for the times of objects
     * @throws IOException if the directory cannot be used, or is in use, or the port is taken
     */
    public static ObjectStore open(Path directory, int port, String notifyPrefix, Consumer<ObjectCreated> listener,
            InstantSource clock) throws IOException {
        // Without it an answer of two packets waits 40 ms for the client's acknowledgement. Read once in a process.
        System.setProperty("sun.net.httpserver.nodelay", "true");
        // Beyond 200 idle connections the server closes one that a client is just about to use again, and a put that meets
        // this is not safe to send twice. Some hundred puts run side by side when many feeds are polled at once.
        System.setProperty("sun.net.httpserver.maxIdleConnections", "10000");
        Path root = directory.toAbsolutePath();
        var disk = new Disk();
        Path aside = root.resolve("aside");
        Path marks = root.resolve("pending");
        disk.makeDirectories(aside);
        disk.makeDirectories(marks);
        disk.makeDirectories(root.resolve("buckets"));
        FileChannel lock = lock(root);
        try {
            clear(aside);
            var objects = new ObjectFiles(root.resolve("buckets"), disk);
            var pending = PendingEvents.read(marks, objects);
            var server = bind(port);
            var threads = Executors.newVirtualThreadPerTaskExecutor();
            server.setExecutor(threads);
            server.createContext("/",
                    new S3Handler(objects, new Puts(objects, pending, aside, notifyPrefix, listener, clock)));
            var store = new ObjectStore(server, threads, lock, objects, pending);
            pending.list().forEach(listener);
            server.start();
            return store;
        } catch (IOException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    private static HttpServer bind(int port) throws IOException {
        try {
            return HttpServer.create(new InetSocketAddress(InetAddress.getByName("127.0.0.1"), port), 0);
        } catch (IOException e) {
            throw new IOException("the object store cannot listen on 127.0.0.1:" + port + ": " + e.getMessage(), e);
        }
    }

    /** A second store of one directory would take the first one's unfinished puts for what a kill left. */
    private static FileChannel lock(Path root) throws IOException {
        var channel = FileChannel.open(root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() != null) {
                return channel;
            }
        } catch (OverlappingFileLockException e) {
            channel.close();
            throw new IOException("another object store of this process uses " + root, e);
        }
        channel.close();
        throw new IOException("another process uses the object store in " + root);
    }

    /** What a kill left of puts that were never answered. */
    private static void clear(Path aside) throws IOException {
        try (var files = Files.newDirectoryStream(aside)) {
            for (Path file : files) {
                Files.delete(file);
            }
        }
    }

    /**
     * Makes a bucket; one that is there stays as it is.
     *
     * @throws IllegalArgumentException if S3 would not take the name
     */
    public void createBucket(String name) throws IOException {
        ObjectNames.checkBucket(name);
        objects.createBucket(name);
    }

    /** Where an SDK client finds it: {@code http://127.0.0.1:<port>}. */
    public URI endpoint() {
        return endpoint;
    }

    /** Ends the event of an object, whichever put of it raised it; nothing happens if none is pending. */
    public void acknowledge(String bucket, String key) throws IOException {
        pending.remove(bucket, key);
    }

    /** Ends one event; if the key was put again meanwhile, that put's event stays pending. */
    public void acknowledge(ObjectCreated event) throws IOException {
        pending.remove(event);
    }

    /** The events that were not acknowledged, the oldest first. */
    public List<ObjectCreated> unacknowledged() {
        return pending.list();
    }

    /** Stops the server; requests that are not answered by then are cut off. */
    @Override
    public void close() throws IOException {
        try (lock) {
            server.stop(0);
            threads.shutdownNow();
            threads.close();
        }
    }
}
