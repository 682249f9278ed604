package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SentencesTest {

    /** Each input marks with | where a sentence must end and the next begin. */
    @ParameterizedTest
    @ValueSource(strings = {
        "One sentence.|Another one!|A third?",
        "Dr. Smith met Prof. Jones vs. the board.|They agreed.",
        "It costs $3.5 million.|Sales rose 4.2% in Q3.",
        "Version 2.0 is out.|GPT-4.5 follows.",
        "J. R. Smith wrote it.|He lives in the U.S. and works there.",
        "The U.S. Senate voted.|It passed.",
        "He moved to the U.S.|The move was quick.",
        "Acme Inc. said so.|Beta Corp. Chairman Lee agreed.",
        "See e.g. the paper, i.e. Fig. 3.|Nothing else.",
        "“We did it. We really did,” she said.|Then she left.",
        "“We won.”|The crowd cheered.",
        "“We won!” Ada Smith said on Monday.|Then she left.",
        "\"We won.\" Ms. Smith wrote.|\"We won.\"|The others said so too.",
        "She said: \"We won.\"|Then she left.",
        "Is it true?!|Yes...|Maybe not.",
        "It runs on example.com and node.js today.|Good.",
        "Wait… what happened?|Nothing.",
        "华为发布了新芯片。|它的算力翻倍！|真的吗？|是的。",
        "“我们成功了。”|他随后离开。",
        "“我们成功了。”他说。|随后离开。",
        "公司表示：“今年会好。明年更好。”|股价上涨。",
        "价格为3.5元。|同比增长20.5%。",
        "「今日は晴れ。」|明日は雨。",
        "他用GPT-4.然后离开。",
        "Ende des Satzes.|Der nächste Satz, z.B. dieser.",
        "यह पहला वाक्य है।|यह दूसरा है।",
        "ما هذا؟|لا شيء.",
        "no capital after this. so it goes on.|End.",
        "He said no.|Then he left.",
        "It is No. 3 in Europe.|It was No. 5.",
        "It fell from 900 ms to 120 ms.|It drops further.",
        "Ms. Doe and Capt. Lee met Sen. Roe.|They spoke.",
        "H.R. 12 passed.|S.B. 7 did not.",
        "Forty firms, incl. Amazon and others, joined.|None left.",
        "It shipped v. 2 in Dec. 2025.|It sold out.",
        "It closed in December.|October was better.",
        "1. Open the box.|2. Read.",
        "He called it “a start.”|Ada Smith says more will follow.",
        "“Why now?” he asked.|“Why not?”",
        "\"It works. It really does,\" she said.|Then she left.",
        "He said it at 5 p.m. Eastern time.|Nobody heard.",
        "See https://example.com/a.b?c=d.|Then go on.",
        "It costs €3,5 Mio. im Jahr.|Mehr nicht.",
        "Am 3. Oktober kam er.|Am 17. November ging er.",
        "Das gilt z. B. hier.|Und dort.",
        "„Es geht. Wirklich“, sagte sie.|Dann ging sie.",
        "« Oui ! Je viens. »|Il part.",
        "«Sí. Claro», dijo.|¿Cuándo?|¡Ahora!",
        "“没有人愿意等。”公司的高级副总裁李明在台上说。|他随后离开。",
        "他说：“会好的。”|他同时强调，公司不会降价。",
        "他说：“会好的。”|有渠道商预计明年涨价。",
        "首席医学官Dr. Emily Zhao说没有。|之后无人发言。",
        "“真的吗?”他问。|没有人回答。",
        "「今日は晴れ。」と彼は言った。|明日は雨。",
        "所谓“够用就好。”的说法并不成立。|有人反对。",
        "他用3.5版本!|真的吗?|是的.|好。",
        "“这是结构，不是周期。”研究机构的分析师李明认为，价格还会涨。|据介绍，产能不足。"
    })
    void aSentenceEndsWhereAReaderSaysItDoes(String marked) {
        String text = marked.replace("|", marked.codePoints().anyMatch(Character::isIdeographic) ? "" : " ");
        assertEquals(List.of(marked.split("\\|")), Sentences.of(text).stream().map(Sentence::text).toList());
    }

    @Test
    void aLineEndsASentenceAndAParagraph() {
        var sentences = Sentences.of("A heading\n\n  First. Second.  \nThird");
        assertEquals(List.of("A heading", "First.", "Second.", "Third"), sentences.stream().map(Sentence::text).toList());
        assertEquals(List.of(0, 1, 1, 2), sentences.stream().map(Sentence::paragraph).toList());
    }

    @Test
    void anEmptyTextHasNoSentence() {
        assertEquals(List.of(), Sentences.of(""));
        assertEquals(List.of(), Sentences.of(" \n\n "));
    }

    @Test
    void offsetsAreExactAndNothingButWhiteSpaceIsLostInAnyText() {
        var random = new Random(7);
        String[] parts = {"Dr. ", "Word ", "。", "“", "”", "…", "\n", " ", ".", "?", "华为", "😀", "3.5", "U.S. ", "A", "!", "」", "「", "\u202e"};
        for (int round = 0; round < 500; round++) {
            var text = new StringBuilder();
            for (int i = random.nextInt(60); i > 0; i--) {
                text.append(parts[random.nextInt(parts.length)]);
            }
            int last = 0;
            for (var sentence : Sentences.of(text.toString())) {
                assertEquals(sentence.text(), text.substring(sentence.start(), sentence.end()));
                assertTrue(text.substring(last, sentence.start()).isBlank());
                last = sentence.end();
            }
            assertTrue(text.substring(last).isBlank());
        }
    }
}
