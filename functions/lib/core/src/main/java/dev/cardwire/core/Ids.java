package dev.cardwire.core;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Ids: 26 characters of lower-case base32 (RFC 4648, without padding) of the SHA-256 of UTF-8 parts joined by U+0000.
 * 26 characters hold 130 bits, so two things meet by chance only after some 10^19 ids.
 */
public final class Ids {

    private static final int LENGTH = 26;
    private static final String BASE32 = "abcdefghijklmnopqrstuvwxyz234567";

    private Ids() {}

    /**
     * The id of a feed, of its URL as first added; it never changes after that, even if the feed moves.
     *
     * @param url the absolute URL
     */
    public static String feed(String url) {
        return of(url);
    }

    /**
     * The id of an item: one entry of one feed, in all its versions.
     *
     * @param feedId from {@link #feed}
     * @param entryId the entry's own id: guid, else link, else a hash of its title and content
     */
    public static String item(String feedId, String entryId) {
        return of(feedId, entryId);
    }

    /** The id of the card that an item becomes. */
    public static String card(String itemId) {
        return "c_" + itemId;
    }

    /** The id of the item that a card was made of. */
    public static String itemOfCard(String cardId) {
        return cardId.substring(2);
    }

    /** Tells whether this could be a card's id, by its form alone. */
    public static boolean isCard(String text) {
        return text.matches("c_[a-z2-7]{26}");
    }

    /**
     * The id of the story of a link, so that one article in two feeds is one story at once.
     *
     * @param canonicalLink the article's link as {@link Links#canonical} gives it
     */
    public static String story(String canonicalLink) {
        return "s_" + of(canonicalLink);
    }

    /** The id of any parts. */
    public static String of(String... parts) {
        byte[] hash = sha256(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
        var id = new StringBuilder(LENGTH);
        int bits = 0;
        int held = 0;
        for (int next = 0; id.length() < LENGTH; ) {
            if (held < 5) {
                bits = (bits << 8 | hash[next++] & 0xff) & 0xfff;
                held += 8;
            }
            held -= 5;
            id.append(BASE32.charAt(bits >>> held & 31));
        }
        return id.toString();
    }

    /** The SHA-256 of a text's UTF-8 bytes, in lower-case hexadecimal. */
    public static String sha256Hex(String text) {
        return sha256Hex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** The SHA-256 of bytes, in lower-case hexadecimal. */
    public static String sha256Hex(byte[] bytes) {
        return HexFormat.of().formatHex(sha256(bytes));
    }

    private static byte[] sha256(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
