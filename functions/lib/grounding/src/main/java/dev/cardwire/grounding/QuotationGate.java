package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.grounding.Token.Kind;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Gate 1, for words in quotation marks: what a claim gives as somebody's own words, its evidence has word for word. Across
 * languages words cannot be compared.
 */
final class QuotationGate implements Gate {

    private static final Pattern QUOTED = Pattern.compile("“([^”]{1,500})”|\"([^\"]{1,500})\"|「([^」]{1,500})」|『([^』]{1,500})』");

    /** Where a quotation is cut, or has words that it says are not its own. */
    private static final Pattern CUT = Pattern.compile("…|\\.\\.\\.|\\[[^\\]]{0,100}\\]");

    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

    /** Fewer are a title, or a word that is kept at arm's length; words of a spaced script, or characters. */
    private static final int FEWEST = 4;

    private static final double MOST_OF_TITLE = 0.8;

    @Override
    public Optional<Reason> objection(Reading claim, Cited evidence) {
        if (!evidence.isInLanguageOf(claim)) {
            return Optional.empty();
        }
        String known = evidence.sentences().stream().map(Reading::folded).collect(Collectors.joining(" ")).toLowerCase(Locale.ROOT);
        boolean invented = QUOTED.matcher(claim.text()).results()
                .filter(quoted -> {
                    var tokens = claim.tokens().stream().filter(token -> quoted.start() <= token.start() && token.end() <= quoted.end()).toList();
                    return tokens.size() >= FEWEST && !isTitle(tokens);
                })
                .flatMap(quoted -> Arrays.stream(CUT.split(quoted.group())))
                .map(words -> EDGES.matcher(FoldedText.fold(words).toLowerCase(Locale.ROOT)).replaceAll(""))
                .anyMatch(words -> !known.contains(words));
        return Gate.objectIf(invented, Reason.QUOTE_NOT_FOUND);
    }

    /** Whether words are in capitals as those of a work's title are: {@link NameGate} judges each. */
    private static boolean isTitle(List<Token> quoted) {
        var words = quoted.stream().filter(token -> token.kind() == Kind.WORD && !Senses.ofTheField().isStop(token)).toList();
        return words.size() > 1 && words.stream().filter(Token::isCapitalised).count() >= MOST_OF_TITLE * words.size();
    }
}
