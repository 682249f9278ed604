package dev.cardwire.fetch;

import dev.cardwire.core.Feed;
import dev.cardwire.core.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document.OutputSettings;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Lists of feeds as OPML 2.0 (opml.org), folders kept. */
public final class Opml {

    private static final int MOST_BYTES = 5_000_000;
    private static final int DEEPEST = 20;
    private static final Pattern END = Pattern.compile("(?i)</opml\\s*>");

    private Opml() {}

    /**
     * Reads a list.
     *
     * @param now when its feeds are added
     * @return its feeds, each address once; what has no web address is left out
     * @throws IllegalArgumentException if the text is no OPML, or breaks off: half a list is not taken for a whole one
     */
    public static List<Feed> read(String opml, Instant now) {
        return reading(opml, now).feeds();
    }

    /**
     * What came of reading a list.
     *
     * @param feeds each address once
     * @param repeated outlines that name one of them again
     * @param leftOut outlines whose address is none of the web
     */
    record Reading(List<Feed> feeds, int repeated, int leftOut) {}

    /** The same as {@link #read}, and what was not taken. */
    static Reading reading(String opml, Instant now) {
        if (opml.length() > MOST_BYTES) {
            throw new IllegalArgumentException("expected OPML of at most " + MOST_BYTES + " characters, got " + opml.length());
        }
        // A forgiving parser that knows no DTD: lists are written by hand and by many programs.
        Element body = Jsoup.parse(opml, "", Parser.xmlParser()).selectFirst("opml > body");
        if (body == null) {
            throw new IllegalArgumentException("expected OPML, <opml> with a <body>, got text that begins with \""
                    + opml.strip().substring(0, Math.min(60, opml.strip().length())) + "\"");
        }
        if (!END.matcher(opml).find()) {
            throw new IllegalArgumentException("expected OPML to its end, </opml>, got text that breaks off after \""
                    + opml.strip().substring(Math.max(0, opml.strip().length() - 60)) + "\"");
        }
        var feeds = new LinkedHashMap<String, Feed>();
        int addresses = 0;
        int web = 0;
        for (Listed listed : outlines(body, List.of(), 0)) {
            addresses++;
            if (Links.isWeb(listed.url())) {
                web++;
                feeds.putIfAbsent(listed.url(), feed(listed, now));
            }
        }
        return new Reading(List.copyOf(feeds.values()), web - feeds.size(), addresses - web);
    }

    /** An outline that is a feed, and the folders that it lies in. */
    private record Listed(String url, Element outline, List<String> folders) {}

    private static List<Listed> outlines(Element parent, List<String> folders, int depth) {
        if (depth > DEEPEST) {
            throw new IllegalArgumentException("expected OPML with folders at most " + DEEPEST + " deep, got more");
        }
        var listed = new ArrayList<Listed>();
        for (Element outline : parent.children()) {
            if (!outline.tagName().equals("outline")) {
                continue;
            }
            Optional<String> url = attribute(outline, "xmlUrl");
            url.ifPresent(address -> listed.add(new Listed(address, outline, folders)));
            var inside = new ArrayList<>(folders);
            // An outline that is a feed itself is no folder, whatever lies in it.
            name(outline).filter(_ -> url.isEmpty()).ifPresent(inside::add);
            listed.addAll(outlines(outline, inside, depth + 1));
        }
        return listed;
    }

    private static Feed feed(Listed listed, Instant now) {
        Element outline = listed.outline();
        return Feed.added(listed.url(), name(outline), attribute(outline, "htmlUrl").filter(Links::isWeb), attribute(outline, "language"),
                listed.folders(), now);
    }

    private static Optional<String> name(Element outline) {
        return attribute(outline, "text").or(() -> attribute(outline, "title"));
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
