package dev.cardwire.local.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.ExtractiveAnalyst;
import dev.cardwire.article.ArticleReader;
import dev.cardwire.core.Card;
import dev.cardwire.core.Item;
import dev.cardwire.core.Json;
import dev.cardwire.enrich.Analysis;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;

/**
 * The cards of real items with a text of 400 characters or more: what they show holds, and says what happened. Of the items
 * each tenth is taken, which is quick; {@code -Dcards.every=1} takes them all.
 */
class RealCardsTest {

    private static final int EVERY = Integer.getInteger("cards.every", 10);

    private static final int SHORTEST_TEXT = 400;

    /** A summary that begins as the text does says nothing of how well the event was chosen; tokens. */
    private static final int BEGINNING = 10;

    private static final int SHORTEST_SUMMARY = 8;

    /** What changed beside the text's beginning of equal length, both held against the feed's own summary. */
    private record Pair(Rouge event, Rouge lead) {}

    @Test
    void everyQuoteHoldsAndWhatChangedSaysNoLessThanTheBeginning() throws IOException {
        var analysis = new Analysis(new ExtractiveAnalyst(), () -> RealItems.NOW);
        var sections = new Sections();
        var pairs = new ArrayList<Pair>();
        var broken = new ArrayList<String>();
        int quotes = 0;
        var items = RealItems.all();
        for (int i = 0; i < items.size(); i += EVERY) {
            Item item = items.get(i);
            var kept = new AtomicReference<String>("");
            Card card = analysis.card(item, text -> {
                kept.set(text);
                return "text/" + item.id() + "/kept.txt";
            });
            if (kept.get().length() >= SHORTEST_TEXT) {
                sections.add(card);
                quotes += check(Json.tree(card), kept.get(), broken);
                pair(item, card, kept.get()).ifPresent(pairs::add);
            }
        }
        System.out.println(sections);
        System.out.println("quotes that stand at their place: " + (quotes - broken.size()) + " of " + quotes);
        print(pairs);
        assertEquals(List.of(), broken);
        if (EVERY > 1) {
            // A tenth of the pairs is too few to tell a difference.
            return;
        }
        for (ToDoubleFunction<Rouge> measure : List.<ToDoubleFunction<Rouge>>of(Rouge::one, Rouge::two, Rouge::longest)) {
            assertTrue(mean(pairs, pair -> measure.applyAsDouble(pair.event())) >= mean(pairs, pair -> measure.applyAsDouble(pair.lead())));
        }
    }

    /** Checks all evidence of a card, wherever it stands, and gives how much there is. */
    private static int check(JsonNode node, String text, List<String> broken) {
        int count = 0;
        if (node.has("quote")) {
            count++;
            String quote = node.path("quote").asText();
            int end = node.path("end").asInt();
            if (end > text.length() || !text.substring(node.path("start").asInt(), end).equals(quote)) {
                broken.add(quote);
            }
        }
        for (JsonNode child : node) {
            count += check(child, text, broken);
        }
        return count;
    }

    /** Where a feed gives a summary beside a text at least twice as long, which the summary does not simply begin. */
    private static Optional<Pair> pair(Item item, Card card, String text) {
        if (item.summaryHtml().isEmpty() || item.contentHtml().isEmpty()) {
            return Optional.empty();
        }
        var summary = Rouge.tokens(Jsoup.parse(item.summaryHtml().get()).text());
        var tokens = Rouge.tokens(text);
        int beginning = Math.min(BEGINNING, summary.size());
        if (summary.size() < SHORTEST_SUMMARY || tokens.size() < 2 * summary.size() || summary.subList(0, beginning).equals(tokens.subList(0, beginning))) {
            return Optional.empty();
        }
        var event = Rouge.tokens(card.tldr().flatMap(Card.Tldr::whatChanged).map(claim -> claim.text()).orElse(""));
        // An event that was not found scores 0, and its lead is a first sentence of usual length.
        var lead = event.isEmpty() ? Rouge.tokens(ArticleReader.read(item).sentences().getFirst().text()) : tokens.subList(0, Math.min(tokens.size(), event.size()));
        return Optional.of(new Pair(Rouge.of(event, summary), Rouge.of(lead, summary)));
    }

    private static void print(List<Pair> pairs) {
        System.out.println("what changed, held against the feed's own summary: n = " + pairs.size() + ", F1 with its 95 % interval");
        System.out.printf("%-10s%-24s%-24s%s%n", "", "what changed", "lead of equal length", "difference");
        row("ROUGE-1", pairs, Rouge::one);
        row("ROUGE-2", pairs, Rouge::two);
        row("ROUGE-L", pairs, Rouge::longest);
    }

    private static void row(String name, List<Pair> pairs, ToDoubleFunction<Rouge> measure) {
        System.out.printf("%-10s%-24s%-24s%s%n", name,
                Bootstrap.of(values(pairs, pair -> measure.applyAsDouble(pair.event()))),
                Bootstrap.of(values(pairs, pair -> measure.applyAsDouble(pair.lead()))),
                Bootstrap.of(values(pairs, pair -> measure.applyAsDouble(pair.event()) - measure.applyAsDouble(pair.lead()))));
    }

    private static List<Double> values(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream().map(value::applyAsDouble).toList();
    }

    private static double mean(List<Pair> pairs, ToDoubleFunction<Pair> value) {
        return pairs.stream().mapToDouble(value).average().orElse(0);
    }
}
