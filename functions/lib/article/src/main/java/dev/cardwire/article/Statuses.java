package dev.cardwire.article;

import dev.cardwire.article.StatusFact.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Finds the words that say how far a text vouches for what it tells. */
final class Statuses {

    private static final String CLAUSE_ENDS = "，。！？；：,;:!?\n";

    private static final Map<Character, List<String>> CUES = new HashMap<>();
    private static final Map<String, Status> STATUS = new HashMap<>();

    static {
        WordLists.read(Statuses.class, "statuses.txt").forEach((status, cues) -> cues.forEach(cue -> {
            STATUS.put(cue, Status.valueOf(status.toUpperCase(Locale.ROOT).replace(' ', '_')));
            CUES.computeIfAbsent(cue.charAt(0), first -> new ArrayList<>()).add(cue);
        }));
        CUES.values().forEach(cues -> cues.sort(Comparator.comparing(String::length).reversed().thenComparing(Comparator.naturalOrder())));
    }

    private Statuses() {}

    /** The status words of a text, in order, none within another. */
    static List<StatusFact> in(String text, Language language) {
        String lower = text.toLowerCase(Locale.ROOT).replace('’', '\'');
        var found = new ArrayList<StatusFact>();
        int clause = 0;
        for (int at = 0; at < lower.length(); ) {
            if (endsClause(lower, at)) {
                clause = at + 1;
            }
            String cue = cueAt(lower, at);
            if (!cue.isEmpty()) {
                int end = at + cue.length();
                int scopeEnd = end;
                while (scopeEnd < lower.length() && !endsClause(lower, scopeEnd)) {
                    scopeEnd++;
                }
                found.add(new StatusFact(at, end, STATUS.get(cue), clause, scopeEnd));
            }
            at += Math.max(1, cue.length());
        }
        return List.copyOf(found);
    }

    private static boolean endsClause(String text, int at) {
        char character = text.charAt(at);
        boolean spaceAfter = at + 1 >= text.length() || Character.isWhitespace(text.charAt(at + 1));
        return CLAUSE_ENDS.indexOf(character) >= 0 && (character > 127 || character == '\n' || spaceAfter) || character == '.' && spaceAfter;
    }

    private static String cueAt(String lower, int at) {
        for (String cue : CUES.getOrDefault(lower.charAt(at), List.of())) {
            if (lower.startsWith(cue, at) && Letters.isWhole(lower, at, at + cue.length())) {
                return cue;
            }
        }
        return "";
    }
}
