package dev.cardwire.article;

import java.util.regex.Pattern;

/** Lines that feeds and pages put around a text and that say nothing of it. */
final class Boilerplate {

    private static final int LONGEST_LINE = 300;

    private static final String MONTHS = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?"
            + "|januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre"
            + "|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre"
            + "|janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre";
    private static final String DAYS = "mon(?:day)?|tue(?:s|sday)?|wed(?:nesday)?|thu(?:rs?|rsday)?|fri(?:day)?|sat(?:urday)?|sun(?:day)?"
            + "|segunda-feira|terça-feira|quarta-feira|quinta-feira|sexta-feira|sábado|domingo|lunes|martes|miércoles|jueves|viernes"
            + "|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche";
    /** What a line of nothing but time is made of. */
    private static final Pattern TIME = Pattern.compile(
            "(?iu)(?=.*(?:\\b(?:" + MONTHS + "|" + DAYS + "|ago|read)\\b|\\d:\\d\\d|\\d{4}[-/.年]|[-/.]\\d{4}|\\d ?(?:月|日|分钟|小时)))(?>(?:" + MONTHS + "|" + DAYS + "|first|last|published|posted|updated|modified|created|date|dated|on|at|of|de|às|le|à|am|den|um|uhr"
                    + "|[ap]\\.?m\\.?|[ecmp][sd]?t|gmt|utc|bst|ist|cet|cest|jst|hours?|hrs?|minutes?|mins?|min|days?|weeks?|months?|years?|ago|read|reading|time"
                    + "|发布|发表|更新|时间|日期|于|年|月|日|时|分|前|小时|分钟|天|星期[一二三四五六日天]|周[一二三四五六日])\\b\\.?+|\\d{1,4}+(?:st|nd|rd|th|h)?|年|月|日|[\\s,.:/|·•—–()\\[\\]-])++");

    private static final String NETWORKS = "facebook|twitter|x|instagram|linkedin|reddit|whatsapp|telegram|pinterest|mastodon|bluesky|threads|youtube|tiktok|e-?mail";

