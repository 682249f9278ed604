package dev.cardwire.analyst.model;

import static dev.cardwire.analyst.model.Scripted.answer;
import static dev.cardwire.analyst.model.Scripted.asksToWait;
import static dev.cardwire.analyst.model.Scripted.fails;
import static dev.cardwire.analyst.model.Scripted.replying;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.analyst.Assignment;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.model.Reply.Tokens;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Vocabulary.Degradation;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class ModelAnalystTest {

    @Test
    void anAnswerBecomesADraftWithWhatItCost() {
        var model = replying(answer());
        var draft = assertInstanceOf(Drafted.Done.class, draft(model)).draft();
        assertEquals("openai:test", draft.engine());
        assertEquals(Draft.Usage.of("card-1", 1_000, 100, Scripted.COST), draft.usage());
        assertEquals(Scripted.COST, model.spent());
        assertEquals(List.of(Duration.ofSeconds(48)), model.timeouts, "all the time that there is, less what the other card needs");
    }

    @Test
    void whatMayPassIsTriedThreeTimesWithGrowingWaits() {
        var model = replying(fails(Degradation.UNAVAILABLE, true), fails(Degradation.THROTTLED, true), answer());
        assertInstanceOf(Drafted.Done.class, draft(model));
        assertEquals(2, model.waits.size());
        assertTrue(model.waits.get(0).toMillis() >= 500 && model.waits.get(0).toMillis() <= 1_000, model.waits.toString());
        assertTrue(model.waits.get(1).toMillis() >= 1_000 && model.waits.get(1).toMillis() <= 2_000, model.waits.toString());
        assertEquals(Scripted.COST, model.spent(), "what was refused cost nothing");
    }

    @Test
    void afterThreeCallsItIsEnough() {
        var model = replying(fails(Degradation.THROTTLED, true), fails(Degradation.THROTTLED, true), fails(Degradation.THROTTLED, true));
        failed(Degradation.THROTTLED, draft(model));
        assertEquals(3, model.calls());
        assertEquals(0, model.spent());
    }

    @ParameterizedTest
    @EnumSource(value = Degradation.class, names = {"OVER_BUDGET", "ALL_WITHHELD"}, mode = EnumSource.Mode.EXCLUDE)
    void whatWouldFailAgainIsNotTriedAgain(Degradation because) {
        var model = replying(fails(because, false));
        assertEquals("told so", failed(because, draft(model)).detail());
        assertEquals(1, model.calls());
    }

    @Test
    void anEndpointThatAsksToWaitIsLeftAloneSoLong() {
        var model = replying(asksToWait(Duration.ofSeconds(20)), answer());
        assertInstanceOf(Drafted.Done.class, draft(model));
        assertEquals(List.of(Duration.ofSeconds(20)), model.waits);
        var later = replying(asksToWait(Duration.ofSeconds(60)));
        failed(Degradation.THROTTLED, draft(later));
        assertEquals(List.of(), later.waits, "beyond the deadline nobody waits");
    }

    @Test
    void withTooLittleTimeNobodyIsAsked() {
        var model = replying();
        var late = Asked.about(Asked.TEXT);
        model.passes(Duration.ofSeconds(46));
        failed(Degradation.TIMED_OUT, model.analyst.draft(late));
        assertEquals(0, model.calls());
        assertEquals(0, model.spent());
    }

    @Test
    void noCallOutlastsTheDeadline() {
        var model = replying(fails(Degradation.UNAVAILABLE, true), fails(Degradation.UNAVAILABLE, true)).taking(Duration.ofSeconds(30));
        var about = Asked.about(Asked.TEXT);
        failed(Degradation.UNAVAILABLE, model.analyst.draft(about));
        assertEquals(2, model.calls());
        assertTrue(model.timeouts.get(1).compareTo(Duration.ofSeconds(18)) < 0, model.timeouts.toString());
    }

    @Test
    void aLongDeadlineIsNotALongCall() {
        var model = replying(answer());
        var about = Asked.about(Asked.TEXT);
        model.analyst.draft(new Assignment(about.item(), about.article(), List.of(), Asked.NOW.plusSeconds(3_600)));
        assertEquals(List.of(Duration.ofSeconds(120)), model.timeouts);
    }

    @Test
    void aCallWhoseWorstCaseIsNotThereIsNotMade() {
        var model = replying().with(Scripted.worst() - 1);
        failed(Degradation.OVER_BUDGET, draft(model));
        assertEquals(0, model.calls());
    }

    @Test
    void aCallOfUnknownCostStaysAtItsWorstCase() {
        var silent = replying(new Reply.Failed(Degradation.TIMED_OUT, "told so", false, Optional.empty(), Optional.empty(), true));
        var failed = failed(Degradation.TIMED_OUT, draft(silent));
        assertEquals(Scripted.worst(), silent.spent());
        assertEquals(Optional.of(Scripted.worst()), failed.usage().costMicroUsd());
        assertEquals(Optional.empty(), failed.usage().inputTokens());
        var uncounted = replying(new Reply.Answered(Asked.everything().toString(), Optional.empty()));
        assertInstanceOf(Drafted.Done.class, draft(uncounted));
        assertEquals(Scripted.worst(), uncounted.spent());
        var absurd = replying(new Reply.Answered(Asked.everything().toString(), Optional.of(new Tokens(-5, Long.MAX_VALUE))));
        assertInstanceOf(Drafted.Done.class, draft(absurd));
        assertEquals(Scripted.worst(), absurd.spent());
    }

    @Test
    void whatTriesCostIsAddedUp() {
        var cutOff = new Reply.Failed(Degradation.UNAVAILABLE, "told so", true, Optional.empty(), Optional.of(new Tokens(10, 1)), true);
        var model = replying(cutOff, answer());
        assertEquals(Draft.Usage.of("card-1", 1_010, 101, Scripted.COST + 20), assertInstanceOf(Drafted.Done.class, draft(model)).draft().usage());
        assertEquals(Scripted.COST + 20, model.spent());
    }

    @Test
    void anAnswerThatIsNoneFailsWithWhatItCost() {
        var model = replying(new Reply.Answered("Sorry.", Optional.of(Scripted.TOKENS)));
        assertEquals(Optional.of(Scripted.COST), failed(Degradation.NOT_JSON, draft(model)).usage().costMicroUsd());
        assertEquals(Degradation.WRONG_SCHEMA, failed(Degradation.WRONG_SCHEMA, draft(replying(new Reply.Answered("{}", Optional.empty())))).because());
    }

    @Test
    void anArticleWithoutTextAsksNobody() {
        var model = replying();
        var draft = assertInstanceOf(Drafted.Done.class, model.analyst.draft(Asked.about(""))).draft();
        assertEquals(Optional.empty(), draft.whatChanged());
        assertEquals(Draft.Usage.NONE, draft.usage());
    }

    @Test
    void anEndpointThatFailsRestsLongerEachTime() {
        var model = replying(fails(Degradation.NO_ACCESS, false));
        failed(Degradation.NO_ACCESS, draft(model));
        for (long seconds : new long[] {5, 10, 20, 40, 80, 160, 300, 300}) {
            model.passes(Duration.ofSeconds(seconds - 1));
            int before = model.calls();
            assertTrue(failed(Degradation.NO_ACCESS, draft(model)).detail().startsWith("not asked"));
            assertEquals(before, model.calls(), "after " + (seconds - 1) + " s");
            model.passes(Duration.ofSeconds(1));
            model.next(fails(Degradation.NO_ACCESS, false));
            failed(Degradation.NO_ACCESS, draft(model));
            assertEquals(before + 1, model.calls(), "after " + seconds + " s");
        }
        model.passes(Duration.ofSeconds(300));
        model.next(answer(), fails(Degradation.UNAVAILABLE, false), answer());
        assertInstanceOf(Drafted.Done.class, draft(model));
        failed(Degradation.UNAVAILABLE, draft(model));
        model.passes(Duration.ofSeconds(5));
        assertInstanceOf(Drafted.Done.class, draft(model), "an answer makes the next rest short again");
    }

    @Test
    void anAnswerThatIsWrongIsTheArticlesFaultSoTheNextIsAsked() {
        var model = replying(fails(Degradation.REFUSED, false), fails(Degradation.CUT_OFF, false), answer());
        failed(Degradation.REFUSED, draft(model));
        failed(Degradation.CUT_OFF, draft(model));
        assertInstanceOf(Drafted.Done.class, draft(model));
    }

    @Test
    void aBudgetThatCannotBeReadStopsNoLaterCall() {
        var model = replying(fails(Degradation.UNAVAILABLE, false));
        failed(Degradation.UNAVAILABLE, draft(model));
        model.passes(Duration.ofSeconds(5));
        assertThrows(RuntimeException.class, () -> draft(model), "the script has no reply");
        model.next(answer());
        assertInstanceOf(Drafted.Done.class, draft(model));
    }

    @Test
    void theLogHasOneLineACallAndNothingOfTheArticle() {
        var model = replying(fails(Degradation.THROTTLED, true), answer());
        draft(model);
        assertEquals(2, model.log().size());
        assertTrue(model.log().getFirst().contains("\"outcome\":\"throttled\",\"costMicroUsd\":0,\"millis\":1000,\"detail\":\"told so\""), model.log().getFirst());
        assertTrue(model.log().getLast().contains("\"engine\":\"openai:test\",\"outcome\":\"answered\",\"inputTokens\":1000,\"outputTokens\":100,\"costMicroUsd\":2000"),
                model.log().getLast());
        assertFalse(String.join("", model.log()).contains("Initech"));
    }

    private static Drafted draft(Scripted model) {
        var about = Asked.about(Asked.TEXT);
        return model.analyst.draft(new Assignment(about.item(), about.article(), List.of(), model.now().plusSeconds(50)));
    }

    private static Drafted.Failed failed(Degradation because, Drafted drafted) {
        var failed = assertInstanceOf(Drafted.Failed.class, drafted);
        assertEquals(because, failed.because(), failed.detail());
        return failed;
    }
}
