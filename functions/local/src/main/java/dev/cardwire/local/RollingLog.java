package dev.cardwire.local;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The functions' log in a file, which CloudWatch would keep in AWS. At a size it becomes {@code <name>.1} and a new one
 * begins, so it takes at most twice that size.
 */
public final class RollingLog extends OutputStream {

    private final Path file;
    private final long most;
    private OutputStream out;
    private long size;

    /**
     * Opens a log; what the file holds already stays.
     *
     * @param most the size in bytes at which a new file begins
     */
    public RollingLog(Path file, long most) throws IOException {
        this.file = file;
        this.most = most;
        open();
    }

    @Override
    public void write(int one) throws IOException {
        write(new byte[] {(byte) one}, 0, 1);
    }

    @Override
    public synchronized void write(byte[] bytes, int from, int length) throws IOException {
        if (size > 0 && size + length > most) {
            out.close();
            Files.move(file, file.resolveSibling(file.getFileName() + ".1"), StandardCopyOption.REPLACE_EXISTING);
            open();
        }
        out.write(bytes, from, length);
        size += length;
    }

    private void open() throws IOException {
        out = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        size = Files.size(file);
    }

    @Override
    public synchronized void close() throws IOException {
        out.close();
    }
}
