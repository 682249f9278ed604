package dev.cardwire.reader;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Bytes to text (POLLING rule 15): byte order mark, then the header's charset, then the XML declaration, then UTF-8,
 * then a guess. Each is tried strictly, so a wrong label does not lose a character in silence; where nothing fits, the
 * damage is named among the repairs.
 */
final class Decoder {

    private static final Pattern HEADER = Pattern.compile("(?i)charset\\s{0,9}=\\s{0,9}[\"']?\\s{0,9}([^\\s\"';,]{1,60})");
    private static final Pattern DECLARATION = Pattern.compile("^[^<]{0,200}<\\?xml[^>]{0,200}?encoding\\s{0,9}=\\s{0,9}[\"']\\s{0,9}([^\"'\\s]{1,60})\\s{0,9}[\"']");
    private static final Pattern TEXT_XML = Pattern.compile("(?i)\\s*text/[\\w.+-]*xml[\\w.+-]*\\b.*");

    private final byte[] body;
    private final Repairs repairs;

    private Decoder(byte[] body, Repairs repairs) {
        this.body = body;
        this.repairs = repairs;
    }

    /**
     * A body as text.
     *
     * @param encoding that it was read in, by the label that names it
     */
    record Decoded(String text, String encoding) {}

    /** A label, and the encoding that it means. */
    private record Label(String name, Charset charset) {

        String display() {
            return Encodings.displayName(name, charset);
        }
    }

    static Decoded decode(byte[] body, String contentType, Repairs repairs) {
        return new Decoder(body, repairs).decode(contentType);
    }

    private Decoded decode(String contentType) {
        Optional<ByteOrderMark> mark = ByteOrderMark.of(body);
        if (mark.isPresent()) {
            Charset charset = mark.get().charset();
            return new Decoded(strict(mark.get().length(), charset).orElseGet(() -> withReplacements(mark.get().length(), charset)), name(charset));
        }
        Optional<Label> header = label(HEADER, contentType);
        Optional<Label> declared = label(DECLARATION, new String(body, 0, Math.min(body.length, 500), StandardCharsets.ISO_8859_1));
        Optional<Label> label = header.or(() -> declared);
        if (isAscii() && label.filter(named -> named.charset().name().startsWith("ISO-2022")).isEmpty()) {
            // RFC 3023, 3.1: what is text and says no more is ASCII; so it is, and in every other encoding too.
            String name = header.map(Label::display).orElse(TEXT_XML.matcher(contentType).matches() ? "us-ascii" : declared.map(Label::display).orElse("utf-8"));
            return new Decoded(new String(body, StandardCharsets.ISO_8859_1), name);
        }
        Optional<String> utf8 = strict(0, StandardCharsets.UTF_8);
        if (utf8.isPresent() && label.filter(named -> Encodings.readsAnything(named.charset())).isPresent()) {
            // Text of another encoding is UTF-8 by chance only if it is ASCII: the bytes know better than the label.
            repairs.add(Damage.WRONG_ENCODING, "labelled " + label.get().name() + ", is UTF-8");
            return new Decoded(utf8.get(), "utf-8");
        }
        return header.flatMap(this::strictly)
                .or(() -> declared.flatMap(this::strictly))
                .or(() -> utf8.map(text -> new Decoded(text, "utf-8")))
                .orElseGet(() -> damaged(header, declared));
    }

    private Optional<Decoded> strictly(Label label) {
        return strict(0, label.charset()).map(text -> new Decoded(text, label.display()));
    }

    /** No encoding reads all bytes: the one that loses fewest, if it does not lose too many, else a guess. */
    private Decoded damaged(Optional<Label> header, Optional<Label> declared) {
        for (Label label : java.util.stream.Stream.concat(header.or(() -> declared).stream(), java.util.stream.Stream.of(new Label("utf-8", StandardCharsets.UTF_8))).toList()) {
            String text = new String(body, label.charset());
            long lost = text.chars().filter(c -> c == '\uFFFD').count();
            long beyondAscii = text.chars().filter(c -> c > 0x7f).count();
            if (lost * 5 < beyondAscii) {
                repairs.add(Damage.UNREADABLE_BYTES, (int) lost, "in " + label.name());
                return new Decoded(text, label.display());
            }
        }
        Charset guess = EncodingGuess.of(body);
        repairs.add(Damage.NO_ENCODING, "read as " + guess.name());
        return new Decoded(withReplacements(0, guess), name(guess));
    }

    private static String name(Charset charset) {
        return Encodings.displayName(charset);
    }

    private Optional<String> strict(int from, Charset charset) {
        if (charset.equals(StandardCharsets.UTF_8)) {
            // Many times faster than a decoder, and as strict where no replacement comes out.
            String text = new String(body, from, body.length - from, charset);
            if (text.indexOf('\uFFFD') < 0) {
                return Optional.of(text);
            }
        }
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

    private String withReplacements(int from, Charset charset) {
        String text = new String(body, from, body.length - from, charset);
        long lost = text.chars().filter(c -> c == '\uFFFD').count();
        repairs.add(Damage.UNREADABLE_BYTES, (int) lost, "in " + charset.name());
        return text;
    }

    private Optional<Label> label(Pattern pattern, String text) {
        var matcher = pattern.matcher(text);
        if (!matcher.find()) {
            return Optional.empty();
        }
        var charset = Encodings.named(matcher.group(1));
        if (charset.isEmpty()) {
            repairs.add(Damage.UNKNOWN_ENCODING, matcher.group(1));
        }
        // Without a mark or a zero among its first bytes, no text of ours is in an encoding of two or four bytes.
        return charset.filter(named -> !Encodings.isWide(named)).map(named -> new Label(matcher.group(1), named));
    }

    private boolean isAscii() {
        for (byte b : body) {
            if (b < 0) {
                return false;
            }
        }
        return true;
    }
}
