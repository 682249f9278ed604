package dev.cardwire.article;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Who speaks in a sentence: the name beside its verb of speech. */
public final class Speakers {

    private static final String VERB = "(?:said|says|told|wrote|writes|added|adds|explained|explains|argued|argues|noted|notes|stated|warned|warns|tweeted|posted|asked|asks|replied|joked|insisted|insists|called|calls|described|dismissed|quipped|recalled|concluded"
            + "|announced|promised|admitted|acknowledged|conceded|testified|commented|stated|states)";
    private static final String NAME = "\\p{Lu}[\\p{L}'’-]+(?: (?:\\p{Lu}\\.|van|de|von|der|bin|al|\\p{Lu}[\\p{L}'’-]+)){0,3}";

    /** "Jane Doe said", "Jane Doe, chief executive of Initech, said". */
    private static final Pattern BEFORE_VERB = Pattern.compile("(?<name>" + NAME + ")(?:, [^,“”\"]{2,80},)? " + VERB + "\\b");

    /** "said Jane Doe", "said chief executive Jane Doe". */
    private static final Pattern AFTER_VERB =
            Pattern.compile("\\b" + VERB + " (?:[a-z-]+ ){0,5}?(?:(?:Dr|Prof|Mr|Ms|Mrs|Sen|Rep|Gov|Gen)\\.? |Sir )?(?<name>(?!(?:Dr|Prof|Mr|Ms|Mrs|Sen|Rep|Gov|Gen)\\b)" + NAME + ")(?=[,.;:”\"]| (?:of|at|in|on|during|after|who)\\b|$)");

    /** Begin sentences and titles, and are nobody's name. */
    private static final Pattern NOBODY = Pattern.compile(
            "(?:The|A|An|It|He|She|They|We|I|You|But|And|In|On|At|As|This|That|These|Those|One|Some|Many|Others|Another|Both|Researchers"
                    + "|Officials|Analysts|Experts|People|Sources|Critics|Who|What|Company|Its|His|Her|Their|Our|My|So|Yet|Then|When|If)\\b.*");

    private static final String VERB_ZH = "(?=[重留对告表说說稱寫認強指认写强透坦直补评回答提确介解感反问問宣称警承调总呼发])(?:对[^，。“”]{1,14}说|告诉[^，。“”]{1,14}|表示|说道|说|說|稱|寫道|認為|強調|指出|认为|写道|强调|透露|坦言|直言|补充道|补充|评价说|评价|回应称|回应|回复[^，。“”]{0,8}说|回复|回答|答复|提醒|确认|介绍|解释|感慨|反问|问|宣布|称|警告|承认|调侃|总结|呼吁|发文|重申|留言)";
    private static final String ADVERB_ZH =
            "(?:(?=[近日今昨当随此曾也还则就再公明进在于对向接通])(?:近日|日前|今日|昨日|今天|昨天|当天|随后|此前|曾|也|还|则|就|再次|公开|明确|进一步|在|于|对|向|接受|通过)[^，。！？：“”]{0,30}?)?";

    /** 英伟达创始人黄仁勋表示，“…”: the words before the verb, up to what tells where and when. */
    private static final Pattern CHINESE = Pattern.compile(
            "(?:^|[，。！？；：、”」』\\s])(?<name>[\\p{IsHan}A-Za-z·•][\\p{IsHan}A-Za-z0-9·• .-]{1,24}?)"
                    + ADVERB_ZH
                    + VERB_ZH + "(?=[了，,：:“「。])");

    /** “…”英伟达创始人黄仁勋说。 */
    private static final Pattern CHINESE_BEHIND = Pattern.compile(
            "^[，,]?(?<name>[\\p{IsHan}A-Za-zＡ-Ｚａ-ｚ·•][\\p{IsHan}A-Za-zＡ-Ｚａ-ｚ0-9·• .-]{1,30}?)" + ADVERB_ZH + VERB_ZH);

    private static final Pattern CHINESE_NOBODY = Pattern.compile(
            "(?:从|对|当|在|把|用户|如果|假如|他|她|它|其|该|这|那|我|你|有|每个人|人人|很多人|不少|许多|一些|多数|自己|对此|因此|但|不过|同时|另|据|如|某|业内|知情|消息|报道|媒体|有人|大家|人们|分析|专家|网友|可以|也|还|并|而|所以).*|.*(?:可以|如何|什么|来)");

    private Speakers() {}

    /** The name of who speaks in a sentence, as it stands there; none for a pronoun. */
    public static Optional<String> named(String sentence, Language language) {
        return switch (language) {
            case ENGLISH -> first(BEFORE_VERB, sentence).or(() -> first(AFTER_VERB, sentence)).filter(name -> !NOBODY.matcher(name).matches());
            case CHINESE -> first(CHINESE, sentence).filter(name -> !CHINESE_NOBODY.matcher(name).matches());
            case OTHER -> Optional.empty();
        };
    }

    /**
     * The name of who said the words that stand before a stretch of a sentence: "said Jane Doe", "Jane Doe told reporters".
     *
     * @param behind what follows the closing mark
     */
    static Optional<String> behind(String behind, Language language) {
        return switch (language) {
            case ENGLISH -> named(behind, language);
            case CHINESE -> first(CHINESE_BEHIND, behind).filter(name -> !CHINESE_NOBODY.matcher(name).matches());
            case OTHER -> Optional.empty();
        };
    }

    private static Optional<String> first(Pattern pattern, String sentence) {
        Matcher match = pattern.matcher(sentence);
        return match.find() ? Optional.of(match.group("name").strip()) : Optional.empty();
    }
}
