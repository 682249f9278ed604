package dev.cardwire.grounding;

import dev.cardwire.article.Language;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.Token.Kind;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * Gate 1, its other half: the quotes that a claim cites speak of what the claim says. Of its content words a share stands in
 * at most {@link EvidenceGate#MOST_QUOTES} of them, by stem or by sense; of few words half. In Chinese a share of its pairs of
 * characters does too, for nearly every sentence has some of another's characters. Across languages words cannot be
 * compared; there the other gates compare values.
 */
final class WordGate implements Gate {

    /** A paraphrase has other words; one that shares less than this says something else. Held by {@code inspect claim --measure} on real claims. */
    private static final double LEAST_SHARE = 0.3;

    /** Two characters that stand side by side are much seldomer the same by chance. */
    private static final double LEAST_SHARE_OF_PAIRS = 0.15;

    /** Of fewer words more must be the source's, for one is easily met by chance. */
    private static final int FEWEST = 3;

    private static final double LEAST_SHARE_OF_FEW = 0.5;

    /** In a language whose grammar words are not known, most of them are shorter. */
    private static final int SHORTEST_UNKNOWN = 5;

    /** Characters that are grammar, pronouns and the like. */
    private static final String GRAMMAR = "的了着过是在我你您他她它们这那哪此其和与及或也都就还又再而但并却则因所以于从向对把被将给让使由为之个些有没不很太更最会能可要到说吗呢吧啊";

    /** One thing that a claim says. */
    private record Item(Token token, String stem, List<String> senses) {}

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        if (!evidence.isInLanguageOf(claim)) {
            return Optional.empty();
        }
        var words = words(claim);
        if (words.isEmpty() && claim.language() == Language.OTHER) {
            // Of such words nothing can be told but that they are the source's own.
            return Gate.objectIf(!isOwnWords(claim, evidence), Reason.QUOTE_NOT_FOUND);
        }
        double least = (words.size() < FEWEST ? LEAST_SHARE_OF_FEW : LEAST_SHARE) * words.size();
        var pairs = pairs(claim);
        return Gate.objectIf(found(words, evidence) < least || found(pairs, evidence) < LEAST_SHARE_OF_PAIRS * pairs.size(), Reason.QUOTE_NOT_FOUND);
    }

    /** Whether a claim is a stretch of the evidence, whatever sign ends it. */
    private static boolean isOwnWords(Reading claim, Cited evidence) {
        var tokens = claim.tokens();
        String words = tokens.isEmpty() ? "" : FoldedText.fold(claim.text().substring(tokens.getFirst().start(), tokens.getLast().end()));
        return evidence.sentences().stream().anyMatch(quote -> quote.folded().contains(words));
    }

    /** How many of the items stand in the quotes that hold most, each next quote chosen for what it adds. */
    private static int found(List<Item> items, Cited evidence) {
        var standing = evidence.sentences().stream().map(quote -> standing(items, quote)).toList();
        var all = new BitSet();
        for (int taken = 0; taken < EvidenceGate.MOST_QUOTES; taken++) {
            var best = all;
            for (var one : standing) {
                var with = (BitSet) all.clone();
                with.or(one);
                best = with.cardinality() > best.cardinality() ? with : best;
            }
            all = best;
        }
        return all.cardinality();
    }

    private static BitSet standing(List<Item> items, Reading quote) {
        var standing = new BitSet();
        for (int i = 0; i < items.size(); i++) {
            var item = items.get(i);
            if (quote.has(item.stem()) || item.senses().stream().anyMatch(quote::says) || quote.hasFamilyOf(item.token())) {
                standing.set(i);
            }
        }
        return standing;
    }

    private static List<Item> words(Reading claim) {
        return IntStream.range(0, claim.tokens().size())
                .filter(i -> isContent(claim.tokens().get(i), claim.language()) && claim.isBare(claim.tokens().get(i)))
                .mapToObj(i -> new Item(claim.tokens().get(i), claim.tokens().get(i).stem(), sensesAt(claim, i)))
                .toList();
    }

    private static List<Item> pairs(Reading claim) {
        var tokens = claim.tokens();
        return IntStream.range(1, tokens.size())
                .filter(i -> Reading.isPair(tokens, i) && isContent(tokens.get(i - 1)) && isContent(tokens.get(i)))
                .mapToObj(i -> new Item(tokens.get(i), tokens.get(i - 1).text() + tokens.get(i).text(), sensesAt(claim, i)))
                .toList();
    }

    /** Names, numbers and dates are judged by gates of their own: "last month" need not be the words of "in October". */
    private static boolean isContent(Token token, Language language) {
        return switch (token.kind()) {
            case NUMBER -> false;
            case CHARACTER -> isContent(token);
            case WORD -> language == Language.OTHER ? token.text().length() >= SHORTEST_UNKNOWN
                    : !token.isCapitalised() && !Senses.ofTheField().isLight(token);
        };
    }

    private static boolean isContent(Token character) {
        return GRAMMAR.indexOf(character.text().codePointAt(0)) < 0;
    }

    private static List<String> sensesAt(Reading claim, int token) {
        return claim.senses().stream()
                .filter(found -> found.from() <= token && token < found.to())
                .map(Senses.Found::sense)
                .toList();
    }
}
