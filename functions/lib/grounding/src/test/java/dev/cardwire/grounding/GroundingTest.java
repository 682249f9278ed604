package dev.cardwire.grounding;

import static dev.cardwire.grounding.Fixture.article;
import static dev.cardwire.grounding.Fixture.card;
import static dev.cardwire.grounding.Fixture.fact;
import static dev.cardwire.grounding.Fixture.item;
import static dev.cardwire.grounding.Fixture.statement;
import static dev.cardwire.grounding.Fixture.verbatim;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.article.Article;
import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.EntityType;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroundingTest {

    private final Article english = Kestrel.IN_ENGLISH;
    private final Article chinese = Kestrel.IN_CHINESE;

    @Test
    void aDraftOfTheSourcesOwnWordsIsShownWhole() {
        String lead = "Nordwind Labs released Kestrel 2, an open model with 70 billion parameters, on 17 November 2026.";
        var card = card(item("Kestrel 2 is out"), english, new DraftBuilder("en")
                .hook(verbatim("Nordwind Labs released Kestrel 2"))
                .whatChanged(verbatim(lead))
                .whyItMatters(verbatim("It scores 81.5% on the coding test, up from 64% for Kestrel 1."))
                .action(verbatim("The weights are on its site under the Apache licence."), "https://nordwind.example/kestrel")
                .audiences(Audience.ENGINEERING, Audience.RESEARCH)
                .takeaways(verbatim("an open model with 70 billion parameters"))
                .technical(verbatim("It scores 81.5% on the coding test"))
                .implications(new Draft.Implication(
                        statement(ClaimKind.PREDICTION, "rivals will cut their prices by the first quarter of 2027",
                                "rivals will cut their prices by the first quarter of 2027"),
                        verbatim("The weights are on its site under the Apache licence."), Optional.of("2027-Q1")))
                .timeline(new Draft.TimelineEntry("2026-11-17", verbatim(lead)),
                        new Draft.TimelineEntry("2025-03", verbatim("Kestrel 1 came out in March 2025.")))
                .quotes(new Draft.Quote("Ada Brandt", List.of(new Citation("s1", "We wanted a model that fits on one machine", 0))))
                .topics(Topic.MODELS, Topic.OPEN_SOURCE)
                .entities(new Entity("Kestrel 1", EntityType.PRODUCT, 9), new Entity("Nordwind Labs", EntityType.ORGANISATION, 1))
                .significance(0.7));

        assertEquals(Map.of(), card.enrichment().reasons());
        assertEquals(11, card.enrichment().shown());
        var tldr = card.tldr().orElseThrow();
        assertEquals(lead, tldr.whatChanged().orElseThrow().text());
        assertEquals(0, tldr.whatChanged().orElseThrow().evidence().getFirst().start());
        assertEquals(Optional.of("https://nordwind.example/kestrel"), tldr.whatToDoNext().orElseThrow().url());
        assertEquals(List.of(Audience.ENGINEERING, Audience.RESEARCH), tldr.whoShouldCare());
        var insight = card.insight().orElseThrow();
        assertEquals(List.of("2025-03", "2026-11-17"), insight.timeline().stream().map(Card.TimelineEntry::date).toList());
        assertEquals("Ada Brandt", insight.quotes().getFirst().speaker());
        assertEquals(Optional.of("2027-Q1"), insight.implications().getFirst().dueBy());
        assertEquals(List.of(new Entity("Kestrel 1", EntityType.PRODUCT, 2), new Entity("Nordwind Labs", EntityType.ORGANISATION, 1)),
                card.entities());
        assertEquals(Optional.of(new Card.ScoreParts(Optional.of(0.7), Optional.empty())), card.scoreParts());
        assertEquals(Optional.empty(), card.original());
    }

    @Test
    void theCardSaysWhereItComesFrom() {
        var card = card(item("Kestrel 2 is out"), english, new DraftBuilder("en"));
        assertEquals(Ids.card(Fixture.ITEM_ID), card.id());
        assertEquals(1, card.revision());
        assertEquals(Ids.story("news.example/2026/one"), card.storyId());
        assertEquals("https://news.example/2026/one", card.url());
        assertEquals(new Card.Source(Fixture.FEED_ID, "News Example", "https://news.example/"), card.source());
        assertEquals(List.of("A. Writer"), card.authors());
        assertEquals(Fixture.NOW, card.enrichedAt());
        var source = card.sources().getFirst();
        assertEquals(card.id(), source.cardId());
        assertEquals("News Example", source.publisher());
        assertEquals(Fixture.key(english), source.text());
        assertEquals(Optional.empty(), card.tldr());
        assertEquals(Optional.empty(), card.insight());
    }

    @Test
    void anItemWithoutALinkHasItsFeedsSiteAndAStoryOfItsOwn() {
        var card = card(item(Optional.of("Note"), Optional.empty()), english, new DraftBuilder("en"));
        assertEquals("https://news.example/", card.url());
        assertEquals(Ids.story(Fixture.ITEM_ID), card.storyId());
    }

    @Test
    void aLinkThatIsNoWebAddressIsAsGoodAsNone() {
        var card = card(item(Optional.of("Note"), Optional.of("javascript:alert(1)")), english, new DraftBuilder("en"));
        assertEquals("https://news.example/", card.url());
    }

    @Test
    void aTextWithoutAKeyIsRefused() {
        var failure = assertThrows(IllegalArgumentException.class, () -> Grounding.card(item("Kestrel"), english, Optional.empty(),
                new DraftBuilder("en").build(), Fixture.NOW));
        assertTrue(failure.getMessage().contains(Fixture.ITEM_ID), failure.getMessage());
    }

    @Test
    void anArticleWithoutTextIsACardWithATitle() {
        var card = card(item("Kestrel 2 is out"), article("und", ""), new DraftBuilder("und").whatChanged(verbatim("Kestrel 2 is out")));
        assertEquals("Kestrel 2 is out", card.title());
        assertEquals(Optional.empty(), card.tldr());
        assertEquals(Map.of(Reason.QUOTE_NOT_FOUND, 1), card.enrichment().reasons());
    }

    @Test
    void eachReasonIsCounted() {
        var card = card(item("Kestrel"), english, new DraftBuilder("en").takeaways(
                fact("Kestrel 2 has 80 billion parameters.", "an open model with 70 billion parameters"),
                fact("Kestrel 2 has 7 billion parameters.", "an open model with 70 billion parameters"),
                fact("Kestrel 2 is closed.", "Nordwind Labs keeps the weights closed"),
                fact("Kestrel 2 is open."),
                fact("See https://evil.example/ for more.", "an open model"),
                fact("an open model", "an open model")));
        assertEquals(Map.of(Reason.NUMBER, 2, Reason.QUOTE_NOT_FOUND, 1, Reason.NO_EVIDENCE, 1, Reason.MARKUP, 1),
                card.enrichment().reasons());
        assertEquals(List.of("an open model"), card.insight().orElseThrow().takeaways().stream().map(Claim::text).toList());
    }

    @Test
    void aClaimThatNobodyCouldSeeIsWithheld() {
        assertEquals(Map.of(Reason.SCHEMA, 2), card(item("Kestrel"), english, new DraftBuilder("en")
                .takeaways(fact(" \n", "an open model"), fact("\u200b", "an open model"))).enrichment().reasons());
    }

    @Test
    void aHookOf120CharactersIsShownAndOneMoreIsNot() {
        String words = "x".repeat(58) + " " + "y".repeat(61);
        var article = article("en", words + "z" + Kestrel.FILLER);
        assertEquals(120, words.length());
        assertEquals(Map.of(Reason.LENGTH, 1), card(item("T"), article, new DraftBuilder("en").hook(verbatim(words + "z")))
                .enrichment().reasons());
        var shorter = article("en", words + Kestrel.FILLER);
        assertEquals(words, card(item("T"), shorter, new DraftBuilder("en").hook(verbatim(words))).hook().orElseThrow().text());
    }

    @Test
    void aQuoteOfMoreThan300CharactersIsWithheld() {
        String words = "a b ".repeat(75).strip();
        var article = article("en", words + " c" + Kestrel.FILLER);
        assertEquals(Map.of(Reason.LENGTH, 1), card(item("T"), article, new DraftBuilder("en").whatChanged(verbatim(words + " c")))
                .enrichment().reasons());
        assertEquals(1, card(item("T"), article, new DraftBuilder("en").whatChanged(verbatim(words))).enrichment().shown());
    }

    @Test
    void ofAShortArticleOneStretchIsShownAndTheRestIsWithheld() {
        var article = article("en", "The first sentence says it all. The second sentence adds some words to it.");
        var card = card(item("T"), article, new DraftBuilder("en")
                .hook(verbatim("The first sentence says it all."))
                .whatChanged(verbatim("The first sentence says it all."))
                .takeaways(verbatim("The second sentence adds some words to it.")));
        assertEquals(2, card.enrichment().shown());
        assertEquals(Map.of(Reason.LENGTH, 1), card.enrichment().reasons());
        assertEquals(Optional.empty(), card.insight());
    }

    @Test
    void whatComesFirstInWeightIsShownWhereThereIsNoRoomForAll() {
        // 30 % of 1,000 characters: room for three sentences of 100.
        var sentences = IntStream.range(0, 10).mapToObj(n -> ("S" + "abcdefghij".charAt(n) + " ").repeat(33) + ".").toList();
        var article = article("en", String.join("", sentences));
        assertEquals(1000, article.text().text().length());
        var card = card(item("T"), article, new DraftBuilder("en")
                .technical(verbatim(sentences.get(0)))
                .takeaways(verbatim(sentences.get(1)), verbatim(sentences.get(2)), verbatim(sentences.get(3)))
                .whatChanged(verbatim(sentences.get(4))));
        assertEquals(List.of(sentences.get(4), sentences.get(1), sentences.get(2)),
                Fixture.claims(card).stream().map(Claim::text).toList());
        assertEquals(Map.of(Reason.LENGTH, 2), card.enrichment().reasons());
    }

    @Test
    void anActionsLinkIsOneOfTheArticlesOwn() {
        var card = card(item("T"), english, new DraftBuilder("en")
                .action(verbatim("The weights are on its site"), "https://evil.example/kestrel"));
        var action = card.tldr().orElseThrow().whatToDoNext().orElseThrow();
        assertEquals("The weights are on its site", action.action().text());
        assertEquals(Optional.empty(), action.url());
        assertEquals(Map.of(Reason.NO_EVIDENCE, 1), card.enrichment().reasons());
    }

    @Test
    void aTranslatedCardCarriesTheOriginalTitleAndTheWordsOfItsOwn() {
        var card = card(item("北风发布红隼2"), chinese, new DraftBuilder("en")
                .title(fact("The lab raises 1.5 billion yuan", "融资额达15亿元"))
                .whatChanged(fact("The lab released an open model with 70 billion parameters.", "发布开源大模型“红隼2”，参数量为700亿")));
        assertEquals("The lab raises 1.5 billion yuan", card.title());
        assertEquals(List.of("融资额达15亿元"), card.titleEvidence().stream().map(Evidence::quote).toList());
        assertEquals(Optional.of(new Card.Original("zh", "北风发布红隼2")), card.original());
        assertEquals("en", card.language());
        assertEquals("北风发布红隼2", card.sources().getFirst().title());
        assertEquals(2, card.enrichment().shown());
    }

    @Test
    void aTranslatedTitleThatFailsFallsBackToTheOriginal() {
        var card = card(item("北风发布红隼2"), chinese, new DraftBuilder("en").title(fact("The lab raises 15 billion yuan", "融资额达15亿元")));
        assertEquals("北风发布红隼2", card.title());
        assertEquals(List.of(), card.titleEvidence());
        assertEquals(Map.of(Reason.NUMBER, 1), card.enrichment().reasons());
    }

    @Test
    void theLanguageOfADraftThatIsNoneIsTheArticles() {
        assertEquals("en", card(item("T"), english, new DraftBuilder("en_US!")).language());
    }

    @Test
    void aPlanWithItsDateIsNoDeedEvenWhereTheFeedGivesNoDay() {
        var undated = item(Optional.of("Vega"), Optional.of("https://news.example/2026/one"), Optional.empty());
        String plan = "Vega plans to launch the Orion chip in March 2027.";
        var article = article("en", plan + " It is small, says Vega, and it needs little power where others need much more of it.");
        var card = card(undated, article, new DraftBuilder("en").whatChanged(fact("Vega launched the Orion chip in March 2027.", plan)));
        assertEquals(Map.of(Reason.MODALITY, 1), card.enrichment().reasons());
    }

    @Test
    void entitiesThatDoNotOccurAreDropped() {
        var card = card(item("Vega buys Orion"), english, new DraftBuilder("en").entities(
                new Entity("Orion", EntityType.ORGANISATION, 3),
                new Entity("Kestrel", EntityType.PRODUCT, 0),
                new Entity("Kestre", EntityType.PRODUCT, 5),
                new Entity("Microsoft", EntityType.ORGANISATION, 5),
                new Entity("NORDWIND LABS", EntityType.ORGANISATION, 1),
                new Entity("<b>Kestrel</b>", EntityType.PRODUCT, 1),
                new Entity("", EntityType.OTHER, 1)));
        assertEquals(List.of(new Entity("Kestrel", EntityType.PRODUCT, 3), new Entity("Orion", EntityType.ORGANISATION, 1),
                new Entity("NORDWIND LABS", EntityType.ORGANISATION, 1)), card.entities());
    }

    @Test
    void aSectionHasAnEnd() {
        var words = "Nordwind Labs released Kestrel 2";
        var card = card(item("T"), english, new DraftBuilder("en")
                .takeaways(Collections.nCopies(1000, verbatim(words)))
                .topics(Arrays.copyOf(Topic.values(), 9))
                .audiences(Audience.values())
                .entities(english.text().text().lines().limit(1).flatMap(line -> Arrays.stream(line.split("\\W+")))
                        .map(word -> new Entity(word, EntityType.OTHER, 1)).toArray(Entity[]::new)));
        assertEquals(6, card.insight().orElseThrow().takeaways().size());
        assertEquals(Map.of(Reason.LENGTH, 994), card.enrichment().reasons());
        assertEquals(4, card.topics().size());
        assertEquals(4, card.tldr().orElseThrow().whoShouldCare().size());
        assertEquals(10, card.entities().size());
    }
}
