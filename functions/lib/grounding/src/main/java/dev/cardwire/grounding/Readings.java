package dev.cardwire.grounding;

import dev.cardwire.article.Sentence;
import dev.cardwire.core.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Reads claims and what they cite. */
final class Readings {

    /** Of a sentence without end so much around a quote is read: more than the longest number, date or name. */
    private static final int AROUND = 200;

    private final Sources sources;
    private final Optional<Instant> publishedAt;
    private final ReadingCache known;

    /** @param publishedAt what "last month" of a claim is reckoned from: the day of the article */
    Readings(Sources sources, Optional<Instant> publishedAt, ReadingCache known) {
        this.sources = sources;
        this.publishedAt = publishedAt;
        this.known = known;
    }

    /** A claim's own text. */
    Reading claim(String text, String language) {
        return known.read(text, 0, text.length(), language, publishedAt);
    }

    /** What a claim cites: the parts of sentences that its evidence quotes. */
    Cited cited(List<Evidence> evidence) {
        var sentences = new ArrayList<Reading>();
        evidence.forEach(quote -> add(quote, sentences));
        return new Cited(sentences);
    }

    private void add(Evidence quote, List<Reading> sentences) {
        var source = sources.of(quote.source());
        int found = sentences.size();
        for (int i = firstEndingAfter(quote.start(), source.sentences()); i < source.sentences().size(); i++) {
            var sentence = source.sentences().get(i);
            if (sentence.start() >= quote.end()) {
                break;
            }
            sentences.add(read(source, sentence.start(), sentence.end(), Math.max(sentence.start(), quote.start()), Math.min(sentence.end(), quote.end())));
        }
        if (sentences.size() == found) {
            // Between sentences there is white space and what is no speech.
            sentences.add(read(source, quote.start(), quote.end(), quote.start(), quote.end()));
        }
    }

    private static int firstEndingAfter(int place, List<Sentence> all) {
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

    private Reading read(Sources.Source source, int sentenceStart, int sentenceEnd, int start, int end) {
        int from = Math.max(sentenceStart, start - AROUND);
        int to = Math.min(sentenceEnd, end + AROUND);
        return known.read(source.text().substring(from, to), start - from, end - from, source.language(), source.publishedAt());
    }
}
