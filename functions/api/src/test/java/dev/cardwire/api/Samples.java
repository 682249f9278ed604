package dev.cardwire.api;

import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Entity;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Ids;
import dev.cardwire.core.Json;
import dev.cardwire.core.SourceText;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.EntityType;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.core.Vocabulary.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Cards to show. Claims are read from JSON, as the function reads them: only grounding makes new ones. */
final class Samples {

    static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    static final String FEED = Ids.feed("https://news.example/feed.xml");
    static final String OTHER_FEED = Ids.feed("https://zh.example/rss");

    private static final SourceText CHINESE = new SourceText("s1", """
            腾讯周二宣布开源混元大模型，参数量为3890亿。公司称，与上一代相比，模型推理成本下降了40%。
            模型采用混合专家结构，每次激活520亿参数。权重与代码已在公司网站上提供下载。
            “我们希望让每个开发者都能用上它，”副总裁蒋杰说。2023年9月，混元首次发布。2024年11月，大型版本开源。
            分析师预计，2026年第四季度将有更多厂商跟进。上一代模型的参数量没有公布，推理成本高出40%。""");
    private static final SourceText ENGLISH = new SourceText("s2",
            "Tencent said on Tuesday it had open-sourced its Hunyuan model with 389 billion parameters.");

    private Samples() {}

    static Evidence quote(SourceText text, String words) {
        int start = text.text().indexOf(words);
        return text.quote(start, start + words.length());
    }

    static Claim claim(ClaimKind kind, String text, Evidence... evidence) {
        return Json.read(Json.tree(Map.of("text", text, "kind", kind, "evidence", List.of(evidence))), Claim.class, "a claim");
    }

    private static Claim fact(String text, String words) {
        return claim(ClaimKind.FACT, text, quote(CHINESE, words));
    }

    static Card.Source source() {
        return new Card.Source(FEED, "Example News", "https://news.example/");
    }

    private static String cardId(String entry) {
        return Ids.card(Ids.item(FEED, entry));
    }

    static final String STORY = Ids.story("news.example/hunyuan");

