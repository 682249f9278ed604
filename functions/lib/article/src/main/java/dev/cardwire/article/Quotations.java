package dev.cardwire.article;

import dev.cardwire.article.QuoteFact.Kind;
import dev.cardwire.article.QuoteFact.Place;
import dev.cardwire.article.QuoteFact.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words of a text that stand in quotation marks, tells speech from terms, and who speaks. */
final class Quotations {

    /** How far from a quotation its verb of speech may stand; UTF-16 code units. */
    private static final int FRAME = 120;

    private static final Anchored ENDS_SENTENCE = Anchored.of("。！？!?\n.", "[。！？!?\\n]|(?<!\\b(?:Dr|Prof|Mr|Ms|Mrs|Sen|Rep|Gov|Gen|St|Jr|\\p{Lu}))\\.(?=\\s|$)");

    /** "…," within the marks: somebody goes on to say who speaks. */
    private static final Pattern SENTENCE = Pattern.compile("(?s).*[,.!?…，。！？]['’]?$");

    private static final Pattern ENGLISH_SPEECH = Pattern.compile(
            "\\b(?:said|says|say|saying|told|tells|wrote|writes|added|adds|explained|explains|argued|argues|noted|notes|stated|states|warned|warns"
                    + "|tweeted|posted|asked|asks|replied|joked|insisted|insists|called|calls|calling|described|describes|dismissed|quipped|recalled|concluded"
                    + "|announced|promised|admitted|acknowledged|conceded|testified|commented|according to|in a statement|in an email|in a blog post)\\b");

    private static final Pattern ENGLISH_TERM = Pattern.compile("(?:\\b(?:so-called|known as|dubbed|called an?|named|titled|entitled|term|word|phrase|labeled|labelled|nicknamed)\\s)$");

    private static final Pattern CHINESE_VERB_BEFORE = Pattern.compile("(?=[重留说說稱寫認強問称写表指认强透坦直补反问回答提确评介解感宣告对发道声警承调呼总谈])(?:说|說|稱|寫道|認為|強調|問|说道|说过|表示|称|写道|指出|认为|强调|透露|坦言|直言|补充|补充道|问|反问|回应|回复|回答|答复|提醒|确认"
            + "|评价|介绍|解释|感慨|宣布|告诉[^，。]{1,12}|对[^，。]{1,12}说|发文|道|声明|警告|承认|调侃|呼吁|总结|提到|谈到|重申|留言)[了道]?[，：:,]?\\s?$");

    private static final Pattern CHINESE_TERM = Pattern.compile("(?=[所名取命称叫被号俗简又的入写获打推以就和与及、从到在把将对向是为成发提坚上])(?:所谓的?|名为|取名|命名为|称为|称作|叫做|叫|被称|号称|俗称|简称|又称|的|入选|写入|获得|打造|推出|以|就|和|与|及|、|从|到|在|把|将|对|向|是|为|成为|发布|上线|提出|坚持)$");

    private static final Pattern CHINESE_VERB_AFTER = Pattern.compile("^[^，。！？“”；\\n]{1,40}?(?=[重留说說稱寫認强表写指认透坦直补问回提评介解感道称告警承调总])(?:说|說|稱|寫道|認為|强调|表示|写道|指出|认为|强调|透露|坦言|直言|补充|问|回应|提醒|评价|介绍|解释|感慨|道|称|告诉|警告|承认|调侃|总结|重申|留言)");

    private static final Pattern LETTERED = Pattern.compile("(?:\\p{Lu}[\\p{L}\\p{N}'’-]*|of|the|and|for|in|a|to|on|&|\\p{N}+)(?:\\s(?:\\p{Lu}[\\p{L}\\p{N}'’-]*|of|the|and|for|in|a|to|on|&|\\p{N}+))*");

    private Quotations() {}

    /** The quotations of a text, in order, an outer one before those within it. */
    static List<QuoteFact> in(String text, Language language) {
        var quotes = new ArrayList<QuoteFact>();
        int after = 0;
        var said = Optional.<Speaker>empty();
        for (var quoted : QuoteMarks.in(text)) {
            var last = said;
            String words = text.substring(quoted.start(), quoted.end());
            boolean nested = quoted.depth() > 0;
            String before = before(text, quoted.start() - 1, nested ? 0 : after);
            String behind = behind(text, Math.min(text.length(), quoted.end() + 1));
            boolean isSpeech = !nested && isSpeech(words, before, behind, language);
            var speaker = !isSpeech ? Optional.<Speaker>empty()
                    : speaker(text, quoted, before, behind, language).or(() -> before.isBlank() ? ofContinued(text, quoted, last) : Optional.empty());
            quotes.add(new QuoteFact(quoted.start(), quoted.end(), words, isSpeech ? Kind.SPEECH : Kind.TERM, nested, speaker));
            if (!nested) {
                after = quoted.end() + 1;
                said = speaker;
            }
        }
        return List.copyOf(quotes);
    }

