package dev.cardwire.analyst.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.cardwire.analyst.Drafted;
import dev.cardwire.analyst.model.AnswerObject.WrongSchema;
import dev.cardwire.article.Article;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Citation;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.LanguageTags;
import dev.cardwire.core.Vocabulary.Audience;
import dev.cardwire.core.Vocabulary.ClaimKind;
import dev.cardwire.core.Vocabulary.Degradation;
import dev.cardwire.core.Vocabulary.Topic;
import dev.cardwire.core.Vocabulary.Word;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a model's answer as a draft: its numbers become citations of the sources' own words. Whether the answer is right
 * is for grounding to say; here it must only be of the schema, in the language asked for, and of a size that can be.
 */
final class DraftReader {

    /** The longest answer that is looked at, in UTF-16 code units: ten times what the longest cards take. */
    static final int LONGEST = 200_000;

    private static final Set<String> ANSWER = Set.of("title", "hook", "whatChanged", "whyItMatters", "whatToDoNext", "whoShouldCare",
            "takeaways", "competitors", "technical", "implications", "timeline", "quotes", "topics");
    private static final Set<String> STATEMENT = Set.of("text", "kind", "sentences");
    private static final Set<String> ACTION = Set.of("text", "sentences", "link");
    private static final Set<String> COMPARISON = Set.of("columns", "rows");
    private static final Set<String> ROW = Set.of("name", "cells");
    private static final Set<String> CELL = Set.of("column", "text", "sentences");
    private static final Set<String> IMPLICATION = Set.of("prediction", "predictionSentences", "rationale", "rationaleSentences", "dueBy");
    private static final Set<String> EVENT = Set.of("date", "text", "sentences");
    private static final Set<String> QUOTE = Set.of("speaker", "sentences");

    /** What a statement calls itself; a prediction stands among the implications alone. */
    private enum Kind implements Word {
        FACT,
        INFERENCE;

        @Override
        public String word() {
            return ofClaim().word();
        }

        ClaimKind ofClaim() {
            return this == FACT ? ClaimKind.FACT : ClaimKind.INFERENCE;
        }
    }

    private final AnswerJson json = new AnswerJson();
    private final String engine;

    /** @param engine who answers, as the card keeps it */
    DraftReader(String engine) {
        this.engine = engine;
    }

    /**
     * Reads an answer.
     *
     * @param asked what was asked
     * @return the draft, or why it is none; at no cost, which its caller knows
     */
    Drafted read(String answer, PromptWriter.Written asked, Article article) {
        if (answer.length() > LONGEST) {
            return failed(Degradation.WRONG_SCHEMA, "expected an answer of at most " + LONGEST + " characters, got " + answer.length());
        }
        var found = json.find(answer);
        if (found.isEmpty()) {
            return failed(Degradation.NOT_JSON, "expected one JSON object, got " + answer.length() + " characters that are not");
        }
        try {
            var draft = new Reading(asked, article, new Quoted(asked.numbered())).draft(found.get());
            return DraftLanguage.objection(draft).map(wrong -> failed(Degradation.WRONG_SCHEMA, wrong)).orElseGet(() -> new Drafted.Done(draft));
        } catch (WrongSchema e) {
            return failed(Degradation.WRONG_SCHEMA, e.getMessage());
        }
    }

    private static Drafted failed(Degradation because, String detail) {
        return new Drafted.Failed(because, detail, Draft.Usage.NONE);
    }

    /** The reading of one answer. */
    private final class Reading {

        private final PromptWriter.Written asked;
        private final Article article;
        private final Quoted quoted;

        Reading(PromptWriter.Written asked, Article article, Quoted quoted) {
            this.asked = asked;
            this.article = article;
            this.quoted = quoted;
        }

        Draft draft(JsonNode tree) {
            var answer = AnswerObject.of(tree, "", ANSWER);
            boolean translated = !LanguageTags.primary(asked.language()).equals(LanguageTags.primary(article.language()));
            return new Draft(
                    engine,
                    asked.language(),
                    statement(answer, "title").filter(title -> translated),
                    statement(answer, "hook"),
                    statement(answer, "whatChanged"),
                    statement(answer, "whyItMatters"),
                    answer.objectIfAny("whatToDoNext", ACTION, this::action),
                    answer.words("whoShouldCare", Audience.class),
                    answer.objects("takeaways", STATEMENT, this::statement),
                    answer.objectIfAny("competitors", COMPARISON, this::comparison),
                    answer.objects("technical", STATEMENT, this::statement),
                    answer.objects("implications", IMPLICATION, this::implication),
                    answer.objects("timeline", EVENT, event -> new Draft.TimelineEntry(event.text("date"), fact(event))),
                    answer.objects("quotes", QUOTE, quote -> new Draft.Quote(quote.text("speaker"), quoted.in(quote.numbers("sentences")))),
                    answer.words("topics", Topic.class),
                    List.of(),
                    Optional.empty(),
                    Draft.Usage.NONE);
        }

        private Optional<Statement> statement(AnswerObject answer, String field) {
            return answer.objectIfAny(field, STATEMENT, this::statement);
        }

        private Statement statement(AnswerObject said) {
            return new Statement(said.text("text"), said.word("kind", Kind.class).ofClaim(), citations(said, "sentences"));
        }

        private Statement fact(AnswerObject said) {
            return new Statement(said.text("text"), ClaimKind.FACT, citations(said, "sentences"));
        }

        private Draft.Action action(AnswerObject said) {
            return new Draft.Action(fact(said), said.numberIfAny("link").map(this::url));
        }

        /** A link that was not given stays one that is not the article's, so that grounding withholds it and counts it. */
        private String url(long n) {
            return n >= 1 && n <= article.links().size() ? article.links().get((int) n - 1).url() : "link " + n;
        }

        private Draft.Comparison comparison(AnswerObject said) {
            return new Draft.Comparison(said.texts("columns"), said.objects("rows", ROW, this::row));
        }

        private Draft.ComparisonRow row(AnswerObject said) {
            Map<String, Statement> cells = new LinkedHashMap<>();
            for (var cell : said.objects("cells", CELL, one -> Map.entry(one.text("column"), fact(one)))) {
                // A second value for one column is of no column, so grounding withholds it and counts it.
                String column = cells.containsKey(cell.getKey()) ? cell.getKey() + " (" + cells.size() + ")" : cell.getKey();
                cells.put(column, cell.getValue());
            }
            return new Draft.ComparisonRow(said.text("name"), cells);
        }

        private Draft.Implication implication(AnswerObject said) {
            return new Draft.Implication(
                    new Statement(said.text("prediction"), ClaimKind.PREDICTION, citations(said, "predictionSentences")),
                    new Statement(said.text("rationale"), ClaimKind.INFERENCE, citations(said, "rationaleSentences")),
                    said.textIfAny("dueBy"));
        }

        /** What numbers name; one that names nothing cites nothing, and a statement without evidence is withheld. */
        private List<Citation> citations(AnswerObject said, String field) {
            return said.numbers(field).stream()
                    .distinct()
                    .flatMap(n -> asked.numbered().find(n).stream())
                    .map(Numbered.Line::citation)
                    .toList();
        }
    }
}
