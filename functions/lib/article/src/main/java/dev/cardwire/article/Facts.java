package dev.cardwire.article;

import java.time.Instant;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.ToIntFunction;

/**
 * What a text states that can be checked. Each list is in the order of the text; all offsets are UTF-16 code units of it.
 *
 * @param numbers but for those that belong to a date or a name: 5.2 of GPT-5.2 is a version
 * @param dates each with the precision that it has
 * @param names of people, organisations, products and places
 * @param quotes words in quotation marks, an outer quotation before those within it
 * @param statuses hedges, plans, reports and negations
 */
public record Facts(List<NumberFact> numbers, List<DateFact> dates, List<NameFact> names, List<QuoteFact> quotes,
        List<StatusFact> statuses) {

    public Facts {
        numbers = List.copyOf(numbers);
        dates = List.copyOf(dates);
        names = List.copyOf(names);
        quotes = List.copyOf(quotes);
        statuses = List.copyOf(statuses);
    }

    /**
     * Reads the facts of a text.
     *
     * @param language BCP 47; names, speakers and hedges are recognised in English and Chinese, numbers and dates of both in
     *     any text, and names of the glossary too
     * @param publishedAt what "last month" and a day without its year are reckoned from
     */
    public static Facts of(String text, String language, Optional<Instant> publishedAt) {
        var facts = withoutQuotes(text, language, publishedAt);
        return new Facts(facts.numbers, facts.dates, facts.names, Quotations.in(text, Language.of(language)), facts.statuses);
    }

    /** The facts of a text as {@link #of} gives them, but that no quotations are looked for. */
    public static Facts withoutQuotes(String text, String language, Optional<Instant> publishedAt) {
        var known = Language.of(language);
        String plain = Widths.folded(text);
        String lower = Widths.small(plain);
        var dates = Dates.in(plain, lower, publishedAt);
        var names = Names.in(plain, known);
        var inNames = places(names, NameFact::start, NameFact::end);
        var taken = places(dates, DateFact::start, DateFact::end);
        taken.or(inNames);
        var numbers = Numbers.facts(plain, lower, number -> !intersects(taken, number.start(), number.end()));
        var statuses = Statuses.in(plain).stream()
                .filter(status -> inNames.nextClearBit(status.start()) < status.end())
                .toList();
        return new Facts(numbers, dates, names, List.of(), statuses);
    }

    private static <T> BitSet places(List<T> facts, ToIntFunction<T> start, ToIntFunction<T> end) {
        var places = new BitSet();
        facts.forEach(fact -> places.set(start.applyAsInt(fact), end.applyAsInt(fact)));
        return places;
    }

    private static boolean intersects(BitSet taken, int start, int end) {
        int next = taken.nextSetBit(start);
        return next >= 0 && next < end;
    }
}
