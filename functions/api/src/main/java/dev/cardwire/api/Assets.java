package dev.cardwire.api;

import dev.cardwire.core.Ids;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** What pages are dressed in. The stylesheet's name is its hash, so it can be kept for ever. */
record Assets(String css, String svg, String stylesheetName) {

    static Assets load() {
        String css = read("cardwire.css");
        return new Assets(css, read("favicon.svg"), Ids.sha256Hex(css).substring(0, 16) + ".css");
    }

    String stylesheetPath() {
        return "/assets/" + stylesheetName;
    }

    Response stylesheet(String name) {
        if (!name.equals(stylesheetName)) {
            throw Refused.because(404, "No asset of this version has this name.");
        }
        return new Response(200, Map.of("content-type", "text/css; charset=utf-8",
                "cache-control", "public, max-age=31536000, immutable"), css);
    }

    Response favicon() {
        return new Response(200, Map.of("content-type", "image/svg+xml", "cache-control", "public, max-age=86400"), svg);
    }

    static String read(String resource) {
        try (var in = Assets.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("expected the resource " + resource + " beside " + Assets.class.getName()
                        + ", got none: the artefact is incomplete");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("the resource " + resource + " cannot be read", e);
        }
    }
}
