package dev.cardwire.embedded;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/**
 * What an object's file says about itself behind its bytes: one file an object, so that no index can be lost and nothing
 * needs repair after a kill.
 *
 * @param bucket the bucket that it was put to
 * @param key its key
 * @param size of its bytes; the rest of the file is this record
 * @param etag MD5 in hexadecimal
 * @param crc32 of its bytes in base64, as S3's checksum header has it
 * @param sequencer of its put
 * @param modified when it was put
 * @param headers the content type, user metadata and other headers that are given back as they came, names in lower case
 */
record StoredObject(
        String bucket,
        String key,
        long size,
        String etag,
        String crc32,
        String sequencer,
        Instant modified,
        Map<String, String> headers) {

    private static final long MAGIC = 0x43577265_6f626a31L;
    private static final int END = Integer.BYTES + Long.BYTES;
    private static final int MAX_TAIL = 64 * 1024;

    ObjectCreated event() {
        return new ObjectCreated(bucket, key, size, etag, sequencer);
    }

    /** Writes this record where the channel stands, behind the object's bytes. */
    void writeTail(FileChannel file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var out = new DataOutputStream(bytes);
        out.writeUTF(bucket);
        out.writeUTF(key);
        out.writeLong(size);
        out.writeUTF(etag);
        out.writeUTF(crc32);
        out.writeUTF(sequencer);
        out.writeLong(modified.toEpochMilli());
        out.writeInt(headers.size());
        for (var header : new TreeMap<>(headers).entrySet()) {
            out.writeUTF(header.getKey());
            out.writeUTF(header.getValue());
        }
        out.writeInt(bytes.size());
        out.writeLong(MAGIC);
        var buffer = ByteBuffer.wrap(bytes.toByteArray());
        while (buffer.hasRemaining()) {
            file.write(buffer);
        }
    }

    /**
     * Reads the record of an open file.
     *
     * @throws IOException if the file is not whole; the message names it
     */
    static StoredObject readTail(FileChannel file, Path path) throws IOException {
        long length = file.size();
        if (length < END) {
            throw damaged(path, "it has " + length + " bytes");
        }
        var end = read(file, length - END, END);
        int tail = end.getInt();
        if (end.getLong() != MAGIC || tail < 0 || tail > MAX_TAIL || tail > length - END) {
            throw damaged(path, "its last bytes are not those of an object");
        }
        var in = new DataInputStream(new ByteArrayInputStream(read(file, length - END - tail, tail).array()));
        String bucket = in.readUTF();
        String key = in.readUTF();
        long size = in.readLong();
        String etag = in.readUTF();
        String crc32 = in.readUTF();
        String sequencer = in.readUTF();
        Instant modified = Instant.ofEpochMilli(in.readLong());
        var headers = new TreeMap<String, String>();
        for (int left = in.readInt(); left > 0; left--) {
            headers.put(in.readUTF(), in.readUTF());
        }
        if (size != length - END - tail) {
            throw damaged(path, "it should have " + size + " bytes, and has " + (length - END - tail));
        }
        return new StoredObject(bucket, key, size, etag, crc32, sequencer, modified, Map.copyOf(headers));
    }

    private static ByteBuffer read(FileChannel file, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining()) {
            if (file.read(buffer, position + buffer.position()) < 0) {
                throw new IOException("the file became shorter while it was read");
            }
        }
        return buffer.flip();
    }

    private static IOException damaged(Path path, String how) {
        return new IOException("not a whole object: " + path + ": " + how);
    }
}
