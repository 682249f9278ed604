package dev.cardwire.local.cards;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.cardwire.article.ArticleReader;
import dev.cardwire.core.Item;
import dev.cardwire.embedded.model.behaviour.Lie;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * A model that lies, about the samples; with {@code -Dcards.lies=500} in a share of 0.3 about so many real items, of which it
 * prints what was shown. {@code -Dcards.show=true} prints each lie that was shown and each truth that was withheld too.
 */
class LyingModelTest {

    private static final int REAL = Integer.getInteger("cards.lies", 0);
    private static final double SHARE = 0.3;

    /** The samples are few, so each kind is told of them only by who lies often. */
    private static final double OFTEN = 0.6;

    /** Of the true statements of fact so many may be withheld by a gate. */
    private static final double MOST_WITHHELD = 0.02;
    private static final int SHORTEST_TEXT = 400;
    private static final long SEED = 7;

    @Test
    void noLieAboutAFactIsShownAndHardlyATruthWithheld() throws IOException {
        var measure = new LieMeasure(() -> RealItems.NOW);
        var items = RealItems.samples();
        measure(measure, items, OFTEN, SEED);
        System.out.println(measure);
        var facts = measure.fates().stream().filter(LieMeasure.Fate::isFact).toList();
        Set<Lie> told = facts.stream().flatMap(fate -> fate.told().lie().stream()).collect(Collectors.toCollection(() -> EnumSet.noneOf(Lie.class)));
        assertTrue(told.containsAll(EnumSet.of(Lie.NUMBER, Lie.DATE, Lie.NAME, Lie.INVENTED_QUOTE, Lie.OTHER_SENTENCE, Lie.NO_SENTENCE)), told.toString());
        assertEquals(List.of(), facts.stream().filter(fate -> fate.isLie() && fate.shown()).toList());
        var truths = facts.stream().filter(fate -> !fate.isLie()).toList();
        var withheld = truths.stream().filter(fate -> !fate.objections().isEmpty()).toList();
        assertTrue(withheld.size() <= MOST_WITHHELD * truths.size(), withheld.toString());
    }

    @Test
    void ofRealItemsItIsPrintedWhatWasShown() throws IOException {
        assumeTrue(REAL > 0, "-Dcards.lies=500 measures with so many real items");
        var items = new ArrayList<>(RealItems.all());
        Collections.shuffle(items, new Random(SEED));
        var chosen = items.stream().filter(item -> ArticleReader.read(item).text().text().length() >= SHORTEST_TEXT).limit(REAL).toList();
        var measure = new LieMeasure(() -> RealItems.NOW);
        measure(measure, chosen, SHARE, SEED);
        System.out.println(chosen.size() + " items, a share of " + SHARE + " lies");
        System.out.println(measure);
        if (Boolean.getBoolean("cards.show")) {
            measure.fates().stream().filter(fate -> fate.isLie() == fate.shown()).forEach(System.out::println);
        }
    }

    /** In their own language, and what is English in Chinese and the other way round. */
    private static void measure(LieMeasure measure, List<Item> items, double share, long seed) throws IOException {
        measure.run(items, "source", share, seed);
        measure.run(of("en", items), "zh", share, seed);
        measure.run(of("zh", items), "en", share, seed);
    }

    private static List<Item> of(String language, List<Item> items) {
        return items.stream().filter(item -> ArticleReader.read(item).language().startsWith(language)).toList();
    }
}
