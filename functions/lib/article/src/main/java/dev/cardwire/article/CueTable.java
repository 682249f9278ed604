package dev.cardwire.article;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Words by list, each with what must not stand before or after it, found in one pass over a text. */
final class CueTable {

    private static final String NOT_BESIDE = "!";

    private final ByCharacter<Cue> byFirst = new ByCharacter<>();

    private record Cue(String word, String list, List<String> notBefore, List<String> notAfter) {}

    /**
     * A word of a text.
     *
     * @param list the list of the table that has it
     */
    record Found(int start, String word, String list) {}

    private CueTable() {}

    /** The table of a resource of this package; an entry is {@code word|!after|before!|…}. */
    static CueTable read(String resource) {
        var table = new CueTable();
        WordLists.read(CueTable.class, resource).forEach((list, lines) -> lines.forEach(line -> table.add(list, line)));
        table.byFirst.sort(Comparator.comparing((Cue cue) -> cue.word().length()).reversed().thenComparing(Cue::word));
        return table;
    }

    private void add(String list, String line) {
        List<String> parts = Arrays.asList(line.split("\\|"));
        var notAfter = parts.stream().skip(1).filter(part -> part.startsWith(NOT_BESIDE)).map(part -> part.substring(1)).toList();
        var notBefore = parts.stream().skip(1).filter(part -> !part.startsWith(NOT_BESIDE)).map(part -> part.substring(0, part.indexOf(NOT_BESIDE))).toList();
        var cue = new Cue(parts.getFirst(), list, notBefore, notAfter);
        byFirst.add(cue.word().charAt(0), cue);
    }

    /**
     * The words of a text, in order, none within another.
     *
     * @param lower the text in small letters
     */
    List<Found> in(String lower) {
        var found = new ArrayList<Found>();
        for (int at = 0; at < lower.length(); ) {
            var cue = cueAt(lower, at);
            if (cue.isPresent()) {
                found.add(new Found(at, cue.get().word(), cue.get().list()));
            }
            at += cue.map(word -> word.word().length()).orElse(1);
        }
        return found;
    }

    private Optional<Cue> cueAt(String lower, int at) {
        if (Letters.isWithinWord(lower, at)) {
            return Optional.empty();
        }
        for (Cue cue : byFirst.get(lower.charAt(at))) {
            if (stands(cue, lower, at)) {
                return Optional.of(cue);
            }
        }
        return Optional.empty();
    }

    private static boolean stands(Cue cue, String lower, int at) {
        int end = at + cue.word().length();
        return lower.startsWith(cue.word(), at)
                && !Letters.isWithinWord(lower, end)
                && (cue.notAfter().isEmpty() || cue.notAfter().stream().noneMatch(after -> lower.startsWith(after, end)))
                && (cue.notBefore().isEmpty() || cue.notBefore().stream().noneMatch(before -> lower.startsWith(before, at - before.length())));
    }
}
