package dev.cardwire.grounding;

import dev.cardwire.article.Language;
import dev.cardwire.article.NameFact;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Gate 4: every name and product version of a claim is in the claim's own evidence: as it is written, by an alias that is
 * known (腾讯 = Tencent), or word by word; a post ("chief executive") counts as a name.
 */
final class NameGate implements Gate {

    /** Fewer words in capitals may all be names. */
    private static final int FEWEST_OF_HEADLINE = 4;

    private static final double MOST_OF_HEADLINE = 0.8;

    /** A unit of the SI or of information, with its prefix. */
    private static final Pattern UNIT = Pattern.compile("[kMGTPEZ]?(?:Wh?|bps|Bps?|Hz|V|A|J|N|Pa|FLOPS)");

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        boolean allHold = claim.names().stream().allMatch(name -> holds(name, claim, evidence))
                && versionsHold(claim, evidence)
                && capitalsHold(claim, evidence)
                && postsHold(claim, evidence);
        return Gate.objectIf(!allHold, Reason.NAME);
    }

    private static boolean holds(NameFact name, Reading claim, Cited evidence) {
        if (evidence.sentences().stream().anyMatch(quote -> Names.count(name.text(), quote.folded()) > 0)) {
            return true;
        }
        var same = evidence.names().filter(known -> known.keys().stream().anyMatch(name.keys()::contains)).toList();
        if (!same.isEmpty()) {
            return hasVersion(name, same) || name.version().filter(version -> standsAlone(version, same, evidence)).isPresent();
        }
        return Acronyms.hold(name.text(), evidence)
                || saysSo(name, claim, evidence)
                || Pinyin.holds(name.text(), evidence)
                || wordsHold(name, claim, evidence);
    }

    /** A name that the glossary of senses knows: 香港 in 赴港. */
    private static boolean saysSo(NameFact name, Reading claim, Cited evidence) {
        return claim.senses().stream()
                .filter(found -> claim.tokens().get(found.from()).start() == name.start() && claim.tokens().get(found.to() - 1).end() == name.end())
                .anyMatch(found -> evidence.says(found.sense()));
    }

    /** A version that the claim names is one that the evidence names; what the evidence says more closely may be left out. */
    private static boolean hasVersion(NameFact name, List<NameFact> same) {
        return name.version().isEmpty() || same.stream()
                .anyMatch(known -> known.version().filter(version -> version.equalsIgnoreCase(name.version().get())).isPresent()
                        || known.text().equalsIgnoreCase(name.text()));
    }

    /** A version of what its clause names: 1.31 in "Kestrel 1.36 drops what 1.31 deprecated". */
    private static boolean standsAlone(String version, List<NameFact> same, Cited evidence) {
        return version.indexOf('.') > 0 && evidence.sentences().stream().flatMap(sentence -> Clause.of(sentence).stream())
                .filter(clause -> clause.reading().names().stream().anyMatch(name -> same.contains(name) && clause.holds(name.start(), name.end())))
                .anyMatch(clause -> clause.reading().tokens().subList(clause.from(), clause.to()).stream().anyMatch(token -> token.text().equals(version)
                        && clause.reading().names().stream().noneMatch(name -> name.start() < token.end() && token.start() < name.end())));
    }

    /** Whether the numbers hold that are no values: versions, as "3.8.5" or the 2 of "Kestrel 2". */
    private static boolean versionsHold(Reading claim, Cited evidence) {
        return claim.tokens().stream()
                .filter(token -> token.kind() == Kind.NUMBER && claim.isBare(token))
                .allMatch(token -> evidence.has(token.stem()) || evidence.numbers().anyMatch(number -> number.value().toPlainString().equals(token.stem()))
                        || evidence.sentences().stream().anyMatch(quote -> Scaled.of(quote).contains(Scaled.of(claim, token))));
    }

    /** Each word of a name, but for what only says what kind of thing it names: "Inc", "County". */
    private static boolean wordsHold(NameFact name, Reading claim, Cited evidence) {
        var words = claim.tokens().stream()
                .filter(token -> name.start() <= token.start() && token.end() <= name.end())
                .toList();
        // Characters that stand apart in the evidence make no name together.
        return !words.isEmpty() && words.stream().noneMatch(word -> word.kind() == Kind.CHARACTER)
                && words.stream().allMatch(word -> Senses.ofTheField().isStop(word) || Senses.ofTheField().isDesignator(word)
                        || wordHolds(word, claim, evidence))
                && words.stream().skip(1).allMatch(word -> word.kind() != Kind.NUMBER || isNumberOf(words, word, evidence));
    }

    /** Whether the evidence gives a number to no other name alone: the 5 of "Kestrel 5" is not that of "the Merlin 5". */
    private static boolean isNumberOf(List<Token> name, Token number, Cited evidence) {
        var before = evidence.sentences().stream().map(Reading::tokens)
                .flatMap(tokens -> IntStream.range(0, tokens.size()).filter(i -> tokens.get(i).stem().equals(number.stem()))
                        .mapToObj(i -> i == 0 ? Optional.<Token>empty() : Optional.of(tokens.get(i - 1))))
                .toList();
        return before.isEmpty() || before.stream().anyMatch(word -> word.isEmpty() || !word.get().isCapitalised()
                || name.stream().anyMatch(own -> own.stem().equals(word.get().stem())));
    }

    private static boolean wordHolds(Token word, Reading claim, Cited evidence) {
        return evidence.has(word.stem())
                || Acronyms.hold(word.text(), evidence)
                || evidence.sentences().stream().anyMatch(quote -> quote.hasFamilyOf(word))
                || claim.senses().stream()
                        .filter(found -> claim.tokens().subList(found.from(), found.to()).contains(word))
                        .anyMatch(found -> evidence.says(found.sense()));
    }

    /** Whether the words in capitals hold that nothing else is known of: in English they are names, or of names. */
    private static boolean capitalsHold(Reading claim, Cited evidence) {
        if (claim.language() != Language.ENGLISH || isHeadline(claim)) {
            return true;
        }
        var tokens = claim.tokens();
        for (int i = 1; i < tokens.size(); i++) {
            var token = tokens.get(i);
            if (token.isCapitalised() && !isUnit(tokens.get(i - 1), token) && !Senses.ofTheField().isDesignator(token) && !Senses.ofTheField().isStop(token) && !isTold(token, claim) && !wordHolds(token, claim, evidence)) {
                return false;
            }
        }
        return true;
    }

    private static boolean isUnit(Token before, Token token) {
        return before.kind() == Kind.NUMBER && UNIT.matcher(token.text()).matches();
    }

    /** Whether a token is part of a fact that is judged as a whole. */
    private static boolean isTold(Token token, Reading claim) {
        return claim.names().stream().anyMatch(name -> name.start() < token.end() && token.start() < name.end())
                || claim.dates().stream().anyMatch(date -> date.start() < token.end() && token.start() < date.end())
                || claim.numbers().stream().anyMatch(number -> number.start() < token.end() && token.start() < number.end());
    }

    /** Whether words are in capitals that are not names, so that capitals tell nothing. */
    private static boolean isHeadline(Reading claim) {
        var words = claim.tokens().stream()
                .skip(1)
                .filter(token -> token.kind() == Kind.WORD && !Senses.ofTheField().isStop(token) && !isTold(token, claim))
                .toList();
        long capitals = words.stream().filter(Token::isCapitalised).count();
        return words.size() >= FEWEST_OF_HEADLINE && capitals >= MOST_OF_HEADLINE * words.size();
    }

    private static boolean postsHold(Reading claim, Cited evidence) {
        return claim.senses().stream().filter(Senses.Found::isPost).map(Senses.Found::sense).allMatch(evidence::says);
    }
}
