package dev.cardwire.article;

import dev.cardwire.article.StatusFact.Status;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Finds the words that say how far a text vouches for what it tells: those of statuses.txt, and phrases with a name in them. */
final class Statuses {

    /** In Latin script and in Chinese clauses end with different marks; a comma between digits ends none. */
    private static final String CLAUSE_ENDS = "，。！？；：;!?\n";

    private static final CueTable CUES = CueTable.read("statuses.txt");

    /** "The Information reported", 据《财经》杂志11月19日报道: by others, not by a company of its own figures. */
    private static final Anchored REPORTED = Anchored.either(
            Anchored.of("据", "据[^，。,;；！？\\n]{1,24}?(?:报道|消息|透露|爆料|披露|援引)"),
            Anchored.of("有", "有(?:媒体|消息|报道|知情人|业内人士|传言)[^，。,\\n]{0,6}(?:称|说|透露|报道|指出)"),
            Anchored.ofWords(List.of("Bloomberg", "Reuters", "Nikkei Asia", "Nikkei", "Caixin", "Axios", "Politico", "TechCrunch", "CNBC", "CNN", "BBC", "AP", "AFP", "WSJ",
                    "Wired", "Semafor", "Insider", "Guardian", "Economist", "Verge", "Information", "Journal", "Times", "Post", "News", "Herald", "Magazine", "Tribune",
                    "Daily", "Weekly", "Telegraph", "Register", "Chronicle", "media", "outlets", "outlet"),
                    " (?:first |earlier |previously |has |had )?(?:reported|reports|says|said in a report)\\b"),
            Anchored.ofWords(List.of("two ", "three ", "four ", "several ", "some ", "multiple ", "other "),
                    "(?:people|sources|persons|executives|officials)(?: [a-z]+){0,6} said\\b"),
            Anchored.ofWords(List.of("was "), "(?:first )?reported (?:by|earlier)\\b"),
            Anchored.ofWords(List.of("reports "), "(?:say|said|that|of a)\\b"),
            Anchored.ofWords(List.of("citing "), "(?:[a-z]+ ){0,3}(?:people|sources|person|report|documents?)\\b"));

    /** 或 before what may come to pass; between two things it is only "or". */
    private static final Anchored PERHAPS = Anchored.of("或", "或(?:[将于能可达为在会成超现是再迎已致受需降涨破延]|面临|推出|有[望所])");

    /** 如 before a verb is "if", before a name "such as". */
    private static final Anchored IF = Anchored.of("如", "(?<![例比诸正犹譬假])如(?:被|需|未|能|获|遇|要|无|不能|不符|有(?!限))");

    /** "once the deal closes"; "once a year" is none. */
    private static final Anchored ONCE = Anchored.ofWords(List.of("Once ", "once "), "(?=(?:the|it|they|he|she|we|all|its|their|these|those|that|regulators|approved|completed|complete|[a-z]+ (?:is|are|has|have))\\b)");

    /** 将交付周期从90天缩短到45天: before what is changed 将 is 把 and tells no plan, but for a time between (将明年产能从…). */
    private static final Pattern OF_OBJECT = Pattern.compile(
            "将(?![从于在把会对由])[^，。；！？\\n从把会年月日]{2,16}从[^，。；！？\\n]{1,14}?[到至为]");

    private static final Anchored CONTRACTED = Anchored.of("n", (text, at) -> text.startsWith("t", at + 2), "n['’]t\\b");

    private Statuses() {}

    /**
     * The status words of a text, in order, none within another.
     *
     * @param text widths folded
     */
    static List<StatusFact> in(String text) {
        String lower = Widths.small(text);
        var found = new ArrayList<StatusFact>();
        add(REPORTED, Status.REPORTED, text, found);
        add(PERHAPS, Status.POSSIBLE, text, found);
        add(IF, Status.CONDITIONAL, text, found);
        add(ONCE, Status.CONDITIONAL, text, found);
        add(CONTRACTED, Status.NEGATED, text, found);
        for (var cue : CUES.in(lower)) {
            // The month is written with a capital, and a sentence seldom begins with the verb.
            boolean isMonth = cue.word().equals("may") && text.charAt(cue.start()) == 'M';
            boolean isOfObject = cue.word().equals("将") && OF_OBJECT.matcher(text).region(cue.start(), text.length()).lookingAt();
            if (!isMonth && !isOfObject) {
                found.add(fact(cue.start(), cue.start() + cue.word().length(), Status.valueOf(cue.list().toUpperCase(Locale.ROOT).replace(' ', '_'))));
            }
        }
        found.sort(Comparator.comparingInt(StatusFact::start).thenComparing(Comparator.comparingInt(StatusFact::end).reversed()));
        var apart = new ArrayList<StatusFact>();
        int from = 0;
        int to = 0;
        for (var status : found) {
            if (apart.isEmpty() || status.start() >= apart.getLast().end()) {
                if (status.end() > to) {
                    for (int at = Math.max(from, to); at < status.start(); at++) {
                        from = endsClause(text, at) ? at + 1 : from;
                    }
                    to = clauseEnd(text, status.end());
                }
                apart.add(new StatusFact(status.start(), status.end(), status.status(), from, to));
            }
        }
        return List.copyOf(apart);
    }

    private static void add(Anchored pattern, Status status, String text, List<StatusFact> found) {
        pattern.forEach(text, match -> {
            // 或 alone is the cue, and what follows only shows it.
            int end = pattern == PERHAPS || pattern == IF ? match.start() + 1 : match.end();
            found.add(fact(match.start(), end, status));
        });
    }

    /** Not yet with the clause that it speaks of. */
    private static StatusFact fact(int start, int end, Status status) {
        return new StatusFact(start, end, status, start, end);
    }

    private static int clauseEnd(String text, int from) {
        int to = from;
        while (to < text.length() && !endsClause(text, to)) {
            to++;
        }
        return to;
    }

    private static boolean endsClause(String text, int at) {
        char character = text.charAt(at);
        if (CLAUSE_ENDS.indexOf(character) >= 0) {
            return true;
        }
        return (character == '.' || character == ',') && (at + 1 >= text.length()
                || Character.isWhitespace(text.charAt(at + 1)) || Letters.isUnspaced(text.charAt(at + 1)));
    }
}
