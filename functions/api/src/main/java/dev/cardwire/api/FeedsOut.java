package dev.cardwire.api;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndCategoryImpl;
import com.rometools.rome.feed.synd.SyndContentImpl;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndEntryImpl;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndFeedImpl;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndLinkImpl;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedOutput;
import dev.cardwire.core.CardRow;
import dev.cardwire.table.CardTable;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The newest cards as feeds, for other readers: Atom 1.0 and RSS 2.0 by Rome, JSON Feed 1.1. An entry is a card's title and hook
 * with the way to the card and to the article; an article's text is never published again.
 */
final class FeedsOut {

    private static final List<String> PARAMETERS = CardQuery.PARAMETERS.stream().filter(name -> !name.equals("cursor")).toList();

    private final CardTable cards;
    private final InstantSource clock;

    FeedsOut(CardTable cards, InstantSource clock) {
        this.cards = cards;
        this.clock = clock;
    }

    Response atom(Request request) {
        return xml(request, "atom_1.0", "application/atom+xml");
    }

    Response rss(Request request) {
        return xml(request, "rss_2.0", "application/rss+xml");
    }

    Response json(Request request) {
        String site = request.site();
        var items = rows(request).stream().map(row -> new JsonFeed.Item(id(row), page(site, row), row.url(), row.title(), summary(row), row.sortAt(),
                row.language(), row.topics().stream().map(topic -> topic.word()).toList(), List.of(new JsonFeed.Author(row.source().name())))).toList();
        var feed = new JsonFeed(JsonFeed.VERSION, title(request), front(request), site + request.pathAndQuery(), items);
        return Response.json(feed).with("content-type", "application/feed+json");
    }

    private Response xml(Request request, String format, String type) {
        String site = request.site();
        SyndFeed feed = new SyndFeedImpl();
        feed.setFeedType(format);
        feed.setTitle(title(request));
        feed.setDescription("What changed, with the source's own words.");
        feed.setUri(front(request));
        feed.setLink(front(request));
        feed.setLinks(List.of(link("alternate", front(request)), link("self", site + request.pathAndQuery())));
        var rows = rows(request);
        // The newest card's time, not now: the same cards are the same feed, to the byte, and so one 304.
        feed.setPublishedDate(rows.stream().map(CardRow::collectedAt).max(Comparator.naturalOrder()).map(Date::from).orElse(new Date(0)));
        feed.setEntries(rows.stream().map(row -> entry(site, row)).toList());
        try {
            return new Response(200, Map.of("content-type", type + "; charset=utf-8", "cache-control", Response.MINUTE),
                    new SyndFeedOutput().outputString(feed));
        } catch (FeedException e) {
            throw new IllegalStateException("Rome could not write the feed " + format, e);
        }
    }

    private static SyndEntry entry(String site, CardRow row) {
        SyndEntry entry = new SyndEntryImpl();
        entry.setUri(id(row));
        entry.setTitle(inXml(row.title()));
        entry.setLink(page(site, row));
        entry.setLinks(List.of(link("alternate", page(site, row)), link("via", row.url())));
        entry.setAuthor(inXml(row.source().name()));
        entry.setPublishedDate(Date.from(row.sortAt()));
        entry.setUpdatedDate(Date.from(row.sortAt()));
        entry.setCategories(row.topics().stream().map(topic -> category(topic.word())).toList());
        var summary = new SyndContentImpl();
        summary.setType("text/plain");
        summary.setValue(inXml(summary(row)));
        entry.setDescription(summary);
        return entry;
    }

    private List<CardRow> rows(Request request) {
        var parameters = request.parameters();
        parameters.expectOnly(PARAMETERS);
        var query = CardQuery.read(parameters);
        return cards.list(query.filter(), query.limit(), query.cursor(), clock.instant()).rows();
    }

    /** Whose words a card rests on stands with them wherever it is shown. */
    private static String summary(CardRow row) {
        return row.hook().map(hook -> hook + " — " + row.source().name()).orElse(row.source().name());
    }

    private static String title(Request request) {
        String narrowed = narrowing(request).entrySet().stream().map(one -> one.getKey() + " " + one.getValue()).collect(Collectors.joining(", "));
        return narrowed.isEmpty() ? "Cardwire" : "Cardwire: " + inXml(narrowed);
    }

    private static String front(Request request) {
        return request.site() + Html.front(narrowing(request));
    }

    private static Map<String, String> narrowing(Request request) {
        return CardQuery.read(request.parameters()).narrowing();
    }

    private static String id(CardRow row) {
        return "urn:cardwire:" + row.id();
    }

    private static String page(String site, CardRow row) {
        return site + "/cards/" + row.id();
    }

    private static SyndLink link(String relation, String url) {
        SyndLink link = new SyndLinkImpl();
        link.setRel(relation);
        link.setHref(inXml(url));
        return link;
    }

    private static SyndCategory category(String name) {
        SyndCategory category = new SyndCategoryImpl();
        category.setName(name);
        return category;
    }

    /** XML 1.0 has no way to write most control characters and lone surrogates (section 2.2), not even escaped. */
    private static String inXml(String text) {
        return text.codePoints()
                .filter(one -> one == '\t' || one == '\n' || one >= ' ' && one <= 0xD7FF || one >= 0xE000 && one <= 0xFFFD || one >= 0x10000)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }
}