    /** “…,” said Jane Doe. “…”: a quotation that goes on in the same paragraph, right behind the sentence that told who speaks. */
    private static Optional<Speaker> ofContinued(String text, QuoteMarks.Quoted quoted, Optional<Speaker> last) {
        return last.filter(speaker -> {
            int mark = quoted.start() - 1;
            if (speaker.place() != Place.AFTER || mark < speaker.end() || mark - speaker.end() > FRAME) {
                return false;
            }
            String between = text.substring(speaker.end(), mark);
            return between.indexOf('\n') < 0 && ENDS_SENTENCE.in(between).stream().findFirst().filter(end -> between.substring(end.end()).isBlank()).isPresent();
        }).map(speaker -> speaker(speaker.start(), speaker.name(), Place.SENTENCE_BEFORE));
    }

    /** What stands before a quotation in its sentence, back to the quotation before it. */
    private static String before(String text, int mark, int after) {
        int from = Math.max(Math.max(0, after), mark - FRAME);
        String window = text.substring(Math.min(from, mark), mark);
        var ends = ENDS_SENTENCE.in(window);
        return ends.isEmpty() ? window : window.substring(ends.getLast().end());
    }

    /** What stands behind a quotation up to the end of its sentence. */
    private static String behind(String text, int from) {
        String window = text.substring(from, Math.min(text.length(), from + FRAME));
        var ends = ENDS_SENTENCE.in(window);
        return ends.isEmpty() ? window : window.substring(0, ends.getFirst().start());
    }

    private static boolean isSpeech(String words, String before, String behind, Language language) {
        if (Letters.weight(words) < 4 || words.strip().isEmpty()) {
            return false;
        }
        boolean isSentence = SENTENCE.matcher(words.strip()).matches();
        if (language == Language.CHINESE) {
            String bare = before.strip();
            if (bare.isEmpty() && isSentence || CHINESE_VERB_BEFORE.matcher(before).find() && !CHINESE_TERM.matcher(bare).find()) {
                return true;
            }
            boolean isLong = words.codePoints().filter(Character::isLetterOrDigit).count() >= 8;
            return isSentence && (isLong || CHINESE_VERB_AFTER.matcher(behind).find())
                    || bare.endsWith("，") && isLong && !CHINESE_TERM.matcher(bare).find();
        }
        boolean isName = LETTERED.matcher(words.strip()).matches() && !isSentence;
        if (isName || ENGLISH_TERM.matcher(before).find() || words.indexOf(' ') < 0 && !isSentence) {
            return false;
        }
        boolean isSaid = ENGLISH_SPEECH.matcher(before).find() || ENGLISH_SPEECH.matcher(behind).find();
        boolean isWhole = isSentence && Character.isUpperCase(words.strip().charAt(0)) && words.strip().indexOf(' ') > 0;
        return isSaid || isWhole;
    }

    private static Optional<Speaker> speaker(String text, QuoteMarks.Quoted quoted, String before, String behind, Language language) {
        int beforeAt = quoted.start() - 1 - before.length();
        int behindAt = Math.min(text.length(), quoted.end() + 1);
        // “…,” said Jane Doe. And 李明表示，“…”: the nearer side first.
        var after = Speakers.behind(behind, language).map(name -> speaker(behindAt + behind.indexOf(name), name, Place.AFTER));
        if (before.isBlank() || before.strip().length() < 2) {
            return after.or(() -> sentenceBefore(text, beforeAt, language));
        }
        return Speakers.named(before + "“”", language)
                .filter(name -> before.contains(name))
                .map(name -> speaker(beforeAt + before.lastIndexOf(name), name, Place.BEFORE))
                .or(() -> after);
    }

    /** The sentence before, where it ends in a colon and so leads to the quotation. */
    private static Optional<Speaker> sentenceBefore(String text, int at, Language language) {
        int end = at;
        while (end > 0 && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        if (end == 0 || text.charAt(end - 1) != ':' && text.charAt(end - 1) != '：') {
            return Optional.empty();
        }
        String sentence = before(text, end, 0);
        int start = end - sentence.length();
        return Speakers.named(sentence, language).map(name -> speaker(start + sentence.indexOf(name), name, Place.SENTENCE_BEFORE));
    }

    private static Speaker speaker(int start, String name, Place place) {
        return new Speaker(start, start + name.length(), name, place);
    }
}
