package dev.cardwire.analyst.model;

import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.article.Facts;
import dev.cardwire.article.QuoteFact;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.SourceText;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** The words that somebody says in the sentences which a model cites as a quotation: the source's, never the model's. */
final class Quoted {

    private final Numbered numbered;
    /** Each source's quotations, read at the first need. */
    private final Map<String, List<QuoteFact>> read = new HashMap<>();

    Quoted(Numbered numbered) {
        this.numbered = numbered;
    }

    /** What is said in these sentences; a sentence in which nothing is said in quotation marks is cited whole. */
    List<Citation> in(List<Long> numbers) {
        return numbers.stream().distinct().flatMap(n -> numbered.find(n).stream()).flatMap(this::in).distinct().toList();
    }

    private Stream<Citation> in(Numbered.Line line) {
        var spoken = quotes(line.source()).stream()
                .filter(quote -> quote.start() < line.end() && line.start() < quote.end())
                .flatMap(quote -> words(line, quote).stream())
                .toList();
        return spoken.isEmpty() ? Stream.of(line.citation()) : spoken.stream();
    }

    /** As much of a quotation as the sentence holds; a comma before the closing mark belongs to the sentence around it. */
    private static Optional<Citation> words(Numbered.Line line, QuoteFact quote) {
        String text = line.source().text();
        int start = Math.max(line.start(), quote.start());
        int end = Math.min(line.end(), quote.end());
        while (start < end && (Character.isWhitespace(text.charAt(end - 1)) || end == quote.end() && ",，".indexOf(text.charAt(end - 1)) >= 0)) {
            end--;
        }
        while (start < end && Character.isWhitespace(text.charAt(start))) {
            start++;
        }
        return start < end && end - start <= ExcerptLimit.LONGEST_QUOTE
                ? Optional.of(new Citation(line.source().id(), text.substring(start, end), start))
                : Optional.empty();
    }

    private List<QuoteFact> quotes(SourceText source) {
        return read.computeIfAbsent(source.id(), id -> {
            var text = numbered.text(source);
            return Facts.of(text.reached(), text.language(), Optional.empty()).quotes().stream()
                    .filter(quote -> quote.kind() == QuoteFact.Kind.SPEECH && !quote.nested())
                    .toList();
        });
    }
}
