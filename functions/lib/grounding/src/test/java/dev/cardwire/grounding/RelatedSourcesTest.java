package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.article.Article;
import dev.cardwire.article.Related;
import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.EntityType;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.core.Vocabulary.Topic;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Cards of a draft that cites texts beside the article, and of one that extraction stands in for. */
class RelatedSourcesTest {

    private static final Article ARTICLE = Fixture.article("en", "Acme opened its second robot plant in Rotterdam. "
            + "The plant will build 4,000 arms a year. " + "Workers moved in last week. ".repeat(12));
    private static final Related EARLIER = related("s2", "en", "2026-03-10T08:00:00Z",
            "Acme raised $30 million last month. The money is for a second plant. " + "Robots are made in many towns. ".repeat(12));
    private static final Related CHINESE = related("s3", "zh", "2026-11-22T08:00:00Z",
            "艾克米公司在鹿特丹开设了第二家工厂，每年生产4000台机械臂。" + "机器人在许多城市制造，这是一个普通的句子。".repeat(12));

    private static Related related(String id, String language, String published, String text) {
        return Related.of(id, new Card.SourceEntry("s1", "c_" + "a".repeat(26), "https://other.example/" + id, "Title of " + id, "Other",
                language, Optional.of(Instant.parse(published)), Instant.parse(published), Optional.of("text/other/" + id + ".txt")), text);
    }

    private static Statement of(String source, String text, String quote) {
        return new Statement(text, ClaimKind.FACT, List.of(new Citation(source, quote, 0)));
    }

    private static Card card(DraftBuilder draft, Optional<DraftBuilder> extracted, Related... related) {
        return Grounding.card(new Material(Fixture.item("Acme opens a plant"), ARTICLE, Fixture.key(ARTICLE), List.of(related)),
                draft.build(), extracted.map(DraftBuilder::build), Fixture.NOW, Trace.NONE);
    }

    private static Card card(DraftBuilder draft) {
        return card(draft, Optional.empty(), EARLIER, CHINESE);
    }

    private static List<String> takeaways(Card card) {
        return card.insight().stream().flatMap(insight -> insight.takeaways().stream()).map(Claim::text).toList();
    }

    @Test
    void aClaimIsCheckedAgainstTheTextThatItCites() {
        var card = card(new DraftBuilder("en").takeaways(
                of("s2", "Acme raised $30 million.", "Acme raised $30 million last month."),
                of("s1", "Acme raised $30 million.", "Acme raised $30 million last month."),
                of("s2", "Acme raised $300 million.", "Acme raised $30 million last month.")));
        assertEquals(List.of("Acme raised $30 million."), takeaways(card));
        assertEquals(Map.of(Reason.QUOTE_NOT_FOUND, 1, Reason.NUMBER, 1), card.enrichment().reasons());
        var evidence = card.insight().orElseThrow().takeaways().getFirst().evidence().getFirst();
        assertEquals("s2", evidence.source());
        assertEquals(evidence.quote(), EARLIER.text().text().substring(evidence.start(), evidence.end()));
    }

    @Test
    void aCardNamesTheArticleAndOfTheTextsBesideItThoseThatItCites() {
        var card = card(new DraftBuilder("en").takeaways(
                of("s2", "Acme raised $31 million.", "Acme raised $30 million last month."),
                of("s3", "The plant makes 4,000 robot arms a year.", "每年生产4000台机械臂")));
        assertEquals(List.of("s1", "s3"), card.sources().stream().map(Card.SourceEntry::id).toList());
        assertEquals(Optional.of("text/other/s3.txt"), card.sources().getLast().text());
        assertEquals(List.of("s1"), card(new DraftBuilder("en")).sources().stream().map(Card.SourceEntry::id).toList());
    }

    @Test
    void lastMonthOfAnOlderTextIsTheMonthBeforeItsOwnPublication() {
        String quote = "Acme raised $30 million last month.";
        var raised = of("s2", "Acme raised $30 million.", quote);
        var card = card(new DraftBuilder("en")
                .timeline(new Draft.TimelineEntry("2026-02", raised), new Draft.TimelineEntry("2026-10", raised))
                // On a card of November these words would say October.
                .takeaways(of("s2", quote, quote)));
        assertEquals(List.of("2026-02"), card.insight().orElseThrow().timeline().stream().map(Card.TimelineEntry::date).toList());
        assertEquals(Map.of(Reason.DATE, 2), card.enrichment().reasons());
    }

    @Test
    void whatACardSaysFirstIsSaidByItsOwnArticle() {
        var old = of("s2", "Acme raised $30 million.", "Acme raised $30 million last month.");
        var card = card(new DraftBuilder("en").hook(old).whatChanged(old).whyItMatters(old));
        assertEquals(Optional.empty(), card.hook());
        assertEquals(Optional.empty(), card.tldr().orElseThrow().whatChanged());
        assertTrue(card.tldr().orElseThrow().whyItMatters().isPresent());
        assertEquals(Map.of(Reason.NO_EVIDENCE, 2), card.enrichment().reasons());
    }

    @Test
    void eachTextHasAnExcerptLimitOfItsOwn() {
        // Each sentence is 100 characters, and 30 % of each text are three of them.
        List<String> sentences = IntStream.range(0, 10).mapToObj(n -> ("S" + "abcdefghij".charAt(n) + " ").repeat(33) + ".").toList();
        String text = String.join("", sentences);
        var article = Fixture.article("en", text);
        var twin = related("s2", "en", "2026-11-22T08:00:00Z", text);
        var statements = new ArrayList<Statement>();
        for (int n = 0; n < 4; n++) {
            statements.add(of(n < 3 ? "s1" : "s2", sentences.get(n), sentences.get(n)));
        }
        statements.add(of("s1", sentences.get(5), sentences.get(5)));
        var card = Grounding.card(new Material(Fixture.item("T"), article, Fixture.key(article), List.of(twin)),
                new DraftBuilder("en").takeaways(statements.toArray(Statement[]::new)).build(), Optional.empty(), Fixture.NOW, Trace.NONE);
        assertEquals(4, card.enrichment().shown());
        assertEquals(Map.of(Reason.LENGTH, 1), card.enrichment().reasons());
    }

