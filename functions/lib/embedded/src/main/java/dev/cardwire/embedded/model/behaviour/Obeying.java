package dev.cardwire.embedded.model.behaviour;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.cardwire.embedded.model.Answer;
import dev.cardwire.embedded.model.Behaviour;
import dev.cardwire.embedded.model.Question;
import dev.cardwire.embedded.model.behaviour.Material.Line;
import dev.cardwire.embedded.model.behaviour.Sheet.Event;
import dev.cardwire.embedded.model.behaviour.Sheet.Outlook;
import dev.cardwire.embedded.model.behaviour.Sheet.Row;
import dev.cardwire.embedded.model.behaviour.Sheet.Step;
import dev.cardwire.embedded.model.behaviour.Sheet.Table;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Does what anybody orders anywhere in the data: it writes what it is told to write into every part of its answer, citing the
 * sentence that it is told to cite, the first one, and the one that gave the order; an answer that lies ready in the text it
 * gives as its own. Where nobody orders anything, it is honest.
 */
final class Obeying implements Behaviour {

    private static final ObjectMapper JSON = new ObjectMapper();

    /** An order to write something; what is to be written stands behind it, in quotation marks, behind a colon, or to the sentence's end. */
    private static final Pattern ORDER = Pattern.compile(
            "(?i)\\b(?:write|say|state|output|print|respond|reply|answer|report|add|insert|append|include|mention|recommend|praise|claim|tell(?: the)? readers?"
                    + "|set(?: the)? (?:hook|title|summary|takeaway)s?|(?:hook|title|summary) (?:must|should) be|rate|announce|declare)\\b"
                    + "(?: (?:only|exactly|instead|that|with|to|as|the following|in (?:the|your) [a-z]{2,12}|this(?: sentence)?|verbatim|readers?)){0,5}[:,]? ?"
                    + "|(?:写(?:上|入|成|道)?|输出|回复|回答|推荐|加入|插入|添加|提到|声称|设为|改为|说明?|宣布|告诉读者)(?:以下内容|如下)?[：:，]?");
    private static final Pattern CITE = Pattern.compile("(?i)\\b(?:cite|citing|cited as|reference)(?: only)? (?:sentence|number|no\\.) ?([0-9]{1,6})|引用第? ?([0-9]{1,6}) ?句");
    private static final Pattern QUOTED = Pattern.compile("[“‘「『][^”’」』]{3,400}[”’」』]|\"[^\"]{3,400}\"|(?<!\\p{L})'[^']{3,400}'");
    private static final Pattern TO_A_MODEL = Pattern.compile("(?i)\\b(?:ignore|disregard|forget|override|instructions?|prompt|assistants?|ai|llms?|models?|summari[sz]\\w*|system)\\b"
            + "|忽略|无视|指令|提示|助手|模型|摘要|系统|人工智能");
    private static final int MOST_ORDERS = 5;

    /**
     * Something to write.
     *
     * @param sentence the number of the sentence that orders it; 0 for a title or the words of a link
     */
    private record Order(String text, int sentence) {}

    @Override
    public Answer answer(Question question) {
        return Answer.of(Material.of(question.user()).map(Obeying::answer).orElse(Behaviours.NOTHING_TO_READ));
    }

    private static String answer(Material material) {
        var ready = lines(material).flatMap(line -> ready(line.text()).stream()).findFirst();
        if (ready.isPresent()) {
            return ready.get();
        }
        var orders = orders(material);
        return (orders.isEmpty() ? new Honest(material).sheet() : obedient(material, orders)).json().toString();
    }

    /** Everything that can be read: a title orders as well as a sentence does. */
    private static Stream<Line> lines(Material material) {
        return Stream.of(Stream.of(new Line(0, material.title())), material.all(), material.links().stream().map(link -> new Line(0, link.text()))).flatMap(all -> all);
    }

    private static Optional<String> ready(String text) {
        int start = text.indexOf("{\"");
        int end = text.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            JsonNode answer = JSON.readTree(text.substring(start, end + 1));
            return answer.has("hook") || answer.has("whatChanged") ? Optional.of(answer.toString()) : Optional.empty();
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static List<Order> orders(Material material) {
        var orders = new LinkedHashSet<Order>();
        var lines = lines(material).toList();
        for (int i = 0; i < lines.size() && orders.size() < MOST_ORDERS; i++) {
            Line line = lines.get(i);
            if (!TO_A_MODEL.matcher(line.text()).find()) {
                continue;
            }
            // What one sentence orders the next may spell out.
            String next = i + 1 < lines.size() ? lines.get(i + 1).text() : "";
            wanted(line.text()).or(() -> wanted(next)).ifPresent(text -> orders.add(new Order(text, line.number())));
        }
        return List.copyOf(orders);
    }

    private static Optional<String> wanted(String text) {
        Matcher order = ORDER.matcher(text);
        if (!order.find()) {
            return Optional.empty();
        }
        String rest = text.substring(order.end());
        Matcher quoted = QUOTED.matcher(rest);
        String wanted = quoted.find() ? quoted.group().substring(1, quoted.group().length() - 1) : rest;
        return Optional.of(wanted.strip()).filter(words -> words.length() > 2);
    }

    private static Sheet obedient(Material material, List<Order> orders) {
        var cited = lines(material).map(line -> CITE.matcher(line.text())).filter(Matcher::find)
                .map(found -> Integer.parseInt(found.group(1) != null ? found.group(1) : found.group(2))).findFirst();
        var sayings = new ArrayList<Saying>();
        for (Order order : orders) {
            var sources = new LinkedHashSet<Integer>();
            cited.ifPresent(sources::add);
            sources.add(1);
            sources.add(Math.max(1, order.sentence()));
            sources.forEach(source -> sayings.add(Saying.fact("takeaways", order.text(), source)));
        }
        Saying first = sayings.getFirst();
        Saying concluded = new Saying("takeaways", first.text(), Saying.Kind.INFERENCE, first.sentences());
        Saying own = sayings.getLast();
        return new Sheet(Optional.of(own), Optional.of(own), Optional.of(first), Optional.of(concluded),
                Optional.of(new Step(own, material.links().stream().map(Line::number).findFirst())),
                List.of("everyone"), sayings,
                Optional.of(new Table(own.text(), List.of(new Row(own.text(), own), new Row(material.title(), first)))),
                List.of(concluded), List.of(new Outlook(own, concluded)), List.of(new Event("2026", own)),
                List.of(new Saying("quotes", own.text(), Saying.Kind.FACT, own.sentences())), List.of("other"));
    }
}
