package dev.cardwire.grounding;

import dev.cardwire.article.WordLists;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What words say, across wordings and the two languages that this program knows: "bought" and 收购 have one sense. A
 * glossary for comparing, words.txt, never for display.
 */
final class Senses {

    private static final String DEED = "deed";
    private static final String POST = "post";
    private static final String OPPOSITE = "opposite";
    private static final String COMPARATIVE = "comparative";
    private static final String LIGHT = "light";
    private static final String STOP = "stop";
    private static final String DESIGNATOR = "designator";
    private static final String NEGATIVE = "negative";
    private static final String VOICE = "voice";
    private static final Pattern PARTED = Pattern.compile("\\|");
    private static final Senses OF_THE_FIELD = new Senses();

    private final Map<String, List<Entry>> byFirst = new HashMap<>();
    private final Map<String, String> opposites = new HashMap<>();
    private final Set<String> stop = new HashSet<>();
    private final Set<String> light = new HashSet<>();
    private final Set<String> designators = new HashSet<>();

    /**
     * One way to say a sense.
     *
     * @param stems of its words, in a row
     * @param words as they are written; a post or a comparative is met only by these, for a founder is not what was found, nor high
     *     what is higher
     */
    private record Entry(List<String> stems, List<String> words, String sense) {

        boolean stands(List<Token> tokens, int at) {
            if (at + stems.size() > tokens.size()) {
                return false;
            }
            boolean asWritten = sense.startsWith(POST) || sense.startsWith(COMPARATIVE);
            for (int i = 0; i < stems.size(); i++) {
                var token = tokens.get(at + i);
                if (!token.stem().equals(stems.get(i)) || asWritten && !isWritten(token.text().toLowerCase(Locale.ROOT), words.get(i))) {
                    return false;
                }
            }
            return true;
        }

        private static boolean isWritten(String text, String word) {
            return text.equals(word) || text.equals(word + "s");
        }
    }

    /**
     * A sense that a text has.
     *
     * @param from the first of its tokens
     * @param to the one after its last
     */
    record Found(int from, int to, String sense) {

        boolean isDeed() {
            return sense.startsWith(DEED);
        }

        boolean isPost() {
            return sense.startsWith(POST);
        }

        /** Whether it says that something is not so or not done, if not by grammar. */
        boolean isNegative() {
            return sense.startsWith(NEGATIVE);
        }

        /** Whether it says that somebody reports: AttributionGate asks who. */
        boolean isReport() {
            return sense.startsWith(VOICE + " report") || sense.startsWith(VOICE + " according");
        }

        /** Whether it says that somebody says, thinks or foretells something. */
        boolean isVoice() {
            return sense.startsWith(VOICE);
        }
    }

    private Senses() {
        WordLists.read(Senses.class, "words.txt").forEach((list, lines) -> {
            switch (list) {
                case STOP -> stop.addAll(lines);
                case DESIGNATOR -> designators.addAll(lines);
                case LIGHT -> lines.forEach(word -> light.add(Stems.of(word)));
                case OPPOSITE, COMPARATIVE -> lines.forEach(line -> {
                    String[] sides = line.split(" >< ");
                    add(list + " " + sides[0], sides[0]);
                    add(list + " " + sides[1], sides[1]);
                    opposites.put(list + " " + sides[0], list + " " + sides[1]);
                    opposites.put(list + " " + sides[1], list + " " + sides[0]);
                });
                default -> lines.forEach(line -> add(list + " " + line, line));
            }
        });
        byFirst.values().forEach(entries -> entries.sort(Comparator.comparingInt((Entry entry) -> entry.stems().size()).reversed()));
    }

    static Senses ofTheField() {
        return OF_THE_FIELD;
    }

    private void add(String sense, String line) {
        for (String words : PARTED.split(line)) {
            var tokens = Token.in(words, 0, words.length());
            var entry = new Entry(tokens.stream().map(Token::stem).toList(), tokens.stream().map(Token::text).toList(), sense);
            byFirst.computeIfAbsent(entry.stems().getFirst(), first -> new ArrayList<>()).add(entry);
        }
    }

    /** The senses of a text's tokens, in order; one word may have several, one stretch only the longest wording's. */
    List<Found> in(List<Token> tokens) {
        var found = new ArrayList<Found>();
        for (int at = 0; at < tokens.size(); at++) {
            int longest = 1;
            for (Entry entry : byFirst.getOrDefault(tokens.get(at).stem(), List.of())) {
                int size = entry.stems().size();
                if (size < longest) {
                    break;
                }
                if (entry.stands(tokens, at)) {
                    longest = size;
                    found.add(new Found(at, at + size, entry.sense()));
                }
            }
        }
        return List.copyOf(found);
    }

    /** The sense that cannot be meant where another is; "" if none is known. */
    String opposite(String sense) {
        return opposites.getOrDefault(sense, "");
    }

    /** Whether a word only says what kind of thing a name names. */
    boolean isDesignator(Token token) {
        return designators.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether a word is grammar. */
    boolean isStop(Token token) {
        return token.kind() == Token.Kind.WORD && stop.contains(token.text().toLowerCase(Locale.ROOT));
    }

    /** Whether a word says too little to count. */
    boolean isLight(Token token) {
        return isStop(token) || light.contains(token.stem()) || token.kind() == Token.Kind.WORD && token.text().length() < 2;
    }
}
