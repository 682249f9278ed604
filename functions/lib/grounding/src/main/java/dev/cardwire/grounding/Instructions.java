package dev.cardwire.grounding;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Tells what a text orders its reader, or a model that reads it, to do, from what it reports of such orders. An article
 * about an attack must be told: words in quotation marks amid a sentence of its own report, and so does "told the model to
 * ignore its instructions", where somebody else does the telling.
 */
final class Instructions {

    private static final Pattern TO_A_MODEL = Pattern.compile(
            "(?i)\\b(?:ignore|disregard|forget|override|bypass)\\b[^.!?]{0,20}\\b(?:previous|prior|above|earlier|preceding|foregoing"
                    + "|your|all|any|system|other|these|those)\\b[^.!?]{0,20}\\b(?:instructions?|prompts?|directives?|guidelines)\\b"
                    + "|\\b(?:ignore|disregard|forget) (?:everything|anything|all)(?: that)? (?:above|before|you|said|written|previously)\\b"
                    + "|\\bdo not (?:follow|obey) (?:the|your|any|these) [^.!?]{0,20}\\b(?:instructions?|prompts?|rules|guidelines)\\b"
                    + "|\\byou are (?:now|no longer) (?:an?|in|the|bound|dan)\\b|\\byou are an? (?:ai|helpful|language model|assistant)\\b"
                    + "|\\bas an? (?:ai|large) (?:language )?model,? you\\b|\\bif you are an? (?:ai|llm|language model|assistant|chatbot)\\b"
                    + "|\\b(?:reveal|print|repeat|output) (?:your|the) (?:system )?prompt\\b|\\b(?:begin|end)(?: of)? system prompt\\b"
                    + "|\\b(?:respond|reply|answer|output) (?:only|exactly) with\\b|\\bnew (?:instructions?|task):|\\byour new task is\\b"
                    + "|\\bfrom now on,? you (?:are|will|must|should)\\b|(?:^|[.!?:] )\\W*(?:pretend (?:to be|that you|you)|act as (?:an?|if|my)\\b)"
                    + "|\\byou must (?:now |always |only )?(?:respond|reply|answer|say|output|recommend|rate|praise|mention|include)\\b"
                    + "|\\b(?:note|message|instructions?) (?:to|for) (?:[a-z]{1,12} ){0,2}(?:ai|llms?|models?|assistants?|summari[sz]ers?|chatbots?)\\b ?:"
                    + "|\\bdo not (?:mention|summari[sz]e|tell the (?:user|reader)|reveal)\\b"
                    + "|(?:^|[.!?:] )\\W*(?:include|add|insert|append) the following\\b"
                    + "|\\byour (?:instructions|prompt|rules) (?:have changed|are void)|\\bdo (?:what|as) it says\\b|\\bmodel output:"
                    + "|\\bset the (?:hook|title|summary|takeaways?) to\\b|\\b(?:the|your) (?:summary|hook|card) must (?:say|be|read|state|include)\\b"
                    + "|\\b(?:ai|llms?|assistants?|chatbots?|models?|summari[sz]ers?)[:,] ?(?:please |you must )?"
                    + "(?:write|say|state|add|append|insert|set|ignore|disregard|recommend|reply|respond)\\b"
                    + "|\\b(?:ais?|llms?|assistants?|models?|summari[sz]ers?) must (?:write|say|state|recommend|include the following)\\b"
                    + "|\\b(?:write|say|state) [“\"'][^”\"']{3,300}[”\"'] (?:and nothing else|as the (?:hook|title)|in (?:the|your) (?:card|summary))"
                    + "|\\b(?:ignore|disregard|forget)\\b[^.!?。！？]{0,12}(?:指令|指示|提示)|(?:指令|指示|提示词)[^。！？]{0,6}(?:作废|无效|失效)"
                    + "|<\\|[a-z_]+\\|>|\\[/?inst\\]|<</?sys>>|^\\W{0,3}(?:system|assistant|user|human) ?:"
                    + "|(?:忽略|无视|忘记|忘掉|忽視|無視|抛开|不要理会|不要遵循|不要遵守|无需遵守)[^。！？]{0,6}(?:之前|以上|上述|上文|前面|先前|此前|所有|系统|系統|你的|任何|一切)"
                    + "[^。！？]{0,8}(?:指令|指示|提示|规则|規則|设定|設定|要求|约束|限制)"
                    + "|你现在是|你現在是|现在你是|从现在(?:开始|起)[，,]?你(?:是|将扮演|必须|要)|(?:系统|系統)提示词?[：:]"
                    + "|(?:假装|假设)你是|(?:^|[。！？，：])\\W*(?:请你?)?扮演(?:一|成|我)|如果你是(?:一个|一名)?(?:ai|人工智能|大模型|语言模型|智能助手|聊天机器人)"
                    + "|你(?:必须|只能|应当)(?:只)?(?:输出|回复|回答|推荐|写出)|作为(?:一个|一名)?(?:ai|人工智能|语言模型|大模型)[^。！？]{0,6}[，,]?你"
                    + "|(?:输出|泄露|重复|打印)你的(?:系统)?提示词?|(?:^|[。！？，])\\W*(?:请)?(?:不要|切勿|禁止)(?:在(?:摘要|总结)中)?(?:提及|提到|透露|总结|告诉(?:用户|读者))"
                    + "|(?:在)?(?:摘要|总结)(?:中|时|里)[^。！？]{0,6}(?:必须|务必|请)(?:写|加入|包含|提到|说)"
                    + "|(?:请|只)(?:直接)?(?:输出|回复|回答)[“\"：:]");

