package dev.cardwire.analyst;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Whole articles, English and Chinese, from text to card. */
class ExtractiveAnalystTest {

    private static final String[] ENGLISH = {
        "By Jane Doe",
        "Initech on Tuesday released Orca 2, a language model with 12 billion parameters that runs on a laptop without a network connection.",
        "The model was trained on 4 trillion tokens and reads 128,000 tokens at a time.",
        "It answers most questions in under a second, the company said.",
        "Because the weights are open, hospitals that may not send records to a cloud can now run it themselves.",
        "That means that patient data never leaves the building.",
        "“We wanted a model that a small clinic can afford to run,” said Maria Lopez, who leads research at Initech.",
        "The first Orca was released on 3 March 2025.",
        "In June 2026 the company opened a laboratory in Geneva.",
        "Initech is expected to bring the model to telephones by March 2027.",
        "The reason is that its customers ask for it, according to a letter to its shareholders.",
        "The transformer uses grouped attention, and quantization of its weights cuts memory and latency by half.",
        "Developers can download the weights from <a href=\"https://initech.example/orca\">Initech's site</a>.",
        "Rival Globex sells a similar model for 20 dollars a month.",
        "Analysts had not thought that the company would publish anything before the end of the year.",
        "Initech was founded by two students of physics and has 140 employees in four countries.",
        "Its earlier models were sold to insurers, to two railways and to the ministry of health of a neighbouring country, and none of them could be run "
            + "without a contract, a data center and a team of engineers who knew how to keep such a thing alive day and night.",
        "The company did not say how much it had spent on the training of the model, but people who know its accounts put the sum at a few million, most of "
            + "which went into rented machines, and a smaller part into the collection of texts that its owners had agreed to license for the purpose.",
        "Several universities have asked for access to the records of the training, which Initech has so far kept to itself, and which it now wants to open "
            + "to a group of ten laboratories in the coming spring, under rules that are still being written by lawyers on both sides of the ocean."
    };

    private static final String[] CHINESE = {
        "作者：张三",
        "11月16日，星海科技在杭州发布了开源大模型“海豚2”，参数规模达到120亿，可以在普通笔记本电脑上离线运行。",
        "该模型使用4万亿个词元训练，上下文长度为12.8万。",
        "这意味着医院无需把病历上传到云端，就能在本地使用人工智能。",
        "星海科技创始人李明表示：“我们希望每一家小诊所都用得起这样的模型，而不必购买昂贵的服务器。”",
        "2025年3月3日，星海科技发布了第一代海豚模型。",
        "2026年6月，公司在深圳成立了新的研究实验室。",
        "公司预计将于2027年3月把模型带到手机上。",
        "原因是越来越多的客户提出了这样的要求。",
        "模型采用分组注意力架构，并通过权重量化把显存占用和推理延迟都降低了一半。",
        "开发者可以下载模型权重，地址见<a href=\"https://xinghai.example/dolphin\">星海科技官网</a>。",
        "英伟达和华为的芯片都可以运行这一模型。",
        "星海科技成立于杭州，目前在四个国家拥有一百四十名员工。",
        "公司早期的模型主要卖给保险公司、铁路公司和卫生部门，这些客户都需要签订合同，自建数据中心，并且配备专门的工程师团队来维护系统的日常运行。",
        "公司没有透露训练模型花费了多少资金，熟悉其财务状况的人士估计总额在数百万元左右，其中大部分用于租用计算设备，小部分用于购买经过授权的文本资料。",
        "多所大学已经向公司申请查阅训练记录，公司此前一直没有对外公开这些材料，现在打算在明年春天向十家实验室开放，具体规则仍在由双方的律师共同起草之中。",
        "行业协会的统计显示，去年全国共有三百多家机构发布了自己的模型，其中能够在个人电脑上运行的不足一成，价格和能耗是用户最常提到的两个问题。"
    };

    @Test
    void anEnglishArticleIsToldInEachPartByTheSentenceThatTellsIt() {
        var draft = Fixture.draft("Initech releases Orca 2, an open model that runs on a laptop", ENGLISH);

        assertEquals(Optional.of(ENGLISH[1]), draft.whatChanged().map(Statement::text));
        assertEquals(Optional.of(ENGLISH[5]), draft.whyItMatters().map(Statement::text));
        assertEquals("Developers can download the weights from Initech's site.", draft.whatToDoNext().orElseThrow().action().text());
        assertEquals(Optional.of("https://initech.example/orca"), draft.whatToDoNext().orElseThrow().url());
        assertTrue(draft.topics().contains(Topic.MODELS), () -> "topics " + draft.topics());
        assertTrue(draft.whoShouldCare().contains(Audience.ENGINEERING), () -> "audiences " + draft.whoShouldCare());
        assertTrue(draft.entities().stream().anyMatch(entity -> entity.name().equals("Initech")), () -> "entities " + draft.entities());
        assertEquals("en", draft.language());
    }

    @Test
    void aChineseArticleIsToldInEachPartByTheSentenceThatTellsIt() {
        var draft = Fixture.draft("星海科技发布开源大模型海豚2，笔记本电脑即可运行", CHINESE);

        assertEquals(Optional.of(CHINESE[1]), draft.whatChanged().map(Statement::text));
        assertEquals(Optional.of(CHINESE[3]), draft.whyItMatters().map(Statement::text));
        assertEquals(Optional.of("https://xinghai.example/dolphin"), draft.whatToDoNext().orElseThrow().url());
        assertTrue(draft.topics().contains(Topic.MODELS), () -> "topics " + draft.topics());
        assertTrue(draft.entities().stream().anyMatch(entity -> entity.name().equals("英伟达")), () -> "entities " + draft.entities());
        assertEquals("zh", draft.language());
    }

    @Test
    void whatIsDraftedPassesTheGatesAndFitsTheExcerpt() {
        Fixture.card(Fixture.item("Initech releases Orca 2", "<p>" + String.join("</p><p>", ENGLISH) + "</p>"));
        Fixture.card(Fixture.item("星海科技发布海豚2", "<p>" + String.join("</p><p>", CHINESE) + "</p>"));
    }

    @Test
    void everyStatementIsAFactButAPrediction() {
        var draft = Fixture.draft("Initech releases Orca 2", ENGLISH);

        assertTrue(Fixture.statements(draft).stream().anyMatch(statement -> statement.kind() == ClaimKind.FACT));
        draft.implications().forEach(implication -> assertEquals(List.of(ClaimKind.PREDICTION, ClaimKind.FACT),
                List.of(implication.prediction().kind(), implication.rationale().kind())));
    }
}
