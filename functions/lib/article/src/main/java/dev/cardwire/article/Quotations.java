package dev.cardwire.article;

import dev.cardwire.article.QuoteFact.Kind;
import dev.cardwire.article.QuoteFact.Place;
import dev.cardwire.article.QuoteFact.Speaker;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** Finds the words of a text that stand in quotation marks, and who says them. */
final class Quotations {

    private static final Pattern QUOTED = Pattern.compile("“([^“”\\n]{1,1000})”|「([^「」\\n]{1,1000})」|\"([^\"\\n]{1,1000})\"");

    /** Shorter words in quotation marks are a term or a title; as {@link Letters#weight}. */
    private static final int LIGHTEST_SPEECH = 35;

    /** What is longer is no sentence, and patterns take their time over it. */
    private static final int LONGEST_SENTENCE = 2_000;

    private Quotations() {}

    /** The quotations of a text, in order. */
    static List<QuoteFact> in(String text, Language language) {
        var quotes = new ArrayList<QuoteFact>();
        var sentences = Sentences.of(text);
        for (int i = 0; i < sentences.size(); i++) {
            var sentence = sentences.get(i);
            if (sentence.text().length() > LONGEST_SENTENCE) {
                continue;
            }
            var quoted = QUOTED.matcher(sentence.text());
            while (quoted.find()) {
                int group = quoted.group(1) != null ? 1 : quoted.group(2) != null ? 2 : 3;
                int start = sentence.start() + quoted.start(group);
                String words = quoted.group(group);
                var speaker = speaker(sentences, i, language);
                var kind = Letters.weight(words) >= LIGHTEST_SPEECH ? Kind.SPEECH : Kind.TERM;
                quotes.add(new QuoteFact(start, start + words.length(), words, kind, false, kind == Kind.SPEECH ? speaker : Optional.empty()));
            }
        }
        return List.copyOf(quotes);
    }

    private static Optional<Speaker> speaker(List<Sentence> sentences, int index, Language language) {
        var sentence = sentences.get(index);
        // What is quoted says nothing of who says it: blanked, so that places stay.
        String own = QUOTED.matcher(sentence.text()).replaceAll(match -> "“" + " ".repeat(match.group().length() - 2) + "”");
        var name = Speakers.named(own, language);
        if (name.isPresent()) {
            int at = own.indexOf(name.get());
            int quote = own.indexOf('“');
            return Optional.of(speaker(sentence, name.get(), at < quote ? Place.BEFORE : Place.AFTER));
        }
        if (index > 0 && sentences.get(index - 1).text().matches("(?s).*[:：]")) {
            var before = sentences.get(index - 1);
            return Speakers.named(before.text(), language).map(found -> speaker(before, found, Place.SENTENCE_BEFORE));
        }
        return Optional.empty();
    }

    private static Speaker speaker(Sentence sentence, String name, Place place) {
        int start = sentence.start() + sentence.text().indexOf(name);
        return new Speaker(start, start + name.length(), name, place);
    }
}
