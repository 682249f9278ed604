package dev.cardwire.reader;

import dev.cardwire.core.Links;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Links as feeds write them, made absolute. */
final class WebLinks {

    private static final int LONGEST = 2_000;

    private WebLinks() {}

    /**
     * The absolute form of a link; absent unless it is {@code http} or {@code https}. What browsers forgive is forgiven:
     * spaces, line breaks, characters that should have been escaped. Tracking parameters go.
     *
     * @param base an absolute link, or empty if there is none
     */
    static Optional<String> resolve(String base, String link) {
        String written = escaped(link.strip().replaceAll("[\\t\\r\\n]", ""));
        if (written.isEmpty() || written.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            URI uri = new URI(written);
            URI absolute = uri.isAbsolute() || base.isEmpty() ? uri : onBase(new URI(escaped(base)), uri);
            return Optional.of(absolute.toString()).filter(Links::isWeb).map(Links::withoutTracking);
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    private static URI onBase(URI base, URI relative) throws URISyntaxException {
        boolean queryOnly = relative.getRawPath() != null && relative.getRawPath().isEmpty() && relative.getRawQuery() != null
                && relative.getRawAuthority() == null;
        if (queryOnly) {
            // java.net.URI resolves these by an older rule (RFC 2396) and would lose the last part of the path.
            return new URI(base.toString().replaceFirst("[?#].*$", "") + relative);
        }
        boolean noPath = base.getRawPath() == null || base.getRawPath().isEmpty();
        return (noPath && base.getRawAuthority() != null ? new URI(base.getScheme() + "://" + base.getRawAuthority() + "/") : base).resolve(relative);
    }

    private static String escaped(String link) {
        int authority = link.indexOf("//");
        int path = authority < 0 ? 0 : link.indexOf('/', authority + 2);
        var out = new StringBuilder(link.length());
        boolean fragment = false;
        for (int i = 0; i < link.length(); ) {
            int c = link.codePointAt(i);
            boolean refused = switch (c) {
                case '%' -> !isHex(link, i + 1) || !isHex(link, i + 2);
                case '#' -> fragment;
                // An IPv6 address may hold them, nothing else.
                case '[', ']' -> path >= 0 && i > path;
                default -> "\"<>\\^`{|}".indexOf(c) >= 0 || c <= ' ' || Character.isSpaceChar(c) || Character.isISOControl(c);
            };
            fragment |= c == '#';
            if (refused) {
                for (byte b : Character.toString(c).getBytes(StandardCharsets.UTF_8)) {
                    out.append("%%%02X".formatted(b & 0xff));
                }
            } else {
                out.appendCodePoint(c);
            }
            i += Character.charCount(c);
        }
        return out.toString();
    }

    private static boolean isHex(String text, int index) {
        return index < text.length() && Character.digit(text.charAt(index), 16) >= 0;
    }
}
