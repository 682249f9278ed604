package dev.cardwire.grounding;

import dev.cardwire.article.Article;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads what claims cite, each stretch once: sections cite the same sentences again and again. */
final class Readings {

    /** Of a sentence without end so much around a quote is read: more than the longest number, date or name. */
    private static final int AROUND = 200;

    private final Article article;
    private final Optional<Instant> publishedAt;
    private final Map<Stretch, Reading> read = new HashMap<>();

    private record Stretch(int start, int end) {}

    Readings(Article article, Optional<Instant> publishedAt) {
        this.article = article;
        this.publishedAt = publishedAt;
    }

    /** A claim's own text. */
    Reading claim(String text, String language) {
        return Reading.of(text, language, publishedAt);
    }

    /** What a claim cites: the parts of sentences that its evidence quotes. */
    Cited cited(List<Evidence> evidence) {
        var sentences = new ArrayList<Reading>();
        evidence.forEach(quote -> add(quote, sentences));
        return new Cited(sentences);
    }

    private void add(Evidence quote, List<Reading> sentences) {
        int found = sentences.size();
        for (int i = firstEndingAfter(quote.start()); i < article.sentences().size(); i++) {
            var sentence = article.sentences().get(i);
            if (sentence.start() >= quote.end()) {
                break;
            }
            sentences.add(read(sentence.start(), sentence.end(), Math.max(sentence.start(), quote.start()), Math.min(sentence.end(), quote.end())));
        }
        if (sentences.size() == found) {
            // Between sentences there is white space and what is no speech.
            sentences.add(read(quote.start(), quote.end(), quote.start(), quote.end()));
        }
    }

    private int firstEndingAfter(int place) {
        List<Sentence> all = article.sentences();
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).end() <= place) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private Reading read(int sentenceStart, int sentenceEnd, int start, int end) {
        return read.computeIfAbsent(new Stretch(start, end), stretch -> {
            int from = Math.max(sentenceStart, start - AROUND);
            int to = Math.min(sentenceEnd, end + AROUND);
            return Reading.of(article.text().text().substring(from, to), start - from, end - from, article.language(), publishedAt);
        });
    }
}
