package dev.cardwire.grounding;

import static dev.cardwire.grounding.Fixture.card;
import static dev.cardwire.grounding.Fixture.fact;
import static dev.cardwire.grounding.Fixture.item;
import static dev.cardwire.grounding.Fixture.statement;
import static dev.cardwire.grounding.Fixture.verbatim;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.article.Article;
import dev.cardwire.core.Card;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class InsightSectionTest {

    private final Article english = Kestrel.IN_ENGLISH;
    private final Article chinese = Kestrel.IN_CHINESE;

    @Test
    void aPredictionIsLabelledWhateverTheDraftCallsItAndNeverStandsAlone() {
        String cut = "rivals will cut their prices by the first quarter of 2027";
        var rationale = verbatim("The weights are on its site under the Apache licence.");
        var card = card(item("T"), english, new DraftBuilder("en").implications(
                new Draft.Implication(verbatim(cut), rationale, Optional.of("2027-Q1")),
                new Draft.Implication(verbatim(cut), fact("Prices fell by 90%.", "The weights are on its site"), Optional.empty())));
        var implication = card.insight().orElseThrow().implications();
        assertEquals(1, implication.size());
        assertEquals(ClaimKind.PREDICTION, implication.getFirst().prediction().kind());
        assertEquals(ClaimKind.FACT, implication.getFirst().rationale().kind());
        assertEquals(Map.of(Reason.NUMBER, 2), card.enrichment().reasons());
    }

    @Test
    void aDueDateStandsInThePredictionsText() {
        var rationale = verbatim("The weights are on its site under the Apache licence.");
        var card = card(item("T"), english, new DraftBuilder("en").implications(
                new Draft.Implication(statement(ClaimKind.PREDICTION, "Rivals will follow by Q2 2027.", "rivals will cut their prices"),
                        rationale, Optional.of("2027-Q2")),
                new Draft.Implication(statement(ClaimKind.PREDICTION, "Rivals will follow.", "rivals will cut their prices"),
                        rationale, Optional.of("2027-Q1"))));
        assertEquals(List.of(Optional.of("2027-Q2"), Optional.empty()),
                card.insight().orElseThrow().implications().stream().map(Card.Implication::dueBy).toList());
        assertEquals(Map.of(Reason.DATE, 1), card.enrichment().reasons());
    }

    @Test
    void aTimelinesDateFollowsFromItsEvent() {
        var march = verbatim("Kestrel 1 came out in March 2025.");
        var card = card(item("T"), english, new DraftBuilder("en").timeline(
                new Draft.TimelineEntry("2025-03", march),
                new Draft.TimelineEntry("2025", march),
                new Draft.TimelineEntry("2025-04", march),
                new Draft.TimelineEntry("2025-03-17", march),
                new Draft.TimelineEntry("March 2025", march),
                new Draft.TimelineEntry("2026-11-17", verbatim("Nordwind Labs released Kestrel 2"))));
        assertEquals(List.of("2025", "2025-03"),
                card.insight().orElseThrow().timeline().stream().map(Card.TimelineEntry::date).toList());
        assertEquals(Map.of(Reason.DATE, 3, Reason.SCHEMA, 1), card.enrichment().reasons());
    }

    @Test
    void aSpeakerStandsBesideTheQuote() {
        var words = List.of(new Citation("s1", "We wanted a model that fits on one machine", 0));
        var hanWords = List.of(new Citation("s1", "我们希望它能在一台机器上运行", 0));
        assertEquals(Map.of(Reason.NAME, 2), card(item("T"), english, new DraftBuilder("en").quotes(
                new Draft.Quote("Ada Brandt", words), new Draft.Quote("Grace Hopper", words), new Draft.Quote("Brand", words)))
                .enrichment().reasons());
        assertEquals(Map.of(Reason.NAME, 1), card(item("T"), chinese, new DraftBuilder("zh").quotes(
                new Draft.Quote("林夏", hanWords), new Draft.Quote("王五", hanWords))).enrichment().reasons());
        // Named in the article, but nowhere near.
        assertEquals(Map.of(Reason.NAME, 1), card(item("T"), english, new DraftBuilder("en").quotes(
                new Draft.Quote("Analysts", words))).enrichment().reasons());
    }
}
