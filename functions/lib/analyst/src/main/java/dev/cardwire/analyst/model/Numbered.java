package dev.cardwire.analyst.model;

import dev.cardwire.analyst.Assignment;
import dev.cardwire.article.Related;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.SourceText;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * The sentences that a model is shown, each under a number of its own, and the way back from a number to the source's
 * words. Numbers begin at 1 and run on from the article through the texts beside it. The start of a text is shown, in whole
 * sentences; one that is too long to be quoted has a number for each of its pieces.
 */
final class Numbered {

    /** So much of an article is shown; UTF-16 code units of its sentences. */
    static final int LONGEST_ARTICLE = 24_000;

    /** So much of each text beside it. */
    static final int LONGEST_RELATED = 3_000;

    static final int MOST_RELATED = 3;

    private final List<Line> lines;
    private final List<Text> texts;

    private Numbered(List<Line> lines, List<Text> texts) {
        this.lines = List.copyOf(lines);
        this.texts = List.copyOf(texts);
    }

    /**
     * One number.
     *
     * @param n the number
     * @param source what the words are of
     * @param start where they begin in the source's own text
     * @param end where they end
     * @param shown the words as they are sent
     */
    record Line(int n, SourceText source, int start, int end, String shown) {

        /** The source's own words. */
        String words() {
            return source.text().substring(start, end);
        }

        Citation citation() {
            return new Citation(source.id(), words(), start);
        }
    }

    /**
     * What is shown of one source.
     *
     * @param language BCP 47
     * @param related what the source is; absent for the article itself
     */
    record Text(SourceText source, String language, Optional<Related> related, List<Line> lines) {

        Text {
            lines = List.copyOf(lines);
        }

        /** The source's own text, as far as it is shown. */
        String reached() {
            return source.text().substring(0, lines.isEmpty() ? 0 : lines.getLast().end());
        }
    }

    static Numbered of(Assignment assignment) {
        var lines = new ArrayList<Line>();
        var texts = new ArrayList<Text>();
        var article = assignment.article();
        texts.add(new Text(article.text(), article.language(), Optional.empty(),
                add(lines, article.text(), article.sentences(), LONGEST_ARTICLE)));
        for (var related : assignment.related().stream().limit(MOST_RELATED).toList()) {
            var shown = add(lines, related.text(), related.sentences(), LONGEST_RELATED);
            if (!shown.isEmpty()) {
                texts.add(new Text(related.text(), related.entry().language(), Optional.of(related), shown));
            }
        }
        return new Numbered(lines, texts);
    }

    private static List<Line> add(List<Line> all, SourceText source, List<Sentence> sentences, int longest) {
        int from = all.size();
        int length = 0;
        for (var sentence : sentences) {
            // A text that is one sentence from end to end is shown as far as there is room.
            boolean fits = length + sentence.end() - sentence.start() <= longest;
            if (!fits && all.size() > from) {
                break;
            }
            for (var piece : Pieces.of(source.text(), sentence)) {
                String shown = VisibleText.of(source.text().substring(piece.start(), piece.end()));
                length += piece.end() - piece.start();
                if (!shown.isEmpty() && length <= longest) {
                    all.add(new Line(all.size() + 1, source, piece.start(), piece.end(), shown));
                }
            }
        }
        return List.copyOf(all.subList(from, all.size()));
    }

    /** The text of a source of which something is shown. */
    Text text(SourceText source) {
        return texts.stream().filter(text -> text.source().equals(source)).findFirst().orElseThrow();
    }

    /** The article itself. */
    Text article() {
        return texts.getFirst();
    }

    /** The texts beside it. */
    List<Text> related() {
        return texts.subList(1, texts.size());
    }

    /** What a number names; absent for a number that was not given. */
    Optional<Line> find(long n) {
        return n >= 1 && n <= lines.size() ? Optional.of(lines.get((int) n - 1)) : Optional.empty();
    }
}
