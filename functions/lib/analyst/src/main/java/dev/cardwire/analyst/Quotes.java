package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.article.Language;
import dev.cardwire.article.Letters;
import dev.cardwire.article.Speakers;
import dev.cardwire.core.Draft;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** What somebody says, word for word, where the same sentence, or the one before it that ends in a colon, names who. */
final class Quotes {

    private static final int MOST = 3;

    /** Shorter words in quotation marks are a term or a title; as {@link Letters#weight}. */
    private static final int LIGHTEST = 35;

    private static final Pattern QUOTED = Pattern.compile("“([^“”]{10,400})”|「([^「」]{6,400})」|\"([^\"]{10,400})\"");

    private static final Pattern SENTENCE_IN_LETTERS = Pattern.compile("^\\p{Lu}.*|.*[,.!?…]$");

    private Quotes() {}

    /** The quotes, whose room is then taken. */
    static List<Draft.Quote> of(Reading reading, Room room) {
        var quotes = new ArrayList<Draft.Quote>();
        for (int i = 0; i < reading.sentences().size() && quotes.size() < MOST; i++) {
            var sentence = Stretch.of(reading.sentences().get(i));
            if (sentence.length() <= 3 * ExcerptLimit.LONGEST_QUOTE) {
                var words = words(sentence, reading.language());
                var speaker = speaker(reading, i);
                if (words.isPresent() && speaker.isPresent() && !room.isShown(words.get()) && room.take(words.get())) {
                    quotes.add(new Draft.Quote(speaker.get(), List.of(words.get().citation())));
                }
            }
        }
        return List.copyOf(quotes);
    }

    /** Whether a passage is somebody's words that this section could show. */
    static boolean isQuoted(Reading reading, Passage passage) {
        var sentence = Stretch.of(reading.sentences().get(passage.index()));
        return words(sentence, reading.language()).isPresent() && speaker(reading, passage.index()).isPresent();
    }

    /** The longest quoted words of a sentence, without their quotation marks. */
    private static Optional<Stretch> words(Stretch sentence, Language language) {
        var best = Optional.<Stretch>empty();
        var quoted = QUOTED.matcher(sentence.text());
        while (quoted.find()) {
            for (int group = 1; group <= quoted.groupCount(); group++) {
                if (quoted.group(group) != null) {
                    var words = withoutEnd(sentence.part(quoted.start(group), quoted.end(group)));
                    boolean speech = language == Language.CHINESE || SENTENCE_IN_LETTERS.matcher(quoted.group(group)).matches();
                    if (speech && words.length() <= ExcerptLimit.LONGEST_QUOTE && Letters.weight(words.text()) >= LIGHTEST
                            && best.filter(other -> other.length() >= words.length()).isEmpty()) {
                        best = Optional.of(words);
                    }
                }
            }
        }
        return best;
    }

    /** A comma before the closing mark belongs to the sentence around it. */
    private static Stretch withoutEnd(Stretch words) {
        int from = 0;
        int to = words.length();
        while (to > 0 && (",，".indexOf(words.text().charAt(to - 1)) >= 0 || Character.isWhitespace(words.text().charAt(to - 1)))) {
            to--;
        }
        while (from < to && Character.isWhitespace(words.text().charAt(from))) {
            from++;
        }
        return words.part(from, to);
    }

    private static Optional<String> speaker(Reading reading, int index) {
        String own = QUOTED.matcher(reading.sentences().get(index).text()).replaceAll("“”");
        var named = Speakers.named(own, reading.language());
        if (named.isPresent() || index == 0) {
            return named;
        }
        String before = reading.sentences().get(index - 1).text();
        return before.endsWith(":") || before.endsWith("：") ? Speakers.named(before, reading.language()) : Optional.empty();
    }
}
