package dev.cardwire.article;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

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
        var known = Language.of(language);
        String plain = Widths.folded(text);
        String lower = Widths.small(plain);
        var dates = Dates.in(plain, lower, publishedAt);
        var names = Names.in(plain, known);
        var numbers = Numbers.facts(plain, lower, number -> isApart(number.start(), number.end(), dates, names));
        var statuses = Statuses.in(plain).stream()
                .filter(status -> names.stream().noneMatch(name -> name.start() <= status.start() && status.end() <= name.end()))
                .toList();
        return new Facts(numbers, dates, names, Quotations.in(text, known), statuses);
    }

    private static boolean isApart(int start, int end, List<DateFact> dates, List<NameFact> names) {
        return dates.stream().noneMatch(date -> date.start() < end && start < date.end())
                && names.stream().noneMatch(name -> name.start() < end && start < name.end());
    }
}
