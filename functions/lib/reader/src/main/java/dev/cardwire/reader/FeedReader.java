package dev.cardwire.reader;

import dev.cardwire.reader.FeedReading.NotAFeed;
import dev.cardwire.reader.FeedReading.Readable;

/**
 * Reads a feed of any common format: RSS 0.90 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
 *
 * <pre>{@code
 * switch (FeedReader.read(body, "text/xml; charset=gb2312", "https://example.org/feed")) {
 *     case Readable(var feed, var repairs) -> …
 *     case NotAFeed(var reason) -> …
 * }
 * }</pre>
 */
public final class FeedReader {

    /** More entries than this are no feed that a person reads; the newest are kept. */
    static final int MOST_ENTRIES = 5_000;

    private FeedReader() {}

    /**
     * Reads a body. The bytes decide what it is, the content type gives no more than a charset (POLLING rule 13).
     *
     * @param body as it came, decompressed; the caller bounds its size
     * @param contentType the header's value; may be empty
     * @param url the address that answered; relative links that nothing else places are resolved on it
     */
    public static FeedReading read(byte[] body, String contentType, String url) {
        var repairs = new Repairs();
        String text = Decoder.decode(body, contentType, repairs);
        String start = text.substring(0, Math.min(text.length(), 1_000)).strip();
        if (start.isEmpty() && text.isBlank()) {
            return new NotAFeed("the body is empty");
        }
        return start.startsWith("{") || start.startsWith("[")
                ? JsonFeedReader.read(text, url, repairs)
                : readXml(text, url, repairs);
    }

    private static FeedReading readXml(String text, String url, Repairs repairs) {
        return switch (Mending.xml(text, repairs)) {
            case Mending.NoFeed(String reason) -> new NotAFeed(reason);
            case Mending.Xml(String xml) -> switch (XmlTree.parse(xml, repairs)) {
                case XmlTree.Broken(String reason) -> new NotAFeed(reason);
                case XmlTree.Tree(var document) -> switch (FeedShape.of(document)) {
                    case FeedShape.Rss(var root) -> readable(RomeReader.read(RssTree.prepare(root, url, repairs), repairs), repairs);
                    case FeedShape.Atom(var root) -> readable(RomeReader.read(AtomTree.prepare(root, url, repairs), repairs), repairs);
                    case FeedShape.Other(String reason) -> new NotAFeed(reason);
                };
            };
        };
    }

    static FeedReading readable(ParsedFeed feed, Repairs repairs) {
        return new Readable(Entries.distinct(feed, MOST_ENTRIES, repairs), repairs.list());
    }
}
