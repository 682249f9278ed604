package dev.cardwire.fetch;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Lists of feeds as OPML 2.0 (opml.org), folders kept. */
public final class Opml {

    private static final int MOST_BYTES = 5_000_000;

    private Opml() {}

    /**
     * Reads a list.
     *
     * @param now when its feeds are added
     * @return its feeds, each address once; what has no web address is left out
     * @throws IllegalArgumentException if the text is no OPML
     */
    public static List<Feed> read(String opml, Instant now) {
        if (opml.length() > MOST_BYTES) {
            throw new IllegalArgumentException("expected OPML of at most " + MOST_BYTES + " characters, got " + opml.length());
        }
        // A forgiving parser that knows no DTD: lists are written by hand and by many programs.
        Element body = Jsoup.parse(opml, "", Parser.xmlParser()).selectFirst("opml > body");
        if (body == null) {
            throw new IllegalArgumentException("expected OPML, <opml> with a <body>, got text that begins with \""
                    + opml.strip().substring(0, Math.min(60, opml.strip().length())) + "\"");
        }
        var feeds = new LinkedHashMap<String, Feed>();
        outlines(body, List.of(), now, feeds);
        return List.copyOf(feeds.values());
    }

    private static void outlines(Element parent, List<String> folders, Instant now, Map<String, Feed> feeds) {
        for (Element outline : parent.children()) {
            if (!outline.tagName().equals("outline") || folders.size() > 20) {
                continue;
            }
            Optional<String> url = attribute(outline, "xmlUrl");
            Optional<String> name = attribute(outline, "text").or(() -> attribute(outline, "title"));
            url.filter(Links::isWeb).ifPresent(address -> feeds.putIfAbsent(address,
                    Feed.added(address, name, attribute(outline, "htmlUrl").filter(Links::isWeb), attribute(outline, "language"), folders, now)));
            if (url.isEmpty()) {
                var inside = new ArrayList<>(folders);
                name.ifPresent(inside::add);
                outlines(outline, inside, now, feeds);
            }
        }
    }

    /** Attribute names are written in any case: {@code xmlurl}, {@code xmlUrl}. */
    private static Optional<String> attribute(Element outline, String name) {
        return Optional.of(outline.attributes().getIgnoreCase(name).strip()).filter(value -> !value.isEmpty());
    }

    /** Writes a list; folders are outlines in one another, in the order in which they first come. */
    public static String write(List<Feed> feeds) {
        var root = new Folder(new LinkedHashMap<>(), new ArrayList<>());
        for (Feed feed : feeds) {
            Folder at = root;
            for (String folder : feed.folders()) {
                at = at.folders().computeIfAbsent(folder, name -> new Folder(new LinkedHashMap<>(), new ArrayList<>()));
            }
            at.feeds().add(feed);
        }
        var out = new StringBuilder("""
                <?xml version="1.0" encoding="UTF-8"?>
                <opml version="2.0">
                  <head>
                    <title>Cardwire feeds</title>
                  </head>
                  <body>
                """);
        write(root, "    ", out);
        return out.append("  </body>\n</opml>\n").toString();
    }

    private record Folder(Map<String, Folder> folders, List<Feed> feeds) {}

    private static void write(Folder folder, String indent, StringBuilder out) {
        folder.folders().forEach((name, inner) -> {
            out.append(indent).append("<outline text=\"").append(escaped(name)).append("\">\n");
            write(inner, indent + "  ", out);
            out.append(indent).append("</outline>\n");
        });
        for (Feed feed : folder.feeds()) {
            out.append(indent).append("<outline type=\"rss\" text=\"").append(escaped(feed.displayName())).append('"');
            feed.language().ifPresent(language -> out.append(" language=\"").append(escaped(language)).append('"'));
            out.append(" xmlUrl=\"").append(escaped(feed.url())).append('"');
            feed.site().ifPresent(site -> out.append(" htmlUrl=\"").append(escaped(site)).append('"'));
            out.append("/>\n");
        }
    }

    private static String escaped(String text) {
        return Entities.escape(text, new OutputSettings()
                .escapeMode(Entities.EscapeMode.xhtml).charset("UTF-8").syntax(OutputSettings.Syntax.xml));
    }
}
