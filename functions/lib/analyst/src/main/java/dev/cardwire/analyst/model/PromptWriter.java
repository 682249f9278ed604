package dev.cardwire.analyst.model;

import dev.cardwire.analyst.Assignment;
import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleLink;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Json;
import dev.cardwire.core.Times;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Writes the question that a model is asked about an article. The instructions hold nothing of the article. What came from
 * outside, title and names included, is one line of JSON between two marks that nobody can foresee, so no text can close
 * them, forge a sentence's number or speak as anybody else.
 */
public final class PromptWriter {

    /** Of the instructions, the schema and the form of the data; a card keeps it, so a change of any is a new version. */
    public static final String VERSION = "card-1";

    private static final String SCHEMA_NAME = "card_draft_1";
    private static final int LONGEST_TITLE = 500;
    private static final int LONGEST_NAME = 100;
    private static final int MOST_LINKS = 40;
    private static final int LONGEST_LINK = 120;

    private final OutputLanguage output;
    private final int maxTokens;
    private final String instructions = resource("card-1.txt");
    private final String schema = resource("card-draft-1.schema.json").lines().map(String::strip).collect(Collectors.joining());

    /**
     * Reads instructions and schema: make one and keep it.
     *
     * @param maxTokens how long an answer may become
     */
    public PromptWriter(OutputLanguage output, int maxTokens) {
        this.output = output;
        this.maxTokens = maxTokens;
    }

    /**
     * A question, and what its numbers mean.
     *
     * @param language that the answer should be in; BCP 47
     */
    record Written(Prompt prompt, Numbered numbered, String language) {}

    /** The question about an article; the same, but for its fence, every time. */
    Written write(Assignment assignment, RandomGenerator random) {
        var numbered = Numbered.of(assignment);
        String language = output.of(assignment.article().language());
        String fence = "%016x%016x".formatted(random.nextLong(), random.nextLong());
        String user = "<data-" + fence + ">\n" + Json.write(data(assignment, numbered, language)) + "\n</data-" + fence + ">";
        return new Written(new Prompt(VERSION, instructions, user, SCHEMA_NAME, schema, maxTokens), numbered, language);
    }

    private static Data data(Assignment assignment, Numbered numbered, String language) {
        var item = assignment.item();
        var article = assignment.article();
        return new Data(
                shown(item.title(), LONGEST_TITLE),
                shown(Optional.of(item.feed().name()), LONGEST_NAME),
                item.publishedAt().filter(Times::isWritable),
                article.language(),
                language,
                ExcerptLimit.of(article).most(),
                sentences(numbered.article()),
                links(article),
                numbered.related().stream().map(PromptWriter::beside).toList());
    }

    private static Beside beside(Numbered.Text text) {
        var entry = text.related().orElseThrow().entry();
        return new Beside(
                shown(Optional.of(entry.publisher()), LONGEST_NAME),
                shown(Optional.of(entry.title()), LONGEST_TITLE),
                entry.publishedAt().filter(Times::isWritable),
                sentences(text));
    }

    private static List<Words> sentences(Numbered.Text text) {
        return text.lines().stream().map(line -> new Words(line.n(), line.shown())).toList();
    }

    /** Links by number and words alone: no address is sent, so none can come back. */
    private static List<Words> links(Article article) {
        var links = article.links();
        return IntStream.range(0, Math.min(MOST_LINKS, links.size()))
                .mapToObj(i -> shown(Optional.of(words(article, links.get(i))), LONGEST_LINK).map(words -> new Words(i + 1, words)))
                .flatMap(Optional::stream)
                .toList();
    }

    private static String words(Article article, ArticleLink link) {
        return article.text().text().substring(link.start(), link.end());
    }

    private static Optional<String> shown(Optional<String> text, int longest) {
        return text.map(VisibleText::of).filter(visible -> !visible.isEmpty()).map(visible -> cut(visible, longest));
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text
                : text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }

    private static String resource(String name) {
        try (var in = PromptWriter.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("could not read the resource " + name, e);
        }
    }

    /** What is between the marks. What is absent is left out. */
    private record Data(
            Optional<String> title,
            Optional<String> publisher,
            Optional<Instant> publishedAt,
            String language,
            String outputLanguage,
            int excerpt,
            List<Words> sentences,
            List<Words> links,
            List<Beside> related) {}

    /** A text beside the article. */
    private record Beside(Optional<String> publisher, Optional<String> title, Optional<Instant> publishedAt, List<Words> sentences) {}

    private record Words(int n, String text) {}
}
