package dev.cardwire.table;

import dev.cardwire.core.CardRow;
import dev.cardwire.core.LanguageTags;
import dev.cardwire.core.Terms;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which cards a reader wants to see; what is absent does not narrow. One part picks the list that is read, in the order
 * query, entity, topic, audience, source, language; the others filter its rows.
 *
 * @param query words of the title, all of them
 * @param entity a name, whatever its case
 * @param source a feed's id
 * @param language BCP 47; its region is passed over
 */
public record CardFilter(
        Optional<String> query,
        Optional<String> entity,
        Optional<Topic> topic,
        Optional<Audience> audience,
        Optional<String> source,
        Optional<String> language) {

    /** Every card. */
    public static final CardFilter NONE = new CardFilter(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    /** The partition that is read. */
    String list() {
        return query.map(words -> Keys.term(terms(words).getFirst()))
                .or(() -> entity.map(Keys::entity))
                .or(() -> topic.map(Keys::topic))
                .or(() -> audience.map(Keys::audience))
                .or(() -> source.map(Keys::source))
                .or(() -> language.map(Keys::language))
                .orElse(Keys.LATEST);
    }

    /** Whether the query has no word that a title could be found by. */
    boolean findsNothing() {
        return query.map(words -> terms(words).isEmpty()).orElse(false);
    }

    /** Whether every row of the list that is read is wanted, so that none need be read beyond those to be shown. */
    boolean isOneList() {
        long parts = Stream.of(query, entity, topic, audience, source, language).filter(Optional::isPresent).count();
        return parts <= 1 && query.map(words -> terms(words).size() == 1).orElse(true);
    }

    boolean matches(CardRow row) {
        return query.map(words -> new HashSet<>(Terms.of(row.title())).containsAll(terms(words))).orElse(true)
                && entity.map(Keys::folded)
                        .map(name -> row.entities().stream().map(Keys::folded).anyMatch(name::equals))
                        .orElse(true)
                && topic.map(row.topics()::contains).orElse(true)
                && audience.map(row.audiences()::contains).orElse(true)
                && source.map(row.source().id()::equals).orElse(true)
                && language.map(LanguageTags::primary).map(LanguageTags.primary(row.language())::equals).orElse(true);
    }

    private static List<String> terms(String words) {
        return Terms.of(words);
    }
}
