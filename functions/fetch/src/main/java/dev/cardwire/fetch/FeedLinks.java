package dev.cardwire.fetch;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The feeds that a page names: {@code <link rel="alternate">} (POLLING rule 13), best first, feeds of comments left out. */
final class FeedLinks {

    private static final Set<String> TYPES = Set.of("application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml",
            "application/x-rss+xml", "application/x-atom+xml", "text/rss+xml", "text/rss", "text/xml", "application/xml", "application/json");

    /** Types that say "a feed" and nothing else. */
    private static final Pattern SURE = Pattern.compile("rss|atom|rdf|feed");

    private static final Pattern COMMENTS = Pattern.compile("(?i)comments?\\b|kommentare|commentaires|comentarios|评论|評論|コメント");
    private static final Pattern FEED = Pattern.compile("(?i)feed|rss|atom");

    private FeedLinks() {}

    /**
     * The feeds of a page.
     *
     * @param url the page's own address
     */
    static List<String> of(String html, String url) {
        var page = WebAddress.of(url);
        var document = Jsoup.parse(html, url);
        return page.map(at -> document.select("link[href][type]").stream()
                .filter(FeedLinks::isAlternate)
                .filter(link -> !isOfComments(link))
                .flatMap(link -> base(document, at).resolve(link.attr("href")).map(to -> new Ranked(to.url(), rank(link, to, at))).stream())
                .sorted(Comparator.comparingInt(Ranked::rank))
                .map(Ranked::url)
                .distinct()
                .toList()).orElse(List.of());
    }

    private record Ranked(String url, int rank) {}

    private static WebAddress base(Element document, WebAddress page) {
        return Optional.ofNullable(document.selectFirst("base[href]")).flatMap(base -> page.resolve(base.attr("href"))).orElse(page);
    }

    private static boolean isAlternate(Element link) {
        String type = type(link);
        // WordPress names its programming interface as a JSON alternative of every page.
        boolean feed = TYPES.contains(type) && (SURE.matcher(type).find() || FEED.matcher(link.attr("href") + " " + link.attr("title")).find());
        return feed && Stream.of(link.attr("rel").toLowerCase(Locale.ROOT).split("\\s+")).anyMatch(rel -> rel.equals("alternate") || rel.equals("feed"));
    }

    private static String type(Element link) {
        return link.attr("type").split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
    }

    private static boolean isOfComments(Element link) {
        return COMMENTS.matcher(link.attr("title")).find() || COMMENTS.matcher(link.attr("href")).find();
    }

    /** Lower is better; among equals the page's own order. */
    private static int rank(Element link, WebAddress feed, WebAddress page) {
        String path = page.path().replaceFirst("\\?.*$", "");
        // Of a section's page its own feed is meant, which stands after the whole site's.
        boolean ofThisPage = path.length() > 1 && feed.host().equals(page.host()) && feed.path().startsWith(path);
        return (SURE.matcher(type(link)).find() ? 0 : 2) + (ofThisPage ? 0 : 1);
    }
}