    private static final Pattern LINES = anyOf(
            // Teasers and their tails, and what publishing systems put under each entry.
            "(?:\\[?…\\]? ?)?(?:read|see|view|learn|show|load|find out) (?:more|the (?:full|whole|rest)(?: (?:story|article|post|entry|report))?(?: of the (?:story|article|post|entry))?|full (?:story|article|post|entry|report)|original)(?: (?:on|at|here|about|from|»|→|>>).{0,60})?[.…»→›>\\s]*",
            "(?:continue|keep) reading\\b.{0,200}",
            "the (?:post|article|entry) .{1,250} (?:first )?appeared (?:first )?(?:on|in) .{1,100}",
            "this (?:article|post|story|entry|piece) (?:was )?(?:first |originally )+(?:appeared|published|posted)(?: (?:first|originally))? (?:on|at|by|in) .{1,120}",
            "(?:der beitrag .{1,250} erschien (?:zuerst|als erstes) auf|l[’']article .{1,250} est apparu en premier sur|la entrada .{1,250} (?:se publicó primero|aparece primero) en|o post .{1,250} apareceu primeiro em|l[’']articolo .{1,250} (?:sembra essere il primo su|proviene da)) .{1,100}",
            // Sharing and reacting.
            "(?:share|tweet|print|e-?mail|pin)(?: (?:this|it))?(?: (?:article|story|post|page))?(?: (?:on|via|by|with|to) (?:" + NETWORKS + "))?[:.!]?",
            "(?:save|bookmark|comments?|permalink|leave a (?:comment|reply)|reply|copy link|copied|more options|listen|play|download|gift article|\\d+ (?:comments?|shares?|likes?|views?)|" + NETWORKS + ")[:.!]?",
            "(?:like|enjoy|enjoyed|love|loved) (?:this|the) (?:story|article|post|content)\\b.{0,120}",
            "(?:tell us what you think|what do you think|have your say|join the (?:conversation|discussion)|let us know in the comments)\\b.{0,120}",
            "(?:follow|find|like|join) (?:us|me|him|her|them|@\\w{1,30})(?: and .{0,40})? (?:on|at) .{0,160}",
            "follow @?[\\w .’'-]{1,50} on (?:" + NETWORKS + ")\\b.{0,120}",
            // Calls to act, and what the page itself says.
            "(?:click here|tap here|subscribe|sign up|sign in|log in)(?: (?:to|for|with|now|here|today) .{0,80})?[.!:]?",
            "(?:register|join|get started|buy now|shop now|order now|download now|watch now|watch live|listen now|learn more|apply now|donate(?: now)?|support us|follow us|skip to (?:main )?content|back to top|scroll to top|go to top|text size|font size|close|menu|search|loading\\W*|live|breaking)[.!:]?",
            "(?:advertisements?|advert|ad|sponsored(?: content)?|promoted|sponsored by .{0,60}|(?:story|article|advertisement)s? continues?(?: below| reading)?.{0,60}|continue below|advertisement .{0,40}|iklan|anzeige|werbung|publicité|publicidad|publicidade|pubblicità|reklama)[.:]?",
            "(?:sign up|subscribe|register)\\b.{0,120}\\b(?:newsletters?|updates|inbox|e-?mails?|alerts|briefing|digest|mailing list|channel|podcast|magazine)\\b.{0,120}",
            "(?:get|receive|want)\\b.{0,120}\\b(?:newsletters?|your inbox|free trial)\\b.{0,140}",
            ".{0,60}\\b(?:this (?:web)?site|we|our partners) (?:and our partners )?uses? cookies\\b.{0,230}",
            "by (?:continuing|using|clicking|signing)\\b.{0,120}\\b(?:cookies|terms|privacy)\\b.{0,160}",
            "(?:accept|reject|manage|decline|allow)(?: all)? (?:cookies|preferences|settings|options|choices)|(?:accept|reject|allow) all",
            "(?:please )?(?:enable|turn on|activate) (?:javascript|cookies)\\b.{0,120}",
            "(?:this (?:slideshow|video|content|site|page)|you need|your browser)\\b.{0,60}\\b(?:requires? javascript|javascript|does not support|is not supported|isn't supported|out of date|outdated)\\b.{0,120}",
            "(?:©|\\(c\\)|copyright\\b).{0,200}",
            "(?:all )?rights reserved\\.?.{0,60}",
            "(?:filed under|tags?|tagged|topics?|categor(?:y|ies)|labels?|keywords|posted in|schlagwörter|mots-clés|etiquetas)(?: as| in| with)?\\s?:.{0,250}",
            "(?:tags?|filed under|topics?|categories|keywords|captions?|hide caption|toggle caption|enlarge(?: this image)?)",
            // Who took the picture.
            "(?:photo|image|picture|photograph|video|credit|source|photos?|foto|crédit|bild|img|file photo|featured image|illustration)(?: (?:via|from|credit|source))?\\s?(?:[:©]|\\bby\\b|\\bcourtesy\\b).{0,140}",
            "\\((?:photo|image|picture|photograph|video|credit)s?(?: (?:by|credit|courtesy of|source))?\\s?:.{0,140}\\)",
            "[\\p{L} .’'&-]{2,50}/ ?(?:getty(?: images)?|reuters|ap|afp|shutterstock|epa|bloomberg|ap photo|associated press)(?:/.{0,40}| via .{0,40}|[^\\p{L}].{0,30})?",
            "(?:getty images|reuters|shutterstock|ap photo|afp|istock|istockphoto|unsplash|pixabay|pexels)(?:[/ ].{0,50})?",
            // Chinese, in the same order.
            "[（(【\\[]?(?:点击)?(?:阅读|查看|浏览|展开)(?:全文|原文|更多|详情|剩余)(?:内容)?[>》»…。.）)】\\]]*",
            "(?:原文链接|本文链接|文章来源|原文地址|来源|责任编辑|责编|编辑|校对|审核|作者|图源|图片来源|题图|封面图|微信公众号|公众号|免责声明|版权声明|相关阅读|推荐阅读|延伸阅读)\\s?[:：丨|/].{0,150}",
            "(?:文章来源|责任编辑|版权所有|更多精彩|原文链接|本文链接).{0,120}",
            "本文(?:来自|首发于|转载自|由.{0,30}(?:原创|发布|授权|整理)|经.{0,12}授权|系.{0,16}(?:授权|原创)|仅代表作者).{0,120}",
            "(?:未经(?:授权|许可|允许|本?[刊站网])|转载(?:请|须|需)|欢迎(?:关注|转载|订阅|扫码|加入)|(?:更多.{0,20})?(?:请|可)?(?:关注|添加|搜索).{0,12}(?:公众号|微信)|扫码|扫描.{0,6}二维码|长按.{0,8}(?:识别|关注|二维码)|打开.{0,12}(?:app|客户端)|下载.{0,12}(?:app|客户端)|点击(?:下方|这里|此处|关注|下载)).{0,120}",
            "(?:分享(?:到|至).{0,12}|分享|收藏|点赞|举报|评论|发表评论|登录|注册|广告|返回(?:首页|顶部|列表)|上一篇|下一篇|相关(?:阅读|推荐|文章|新闻|链接)|推荐阅读|延伸阅读|热门(?:文章|推荐)|更多(?:精彩|内容|资讯))[:：]?");

