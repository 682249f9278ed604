package dev.cardwire.grounding;

import dev.cardwire.article.DateFact;
import dev.cardwire.article.Facts;
import dev.cardwire.article.Language;
import dev.cardwire.article.NameFact;
import dev.cardwire.article.NumberFact;
import dev.cardwire.article.StatusFact;
import dev.cardwire.core.LanguageTags;
import dev.cardwire.core.Times;
import dev.cardwire.grounding.Senses.Found;
import dev.cardwire.grounding.Token.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * A claim or a quote as the gates compare it: its facts, its words and what they say. A quote is read amid its sentence, so
 * that what the quote cuts is not in it ("5亿" where the source says "15亿"), and what governs it from outside is ("denied
 * that …").
 */
final class Reading {

    /** Words of one family begin alike: "analysis" and "analysts"; in capitals "Norway" and "Norwegian". */
    private static final int BEGINNING = 5;

    private static final int BEGINNING_IN_CAPITALS = 4;

    private final String text;
    private final int from;
    private final int to;
    private final String tag;
    private final Facts facts;
    private final Optional<Instant> publishedAt;
    private final boolean isNews;
    private final List<Token> tokens;
    private final List<Found> senses;
    private final Set<String> stems = new HashSet<>();
    private final Set<String> beginnings = new HashSet<>();
    private final Set<String> said = new HashSet<>();
    private final String folded;

    private Reading(String text, int from, int to, String tag, Facts facts, Optional<Instant> publishedAt, boolean isNews) {
        this.isNews = isNews;
        this.text = text;
        this.from = from;
        this.to = to;
        this.tag = tag;
        this.facts = facts;
        this.publishedAt = publishedAt;
        tokens = Token.in(text, from, to);
        senses = Senses.ofTheField().in(tokens);
        folded = FoldedText.fold(text.substring(from, to));
        for (var token : tokens) {
            stems.add(token.stem());
            if (token.kind() == Kind.WORD) {
                beginnings.add(beginning(token, BEGINNING));
                if (token.isCapitalised()) {
                    beginnings.add(beginning(token, BEGINNING_IN_CAPITALS));
                }
            }
        }
        pairs(tokens, stems);
        senses.forEach(found -> said.add(found.sense()));
    }

    /** Two characters beside each other say more than each alone. */
    private static void pairs(List<Token> tokens, Set<String> stems) {
        for (int i = 1; i < tokens.size(); i++) {
            if (isPair(tokens, i)) {
                stems.add(tokens.get(i - 1).text() + tokens.get(i).text());
            }
        }
    }

    /** Whether a token and the one before it are characters without anything between them. */
    static boolean isPair(List<Token> tokens, int i) {
        return tokens.get(i - 1).kind() == Kind.CHARACTER && tokens.get(i).kind() == Kind.CHARACTER
                && tokens.get(i - 1).end() == tokens.get(i).start();
    }

    /**
     * Reads a stretch of a text.
     *
     * @param language BCP 47
     * @param publishedAt what "last month" is reckoned from
     * @param isNews whether it was published shortly before it is read, even where the day is not known
     */
    static Reading of(String text, int from, int to, String language, Optional<Instant> publishedAt, boolean isNews) {
        var all = Facts.withoutQuotes(text, language, publishedAt);
        return new Reading(text, from, to, LanguageTags.primary(language), new Facts(
                within(all.numbers(), from, to, NumberFact::start, NumberFact::end),
                within(all.dates(), from, to, DateFact::start, DateFact::end),
                within(all.names(), from, to, NameFact::start, NameFact::end),
                List.of(),
                // A status before the quote governs it where its clause goes on into it.
                all.statuses().stream().filter(status -> status.start() < to && status.scopeEnd() > from).toList()), publishedAt, isNews);
    }

    private static <T> List<T> within(List<T> facts, int from, int to, ToIntFunction<T> start, ToIntFunction<T> end) {
        return facts.stream().filter(fact -> from <= start.applyAsInt(fact) && end.applyAsInt(fact) <= to).toList();
    }

    /** The whole text that was read, the stretch and what stands around it. */
    String text() {
        return text;
    }

    int from() {
        return from;
    }

    int to() {
        return to;
    }

    Language language() {
        return Language.of(tag);
    }

    /** The primary subtag of the language, whatever its region or script. */
    String tag() {
        return tag;
    }

    List<NumberFact> numbers() {
        return facts.numbers();
    }

    List<DateFact> dates() {
        return facts.dates();
    }

    List<NameFact> names() {
        return facts.names();
    }

    List<StatusFact> statuses() {
        return facts.statuses();
    }

    List<Token> tokens() {
        return tokens;
    }

    List<Found> senses() {
        return senses;
    }

    /** The stretch as {@link FoldedText} gives it. */
    String folded() {
        return folded;
    }

    /** Whether it has a word with this stem, a number, or two characters beside each other. */
    boolean has(String stem) {
        return stems.contains(stem);
    }

    /** Whether it has a word of a word's family. */
    boolean hasFamilyOf(Token token) {
        int length = token.isCapitalised() ? BEGINNING_IN_CAPITALS : BEGINNING;
        return token.kind() == Kind.WORD && token.text().length() > length && beginnings.contains(beginning(token, length));
    }

    /** Letters of both lengths stand in one set: a mark keeps them apart. */
    private static String beginning(Token token, int length) {
        String word = token.text().toLowerCase(Locale.ROOT);
        return length + " " + word.substring(0, Math.min(length, word.length()));
    }

    /** Whether it names a date after the day of publication. */
    boolean tellsOfTheFuture() {
        return publishedAt.map(Times::day).map(LocalDate::toString).filter(today -> dates().stream()
                .anyMatch(date -> date.hasYear() && date.iso().compareTo(today.substring(0, Math.min(today.length(), date.iso().length()))) > 0))
                .isPresent();
    }

    /**
     * Whether it dates something, and when it was written is not known at all: what was to come then may have come since, and whoever
     * tells it tells it as done.
     */
    boolean tellsOfWhatMayBeOver() {
        return !isNews && publishedAt.isEmpty() && !dates().isEmpty();
    }

    /** Whether a token is part of no date and no amount. */
    boolean isBare(Token token) {
        return dates().stream().noneMatch(date -> date.start() < token.end() && token.start() < date.end())
                && numbers().stream().noneMatch(number -> number.start() < token.end() && token.start() < number.end());
    }

    /** How much it shares with a claim: words and senses count once, names, numbers and dates twice. */
    int shared(Reading claim) {
        var words = new HashSet<String>();
        for (int i = 0; i < claim.tokens.size(); i++) {
            var token = claim.tokens.get(i);
            if (token.kind() == Kind.WORD && !Senses.ofTheField().isLight(token)) {
                words.add(token.stem());
            } else if (i > 0 && isPair(claim.tokens, i)) {
                words.add(claim.tokens.get(i - 1).text() + token.text());
            }
        }
        long shared = words.stream().filter(this::has).count() + claim.said.stream().filter(this::says).count();
        long values = claim.names().stream().filter(name -> names().stream().anyMatch(name::names)).count()
                + claim.numbers().stream().filter(number -> numbers().stream().anyMatch(own -> own.value().equals(number.value()))).count()
                + claim.dates().stream().filter(date -> dates().stream().anyMatch(own -> own.iso().equals(date.iso()))).count();
        return (int) (shared + 2 * values);
    }

    /** Whether a word of it says this. */
    boolean says(String sense) {
        return said.contains(sense);
    }
}
