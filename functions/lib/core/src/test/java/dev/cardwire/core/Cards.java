package dev.cardwire.core;

import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.core.Vocabulary.EntityType;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.core.Vocabulary.Topic;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** Two cards: one that says everything a card can say, and one that says nothing that it need not. */
final class Cards {

    static final SourceText ARTICLE = new SourceText("s1", """
            腾讯周二宣布开源混元大模型，参数量为3890亿。
            公司称，模型推理成本下降了40%。
            “我们希望让每个开发者都能用上它，”副总裁蒋杰说。
            2023年9月，混元首次发布。
            预计2026年第四季度，更多厂商将跟进。
            """);
    static final String FEED_ID = Ids.feed("https://example.com/feed.xml");
    static final String ITEM_ID = Ids.item(FEED_ID, "https://example.com/hunyuan");
    static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

    private Cards() {}

    static Evidence quote(String words) {
        int start = ARTICLE.text().indexOf(words);
        return ARTICLE.quote(start, start + words.length());
    }

    static Claim claim(ClaimKind kind, String text, String words) {
        return new Claim(text, kind, List.of(quote(words)));
    }

    static Claim fact(String text, String words) {
        return claim(ClaimKind.FACT, text, words);
    }

    static Card minimal() {
        return new Card(Card.SCHEMA, Ids.card(ITEM_ID), 1, Ids.story("example.com/hunyuan"), "https://example.com/hunyuan",
                "A title and nothing else", List.of(), Optional.empty(), "en", Optional.empty(),
                new Card.Source(FEED_ID, "Example", "https://example.com/"), List.of(), Optional.empty(), NOON, NOON,
                Basis.SUMMARY, Optional.empty(), Optional.empty(),
                List.of(new Card.SourceEntry("s1", Ids.card(ITEM_ID), "https://example.com/hunyuan",
                        "A title and nothing else", "Example", "en", Optional.empty(), NOON, Optional.empty())),
                List.of(), List.of(), List.of(),
                new Card.Enrichment(Card.Enrichment.EXTRACTIVE, Optional.empty(), 0, 0, Map.of(), Optional.empty(),
                        Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty()),
                Optional.empty());
    }

    static Card full() {
        var released = fact("Tencent released Hunyuan as open source.", "腾讯周二宣布开源混元大模型");
        var cheaper = fact("Inference costs 40% less.", "模型推理成本下降了40%");
        var tldr = new Card.Tldr(
                Optional.of(released),
                Optional.of(claim(ClaimKind.INFERENCE, "Serving large models becomes 40% cheaper.", "模型推理成本下降了40%")),
                Optional.of(new Card.Action(fact("Try the open model.", "开源混元大模型"), Optional.of("https://example.com/code"))),
                List.of(Audience.ENGINEERING, Audience.EVERYONE));
        var insight = new Card.Insight(
                List.of(released, cheaper),
                Optional.of(new Card.Comparison(List.of("Size", "Cost"), List.of(
                        new Card.ComparisonRow("Hunyuan", Map.of("Size", fact("389 billion", "参数量为3890亿"), "Cost", cheaper)),
                        new Card.ComparisonRow("The model before", Map.of("Cost", cheaper))))),
                List.of(fact("It has 389 billion parameters.", "参数量为3890亿")),
                List.of(new Card.Implication(
                        claim(ClaimKind.PREDICTION, "More vendors will follow by the fourth quarter of 2026.", "更多厂商将跟进"),
                        claim(ClaimKind.INFERENCE, "The cost falls by 40%.", "模型推理成本下降了40%"),
                        Optional.of("2026-Q4"))),
                List.of(new Card.TimelineEntry("2023-09", fact("Hunyuan is first released.", "2023年9月，混元首次发布"))),
                List.of(new Card.Quote("Jiang Jie", List.of(quote("我们希望让每个开发者都能用上它")))));
        return new Card(Card.SCHEMA, Ids.card(ITEM_ID), 6, Ids.story("example.com/hunyuan"), "https://example.com/hunyuan",
                "Tencent opens Hunyuan", List.of(quote("腾讯周二宣布开源混元大模型")),
                Optional.of(released), "en", Optional.of(new Card.Original("zh", "腾讯开源混元大模型")),
                new Card.Source(FEED_ID, "示例", "https://example.com/"), List.of("蒋杰"),
                Optional.of(NOON.minusSeconds(780)), NOON, NOON.plusSeconds(30), Basis.ARTICLE, Optional.of(tldr),
                Optional.of(insight),
                List.of(new Card.SourceEntry("s1", Ids.card(ITEM_ID), "https://example.com/hunyuan", "腾讯开源混元大模型", "示例",
                        "zh", Optional.of(NOON.minusSeconds(780)), NOON,
                        Optional.of("text/" + ITEM_ID + "/" + Ids.sha256Hex(ARTICLE.text()) + ".txt"))),
                List.of(Topic.MODELS, Topic.OPEN_SOURCE),
                List.of(new Entity("腾讯", EntityType.ORGANISATION, 7), new Entity("蒋杰", EntityType.PERSON, 1)),
                IntStream.range(0, 5).mapToObj(n -> new Card.Correction(NOON.plusSeconds(60 + n), "title")).toList(),
                new Card.Enrichment("bedrock:some.model-v1:0", Optional.of("1"), 11, 3,
                        Map.of(Reason.NO_EVIDENCE, 1, Reason.NUMBER, 2), Optional.of(4200L), Optional.of(900L),
                        Optional.of(12_345L), Optional.of("openai:some-model"), Optional.of(Degradation.THROTTLED)),
                Optional.of(new Card.ScoreParts(Optional.of(0.6), Optional.of(0.5))));
    }
}
