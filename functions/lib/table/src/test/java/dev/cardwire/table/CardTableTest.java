package dev.cardwire.table;

import static dev.cardwire.table.Cards.NOW;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Card;
import dev.cardwire.core.CardRow;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Topic;
import dev.cardwire.table.StoredCard.Rank;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CardTableTest {

    private static LocalTable local;
    private CardTable cards;

    @BeforeAll
    static void start() throws IOException {
        local = new LocalTable();
    }

    @AfterAll
    static void stop() {
        local.close();
    }

    @BeforeEach
    void freshTable() {
        cards = new CardTable(local.fresh());
    }

    private void writeNew(Card card) {
        assertTrue(cards.write(Cards.stored(card), new Found.Nothing(), NOW));
    }

    private List<String> titles(CardFilter filter) {
        return cards.list(filter, 100, Optional.empty(), NOW).rows().stream().map(CardRow::title).toList();
    }

    private static CardFilter query(String words) {
        return new CardFilter(Optional.of(words), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    private static CardFilter topic(Topic topic, Optional<String> source, Optional<String> language) {
        return new CardFilter(Optional.empty(), Optional.empty(), Optional.of(topic), Optional.empty(), source, language);
    }

    @Test
    void aCardIsFoundAsItWasWritten() {
        var card = Cards.card(1, "DeepSeek releases V4", 30, "en", Topic.MODELS);
        writeNew(card);
        assertEquals(Optional.of(card), cards.card(card.id(), NOW));
        assertEquals(Optional.empty(), cards.card(Cards.id(2), NOW));
    }

    @Test
    void everyListOfACardShowsIt() {
        writeNew(Cards.card(1, "DeepSeek releases V4", 30, "en", Topic.MODELS, Topic.OPEN_SOURCE));
        writeNew(Cards.card(2, "华为发布新芯片", 20, "zh-CN", Topic.CHIPS));
        assertEquals(List.of("华为发布新芯片", "DeepSeek releases V4"), titles(CardFilter.NONE));
        assertEquals(List.of("DeepSeek releases V4"), titles(topic(Topic.OPEN_SOURCE, Optional.empty(), Optional.empty())));
        assertEquals(List.of("华为发布新芯片"), titles(new CardFilter(Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty(), Optional.empty(), Optional.of("zh"))));
        assertEquals(2, titles(new CardFilter(Optional.empty(), Optional.of("deepseek"), Optional.empty(),
                Optional.of(Audience.ENGINEERING), Optional.empty(), Optional.empty())).size());
        assertEquals(List.of("DeepSeek releases V4"), titles(query("deepseek v4")));
        assertEquals(List.of("华为发布新芯片"), titles(query("新芯片")));
        assertEquals(List.of(), titles(query("deepseek 华为")));
        assertEquals(List.of(), titles(query("the ?!")));
        assertEquals(1, cards.story(Cards.card(1, "", 0, "en").storyId(), NOW).size());
        assertEquals(1, cards.countOfSource("evenfeed"));
    }

    @Test
    void aPartOfAFilterThatPicksNoListFiltersItsRows() {
        writeNew(Cards.card(1, "odd English", 3, "en", Topic.MODELS));
        writeNew(Cards.card(2, "even English", 2, "en", Topic.MODELS));
        writeNew(Cards.card(3, "odd Chinese", 1, "zh", Topic.MODELS));
        assertEquals(List.of("odd English"), titles(topic(Topic.MODELS, Optional.of("oddfeed"), Optional.of("en"))));
    }

    @Test
    void pagesFollowOneAnotherWithoutGapOrRepeat() {
        IntStream.range(0, 23).forEach(i -> writeNew(Cards.card(i, "card " + i, i / 3, "en", Topic.MODELS)));
        var seen = new ArrayList<String>();
        Optional<String> cursor = Optional.empty();
        int pages = 0;
        do {
            var page = cards.list(CardFilter.NONE, 5, cursor, NOW);
            page.rows().forEach(row -> seen.add(row.id()));
            cursor = page.next();
            pages++;
        } while (cursor.isPresent());
        assertEquals(23, seen.size());
        assertEquals(23, seen.stream().distinct().count());
        assertEquals(5, pages);
    }

    @Test
    void aFullLastPageHasNoNext() {
        IntStream.range(0, 10).forEach(i -> writeNew(Cards.card(i, "card", i, "en")));
        var first = cards.list(CardFilter.NONE, 5, Optional.empty(), NOW);
        assertEquals(Optional.empty(), cards.list(CardFilter.NONE, 5, first.next(), NOW).next());
    }

    @Test
    void aTextThatIsNoCursorIsRefused() {
        for (String bad : List.of("", "x", "?!", "MjAyNi0xMS0yMg", "ä".repeat(500))) {
            assertThrows(BadCursor.class, () -> cards.list(CardFilter.NONE, 5, Optional.of(bad), NOW), bad);
        }
    }

    @Test
    void aNewVersionTakesTheCardOutOfListsThatItLeft() {
        var first = Cards.card(1, "Acme raises money", 30, "en", Topic.FUNDING);
        writeNew(first);
        var second = Cards.card(1, "Acme opens an office", 30, "en", Topic.BUSINESS).inRevision(2, List.of());
        assertTrue(cards.write(Cards.stored(second, 2, Rank.EXTRACTIVE), cards.find(first.id(), NOW), NOW));
        assertEquals(List.of(), titles(topic(Topic.FUNDING, Optional.empty(), Optional.empty())));
        assertEquals(List.of("Acme opens an office"), titles(topic(Topic.BUSINESS, Optional.empty(), Optional.empty())));
        assertEquals(List.of(), titles(query("raises")));
        assertEquals(List.of("Acme opens an office"), titles(CardFilter.NONE));
    }

    @Test
    void aWriteOnWhatNoLongerStandsThereChangesNothing() {
        var card = Cards.card(1, "first", 30, "en");
        writeNew(card);
        assertFalse(cards.write(Cards.stored(Cards.card(1, "late", 30, "en")), new Found.Nothing(), NOW));
        var read = cards.find(card.id(), NOW);
        assertTrue(cards.write(Cards.stored(card.inRevision(2, List.of()), 2, Rank.EXTRACTIVE), read, NOW));
        assertFalse(cards.write(Cards.stored(Cards.card(1, "late", 30, "en"), 3, Rank.EXTRACTIVE), read, NOW));
        assertEquals(List.of("first"), titles(CardFilter.NONE));
    }

    @Test
    void ofManyWritersOfOneNewCardOneWins() throws Exception {
        int writers = 8;
        var start = new CyclicBarrier(writers);
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var tries = IntStream.range(0, writers)
                    .<Callable<Boolean>>mapToObj(i -> () -> {
                        start.await();
                        return cards.write(Cards.stored(Cards.card(1, "writer " + i, 5, "en")), new Found.Nothing(), NOW);
                    })
                    .toList();
            int won = 0;
            for (var end : pool.invokeAll(tries)) {
                won += end.get() ? 1 : 0;
            }
            assertEquals(1, won);
        }
        assertEquals(1, titles(CardFilter.NONE).size());
    }

    @Test
    void cardsOfOneStoryThatAreWrittenAtOnceAllStandInIt() throws Exception {
        String story = Cards.card(0, "", 0, "en").storyId();
        try (var pool = Executors.newVirtualThreadPerTaskExecutor()) {
            var writes = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(i -> () ->
                            cards.write(Cards.stored(Cards.card(i, "card " + i, i, "en").inStory(story)), new Found.Nothing(), NOW))
                    .toList();
            for (var end : pool.invokeAll(writes)) {
                assertTrue(end.get());
            }
        }
        assertEquals(6, cards.story(story, NOW).size());
    }

    @Test
    void aRemovedCardLeavesNoRowAndDoesNotReturn() {
        var card = Cards.card(1, "unwanted", 5, "en", Topic.MODELS);
        writeNew(card);
        assertTrue(cards.remove(card.id(), NOW));
        assertEquals(Optional.empty(), cards.card(card.id(), NOW));
        assertEquals(List.of(), titles(CardFilter.NONE));
        assertInstanceOf(Found.Removed.class, cards.find(card.id(), NOW));
        assertFalse(cards.write(Cards.stored(card), new Found.Nothing(), NOW));
        assertFalse(cards.remove(card.id(), NOW));
    }

    @Test
    void whatHasExpiredIsNotRead() {
        var card = Cards.card(1, "old", 5, "en");
        var end = NOW.plus(Duration.ofDays(90));
        var stored = new StoredCard(card, 1, Rank.EXTRACTIVE, "raw/f/i/000001.json", card.sortAt(), List.of(), Optional.of(end), Optional.empty());
        assertTrue(cards.write(stored, new Found.Nothing(), NOW));
        assertEquals(1, cards.list(CardFilter.NONE, 5, Optional.empty(), end.minusSeconds(1)).rows().size());
        assertEquals(0, cards.list(CardFilter.NONE, 5, Optional.empty(), end).rows().size());
        assertEquals(Optional.empty(), cards.card(card.id(), end));
    }

    @Test
    void aDegradedCardIsDueAtItsTimeUntilItGivesUp() {
        var card = Cards.card(1, "degraded", 5, "en");
        var dueAt = NOW.plusSeconds(300);
        var stored = new StoredCard(card, 1, Rank.DEGRADED, "raw/f/i/000001.json", card.sortAt(), List.of(), Optional.empty(),
                Optional.of(new StoredCard.Retry(1, Optional.of(dueAt))));
        assertTrue(cards.write(stored, new Found.Nothing(), NOW));
        int shard = Keys.shard(card.id());
        assertEquals(List.of(), cards.due(shard, dueAt.minusSeconds(1), 10));
        assertEquals(List.of(card.id()), cards.due(shard, dueAt, 10));
        var read = ((Found.Present) cards.find(card.id(), NOW)).stored();
        assertTrue(cards.retry(read, new StoredCard.Retry(5, Optional.empty())));
        assertEquals(List.of(), cards.due(shard, dueAt, 10));
    }

    @Test
    void aCardFullOfListsFitsOneTransaction() {
        var topics = new Topic[] {Topic.MODELS, Topic.CHIPS, Topic.DEALS, Topic.FUNDING};
        String words = IntStream.range(0, 40).mapToObj(i -> "word" + i).reduce("", (a, b) -> a + " " + b);
        var card = Cards.card(1, words, 5, "en", topics);
        writeNew(card);
        String others = IntStream.range(0, 40).mapToObj(i -> "other" + i).reduce("", (a, b) -> a + " " + b);
        var next = Cards.card(1, others, 5, "zh", Topic.POLICY, Topic.SAFETY, Topic.PEOPLE, Topic.SOCIETY).inRevision(2, List.of());
        assertTrue(cards.write(Cards.stored(next, 2, Rank.EXTRACTIVE), cards.find(card.id(), NOW), NOW));
    }

    @Test
    void aTableThatIsNotThereIsAFailureThatNamesIt() {
        var nowhere = new CardTable(new Table(local.fresh().client(), "no-such-table"));
        var failure = assertThrows(TableFailure.class, () -> nowhere.list(CardFilter.NONE, 5, Optional.empty(), NOW));
        assertTrue(failure.getMessage().contains("no-such-table"), failure.getMessage());
    }
}
