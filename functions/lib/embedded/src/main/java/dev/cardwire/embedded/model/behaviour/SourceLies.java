package dev.cardwire.embedded.model.behaviour;

import dev.cardwire.embedded.model.behaviour.Material.Line;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Lies about what the source has: words that nobody said, and sentences that say something else. */
final class SourceLies {

    /** A sentence that shares more words than this with a statement might say it after all. */
    private static final double MOST_SHARED = 0.15;

    private static final Pattern WORD = Pattern.compile("[\\p{IsLatin}\\p{N}]{4,40}|[\\p{IsHan}]{2}");

    /** A quotation of some length; two or three words may be a title. */
    private static final Pattern QUOTED = Pattern.compile("“([^“”]{25,400})”|“([\\p{IsHan}，、]{8,400})”");

    private SourceLies() {}

    /** Somebody's words with one word more, or words that nobody has said at all. */
    static Optional<Saying> inventedQuote(Saying truth, Material material) {
        Matcher quoted = QUOTED.matcher(truth.text());
        if (quoted.find()) {
            return Optional.of(truth.saying(truth.text().substring(0, quoted.start() + 1) + (isHan(truth.text()) ? "绝对" : "absolutely ") + truth.text().substring(quoted.start() + 1)));
        }
        boolean chinese = isHan(truth.text());
        String said = chinese ? "“目前没有人能与我们竞争”，负责人表示。" : "“Nobody else comes close to what we have here,” a spokesperson said.";
        return material.all().anyMatch(line -> line.text().contains(chinese ? "目前没有人能与我们竞争" : "Nobody else comes close"))
                ? Optional.empty() : Optional.of(truth.saying(said));
    }

    private static boolean isHan(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic);
    }

    static Optional<Saying> otherSentence(Saying truth, Material material, RandomGenerator random) {
        var words = words(truth.text());
        if (words.size() < 4) {
            return Optional.empty();
        }
        var others = material.sentences().stream()
                .filter(line -> !truth.sentences().contains(line.number()) && line.text().length() >= 40)
                .filter(line -> shared(words, line) <= MOST_SHARED)
                .toList();
        return others.isEmpty() ? Optional.empty() : Optional.of(truth.citing(List.of(others.get(random.nextInt(others.size())).number())));
    }

    private static double shared(Set<String> words, Line line) {
        var common = new HashSet<>(words);
        common.retainAll(words(line.text()));
        return (double) common.size() / words.size();
    }

    private static Set<String> words(String text) {
        return WORD.matcher(text.toLowerCase(Locale.ROOT)).results().map(MatchResult::group).collect(Collectors.toSet());
    }

    static Optional<Saying> noSentence(Saying truth, Material material) {
        int last = material.all().mapToInt(Line::number).max().orElse(0);
        return Optional.of(truth.citing(List.of(last + 1)));
    }
}
