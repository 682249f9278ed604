package dev.cardwire.analyst;

import dev.cardwire.article.Article;
import dev.cardwire.article.DateFact;
import dev.cardwire.article.Facts;
import dev.cardwire.article.Language;
import dev.cardwire.article.Letters;
import dev.cardwire.article.NameFact;
import dev.cardwire.article.NumberFact;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Item;
import dev.cardwire.core.Terms;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * An article as the sections read it.
 *
 * @param title plain text, "" where the item has none
 * @param titleTerms what the title is found by
 * @param sentences all that are looked at, in order
 * @param passages those of them that may be shown, in order
 * @param facts of the text up to the last of the sentences
 */
record Reading(Item item, Article article, Language language, Cues cues, String title, List<String> titleTerms, List<Sentence> sentences,
        List<Passage> passages, Facts facts) {

    /** What matters of an article stands in its first part, and work is bounded. */
    private static final int SENTENCES = 300;

    /** What is longer is no sentence, and patterns take their time over it. */
    private static final int LONGEST_SENTENCE = 2_000;

    /** Lighter ones are headings and captions; as {@link Letters#weight}. */
    private static final int LIGHTEST_SENTENCE = 20;

    /** Facts are read of so much of a text; UTF-16 code units. */
    private static final int LOOKED_AT = 60_000;

    private static final int FEWEST_WHOLE = 3;

    private static final double FEWEST_LETTERS = 0.6;

    /** Addresses, mark-up and cells of tables are no plain speech. */
    private static final Pattern NOT_SPEECH = Pattern.compile(
            "(?i)[a-z]{2,10}://|\\bwww\\.|</?[a-z!]|&[a-z]{2,8};|```|\\]\\(|\\*\\*|\\{\\{| \\| |@\\w|\\p{Cc}|\\w\\(\\)|[{}]|[=!]=| = |->|=>|::|;\\s*$|[\\u202A-\\u202E\\u2066-\\u2069]");

    private static final Pattern BYLINE = Pattern.compile(
            "(?iu)by \\p{Lu}[\\p{L}.'’-]+(?: \\p{Lu}[\\p{L}.'’-]+){0,3}(?:[,|·-].{0,60})?|[\\p{L} .,]{0,40}\\d{1,2}, 20\\d\\d\\W*");

    /** 张三，某大学教授，某实验室主任。: who somebody is, and nothing that happened. */
    private static final Pattern POSTS = Pattern.compile(
            "\\p{IsHan}{2,4}(?:[，、][^，。、]{2,30}(?:研究员|教授|主任|院士|院长|博士|总裁|总经理|创始人|CEO|主席|导师|负责人|工程师)){1,6}。?");

    /** 本刊：请介绍一下自己。: what an interviewer asks. */
    private static final Pattern ASKED = Pattern.compile("^[^，。：:]{1,10}[:：] ?(?:请|能否|可否|能不能|听说|您|你)");

    /** 银行过去一直…: how it was before. */
    private static final Pattern HABIT = Pattern.compile("^[^，。；]{0,16}(?:过去|以前|此前)(?:[^，。；]{0,2}年)?(?:一直|都|总是|往往)");

    /** 我第一次…: the writer of himself; 我国 and 我们 are others. */
    private static final Pattern WRITER = Pattern.compile("(?:^|[，。；：])我(?![们国市省县校院司军方党区])");

    /** He, she or it in the first clause of a Chinese sentence; 其他 and 他人 are others. */
    private static final Pattern PRONOUN = Pattern.compile("^[^，。；：]{0,24}?(?<![其吉])[他她它](?!人|国|乡|山)");

    private static final Pattern CUT_OFF = Pattern.compile("(?:\\.\\.\\.|…|\\[…]|\\[\\.\\.\\.])[\\])]?$");

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    /** A question tells nothing, a colon leads to what is elsewhere. */
    private static final Pattern TELLS_NOTHING = Pattern.compile("[?？:：][!！?？”’」』\"')）]*$");

    /** An item of a numbered list says something beside the others. */
    private static final Pattern ITEM = Pattern.compile("^\\(?\\d{1,2} ?[.、)）](?!\\d)|^[①-⑳]");

    /** What begins with a bracket, a dash or a bullet is an aside or an item of a list. */
    private static final Pattern BEGINNING = Pattern.compile("^[\\p{L}\\p{N}“‘「『\"'《$€£¥]");

    static Reading of(Item item, Article article, Cues cues) {
        var language = Language.of(article.language());
        String title = item.title().orElse("").strip();
        var sentences = article.sentences().stream()
                .filter(sentence -> sentence.text().length() <= LONGEST_SENTENCE)
                .limit(SENTENCES)
                .toList();
        var facts = Facts.of(beginning(article, sentences), article.language(), item.publishedAt());
        var salience = new Salience(title, cues, sentences);
        var passages = new ArrayList<Passage>();
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = Stretch.of(sentences.get(i));
            // Of a sentence that its feed cut off, only what it said before is whole.
            var stretch = CUT_OFF.matcher(sentence.text()).find()
                    ? new Clauses(language, cues).cut(sentence, LONGEST_SENTENCE)
                    : Optional.of(sentence);
            if (stretch.isPresent() && isIn(language, stretch.get().text()) && mayBeShown(stretch.get().text(), cues) && !says(title, stretch.get().text())) {
                String text = stretch.get().text();
                passages.add(new Passage(stretch.get(), i, passages.size(), salience.of(text, hasNumber(facts, stretch.get())),
                        !leans(stretch.get(), language, cues, facts), cues.background().begin(text) || HABIT.matcher(text).find(),
                        cues.personal().occurIn(text) || WRITER.matcher(text).find()));
            }
        }
        return new Reading(item, article, language, cues, title, Terms.of(title), sentences, whole(passages), facts);
    }

    private static String beginning(Article article, List<Sentence> sentences) {
        String text = article.text().text();
        return sentences.isEmpty() ? "" : text.substring(0, Math.min(sentences.getLast().end(), Math.min(text.length(), LOOKED_AT)));
    }

    private static boolean hasNumber(Facts facts, Stretch stretch) {
        return facts.numbers().stream().anyMatch(number -> stretch.has(number.start(), number.end()));
    }

    /**
     * The passages that end as sentences do: what does not is a heading or an item of a list. Where nearly all are so,
     * as in the notes of a release, they are what the article says.
     */
    private static List<Passage> whole(List<Passage> passages) {
        var whole = passages.stream().filter(passage -> Salience.isWhole(passage.text())).toList();
        if (whole.size() < FEWEST_WHOLE && 2 * whole.size() < passages.size()) {
            return List.copyOf(passages);
        }
        return IntStream.range(0, whole.size()).mapToObj(order -> whole.get(order).inOrder(order)).toList();
    }

    /** Whether a passage begins as what leans on the one before it: by its first words, or by a pronoun before any name. */
    private static boolean leans(Stretch stretch, Language language, Cues cues, Facts facts) {
        if (cues.leaning().begin(stretch.text()) || ITEM.matcher(stretch.text()).find()) {
            return true;
        }
        var pronoun = PRONOUN.matcher(stretch.text());
        return language == Language.CHINESE && pronoun.find() && facts.names().stream()
                .noneMatch(name -> stretch.has(name.start(), name.end()) && name.start() < stretch.start() + pronoun.end());
    }

    /** Whether a text is written as its article is: what a Chinese article quotes in English is no sentence of its own, nor the other way round. */
    private static boolean isIn(Language language, String text) {
        long ideographs = text.codePoints().filter(Character::isIdeographic).count();
        return switch (language) {
            case CHINESE -> ideographs > 0;
            case ENGLISH -> ideographs * 3 <= text.length();
            case OTHER -> true;
        };
    }

    private static boolean mayBeShown(String text, Cues cues) {
        return Letters.weight(text) >= LIGHTEST_SENTENCE
                && Letters.share(text) >= FEWEST_LETTERS
                && !NOT_SPEECH.matcher(text).find()
                && !BYLINE.matcher(text).matches()
                && !POSTS.matcher(text).matches()
                && !ASKED.matcher(text).find()
                && !TELLS_NOTHING.matcher(text).find()
                && !cues.pointing().occurIn(text)
                && BEGINNING.matcher(text).find()
                && Clauses.isBalanced(text)
                && !cues.opening().begin(text);
    }

    /** Whether a sentence says just what the title says. */
    private static boolean says(String title, String sentence) {
        // Looking costs little where it could be so, and nothing in a long article's other sentences.
        return !title.isEmpty() && sentence.length() <= 2 * title.length() && bare(title).equals(bare(sentence));
    }

    private static String bare(String text) {
        return BETWEEN_WORDS.matcher(text).replaceAll(" ").strip().toLowerCase(Locale.ROOT);
    }

    Optional<Instant> publishedAt() {
        return item.publishedAt();
    }

    /** The part of the text whose facts are known. */
    String looked() {
        return beginning(article, sentences);
    }

    /** The dates of a stretch. */
    List<DateFact> dates(Stretch stretch) {
        return facts.dates().stream().filter(date -> stretch.has(date.start(), date.end())).toList();
    }

    /** The numbers of a stretch. */
    List<NumberFact> numbers(Stretch stretch) {
        return facts.numbers().stream().filter(number -> stretch.has(number.start(), number.end())).toList();
    }

    /** The names of a stretch. */
    List<NameFact> names(Stretch stretch) {
        return facts.names().stream().filter(name -> stretch.has(name.start(), name.end())).toList();
    }

    /** Whether a sentence speaks of something that the title speaks of. */
    boolean namesTitle(String sentence) {
        String lower = sentence.toLowerCase(Locale.ROOT);
        return titleTerms.stream().anyMatch(lower::contains);
    }

    Clauses clauses() {
        return new Clauses(language, cues);
    }
}
