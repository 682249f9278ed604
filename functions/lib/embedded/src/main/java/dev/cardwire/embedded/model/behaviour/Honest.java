package dev.cardwire.embedded.model.behaviour;

import dev.cardwire.embedded.model.behaviour.Material.Line;
import dev.cardwire.embedded.model.behaviour.Sheet.Event;
import dev.cardwire.embedded.model.behaviour.Sheet.Outlook;
import dev.cardwire.embedded.model.behaviour.Sheet.Row;
import dev.cardwire.embedded.model.behaviour.Sheet.Step;
import dev.cardwire.embedded.model.behaviour.Sheet.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Says of an article what its sentences say: the sentence itself, shortened by {@link Shortened}, or in another language the
 * names and values of it by {@link Translated}. Each thing cites the sentence that it was made of, so all of it is true.
 */
final class Honest {

    private static final int LONGEST_HOOK = 118;
    private static final int MOST_TAKEAWAYS = 4;
    private static final int MOST_OTHERS = 2;

    private static final Pattern NUMBER = Pattern.compile("[0-9]");
    private static final Pattern CONSEQUENCE = Pattern.compile("(?i)\\b(?:because|which means|so that|therefore|as a result|allows|lets)\\b|因此|意味着|从而|使得");
    private static final Pattern TECHNICAL = Pattern.compile("(?i)[0-9] ?(?:GB|TB|MB|GHz|nm|tokens|parameters|watts?|ms)\\b|参数|纳米|显存|延迟");
    private static final Pattern OUTLOOK = Pattern.compile("(?i)\\b(?:will|expects? to|is expected|plans? to)\\b|预计|计划|将于");
    private static final Pattern DOABLE = Pattern.compile("(?i)\\b(?:available (?:now|today|from)|can (?:download|apply|register|upgrade)|open to)\\b|可以?(?:下载|申请|报名|升级)|现已(?:开放|上线)");
    private static final Pattern YEAR = Pattern.compile("\\b(?:in|since) ((?:19|20)[0-9]{2})\\b|(?<![0-9])((?:19|20)[0-9]{2})年(?!代)");
    private static final Pattern ENGLISH_SPEAKER = Pattern.compile("”,? (?:said|says) ((?:[A-Z][\\p{L}.'-]{1,20} ){0,2}[A-Z][\\p{L}'-]{1,20})");
    private static final Pattern CHINESE_SPEAKER = Pattern.compile("([\\p{IsHan}]{2,4})(?:表示|说|指出)[：，:,]?“");
    private static final Pattern COMPARED = Pattern.compile("((?:[A-Z][\\w.-]{0,20} ){1,3})(costs|uses|scores|supports|needs|runs) [^.]{3,160}\\.");

    private final Material material;
    private final List<Line> usable;

    Honest(Material material) {
        this.material = material;
        this.usable = within(material);
    }

    /** The first sentences that can be used, as far as the card may quote them. */
    private static List<Line> within(Material material) {
        var lines = new ArrayList<Line>();
        int room = material.excerpt();
        for (Line line : material.sentences()) {
            if (isUsable(line) && (line.text().length() <= room || lines.isEmpty())) {
                lines.add(line);
                room -= line.text().length();
            }
        }
        return lines;
    }

    /** The whole answer. */
    Sheet sheet() {
        return material.isTranslated() ? translated() : plain();
    }

    private Sheet plain() {
        return new Sheet(
                Optional.empty(),
                first("hook", line -> true).flatMap(saying -> Shortened.within(saying.text(), LONGEST_HOOK).map(saying::saying)),
                first("whatChanged", line -> true),
                first("whyItMatters", line -> has(CONSEQUENCE, line)).map(Honest::concluded),
                first("whatToDoNext", line -> has(DOABLE, line)).map(action -> new Step(action, material.links().stream().map(Line::number).findFirst())),
                List.of("everyone"),
                some("takeaways", line -> has(NUMBER, line), MOST_TAKEAWAYS),
                table(),
                some("technical", line -> has(TECHNICAL, line), MOST_OTHERS),
                outlooks(),
                events(),
                quotes(),
                List.of("other"));
    }

