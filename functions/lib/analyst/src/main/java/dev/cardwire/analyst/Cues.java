package dev.cardwire.analyst;

import dev.cardwire.article.Language;
import dev.cardwire.article.WordLists;
import java.util.List;
import java.util.function.Function;

/**
 * What tells the part that a sentence plays, in one language.
 *
 * @param consequence why something matters
 * @param future what may come
 * @param rationale why it may
 * @param action what a reader can do
 * @param technical how something works
 * @param speech that somebody speaks
 * @param opening how a line begins that is about the article and not part of it
 * @param leaning how a sentence begins that cannot be understood without the one before
 * @param introduction how a sentence begins whose first clause is not what it says
 * @param address that a sentence speaks to the reader or of the writer
 * @param hedge what takes back some of what stands before it
 */
record Cues(Words consequence, Words future, Words rationale, Words action, Words technical, Words speech, Words opening,
        Words leaning, Words introduction, Words address, Words hedge) {

    static Cues of(Language language) {
        var lists = WordLists.read(Cues.class, "cues.txt");
        Function<String, Words> words = part -> Words.of(lists.getOrDefault(part + " " + language.code(), List.of()));
        return new Cues(words.apply("consequence"), words.apply("future"), words.apply("rationale"), words.apply("action"),
                words.apply("technical"), words.apply("speech"), words.apply("opening"), words.apply("leaning"),
                words.apply("introduction"), words.apply("address"), words.apply("hedge"));
    }
}
