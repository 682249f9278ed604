package dev.cardwire.local;

import dev.cardwire.core.Json;
import dev.cardwire.core.Times;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/**
 * One process a data directory: the operating system holds the lock and lets go of it when the process ends, however it
 * ends. Who holds it stands in a file beside it, for the message of whoever comes second.
 */
public final class DirectoryLock implements AutoCloseable {

    private final FileChannel channel;
    private final FileLock lock;

    private DirectoryLock(FileChannel channel, FileLock lock) {
        this.channel = channel;
        this.lock = lock;
    }

    /**
     * Takes a directory, and makes it if it is not there.
     *
     * @param command what this process does, for the message of another one
     * @throws Held if another process has it
     * @throws IOException if the directory or its lock cannot be made
     */
    public static DirectoryLock take(Path directory, String command, Instant now) throws IOException {
        Files.createDirectories(directory);
        var channel = FileChannel.open(directory.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = tryLock(channel);
            if (lock == null) {
                throw new Held(directory, holder(directory));
            }
            // Written aside and moved into place: a reader sees a whole line, of this holder or the last.
            Path aside = directory.resolve("lock.holder.new");
            Files.writeString(aside, Json.write(new Holder(ProcessHandle.current().pid(), now, command)));
            Files.move(aside, directory.resolve("lock.holder"), StandardCopyOption.REPLACE_EXISTING);
            return new DirectoryLock(channel, lock);
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    private static String holder(Path directory) throws IOException {
        try {
            byte[] bytes = Files.readAllBytes(directory.resolve("lock.holder"));
            var holder = Json.read(new String(bytes, StandardCharsets.UTF_8), Holder.class, "the holder of " + directory);
            return "process " + holder.pid() + " (cardwire " + holder.command() + ", since " + Times.text(holder.since()) + ")";
        } catch (NoSuchFileException justTaken) {
            return "a process that has just started";
        }
    }

    @Override
    public void close() throws IOException {
        lock.release();
        channel.close();
    }

    private record Holder(long pid, Instant since, String command) {}

    /** Another process has the directory; the message names both. */
    public static final class Held extends IOException {

        Held(Path directory, String holder) {
            super(directory + " is in use by " + holder + "; stop it, or name another directory with --data");
        }
    }
}
