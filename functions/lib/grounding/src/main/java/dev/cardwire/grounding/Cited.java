package dev.cardwire.grounding;

import dev.cardwire.article.DateFact;
import dev.cardwire.article.NameFact;
import dev.cardwire.article.NumberFact;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What one claim cites.
 *
 * @param sentences those that the quotes stand in, each read only as far as it is quoted
 */
record Cited(List<Reading> sentences) {

    /** A sentence that shares so much less with a claim than the nearest one speaks of something else. */
    private static final double NEAR = 0.75;

    Cited {
        sentences = List.copyOf(sentences);
    }

    Stream<NumberFact> numbers() {
        return sentences.stream().flatMap(sentence -> sentence.numbers().stream());
    }

    Stream<DateFact> dates() {
        return sentences.stream().flatMap(sentence -> sentence.dates().stream());
    }

    Stream<NameFact> names() {
        return sentences.stream().flatMap(sentence -> sentence.names().stream());
    }

    boolean has(String stem) {
        return sentences.stream().anyMatch(sentence -> sentence.has(stem));
    }

    boolean says(String sense) {
        return sentences.stream().anyMatch(sentence -> sentence.says(sense));
    }

    /** Whether it is in the claim's language, so that words can be compared and not only values. */
    boolean isInLanguageOf(Reading claim) {
        return sentences.stream().allMatch(sentence -> sentence.tag().equals(claim.tag()));
    }

    /** The sentences that tell what a claim tells, by the words, senses, names and values that they share with it. */
    List<Reading> nearest(Reading claim) {
        if (sentences.size() == 1) {
            return sentences;
        }
        var shared = sentences.stream().map(sentence -> sentence.shared(claim)).toList();
        double most = shared.stream().mapToInt(Integer::intValue).max().orElse(0);
        return IntStream.range(0, sentences.size())
                .filter(i -> shared.get(i) >= most * NEAR)
                .mapToObj(sentences::get)
                .toList();
    }
}
