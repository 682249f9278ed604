package dev.cardwire.grounding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.cardwire.article.Sentence;
import dev.cardwire.article.Sentences;
import dev.cardwire.core.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Runs the gates over {@code pairs.jsonl}: claims that their evidence supports, and claims that differ from it by one number, unit,
 * date, name, version, negation, hedge or attribution. Prints balanced accuracy by fault and direction; with
 * {@code -Dpairs.misses=true} every pair misjudged too.
 */
class PairsTest {

    /** A little under what is reached. */
    private static final double FLOOR = 0.92;

    /**
     * A claim and its evidence.
     *
     * @param direction the claim's language, then the evidence's: {@code zh-en}
     * @param fault what is wrong with the claim, or {@code none}
     */
    record Pair(String id, String direction, String fault, String claim, String evidence, String claimLanguage, String evidenceLanguage,
            Instant publishedAt) {

        boolean isTrue() {
            return fault.equals("none");
        }
    }

    private record Judged(Pair pair, ClaimCheck.Answer answer) {

        boolean right() {
            return pair.isTrue() == answer.supported();
        }

        String told() {
            return "  %s %s %s “%s” on “%s”".formatted(pair.id(), pair.fault(), answer.reasons(), pair.claim(), pair.evidence());
        }
    }

    @Test
    void halfOfThePairsAreTrueAndEachFaultIsMetInEachDirection() {
        List<Pair> pairs = pairs();
        assertTrue(pairs.size() >= 240, () -> "only " + pairs.size());
        assertEquals(pairs.size(), pairs.stream().map(Pair::id).distinct().count());
        pairs.stream().collect(Collectors.groupingBy(Pair::direction)).forEach((direction, some) -> {
            assertEquals(some.size(), 2 * some.stream().filter(Pair::isTrue).count(), direction);
            Map<String, Long> faults = some.stream().filter(pair -> !pair.isTrue())
                    .collect(Collectors.groupingBy(Pair::fault, Collectors.counting()));
            assertEquals(8, faults.size(), () -> direction + ": " + faults);
            assertTrue(faults.values().stream().allMatch(count -> count >= 3), () -> direction + ": " + faults);
        });
    }

    @Test
    void theGatesTellTrueClaimsFromThoseWrongByOneFact() {
        List<Judged> judged = pairs().stream().map(PairsTest::judge).toList();

        printByDirection(judged);
        printByFault(judged);
        if (Boolean.getBoolean("pairs.misses")) {
            judged.stream().filter(one -> !one.right()).map(Judged::told).forEach(System.out::println);
        }
        double reached = balancedAccuracy(judged);
        System.out.printf(Locale.ROOT, "pairs: balanced accuracy %.3f (n=%d)%n", reached, judged.size());
        assertTrue(reached >= FLOOR, () -> "expected " + FLOOR + " or more, reached " + reached);
    }

    private static void printByDirection(List<Judged> judged) {
        grouped(judged, Pair::direction).forEach((direction, some) -> System.out.printf(Locale.ROOT,
                "pairs %s: balanced accuracy %.3f, true let through %s, wrong withheld %s%n", direction, balancedAccuracy(some),
                share(some, true), share(some, false)));
    }

    private static void printByFault(List<Judged> judged) {
        List<Judged> wrong = judged.stream().filter(one -> !one.pair().isTrue()).toList();
        grouped(wrong, Pair::fault).forEach((fault, some) -> {
            String directions = grouped(some, Pair::direction).entrySet().stream()
                    .map(entry -> entry.getKey() + " " + share(entry.getValue(), false)).collect(Collectors.joining(", "));
            System.out.printf("pairs wrong by %-11s withheld %s, by direction %s%n", fault, share(some, false), directions);
        });
    }

    private static Map<String, List<Judged>> grouped(List<Judged> judged, Function<Pair, String> key) {
        return judged.stream().collect(Collectors.groupingBy(one -> key.apply(one.pair()), TreeMap::new, Collectors.toList()));
    }

    private static double balancedAccuracy(List<Judged> judged) {
        return (share(judged, true).value() + share(judged, false).value()) / 2;
    }

    private record Share(long right, long all) {

        double value() {
            return (double) right / all;
        }

        @Override
        public String toString() {
            return right + "/" + all;
        }
    }

    /** How many of the true, or of the wrong, were judged rightly. */
    private static Share share(List<Judged> judged, boolean ofTrue) {
        List<Judged> some = judged.stream().filter(one -> one.pair().isTrue() == ofTrue).toList();
        return new Share(some.stream().filter(Judged::right).count(), some.size());
    }

    private static Judged judge(Pair pair) {
        List<String> evidence = Sentences.of(pair.evidence()).stream().map(Sentence::text).toList();
        return new Judged(pair, ClaimCheck.check(pair.claim(), pair.claimLanguage(), evidence, pair.evidenceLanguage(),
                Optional.of(pair.publishedAt())));
    }

    private static List<Pair> pairs() {
        try {
            return Files.readAllLines(Path.of(PairsTest.class.getResource("pairs.jsonl").toURI())).stream()
                    .map(line -> Json.read(line, Pair.class, "pairs.jsonl")).toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (URISyntaxException failed) {
            throw new IllegalStateException(failed);
        }
    }
}
