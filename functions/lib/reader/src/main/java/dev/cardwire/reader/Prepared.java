package dev.cardwire.reader;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdom2.Document;
import org.jdom2.Element;

/**
 * A feed as Rome can read it without loss: one format of each family, links absolute, HTML sanitised, and what Rome has
 * no place for as foreign mark-up.
 */
record Prepared(Document document, Optional<String> siteUrl, Optional<String> language, PollingWishes wishes) {

    /** Of these the newest are kept; to look at more would take longer than any feed is worth. */
    private static final int MOST_PREPARED = 4 * FeedReader.MOST_ENTRIES;

    /** Adds a field that has no place in Rome. */
    static void own(Element entry, String name, Optional<String> value) {
        value.ifPresent(text -> entry.addContent(new Element(name, Names.OWN).setText(text)));
    }

    static void ownTime(Element entry, String name, Optional<Instant> time) {
        own(entry, name, time.map(Instant::toString));
    }

    /** Prepares each entry alone, so that a broken one does not take the others with it. */
    static void each(List<Element> entries, Consumer<Element> prepare, Repairs repairs) {
        int broken = 0;
        if (entries.size() > MOST_PREPARED) {
            repairs.add(Damage.TOO_MANY_ENTRIES, entries.size() - MOST_PREPARED);
        }
        for (Element entry : entries.subList(0, Math.min(entries.size(), MOST_PREPARED))) {
            try {
                prepare.accept(entry);
            } catch (IllegalArgumentException e) {
                broken++;
            }
        }
        if (broken > 0) {
            repairs.add(Damage.UNREADABLE_ENTRY, broken);
        }
    }
}
