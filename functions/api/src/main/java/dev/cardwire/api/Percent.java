package dev.cardwire.api;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-encoding (RFC 3986, section 2.1) of UTF-8. */
final class Percent {

    private static final String PLAIN = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789._~";

    private Percent() {}

    /**
     * Decodes a part of a path or query.
     *
     * @param plusIsSpace as in a query that a form made
     * @param where for the message of a failure
     * @throws Refused if the text is not percent-encoded UTF-8
     */
    static String decode(String text, boolean plusIsSpace, String where) {
        var bytes = new ByteArrayOutputStream(text.length());
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < encoded.length; i++) {
            if (encoded[i] == '+' && plusIsSpace) {
                bytes.write(' ');
            } else if (encoded[i] == '%') {
                bytes.write(hex(encoded, i + 1, where) << 4 | hex(encoded, i + 2, where));
                i += 2;
            } else {
                bytes.write(encoded[i]);
            }
        }
        try {
            return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes.toByteArray())).toString();
        } catch (CharacterCodingException e) {
            throw notEncoded(where);
        }
    }

    /** Encodes everything but unreserved characters; of these the hyphen too, which text fragments give a meaning. */
    static String encode(String text) {
        var encoded = new StringBuilder();
        for (byte one : text.getBytes(StandardCharsets.UTF_8)) {
            if (PLAIN.indexOf(one) >= 0) {
                encoded.append((char) one);
            } else {
                encoded.append("%%%02X".formatted(one & 0xff));
            }
        }
        return encoded.toString();
    }

    private static int hex(byte[] encoded, int at, String where) {
        int digit = at < encoded.length ? Character.digit(encoded[at], 16) : -1;
        if (digit < 0) {
            throw notEncoded(where);
        }
        return digit;
    }

    private static Refused notEncoded(String where) {
        return Refused.because(400, "Expected percent-encoded UTF-8 in " + where + ", got something else.");
    }
}
