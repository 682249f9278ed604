package dev.cardwire.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Card;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is compared, and what is not: a wrong cell is worse than no table. */
class ComparisonTest {

    /** Long enough that a card has room for a table. */
    private static final String AROUND = """
            <p>The week brought new numbers of the models that many use, and none of them is a surprise to those who follow the field.</p>
            <p>The tests were run by an institute that takes no money of the makers, on the same machines and with the same prompts.</p>
            <p>Nobody knows how much of the difference is due to the prompts, which were written for another test three years ago.</p>
            <p>The institute keeps the prompts to itself, so that no maker can train on them before the next round in the autumn.</p>
            <p>A round takes nine days and as much power as a village, and the institute pays for it with what its members give.</p>
            <p>Others who ran such tests found the same order, though the distances between the first and the last were smaller.</p>
            <p>The makers were asked for comment a week before, and one of them sent a letter of two lines that says nothing new.</p>
            <p>Whoever wants to look into the single answers can do so at the institute, where a room with six desks is kept free.</p>
            """;

    private static final String AROUND_CHINESE = """
            <p>研究人员在同样的机器上做了同样的测试，结果在各项任务上都差不多，但价格相差很大。</p>
            <p>两家公司都没有公布训练数据，也没有说明测试之前模型是否见过这些题目。</p>
            <p>负责测试的研究所每年秋天做一轮，题目不对外公开，以免有人拿去训练。</p>
            <p>参加过上一轮的工程师说，真正的差别要到实际使用的时候才看得出来。</p>
            <p>研究所计划把下一轮的范围扩大到语音和图像，时间还没有定下来。</p>
            """;

    private static Map<String, Map<String, String>> table(String html) {
        var card = Fixture.card(Fixture.item("The models of the week, side by side", html + AROUND));
        var table = new LinkedHashMap<String, Map<String, String>>();
        card.insight().flatMap(Card.Insight::competitors).ifPresent(competitors -> competitors.rows().forEach(row -> {
            var cells = new LinkedHashMap<String, String>();
            row.cells().forEach((column, cell) -> cells.put(column, cell.text()));
            table.put(row.name(), cells);
        }));
        return table;
    }

    @Test
    void aTableWithAThingARowIsShownAsItStands() {
        assertEquals(
                Map.of("GPT-4", Map.of("Context", "128,000 tokens", "Price", "$10"), "Gemini", Map.of("Context", "1,000,000 tokens", "Price", "$7")),
                table("<table><tr><th>Model</th><th>Context</th><th>Price</th></tr><tr><td>GPT-4</td><td>128,000 tokens</td><td>$10</td></tr>"
                        + "<tr><td>Gemini</td><td>1,000,000 tokens</td><td>$7</td></tr></table>"));
    }

    @Test
    void aTableWithAThingAColumnIsTurned() {
        assertEquals(
                Map.of("GPT-4", Map.of("MMLU", "86.4 %", "HumanEval", "67.0 %"), "Gemini", Map.of("MMLU", "83.7 %", "HumanEval", "74.4 %")),
                table("<table><tr><th>Benchmark</th><th>GPT-4</th><th>Gemini</th></tr><tr><td>MMLU</td><td>86.4 %</td><td>83.7 %</td></tr>"
                        + "<tr><td>HumanEval</td><td>67.0 %</td><td>74.4 %</td></tr></table>"));
    }

    @Test
    void everyCellRestsOnTheHeadingAndItsOwnRow() {
        var item = Fixture.item("The models of the week", "<table><tr><th>Model</th><th>Price</th></tr><tr><td>GPT-4</td><td>$10</td></tr>"
                + "<tr><td>Gemini</td><td>$7</td></tr></table>" + AROUND);
        var cell = Fixture.card(item).insight().orElseThrow().competitors().orElseThrow().rows().getLast().cells().get("Price");

        assertEquals(List.of("Model | Price", "Gemini | $7"), cell.evidence().stream().map(evidence -> evidence.quote()).toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "<table><tr><th>Step</th><th>Time</th></tr><tr><td>Mix</td><td>2 minutes</td></tr><tr><td>Bake</td><td>40 minutes</td></tr></table>",
        "<table><tr><th>Date</th><th>Place</th></tr><tr><td>3 March</td><td>Rome</td></tr><tr><td>4 March</td><td>Oslo</td></tr></table>",
        "<table><tr><td>GPT-4</td><td>$10</td></tr></table>",
        "<table><tr><th>Model</th><th>Price</th></tr><tr><td>GPT-4</td><td>$10</td></tr></table>",
        "<table><tr><th>Model</th><th>Price</th></tr><tr><td>GPT-4</td><td>—</td></tr><tr><td>Gemini</td><td>?</td></tr></table>"
    })
    void aTableThatComparesNothingIsNone(String html) {
        assertEquals(Map.of(), table(html));
    }

    @Test
    void oneSentenceThatMeasuresTheSameOfTwoThingsComparesThem() {
        var draft = Fixture.draft(Fixture.item("Two models, side by side",
                "<p>微软的模型有700亿参数，谷歌的模型有80亿参数。</p>" + AROUND_CHINESE));

        draft.competitors().ifPresent(table -> assertEquals(List.of("微软", "谷歌"), table.rows().stream().map(row -> row.name()).toList()));
        assertTrue(draft.competitors().isPresent(), "a comparison");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "Microsoft raised $2 billion, while Google has 80 billion parameters in its model.",
        "Microsoft and Google raised $2 billion, and $3 billion came from others.",
        "Microsoft raised $2 billion."
    })
    void aSentenceThatLeavesOpenWhoseNumberItIsComparesNothing(String sentence) {
        assertEquals(Optional.empty(), Fixture.draft("Two firms", sentence, AROUND.replaceAll("<[^>]+>", "")).competitors());
    }
}
