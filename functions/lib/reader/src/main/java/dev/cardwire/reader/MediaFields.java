package dev.cardwire.reader;

import dev.cardwire.reader.FeedDocument.Enclosure;
import dev.cardwire.reader.FeedDocument.Text;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Files, pictures and descriptions that an entry carries: RSS's enclosures, Atom's links, Media RSS with its groups.
 *
 * @param nodes of Media RSS, in groups or not
 */
record MediaFields(List<Enclosure> enclosures, Optional<String> image, List<Node> nodes) {

    private static final int MOST = 50;

    static MediaFields of(Node entry, String outermost) {
        var own = new ArrayList<Enclosure>(1);
        var media = new ArrayList<Node>(0);
        String original = "";
        for (Node child : entry.children()) {
            switch (child.key()) {
                case "enclosure" -> enclosure(child, "url", "length", outermost, own);
                case "atom:link", "link" -> {
                    if (child.attribute("rel").strip().equalsIgnoreCase("enclosure")) {
                        enclosure(child, "href", "length", outermost, own);
                    }
                }
                case "feedburner:origenclosurelink" -> original = child.text().strip();
                case "media:group", "media:content" -> {
                    media.add(child);
                    child.within().stream().filter(inner -> inner.key().startsWith("media:")).forEach(media::add);
                }
                case "media:thumbnail", "media:description", "itunes:image" -> media.add(child);
                default -> { }
            }
        }
        if (!own.isEmpty() && WebLinks.isWeb(original)) {
            // FeedBurner's own link is a detour.
            own.set(0, new Enclosure(original, own.getFirst().type(), own.getFirst().length()));
        }
        var contents = new ArrayList<Enclosure>(0);
        media.stream().filter(node -> node.is("media:content")).forEach(content -> enclosure(content, "url", "filesize", outermost, contents));
        var all = own.isEmpty() ? contents : own;
        return new MediaFields(all.subList(0, Math.min(all.size(), MOST)), image(media, outermost), media);
    }

    /** YouTube and others say what a video is about here only. */
    Optional<Text> description(Texts texts) {
        return nodes.stream().filter(node -> node.is("media:description")).flatMap(node -> texts.of(node).stream()).findFirst();
    }

    private static void enclosure(Node element, String urlKey, String lengthKey, String outermost, List<Enclosure> into) {
        String written = element.attribute(urlKey).isBlank() ? element.attribute("href") : element.attribute(urlKey);
        if (!written.isBlank() && into.size() < MOST) {
            WebLinks.absolute(element.base(outermost), written).ifPresent(url ->
                    into.add(new Enclosure(url, LinkFields.attribute(element, "type"), LinkFields.attribute(element, lengthKey))));
        }
    }

    private static Optional<String> image(List<Node> media, String outermost) {
        return media.stream()
                .filter(node -> node.is("media:thumbnail") || node.is("itunes:image"))
                .map(node -> node.is("media:thumbnail") ? node.attribute("url") : node.attribute("href"))
                .filter(written -> !written.isBlank())
                .flatMap(written -> WebLinks.absolute(outermost, written).stream())
                .findFirst();
    }
}
