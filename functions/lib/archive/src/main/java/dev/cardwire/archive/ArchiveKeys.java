package dev.cardwire.archive;

import dev.cardwire.core.Times;
import java.time.Instant;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The layout of the bucket, all of it. Every part of a key is checked, so that no id of outside origin can name another
 * object than it should.
 */
public final class ArchiveKeys {

    /** What the keys of items begin with; only these raise events. */
    public static final String RAW_PREFIX = "raw/";

    private static final int MAX_VERSION = 999_999;
    private static final String ID = "[a-z2-7]{26}";
    private static final Pattern RAW = Pattern.compile("raw/(" + ID + ")/(" + ID + ")/([0-9]{6})\\.json");
    private static final Pattern TEXT = Pattern.compile("text/" + ID + "/([0-9a-f]{64})\\.txt");

    private ArchiveKeys() {}

    /**
     * The key of one version of one item: {@code raw/<feedId>/<itemId>/<version>.json}, the version in six digits.
     *
     * @param feedId from {@link dev.cardwire.core.Ids#feed}
     * @param itemId from {@link dev.cardwire.core.Ids#item}
     * @param version 1 to 999,999
     */
    public record RawKey(String feedId, String itemId, int version) {

        /**
         * @throws IllegalArgumentException if a part is not what it should be
         */
        public RawKey {
            checkId("feed", feedId);
            checkId("item", itemId);
            if (version < 1 || version > MAX_VERSION) {
                throw new IllegalArgumentException("expected an item version of 1 to " + MAX_VERSION + ", got " + version);
            }
        }

        /** The key as text. */
        public String text() {
            return "raw/%s/%s/%06d.json".formatted(feedId, itemId, version);
        }

        /** Reads a key; empty if it is not that of an item. */
        public static Optional<RawKey> parse(String key) {
            var match = RAW.matcher(key);
            if (!match.matches() || Integer.parseInt(match.group(3)) == 0) {
                return Optional.empty();
            }
            return Optional.of(new RawKey(match.group(1), match.group(2), Integer.parseInt(match.group(3))));
        }
    }

    /**
     * The key of an article text: {@code text/<itemId>/<sha256>.txt}.
     *
     * @param sha256 of the text's UTF-8 bytes, in lower-case hexadecimal
     */
    static String text(String itemId, String sha256) {
        return "text/" + checkId("item", itemId) + "/" + sha256 + ".txt";
    }

    /** The SHA-256 that a text's key names; empty if it is not the key of a text. */
    static Optional<String> sha256OfText(String key) {
        var match = TEXT.matcher(key);
        return match.matches() ? Optional.of(match.group(1)) : Optional.empty();
    }

    /**
     * The key of a body that could not be read as a feed: {@code rejected/<feedId>/<time>.<extension>}.
     *
     * @param extension one to eight lower-case letters and digits
     */
    static String rejected(String feedId, Instant time, String extension) {
        if (!extension.matches("[a-z0-9]{1,8}")) {
            throw new IllegalArgumentException(
                    "expected a file name extension of one to eight lower-case letters and digits, got " + extension);
        }
        return "rejected/" + checkId("feed", feedId) + "/" + Times.text(time) + "." + extension;
    }

    private static String checkId(String what, String id) {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException("expected the id of a " + what + " (26 characters of base32), got " + id);
        }
        return id;
    }
}
