package dev.cardwire.fetch;

import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.HttpEntity;

/** An answer's body, read within limits. */
sealed interface Body {

    /**
     * All of it.
     *
     * @param wireBytes its size as it came
     */
    record Whole(byte[] bytes, long wireBytes) implements Body {}

    /** More than is read, or in a form that is not read. */
    record Refused(String reason, long wireBytes) implements Body {}

    /**
     * Reads a body.
     *
     * @throws IOException if it ends early or is damaged
     */
    static Body read(HttpEntity entity, Optional<String> encoding, Limits limits) throws IOException {
        if (entity == null) {
            return new Whole(new byte[0], 0);
        }
        String coding = encoding.map(value -> value.strip().toLowerCase(Locale.ROOT)).orElse("identity");
        if (!coding.equals("identity") && !coding.equals("gzip") && !coding.equals("x-gzip") && !coding.isEmpty()) {
            return new Refused("the body is encoded as \"" + coding.substring(0, Math.min(20, coding.length())) + "\", only gzip was asked for", 0);
        }
        if (entity.getContentLength() > limits.wireBytes()) {
            return new Refused(tooLarge(limits.wireBytes()), 0);
        }
        var wire = new Counted(entity.getContent());
        InputStream in = coding.endsWith("gzip") ? new GZIPInputStream(wire) : wire;
        var bytes = new ByteArrayOutputStream();
        byte[] buffer = new byte[16_384];
        for (int n; (n = in.read(buffer)) >= 0; ) {
            bytes.write(buffer, 0, n);
            if (wire.count > limits.wireBytes()) {
                return new Refused(tooLarge(limits.wireBytes()), wire.count);
            }
            if (bytes.size() > limits.bodyBytes()) {
                return new Refused("the body is larger than " + limits.bodyBytes() + " bytes when it is decompressed", wire.count);
            }
        }
        return new Whole(bytes.toByteArray(), wire.count);
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