    private static final String NAME = "(?-i:\\p{Lu})[\\p{L}.’'-]*";

    /** What stands above and below a text: when, by whom, how long to read. */
    private static final Pattern FRAME = anyOf(
            "(?:(?:written|reported|posted|published|story|words|text|review|analysis) )?(?:by|von|par|por|di|af|door)\\s?[:|]?\\s?" + NAME + "(?:(?: |, )(?:and |& |with |for |of |the |de |van |von )?" + NAME + "){0,8}(?:\\s?[,|·•—–-].{0,60}(?<![.!?]))?",
            "(?:文|作者|编辑|记者|来源|出品|撰文|采写|整理|编译|图)\\s?[丨|/:：·•].{0,60}",
            "(?:additional )?(?:reporting|editing|writing|production|translation) by .{0,200}",
            ".{0,80}\\bcontributed to this (?:report|story|article|post).{0,60}",
            "(?:write|contact|e-?mail|reach) (?:to )?[\\p{L} .’'-]{2,50}(?: (?:at|via|on)|:) .{0,120}",
            "(?:contact|reach|e-?mail) (?:the )?(?:author|writer|reporter|editor|us|him|her|me)\\b.{0,120}",
            "[\\w.+-]{1,40}@[\\w.-]{1,60}",
            "@\\w{1,30}",
            "(?:https?://|www\\.)\\S{1,250}",
            "(?:published|posted|updated|last updated|first published|last modified|created|date|publicado|veröffentlicht|publié|pubblicato)\\b\\s?:?.{0,60}\\d.{0,60}(?<![.!?])",
            "\\d{1,3}[- ]min(?:ute)?s?(?: read)?",
            "(?:home|news|front page|首页|主页)(?: ?[>»›/|] ?.{1,80}){0,5}");

    private static final Pattern RELATED = Pattern.compile(
            "(?iu)(?:(?:related|recommended|similar|popular|trending|recent|latest|other|further|suggested|featured) (?:articles?|posts?|stor(?:y|ies)|news|reading|content|coverage|links?|topics?|videos?|reads?|roundups?|headlines)"
                    + "|related|see also|also see|read also|also read|read next|read more|read this|don[’']?t miss|more (?:from|on|in|by|about|like this|stories|news|articles|coverage)|you (?:may|might|could) (?:also )?(?:like|enjoy|be interested in)"
                    + "|up next|next up|watch|in other news|must[- ]reads?|editor[’']?s[’']? picks?|most (?:read|popular|viewed)|what to read next|keep reading|around the web|from our (?:partners|sponsors|network)"
                    + "|lesen sie auch|mehr zum thema|à lire aussi|lire aussi|lea también|te puede interesar|leia também|leia mais|leggi anche)\\b(?: (?:from|in|on|about|by|to) .{0,60})?(?:\\s?[:|].{0,200}|[.…»→›>!]*)");

    private Boilerplate() {}

    private static Pattern anyOf(String... lines) {
        return Pattern.compile("(?iu)(?:" + String.join(")|(?:", lines) + ")");
    }

    /** Whether a line says nothing of the article wherever it stands. */
    static boolean is(String line) {
        String bare = line.strip();
        return bare.length() <= LONGEST_LINE && LINES.matcher(bare).matches();
    }

    /** Whether a line above or below an article's paragraphs tells who wrote it, or when. */
    static boolean isFrame(String line) {
        String bare = line.strip();
        return bare.length() <= LONGEST_LINE && (FRAME.matcher(bare).matches() || bare.length() <= 80 && TIME.matcher(bare).matches());
    }

    /** Whether a line leads to other articles. */
    static boolean isRelated(String line) {
        String bare = line.strip();
        return bare.length() <= LONGEST_LINE && RELATED.matcher(bare).matches();
    }
}
