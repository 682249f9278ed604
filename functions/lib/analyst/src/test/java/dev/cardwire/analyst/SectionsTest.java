package dev.cardwire.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Vocabulary.ClaimKind;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Each section by itself: what it takes, and when it is left out. */
class SectionsTest {

    private static final String EVENT = "Initech released a language model with open weights on Tuesday morning.";
    private static final String EVENT_ZH = "星海科技周二上午发布了一个开放权重的语言模型。";

    /** Enough of an article that a card has room; nothing in it is a cue. */
    private static final String REST = "The work on it took a long time and went on in some of the towns. ".repeat(30);
    private static final String REST_ZH = "这项工作在许多城市同时进行，花费了很长的时间。".repeat(30);

    @ParameterizedTest
    @ValueSource(strings = {
        "By Jane Doe",
        "By Jane Doe and the editors of this page, 17 November 2026",
        "Photo: the office of Initech in the old town, seen from the river.",
        "This post is part of a series about companies that make models.",
        "Editor’s note: Initech pays for a part of this page.",
        "Subscribe to the letter that we send on Mondays to all our readers.",
        "Is this the model that everybody has been waiting for?",
        "The new models, in the order in which they came:",
        "(This text was changed after it was first shown.)",
        "for (int i = 0; i < models.length; i++) { train(models[i]); }",
        "See https://initech.example/a/very/long/address for all that there is.",
        "12 | 14 | 16 | 18 | 20",
        "😀😀😀 😀😀😀 😀😀😀 😀😀😀 😀😀😀"
    })
    void whatIsAboutTheArticleOrNoSpeechIsNeverAClaim(String line) {
        var draft = Fixture.draft("Initech has a new model", line, EVENT, REST);

        assertEquals(Optional.of(EVENT), draft.whatChanged().map(Statement::text));
        assertTrue(Fixture.statements(draft).stream().noneMatch(statement -> line.contains(statement.text())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"作者：张三", "图片来源：视觉中国", "编辑｜李四", "本文转载自某公众号，已经获得授权。", "这个模型真的值得大家等待吗？",
        "李四，某大学计算机系教授，某重点实验室主任。", "模型的教程已经发布，请告诉身边的朋友们。",
        "本刊：请您介绍一下星海科技发布的新语言模型。", "关于作者：张三发布过许多关于模型的文章。",
        "The model was released by the company in this spring with open weights."})
    void theSameHoldsInChinese(String line) {
        var draft = Fixture.draft("星海科技有了新模型", line, EVENT_ZH, REST_ZH);

        assertEquals(Optional.of(EVENT_ZH), draft.whatChanged().map(Statement::text));
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "“梦想家”的称号用在他身上最合适不过，他发布了许多语言模型。",
        "各家公司过去一直自己训练语言模型，并为模型发布权重。",
        "我第一次见到语言模型，是在一本旧课本的最后一页。"})
    void whatLeansOnAnotherOrTellsHowItWasOrOfTheWriterIsNoEventWhereThereIsOne(String line) {
        var draft = Fixture.draft("星海科技发布语言模型", line, EVENT_ZH, REST_ZH);

        assertEquals(Optional.of(EVENT_ZH), draft.whatChanged().map(Statement::text));
    }

    @Test
    void theTitleIsNotToldAgain() {
        var draft = Fixture.draft("Initech releases a model with open weights", "Initech releases a model with open weights.", EVENT, REST);

        assertEquals(Optional.of(EVENT), draft.whatChanged().map(Statement::text));
    }

    @Test
    void aSentenceThatLeansOnAnotherIsNoHook() {
        var draft = Fixture.draft("Initech releases a model with open weights", EVENT,
                "It has 12 billion parameters and open weights, as the model before.", REST);

        assertEquals(Optional.empty(), draft.hook().filter(hook -> hook.text().startsWith("It has")));
    }

