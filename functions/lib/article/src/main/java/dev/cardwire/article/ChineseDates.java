package dev.cardwire.article;

import static dev.cardwire.article.DateForm.of;

import dev.cardwire.article.DateForm.Parts;
import dev.cardwire.article.DateForm.Reckoned;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The ways to write a date in Chinese; of two that begin at one place the first of the list is meant. */
final class ChineseDates {

    private static final String DIGITS = "零〇一二三四五六七八九";
    private static final String YEAR = "(?<year>(?:19|20)\\d\\d|[一二][" + DIGITS + "]{3}) ?年";
    private static final String YEARS = "19 20 一 二";

    /** A year told by its place beside this one. */
    private static final String WHICH_YEAR = "(?<whichyear>今年|去年|明年|前年|后年|上年|本年|当年)";

    private static final String YEAR_WORDS = "今年 去年 明年 前年 后年 上年 本年 当年";

    private static final String MONTH = "(?<month>1[0-2]|0?[1-9]|十[一二]?|[一二三四五六七八九]) ?月(?:份)?";
    private static final String DAY = "(?<day>[0-3]?\\d|三十一?|[一二]?十[一二三四五六七八九]?|[一二三四五六七八九])";
    private static final String QUARTER = "(?:第?(?<n>[一二三四1-4]) ?季度?(?:度)?|[Qq](?<n2>[1-4]))(?!后)";
    private static final String HALF = "(?<half>[上下])半年";
    private static final String NUMBERS = "0 1 2 3 4 5 6 7 8 9 十 一 二 三 四 五 六 七 八 九";
    private static final String NUMERALS = "0123456789十" + DIGITS + "两";
    private static final int LONGEST_NUMBER = 4;

    /** 年, 月, 季度, 天, 日, 周, 个月, 星期. */
    private static final String COUNTED = "年月季天日周个星";

    private static final String WEEKDAY = "(?:周|星期|礼拜)(?<weekday>[一二三四五六日天])(?!次|刊|[年月])";

    /** What tells a stretch of a year or month, and leaves its precision. */
    private static final String STRETCH = "(?:年?底|年?末|年?初|年?中(?![国央文])|年内)";

