package dev.cardwire.reader;

/**
 * Reads a feed of any common format: RSS 0.90 to 2.0, RDF, CDF, Atom 0.3 and 1.0, JSON Feed 1.0 and 1.1.
 *
 * <pre>{@code
 * switch (FeedReader.read(body, "text/xml; charset=gb2312", "https://example.org/feed")) {
 *     case FeedReading.Readable(var feed, var repairs) -> …
 *     case FeedReading.NotAFeed(var reason) -> …
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
        return switch (document(body, contentType, url, repairs)) {
            case DocumentReading.Readable(FeedDocument document, _) -> {
                ParsedFeed feed = ParsedFeeds.of(document, repairs);
                yield new FeedReading.Readable(feed, repairs.list());
            }
            case DocumentReading.NotAFeed(String reason) -> new FeedReading.NotAFeed(reason);
        };
    }

    /**
     * Reads what a body says, as it says it: decoded, repaired, in one form, but <b>not sanitised</b>. For tools that look at a feed
     * itself; whatever keeps or shows a feed calls {@link #read}.
     *
     * @param url may be empty; then relative links stay as they are
     */
    public static DocumentReading document(byte[] body, String contentType, String url) {
        return document(body, contentType, url, new Repairs());
    }

    private static DocumentReading document(byte[] body, String contentType, String url, Repairs repairs) {
        var decoded = Decoder.decode(body, contentType, repairs);
        String text = decoded.text();
        int start = 0;
        while (start < text.length() && (text.charAt(start) <= ' ' || text.charAt(start) == '\uFEFF')) {
            start++;
        }
        if (start == text.length()) {
            return new DocumentReading.NotAFeed("the body is empty");
        }
        if (text.charAt(start) == '{' || text.charAt(start) == '[') {
            return switch (JsonFeedReader.read(text.substring(start), decoded.encoding(), url, repairs)) {
                case JsonFeedReader.Read(FeedDocument document) -> new DocumentReading.Readable(document, repairs.list());
                case JsonFeedReader.NoFeed(String reason) -> new DocumentReading.NotAFeed(reason);
            };
        }
        return switch (Prolog.of(text, repairs)) {
            case Prolog.NoFeed(String reason) -> new DocumentReading.NotAFeed(reason);
            case Prolog.Feed(int root, var entities) -> XmlReading.root(text, root, entities, repairs)
                    .<DocumentReading>map(tree -> new DocumentReading.Readable(XmlFeedReader.read(tree, decoded.encoding(), url, repairs), repairs.list()))
                    .orElseGet(() -> new DocumentReading.NotAFeed("the body ends before its first tag does"));
        };
    }
}
