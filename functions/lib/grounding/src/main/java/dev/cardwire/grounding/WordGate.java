package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.Token.Kind;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;

/**
 * Gate 1, its other half: the quotes that a claim cites speak of what the claim says. Of its content words a share stands in
 * at most {@link EvidenceGate#MOST_QUOTES} of them, by stem or by sense. Across languages words cannot be compared; there
 * the other gates compare values.
 */
final class WordGate implements Gate {

    /** A paraphrase has other words; one that shares less than this says something else. Held by {@code inspect claim --measure} on real claims. */
    private static final double LEAST_SHARE = 0.3;

    /** Of so few words none need be the source's. */
    private static final int FEWEST = 3;

    /** One thing that a claim says. */
    private record Item(Token token, String stem, List<String> senses) {}

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        if (!evidence.isInLanguageOf(claim)) {
            return Optional.empty();
        }
        var items = items(claim);
        if (items.size() < FEWEST) {
            return Optional.empty();
        }
        return Gate.objectIf(found(items, evidence) < LEAST_SHARE * items.size(), Reason.QUOTE_NOT_FOUND);
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

    private static List<Item> items(Reading claim) {
        var tokens = claim.tokens();
        var items = new ArrayList<Item>();
        for (int i = 0; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.kind() == Kind.WORD && !token.isCapitalised() && !Senses.ofTheField().isLight(token)) {
                items.add(new Item(token, token.stem(), sensesAt(claim, i)));
            } else if (token.kind() == Kind.CHARACTER) {
                items.add(new Item(token, token.stem(), sensesAt(claim, i)));
            }
        }
        return items;
    }

    private static List<String> sensesAt(Reading claim, int token) {
        return claim.senses().stream()
                .filter(found -> found.from() <= token && token < found.to())
                .map(Senses.Found::sense)
                .toList();
    }
}
