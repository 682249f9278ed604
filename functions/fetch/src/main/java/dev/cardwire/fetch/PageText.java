package dev.cardwire.fetch;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The bytes of a page as text: by byte order mark, the header's charset or the page's own word, as browsers do it (WHATWG
 * Encoding); what is plainly UTF-8 is UTF-8, whatever its label.
 */
final class PageText {

    private static final Pattern HTML = Pattern.compile("(?is)^[\\s\\uFEFF]*(?:<\\?xml[^>]{0,200}>\\s*)?(?:<!--.{0,1000}?-->\\s*)?<(?:!doctype\\s+html|html|head|body)\\b.*");
    private static final Pattern LABEL = Pattern.compile("(?i)charset\\s*=\\s*[\"']?\\s*([A-Za-z0-9_.:-]{1,40})");

    /** HTML asks for the label within the first kilobyte; browsers look a little further. */
    private static final int BEGINNING = 4_096;

    private PageText() {}

    /** The text of a body, if it is a page: a body that is no page by its type and by its looks is none. */
    static Optional<String> of(byte[] body, String contentType) {
        String type = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        boolean html = type.equals("text/html") || type.equals("application/xhtml+xml");
        boolean unsaid = type.isEmpty() || type.equals("text/plain") || type.equals("application/octet-stream") || type.endsWith("/xml");
        return html || unsaid && HTML.matcher(beginning(body)).matches() ? Optional.of(decoded(body, contentType)).filter(text -> !text.isBlank()) : Optional.empty();
    }

    private static String decoded(byte[] body, String contentType) {
        if (begins(body, 0xef, 0xbb, 0xbf)) {
            return new String(body, 3, body.length - 3, StandardCharsets.UTF_8);
        }
        if (begins(body, 0xff, 0xfe) || begins(body, 0xfe, 0xff)) {
            return new String(body, StandardCharsets.UTF_16);
        }
        return strictUtf8(body).orElseGet(() -> new String(body,
                label(contentType).or(() -> label(beginning(body))).orElse(Charset.forName("windows-1252"))));
    }

    private static Optional<Charset> label(String text) {
        var label = LABEL.matcher(text);
        if (!label.find()) {
            return Optional.empty();
        }
        String name = switch (label.group(1).toLowerCase(Locale.ROOT)) {
            case "gb2312", "gbk", "x-gbk" -> "GB18030";
            case "iso-8859-1", "latin1", "us-ascii", "ascii" -> "windows-1252";
            case "big5" -> "Big5-HKSCS";
            case "shift_jis", "sjis", "x-sjis" -> "windows-31j";
            default -> label.group(1);
        };
        return Charset.isSupported(name) ? Optional.of(Charset.forName(name)) : Optional.empty();
    }

    private static Optional<String> strictUtf8(byte[] body) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body)).toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private static String beginning(byte[] body) {
        return new String(body, 0, Math.min(body.length, BEGINNING), StandardCharsets.ISO_8859_1);
    }

    private static boolean begins(byte[] body, int... bytes) {
        for (int i = 0; i < bytes.length; i++) {
            if (i >= body.length || (body[i] & 0xff) != bytes[i]) {
                return false;
            }
        }
        return true;
    }
}
