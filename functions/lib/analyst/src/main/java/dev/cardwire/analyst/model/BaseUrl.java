package dev.cardwire.analyst.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * Where the addresses of an OpenAI-compatible server begin. A server elsewhere is spoken to by https alone, since the key
 * and what was not published yet would go there in the clear; this machine and its private network may be spoken to by http.
 */
final class BaseUrl {

    /** RFC 1122, 1918, 3927 and 6598: this machine, private networks, one link, shared space of providers and overlays. */
    private static final Pattern PRIVATE_V4 = Pattern.compile(
            "(?:127|10)\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|192\\.168\\.\\d{1,3}\\.\\d{1,3}|172\\.(?:1[6-9]|2\\d|3[01])\\.\\d{1,3}\\.\\d{1,3}"
                    + "|169\\.254\\.\\d{1,3}\\.\\d{1,3}|100\\.(?:6[4-9]|[7-9]\\d|1[01]\\d|12[0-7])\\.\\d{1,3}\\.\\d{1,3}");

    /** RFC 4193 and 4291: this machine, unique local addresses, one link. */
    private static final Pattern PRIVATE_V6 = Pattern.compile("\\[(?:::1|f[cd][0-9a-f:]+|fe[89ab][0-9a-f:]+)\\]");

    /** RFC 2606, 6762, 8375 and common use; a name without a dot is one of a network of its own, such as a container's. */
    private static final Pattern PRIVATE_NAME = Pattern.compile("[a-z0-9_-]+|(?:.+\\.)(?:localhost|local|lan|internal|home\\.arpa)");

    private BaseUrl() {}

    /**
     * Reads an address.
     *
     * @return without a slash at its end
     * @throws IllegalArgumentException if it is not one that may be used; the message says what is wrong with it
     */
    static URI of(String text) {
        URI url;
        try {
            url = new URI(text.replaceAll("/+$", ""));
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("what is no address (" + e.getReason() + ")", e);
        }
        String scheme = url.getScheme() == null ? "" : url.getScheme().toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https") || url.getHost() == null) {
            throw new IllegalArgumentException("an address that does not begin with http:// or https:// and a host");
        }
        if (url.getRawUserInfo() != null || url.getRawQuery() != null || url.getRawFragment() != null) {
            throw new IllegalArgumentException("an address with a user, a query or a fragment; a key belongs into a file or a secret");
        }
        if (scheme.equals("http") && !isPrivate(url.getHost().toLowerCase(Locale.ROOT))) {
            throw new IllegalArgumentException("http to " + url.getHost() + ", which is outside this machine and its private network: "
                    + "expected https there, or the key and the articles travel in the clear");
        }
        return url;
    }

    private static boolean isPrivate(String host) {
        return PRIVATE_V4.matcher(host).matches() || PRIVATE_V6.matcher(host).matches() || PRIVATE_NAME.matcher(host).matches();
    }
}