    @Test
    void theHookIsAnotherShortSentenceOfWhatTheArticleIsAbout() {
        String second = "The open weights of Initech need 12 gigabytes of memory.";
        var draft = Fixture.draft("Initech releases a model with open weights", EVENT, second, REST);

        assertEquals(Optional.of(second), draft.hook().map(Statement::text));
    }

    @Test
    void withoutAnotherSentenceTheHookIsAClauseOfTheEvent() {
        String event = "Initech released a language model with open weights on Tuesday, which it had trained for most of a year in three towns of the region.";
        var draft = Fixture.draft("Initech has a model", event, REST);

        assertEquals(Optional.of("Initech released a language model with open weights on Tuesday"), draft.hook().map(Statement::text));
        assertEquals(Optional.of(event), draft.whatChanged().map(Statement::text));
    }

    @Test
    void ofAShortSummaryOneSentenceIsShownAndIsHookAndEventAlike() {
        var draft = Fixture.draft("Initech has a model", EVENT, "Its price is not known yet, and nobody at the company would speak of it.");

        assertEquals(List.of(EVENT, EVENT), Fixture.texts(Fixture.statements(draft)));
        assertEquals(draft.hook(), draft.whatChanged());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "Developers can download the weights from <a href='https://initech.example/w'>its page</a>. | https://initech.example/w",
        "The patch is <a href='https://initech.example/p'>available now</a>, and all users are advised to install it. | https://initech.example/p",
        // An action without a link, a link without an action, and the article's own address
        "Developers can download the weights from its page. |",
        "The weights were made by <a href='https://globex.example/'>a company of that town</a>. |",
        "Developers can download the weights from <a href='https://news.example/2026/one'>this page</a>. |"
    })
    void aNextStepIsAnActionWithALinkOfTheArticle(String sentence, String url) {
        var draft = Fixture.draft(Fixture.item("Initech has a model", "<p>" + EVENT + "</p><p>" + sentence + "</p><p>" + REST + "</p>"));

        assertEquals(Optional.ofNullable(url), draft.whatToDoNext().flatMap(Draft.Action::url));
        assertEquals(url != null, draft.whatToDoNext().isPresent());
    }

    @Test
    void takeawaysStandInTheArticlesOrderAndRepeatNothing() {
        String[] facts = {"The model has 12 billion parameters and open weights.", "Its open weights take 8 gigabytes on a telephone.",
            "A rival of Initech sells such a model for 20 dollars.", "The training of the model used 900 machines."};
        var draft = Fixture.draft("Initech has a model with open weights", EVENT, facts[0], REST, facts[1], facts[2], facts[3]);

        var told = Fixture.texts(draft.takeaways());
        assertTrue(told.size() >= 2, () -> "takeaways " + told);
        assertEquals(told.stream().distinct().toList(), told);
        assertTrue(!told.contains(EVENT), () -> "takeaways " + told);
        var places = draft.takeaways().stream().map(fact -> fact.evidence().getFirst().near()).toList();
        assertEquals(places.stream().sorted().toList(), places);
    }

    @Test
    void aTimelineIsSortedByDateAndNeedsTwo() {
        String[] dated = {"In June 2026 it opened a laboratory in Geneva.", "The first model was released on 3 March 2025.",
            "The company was founded in 2019 by two students."};
        var timeline = Fixture.draft("Initech has a model", EVENT, dated[0], dated[1], dated[2], REST).timeline();

        assertEquals(List.of("2019", "2025-03-03", "2026-06"), timeline.stream().map(Draft.TimelineEntry::date).toList());
        assertEquals(List.of(dated[2], dated[1], dated[0]), timeline.stream().map(entry -> entry.event().text()).toList());
        assertEquals(List.of(), Fixture.draft("Initech has a model", EVENT, dated[0], REST).timeline());
    }

    @Test
    void aChineseTimelineTakesTheYearOfTheDayFromThePublication() {
        var timeline = Fixture.draft("星海科技有了新模型", EVENT_ZH, "11月3日，公司在杭州宣布了这一计划。", "2024年5月，公司成立了第一个实验室。", REST_ZH).timeline();

        assertEquals(List.of("2024-05", "2026-11-03"), timeline.stream().map(Draft.TimelineEntry::date).toList());
    }

    @Test
    void aPredictionStandsBesideItsReasonAndSaysWhenItIsDue() {
        String prediction = "Initech is expected to bring the model to telephones by March 2027.";
        String reason = "Customers have asked for it because many of them work where there is no network.";
        var implications = Fixture.draft("Initech has a model", EVENT, prediction, reason, REST).implications();

        assertEquals(1, implications.size());
        assertEquals(List.of(prediction, reason), List.of(implications.getFirst().prediction().text(), implications.getFirst().rationale().text()));
        assertEquals(ClaimKind.PREDICTION, implications.getFirst().prediction().kind());
        assertEquals(Optional.of("2027-03"), implications.getFirst().dueBy());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Initech is expected to bring the model to telephones by March 2027.",
        "You will need to restart your telephone, because we plan to change it.",
    })
    void aForecastWithoutAReasonOrToTheReaderIsNone(String sentence) {
        assertEquals(List.of(), Fixture.draft("Initech has a model", EVENT, sentence, REST).implications());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "“We wanted a model that a small clinic can afford to run,” said Maria Lopez of Initech. | Maria Lopez | We wanted a model that a small clinic can afford to run",
        "Maria Lopez wrote to all of them: “We wanted a model that a small clinic can afford.” | Maria Lopez | We wanted a model that a small clinic can afford.",
        "“We wanted a model that a small clinic can afford to run,” she said. | |",
        "The so-called “model of the small clinics that nobody can afford” is what Maria Lopez said. | |"
    })
    void aQuoteNamesWhoSpeaks(String sentence, String speaker, String words) {
        var quotes = Fixture.draft("Initech has a model", EVENT, REST, sentence).quotes();

        assertEquals(speaker == null ? List.of() : List.of(speaker), quotes.stream().map(Draft.Quote::speaker).toList());
        assertEquals(words == null ? List.of() : List.of(words),
                quotes.stream().map(quote -> quote.evidence().getFirst().quote()).toList());
    }

    @Test
    void aChineseQuoteNamesWhoSpeaks() {
        var quotes = Fixture.draft("星海科技有了新模型", EVENT_ZH, REST_ZH, "创始人李明在发布会上表示：“我们希望每一家小诊所都用得起这样的模型。”").quotes();

        assertEquals(List.of("创始人李明"), quotes.stream().map(Draft.Quote::speaker).toList());
        assertEquals("我们希望每一家小诊所都用得起这样的模型。", quotes.getFirst().evidence().getFirst().quote());
    }

    @Test
    void technicalSentencesAreDenseWithTerms() {
        String dense = "The transformer uses grouped attention, and quantization of the weights halves its memory.";
        var technical = Fixture.draft("Initech has a model", EVENT, REST, dense).technical();

        assertEquals(List.of(dense), Fixture.texts(technical));
        assertEquals(List.of(), Fixture.draft("Initech has a model", EVENT, REST, "The chip of the machine is a new one.").technical());
    }

    @Test
    void anotherLanguageIsReadByPositionAlone() {
        String first = "Das Unternehmen hat am Dienstag ein neues Modell vorgestellt, das auf jedem Rechner läuft.";
        var draft = Fixture.draft("Neues Modell", first, "Es wurde in drei Städten entwickelt und ist für alle frei.",
                "Der Preis ist noch nicht bekannt, sagte der Vorstand der Presse. ".repeat(20));

        assertEquals("de", draft.language());
        assertEquals(Optional.of(first), draft.whatChanged().map(Statement::text));
        assertEquals(Optional.empty(), draft.whyItMatters());
        assertEquals(List.of(), draft.quotes());
        assertEquals(List.of(), draft.implications());
    }
}
