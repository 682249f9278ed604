package dev.cardwire.analyst;

import dev.cardwire.article.DateFact;
import dev.cardwire.core.Times;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.regex.Pattern;

/** By when something is due: the first date of a stretch that ends after the day of publication. */
final class DueDate {

    /** The precisions that a card's due date may have. */
    private static final Pattern WRITABLE = Pattern.compile("\\d{4}(?:-Q[1-4]|-\\d{2}(?:-\\d{2})?)?");

    private DueDate() {}

    static Optional<String> of(Stretch stretch, Reading reading) {
        return reading.publishedAt().filter(Times::isWritable).map(Times::day).flatMap(published -> reading.dates(stretch).stream()
                .map(DateFact::iso)
                .filter(iso -> WRITABLE.matcher(iso).matches() && lastDay(iso).isAfter(published))
                .findFirst());
    }

    private static LocalDate lastDay(String iso) {
        int year = Integer.parseInt(iso.substring(0, 4));
        return switch (iso.length()) {
            case 4 -> LocalDate.of(year, 12, 31);
            case 7 -> (iso.charAt(5) == 'Q' ? YearMonth.of(year, 3 * (iso.charAt(6) - '0')) : YearMonth.parse(iso)).atEndOfMonth();
            default -> LocalDate.parse(iso);
        };
    }
}