    static final List<DateForm> FORMS = List.of(
            of(YEARS, ChineseDates::counts, YEAR + " ?" + MONTH + " ?" + DAY + " ?[日号]",
                    (parts, on) -> Reckoning.day(parts.year(), parts.month(), parts.number("day")).or(() -> Reckoning.month(parts.year(), parts.month()))),
            of(YEARS, ChineseDates::counts, YEAR + " ?" + MONTH, (parts, on) -> Reckoning.month(parts.year(), parts.month())),
            of(YEARS, ChineseDates::counts, YEAR + " ?" + QUARTER, (parts, on) -> Reckoning.quarter(parts.year(), quarterOf(parts))),
            of(YEARS, ChineseDates::counts, YEAR + " ?" + HALF, (parts, on) -> Reckoning.half(parts.year(), parts.number("half"))),
            of(YEARS, ChineseDates::counts, YEAR + "(?!代|龄|级|来|期)(?:" + STRETCH + ")?", (parts, on) -> Reckoning.year(parts.year())),
            of("1 2", ChineseDates::counts, "(?<!\\d)(?<year>2[0-4]|1\\d) ?年 ?" + MONTH + "(?! ?[\\d一二三])", (parts, on) -> Reckoning.month(parts.year(), parts.month())),
            of(YEAR_WORDS, WHICH_YEAR + " ?的?" + MONTH + " ?" + DAY + " ?[日号]",
                    (parts, on) -> ofYear(parts, on, year -> Reckoning.day(year, parts.month(), parts.number("day")))),
            of(YEAR_WORDS, WHICH_YEAR + " ?的?" + MONTH, (parts, on) -> ofYear(parts, on, year -> Reckoning.month(year, parts.month()))),
            of(YEAR_WORDS, WHICH_YEAR + " ?的?" + QUARTER, (parts, on) -> ofYear(parts, on, year -> Reckoning.quarter(year, quarterOf(parts)))),
            of(YEAR_WORDS, WHICH_YEAR + " ?的?" + HALF, (parts, on) -> ofYear(parts, on, year -> Reckoning.half(year, parts.number("half")))),
            of(YEAR_WORDS, "(?<whichyear>今年|去年|明年|前年|后年|本年)度?(?:" + STRETCH + "|同期)?", (parts, on) -> ofYear(parts, on, Reckoning::year)),
            of("上年同期 上年度", "上年同期|上年度", (parts, on) -> on.yearsOn(-1)),
            of(NUMBERS, ChineseDates::counts, "(?<![\\d年])" + MONTH + " ?" + DAY + " ?[日号]", (parts, on) -> on.nearestDay(parts.month(), parts.number("day"))),
            of(NUMBERS, ChineseDates::counts, "(?<![\\d年第个" + DIGITS + "十])(?<!\\d[.,])" + MONTH + "(?![球亮饼光薪租费供活度嫂])", (parts, on) -> on.month(parts.month())),
            of("本月 上月 上个月 下月 下个月 这月 这个月", "(?<which>本月|上个?月|下个?月|这个?月)" + DAY + " ?[日号]", (parts, on) -> on.ofMonth(monthsOn(parts), parts.number("day"))),
            of("本月 上月 上个月 下月 下个月 这个月", "(?<which>本月|上个?月|下个?月|这个月)(?:底|末|初|中旬|上旬|下旬)?", (parts, on) -> on.monthsOn(monthsOn(parts))),
            of("月", "(?<![\\d" + DIGITS + "十个\\p{IsHan}])月(?:底|末|初)(?!度)", (parts, on) -> on.monthsOn(0)),
            of("本 上 下 这", "(?<which>本|上|下|这)(?:一|个)?" + WEEKDAY, (parts, on) -> on.weekdayOfWeek(weeksOn(parts), parts.weekday())),
            of("本 上 下 这", "(?<which>本|上|下|这一?)(?:个)?(?:周|星期)(?!期)末?", (parts, on) -> on.weeksOn(weeksOn(parts))),
            of("周 星期 礼拜", WEEKDAY, (parts, on) -> on.weekday(parts.weekday())),
            of("今", "今[日天晨晚早](?!头条|资本|生)", (parts, on) -> on.daysOn(0)),
            of("昨", "昨[日天晚夜晨]", (parts, on) -> on.daysOn(-1)),
            of("前", "前[天日](?!的?期)", (parts, on) -> on.daysOn(-2)),
            of("明", "明[日天晚晨](?!星)", (parts, on) -> on.daysOn(1)),
            of("后", "后天(?!性|的努)", (parts, on) -> on.daysOn(2)),
            of("本 上 下", "(?<which>本|上|下)(?:一|个)?(?:财)?季度?", (parts, on) -> on.quartersOn(parts.text("which").equals("上") ? -1 : parts.text("which").equals("下") ? 1 : 0)),
            of("第 一 二 三 四 1 2 3 4", "(?<![\\d前" + DIGITS + "十])(?<!\\d[.,])" + QUARTER + "(?![\\p{L}&&[^\\p{IsHan}]])", (parts, on) -> on.quarter(quarterOf(parts))),
            of("q", "(?<![\\p{L}\\d])[Qq](?<n2>[1-4])(?= ?[\\p{IsHan}])", (parts, on) -> on.quarter(quarterOf(parts))),
            of("上半年 下半年", HALF + "(?!度?报)", (parts, on) -> on.half(parts.number("half"))),
            of("年", "(?<![\\d" + DIGITS + "十今去明前后每两几多同全常终半])年(?:底|末|初|内)(?!存|卡|利|溢|亏|收|净)", (parts, on) -> on.yearsOn(0)),
            of(NUMBERS + " 两", ChineseDates::counts, "(?<![\\d第" + DIGITS + "十])(?<!\\d[.,])(?<n>\\d{1,2}|[一二两三四五六七八九十]|十[一二三四五六七八九])(?<unit>天|日|周|个?星期|个月|年)(?<side>前|后)(?!景|进|台|期|续|端|来|沿|后|者|提|往|列|夕|所|的今天)",
                    ChineseDates::away),
            of(NUMBERS, ChineseDates::counts, "(?<![\\d年月第" + DIGITS + "十])(?<!\\d[.,])(?<day>[12]\\d|3[01]|[1-9])日(?![元本均报内活间程常前后])", (parts, on) -> on.dayOfMonth(parts.number("day"))));

    private ChineseDates() {}

    /** Whether a number at a place counts years, months, quarters, weeks or days: most numbers of a text do not. */
    private static boolean counts(String text, int at) {
        int end = at;
        while (end < text.length() && end - at < LONGEST_NUMBER && NUMERALS.indexOf(text.charAt(end)) >= 0) {
            end++;
        }
        end = end < text.length() && text.charAt(end) == ' ' ? end + 1 : end;
        return end < text.length() && COUNTED.indexOf(text.charAt(end)) >= 0;
    }

    private static Optional<Reckoned> ofYear(Parts parts, Reckoning on, Function<Integer, Optional<Reckoned>> of) {
        int years = switch (parts.text("whichyear")) {
            case "去年", "上年" -> -1;
            case "明年" -> 1;
            case "前年" -> -2;
            case "后年" -> 2;
            default -> 0;
        };
        return on.ofYear(years, of);
    }

    private static int quarterOf(Parts parts) {
        return parts.number(parts.has("n") ? "n" : "n2");
    }

    private static int monthsOn(Parts parts) {
        return parts.text("which").startsWith("上") ? -1 : parts.text("which").startsWith("下") ? 1 : 0;
    }

    private static int weeksOn(Parts parts) {
        return monthsOn(parts);
    }

    /** 三年前, 两周后. */
    private static Optional<Reckoned> away(Parts parts, Reckoning on) {
        int count = parts.text("side").equals("前") ? -parts.number("n") : parts.number("n");
        return switch (parts.text("unit")) {
            case "天", "日" -> on.daysOn(count);
            case "周", "星期", "个星期" -> on.weeksOn(count);
            case "个月" -> on.monthsOn(count);
            default -> on.yearsOn(count);
        };
    }
}
