package dev.cardwire.embedded.model.behaviour;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.cardwire.embedded.model.Answer;
import dev.cardwire.embedded.model.Answer.Breakage;
import dev.cardwire.embedded.model.Answer.Stop;
import dev.cardwire.embedded.model.Question;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** What is no card, or none that can be used: everything that a model, or what stands before it, was seen to answer. */
enum Nonsense {
    NOT_JSON(_ -> Answer.of("I'm sorry, but as a language model I'd rather write you a poem about this article.")),
    /** JSON that breaks off although nothing cut it. */
    HALF_JSON(question -> Answer.of(honest(question).substring(0, honest(question).length() / 2))),
    /** Right, but within a fence of Markdown and polite words. */
    FENCED(question -> Answer.of("Here is the card:\n```json\n" + honest(question) + "\n```\nLet me know if you need anything else!")),
    WRONG_SCHEMA(_ -> Answer.of("{\"summary\": \"All good.\", \"score\": 11}")),
    MISSING_FIELD(question -> Answer.of(edited(question, sheet -> {
        sheet.remove("takeaways");
        return sheet;
    }))),
    /** The question's schema given back. */
    SCHEMA_TEXT(question -> Answer.of(question.schema().map(JsonNode::toString).orElse("{\"type\": \"object\"}"))),
    OTHER_LANGUAGE(question -> Answer.of(said(question, "Das Unternehmen hat eine Neuigkeit angekündigt, die für alle Beteiligten wichtig sein könnte."))),
    TEN_THOUSAND(question -> Answer.of(repeated(question, 10_000))),
    EMPTY_CLAIMS(question -> Answer.of(said(question, ""))),
    BLANK_CLAIMS(question -> Answer.of(said(question, " \u200B\u00A0 "))),
    NOTHING(_ -> Answer.of(Sheet.EMPTY.json().toString())),
    OUT_OF_RANGE(question -> Answer.of(changed(question, saying -> saying.citing(List.of(0, -1, 999_999, Integer.MAX_VALUE))))),
    NO_NUMBERS(question -> Answer.of(changed(question, saying -> saying.citing(List.of())))),
    ALL_NUMBERS(question -> Answer.of(changed(question, saying -> saying.citing(everyNumber(question))))),
    MARKUP(question -> Answer.of(changed(question, saying -> saying.saying("<b onclick=\"alert(1)\">" + saying.text() + "</b> [more](https://evil.example/)")))),
    SCRIPT(question -> Answer.of(changed(question, saying -> saying.saying(saying.text() + "<script>fetch('https://evil.example/')</script>")))),
    LONG_CLAIMS(question -> Answer.of(changed(question, saying -> saying.saying((saying.text() + " ").repeat(40))))),
    /** An answer that never comes to its end, so that the maximum cuts it. */
    FOREVER(question -> Answer.of(repeated(question, 20_000).repeat(4))),
    DEEP(_ -> Answer.of("{\"hook\":".repeat(100_000))),
    REFUSAL(_ -> new Answer.Text("I can't help with that.", Stop.REFUSAL)),
    FILTERED(_ -> new Answer.Text("", Stop.CONTENT_FILTERED)),
    GUARDRAIL(_ -> new Answer.Text("Sorry, the model cannot answer this question.", Stop.GUARDRAIL)),
    MALFORMED(question -> new Answer.Text(honest(question).substring(1), Stop.MALFORMED)),
    CONTEXT_EXCEEDED(question -> new Answer.Text(honest(question).substring(0, 40), Stop.CONTEXT_EXCEEDED)),
    DROPPED(_ -> new Answer.Broken(Breakage.DROPPED)),
    ENDLESS(_ -> new Answer.Broken(Breakage.ENDLESS)),
    STALLED(_ -> new Answer.Broken(Breakage.STALLED)),
    REDIRECT(_ -> new Answer.Broken(Breakage.REDIRECT)),
    WEB_PAGE(_ -> new Answer.Broken(Breakage.WEB_PAGE)),
    NO_ENVELOPE(_ -> new Answer.Broken(Breakage.EMPTY_OBJECT)),
    BODY_NOT_JSON(_ -> new Answer.Broken(Breakage.NOT_JSON));

    private final Function<Question, Answer> answer;

    Nonsense(Function<Question, Answer> answer) {
        this.answer = answer;
    }

    static Optional<Nonsense> named(String name) {
        return Arrays.stream(values()).filter(one -> one.word().equals(name)).findFirst();
    }

    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    Answer answer(Question question) {
        return answer.apply(question);
    }

    private static Sheet sheet(Question question) {
        return Material.of(question.user()).map(material -> new Honest(material).sheet()).orElse(Sheet.EMPTY);
    }

    private static String honest(Question question) {
        return sheet(question).json().toString();
    }

    private static String edited(Question question, UnaryOperator<ObjectNode> edit) {
        return edit.apply(sheet(question).json()).toString();
    }

    private static String changed(Question question, UnaryOperator<Saying> change) {
        return sheet(question).map(change).json().toString();
    }

    private static String said(Question question, String text) {
        return changed(question, saying -> saying.saying(text));
    }

    private static List<Integer> everyNumber(Question question) {
        return Material.of(question.user()).map(material -> material.all().map(Material.Line::number).toList()).orElse(List.of());
    }

    private static String repeated(Question question, int times) {
        Sheet sheet = sheet(question);
        var one = sheet.whatChanged().orElse(Saying.fact("takeaways", "Something happened, it is said.", 1));
        return new Sheet(sheet.title(), sheet.hook(), sheet.whatChanged(), sheet.whyItMatters(), sheet.whatToDoNext(), sheet.whoShouldCare(),
                Collections.nCopies(times, one), sheet.competitors(), sheet.technical(), sheet.implications(), sheet.timeline(), sheet.quotes(), sheet.topics())
                .json().toString();
    }
}
