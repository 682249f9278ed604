package dev.cardwire.api;

import dev.cardwire.core.Card;
import dev.cardwire.core.Evidence;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The citation marks of one page: the same words of the same source always have the same number. */
final class Citations {

    private final Map<String, Card.SourceEntry> sources = new HashMap<>();
    private final Map<Evidence, Integer> numbers = new HashMap<>();

    Citations(Card card) {
        card.sources().forEach(source -> sources.put(source.id(), source));
    }

    /**
     * A citation as a page shows it.
     *
     * @param quote the source's own words
     * @param language of the quote
     * @param direction {@code rtl} or {@code ltr}
     * @param publisher who published them
     * @param link to the source, at the words where the browser can find them
     */
    record Citation(int number, String quote, String language, String direction, String publisher, Optional<String> link) {}

    /** The marks that stand behind one claim. */
    record Marks(List<Citation> citations) {}

    Marks of(List<Evidence> evidence) {
        return new Marks(evidence.stream().map(this::cite).toList());
    }

    private Citation cite(Evidence evidence) {
        numbers.putIfAbsent(evidence, numbers.size() + 1);
        var source = Optional.ofNullable(sources.get(evidence.source())).orElseThrow(() -> new IllegalStateException(
                "expected the source " + evidence.source() + " among the card's sources " + sources.keySet()));
        return new Citation(
                numbers.get(evidence),
                evidence.quote(),
                source.language(),
                Html.direction(source.language()),
                source.publisher(),
                Html.link(source.url()).map(link -> atTheWords(link, evidence.quote())));
    }

    /**
     * A link that browsers open at the quoted words.
     *
     * @see <a href="https://wicg.github.io/scroll-to-text-fragment/">URL Fragment Text Directives</a>
     */
    private static String atTheWords(String link, String quote) {
        // A fragment of its own may be the page's address in a script's hands: it stays as it is.
        return link.contains("#") ? link : link + "#:~:text=" + Percent.encode(quote.strip());
    }
}
