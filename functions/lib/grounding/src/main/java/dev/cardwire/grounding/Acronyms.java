package dev.cardwire.grounding;

import java.util.Locale;

/** "FTC" for "Federal Trade Commission", and the words for their letters. */
final class Acronyms {

    private static final int SHORTEST = 2;
    private static final int LONGEST = 6;

    private Acronyms() {}

    /** Whether a name's words in a row, or their first letters, stand in the evidence. */
    static boolean hold(String name, Cited evidence) {
        String letters = name.replace(".", "");
        boolean acronym = letters.length() >= SHORTEST && letters.length() <= LONGEST && letters.chars().allMatch(Character::isUpperCase);
        if (acronym) {
            return evidence.sentences().stream().anyMatch(sentence -> initials(sentence).contains(letters));
        }
        String initials = initials(Token.in(name, 0, name.length()));
        return initials.length() > SHORTEST && evidence.has(initials.toLowerCase(Locale.ROOT));
    }

    private static String initials(Reading sentence) {
        return initials(sentence.tokens());
    }

    /** The first letters of the words in capitals; another word in between, but for grammar, is a gap. */
    private static String initials(Iterable<Token> tokens) {
        var initials = new StringBuilder();
        for (var token : tokens) {
            if (token.isCapitalised()) {
                initials.append(token.text().charAt(0));
            } else if (!Senses.ofTheField().isStop(token)) {
                initials.append(' ');
            }
        }
        return initials.toString();
    }
}
