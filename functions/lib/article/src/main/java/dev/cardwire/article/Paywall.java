package dev.cardwire.article;

import java.util.regex.Pattern;
import org.jsoup.nodes.Element;

/** Tells whether a page shows only the beginning of its article. */
final class Paywall {

    /** A longer text is an article in its own right, whatever else its publisher sells. */
    private static final int LONGEST_STUB = 1_500;

    private static final Pattern ASKING = Pattern.compile("(?iu)(?:subscribe|sign up|sign in|log in|register|create (?:a free |an )?account) (?:now |today |here )?to (?:continue|keep|read|unlock|access|view)"
            + "|to (?:continue|keep) reading|to read (?:the (?:full|whole|rest)|this (?:article|story))|(?:for|available to) (?:our )?(?:paying )?(?:subscribers|members)(?: only)?"
            + "|(?:subscribers?|members?)[- ](?:only|exclusive)|already (?:a|have a) (?:subscriber|subscription|member)|exclusive to subscribers|remaining \\d+% of (?:this|the) article"
            + "|(?:订阅|登录|注册|付费|开通会员|购买)[^。]{0,12}(?:阅读|查看|解锁)(?:全文|剩余|完整)|(?:付费|会员)(?:专享|专属|可见|文章)|剩余\\d+%"
            + "|jetzt (?:weiterlesen|abonnieren)|réservé aux abonnés|exclusivo para (?:suscriptores|assinantes)|contenuto riservato agli abbonati");

    private Paywall() {}

    /** Whether what was found is a stub. */
    static boolean isStub(String text, Element body, StructuredData data) {
        return text.length() < LONGEST_STUB && (data.isRestricted() || ASKING.matcher(body.text()).find());
    }
}
