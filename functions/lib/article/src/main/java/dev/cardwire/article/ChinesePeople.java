package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.regex.Pattern;

/**
 * People of a Chinese text: a surname and one or two characters behind a title, before a verb of speech or a form of
 * address; a foreign name by its dot. One that is found so is found wherever it stands.
 */
final class ChinesePeople {

    private static final WordTable SURNAMES = ChineseNameWords.table("surname");
    private static final WordTable TITLES = ChineseNameWords.table("title");
    private static final WordTable DEEDS = ChineseNameWords.table("deed");
    private static final WordTable EDGES = ChineseNameWords.table("edge");
    private static final WordTable ADDRESSES = ChineseNameWords.table("address");
    private static final WordTable NO_PEOPLE = ChineseNameWords.table("no person");

    private static final Pattern CHIEF = Pattern.compile("首席\\p{IsHan}{2,5}[官家师]$");
    private static final int LONGEST_CHIEF = 8;

    /** 李明在发布会上表示. */
    private static final Pattern SPEAKS_AT = Pattern.compile("在[^，。]{1,12}(?:表示|说|称|指出|透露|写道|强调|宣布)");

    private static final String MARKS = "，。、；：！？“”（）()《》,.:;· \n\t";

    /** Each costs a pass over the text. */
    private static final int MOST = 60;

    /** 马克·扎克伯格: foreign names are written with a dot. */
    private static final Anchored FOREIGN = Anchored.of("·•‧・", "(?:[·•‧・][\\p{IsHan}A-Z]{1,8}){1,3}");
    private static final int LONGEST_FOREIGN_PART = 6;
    private static final String BEFORE_FOREIGN = "由与和对向是的据让请被在给";

    private ChinesePeople() {}

    /** Where the people of a Chinese text stand. */
    static List<NameSpan> in(String text) {
        var names = new LinkedHashSet<String>();
        for (int at = 0; at < text.length() && names.size() < MOST; at++) {
            int given = at + surname(text, at);
            if (given > at && mayBegin(text, at)) {
                for (int end = given + 1; end <= Math.min(given + 2, text.length()); end++) {
                    if (isPerson(text, at, end)) {
                        names.add(text.substring(at, end));
                        break;
                    }
                }
            }
        }
        var spans = new ArrayList<NameSpan>();
        for (String name : names) {
            for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length())) {
                spans.add(NameSpan.of(at, at + name.length(), EntityType.PERSON));
            }
        }
        foreign(text, spans);
        return spans;
    }

    /** How long the surname at a place is; 0 if there is none. */
    private static int surname(String text, int at) {
        return SURNAMES.at(text, at).map(surname -> surname.form().length()).orElse(0);
    }

    /** Whether what stands before a place may stand before a name; it mostly may not, so that this spares most of the work. */
    private static boolean mayBegin(String text, int at) {
        return at == 0 || !Letters.isUnspaced(text.charAt(at - 1)) || BEFORE_FOREIGN.indexOf(text.charAt(at - 1)) >= 0 || isTitled(text, at);
    }

    private static boolean isPerson(String text, int start, int end) {
        if (!Letters.isUnspaced(text.charAt(end - 1)) || NO_PEOPLE.at(text, start).isPresent()) {
            return false;
        }
        boolean isEdge = end == text.length() || MARKS.indexOf(text.charAt(end)) >= 0 || Character.isDigit(text.charAt(end))
                || EDGES.at(text, end).isPresent();
        boolean isKnown = Glossary.ofTheField().find(text.substring(start, end)).isPresent();
        if (isKnown) {
            return false;
        }
        boolean isFree = start == 0 || !Letters.isUnspaced(text.charAt(start - 1));
        boolean isSpoken = DEEDS.at(text, end).isPresent() || text.charAt(Math.min(end, text.length() - 1)) == '在' && SPEAKS_AT.matcher(text).region(end, text.length()).lookingAt();
        boolean isAddressed = ADDRESSES.at(text, end).isPresent() && (isFree || BEFORE_FOREIGN.indexOf(text.charAt(start - 1)) >= 0);
        return isEdge && isTitled(text, start) || isFree && isSpoken || isAddressed;
    }

    /** Whether a title stands before a name, perhaps with a mark between: 创始人、张三. */
    private static boolean isTitled(String text, int start) {
        int end = start > 0 && "、， ".indexOf(text.charAt(start - 1)) >= 0 ? start - 1 : start;
        return TITLES.before(text, end).filter(title -> end == start || title.form().length() > 1).isPresent()
                || end > 0 && "官家师".indexOf(text.charAt(end - 1)) >= 0 && CHIEF.matcher(text.substring(Math.max(0, end - LONGEST_CHIEF), end)).find();
    }

    private static void foreign(String text, List<NameSpan> spans) {
        int after = 0;
        for (var dotted : FOREIGN.in(text)) {
            int dot = dotted.start();
            int start = dot;
            while (start > after && dot - start < LONGEST_FOREIGN_PART && Character.isIdeographic(text.charAt(start - 1))) {
                start--;
            }
            after = dotted.end();
            if (start == dot) {
                continue;
            }
            for (int at = start + 1; at < dot; at++) {
                if (BEFORE_FOREIGN.indexOf(text.charAt(at - 1)) >= 0 || isTitled(text, at)) {
                    start = at;
                }
            }
            int end = dotted.end();
            for (int at = text.lastIndexOf(dotted.group().charAt(0), end - 1) + 3; at < dotted.end(); at++) {
                if (EDGES.at(text, at).isPresent()) {
                    end = at;
                    break;
                }
            }
            spans.add(NameSpan.of(start, end, EntityType.PERSON));
        }
    }
}
