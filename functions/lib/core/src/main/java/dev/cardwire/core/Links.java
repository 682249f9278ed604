package dev.cardwire.core;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Links as Cardwire keeps and compares them. */
public final class Links {

    /** Parameters that tell a publisher where a reader came from and change nothing of the page. */
    private static final Set<String> TRACKING = Set.of(
            "fbclid", "gclid", "dclid", "gbraid", "wbraid", "msclkid", "yclid", "igshid", "mc_cid", "mc_eid", "mkt_tok",
            "_hsenc", "_hsmi", "ref_src", "spm");

    private Links() {}

    /** Tells whether a link leads to a web page: absolute, {@code http} or {@code https}, with a host. */
    public static boolean isWeb(String link) {
        try {
            var uri = new URI(link);
            return uri.getHost() != null && ("http".equalsIgnoreCase(uri.getScheme()) || "https".equalsIgnoreCase(uri.getScheme()));
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The link without tracking parameters; the rest of it to the letter. */
    public static String withoutTracking(String link) {
        int hash = link.indexOf('#');
        String fragment = hash < 0 ? "" : link.substring(hash);
        String page = hash < 0 ? link : link.substring(0, hash);
        int question = page.indexOf('?');
        if (question < 0) {
            return link;
        }
        String query = page.substring(question + 1);
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter -> !isTracking(parameter))
                .collect(Collectors.joining("&"));
        return page.substring(0, question) + (kept.isEmpty() ? "" : "?" + kept) + fragment;
    }

    /**
     * The link without user information, query and fragment: a feed's address may hold its reader's key there, which is
     * not to be shown.
     */
    public static String withoutSecrets(String link) {
        return link.replaceFirst("[?#].*$", "").replaceFirst("^([A-Za-z][A-Za-z0-9+.-]*://)[^/@]*@", "$1");
    }

    /** The host of a link, or the whole of it where it has none. */
    public static String host(String link) {
        return withoutSecrets(link).replaceFirst("^[A-Za-z][A-Za-z0-9+.-]*://", "").replaceFirst("[:/].*$", "");
    }

    /**
     * One form for the many ways to write the same link, to compare by, not to follow: no scheme, no {@code www.},
     * host in lower case, no default port, no tracking, no fragment, no closing slash.
     */
    public static String canonical(String link) {
        String plain = withoutTracking(link.strip());
        int hash = plain.indexOf('#');
        if (hash >= 0) {
            plain = plain.substring(0, hash);
        }
        plain = plain.replaceFirst("^(?i)https?://", "");
        int path = plain.indexOf('/');
        String host = (path < 0 ? plain : plain.substring(0, path)).toLowerCase(Locale.ROOT);
        host = host.replaceFirst("^www\\.", "").replaceFirst(":(80|443)$", "");
        String rest = path < 0 ? "" : plain.substring(path);
        return host + (rest.endsWith("/") ? rest.substring(0, rest.length() - 1) : rest);
    }

    private static boolean isTracking(String parameter) {
        String name = parameter.split("=", 2)[0].toLowerCase(Locale.ROOT);
        return name.startsWith("utm_") || TRACKING.contains(name);
    }
}
