package dev.cardwire.embedded;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Keys as paths below a bucket's directory, so that every key has exactly one, none leaves the directory, and
 * {@code a}, {@code a/} and {@code a/b} can all be objects at once.
 *
 * <p>Between slashes, lower-case letters, digits, {@code -}, {@code _} and a dot that is not the first character stand
 * for themselves; every other byte of the UTF-8 text is {@code =} and two hexadecimal digits (capitals too, for file
 * systems that do not tell them apart). The last part is a file and ends in a lone {@code =}; a part before it is a
 * directory, an empty one {@code =-}. What is longer than a file name may be goes on in directories that end in
 * {@code =+}.
 */
final class ObjectNames {

    /** The longest key that S3 takes, in bytes of UTF-8. */
    static final int MAX_KEY_BYTES = 1024;

    private static final int MAX_PART = 200;
    private static final String FILE = "=";
    private static final String EMPTY_DIRECTORY = "=-";
    private static final String GOES_ON = "=+";

    private ObjectNames() {}

    /** The order of keys in a listing: that of their UTF-8 bytes, which is not that of Java's {@code compareTo}. */
    static int compare(String one, String other) {
        return Arrays.compareUnsigned(
                one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Refuses what is no bucket name (Amazon S3 User Guide, "General purpose bucket naming rules").
     *
     * @throws IllegalArgumentException naming it
     */
    static void checkBucket(String name) {
        if (!isBucket(name)) {
            throw new IllegalArgumentException(
                    "expected a bucket name of 3 to 63 lower-case letters, digits, dots and hyphens, got " + name);
        }
    }

    static boolean isBucket(String name) {
        return name.matches("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]") && !name.contains("..");
    }

    /** Refuses a key that S3 refuses, and one with U+0000, which XML cannot carry. */
    static void checkKey(String key) throws S3Error {
        int bytes = key.getBytes(StandardCharsets.UTF_8).length;
        if (bytes > MAX_KEY_BYTES) {
            throw S3Error.badRequest("KeyTooLongError",
                    "Expected a key of at most " + MAX_KEY_BYTES + " bytes, got " + bytes + ".");
        }
        if (key.indexOf('\0') >= 0) {
            throw S3Error.badRequest("InvalidArgument", "Expected a key without U+0000.");
        }
    }

    /** The file of a key that {@link #checkKey} passed. */
    static Path file(Path bucket, String key) {
        Path path = bucket;
        int from = 0;
        for (int slash = key.indexOf('/'); slash >= 0; slash = key.indexOf('/', from)) {
            String part = key.substring(from, slash);
            path = part.isEmpty() ? path.resolve(EMPTY_DIRECTORY) : resolve(path, part, "");
            from = slash + 1;
        }
        return resolve(path, key.substring(from), FILE);
    }

    private static Path resolve(Path parent, String part, String ending) {
        List<String> pieces = pieces(part);
        Path path = parent;
        for (String piece : pieces.subList(0, pieces.size() - 1)) {
            path = path.resolve(piece + GOES_ON);
        }
        return path.resolve(pieces.getLast() + ending);
    }

    private static List<String> pieces(String part) {
        var pieces = new ArrayList<String>();
        var piece = new StringBuilder();
        byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
        for (int i = 0; i < bytes.length; i++) {
            String escaped = escape(bytes[i], i == 0);
            if (piece.length() + escaped.length() > MAX_PART) {
                pieces.add(piece.toString());
                piece.setLength(0);
            }
            piece.append(escaped);
        }
        pieces.add(piece.toString());
        return pieces;
    }

    private static String escape(byte value, boolean first) {
        boolean plain = value >= 'a' && value <= 'z' || value >= '0' && value <= '9' || value == '-' || value == '_'
                || value == '.' && !first;
        return plain ? String.valueOf((char) value) : "=" + HexFormat.of().toHexDigits(value);
    }

    /** What a name in a bucket's tree is. */
    sealed interface Name {

        /** The bytes of the key that the name stands for, without a slash. */
        byte[] bytes();
    }

    /** The file of an object. */
    record ObjectName(byte[] bytes) implements Name {}

    /** A directory: a part of keys and the slash behind it. */
    record PartName(byte[] bytes) implements Name {}

    /** A directory: the beginning of a part that is longer than a file name may be. */
    record LongPartName(byte[] bytes) implements Name {}

    /**
     * Reads a name back.
     *
     * @throws IllegalArgumentException if it is none of ours
     */
    static Name parse(String name) {
        if (name.equals(EMPTY_DIRECTORY)) {
            return new PartName(new byte[0]);
        }
        if (name.endsWith(GOES_ON)) {
            return new LongPartName(unescape(name, name.length() - GOES_ON.length()));
        }
        if (name.endsWith(FILE)) {
            return new ObjectName(unescape(name, name.length() - FILE.length()));
        }
        return new PartName(unescape(name, name.length()));
    }

    private static byte[] unescape(String name, int end) {
        var bytes = new ByteArrayOutputStream(end);
        for (int i = 0; i < end; i++) {
            char c = name.charAt(i);
            if (c != '=') {
                bytes.write(c);
            } else if (i + 2 < end) {
                bytes.write(HexFormat.fromHexDigits(name, i + 1, i + 3));
                i += 2;
            } else {
                throw new IllegalArgumentException("expected the name of an object's file, got " + name);
            }
        }
        return bytes.toByteArray();
    }
}
