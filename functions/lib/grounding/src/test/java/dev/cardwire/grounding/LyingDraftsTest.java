package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Draft.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** True drafts in which one number, date, name, hedge, negation, version, unit or speaker is changed by chance: no lie is shown. */
class LyingDraftsTest {

    private static final int ROUNDS = 60;

    /**
     * A sentence, a true claim of it, and the words of the claim that may be changed, each with what it may become.
     *
     * @param language the claim's
     */
    private record Truth(String sentence, String language, String claim, List<List<String>> lies) {}

    private static final List<Truth> TRUTHS = List.of(
            new Truth("Microsoft acquired GitHub for $7.5 billion on 26 October 2018.", "en",
                    "On 26 October 2018 Microsoft acquired GitHub for $7.5 billion.",
                    List.of(List.of("7.5", "8.5", "75", "0.75"), List.of("billion", "million", "trillion"), List.of("26 October", "16 October", "26 May"),
                            List.of("2018", "2017", "2020"), List.of("Microsoft", "Google", "Amazon"), List.of("GitHub", "GitLab"),
                            List.of("$", "€", "£"), List.of("acquired", "did not acquire"))),
            new Truth("OpenAI plans to release GPT-5.2 in March 2027, Sam Altman said.", "en",
                    "Sam Altman said that OpenAI plans to release GPT-5.2 in March 2027.",
                    List.of(List.of("plans to release", "released", "has released"), List.of("GPT-5.2", "GPT-5.3", "GPT-6"),
                            List.of("March", "April"), List.of("Sam Altman", "Elon Musk", "Jensen Huang"), List.of("2027", "2026"))),
            new Truth("Nvidia is in talks to buy Intel, and did not disclose a price.", "en", "Nvidia is in talks to buy Intel.",
                    List.of(List.of("is in talks to buy", "bought", "has bought", "plans to buy"), List.of("Nvidia", "Apple"), List.of("Intel", "AMD"))),
            new Truth("腾讯2026年第三季度营收1,928亿元，同比增长15%。", "zh", "腾讯2026年第三季度营收1928亿元，同比增长15%。",
                    List.of(List.of("1928", "1982", "192"), List.of("亿", "万"), List.of("15%", "51%", "15个百分点"), List.of("腾讯", "阿里巴巴", "百度"),
                            List.of("第三季度", "第二季度"), List.of("增长", "下降"))),
            new Truth("阿里巴巴拟以30亿美元收购饿了么，百度未参与竞购。", "zh", "阿里巴巴拟以30亿美元收购饿了么。",
                    List.of(List.of("拟以", "已以"), List.of("30", "300"), List.of("美元", "欧元"), List.of("阿里巴巴", "腾讯"))),
            new Truth("腾讯2026年第三季度营收1,928亿元，同比增长15%。", "en", "Tencent's revenue grew 15% to 192.8 billion yuan in the third quarter of 2026.",
                    List.of(List.of("15%", "51%"), List.of("192.8", "198.2", "19.28"), List.of("billion", "million"), List.of("yuan", "dollars"),
                            List.of("Tencent", "Alibaba", "Baidu"), List.of("third", "second"), List.of("grew", "fell"))),
            new Truth("Nvidia plans to invest up to $100 billion in OpenAI.", "zh", "英伟达计划向OpenAI投资至多1000亿美元。",
                    List.of(List.of("计划", "已经"), List.of("1000", "100"), List.of("美元", "元人民币"), List.of("英伟达", "微软"), List.of("OpenAI", "Anthropic"))));

    @Test
    void theTruthIsShown() {
        for (var truth : TRUTHS) {
            assertEquals(1, shown(truth, truth.claim()), truth.claim());
        }
    }

    @Test
    void noLieIsShown() {
        var random = new Random(20261125);
        var seen = new ArrayList<String>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var truth : TRUTHS) {
                var words = truth.lies().get(random.nextInt(truth.lies().size()));
                String lie = truth.claim().replace(words.getFirst(), words.get(1 + random.nextInt(words.size() - 1)));
                if (shown(truth, lie) > 0 && !seen.contains(lie)) {
                    seen.add(lie);
                }
            }
        }
        assertTrue(seen.isEmpty(), () -> "shown: " + seen);
    }

    private static int shown(Truth truth, String claim) {
        String source = Gated.language(truth.sentence());
        var article = Fixture.article(source, truth.sentence() + Kestrel.FILLER);
        Statement statement = Fixture.fact(claim, truth.sentence());
        return Fixture.card(Fixture.item("T"), article, new DraftBuilder(truth.language()).takeaways(statement)).enrichment().shown();
    }
}
