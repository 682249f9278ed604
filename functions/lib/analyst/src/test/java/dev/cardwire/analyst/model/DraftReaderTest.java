package dev.cardwire.analyst.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleLink;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Json;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DraftReaderTest {

    private static final Article ARTICLE = Asked.article("en", Asked.TEXT, new ArticleLink("https://initech.example/2.1", 180, 191));

    @Test
    void numbersBecomeTheSourcesOwnWords() {
        var draft = done(Asked.everything());
        assertEquals("openai:test", draft.engine());
        assertEquals("en", draft.language());
        assertEquals(Optional.empty(), draft.title(), "a title in the article's own language is the article's");
        assertEquals(List.of(new Citation("s1", "The round would value it at $4 billion.", 68)), draft.whyItMatters().orElseThrow().evidence());
        assertEquals(ClaimKind.INFERENCE, draft.whyItMatters().orElseThrow().kind());
        assertEquals(2, draft.takeaways().getFirst().evidence().size());
        assertEquals(Optional.of("https://initech.example/2.1"), draft.whatToDoNext().orElseThrow().url());
        assertEquals(ClaimKind.PREDICTION, draft.implications().getFirst().prediction().kind());
        assertEquals(Optional.of("2027"), draft.implications().getFirst().dueBy());
        assertEquals("2026-11-17", draft.timeline().getFirst().date());
        assertEquals("2.1", draft.competitors().orElseThrow().rows().getFirst().cells().get("Speed").text());
        assertEquals(List.of(Audience.INVESTORS), draft.whoShouldCare());
        assertEquals(List.of(Topic.FUNDING, Topic.BUSINESS), draft.topics());
        assertEquals(List.of(), draft.entities());
    }

    @Test
    void aQuotationIsWhatStandsBetweenTheMarksOfItsSentence() {
        var quote = done(Asked.everything()).quotes().getFirst();
        assertEquals("Jane Doe", quote.speaker());
        assertEquals(List.of("We are building printers that never jam"), quote.evidence().stream().map(Citation::quote).toList());
        var unquoted = Asked.everything();
        ((ObjectNode) unquoted.at("/quotes/0")).putArray("sentences").add(2);
        assertEquals("The round would value it at $4 billion.", done(unquoted).quotes().getFirst().evidence().getFirst().quote(), "without marks, the sentence");
    }

    @Test
    void aTranslatedTitleIsTakenWithItsEvidence() {
        var german = Asked.article("de", "Initech spricht über 300 Millionen Dollar.");
        var asked = Asked.written(Asked.about(german), OutputLanguage.EN);
        var answer = Asked.nothing();
        answer.set("title", Asked.everything().get("title"));
        var draft = assertInstanceOf(Drafted.Done.class, new DraftReader("openai:test").read(answer.toString(), asked, german)).draft();
        assertEquals("en", draft.language());
        assertEquals(1, draft.title().orElseThrow().evidence().size());
    }

    @Test
    void numbersThatWereNotGivenCiteNothing() {
        var answer = Asked.everything();
        ((ObjectNode) answer.get("hook")).putArray("sentences").add(0).add(99).add(-3).add(1e300).add(Long.MAX_VALUE);
        ((ObjectNode) answer.get("whatToDoNext")).put("link", 7);
        var draft = done(answer);
        assertEquals(List.of(), draft.hook().orElseThrow().evidence());
        assertEquals(Optional.of("link 7"), draft.whatToDoNext().orElseThrow().url(), "grounding withholds and counts what is no link of the article");
    }

    @Test
    void aSecondCellOfOneColumnIsKeptToBeWithheld() {
        var answer = Asked.everything();
        var cells = (ArrayNode) answer.at("/competitors/rows/0/cells");
        cells.add(cells.get(0).deepCopy());
        assertEquals(2, done(answer).competitors().orElseThrow().rows().getFirst().cells().size());
    }

    @Test
    void tenThousandClaimsAreTooMany() {
        String claim = Asked.everything().at("/takeaways/0").toString();
        String answer = Asked.nothing().toString().replace("\"takeaways\":[]", "\"takeaways\":[" + String.join(",", Collections.nCopies(10_000, claim)) + "]");
        var failed = failed(Degradation.WRONG_SCHEMA, answer);
        assertTrue(failed.detail().startsWith("expected an answer of at most 200000 characters"), failed.detail());
    }

    @ParameterizedTest
    @ValueSource(strings = {"%s", "  \n%s\n", "\uFEFF%s", "```json\n%s\n```", "```\n%s\n```", "Here is the card:\n\n%s\n\nI hope this helps!",
            "<think>Maybe {\"hook\": 1}? No.</think>\n%s"})
    void oneObjectIsFoundInWhatModelsPutAroundIt(String around) {
        assertEquals(done(Asked.everything()), done(around.formatted(Asked.everything())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "I cannot help with that.", "{", "}{", "[]", "null", "42", "{\"hook\": ", "{}{}", "{} or {}", "{\"a\":1,\"a\":2}",
            "{'hook': null}", "{\"a\": NaN}", "{\"a\": 1,}", "\u0000", "<html><body>502</body></html>"})
    void whatHoldsNoOneObjectIsNotJson(String answer) {
        failed(Degradation.NOT_JSON, answer);
    }

    @Test
    void whatIsDeeperThanAnyAnswerIsNotJson() {
        failed(Degradation.NOT_JSON, "{\"a\":".repeat(30_000) + "1}");
        failed(Degradation.NOT_JSON, "{\"hook\":" + "[".repeat(30_000) + "]".repeat(30_000) + "}");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                        | expected the field
            {"error": "overloaded"}                   | expected the field
            """)
    void anotherObjectIsOfTheWrongSchema(String answer, String expected) {
        var failed = failed(Degradation.WRONG_SCHEMA, answer);
        assertTrue(failed.detail().contains(expected), failed.detail());
    }

    @Test
    void theSchemaItselfIsNoAnswer() {
        failed(Degradation.WRONG_SCHEMA, Asked.prompt().schema());
    }

    @Test
    void aMessageSaysWhatWasExpectedAndWhereButNotTheWordsThatCame() {
        var answer = Asked.everything();
        ((ObjectNode) answer.at("/takeaways/0")).put("kind", "secret words");
        assertEquals("expected a word of the list of takeaways[0].kind, got another", failed(Degradation.WRONG_SCHEMA, answer.toString()).detail());
        var other = Asked.everything();
        ((ObjectNode) other.at("/hook")).put("text", 5);
        assertEquals("expected a text at hook.text, got number", failed(Degradation.WRONG_SCHEMA, other.toString()).detail());
    }

    @Test
    void anAnswerInAnotherLanguageThanAskedIsFoundOut() {
        var asked = Asked.written(Asked.about(ARTICLE), OutputLanguage.ZH);
        var english = new DraftReader("openai:test").read(Asked.everything().toString(), asked, ARTICLE);
        assertEquals("expected an answer in zh, got one in en", assertInstanceOf(Drafted.Failed.class, english).detail());
        var chinese = Asked.nothing();
        chinese.set("hook", Json.read("{\"text\": \"Initech 正在洽谈融资约3亿美元，OpenAI、Anthropic 也在谈。\", \"kind\": \"fact\", \"sentences\": [1]}", JsonNode.class, "a hook"));
        assertInstanceOf(Drafted.Done.class, new DraftReader("openai:test").read(chinese.toString(), asked, ARTICLE));
        failed(Degradation.WRONG_SCHEMA, chinese.toString());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh | OpenAI 发布 GPT-5.2-Codex-Max，The Verge 报道。
            zh | 腾讯发布新模型。
            en | Tencent (腾讯) and ByteDance (字节跳动) released new models.
            en | 12%
            de | Die Firma hat das Modell im Mai veröffentlicht.
            nl | Het bedrijf heeft het model in mei uitgebracht.
            """)
    void namesOfAnotherLanguageMakeItNoOther(String language, String hook) {
        var article = Asked.article(language, hook);
        var answer = Asked.nothing();
        answer.putObject("hook").put("text", hook).put("kind", "fact").putArray("sentences").add(1);
        assertInstanceOf(Drafted.Done.class, new DraftReader("openai:test").read(answer.toString(), Asked.written(Asked.about(article)), article));
    }

    private static Draft done(ObjectNode answer) {
        return done(answer.toString());
    }

    private static Draft done(String answer) {
        return assertInstanceOf(Drafted.Done.class, read(answer), () -> read(answer).toString()).draft();
    }

    private static Drafted.Failed failed(Degradation because, String answer) {
        var failed = assertInstanceOf(Drafted.Failed.class, read(answer));
        assertEquals(because, failed.because(), failed.detail());
        return failed;
    }

    private static Drafted read(String answer) {
        return new DraftReader("openai:test").read(answer, Asked.written(Asked.about(ARTICLE)), ARTICLE);
    }
}