    private Sheet translated() {
        var sayings = Stream.concat(usable.stream(), material.related().stream().filter(Honest::isUsable))
                .flatMap(line -> Translated.of(line, material.wantsChinese()).map(text -> Saying.fact("takeaways", text, line.number())).stream())
                .limit(MOST_TAKEAWAYS + 1)
                .toList();
        var first = sayings.stream().findFirst();
        return new Sheet(
                first.map(saying -> Saying.fact("title", saying.text(), saying.sentences().getFirst())),
                Optional.empty(),
                first.map(saying -> Saying.fact("whatChanged", saying.text(), saying.sentences().getFirst())),
                Optional.empty(), Optional.empty(), List.of("everyone"),
                sayings.stream().skip(1).toList(),
                Optional.empty(), List.of(), List.of(), List.of(), quotes(), List.of("other"));
    }

    /** What is told of a consequence is a conclusion as often as not, and the schema has a word for that. */
    private static Saying concluded(Saying saying) {
        return new Saying(saying.section(), saying.text(), Saying.Kind.INFERENCE, saying.sentences());
    }

    private Optional<Saying> first(String section, Predicate<Line> wanted) {
        return some(section, wanted, 1).stream().findFirst();
    }

    private List<Saying> some(String section, Predicate<Line> wanted, int most) {
        return usable.stream().filter(wanted).limit(most)
                .map(line -> Saying.fact(section, Shortened.of(line.text()), line.number()))
                .toList();
    }

    private List<Outlook> outlooks() {
        var outlooks = new ArrayList<Outlook>();
        for (int i = 1; i < usable.size() && outlooks.size() < MOST_OTHERS; i++) {
            if (has(OUTLOOK, usable.get(i))) {
                outlooks.add(new Outlook(said("prediction", usable.get(i)), said("rationale", usable.get(i - 1))));
            }
        }
        return outlooks;
    }

    private List<Event> events() {
        var events = new ArrayList<Event>();
        for (Line line : usable) {
            var year = YEAR.matcher(line.text());
            if (year.find() && events.size() < MOST_OTHERS) {
                events.add(new Event(year.group(1) != null ? year.group(1) : year.group(2), said("timeline", line)));
            }
        }
        return events;
    }

    private List<Saying> quotes() {
        var quotes = new ArrayList<Saying>();
        for (Line line : usable) {
            speaker(line).filter(_ -> quotes.size() < MOST_OTHERS)
                    .ifPresent(speaker -> quotes.add(Saying.fact("quotes", speaker, line.number())));
        }
        return quotes;
    }

    private static Optional<String> speaker(Line line) {
        return Stream.of(ENGLISH_SPEAKER, CHINESE_SPEAKER)
                .map(pattern -> pattern.matcher(line.text()))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst();
    }

    /** Two things of which the article tells the same, each in a sentence of its own. */
    private Optional<Table> table() {
        var rows = new ArrayList<Row>();
        String verb = "";
        for (Line line : usable) {
            var compared = COMPARED.matcher(line.text());
            if (compared.matches() && (verb.isEmpty() || verb.equals(compared.group(2)))) {
                verb = compared.group(2);
                rows.add(new Row(compared.group(1).strip(), said("competitors", line)));
            }
        }
        return rows.size() < 2 ? Optional.empty() : Optional.of(new Table(verb, rows));
    }

    private static Saying said(String section, Line line) {
        return Saying.fact(section, Shortened.of(line.text()), line.number());
    }

    private static boolean has(Pattern pattern, Line line) {
        return pattern.matcher(line.text()).find();
    }

    /** A headline, a list of links or a page's own words make no statement. */
    private static boolean isUsable(Line line) {
        String text = line.text().strip();
        boolean han = text.codePoints().anyMatch(Character::isIdeographic);
        return text.length() >= (han ? 12 : 40) && text.length() <= 400 && !text.contains("://") && !text.contains("<")
                && text.matches("(?s).*[.!?。！？”\"]");
    }
}
