package dev.cardwire.embedded.model.behaviour;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** A whole answer, before it is JSON of the schema {@code card-draft-1}. */
record Sheet(
        Optional<Saying> title,
        Optional<Saying> hook,
        Optional<Saying> whatChanged,
        Optional<Saying> whyItMatters,
        Optional<Step> whatToDoNext,
        List<String> whoShouldCare,
        List<Saying> takeaways,
        Optional<Table> competitors,
        List<Saying> technical,
        List<Outlook> implications,
        List<Event> timeline,
        List<Saying> quotes,
        List<String> topics) {

    /** One thing to do, with the number of one of the article's links. */
    record Step(Saying action, Optional<Integer> link) {}

    /** Two or more things side by side, in one column. */
    record Table(String column, List<Row> rows) {}

    record Row(String name, Saying cell) {}

    record Outlook(Saying prediction, Saying rationale) {}

    record Event(String date, Saying event) {}

    static final Sheet EMPTY = new Sheet(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), List.of(), List.of(),
            Optional.empty(), List.of(), List.of(), List.of(), List.of(), List.of());

    /** The same sheet with each thing that it says changed. */
    Sheet map(UnaryOperator<Saying> change) {
        return new Sheet(title.map(change), hook.map(change), whatChanged.map(change), whyItMatters.map(change),
                whatToDoNext.map(step -> new Step(change.apply(step.action()), step.link())),
                whoShouldCare,
                takeaways.stream().map(change).toList(),
                competitors.map(table -> new Table(table.column(),
                        table.rows().stream().map(row -> new Row(row.name(), change.apply(row.cell()))).toList())),
                technical.stream().map(change).toList(),
                implications.stream().map(outlook -> new Outlook(change.apply(outlook.prediction()), change.apply(outlook.rationale()))).toList(),
                timeline.stream().map(event -> new Event(event.date(), change.apply(event.event()))).toList(),
                quotes.stream().map(change).toList(),
                topics);
    }

    /** The sheet as the schema wants it. */
    ObjectNode json() {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        set(json, "title", title);
        set(json, "hook", hook);
        set(json, "whatChanged", whatChanged);
        set(json, "whyItMatters", whyItMatters);
        json.set("whatToDoNext", whatToDoNext.map(Sheet::step).orElse(null));
        words(json.putArray("whoShouldCare"), whoShouldCare);
        statements(json.putArray("takeaways"), takeaways);
        json.set("competitors", competitors.map(Sheet::table).orElse(null));
        statements(json.putArray("technical"), technical);
        ArrayNode outlooks = json.putArray("implications");
        implications.forEach(outlook -> {
            ObjectNode node = outlooks.addObject().put("prediction", outlook.prediction().text());
            numbers(node.putArray("predictionSentences"), outlook.prediction().sentences());
            node.put("rationale", outlook.rationale().text());
            numbers(node.putArray("rationaleSentences"), outlook.rationale().sentences());
            node.putNull("dueBy");
        });
        ArrayNode events = json.putArray("timeline");
        timeline.forEach(event -> {
            ObjectNode node = events.addObject().put("date", event.date()).put("text", event.event().text());
            numbers(node.putArray("sentences"), event.event().sentences());
        });
        ArrayNode spoken = json.putArray("quotes");
        quotes.forEach(quote -> numbers(spoken.addObject().put("speaker", quote.text()).putArray("sentences"), quote.sentences()));
        words(json.putArray("topics"), topics);
        return json;
    }

    private static void set(ObjectNode json, String name, Optional<Saying> saying) {
        json.set(name, saying.map(Sheet::statement).orElse(null));
    }

    private static void statements(ArrayNode array, List<Saying> sayings) {
        sayings.forEach(saying -> array.add(statement(saying)));
    }

    private static ObjectNode statement(Saying saying) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("text", saying.text()).put("kind", saying.kind().name().toLowerCase(Locale.ROOT));
        numbers(node.putArray("sentences"), saying.sentences());
        return node;
    }

    private static ObjectNode step(Step step) {
        ObjectNode node = JsonNodeFactory.instance.objectNode().put("text", step.action().text());
        numbers(node.putArray("sentences"), step.action().sentences());
        return node.put("link", step.link().orElse(null));
    }

    private static ObjectNode table(Table table) {
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        node.putArray("columns").add(table.column());
        ArrayNode rows = node.putArray("rows");
        table.rows().forEach(row -> {
            ObjectNode cell = rows.addObject().put("name", row.name()).putArray("cells").addObject();
            cell.put("column", table.column()).put("text", row.cell().text());
            numbers(cell.putArray("sentences"), row.cell().sentences());
        });
        return node;
    }

    private static void numbers(ArrayNode array, List<Integer> numbers) {
        numbers.forEach(array::add);
    }

    private static void words(ArrayNode array, List<String> words) {
        words.forEach(array::add);
    }
}
