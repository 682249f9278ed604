package dev.cardwire.article;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.article.AnnotatedText.Note;
import dev.cardwire.article.Score.Found;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Measures sentences and facts on the annotated texts, whose README says what counts. Prints precision and recall by language; with
 * {@code -Dcorpus.misses=true} every miss too.
 */
class CorpusTest {

    private enum Kind { SENTENCES, NUMBERS, DATES, NAMES, EXACT_NAMES, QUOTES, SPEAKERS, STATUSES }

    /** Precision and recall that must not be lost again, a little under what is reached. */
    private record Floor(Kind kind, double precision, double recall) {}

    private static final Map<String, List<Floor>> FLOORS = Map.of(
            "en", List.of(new Floor(Kind.SENTENCES, 0.98, 0.98), new Floor(Kind.NUMBERS, 0.96, 0.96), new Floor(Kind.DATES, 0.96, 0.96),
                    new Floor(Kind.NAMES, 0.96, 0.95), new Floor(Kind.EXACT_NAMES, 0.96, 0.95), new Floor(Kind.QUOTES, 0.96, 0.96),
                    new Floor(Kind.SPEAKERS, 0.92, 0.92), new Floor(Kind.STATUSES, 0.97, 0.97)),
            "zh", List.of(new Floor(Kind.SENTENCES, 0.98, 0.98), new Floor(Kind.NUMBERS, 0.97, 0.98), new Floor(Kind.DATES, 0.98, 0.98),
                    new Floor(Kind.NAMES, 0.93, 0.92), new Floor(Kind.EXACT_NAMES, 0.90, 0.89), new Floor(Kind.QUOTES, 0.95, 0.97),
                    new Floor(Kind.SPEAKERS, 0.91, 0.86), new Floor(Kind.STATUSES, 0.97, 0.97)));

    private static final Map<String, String> SAME_UNIT = Map.of("seconds", "s", "minutes", "min", "hours", "h", "kilowatts", "kw",
            "tonnes", "t", "inches", "inch", "miles", "mi", "m²", "m2", "km²", "km2", "度", "°");
    private static final List<String> CORPORATE_SUFFIXES =
            List.of("inc", "corp", "co", "plc", "llc", "ltd", "nv", "ag", "公司", "集团", "控股");

    static Stream<String> languages() {
        return Stream.of("en", "zh");
    }

    @ParameterizedTest
    @MethodSource("languages")
    void sentencesAndFactsAreFoundAsAReaderFindsThem(String language) {
        Map<Kind, Score> scores = measure(Corpus.texts(language));

        scores.forEach((kind, score) -> {
            System.out.printf(Locale.ROOT, "corpus %s %-11s %s%n", language, kind.name().toLowerCase(Locale.ROOT), score);
            if (Boolean.getBoolean("corpus.misses")) {
                score.misses().forEach(miss -> System.out.println("  " + miss));
            }
        });
        assertAll(FLOORS.get(language).stream().<Executable>map(floor -> () -> {
            Score score = scores.get(floor.kind());
            assertTrue(score.precision() >= floor.precision() && score.recall() >= floor.recall(),
                    () -> language + ": expected " + floor + " or more, reached " + score);
        }));
    }

    private static Map<Kind, Score> measure(List<AnnotatedText> texts) {
        var scores = new EnumMap<Kind, Score>(Kind.class);
        Arrays.stream(Kind.values()).forEach(kind -> scores.put(kind, new Score()));
        for (AnnotatedText text : texts) {
            var facts = Facts.of(text.text(), text.language(), Optional.of(text.publishedAt()));
            scores.get(Kind.SENTENCES).add(text, text.sentences(),
                    found(Sentences.of(text.text()), sentence -> found(text, sentence.start(), sentence.end(), "")),
                    (note, found) -> note.start() == found.start() && note.end() == found.end());
            scores.get(Kind.NUMBERS).add(text, text.numbers(),
                    found(facts.numbers(), number -> found(text, number.start(), number.end(), value(number))), CorpusTest::sameNumber);
            scores.get(Kind.DATES).add(text, text.dates(),
                    found(facts.dates(), date -> found(text, date.start(), date.end(), date.iso())), CorpusTest::sameValue);
            measureNames(scores, text, facts);
            measureQuotes(scores, text, facts);
            scores.get(Kind.STATUSES).add(text, text.statuses(),
                    found(facts.statuses(), status -> found(text, status.start(), status.end(), kind(status.status()))), CorpusTest::sameValue);
        }
        return scores;
    }

    private static <T> List<Found> found(List<T> facts, Function<T, Found> as) {
        return facts.stream().map(as).toList();
    }

    private static Found found(AnnotatedText text, int start, int end, String value) {
        return new Found(start, end, text.text().substring(start, end), value);
    }

    private static boolean sameValue(Note note, Found found) {
        return note.overlaps(found.start(), found.end()) && note.value().equals(found.value());
    }

