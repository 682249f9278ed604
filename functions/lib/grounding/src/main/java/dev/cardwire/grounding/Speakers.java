package dev.cardwire.grounding;

import dev.cardwire.core.Evidence;
import java.util.List;

/** Whether a speaker stands where the quote does: in the quote's own sentence, or the one before or after it. */
final class Speakers {

    /** The longest name of a speaker, with title and house; UTF-16 code units. */
    static final int LONGEST = 80;

    private final Sources sources;

    Speakers(Sources sources) {
        this.sources = sources;
    }

    boolean speaksIn(String speaker, List<Evidence> evidence) {
        return evidence.stream().allMatch(quote -> Names.standsIn(speaker, around(quote)));
    }

    private String around(Evidence quote) {
        var source = sources.of(quote.source());
        var sentences = source.sentences();
        int first = -1;
        int last = -1;
        for (int i = 0; i < sentences.size(); i++) {
            if (sentences.get(i).start() < quote.end() && quote.start() < sentences.get(i).end()) {
                first = first < 0 ? i : first;
                last = i;
            }
        }
        if (first < 0) {
            return quote.quote();
        }
        int start = sentences.get(Math.max(0, first - 1)).start();
        int end = sentences.get(Math.min(sentences.size() - 1, last + 1)).end();
        return source.text().substring(start, end);
    }
}
