package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PinyinTest {

    @ParameterizedTest
    @CsvSource({
        "李明, Li Ming", "李明, Ming Li", "张文宏, Zhang Wenhong", "张文宏, Wen-hong Zhang", "欧阳明, Ouyang Ming", "吕建国, Lü Jianguo", "单雪, Shan Xue",
    })
    void aNameIsOneWithItsSpelling(String characters, String spelled) {
        assertTrue(Pinyin.isSame(characters, spelled));
        assertTrue(Pinyin.isSame(spelled, characters));
    }

    @ParameterizedTest
    @CsvSource({"李明, Li Ning", "张文宏, Zhang Wenming", "张文宏, Zhang Wen", "李明, Liming", "李明, 李明", "Li Ming, Li Ming"})
    void anotherSpellingAndOneWordAreNot(String one, String other) {
        assertFalse(Pinyin.isSame(one, other));
    }

    @Test
    void whoSpeaksIsComparedAcrossLanguages() {
        String evidence = "董事长何远山表示，机器人明年量产，总裁王凤兰则谈到了出口。";
        assertTrue(supported("President Wang Fenglan spoke of exports.", evidence));
        assertFalse(supported("President Wang Fenglan said the robot will go into mass production next year.", evidence));
        assertFalse(supported("President Wang Fengmei spoke of exports.", evidence));
    }

    private static boolean supported(String claim, String evidence) {
        return ClaimCheck.check(claim, "en", List.of(evidence), "zh", Optional.empty()).supported();
    }
}
