package dev.cardwire.analyst;

import dev.cardwire.article.Language;
import dev.cardwire.article.Letters;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Shortens a sentence to its first clauses. The cut falls where the sentence itself pauses, never within a word, a
 * quotation or a bracket, and never where what is left would say more than the whole: a condition, a doubt or a denial
 * at the end of a sentence keeps the sentence whole.
 */
final class Clauses {

    /** A shorter clause has no verb more often than not; weight as {@link Letters#weight}. */
    private static final int LIGHTEST = 30;

    /** An apposition that has begun and not ended: "Initech, which makes printers". */
    private static final Pattern OPEN_APPOSITION =
            Pattern.compile("(?iu)^[^,]+, (?:which|who|whose|where|an?|the|formerly|founded|based|led|known|one of)\\b[^,]*$");

    /** In English the word after a comma tells a clause from an enumeration; Chinese has a comma of its own for those. */
    private static final Pattern NEXT_CLAUSE = Pattern.compile(
            ", (?:and (?:the|it|its|he|she|they|will|has|is|was|are)|while|which|who|where|when|as|after|before|because|since|so|with|making"
                    + "|adding|including|marking|bringing|giving|allowing|meaning|helping|letting|leaving|raising|becoming|joining|turning|using"
                    + "|ending|opening|putting)\\b.*");

    private static final Pattern DASH = Pattern.compile("[—–]+| - ");

    /** After such a word something must follow. */
    private static final Pattern DANGLING = Pattern.compile(
            "(?i).*\\b(?:an?|the|of|with|and|or|to|for|in|on|at|by|from|that|which|is|are|was|were|its|their|his|her|new|very|more)$");

    private static final Pattern ENUMERATION = Pattern.compile("\\b(?:and|or)\\b");

    private static final String OPENING = "“「『（([{《";
    private static final String CLOSING = "”」』）)]}》";

    private final Language language;
    private final Cues cues;

    Clauses(Language language, Cues cues) {
        this.language = language;
        this.cues = cues;
    }

    /**
     * The sentence itself if it is short enough, else as many of its first clauses as are.
     *
     * @param longest in UTF-16 code units
     */
    Optional<Stretch> within(Stretch sentence, int longest) {
        return sentence.length() <= longest ? Optional.of(sentence) : cut(sentence, longest);
    }

    /** As many of the first clauses of a sentence as are short enough, but not all of it. */
    Optional<Stretch> cut(Stretch sentence, int longest) {
        String text = sentence.text();
        for (int end = Math.min(longest, text.length() - 1); end > 0; end--) {
            if (isPause(text, end)) {
                var clause = sentence.part(0, end);
                if (Letters.weight(clause.text()) < LIGHTEST) {
                    return Optional.empty();
                }
                if (standsAlone(clause.text(), text.substring(end))) {
                    return Optional.of(clause);
                }
            }
        }
        return Optional.empty();
    }

    /** Whether the sentence pauses after so many characters. */
    private boolean isPause(String text, int end) {
        char mark = text.charAt(end);
        boolean spaceAfter = end + 1 < text.length() && text.charAt(end + 1) == ' ';
        return switch (mark) {
            case ';' -> spaceAfter;
            case '；' -> true;
            case '—' -> isLoneDash(text);
            case ' ' -> end + 2 < text.length() && "–-—".indexOf(text.charAt(end + 1)) >= 0 && text.charAt(end + 2) == ' ' && isLoneDash(text);
            // Where a comma parts what belongs together, as in German, only stronger marks are gone by.
            case ',' -> spaceAfter && (language == Language.CHINESE || language == Language.ENGLISH && endsClause(text, end));
            case '，' -> language == Language.CHINESE;
            default -> false;
        };
    }

    /** Whether a sentence has one dash: of two, what stands behind the second belongs to what stands before the first. */
    private static boolean isLoneDash(String text) {
        return DASH.matcher(text).results().count() == 1;
    }

    /** Whether an English comma ends a clause: by the word after it, or because it is the only one and nothing is enumerated. */
    private static boolean endsClause(String text, int comma) {
        String rest = text.substring(comma);
        return NEXT_CLAUSE.matcher(rest).matches()
                || text.indexOf(',') == comma && rest.indexOf(',', 1) < 0 && !ENUMERATION.matcher(rest).find();
    }

    private boolean standsAlone(String clause, String rest) {
        return isBalanced(clause)
                && !OPEN_APPOSITION.matcher(clause).matches()
                && !(cues.introduction().begin(clause) && clause.indexOf(',') < 0 && clause.indexOf('，') < 0)
                && !endsWithComma(clause)
                && !DANGLING.matcher(clause).matches()
                && !cues.hedge().occurIn(rest);
    }

    private static boolean endsWithComma(String clause) {
        return ",，、;；:：—–-".indexOf(clause.charAt(clause.length() - 1)) >= 0 || Character.isWhitespace(clause.charAt(clause.length() - 1));
    }

    /** Whether each quotation and bracket that opens in a text closes in it. */
    static boolean isBalanced(String clause) {
        int depth = 0;
        int straight = 0;
        for (int i = 0; i < clause.length(); i++) {
            char character = clause.charAt(i);
            depth += OPENING.indexOf(character) >= 0 ? 1 : CLOSING.indexOf(character) >= 0 ? -1 : 0;
            straight += character == '"' ? 1 : 0;
        }
        return depth == 0 && straight % 2 == 0;
    }
}
