package dev.cardwire.article;

import java.util.regex.Pattern;

/** The sign ¥, which two currencies share. */
final class Currencies {

    private static final Pattern JAPAN = Pattern.compile("japan|\\byen\\b|tokyo|日本|日元|日圆|東京|东京|円");
    private static final Pattern CHINA = Pattern.compile("china|chinese|yuan|\\brmb\\b|beijing|中国|人民币|[^美欧日港韩]元");

    private Currencies() {}

    /**
     * The currency that a bare ¥ of a text means: the yen where the text speaks of Japan and not of China, else the yuan.
     *
     * @param lower the text in small letters
     */
    static String ofYenSign(String lower) {
        return lower.indexOf('¥') >= 0 && JAPAN.matcher(lower).find() && !CHINA.matcher(lower).find() ? "JPY" : "CNY";
    }
}
