package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    private static final String SIMPLIFIED = "这家公司说，它们会发布一个新的模型，并且还将与国内的学校合作，开发应该对所有人开放的产品。";
    private static final String TRADITIONAL = "這家公司說，它們會發布一個新的模型，並且還將與國內的學校合作，開發應該對所有人開放的產品。";

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            zh-Hant | zh-Hant | 這家公司說，它們會發布一個新的模型，並且還將與國內的學校合作。
            zh-TW   | zh-TW   | 這家公司說，它們會發布一個新的模型，並且還將與國內的學校合作。
            zh-CN   | zh-Hant | 這家公司說，它們會發布一個新的模型，並且還將與國內的學校合作。
            zh-TW   | zh-Hans | 这家公司说，它们会发布一个新的模型，并且还将与国内的学校合作。
            zh-CN   | zh-CN   | 这家公司说，它们会发布一个新的模型，并且还将与国内的学校合作。
            en      | zh      | 这家公司说，它们会发布一个新的模型，并且还将与国内的学校合作。
                    | zh      | OpenAI发布GPT-5.5，Anthropic推出Claude新版本
                    | ja      | 東京都は新しい計画を発表しました。
            ja      | ja      | 東京都知事選挙結果発表
            zh      | ja      | この会社は、新しいモデルを発表すると述べました。
                    | ko      | 이 회사는 새로운 모델을 발표한다고 밝혔다. 北京
            zh      | ko      | 이 회사는 새로운 모델을 발표한다고 밝혔다.
                    | ru      | Компания объявила, что выпустит новую модель, которая будет открыта для всех.
                    | ru      | Компания открыла завод в городе Київ и объявила, что будет работать там ещё долго, но не сказала, когда.
                    | uk      | Компанія повідомила, що випустить нову модель, яка буде відкрита для всіх.
                    | bg      | Компанията съобщи, че ще пусне нов модел, който ще бъде открит за всички.
                    | sr      | Компанија је саопштила да ће објавити нови модел који ће бити отворен за све.
                    | ar      | أعلنت الشركة أنها ستطلق نموذجا جديدا سيكون مفتوحا للجميع.
                    | fa      | شرکت گفت که مدل جدیدی را برای همه‌ی کاربران گسترش می‌دهد و پس از آن چیزی نگفت.
                    | ur      | کمپنی نے کہا کہ وہ ایک نیا ماڈل جاری کرے گی جو سب کے لیے کھلا ہے۔
                    | he      | החברה הודיעה כי תשיק דגם חדש שיהיה פתוח לכולם.
                    | hi      | कंपनी ने कहा कि वह एक नया मॉडल जारी करेगी।
                    | vi      | Công ty cho biết họ đã có một mô hình mới và những người dùng được dùng thử trong năm nay.
                    | hu      | A cég közölte, hogy már kész az új modell, és még az idén megjelenik, de nem mindenkinek.
            en      | de      | Das Unternehmen teilte mit, dass es ein neues Modell veröffentlicht, das für alle offen ist und nicht auf die USA begrenzt wird.
            de      | en      | The company said that it has a new model, and that it will be open to all of those who want to use it.
                    | und     | 2026 – 3.5 % !!
            """)
    void theTextAndWhatWasDeclaredTellTogether(String declared, String expected, String text) {
        assertEquals(expected, Languages.of(text, Optional.ofNullable(declared)));
    }

    @Test
    void aChineseTextOfSomeSentencesIsNotJapaneseWhateverItsFeedSays() {
        assertEquals("zh", Languages.of(SIMPLIFIED.repeat(3), Optional.of("ja")));
        assertEquals("zh-Hant", Languages.of(TRADITIONAL.repeat(3), Optional.of("ja")));
    }

    @Test
    void ofTwoLanguagesTheOneThatMostIsWrittenIn() {
        String english = "The company said that it will release a new model and that it will be open to all. ";
        assertEquals("zh", Languages.of(SIMPLIFIED.repeat(3) + english, Optional.empty()));
        assertEquals("en", Languages.of(english.repeat(6) + "“我们做到了。”", Optional.empty()));
    }

    @Test
    void whatThePageDeclaresCountsWhereTheFeedDeclaresNothing() {
        String page = "<html lang='pt-BR'><body><p>Calendário 2018</p></body></html>";
        var item = Items.ofPage(page);
        assertEquals("en", ArticleReader.read(item).language(), "the feed's declaration comes first");
        assertEquals("pt-BR", PageText.of(page, "", List.of()).language().orElseThrow());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            en      | true  | 该工厂每年将生产4000台机械臂。
            en      | false | 月之暗面 raised $5M
            en      | false | 豆包
            en      | true  | Der neue Arm ist nicht teuer und wird 2027 in Serie gebaut.
            en      | false | Kestrel 2 70B
            zh-CN   | true  | The plant will build 4,000 arms a year.
            zh      | false | GPT-4o mini
            zh      | false | 公司发布了 GPT-4o mini 模型
            de      | true  | The plant is one of the largest that the company has.
            de      | false | Der neue Arm ist nicht teuer.
            ja      | true  | Acme plans to build its second plant in the town.
            und     | false | The plant will build 4,000 arms a year.
            en      | false | 2026 – 3.5 %
            """)
    void aSentenceIsPlainlyNotInALanguage(String language, boolean expected, String sentence) {
        assertEquals(expected, Languages.isPlainlyNot(sentence, language));
    }
}
