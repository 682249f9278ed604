package dev.cardwire.embedded;

import java.io.File;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.locks.ReentrantLock;

/** Directories whose entries survive a power cut: a name is on the disk only when its directory was synced. */
final class Disk {

    private final ReentrantLock making = new ReentrantLock();

    /** Makes a directory and those above it, each of them durable before this returns. */
    void makeDirectories(Path directory) throws IOException {
        // Who finds a directory that another thread makes must not go on before that thread has synced it.
        making.lock();
        try {
            make(directory);
        } finally {
            making.unlock();
        }
    }

    private static void make(Path directory) throws IOException {
        if (!Files.isDirectory(directory)) {
            make(directory.getParent());
            Files.createDirectory(directory);
            sync(directory.getParent());
        }
    }

    /** Makes the entries of a directory durable. */
    static void sync(Path directory) throws IOException {
        // Windows cannot open a directory, and writes its entries in order by itself.
        if (File.separatorChar == '/') {
            try (var channel = FileChannel.open(directory, StandardOpenOption.READ)) {
                channel.force(true);
            }
        }
    }
}
