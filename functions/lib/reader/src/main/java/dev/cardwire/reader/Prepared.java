package dev.cardwire.reader;

import java.time.Duration;
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
record Prepared(Document document, Optional<String> siteUrl, Optional<String> language, Optional<Duration> ttl) {

    /** Adds a field that has no place in Rome. */
    static void own(Element entry, String name, Optional<String> value) {
        value.ifPresent(text -> entry.addContent(new Element(name, Names.OWN).setText(text)));
    }

    static void ownTime(Element entry, String name, Optional<Instant> time) {
        own(entry, name, time.map(Instant::toString));
    }

    /** Prepares each entry alone, so that a broken one does not take the others with it. */
    static void each(List<Element> entries, Consumer<Element> prepare, List<String> repairs) {
        int broken = 0;
        for (Element entry : entries) {
            try {
                prepare.accept(entry);
            } catch (IllegalArgumentException e) {
                broken++;
            }
        }
        if (broken > 0) {
            repairs.add(broken + " entries could not be read and were left out");
        }
    }
}
