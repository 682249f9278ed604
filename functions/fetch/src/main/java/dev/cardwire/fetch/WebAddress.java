package dev.cardwire.fetch;

import java.net.IDN;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An http or https address that a request can be sent to, however carelessly it was written: names in any script, spaces
 * and characters that should have been escaped, hosts with an underscore. What is well written stays
 * as it is to the letter (POLLING rule 11: nothing is added).
 *
 * @param scheme {@code http} or {@code https}
 * @param host ASCII, lower case; an IPv6 address without its brackets
 * @param port the one that is written, or -1
 * @param path with the query, escaped; begins with a slash
 */
record WebAddress(String scheme, String host, int port, String path) {

    private static final Pattern FORM = Pattern.compile("(?i)(https?)://([^/?#]*)([^#]*)(?:#.*)?", Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]{2,45}]|[^:\\[\\]@\\s]+)(?::(\\d{0,5}))?");
    private static final int LONGEST = 8_000;

    /** What can be asked for of what was written; empty if it is no web address, or carries a user name. */
    static Optional<WebAddress> of(String written) {
        Matcher form = FORM.matcher(written.strip());
        if (written.length() > LONGEST || !form.matches()) {
            return Optional.empty();
        }
        Matcher authority = AUTHORITY.matcher(form.group(2));
        if (!authority.matches()) {
            return Optional.empty();
        }
        int port = Optional.ofNullable(authority.group(2)).filter(digits -> !digits.isEmpty()).map(Integer::parseInt).orElse(-1);
        String path = escaped(form.group(3));
        return port > 65_535 ? Optional.empty() : host(authority.group(1))
                .map(host -> new WebAddress(form.group(1).toLowerCase(Locale.ROOT), host, port, path.startsWith("/") ? path : "/" + path));
    }

    /** Where a link on this address leads (RFC 3986, 5.2); empty if that is no web address. */
    Optional<WebAddress> resolve(String link) {
        String to = link.strip();
        if (to.startsWith("//")) {
            return of(scheme + ":" + to);
        }
        if (to.matches("(?s)[A-Za-z][A-Za-z0-9+.-]*:.*")) {
            return of(to);
        }
        int hash = to.indexOf('#');
        String relative = escaped(hash < 0 ? to : to.substring(0, hash));
        if (relative.isEmpty()) {
            return Optional.of(this);
        }
        int query = relative.indexOf('?');
        String name = query < 0 ? relative : relative.substring(0, query);
        String here = path.replaceFirst("\\?.*$", "");
        String there = name.isEmpty() ? here : withoutDots(name.startsWith("/") ? name : here.substring(0, here.lastIndexOf('/') + 1) + name);
        return of(origin() + there + (query < 0 ? "" : relative.substring(query)));
    }

    /** RFC 3986, 5.2.4. */
    private static String withoutDots(String path) {
        var segments = new ArrayDeque<String>();
        String[] parts = path.substring(1).split("/", -1);
        for (int i = 0; i < parts.length; i++) {
            boolean dots = parts[i].equals(".") || parts[i].equals("..");
            if (parts[i].equals("..")) {
                segments.pollLast();
            }
            if (!dots) {
                segments.addLast(parts[i]);
            } else if (i == parts.length - 1) {
                segments.addLast("");
            }
        }
        return "/" + String.join("/", segments);
    }

    /** Scheme, host and port, with no slash after them. */
    String origin() {
        return scheme + "://" + authority();
    }

    /** Host and port, as a request's {@code Host} names them. */
    String authority() {
        return (host.contains(":") ? "[" + host + "]" : host) + (port < 0 ? "" : ":" + port);
    }

    String url() {
        return origin() + path;
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return Optional.of(written.substring(1, written.length() - 1).toLowerCase(Locale.ROOT));
        }
        try {
            String host = IDN.toASCII(unescaped(written), IDN.ALLOW_UNASSIGNED).toLowerCase(Locale.ROOT);
            return Optional.of(host).filter(name -> name.matches("[a-z0-9._-]{1,253}"));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** A host whose name in another script was escaped as if it stood in a path. */
    private static String unescaped(String host) {
        return host.matches("(?:[^%]|%[0-9A-Fa-f]{2})*") && host.contains("%")
                ? URLDecoder.decode(host.replace("+", "%2B"), StandardCharsets.UTF_8) : host;
    }

    /** Escapes what may not stand in a path or query as it is; everything else, escapes included, stays. */
    private static String escaped(String written) {
        var out = new StringBuilder(written.length());
        for (int i = 0; i < written.length(); ) {
            int c = written.codePointAt(i);
            int length = Character.charCount(c);
            if (c == '\t' || c == '\n' || c == '\r') {
                // Browsers pass over these: they come from addresses that were broken over lines.
                i += length;
                continue;
            }
            if (c == '%' && !isEscape(written, i) || c <= ' ' || c >= 0x7f || "\"<>\\^`{|}".indexOf(c) >= 0) {
                for (byte b : written.substring(i, i + length).getBytes(StandardCharsets.UTF_8)) {
                    out.append('%').append(String.format("%02X", b & 0xff));
                }
            } else {
                out.appendCodePoint(c);
            }
            i += length;
        }
        return out.toString();
    }

    private static boolean isEscape(String text, int percent) {
        return percent + 2 < text.length() && Character.digit(text.charAt(percent + 1), 16) >= 0 && Character.digit(text.charAt(percent + 2), 16) >= 0;
    }
}