    /**
     * Words of which each order to a model has one: whatever {@link #TO_A_MODEL} can find. Looking for them is a hundred times
     * quicker than looking for the orders, and most sentences have none.
     */
    private static final List<String> WORDS_OF_ORDERS = List.of(
            "instruction", "prompt", "directive", "guideline", "ignore", "disregard", "forget", "override", "bypass", "do not", "you are", "model",
            "only with", "exactly with", "new task", "from now on", "pretend", "act as", "you must", "note to", "note for", "message to",
            "message for", "the following", "your rules", "as it says", "set the", "summary", "hook must", "card must", "ai:", "ai,", "ai must",
            "ais must", "llm", "assistant", "chatbot", "summari", "and nothing else", "as the hook", "as the title", "in the card", "in your card",
            "<|", "[inst", "[/inst", "sys>>", "system", "user:", "user :", "human:", "human :",
            "指令", "指示", "提示", "忽略", "无视", "忘记", "忘掉", "忽視", "無視", "抛开", "不要", "无需遵守", "你现在是", "你現在是", "现在你是", "从现在", "假装", "假设",
            "扮演", "如果你是", "你必须", "你只能", "你应当", "作为", "切勿", "禁止", "摘要", "总结", "输出", "回复", "回答");

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
                    + "|关注(?:我们|公众号|本公众号|微信公众号)|(?:立即|马上|点击)(?:购买|下单|报名|订阅|抢购|领取)"
                    + "|(?:添加|加)(?:我|客服|小编)?(?:微信|企业微信)(?:号|好友|群)?[：:领获进]|(?:复制|打开)(?:以下|下方|这个)(?:链接|口令)");

    private static final Pattern QUOTED = Pattern.compile("“[^”]*”|‘[^’]*’|「[^」]*」|『[^』]*』|«[^»]*»|\"[^\"]*\"");

    /** What stands before a reported order: somebody, not "you", is told by somebody to do it. */
    private static final Pattern REPORTED = Pattern.compile(
            "(?i)\\b(?:tell|tells|telling|told|instruct\\w{0,5}|ask\\w{0,3}|order\\w{0,3}|trick\\w{0,3}|urg\\w{1,3}|persuad\\w{1,3}|prompt\\w{0,3}"
                    + "|convinc\\w{1,3}|direct\\w{0,3}|command\\w{0,3}|caus\\w{1,3}|forc\\w{1,3}|allow\\w{0,3}|manipulat\\w{1,3}|coax\\w{0,3})"
                    + "\\b[^.!?]{1,80}\\bto $"
                    + "|(?:让|要求|诱导|指示|命令|诱使|欺骗|告诉|操纵|教唆)[^。！？]{1,20}$");

    private static final Pattern ADDRESSED = Pattern.compile("(?i)\\b(?:you|please)\\b|[你您请]");
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?。！？]");

    /** So many letters beside the quoted ones make a sentence that reports; a Han character says as much as four letters. */
    private static final int REPORTING_LETTERS = 12;

    private static final int HAN_WEIGHT = 4;

    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cf}\\p{Mn}\\p{Me}]");

    /** Characters; far more than a sentence has. */
    private static final int LONGEST_LOOK = 4_000;

    /** Characters, so that no order is cut between two looks. */
    private static final int LONGEST_ORDER = 500;

    private Instructions() {}

    /** Whether a text instructs a reader or a model. */
    static boolean in(String text) {
        return in(text, Instructions::orders);
    }

    /** Whether a text instructs a model. */
    static boolean toAModelIn(String text) {
        return in(text, Instructions::ordersModel);
    }

    /** An order is short, so a text without an end is looked through in stretches: whatever it is made of, it costs its length. */
    private static boolean in(String text, Predicate<String> orders) {
        String plain = plain(text);
        for (int start = 0; start < plain.length(); start += LONGEST_LOOK - LONGEST_ORDER) {
            int end = Math.min(plain.length(), start + LONGEST_LOOK);
            if (stretchIs(plain.substring(start, end), orders)) {
                return true;
            }
            if (end == plain.length()) {
                break;
            }
        }
        return false;
    }

    private static boolean stretchIs(String plain, Predicate<String> orders) {
        if (!orders.test(plain)) {
            return false;
        }
        String own = QUOTED.matcher(plain).replaceAll(" … ");
        return orders.test(own) || !reports(own);
    }

    /**
     * Without the signs that nobody sees, the marks on letters and full-width forms, by which words are hidden from whoever looks
     * for them. Marks without end would also make each search for a word's edge walk through all of them.
     */
    static String plain(String text) {
        return UNSEEN.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll("");
    }

    private static boolean orders(String text) {
        return ordersModel(text) || orders(TO_A_READER.matcher(text), text);
    }

    private static boolean ordersModel(String text) {
        String small = text.toLowerCase(Locale.ROOT);
        return WORDS_OF_ORDERS.stream().anyMatch(small::contains) && orders(TO_A_MODEL.matcher(text), text);
    }

    private static boolean orders(Matcher found, String text) {
        while (found.find()) {
            String before = text.substring(0, found.start());
            var ends = SENTENCE_END.matcher(before);
            int sentence = 0;
            while (ends.find()) {
                sentence = ends.end();
            }
            String lead = before.substring(sentence);
            if (!REPORTED.matcher(lead).find() || ADDRESSED.matcher(lead).find()) {
                return true;
            }
        }
        return false;
    }

    private static boolean reports(String own) {
        return own.codePoints()
                .filter(Character::isLetter)
                .map(letter -> Words.isSpaced(letter) ? 1 : HAN_WEIGHT)
                .sum() >= REPORTING_LETTERS;
    }
}
