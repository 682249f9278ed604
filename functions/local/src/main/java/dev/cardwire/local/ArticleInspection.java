package dev.cardwire.local;

import dev.cardwire.article.Article;
import dev.cardwire.article.ArticleLink;
import dev.cardwire.article.ArticleReader;
import dev.cardwire.article.Facts;
import dev.cardwire.article.Sentence;
import dev.cardwire.core.Item;
import dev.cardwire.core.Vocabulary.Basis;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What is read of an article, in the order in which it is told.
 *
 * @param basis how much of the article was at hand
 */
record ArticleInspection(Optional<String> title, Optional<String> url, String language, Basis basis, String text, List<Sentence> sentences,
        List<ArticleLink> links, Facts facts) {

    static ArticleInspection of(Item item) {
        Article article = ArticleReader.read(item);
        String text = article.text().text();
        return new ArticleInspection(item.title(), item.url(), article.language(), article.basis(), text, article.sentences(), article.links(),
                Facts.of(text, article.language(), item.publishedAt()));
    }

    /** For people: what it is, its sentences with their places, and the facts. */
    @Override
    public String toString() {
        return "Title:    " + title.orElse("(none)") + "\n"
                + url.map(at -> "Address:  " + at + "\n").orElse("")
                + "Language: " + language + "\n"
                + "Basis:    " + basis.word() + "\n"
                + "Text:     " + text.length() + " characters, " + sentences.size() + " sentences, " + links.size() + " links\n"
                + (text.isEmpty() ? "\nThere is no text of an article in it.\n" : body())
                + allFacts();
    }

    private String body() {
        var out = new StringBuilder();
        int paragraph = -1;
        for (var sentence : sentences) {
            if (sentence.paragraph() != paragraph) {
                out.append('\n');
                paragraph = sentence.paragraph();
            }
            out.append(place(sentence.start(), sentence.end())).append(sentence.text()).append('\n');
        }
        return out.toString();
    }

    private String allFacts() {
        return told("Numbers", facts.numbers(), fact -> place(fact.start(), fact.end()) + text.substring(fact.start(), fact.end()) + " = "
                        + fact.value().toPlainString() + (fact.unit().isEmpty() ? "" : " " + fact.unit()))
                + told("Dates", facts.dates(), fact -> place(fact.start(), fact.end()) + text.substring(fact.start(), fact.end()) + " = " + fact.iso())
                + told("Names", facts.names(), fact -> place(fact.start(), fact.end()) + text.substring(fact.start(), fact.end()) + kind(fact.type()))
                + told("Quotations", facts.quotes(), fact -> place(fact.start(), fact.end()) + text.substring(fact.start(), fact.end())
                        + fact.speaker().map(speaker -> " (" + speaker.name() + ")").orElse(""))
                + told("Hedges, plans, reports, negations", facts.statuses(), fact -> place(fact.start(), fact.end())
                        + text.substring(fact.start(), fact.end()) + kind(fact.status()));
    }

    private static String kind(Enum<?> kind) {
        return " (" + kind.name().toLowerCase(Locale.ROOT) + ")";
    }

    private static <T> String told(String what, List<T> facts, Function<T, String> line) {
        return facts.isEmpty() ? "" : "\n" + what + "\n" + facts.stream().map(line).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String place(int start, int end) {
        return String.format(Locale.ROOT, "%13s  ", start + "-" + end);
    }
}
