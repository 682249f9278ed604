package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Names that nobody told of beforehand amid Chinese: in Latin letters, in title marks, in quotation marks behind what they are. */
final class ChineseNames {

    private static final Anchored LATIN = Anchored.of(Letters.LATIN, (text, at) -> !Anchored.isAfterWord(text, at),
            "(?<![\\p{IsLatin}\\p{N}.@#/_-])[A-Za-z][A-Za-z0-9]{0,40}(?:[.+&-][A-Za-z0-9]{1,30}){0,8}(?: (?:[A-Z]\\.|[A-Z0-9][A-Za-z0-9]{0,30}(?:[.+-][A-Za-z0-9]{1,30}){0,6})){0,4}");

    private static final Anchored TITLE = Anchored.of("《", "《([^《》\\n]{1,40})》");

    /** 公司“星海智行”: a name by what stands before the mark. */
    private static final Anchored QUOTED = Anchored.of("“", "“(?<name>[^“”，。！？；\\n]{2,14})”");

    private static final WordTable ORGANISATIONS = WordTable.of("公司", "企业", "厂商", "品牌", "机构", "团队", "集团", "平台", "商", "收购的", "收购");
    private static final WordTable PRODUCTS = WordTable.of("产品", "模型", "游戏", "应用", "系统", "车型", "工具", "项目", "服务", "智能体", "芯片", "机器人", "软件",
            "手机", "卫星", "火箭", "新增", "推出", "发布", "名为", "叫做", "上线");

    private static final Pattern LABEL = Pattern.compile("No|v|V|Q[1-4]|H[12]|[A-Z]\\+?|FY\\d*|[A-Z]\\d?");

    /** A number after a name counts what stands behind it: Token 4元. */
    private static final Pattern COUNTS = Pattern.compile("^ ?(?:[个家名款次条项位台套人种年月日号季万亿千百元倍%％]|[一-龥]{0,2}(?:公里|小时|分钟))");

    private ChineseNames() {}

    /** Where such names of a Chinese text stand. */
    static List<NameSpan> in(String text) {
        var names = new ArrayList<NameSpan>();
        latin(text, names);
        TITLE.forEach(text, title -> names.add(NameSpan.of(title.start(1), title.end(1), EntityType.OTHER)));
        QUOTED.forEach(text, quoted -> {
            int mark = quoted.start();
            boolean isOrganisation = ORGANISATIONS.before(text, mark).isPresent();
            if (isOrganisation || PRODUCTS.before(text, mark).isPresent()) {
                names.add(NameSpan.of(quoted.start("name"), quoted.end("name"), isOrganisation ? EntityType.ORGANISATION : EntityType.PRODUCT));
            }
        });
        return names;
    }

    private static void latin(String text, List<NameSpan> names) {
        LATIN.forEach(text, runs -> {
            int from = runs.start();
            int to = runs.end();
            String[] words = runs.group().split(" ");
            int first = 0;
            while (first < words.length && isNoName(words[first])) {
                from += words[first].length() + 1;
                first++;
            }
            int last = words.length;
            while (last > first && (isNoName(words[last - 1]) || isCount(text, words[last - 1], to))) {
                to -= words[last - 1].length() + 1;
                last--;
            }
            if (first < last && isName(text.substring(from, to))) {
                names.add(new NameSpan(from, to));
            }
        });
    }

    private static boolean isNoName(String word) {
        return NameWords.NO_NAMES.contains(word) || NameWords.TITLES.contains(word) || NameWords.SEPARATORS.contains(word)
                || Units.UNITS.at(word.toLowerCase(Locale.ROOT), 0).filter(unit -> unit.form().length() == word.length()).isPresent();
    }

    private static boolean isCount(String text, String word, int end) {
        return word.chars().allMatch(character -> Character.isDigit(character) || character == '.')
                && COUNTS.matcher(text.substring(end, Math.min(text.length(), end + 6))).find();
    }

    /** A word in capitals alone is an abbreviation of the field as often as a name, if it is short. */
    private static boolean isName(String name) {
        boolean hasCapital = name.chars().anyMatch(Character::isUpperCase);
        boolean isAcronym = name.chars().allMatch(Character::isUpperCase);
        return name.length() >= 2 && hasCapital && !(isAcronym && name.length() <= 3) && !LABEL.matcher(name).matches();
    }
}