    /** Everything that a card can say, in English about a Chinese article. */
    static Card full() {
        String id = cardId("hunyuan");
        String url = "https://news.example/hunyuan?id=7&lang=zh";
        var released = claim(ClaimKind.FACT, "Tencent released its Hunyuan model, with 389 billion parameters, as open source.",
                quote(CHINESE, "腾讯周二宣布开源混元大模型，参数量为3890亿。"), quote(ENGLISH, ENGLISH.text()));
        var cheaper = fact("Inference costs 40% less than with the model before.", "与上一代相比，模型推理成本下降了40%");
        var tldr = new Card.Tldr(
                Optional.of(released),
                Optional.of(claim(ClaimKind.INFERENCE, "Teams that host large models themselves could cut serving costs by 40%.",
                        quote(CHINESE, "模型推理成本下降了40%"))),
                Optional.of(new Card.Action(fact("Download the weights and the code.", "权重与代码已在公司网站上提供下载"),
                        Optional.of("https://news.example/hunyuan/code"))),
                List.of(Audience.ENGINEERING, Audience.RESEARCH, Audience.FOUNDERS));
        var insight = new Card.Insight(
                List.of(released, cheaper, fact("The code can be downloaded as well as the weights.", "权重与代码已在公司网站上提供下载")),
                Optional.of(new Card.Comparison(List.of("Parameters", "Inference cost"), List.of(
                        new Card.ComparisonRow("Hunyuan", Map.of(
                                "Parameters", fact("389 billion, 52 billion active", "每次激活520亿参数"),
                                "Inference cost", cheaper)),
                        new Card.ComparisonRow("The generation before", Map.of(
                                "Inference cost", fact("40% higher", "推理成本高出40%")))))),
                List.of(fact("It is a mixture of experts; 52 billion parameters are active at a time.", "模型采用混合专家结构，每次激活520亿参数")),
                List.of(new Card.Implication(
                        claim(ClaimKind.PREDICTION, "More vendors will follow by the fourth quarter of 2026.",
                                quote(CHINESE, "2026年第四季度将有更多厂商跟进")),
                        claim(ClaimKind.INFERENCE, "With costs down by 40%, holding a model back pays less.", quote(CHINESE, "模型推理成本下降了40%")),
                        Optional.of("2026-Q4"))),
                List.of(new Card.TimelineEntry("2023-09", fact("Hunyuan is first released.", "2023年9月，混元首次发布")),
                        new Card.TimelineEntry("2024-11", fact("The large version becomes open source.", "2024年11月，大型版本开源"))),
                List.of(new Card.Quote("Jiang Jie, vice president", List.of(quote(CHINESE, "我们希望让每个开发者都能用上它")))));
        return new Card(Card.SCHEMA, id, 3, STORY, url, "Tencent opens its Hunyuan model to everyone",
                List.of(quote(CHINESE, "腾讯周二宣布开源混元大模型")),
                Optional.of(cheaper), "en", Optional.of(new Card.Original("zh", "腾讯开源混元大模型，推理成本下降四成")),
                source(), List.of("Li Wei"), Optional.of(NOW.minusSeconds(7_980)), NOW.minusSeconds(7_200),
                NOW.minusSeconds(7_170), Basis.ARTICLE, Optional.of(tldr), Optional.of(insight),
                List.of(new Card.SourceEntry("s1", id, url, "腾讯开源混元大模型，推理成本下降四成", "Example News", "zh",
                                Optional.of(NOW.minusSeconds(7_980)), NOW.minusSeconds(7_200),
                                Optional.of("text/" + Ids.itemOfCard(id) + "/" + Ids.sha256Hex(CHINESE.text()) + ".txt")),
                        new Card.SourceEntry("s2", cardId("wire"), "https://wire.example/tencent#top", "Tencent open-sources Hunyuan",
                                "Example Wire", "en", Optional.empty(), NOW.minusSeconds(7_200),
                                Optional.of("text/" + Ids.itemOfCard(cardId("wire")) + "/" + Ids.sha256Hex(ENGLISH.text()) + ".txt"))),
                List.of(Topic.MODELS, Topic.OPEN_SOURCE),
                List.of(new Entity("腾讯", EntityType.ORGANISATION, 7), new Entity("Hunyuan & Co", EntityType.PRODUCT, 5)),
                List.of(new Card.Correction(NOW.minusSeconds(600), "title")),
                new Card.Enrichment("bedrock:some.model-v1:0", Optional.of("1"), 11, 3,
                        Map.of(Reason.NUMBER, 2, Reason.QUOTE_NOT_FOUND, 1), Optional.of(4200L), Optional.of(900L),
                        Optional.of(12_345L), Optional.empty(), Optional.empty()),
                Optional.of(new Card.ScoreParts(Optional.of(0.6), Optional.of(0.5))));
    }

