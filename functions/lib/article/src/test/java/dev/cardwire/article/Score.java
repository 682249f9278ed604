package dev.cardwire.article;

import dev.cardwire.article.AnnotatedText.Note;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;

/** Counts what was found, missed and invented of one kind over many texts, and keeps the misses to be read. */
final class Score {

    /** Something found in a text. */
    record Found(int start, int end, String surface, String value) {}

    private final List<String> misses = new ArrayList<>();
    private int right;
    private int invented;
    private int missed;

    /**
     * Compares one text's annotations with what was found in it. A note is found once; what falls on an optional note counts neither
     * way.
     */
    void add(AnnotatedText text, List<Note> expected, List<Found> found, BiPredicate<Note, Found> same) {
        var open = new ArrayList<>(expected);
        for (Found candidate : found) {
            var match = open.stream().filter(note -> !note.optional() && same.test(note, candidate)).findFirst();
            if (match.isPresent()) {
                open.remove(match.get());
                right++;
            } else if (expected.stream().noneMatch(note -> note.optional() && note.overlaps(candidate.start(), candidate.end()))) {
                invented++;
                misses.add(miss("+", text, candidate.surface(), candidate.value(), candidate.start(), candidate.end()));
            }
        }
        for (Note note : open) {
            if (!note.optional()) {
                missed++;
                misses.add(miss("-", text, note.surface(), note.value(), note.start(), note.end()));
            }
        }
    }

    double precision() {
        return right + invented == 0 ? 0 : (double) right / (right + invented);
    }

    double recall() {
        return right + missed == 0 ? 0 : (double) right / (right + missed);
    }

    /** What was invented (+) and missed (-), with the words around it. */
    List<String> misses() {
        return misses;
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "precision %.3f recall %.3f (%d right, %d invented, %d missed)", precision(), recall(), right,
                invented, missed);
    }

    private static String miss(String sign, AnnotatedText text, String surface, String value, int start, int end) {
        String all = text.text();
        String around = all.substring(Math.max(0, start - 12), Math.min(all.length(), end + 12)).replace('\n', ' ');
        return sign + " " + text.id() + ": “" + surface + "” " + value + "   …" + around + "…";
    }
}
