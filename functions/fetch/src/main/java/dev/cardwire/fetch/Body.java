package dev.cardwire.fetch;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.HttpEntity;

/** An answer's body, read within limits. */
sealed interface Body {

    int PIECE = 32_768;

    /**
     * All of it.
     *
     * @param wireBytes its size as it came
     */
    record Whole(byte[] bytes, long wireBytes) implements Body {}

    /** More than is read, or in a form that is not read. */
    record Refused(String reason, long wireBytes) implements Body {}

    /**
     * Reads a body (POLLING rule 12).
     *
     * @param place where it has room in memory
     * @throws IOException if it ends early, is damaged, or finds no room in time
     */
    static Body read(HttpEntity entity, Optional<String> encoding, Limits limits, BodyRoom.Place place, Deadline deadline) throws IOException {
        if (entity == null) {
            return new Whole(new byte[0], 0);
        }
        String coding = encoding.map(value -> value.strip().toLowerCase(Locale.ROOT)).orElse("identity");
        if (!coding.equals("identity") && !coding.equals("gzip") && !coding.equals("x-gzip") && !coding.isEmpty()) {
            return new Refused("the body is encoded as \"" + coding.substring(0, Math.min(20, coding.length())) + "\", only gzip was asked for", 0);
        }
        if (entity.getContentLength() > limits.wireBytes() && !limits.cutOff()) {
            return new Refused(tooLarge(limits.wireBytes()), 0);
        }
        var wire = new Counted(entity.getContent());
        InputStream in = coding.endsWith("gzip") ? new GZIPInputStream(wire) : wire;
        // In pieces: an array that doubles as it grows would take three times the body's size.
        var pieces = new ArrayList<byte[]>();
        int size = 0;
        for (byte[] piece; (piece = in.readNBytes(PIECE)).length > 0; ) {
            pieces.add(piece);
            size += piece.length;
            if (limits.cutOff() && size >= limits.bodyBytes()) {
                break;
            }
            if (wire.count > limits.wireBytes()) {
                return new Refused(tooLarge(limits.wireBytes()), wire.count);
            }
            if (size > limits.bodyBytes()) {
                return new Refused("the body is larger than " + limits.bodyBytes() + " bytes when it is decompressed", wire.count);
            }
            place.grownTo(size, deadline);
        }
        return new Whole(joined(pieces, size), wire.count);
    }

    private static byte[] joined(List<byte[]> pieces, int size) {
        byte[] whole = new byte[size];
        int at = 0;
        for (byte[] piece : pieces) {
            System.arraycopy(piece, 0, whole, at, piece.length);
            at += piece.length;
        }
        return whole;
    }

    private static String tooLarge(int limit) {
        return "the body is larger than " + limit + " bytes";
    }

    /** Counts what comes over the wire. */
    final class Counted extends FilterInputStream {

        private long count;

        Counted(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count += b < 0 ? 0 : 1;
            return b;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int n = super.read(into, from, length);
            count += Math.max(n, 0);
            return n;
        }
    }
}
