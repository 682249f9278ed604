package dev.cardwire.grounding;

import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Gate 6: a claim is plain speech. It holds no URL, no HTML and no other mark-up, and tells neither a reader nor a model
 * what to do with the page that it stands on. An article about such texts may report them: what stands in quotation marks
 * amid a sentence of its own is no instruction.
 */
final class PlainTextGate {

    /** A host name alone is how some products are called ({@code Booking.com}); with a path it is an address. */
    private static final Pattern URL = Pattern.compile(
            "(?i)\\b(?:https?|ftp|file|wss?)://|\\b(?:javascript|vbscript|mailto):\\S|\\bdata:(?:text|image|application)/"
                    + "|\\bwww\\.[\\p{L}\\p{N}-]+\\."
                    + "|\\b(?:[a-z0-9-]+\\.)+(?:com|org|net|io|ai|dev|app|cn|gov|edu|info|co|uk|eu|de|me|xyz|top|ru)/[\\w%?#~-]");

    private static final Pattern MARKUP = Pattern.compile(
            // A tag or a comment. "vector<int>" is neither: behind a letter only a name that HTML has makes a tag.
            "(?i)(?<![\\p{L}\\p{N}_])</?[a-z][^<>]*>|</[a-z]|<[a-z][^<>]*/>|<!(?:--|\\[|doctype)|<\\?[a-z]"
                    + "|<(?:script|style|iframe|img|svg|math|object|embed|link|meta|base|form|input|button|video|audio)\\b"
                    + "|<(?:a|b|i|u|p|s|br|hr|em|strong|span|div|h[1-6]|ul|ol|li|table|tr|td|th|pre|code|blockquote|sub|sup|font)"
                    + "(?:\\s[^<>]*)?>"
                    + "|&(?:amp|lt|gt|quot|apos|nbsp|hellip|bull|middot|copy|reg|trade|[mn]dash|[lr][sd]quo|[lr]aquo);"
                    + "|&#(?:\\d{1,7}|x[0-9a-f]{1,6});"
                    // Links, fences and bold of Markdown, links of wikis and forums
                    + "|\\]\\([^)\\s]*\\)|```|\\*\\*[^*\\s][^*]*\\*\\*|\\[\\[[^\\]]+\\]\\]|\\[/?(?:url|img)\\b[^\\]]*\\]"
                    // Controls, overrides of direction, and tag characters, which nobody sees
                    + "|[\\p{Cc}\\u202D\\u202E\\x{E0000}-\\x{E007F}]");

    /** The flags of England, Scotland and Wales are written with tag characters (UTS #51, annex C). */
    private static final Pattern TAGGED_FLAG = Pattern.compile("\\x{1F3F4}[\\x{E0030}-\\x{E007A}]{4,6}\\x{E007F}");

    private static final Pattern TO_A_MODEL = Pattern.compile(
            "(?i)\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?]{0,20}\\b(?:previous|prior|above|earlier|preceding|foregoing"
                    + "|your|all|any|system)\\b[^.!?]{0,20}\\b(?:instructions?|prompts?)\\b"
                    + "|\\byou are (?:now|no longer) (?:an?|in|the|bound|dan)\\b|\\byou are an? (?:ai|helpful|language model|assistant)\\b"
                    + "|\\bas an? (?:ai|large) (?:language )?model,? you\\b"
                    + "|\\b(?:reveal|print|repeat|output) (?:your|the) (?:system )?prompt\\b"
                    + "|\\b(?:respond|reply|answer|output) (?:only|exactly) with\\b|\\bnew instructions?:"
                    + "|\\bdo not (?:mention|summari[sz]e|tell the (?:user|reader))\\b"
                    + "|<\\|[a-z_]+\\|>|\\[/?inst\\]|<</?sys>>|^\\W{0,3}(?:system|assistant|user|human) ?:"
                    + "|(?:忽略|无视|忘记|忘掉|忽視|無視)[^。！？]{0,6}(?:之前|以上|上述|上文|前面|先前|此前|所有|系统|系統)"
                    + "[^。！？]{0,8}(?:指令|指示|提示|规则|規則|设定|設定)"
                    + "|你现在是|你現在是|从现在(?:开始|起)[，,]?你(?:是|将扮演|必须|要)|(?:系统|系統)提示词?[：:]"
                    + "|(?:请|只)(?:直接)?(?:输出|回复|回答)[“\"：:]");

    private static final Pattern TO_A_READER = Pattern.compile(
            "(?i)\\b(?:click|tap) (?:here|this link|the link|below|the button)\\b"
                    // As a sentence of its own: "buy now, pay later" is a business, and one can buy a thing now.
                    + "|(?:^|[.!?:] )\\W*(?:buy|shop|order|subscribe|sign up|register|enrol|donate|call) now\\b(?!,? pay)"
                    + "|\\bsubscribe to (?:our|my|the) (?:newsletter|channel|podcast)\\b|\\bfollow us on\\b|\\bscan (?:the|this) qr\\b"
                    + "|\\b(?:enter|send|share|provide|confirm|verify) (?:us )?your (?:password|passcode|pin|seed phrase|private key"
                    + "|credit card|card number|wallet|bank)\\b"
                    + "|\\bsend (?:\\S+ )?(?:btc|bitcoin|eth|usdt|crypto) to\\b"
                    + "|(?:点击|點擊|戳|点选)(?:这里|此处|這裡|此處|[上下]方(?:链接|連結|二维码|卡片|阅读)|链接|連結|阅读原文)"
                    + "|(?:扫码|扫描|掃描|长按|識別|识别)[^。！？]{0,8}(?:二维码|二維碼)"
                    + "|关注(?:我们|公众号|本公众号|微信公众号)|(?:立即|马上|点击)(?:购买|下单|报名|订阅|抢购|领取)");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|«[^»]*»|\"[^\"]*\"");

    /** So many letters beside the quoted ones make a sentence that reports; a Han character says as much as four letters. */
    private static final int REPORTING_LETTERS = 12;

    private static final int HAN_WEIGHT = 4;

    private PlainTextGate() {}

    static Verdict<String> judge(String text) {
        if (MARKUP.matcher(TAGGED_FLAG.matcher(text).replaceAll("")).find() || URL.matcher(text).find()) {
            return Verdict.withheld(Reason.MARKUP);
        }
        if (!instructs(text)) {
            return Verdict.passed(text);
        }
        String own = QUOTED.matcher(text).replaceAll(" … ");
        return instructs(own) || !reports(own) ? Verdict.withheld(Reason.INSTRUCTION) : Verdict.passed(text);
    }

    /** Judges words that are shown as a quotation, each as if it stood alone. */
    static Verdict<List<Evidence>> quotes(List<Evidence> evidence) {
        for (var quote : evidence) {
            if (judge(quote.quote().replaceAll("\\s+", " ")) instanceof Verdict.Withheld<String>(var reason)) {
                return Verdict.withheld(reason);
            }
        }
        return Verdict.passed(evidence);
    }

    private static boolean instructs(String text) {
        return TO_A_MODEL.matcher(text).find() || TO_A_READER.matcher(text).find();
    }

    private static boolean reports(String own) {
        return own.codePoints()
                .filter(Character::isLetter)
                .map(letter -> Words.isSpaced(letter) ? 1 : HAN_WEIGHT)
                .sum() >= REPORTING_LETTERS;
    }
}
