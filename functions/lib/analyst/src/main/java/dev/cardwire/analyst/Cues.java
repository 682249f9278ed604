package dev.cardwire.analyst;

import dev.cardwire.article.Language;
import dev.cardwire.article.WordLists;
import java.util.List;
import java.util.function.Function;

/**
 * What tells the part that a sentence plays, in one language.
 *
 * @param event that something happened
 * @param consequence why something matters
 * @param benefit what something is good for, which says less than a consequence
 * @param future what may come
 * @param rationale why it may
 * @param action what a reader can do
 * @param duty what a reader should do, said so clearly that it needs no link
 * @param technical how something works
 * @param opening how a line begins that is about the article and not part of it
 * @param leaning how a sentence begins that cannot be understood without the one before
 * @param introduction how a sentence begins whose first clause is not what it says
 * @param background how a sentence begins that tells what was before the event
 * @param contrast how a sentence begins that speaks against the one before
 * @param address that a sentence speaks to the reader or of the writer
 * @param personal that the writer speaks of himself or herself
 * @param pointing that a sentence is about the page that it stands on
 * @param hedge what takes back some of what stands before it
 */
record Cues(Words event, Words consequence, Words benefit, Words future, Words rationale, Words action, Words duty, Words technical, Words opening,
        Words leaning, Words introduction, Words background, Words contrast, Words address, Words personal, Words pointing, Words hedge) {

    static Cues of(Language language) {
        var lists = WordLists.read(Cues.class, "cues.txt");
        Function<String, Words> words = part -> Words.of(lists.getOrDefault(part + " " + language.code(), List.of()));
        return new Cues(words.apply("event"), words.apply("consequence"), words.apply("benefit"), words.apply("future"),
                words.apply("rationale"), words.apply("action"), words.apply("duty"), words.apply("technical"), words.apply("opening"), words.apply("leaning"),
                words.apply("introduction"), words.apply("background"), words.apply("contrast"), words.apply("address"), words.apply("personal"),
                words.apply("pointing"), words.apply("hedge"));
    }
}
