package dev.cardwire.reader;

import dev.cardwire.core.Links;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Links as feeds write them, made absolute. */
final class WebLinks {

    private static final int LONGEST = 4_000;

    private WebLinks() {}

    /**
     * The absolute form of a link to a web page; absent unless it is {@code http} or {@code https}. Tracking parameters go
     * (POLLING rule 16).
     *
     * @param base an absolute link, or empty if there is none
     */
    static Optional<String> web(String base, String link) {
        return link.isBlank() ? Optional.empty() : absolute(base, link).filter(Links::isWeb).map(Links::withoutTracking);
    }

    static boolean isWeb(String link) {
        return (link.regionMatches(true, 0, "http://", 0, 7) || link.regionMatches(true, 0, "https://", 0, 8)) && Links.isWeb(escaped(link.strip()));
    }

    /**
     * The absolute form of a link, of whatever scheme; as it is where there is nothing to resolve it on. What browsers forgive is
     * forgiven: spaces, line breaks, characters that should have been escaped.
     *
     * @param base an absolute link, or empty if there is none
     * @return absent if it is no link at all
     */
    static Optional<String> absolute(String base, String link) {
        String stripped = link.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        if (isPlainWeb(stripped)) {
            return Optional.of(stripped);
        }
        String written = escaped(withoutBreaks(stripped));
        if (written.isEmpty()) {
            return base.isEmpty() ? Optional.empty() : Optional.of(base);
        }
        try {
            URI uri = new URI(written);
            return Optional.of(uri.isAbsolute() || base.isEmpty() ? written : onBase(new URI(escaped(base)), uri).toString());
        } catch (URISyntaxException e) {
            // "http://" and the like: written like a link, but none.
            return Optional.empty();
        }
    }

    /** Nothing but what any parser of links reads the same way: the most common case by far. */
    private static boolean isPlainWeb(String link) {
        int host = link.startsWith("https://") ? 8 : link.startsWith("http://") ? 7 : -1;
        if (host < 0 || link.length() == host) {
            return false;
        }
        boolean inHost = true;
        boolean inFragment = false;
        for (int i = host; i < link.length(); i++) {
            char c = link.charAt(i);
            boolean letterOrDigit = c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c >= 'A' && c <= 'Z';
            if (inHost && c == '/' && i > host) {
                inHost = false;
            } else if (c == '%' && !inHost && isHex(link, i + 1) && isHex(link, i + 2)) {
                i += 2;
            } else if (c == '#' && !inHost && !inFragment) {
                inFragment = true;
            } else if (!letterOrDigit && (inHost ? c != '.' && c != '-' : "/-_.~?=&+,;:@!$*()'".indexOf(c) < 0)) {
                return false;
            }
        }
        return true;
    }

    private static String withoutBreaks(String link) {
        return link.indexOf('\n') < 0 && link.indexOf('\t') < 0 && link.indexOf('\r') < 0 ? link : link.replaceAll("[\\t\\r\\n]", "");
    }

    private static URI onBase(URI base, URI relative) throws URISyntaxException {
        if (base.isOpaque() || !base.isAbsolute() && base.getRawAuthority() == null && relative.getRawAuthority() != null) {
            return relative;
        }
        boolean noPath = relative.getRawPath() != null && relative.getRawPath().isEmpty() && relative.getRawAuthority() == null;
        if (noPath && relative.getRawQuery() != null) {
            // java.net.URI resolves these by an older rule (RFC 2396) and would lose the last part of the path.
            return new URI(base.toString().replaceFirst("[?#].*$", "") + relative);
        }
        if (noPath) {
            return new URI(base.toString().replaceFirst("#.*$", "") + relative);
        }
        boolean bare = base.getRawPath() == null || base.getRawPath().isEmpty();
        URI resolved = (bare && base.getRawAuthority() != null ? new URI(base.getScheme() + "://" + base.getRawAuthority() + "/") : base).resolve(relative);
        return resolved.getRawPath() != null && resolved.getRawPath().startsWith("/../") ? new URI(resolved.toString().replaceFirst("/(?:\\.\\./)+", "/")) : resolved;
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
