package dev.cardwire.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.article.Language;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a sentence may be cut: | marks the place, and a sentence without one stays whole or is not shown. */
class ClausesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '#', value = {
        // A clause that says what the whole says
        "en # Initech released a language model with open weights on Tuesday|, which it had trained for most of a year.",
        "en # The company bought a smaller rival for $1,200 in cash and shares|; the price was lower than many had thought.",
        "en # Initech paid 20 million dollars for a maker of small machines in Geneva|, its largest purchase in ten years.",
        "en # Globex opened its second data center near the city of Geneva| – the first one stands in a valley of the Alps.",
        "en # The model is now available on telephones as well, so that clinics can pull and run it, change it and sell what they make| – at the price of a newspaper.",
        "zh # 星海科技发布了可以在笔记本上运行的模型，参数规模达到一百二十亿|，并且开放了全部权重。",
        "zh # 公司在杭州成立了新的研究实验室|；第一批研究人员来自三所大学和两家企业。",
        // What would say more without its end
        "en # Initech released a language model with open weights, according to people who have not seen it themselves.",
        "en # The company will buy a smaller rival for 20 million dollars, if the regulators of three countries agree to it.",
        "en # The regulator has approved the purchase of the smaller rival, but it may still be forbidden by a court.",
        "zh # 星海科技将收购一家规模较小的机器人公司，不过双方尚未签署任何协议。",
        "zh # 这家公司明年会在香港上市并且募集大量资金，据知情人士透露的消息。",
        // What would break off
        "en # In the spring of the year in which the company was founded, it had two employees and one customer in Geneva.",
        "en # Initech, which was founded in a garage near the old railway station of the town, has 140 employees.",
        "en # The chief of research said “we wanted a small model, and we wanted it open, and this is the one that we made”.",
        "en # The new price of the model (per million tokens, before taxes, in the first year) is lower than the old one was.",
        "zh # 随着越来越多的医院开始使用人工智能系统，病历的安全成为了新的问题。",
        "en # It cost 1,200 dollars for each of the machines that were bought for the new laboratory in the town.",
        "en # The company made news with unprecedented offers — some of them of 100 million dollars — to people of its rivals.",
        "en # Police departments of two countries have begun to work with a new - and not yet approved - system of cameras.",
        // What would break off an enumeration
        "en # Initech makes it possible to pull, run, change and sell models of the language of any clinic in the country.",
        // Other languages: a comma there parts what belongs together
        "de # Der Vorstand erklärte am Dienstag den versammelten Aktionären, dass der Umsatz im letzten Jahr gesunken ist."
    })
    void aSentenceIsCutOnlyWhereWhatIsLeftSaysNoMoreThanTheWhole(String language, String marked) {
        String sentence = marked.replace("|", "");
        var expected = Optional.of(marked.indexOf('|')).filter(at -> at >= 0).map(at -> sentence.substring(0, at));

        var cut = clauses(language).cut(new Stretch(7, 7 + sentence.length(), sentence), sentence.length() - 10);

        assertEquals(expected, cut.map(Stretch::text));
        cut.ifPresent(clause -> assertEquals(7 + clause.text().length(), clause.end()));
    }

    @ParameterizedTest
    @CsvSource({"en, 60", "zh, 60", "de, 60"})
    void aSentenceThatIsShortEnoughStaysAsItIs(String language, int longest) {
        var sentence = new Stretch(0, 15, "One, two; three");

        assertEquals(Optional.of(sentence), clauses(language).within(sentence, longest));
    }

    @ParameterizedTest
    @CsvSource({"en", "zh", "de"})
    void aSentenceWithoutAPauseIsNotCut(String language) {
        String sentence = "word ".repeat(100).strip();

        assertTrue(clauses(language).within(new Stretch(0, sentence.length(), sentence), 120).isEmpty());
    }

    private static Clauses clauses(String language) {
        return new Clauses(Language.of(language), Cues.of(Language.of(language)));
    }
}
