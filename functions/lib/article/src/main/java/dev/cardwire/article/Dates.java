package dev.cardwire.article;

import dev.cardwire.article.Reckoning.Tense;
import dev.cardwire.core.Times;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds the dates of a text, English and Chinese, each with the precision that it has. A day without its year is taken
 * of the year that brings it nearest to the publication; a month, quarter or weekday is the latest, or in a clause that
 * speaks of the future the next. Vague times ("recently", 日前) are none.
 */
public final class Dates {

    /** Longer numeric, English and Chinese forms in turn, by the characters that they can begin with. */
    private static final ByCharacter<Start> FORMS = new ByCharacter<>();

    /** A form with those of its beginnings that begin with one character. */
    private record Start(DateForm form, List<String> beginnings) {

        boolean isAt(String lower, int at) {
            for (String beginning : beginnings) {
                if (lower.startsWith(beginning, at)) {
                    return form.start().isAt(lower, at);
                }
            }
            return false;
        }
    }

    static {
        Stream.of(NumericDates.FORMS, ChineseDates.FORMS, EnglishDates.FORMS).flatMap(List::stream).forEach(form -> form.firsts().stream()
                .collect(Collectors.groupingBy(first -> first.charAt(0)))
                .forEach((first, beginnings) -> FORMS.add(first, new Start(form, beginnings))));
    }

    /** What tells the tense of a clause; "by" and "until" too, for what is to be done by then is not done. */
    private static final WordTable TENSES = tenses(Map.of(
            Tense.FUTURE, "will,won't,plan,plans,planning,expect,expects,expected,set to,due,scheduled,aim,aims,intend,intends,hope,hopes,going to,upcoming,by,until"
                    + ",later,next,could,may,might,would,slated,targeting"
                    + ",将,拟,计划,预计,即将,有望,定于,届时,截止,目标,打算,或于,最快,最早,最晚,排到,要到,等到,延至,推迟,才能,才会,可能,起实施,起施行,起生效",
            Tense.PAST, "ended,since,was,were,had,has,have,reported,said,told,rose,fell,raised,as of,did,launched,announced"
                    + ",截至,此前,曾,已,自,过去,表示,公布,发布了"));

    private static final String CLAUSE_ENDS = "。！？；，;!?\n";
    private static final int LONGEST_CLAUSE = 100;
    private static final int YEAR_DIGITS = 4;

    /** Between two dates, the first of which lends the second what it leaves out. */
    private static final Pattern JOIN = Pattern.compile("\\s?(?:至|到|[-–—~～、和]|to|and|through)\\s?");
    private static final int LONGEST_JOIN = 9;

    private Dates() {}

    private static WordTable tenses(Map<Tense, String> words) {
        var tenses = new HashMap<String, String>();
        words.forEach((tense, of) -> Arrays.stream(of.split(",")).forEach(word -> tenses.put(word, tense.name())));
        return new WordTable(tenses);
    }

    /**
     * The dates of a text, in order, none within another.
     *
     * @param publishedAt what is relative is reckoned from it; without it that is left out, and a day or month without its
     *     year has none ({@link DateFact#hasYear})
     */
    public static List<DateFact> in(String text, Optional<Instant> publishedAt) {
        String plain = Widths.folded(text);
        return in(plain, Widths.small(plain), publishedAt);
    }

    /**
     * The dates of a text.
     *
     * @param plain widths folded
     * @param lower in small letters
     */
    static List<DateFact> in(String plain, String lower, Optional<Instant> publishedAt) {
        var day = publishedAt.map(Times::day);
        var found = new ArrayList<DateFact>();
        for (int at = 0; at < plain.length(); ) {
            var date = FORMS.has(lower.charAt(at)) && isWordStart(plain, at) ? at(plain, lower, at, found, day) : Optional.<DateFact>empty();
            date.ifPresent(found::add);
            at = date.map(DateFact::end).orElse(at + 1);
        }
        return List.copyOf(found);
    }

    private static boolean isWordStart(String plain, int at) {
        return at == 0 || !Letters.isWithinWord(plain, at);
    }

    private static Optional<DateFact> at(String plain, String lower, int at, List<DateFact> before, Optional<LocalDate> day) {
        for (var start : FORMS.get(lower.charAt(at))) {
            if (!start.isAt(lower, at)) {
                continue;
            }
            var form = start.form();
            var match = form.pattern().matcher(plain).region(at, plain.length()).useTransparentBounds(true).useAnchoringBounds(false);
            if (match.lookingAt() && (!Letters.isWithinWord(plain, match.end()) || isGlued(plain, match.end()))) {
                var reckoned = form.reading().read(new DateForm.Parts(match), new Reckoning(day, () -> tense(lower, at, match.end()), joined(lower, at, before)));
                if (reckoned.isPresent()) {
                    return Optional.of(new DateFact(at, match.end(), reckoned.get().iso(), reckoned.get().relative()));
                }
            }
        }
        return Optional.empty();
    }

    /** "January 2006To do": what followed the year on a line of its own has lost its line break. */
    private static boolean isGlued(String plain, int end) {
        return end >= YEAR_DIGITS && plain.substring(end - YEAR_DIGITS, end).chars().allMatch(Character::isDigit)
                && end + 1 < plain.length() && Character.isUpperCase(plain.charAt(end)) && Character.isLowerCase(plain.charAt(end + 1));
    }

    /** The date that a date is joined to, if one stands just before it. */
    private static Optional<String> joined(String lower, int at, List<DateFact> before) {
        return before.isEmpty() || at - before.getLast().end() > LONGEST_JOIN || !JOIN.matcher(lower.substring(before.getLast().end(), at)).matches()
                ? Optional.empty()
                : Optional.of(before.getLast().iso());
    }

    /** The tense of the clause around a date: what the nearest word before it tells, else the first after it. */
    private static Tense tense(String lower, int start, int end) {
        int from = start;
        while (from > 0 && start - from < LONGEST_CLAUSE && !endsClause(lower, from - 1)) {
            from--;
        }
        int to = end;
        while (to < lower.length() && to - end < LONGEST_CLAUSE && !endsClause(lower, to)) {
            to++;
        }
        var tense = Optional.<Tense>empty();
        for (int at = from; at < to && (at < start || tense.isEmpty()); at++) {
            var word = Letters.isWithinWord(lower, at) ? Optional.<WordTable.Word>empty() : TENSES.at(lower, at);
            if (word.isPresent()) {
                tense = word.map(found -> Tense.valueOf(found.meaning()));
            }
        }
        return tense.orElse(Tense.PAST);
    }

    private static boolean endsClause(String lower, int at) {
        char character = lower.charAt(at);
        return CLAUSE_ENDS.indexOf(character) >= 0
                || (character == '.' || character == ',') && at + 1 < lower.length()
                        && (Character.isWhitespace(lower.charAt(at + 1)) || Letters.isUnspaced(lower.charAt(at + 1)));
    }
}