    private static String value(NumberFact number) {
        return number.value().toPlainString() + " " + number.unit();
    }

    private static boolean sameNumber(Note note, Found found) {
        String[] expected = note.value().split(" ", 2);
        String[] got = found.value().split(" ", 2);
        return note.overlaps(found.start(), found.end()) && new BigDecimal(expected[0]).compareTo(new BigDecimal(got[0])) == 0
                && (expected.length == 1 || unit(expected[1]).equals(unit(got[1])));
    }

    private static String unit(String unit) {
        String lower = unit.toLowerCase(Locale.ROOT);
        String plural = lower.length() > 3 && !lower.endsWith("s") ? lower + "s" : lower;
        return SAME_UNIT.getOrDefault(plural, SAME_UNIT.getOrDefault(lower, plural));
    }

    private static String kind(StatusFact.Status status) {
        return status == StatusFact.Status.DENIED ? "negated" : status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Each spelling once. "Names" lets some words more or less pass (昇腾, 华为昇腾); "exact names" only a company's form. */
    private static void measureNames(Map<Kind, Score> scores, AnnotatedText text, Facts facts) {
        var spellings = facts.names().stream().collect(Collectors.toMap(NameFact::text, Function.identity(), (first, again) -> first));
        List<Found> found = found(spellings.values().stream().sorted(Comparator.comparingInt(NameFact::start)).toList(),
                name -> new Found(name.start(), name.end(), name.text(), name.type().name().toLowerCase(Locale.ROOT)));
        // An optional spelling covers a name wherever it stands, not only at its first place.
        List<Found> counted = found.stream()
                .filter(name -> text.names().stream().noneMatch(note -> note.optional() && sameName(note, name))).toList();
        scores.get(Kind.EXACT_NAMES).add(text, text.names(), counted, CorpusTest::sameName);
        // The exact ones first, so that no lesser match takes their place.
        List<Found> exactFirst = counted.stream()
                .sorted(Comparator.comparing(name -> text.names().stream().noneMatch(note -> sameName(note, name)))).toList();
        scores.get(Kind.NAMES).add(text, text.names(), exactFirst, (note, name) -> near(core(note.surface()), core(name.surface())));
    }

    private static boolean sameName(Note note, Found name) {
        return core(note.surface()).equals(core(name.surface()));
    }

    private static String core(String name) {
        String folded = Normalizer.normalize(name, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        String plain = folded.replaceAll("^the ", "").replaceAll("[.,]", "").strip();
        for (String suffix : CORPORATE_SUFFIXES) {
            boolean word = suffix.codePoints().anyMatch(Character::isIdeographic);
            if (plain.endsWith(word ? suffix : " " + suffix) && plain.length() > suffix.length() + 1) {
                return plain.substring(0, plain.length() - suffix.length()).strip();
            }
        }
        return plain;
    }

    /** One holds the other and is not more than twice as long. */
    private static boolean near(String one, String other) {
        int longer = Math.max(one.length(), other.length());
        int shorter = Math.min(one.length(), other.length());
        return (one.contains(other) || other.contains(one)) && 2 * shorter >= longer;
    }

    private static void measureQuotes(Map<Kind, Score> scores, AnnotatedText text, Facts facts) {
        List<QuoteFact> said = facts.quotes().stream().filter(quote -> quote.kind() == QuoteFact.Kind.SPEECH && !quote.nested()).toList();
        scores.get(Kind.QUOTES).add(text, text.quotes(), found(said, quote -> new Found(quote.start(), quote.end(), quote.text(), "")),
                (note, found) -> words(note.surface()).equals(words(found.surface())));
        var speakers = new ArrayList<Note>();
        var found = new ArrayList<Found>();
        for (QuoteFact quote : said) {
            text.quotes().stream().filter(note -> words(note.surface()).equals(words(quote.text()))).findFirst().ifPresent(note -> {
                if (quote.speaker().isPresent() || !note.optional() && !List.of(note.value().split(" / ")).contains("-")) {
                    speakers.add(new Note(quote.start(), quote.end(), quote.text(), false, note.value()));
                }
                quote.speaker().ifPresent(speaker -> found.add(new Found(quote.start(), quote.end(), quote.text(), speaker.name())));
            });
        }
        scores.get(Kind.SPEAKERS).add(text, speakers, found, (note, quote) -> note.overlaps(quote.start(), quote.end())
                && Stream.of(note.value().split(" / ")).anyMatch(right -> sameSpeaker(right, quote.value())));
    }

    /** A speaker's role before or after the name makes no other speaker. */
    private static boolean sameSpeaker(String right, String found) {
        String one = right.toLowerCase(Locale.ROOT);
        String other = found.toLowerCase(Locale.ROOT);
        return one.equals(other) || Math.min(one.length(), other.length()) > 1 && (one.contains(other) || other.contains(one));
    }

    private static String words(String quote) {
        return quote.strip().replaceAll("[\\p{P}\\s]+$", "");
    }
}
