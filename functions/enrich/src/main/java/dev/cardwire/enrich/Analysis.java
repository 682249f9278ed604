package dev.cardwire.enrich;

import dev.cardwire.analyst.Analyst;
import dev.cardwire.analyst.Assignment;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleReader;
import dev.cardwire.article.Related;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Item;
import dev.cardwire.core.Times;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.grounding.Grounding;
import dev.cardwire.grounding.Material;
import dev.cardwire.grounding.Trace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * The way from an item to its card: read, extract, ask the model if there is one, ground. Extraction always comes first: it
 * gives the card its names and its weight, and is the card where the model fails. Where the article's text is kept, and what
 * lies beside it, whoever asks says.
 *
 * {@snippet :
 * Card card = new Analysis(new ExtractiveAnalyst(), clock).card(item, text -> texts.put(item.id(), text));
 * }
 */
public final class Analysis {

    /** How long a model may take where nobody waits for more than this one card. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final ExtractiveAnalyst extractive = new ExtractiveAnalyst();
    private final Optional<Analyst> model;
    private final InstantSource clock;

    /** @param analyst the extractive one, or one that asks a model */
    public Analysis(Analyst analyst, InstantSource clock) {
        this.model = Optional.of(analyst).filter(one -> !one.engine().equals(Card.Enrichment.EXTRACTIVE));
        this.clock = clock;
    }

    /** Finds what an analyst may cite beside the article. */
    @FunctionalInterface
    public interface Beside {

        /** Nothing. */
        Beside NOTHING = (article, extracted) -> List.of();

        /** @param extracted the extractive draft, which knows whom the article is about */
        List<Related> find(Article article, Draft extracted);
    }

    /**
     * What came of an item.
     *
     * @param card in its first revision and a story of its own
     * @param draft what the card was made of
     * @param failure why no model made it although one should have; the card says so too
     */
    public record Analysed(Card card, Draft draft, Optional<Drafted.Failed> failure) {}

    /** Whether there is a model at all. */
    boolean hasModel() {
        return model.isPresent();
    }

    /**
     * Whether an item is one for the model: not if its owner opted out, nor if it was there before Cardwire knew its feed, for
     * a feed's past would cost as much as its next months.
     */
    boolean asksModelOf(Item item) {
        return model.isPresent() && item.optOut().isEmpty() && !item.belongsToBacklog();
    }

    /** The card of an item that stands alone; see {@link #analyse(Item, UnaryOperator, Beside, Instant, Trace)}. */
    public Card card(Item item, UnaryOperator<String> keep) {
        return analyse(item, keep, Trace.NONE).card();
    }

    /** The same, with all that can be told of its making; see {@link #analyse(Item, UnaryOperator, Beside, Instant, Trace)}. */
    public Analysed analyse(Item item, UnaryOperator<String> keep, Trace trace) {
        return analyse(item, keep, Beside.NOTHING, clock.instant().plus(PATIENCE), trace);
    }

    /**
     * Makes the card of an item.
     *
     * @param keep keeps the article's text and gives the key that it can be got by; called before there is a card, so that no
     *     card ever quotes a text that is not there, and not at all where the item has no text
     * @param beside asked only where a model is
     * @param deadline when the model's draft must be there
     * @param trace hears what the gates say of the model's draft, and of what stands in for it
     */
    public Analysed analyse(Item item, UnaryOperator<String> keep, Beside beside, Instant deadline, Trace trace) {
        Article article = ArticleReader.read(item);
        Optional<String> textKey = Optional.of(article.text().text()).filter(text -> !text.isEmpty()).map(keep);
        Draft extracted = extractive.draft(item, article);
        var alone = new Material(item, article, textKey, List.of());
        if (!asksModelOf(item) || textKey.isEmpty()) {
            return new Analysed(ground(alone, extracted, Optional.empty(), trace), extracted, Optional.empty());
        }
        var material = new Material(item, article, textKey, beside.find(article, extracted));
        return switch (ask(material, deadline, trace)) {
            case Drafted.Done(var draft) ->
                new Analysed(ground(material, draft, Optional.of(extracted), trace), draft, Optional.empty());
            case Drafted.Failed failed -> {
                Draft instead = extracted.withUsage(failed.usage().degraded(model.orElseThrow().engine(), failed.because()));
                yield new Analysed(ground(alone, instead, Optional.empty(), trace), instead, Optional.of(failed));
            }
        };
    }

    private Drafted ask(Material material, Instant deadline, Trace trace) {
        var drafted = model.orElseThrow().draft(new Assignment(material.item(), material.article(), material.related(), deadline));
        if (drafted instanceof Drafted.Done(var draft)) {
            // Alone, for where extraction helps out something always holds.
            var held = ground(material, draft, Optional.empty(), Trace.NONE).enrichment();
            if (held.shown() == 0) {
                // Whoever listens hears what was wrong with it before what stands there instead.
                ground(material, draft, Optional.empty(), trace);
                return new Drafted.Failed(Degradation.ALL_WITHHELD, "of " + held.withheld() + " claims none held: " + held.reasons(), draft.usage());
            }
        }
        return drafted;
    }

    private Card ground(Material material, Draft draft, Optional<Draft> extracted, Trace trace) {
        return Grounding.card(material, draft, extracted, Times.toSecond(clock.instant()), trace);
    }
}
