package dev.cardwire.archive;

import dev.cardwire.core.Ids;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/**
 * Article texts, which the offsets of evidence point into. A text's hash is its name, so one that was extracted anew is
 * another object and breaks no offset.
 */
public final class TextArchive {

    private final Bucket bucket;

    TextArchive(Bucket bucket) {
        this.bucket = bucket;
    }

    /**
     * Makes a text one that {@link #put} takes: U+FFFD stands for each UTF-16 surrogate without its other half, which
     * UTF-8 cannot hold. The length stays the same, so offsets do too; but do it before anything is quoted.
     */
    public static String storable(String text) {
        if (StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            return text;
        }
        var repaired = new StringBuilder(text);
        for (int i = 0; i < repaired.length(); i++) {
            char c = repaired.charAt(i);
            if (Character.isHighSurrogate(c) && i + 1 < repaired.length()
                    && Character.isLowSurrogate(repaired.charAt(i + 1))) {
                i++;
            } else if (Character.isSurrogate(c)) {
                repaired.setCharAt(i, '\uFFFD');
            }
        }
        return repaired.toString();
    }

    /**
     * Puts a text; the same one again changes nothing.
     *
     * @param itemId the item whose article it is
     * @return its key, for a card's {@code sources}
     * @throws IllegalArgumentException if the text holds a surrogate without its other half, see {@link #storable}: what
     *     is got back must be, to the character, what was quoted from
     * @throws ArchiveFailure if S3 cannot do it
     */
    public String put(String itemId, String text) {
        byte[] bytes = utf8(itemId, text);
        String key = key(itemId, bytes);
        bucket.putIfAbsent(key, "text/plain; charset=utf-8", bytes);
        return key;
    }

    /**
     * Gets a text.
     *
     * @throws NoSuchObject if there is no object of this key
     * @throws IllegalArgumentException if the key is not that of a text
     * @throws ArchiveFailure if S3 cannot do it, or if what is there is not the text that the key names
     */
    public String get(String key) {
        String sha256 = ArchiveKeys.sha256OfText(key).orElseThrow(
                () -> new IllegalArgumentException("expected a key text/<itemId>/<sha256>.txt, got " + key));
        byte[] bytes = bucket.get(key);
        if (!Ids.sha256Hex(bytes).equals(sha256)) {
            throw bucket.damaged(key, "its SHA-256 is " + Ids.sha256Hex(bytes));
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /**
     * The key that a text is put under.
     *
     * @throws IllegalArgumentException as {@link #put} does
     */
    public static String key(String itemId, String text) {
        return key(itemId, utf8(itemId, text));
    }

    private static String key(String itemId, byte[] bytes) {
        return ArchiveKeys.text(itemId, Ids.sha256Hex(bytes));
    }

    private static byte[] utf8(String itemId, String text) {
        try {
            ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(text));
            byte[] bytes = new byte[encoded.remaining()];
            encoded.get(bytes);
            return bytes;
        } catch (CharacterCodingException e) {
            throw new IllegalArgumentException(
                    "expected a text without single surrogates for the item " + itemId + ", see TextArchive.storable", e);
        }
    }
}