    /** A card in Chinese, made by extraction, that tells the same story from another feed. */
    static Card chinese() {
        String id = Ids.card(Ids.item(OTHER_FEED, "hunyuan"));
        String url = "https://zh.example/2026/hunyuan";
        var released = fact("腾讯周二宣布开源混元大模型，参数量为3890亿。", "腾讯周二宣布开源混元大模型，参数量为3890亿。");
        var cheaper = fact("公司称，与上一代相比，模型推理成本下降了40%。", "公司称，与上一代相比，模型推理成本下降了40%。");
        var insight = new Card.Insight(
                List.of(released, cheaper), Optional.empty(),
                List.of(fact("模型采用混合专家结构，每次激活520亿参数。", "模型采用混合专家结构，每次激活520亿参数。")),
                List.of(), List.of(new Card.TimelineEntry("2023-09", fact("2023年9月，混元首次发布。", "2023年9月，混元首次发布。"))),
                List.of(new Card.Quote("蒋杰", List.of(quote(CHINESE, "我们希望让每个开发者都能用上它")))));
        return new Card(Card.SCHEMA, id, 1, STORY, url, "腾讯开源混元大模型，推理成本下降四成", List.of(), Optional.of(released),
                "zh-CN", Optional.empty(), new Card.Source(OTHER_FEED, "钛示例", "https://zh.example/"), List.of("李伟", "王芳"),
                Optional.of(NOW.minusSeconds(3_600)), NOW.minusSeconds(3_400), NOW.minusSeconds(3_390), Basis.FEED_TEXT,
                Optional.of(new Card.Tldr(Optional.of(released), Optional.empty(), Optional.empty(), List.of(Audience.EVERYONE))),
                Optional.of(insight),
                List.of(new Card.SourceEntry("s1", id, url, "腾讯开源混元大模型，推理成本下降四成", "钛示例", "zh-CN",
                        Optional.of(NOW.minusSeconds(3_600)), NOW.minusSeconds(3_400),
                        Optional.of("text/" + Ids.itemOfCard(id) + "/" + Ids.sha256Hex(CHINESE.text()) + ".txt"))),
                List.of(Topic.MODELS), List.of(new Entity("腾讯", EntityType.ORGANISATION, 3)), List.of(),
                new Card.Enrichment(Card.Enrichment.EXTRACTIVE, Optional.empty(), 6, 0, Map.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    /** A card of nothing but a title. */
    static Card plain(String entry, String title, Instant publishedAt, Topic... topics) {
        String id = cardId(entry);
        return new Card(Card.SCHEMA, id, 1, Ids.story("news.example/" + entry), "https://news.example/" + entry, title, List.of(),
                Optional.empty(), "en", Optional.empty(), source(), List.of(), Optional.of(publishedAt), NOW, NOW, Basis.SUMMARY,
                Optional.empty(), Optional.empty(),
                List.of(new Card.SourceEntry("s1", id, "https://news.example/" + entry, title, "Example News", "en",
                        Optional.of(publishedAt), NOW, Optional.empty())),
                List.of(topics), List.of(), List.of(),
                new Card.Enrichment(Card.Enrichment.EXTRACTIVE, Optional.empty(), 0, 0, Map.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    /** A card whose every text tries to be mark-up and whose every link tries to be a script. */
    static Card hostile() {
        String script = "<script>alert(1)</script>\"><img src=x onerror=alert(2)>";
        var text = new SourceText("s1", script + " </blockquote></details> & so on");
        var claim = claim(ClaimKind.FACT, script, text.quote(0, text.text().length()));
        String id = cardId("hostile");
        return new Card(Card.SCHEMA, id, 1, Ids.story("news.example/hostile"), "javascript:alert(3)", script,
                List.of(text.quote(0, script.length())), Optional.of(claim), "en\" onload=\"alert(4)",
                Optional.of(new Card.Original("zh\"><script>", script)),
                new Card.Source(FEED, script, "javascript:alert(5)"), List.of(script), Optional.empty(), NOW, NOW, Basis.ARTICLE,
                Optional.of(new Card.Tldr(Optional.of(claim), Optional.empty(),
                        Optional.of(new Card.Action(claim, Optional.of("data:text/html,<script>alert(6)</script>"))), List.of())),
                Optional.of(new Card.Insight(List.of(claim),
                        Optional.of(new Card.Comparison(List.of(script), List.of(new Card.ComparisonRow(script, Map.of(script, claim))))),
                        List.of(), List.of(), List.of(new Card.TimelineEntry("2024", claim)),
                        List.of(new Card.Quote(script, List.of(text.quote(0, 20)))))),
                List.of(new Card.SourceEntry("s1", id, "JaVaScRiPt:alert(7)", script, script, "en", Optional.empty(), NOW, Optional.empty())),
                List.of(), List.of(new Entity(script, EntityType.OTHER, 1)), List.of(),
                new Card.Enrichment("openai:" + script, Optional.empty(), 1, 0, Map.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }
}
