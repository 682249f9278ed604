package dev.cardwire.enrich;

import dev.cardwire.analyst.Analyst;
import dev.cardwire.analyst.Assignment;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleReader;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Item;
import dev.cardwire.core.Times;
import dev.cardwire.grounding.Grounding;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The way from an item to its card: read, analyse, ground. Where the article's text is kept, whoever asks says.
 *
 * {@snippet :
 * Card card = new Analysis(new ExtractiveAnalyst(), clock).card(item, text -> texts.put(item.id(), text));
 * }
 */
public final class Analysis {

    private final ExtractiveAnalyst extractive = new ExtractiveAnalyst();
    private final Analyst analyst;
    private final InstantSource clock;

    public Analysis(Analyst analyst, InstantSource clock) {
        this.analyst = analyst;
        this.clock = clock;
    }

    /** Who drafts the cards. */
    Analyst analyst() {
        return analyst;
    }

    /**
     * The card of an item, in its first revision and a story of its own.
     *
     * @param keep keeps the article's text and gives the key that it can be got by; called before there is a card, so that no
     *     card ever quotes a text that is not there, and not at all where the item has no text
     */
    public Card card(Item item, UnaryOperator<String> keep) {
        Article article = ArticleReader.read(item);
        Optional<String> textKey = Optional.of(article.text().text()).filter(text -> !text.isEmpty()).map(keep);
        Draft draft = switch (analyst.draft(new Assignment(item, article, List.of(), clock.instant().plusSeconds(50)))) {
            case Drafted.Done done -> done.draft();
            case Drafted.Failed failed -> extractive.draft(item, article).withUsage(failed.usage().degraded(analyst.engine(), failed.because()));
        };
        return Grounding.card(item, article, textKey, draft, Times.toSecond(clock.instant()));
    }
}
