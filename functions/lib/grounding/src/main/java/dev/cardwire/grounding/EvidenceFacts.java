package dev.cardwire.grounding;

import dev.cardwire.article.DateFact;
import dev.cardwire.article.Dates;
import dev.cardwire.article.NumberFact;
import dev.cardwire.article.Numbers;
import dev.cardwire.core.Evidence;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The numbers and dates that evidence holds whole. One that the evidence cuts is not in it: "5亿" is no evidence where the
 * source says "15亿", nor is "17 May" where it says "17 May 2023".
 */
record EvidenceFacts(List<NumberFact> numbers, List<DateFact> dates) {

    /** More than the longest number or date with its unit. */
    private static final int AROUND = 60;

    /** @param publishedAt what a day without its year is resolved on */
    static EvidenceFacts of(List<Evidence> evidence, Sources sources, Optional<Instant> publishedAt) {
        var numbers = new ArrayList<NumberFact>();
        var dates = new ArrayList<DateFact>();
        for (var quote : evidence) {
            String text = sources.text(quote.source()).text();
            int from = Math.max(0, quote.start() - AROUND);
            String around = text.substring(from, Math.min(text.length(), quote.end() + AROUND));
            var cut = new Cut(quote.start() - from, quote.end() - from);

            var numbersAround = Numbers.in(around);
            Numbers.in(quote.quote()).stream()
                    .filter(fact -> numbersAround.stream()
                            .noneMatch(whole -> cut.damages(whole.start(), whole.end(), fact.start(), fact.end())))
                    .forEach(numbers::add);
            var datesAround = Dates.in(around, publishedAt);
            Dates.in(quote.quote(), publishedAt).stream()
                    .filter(fact -> datesAround.stream()
                            .noneMatch(whole -> cut.damages(whole.start(), whole.end(), fact.start(), fact.end())))
                    .forEach(dates::add);
        }
        return new EvidenceFacts(List.copyOf(numbers), List.copyOf(dates));
    }

    /** Tells whether a date is among those of the evidence, or a coarser form of one. */
    boolean hasDate(String iso) {
        return dates.stream().anyMatch(date -> date.iso().equals(iso) || date.iso().startsWith(iso + "-"));
    }

    /** A quote's place in the text around it. */
    private record Cut(int start, int end) {

        /** Tells whether a find of the quote is what the cut left of a find of the text around. */
        boolean damages(int wholeStart, int wholeEnd, int foundStart, int foundEnd) {
            boolean crosses = wholeStart < start && start < wholeEnd || wholeStart < end && end < wholeEnd;
            return crosses && wholeStart < start + foundEnd && start + foundStart < wholeEnd;
        }
    }
}
