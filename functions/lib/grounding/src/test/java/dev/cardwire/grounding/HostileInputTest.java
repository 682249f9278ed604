package dev.cardwire.grounding;

import static dev.cardwire.grounding.Fixture.article;
import static dev.cardwire.grounding.Fixture.card;
import static dev.cardwire.grounding.Fixture.fact;
import static dev.cardwire.grounding.Fixture.item;
import static dev.cardwire.grounding.Fixture.verbatim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.article.Article;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Json;
import dev.cardwire.core.Vocabulary.EntityType;
import dev.cardwire.core.Vocabulary.Reason;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class HostileInputTest {

    /** No measure of speed: it ends what is quadratic in five million characters, which takes hours. */
    private static final Duration BOUND = Duration.ofMinutes(5);

    static Stream<Arguments> texts() {
        return Stream.of(
                Arguments.of("five million characters", "The plant opened in May 2024 with 40 staff. ".repeat(120_000)),
                Arguments.of("one sentence of 100,000 characters", "word ".repeat(20_000)),
                Arguments.of("one word of five million letters", "a".repeat(5_000_000)),
                Arguments.of("marks without end", "e" + "\u0301".repeat(1_000_000)),
                Arguments.of("emoji alone", "😀👩‍👩‍👧🏴󠁧󠁢󠁥󠁮󠁧󠁿".repeat(10_000)),
                Arguments.of("right to left", "قالت الشركة إنها ستفتح مصنعا جديدا في مايو. ".repeat(1000)),
                Arguments.of("a list of links", "https://example.com/a?b=c\n".repeat(20_000)),
                Arguments.of("white space", " \n\u3000".repeat(500_000)),
                Arguments.of("digits", "1,".repeat(500_000)),
                Arguments.of("quotation marks", "“”\"'".repeat(250_000)),
                Arguments.of("half a character", "\ud83d ok \ude00 ".repeat(1000)));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("texts")
    void anyTextIsGroundedInBoundedTimeAndNothingIsInvented(String name, String text) {
        Article article = article("en", text);
        String start = text.substring(0, Math.min(100, text.length()));
        String end = text.substring(Math.max(0, text.length() - 100));
        var draft = new DraftBuilder("en")
                .hook(verbatim(start))
                .whatChanged(verbatim(end))
                .takeaways(fact("The plant has 41 staff.", start), fact("Nobody said this.", "Nobody at all said this"),
                        fact("ａ", "ａ".repeat(300)), verbatim("a".repeat(299) + "b"))
                .quotes(new Draft.Quote("Nobody", List.of(new Citation("s1", start, 0))))
                .entities(new Entity("Nobody", EntityType.PERSON, 1), new Entity("a", EntityType.OTHER, 1));
        Card card = assertTimeout(BOUND, () -> card(item("T"), article, draft));
        assertTrue(Fixture.claims(card).stream().noneMatch(claim -> claim.text().contains("41") || claim.text().contains("Nobody")));
        assertTrue(card.entities().stream().noneMatch(entity -> entity.name().equals("Nobody")));
    }

    @Test
    void aDraftWithoutEndMakesACardThatTheTableHolds() {
        String text = IntStream.range(0, 3000).mapToObj(n -> "第" + n + "句说了一些不太重要的事情。").reduce("", String::concat);
        Article article = article("zh", text);
        var longest = fact("述".repeat(500), text.substring(0, 300), text.substring(0, 300), text.substring(0, 300));
        var rows = IntStream.range(0, 1000).mapToObj(n -> new Draft.ComparisonRow("说了", Map.of("甲", longest, "乙", longest))).toList();
        var draft = new DraftBuilder("zh")
                .whatChanged(longest)
                .whyItMatters(longest)
                .takeaways(Collections.nCopies(100_000, longest))
                .technical(Collections.nCopies(1000, longest).toArray(Draft.Statement[]::new))
                .implications(Collections.nCopies(1000, new Draft.Implication(longest, longest, Optional.empty()))
                        .toArray(Draft.Implication[]::new))
                .competitors(new Draft.Comparison(List.of("甲", "乙"), rows))
                .entities(Collections.nCopies(100_000, new Entity("不太重要", EntityType.OTHER, 1)).toArray(Entity[]::new));
        Card card = assertTimeout(BOUND, () -> card(item("题".repeat(10_000)), article, draft));
        int bytes = Json.write(card).getBytes(StandardCharsets.UTF_8).length;
        assertTrue(bytes < 300_000, "a card of " + bytes + " bytes");
        assertTrue(card.enrichment().reasons().get(Reason.LENGTH) > 100_000);
    }

    @Test
    void markUpInATitleStaysTheTextThatItIs() {
        Card card = card(item("<script>alert(1)</script> & \"more\""), article("en", "A text."), new DraftBuilder("en"));
        assertEquals("<script>alert(1)</script> & \"more\"", card.title());
    }

    @Test
    void aClaimThatPretendsToBeManyLinesIsOne() {
        String text = "The plant opened in May. ".repeat(20);
        Card card = card(item("T"), article("en", text), new DraftBuilder("en").hook(fact("The plant\n\n\topened", "The plant opened")));
        assertEquals("The plant opened", card.hook().orElseThrow().text());
    }
}