    @Test
    void theSpeakerOfAQuoteStandsInTheTextThatItIsQuotedFrom() {
        var said = related("s2", "en", "2026-11-22T08:00:00Z", "Ada Brandt spoke in May. \"We will build it by spring\", she said. "
                + "Nothing more was heard. ".repeat(12));
        var quote = List.of(new Citation("s2", "We will build it by spring", 0));
        var card = card(new DraftBuilder("en").quotes(new Draft.Quote("Ada Brandt", quote), new Draft.Quote("Bob Doe", quote)),
                Optional.empty(), said);
        assertEquals(List.of("Ada Brandt"), card.insight().orElseThrow().quotes().stream().map(Card.Quote::speaker).toList());
    }

    @Test
    void extractionSpeaksWhereTheModelSaysNothingThatHolds() {
        var opened = of("s1", "Acme opened its second robot plant in Rotterdam.", "Acme opened its second robot plant in Rotterdam.");
        var lie = of("s1", "The plant will build 9,000 arms a year.", "The plant will build 4,000 arms a year.");
        var truth = of("s1", "The plant will build 4,000 arms a year.", "The plant will build 4,000 arms a year.");
        var card = card(new DraftBuilder("en").whatChanged(opened).whyItMatters(lie),
                Optional.of(new DraftBuilder("en").hook(opened).whatChanged(truth).whyItMatters(truth)));
        assertEquals(opened.text(), card.hook().orElseThrow().text());
        assertEquals(opened.text(), card.tldr().orElseThrow().whatChanged().orElseThrow().text());
        assertEquals(truth.text(), card.tldr().orElseThrow().whyItMatters().orElseThrow().text());
        assertEquals(Map.of(Reason.NUMBER, 1), card.enrichment().reasons());
        assertEquals(3, card.enrichment().shown());
    }

    @Test
    void extractionDoesNotSpeakOnACardOfAnotherLanguage() {
        var opened = of("s1", "Acme opened its second robot plant in Rotterdam.", "Acme opened its second robot plant in Rotterdam.");
        var card = card(new DraftBuilder("zh"), Optional.of(new DraftBuilder("en").hook(opened).whatChanged(opened)));
        assertEquals(Optional.empty(), card.hook());
        assertEquals(Optional.empty(), card.tldr());
        assertEquals("zh", card.language());
    }

    @Test
    void namesAndWeightAreTheExtractiveDrafts() {
        var extracted = new DraftBuilder("en").entities(new Entity("Acme", EntityType.ORGANISATION, 1)).significance(0.4).topics(Topic.ROBOTICS);
        var card = card(new DraftBuilder("zh").entities(new Entity("Rotterdam", EntityType.PLACE, 1)).significance(1), Optional.of(extracted));
        assertEquals(List.of("Acme"), card.entities().stream().map(Entity::name).toList());
        assertEquals(0.4, card.scoreParts().orElseThrow().significance().orElseThrow());
        assertEquals(List.of(Topic.ROBOTICS), card.topics());
    }

    @Test
    void aClaimInAnotherLanguageThanTheCardsIsWithheld() {
        String quote = "The plant will build 4,000 arms a year.";
        assertEquals(Map.of(Reason.LANGUAGE, 1), card(new DraftBuilder("en").takeaways(of("s1", "该工厂每年将生产4000台机械臂。", quote)))
                .enrichment().reasons());
        assertEquals(Map.of(Reason.LANGUAGE, 1), card(new DraftBuilder("zh").takeaways(of("s1", quote, quote))).enrichment().reasons());
        assertEquals(1, card(new DraftBuilder("zh").takeaways(of("s1", "该工厂每年将生产4000台机械臂。", quote))).enrichment().shown());
    }

    @Test
    void theSourcesOwnWordsAreShownWhateverForeignWordsTheyHold() {
        String quote = "这款机器人名叫 the robot that never sleeps in the night。";
        var article = Fixture.article("zh", quote + "机器人在许多城市制造，这是一个普通的句子。".repeat(12));
        var card = Fixture.card(Fixture.item("T"), article, new DraftBuilder("zh").takeaways(Fixture.verbatim("the robot that never sleeps in the night")));
        assertEquals(Map.of(), card.enrichment().reasons());
    }

    @Test
    void twoTextsOfOneIdAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> card(new DraftBuilder("en"), Optional.empty(), EARLIER, EARLIER));
    }

    @Test
    void aTraceHearsEachGateUpToTheOneThatObjects() {
        var heard = new ArrayList<String>();
        Grounding.card(new Material(Fixture.item("T"), ARTICLE, Fixture.key(ARTICLE), List.of()), new DraftBuilder("en")
                .whatChanged(of("s1", "The plant will build 9,000 arms a year.", "The plant will build 4,000 arms a year.")).build(),
                Optional.empty(), Fixture.NOW, (section, text, verdicts) -> verdicts.forEach(verdict ->
                        heard.add(section + " " + verdict.gate() + " " + verdict.objection().map(Reason::word).orElse("passed"))));
        assertEquals(List.of("tldr.whatChanged text passed", "tldr.whatChanged evidence passed", "tldr.whatChanged language passed",
                "tldr.whatChanged number number"), heard);
    }
}
