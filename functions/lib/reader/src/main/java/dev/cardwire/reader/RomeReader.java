package dev.cardwire.reader;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import dev.cardwire.core.Item;
import dev.cardwire.core.Links;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jdom2.Document;
import org.jdom2.Element;

/** Reads a prepared feed with Rome. It gets a tree: decoding, healing and DOCTYPEs are dealt with before it. */
final class RomeReader {

    private RomeReader() {}

    static ParsedFeed read(Prepared prepared, Repairs repairs) {
        SyndFeed feed = feed(prepared.document(), repairs);
        var entries = feed.getEntries().stream().map(RomeReader::entry).toList();
        return new ParsedFeed(PlainText.present(feed.getTitle()), prepared.siteUrl().map(Links::withoutTracking),
                prepared.language(), prepared.wishes().ttl(), prepared.wishes().skipHours(), prepared.wishes().skipDays(), entries);
    }

    private static SyndFeed feed(Document document, Repairs repairs) {
        try {
            return input().build(document);
        } catch (FeedException | IllegalArgumentException e) {
            return withoutWhatRomeRefuses(document, repairs);
        }
    }

    /** One entry that Rome does not take must not take the others with it. */
    private static SyndFeed withoutWhatRomeRefuses(Document document, Repairs repairs) {
        Element parent = document.getRootElement().getName().equals("rss")
                ? document.getRootElement().getChild("channel")
                : document.getRootElement();
        var entries = parent.getChildren().stream().filter(child -> List.of("item", "entry").contains(child.getName())).toList();
        entries.forEach(Element::detach);
        try {
            var kept = new ArrayList<SyndEntry>();
            int refused = 0;
            for (Element entry : entries) {
                parent.addContent(entry);
                try {
                    kept.addAll(input().build(document).getEntries());
                } catch (FeedException | IllegalArgumentException e) {
                    refused++;
                }
                entry.detach();
            }
            repairs.add(Damage.UNREADABLE_ENTRY, refused);
            SyndFeed feed = input().build(document);
            feed.setEntries(kept);
            return feed;
        } catch (FeedException e) {
            throw new IllegalStateException("a prepared feed without entries is always read", e);
        }
    }

    private static SyndFeedInput input() {
        var input = new SyndFeedInput(false, Locale.ROOT);
        input.setXmlHealerOn(false);
        input.setAllowDoctypes(false);
        return input;
    }

    private static ParsedEntry entry(SyndEntry entry) {
        return new ParsedEntry(
                own(entry, "id").orElseThrow(),
                PlainText.present(entry.getLink()),
                PlainText.present(entry.getTitle()),
                authors(entry),
                own(entry, "language"),
                own(entry, "published").map(Instant::parse),
                own(entry, "updated").map(Instant::parse),
                Optional.ofNullable(entry.getDescription()).map(SyndContent::getValue).filter(html -> !html.isBlank()),
                entry.getContents().stream().map(SyndContent::getValue).filter(Objects::nonNull).filter(html -> !html.isBlank()).findFirst(),
                entry.getCategories().stream().map(SyndCategory::getName).flatMap(name -> PlainText.present(name).stream()).distinct().toList(),
                entry.getEnclosures().stream().map(RomeReader::enclosure).toList());
    }

    private static List<String> authors(SyndEntry entry) {
        var people = entry.getAuthors().stream().map(SyndPerson::getName).flatMap(name -> PlainText.present(name).stream()).toList();
        return people.isEmpty() ? Stream.ofNullable(entry.getAuthor()).filter(name -> !name.isBlank()).toList() : people;
    }

    private static Item.Enclosure enclosure(SyndEnclosure enclosure) {
        return new Item.Enclosure(enclosure.getUrl(), PlainText.present(enclosure.getType()),
                Optional.of(enclosure.getLength()).filter(length -> length > 0));
    }

    private static Optional<String> own(SyndEntry entry, String name) {
        return entry.getForeignMarkup().stream()
                .filter(element -> element.getNamespace().equals(Names.OWN) && element.getName().equals(name))
                .map(Element::getText)
                .findFirst();
    }
}
