package dev.cardwire.reader;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * A byte order mark, or the pattern that {@code <} makes in an encoding without one (XML 1.0, appendix F).
 *
 * @param length in bytes; 0 where there is no mark to skip
 */
record ByteOrderMark(Charset charset, int length) {

    static Optional<ByteOrderMark> of(byte[] body) {
        int b0 = at(body, 0);
        int b1 = at(body, 1);
        int b2 = at(body, 2);
        int b3 = at(body, 3);
        if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_8, 3));
        }
        if (b0 == 0xFF && b1 == 0xFE && b2 == 0 && b3 == 0) {
            return Optional.of(new ByteOrderMark(Encodings.UTF_32LE, 4));
        }
        if (b0 == 0 && b1 == 0 && b2 == 0xFE && b3 == 0xFF) {
            return Optional.of(new ByteOrderMark(Encodings.UTF_32BE, 4));
        }
        if (b0 == 0xFF && b1 == 0xFE) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16LE, 2));
        }
        if (b0 == 0xFE && b1 == 0xFF) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16BE, 2));
        }
        if (b0 == 0 && b1 == 0 && b2 == 0 && b3 == '<') {
            return Optional.of(new ByteOrderMark(Encodings.UTF_32BE, 0));
        }
        if (b0 == '<' && b1 == 0 && b2 == 0 && b3 == 0) {
            return Optional.of(new ByteOrderMark(Encodings.UTF_32LE, 0));
        }
        if (b0 == 0 && b1 == '<' && b2 == 0) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16BE, 0));
        }
        if (b0 == '<' && b1 == 0 && b3 == 0) {
            return Optional.of(new ByteOrderMark(StandardCharsets.UTF_16LE, 0));
        }
        return Optional.empty();
    }

    private static int at(byte[] body, int index) {
        return index < body.length ? body[index] & 0xff : -1;
    }
}
