package dev.cardwire.article;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/**
 * Takes the lines out of a text that do not belong to what it says: its own title, dates and names above and below it, what
 * publishing systems add, what stands there twice, and headings with nothing under them.
 */
final class ArticleLines {

    private static final int DUPLICATE = 40;
    private static final int NEAR = 3;
    private static final int SURE_TITLE = 15;
    private static final Pattern BETWEEN_PARTS = Pattern.compile("\\s[-|–—·:»]\\s");

    private static final Pattern NOT_WORDS = Pattern.compile("[^\\p{L}\\p{M}\\p{N}]+");

    private final HtmlText.Extract extract;
    private final List<String> titles;
    private final boolean[] out;
    private final int[] linked;

    private ArticleLines(HtmlText.Extract extract, List<String> titles) {
        this.extract = extract;
        this.titles = titles.stream().flatMap(ArticleLines::withParts).map(ArticleLines::bare).filter(title -> !title.isEmpty()).toList();
        this.out = new boolean[extract.lines().size()];
        this.linked = new int[out.length];
        int line = 0;
        for (var link : extract.links()) {
            while (extract.lines().get(line).end() < link.end()) {
                line++;
            }
            linked[line] += link.end() - link.start();
        }
    }

    /**
     * The text without those lines; links move with their words.
     *
     * @param titles what the article is known to be called
     */
    static HtmlText.Extract of(HtmlText.Extract extract, List<String> titles) {
        var lines = new ArticleLines(extract, titles);
        lines.leaveBoilerplate();
        lines.leaveFrame();
        lines.leaveRelated();
        lines.leaveDuplicates();
        lines.leaveBareHeadings();
        return lines.kept();
    }

    private String text(int line) {
        var at = extract.lines().get(line);
        return extract.text().substring(at.start(), at.end());
    }

    private void leaveBoilerplate() {
        for (int i = 0; i < out.length; i++) {
            String text = text(i);
            out[i] = !isSeen(text) || Boilerplate.is(text);
        }
    }

    /** Before the first paragraph and after the last stand title, date and author, in whatever order. */
    private void leaveFrame() {
        int first = 0;
        while (first < out.length && !isProse(first)) {
            first++;
        }
        int last = out.length - 1;
        while (last > first && !isProse(last)) {
            last--;
        }
        boolean[] frame = new boolean[out.length];
        for (int i = 0; i < out.length; i++) {
            String text = text(i);
            frame[i] = isTitle(text) && (i < first || rank(i) <= 2) || (i < first || i > last) && Boilerplate.isFrame(text);
        }
        // A text that is nothing else, such as a feed's summary that repeats the title, is left as it is.
        if (IntStream.range(0, out.length).anyMatch(i -> !out[i] && !frame[i])) {
            IntStream.range(0, out.length).forEach(i -> out[i] |= frame[i]);
        }
    }

    private boolean isTitle(String text) {
        String bare = bare(text);
        return !bare.isEmpty() && titles.stream().anyMatch(title -> title.equals(bare)
                || bare.length() >= SURE_TITLE && (title.startsWith(bare) || title.endsWith(bare)));
    }

    /** A page's title has its site's name before the article's, or after it. */
    private static Stream<String> withParts(String title) {
        return Stream.concat(Stream.of(title), Arrays.stream(BETWEEN_PARTS.split(title)));
    }

    /** A heading that announces other articles, and the short lines under it. */
    private void leaveRelated() {
        for (int i = 0; i < out.length; i++) {
            if (!out[i] && Boilerplate.isRelated(text(i))) {
                out[i] = true;
                for (int j = i + 1; j < out.length && !isProse(j) && rank(j) > 6 && isLinked(j); j++) {
                    out[j] = true;
                }
            }
        }
    }

    /** What stands there twice in a row, once for each size of screen; an article may well repeat itself further on. */
    private void leaveDuplicates() {
        Deque<String> before = new ArrayDeque<>();
        for (int i = 0; i < out.length; i++) {
            if (!out[i]) {
                String bare = bare(text(i));
                out[i] = bare.length() >= DUPLICATE && before.contains(bare);
                before.addLast(bare);
                if (before.size() > NEAR) {
                    before.removeFirst();
                }
            }
        }
    }

    private void leaveBareHeadings() {
        if (IntStream.range(0, out.length).allMatch(i -> out[i] || rank(i) <= 6)) {
            return;
        }
        int next = 0;
        for (int i = out.length - 1; i >= 0; i--) {
            if (!out[i]) {
                int rank = rank(i);
                // 0: nothing follows; a lower heading may stand right under a higher one.
                out[i] = rank <= 6 && (next == 0 || next <= rank);
                next = out[i] ? next : rank;
            }
        }
    }

    /** 1 to 6 for a heading, 7 for what is none. */
    private int rank(int line) {
        Element owner = extract.lines().get(line).owner();
        String name = owner == null ? "" : owner.normalName();
        return name.length() == 2 && name.charAt(0) == 'h' && Character.isDigit(name.charAt(1)) ? name.charAt(1) - '0' : 7;
    }

    private boolean isProse(int line) {
        return rank(line) > 6 && weight(text(line)) >= PageBlocks.PROSE && !isLinked(line);
    }

    private boolean isLinked(int line) {
        var at = extract.lines().get(line);
        return linked[line] * 2 > at.end() - at.start();
    }

    private static int weight(String text) {
        return text.chars().map(character -> Character.isIdeographic(character) ? 3 : 1).sum();
    }

    /** Joiners and variation selectors by themselves are no line, though they are no white space either. */
    private static boolean isSeen(String line) {
        return line.codePoints().anyMatch(character -> !Character.isWhitespace(character)
                && Character.getType(character) != Character.FORMAT
                && Character.getType(character) != Character.NON_SPACING_MARK);
    }

    private static String bare(String text) {
        return NOT_WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
    }

    private HtmlText.Extract kept() {
        var text = new StringBuilder();
        var lines = new ArrayList<HtmlText.Line>();
        var links = new ArrayList<ArticleLink>();
        int link = 0;
        for (int i = 0; i < out.length; i++) {
            var line = extract.lines().get(i);
            if (!out[i] && !text.isEmpty()) {
                text.append('\n');
            }
            int moved = text.length() - line.start();
            for (; link < extract.links().size() && extract.links().get(link).end() <= line.end(); link++) {
                var at = extract.links().get(link);
                if (!out[i] && at.start() >= line.start()) {
                    links.add(new ArticleLink(at.url(), at.start() + moved, at.end() + moved));
                }
            }
            if (!out[i]) {
                lines.add(new HtmlText.Line(line.start() + moved, line.end() + moved, line.owner()));
                text.append(extract.text(), line.start(), line.end());
            }
        }
        return new HtmlText.Extract(text.toString(), List.copyOf(lines), List.copyOf(links));
    }
}
