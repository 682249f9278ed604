package dev.cardwire.analyst;

import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.article.QuoteFact;
import dev.cardwire.core.Draft;
import java.util.ArrayList;
import java.util.List;

/** What somebody says, word for word, where the article names who beside it. */
final class Quotes {

    private static final int MOST = 2;

    private Quotes() {}

    /** The quotes, whose room is then taken. */
    static List<Draft.Quote> of(Reading reading, Room room) {
        var quotes = new ArrayList<Draft.Quote>();
        for (var quote : reading.facts().quotes()) {
            if (quotes.size() < MOST && isSpoken(quote)) {
                var words = words(quote);
                if (words.length() <= ExcerptLimit.LONGEST_QUOTE && !room.isShown(words) && room.take(words)) {
                    quotes.add(new Draft.Quote(quote.speaker().orElseThrow().name(), List.of(words.citation())));
                }
            }
        }
        return List.copyOf(quotes);
    }

    /** Whether a passage is somebody's words that this section could show. */
    static boolean isQuoted(Reading reading, Passage passage) {
        return reading.facts().quotes().stream()
                .anyMatch(quote -> isSpoken(quote) && passage.stretch().has(quote.start(), quote.end()));
    }

    private static boolean isSpoken(QuoteFact quote) {
        return quote.kind() == QuoteFact.Kind.SPEECH && !quote.nested() && quote.speaker().isPresent() && isSentence(quote.text());
    }

    /** In letters a sentence begins with a capital or ends with a mark; other words in quotation marks are a term. */
    private static boolean isSentence(String words) {
        int first = words.codePointAt(0);
        return !Character.isLowerCase(first) || ",.!?…".indexOf(words.charAt(words.length() - 1)) >= 0;
    }

    /** The words of a quotation; a comma before the closing mark belongs to the sentence around it. */
    private static Stretch words(QuoteFact quote) {
        var words = new Stretch(quote.start(), quote.end(), quote.text()).stripped();
        boolean comma = words.length() > 1 && ",，".indexOf(words.text().charAt(words.length() - 1)) >= 0;
        return comma ? words.part(0, words.length() - 1).stripped() : words;
    }
}
