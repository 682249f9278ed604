package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Vocabulary.Reason;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NameGateTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Tencent released Hunyuan.                      | 腾讯周二发布混元。",
            "腾讯发布混元。                                  | Tencent released Hunyuan on Tuesday.",
            "Brandt leads the team.                         | Ada Brandt, who leads the team, spoke.",
            "The Norwegian firm Nordwind Labs grew.         | Nordwind Labs of Norway is growing.",
            "OpenAI released GPT-5.2.                       | OpenAI on Monday released GPT-5.2, its newest model.",
            "OpenAI released GPT-5.2.                       | OpenAI周一发布了GPT-5.2。",
            "OpenAI released a GPT-5 model.                 | OpenAI周一发布了GPT-5。",
            "Apple showed the iPhone.                       | 苹果发布iPhone 17 Pro。",
            "The chief executive left.                      | 首席执行官离职。",
            "Its CEO left.                                  | Its chief executive officer Ada Brandt left.",
            "The U.S. government agreed.                    | The US government agreed.",
            "黄仁勋表示赞同。                                 | 英伟达CEO黄仁勋表示赞同。",
            "The company's 800,000th car rolled off the line. | 该公司第80万辆汽车下线。",
            "该公司第80万辆汽车下线。                           | The company's 800,000th car rolled off the line.",
            "China's Ministry of Commerce set rules.        | 商务部制定规则。",
            "美国司法部提起诉讼。                              | The US Department of Justice sued.",
            "李明离职。                                       | Li Ming has left.",
            "The Merlin Phone 500 sells well.               | Of the phones of Merlin the Merlin 500 sells well.",
            "Shares fell.                                   | The shares of the company fell."})
    void aNameOfTheEvidencePassesHoweverItIsWritten(String claim, String evidence) {
        assertEquals(Optional.empty(), judge(claim, evidence), claim);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
            "Alibaba released Hunyuan.                      | 腾讯周二发布混元。",
            "阿里巴巴发布混元。                               | Tencent released Hunyuan on Tuesday.",
            "阿里巴巴发布混元。                               | 腾讯周二发布混元。",
            "On Monday Grace Hopper led the team.           | On Monday Ada Brandt led the team.",
            "The firm Nordwind Labs grew.                   | Südwind Labs is growing.",
            "OpenAI released GPT-5.3.                       | OpenAI on Monday released GPT-5.2, its newest model.",
            "OpenAI released GPT-5.2.                       | OpenAI周一发布了GPT-5。",
            "OpenAI发布GPT-5.2。                             | OpenAI周一发布了GPT-5.1。",
            "It opened an office in Munich.                 | It opened an office in Hamburg.",
            "Its CFO left.                                  | Its chief executive officer Ada Brandt left.",
            "首席财务官离职。                                 | The chief executive left.",
            "该公司第90万辆汽车下线。                           | The company's 800,000th car rolled off the line.",
            "王明离职。                                       | Li Ming has left.",
            "Shops sell the Merlin Phone 500 now.           | Shops sell the phones Kestrel 500 and Merlin 20 now.",
            "马斯克表示赞同。                                 | 英伟达CEO黄仁勋表示赞同。"})
    void anyOtherNameIsWithheld(String claim, String evidence) {
        assertEquals(Optional.of(Reason.NAME), judge(claim, evidence), claim);
    }

    private static Optional<Reason> judge(String claim, String evidence) {
        return Gated.objection(new NameGate(), claim, evidence.strip());
    }
}
