package dev.cardwire.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes to text (POLLING rule 15): byte order mark, then the header's charset, then the XML declaration, then UTF-8,
 * then a guess. Each is tried strictly, so a wrong label does not lose a character in silence; where nothing fits, the
 * damage is named among the repairs.
 */
final class Decoder {

    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s*=\\s*[\"']?([^\\s\"';,]+)");
    private static final Pattern DECLARATION = Pattern.compile("^[^<]{0,200}<\\?xml[^>]{0,200}?encoding\\s*=\\s*[\"']([^\"']+)[\"']");
    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final Charset GB18030 = Charset.forName("GB18030");
    private static final Charset UTF_32BE = Charset.forName("UTF-32BE");
    private static final Charset UTF_32LE = Charset.forName("UTF-32LE");

    private Decoder() {}

    static String decode(byte[] body, String contentType, Repairs repairs) {
        Optional<Mark> mark = Mark.of(body);
        if (mark.isPresent()) {
            int from = mark.get().length();
            return strict(body, from, mark.get().charset())
                    .orElseGet(() -> withReplacements(body, from, mark.get().charset(), repairs));
        }
        Optional<Charset> header = named(HEADER, contentType, repairs);
        Optional<Charset> declared = named(DECLARATION, ascii(body), repairs);
        Optional<String> utf8 = strict(body, 0, StandardCharsets.UTF_8);
        if (utf8.isPresent() && header.or(() -> declared).filter(Decoder::readsAnything).isPresent()) {
            // Text of another encoding is UTF-8 by chance only if it is ASCII: the bytes know better than the label.
            header.or(() -> declared).filter(label -> !isAscii(body)).ifPresent(label ->
                    repairs.add(Damage.WRONG_ENCODING, "labelled " + label + ", is UTF-8"));
            return utf8.get();
        }
        return header.flatMap(charset -> strict(body, 0, charset))
                .or(() -> declared.flatMap(charset -> strict(body, 0, charset)))
                .or(() -> utf8)
                .orElseGet(() -> guess(body, repairs));
    }

    /** Encodings in which nearly every byte sequence means something, so that strict decoding proves nothing. */
    private static boolean readsAnything(Charset charset) {
        return !charset.name().startsWith("UTF-") && !charset.name().startsWith("ISO-2022");
    }

    private static String guess(byte[] body, Repairs repairs) {
        String asUtf8 = new String(body, StandardCharsets.UTF_8);
        long damaged = asUtf8.chars().filter(c -> c == '\uFFFD').count();
        long beyondAscii = asUtf8.chars().filter(c -> c > 0x7f).count();
        if (damaged * 10 < beyondAscii) {
            repairs.add(Damage.UNREADABLE_BYTES, (int) damaged);
            return asUtf8;
        }
        Optional<String> chinese = strict(body, 0, GB18030).filter(text ->
                text.codePoints().filter(Character::isIdeographic).count() * 2 > text.codePoints().filter(c -> c > 0x7f).count());
        repairs.add(Damage.NO_ENCODING, "read as " + (chinese.isPresent() ? "GB18030" : "windows-1252"));
        return chinese.orElseGet(() -> withReplacements(body, 0, WINDOWS_1252, repairs));
    }

    private static Optional<String> strict(byte[] body, int from, Charset charset) {
        try {
            return Optional.of(charset.newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT)
                    .decode(ByteBuffer.wrap(body, from, body.length - from))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String withReplacements(byte[] body, int from, Charset charset, Repairs repairs) {
        String text = new String(body, from, body.length - from, charset);
        long damaged = text.chars().filter(c -> c == '\uFFFD').count();
        if (damaged > 0) {
            repairs.add(Damage.UNREADABLE_BYTES, (int) damaged);
        }
        return text;
    }

    private static Optional<Charset> named(Pattern pattern, String text, Repairs repairs) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String name = matcher.group(1).strip();
        try {
            return Optional.of(switch (name.toLowerCase(Locale.ROOT)) {
                // What these labels mean in practice: https://encoding.spec.whatwg.org/#names-and-labels
                case "gb2312", "gbk", "x-gbk", "gb_2312-80", "csgb2312", "chinese" -> GB18030;
                case "iso-8859-1", "iso8859-1", "latin1", "l1", "us-ascii", "ascii" -> WINDOWS_1252;
                default -> Charset.forName(name);
            });
        } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
            repairs.add(Damage.UNKNOWN_ENCODING, name);
            return Optional.empty();
        }
    }

    private static String ascii(byte[] body) {
        return new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1);
    }

    private static boolean isAscii(byte[] body) {
        for (byte b : body) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }

    /** A byte order mark, or the pattern that {@code <?} makes in an encoding without one (XML 1.0, appendix F). */
    private record Mark(Charset charset, int length) {

        static Optional<Mark> of(byte[] body) {
            int b0 = at(body, 0);
            int b1 = at(body, 1);
            int b2 = at(body, 2);
            int b3 = at(body, 3);
            if (b0 == 0xEF && b1 == 0xBB && b2 == 0xBF) {
                return Optional.of(new Mark(StandardCharsets.UTF_8, 3));
            }
            if (b0 == 0xFF && b1 == 0xFE && b2 == 0 && b3 == 0) {
                return Optional.of(new Mark(UTF_32LE, 4));
            }
            if (b0 == 0 && b1 == 0 && b2 == 0xFE && b3 == 0xFF) {
                return Optional.of(new Mark(UTF_32BE, 4));
            }
            if (b0 == 0xFF && b1 == 0xFE) {
                return Optional.of(new Mark(StandardCharsets.UTF_16LE, 2));
            }
            if (b0 == 0xFE && b1 == 0xFF) {
                return Optional.of(new Mark(StandardCharsets.UTF_16BE, 2));
            }
            if (b0 == 0 && b1 == 0 && b2 == 0 && b3 == '<') {
                return Optional.of(new Mark(UTF_32BE, 0));
            }
            if (b0 == '<' && b1 == 0 && b2 == 0 && b3 == 0) {
                return Optional.of(new Mark(UTF_32LE, 0));
            }
            if (b0 == 0 && b1 == '<' && b2 == 0) {
                return Optional.of(new Mark(StandardCharsets.UTF_16BE, 0));
            }
            if (b0 == '<' && b1 == 0 && b3 == 0) {
                return Optional.of(new Mark(StandardCharsets.UTF_16LE, 0));
            }
            return Optional.empty();
        }

        private static int at(byte[] body, int index) {
            return index < body.length ? body[index] & 0xff : -1;
        }
    }
}
