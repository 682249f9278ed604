package dev.cardwire.reader;

import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Encodings by their labels, which mean in practice what the web's standard says (encoding.spec.whatwg.org/#names-and-labels). */
final class Encodings {

    static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    static final Charset GB18030 = Charset.forName("GB18030");
    static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    /** Labels whose encoding in practice is a superset of the one that they name. */
    private static final Map<String, String> IN_PRACTICE = Map.ofEntries(
            Map.entry("gb2312", "GB18030"), Map.entry("gbk", "GB18030"), Map.entry("x-gbk", "GB18030"), Map.entry("gb-2312-80", "GB18030"),
            Map.entry("csgb2312", "GB18030"), Map.entry("chinese", "GB18030"), Map.entry("cp936", "GB18030"),
            Map.entry("iso-8859-1", "windows-1252"), Map.entry("iso8859-1", "windows-1252"), Map.entry("latin1", "windows-1252"),
            Map.entry("latin-1", "windows-1252"), Map.entry("l1", "windows-1252"), Map.entry("us-ascii", "windows-1252"), Map.entry("ascii", "windows-1252"),
            Map.entry("ansi", "windows-1252"), Map.entry("iso-8859-9", "windows-1254"), Map.entry("iso-8859-11", "x-windows-874"),
            Map.entry("tis-620", "x-windows-874"), Map.entry("shift-jis", "windows-31j"), Map.entry("sjis", "windows-31j"),
            Map.entry("x-sjis", "windows-31j"), Map.entry("ms-kanji", "windows-31j"), Map.entry("euc-kr", "x-windows-949"),
            Map.entry("ks-c-5601-1987", "x-windows-949"), Map.entry("korean", "x-windows-949"), Map.entry("big5", "Big5-HKSCS"),
            Map.entry("utf8", "UTF-8"), Map.entry("unicode-1-1-utf-8", "UTF-8"), Map.entry("utf-8mb4", "UTF-8"),
            Map.entry("utf16", "UTF-16"), Map.entry("ucs-2", "UTF-16"), Map.entry("unicode", "UTF-16"));

    private Encodings() {}

    /** The encoding of a label; absent if nobody knows it. */
    static Optional<Charset> named(String label) {
        String key = label.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        try {
            return Optional.of(Charset.forName(IN_PRACTICE.getOrDefault(key, key)));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            return Optional.empty();
        }
    }

    /** What the world calls an encoding that Java knows by another name. */
    static String displayName(Charset charset) {
        return switch (charset.name()) {
            case "x-windows-949" -> "euc-kr";
            case "windows-31j" -> "shift_jis";
            case "Big5-HKSCS" -> "big5";
            default -> charset.name().toLowerCase(Locale.ROOT);
        };
    }

    /** What a feed's owner would call an encoding that a label stands for. */
    static String displayName(String label, Charset read) {
        return read.equals(GB18030) ? "gb18030" : label.strip().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Encodings in which nearly every byte sequence means something, so that strict decoding proves nothing. */
    static boolean readsAnything(Charset charset) {
        return !isUnicode(charset) && !charset.name().startsWith("ISO-2022");
    }

    static boolean isUnicode(Charset charset) {
        return charset.name().startsWith("UTF-") || charset.name().startsWith("X-UTF-");
    }

    /** Encodings whose characters have two or four bytes each, ASCII's too. */
    static boolean isWide(Charset charset) {
        return isUnicode(charset) && !charset.equals(StandardCharsets.UTF_8);
    }
}
