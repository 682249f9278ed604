package dev.cardwire.article;

import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.List;

/** Organisations of a Chinese text by how their names end: 大学, 有限公司, 委员会, 科技; read back to where the name begins. */
final class ChineseOrganisations {

    private static final WordTable FORMAL_ENDS = ChineseNameWords.table("formal end");
    private static final WordTable INFORMAL_ENDS = ChineseNameWords.table("informal end");
    private static final WordTable WORDS_BEFORE = ChineseNameWords.table("before organisation");
    private static final WordTable GENERIC = ChineseNameWords.table("generic");

    /** End what stands before a name. */
    private static final String BEFORE = "的在由与和对向被为是了从至将已等及给于该这某其此让把因据经或但而又也都并就则称说到当家名位个款项以使受获用后前时中内上下间按随诉";

    /** May follow a short name; what may not makes the words before it tell a kind of thing. */
    private static final String BEHIND = "与和及由向对在将已也则的等是为称宣表创独领跟联首董完获股诉此均未还不仍今昨拟又就有开推成公上曾去本发CF，。、；：！？“”（）()《》,.:; \n";

    private static final int LONGEST = 16;
    private static final int LONGEST_INFORMAL = 4;

    private ChineseOrganisations() {}

    /** Where the organisations of a Chinese text stand. */
    static List<NameSpan> in(String text) {
        var spans = new ArrayList<NameSpan>();
        for (int at = 2; at < text.length(); at++) {
            if (!Letters.isUnspaced(text.charAt(at))) {
                continue;
            }
            int from = at;
            FORMAL_ENDS.at(text, at).ifPresent(end -> formal(text, from, from + end.form().length(), spans));
            INFORMAL_ENDS.at(text, at).ifPresent(end -> informal(text, from, from + end.form().length(), spans));
        }
        return spans;
    }

    private static void formal(String text, int stemEnd, int end, List<NameSpan> spans) {
        int start = start(text, stemEnd, LONGEST);
        // 大学院 and 委员会委员 go on.
        boolean goesOn = end < text.length() && "院长".indexOf(text.charAt(end)) >= 0;
        if (stemEnd - start >= 2 && !goesOn && !isGeneric(text, start, stemEnd) && Letters.isUnspaced(text.charAt(stemEnd - 1))) {
            spans.add(NameSpan.of(start, end, EntityType.ORGANISATION));
        }
    }

    private static void informal(String text, int stemEnd, int end, List<NameSpan> spans) {
        int start = start(text, stemEnd, LONGEST_INFORMAL + 1);
        int length = stemEnd - start;
        boolean standsAlone = end == text.length() || BEHIND.indexOf(text.charAt(end)) >= 0 || Character.isDigit(text.charAt(end));
        if (length >= 2 && length <= LONGEST_INFORMAL && standsAlone && GENERIC.at(text, start).isEmpty()
                && text.substring(start, stemEnd).chars().allMatch(Letters::isUnspaced)) {
            spans.add(NameSpan.of(start, end, EntityType.ORGANISATION));
        }
    }

    /** Where the name that ends at a place begins: behind the last mark or word that can be no part of it. */
    private static int start(String text, int end, int longest) {
        int start = end;
        while (start > 0 && end - start < longest && isOfName(text.charAt(start - 1)) && WORDS_BEFORE.before(text, start).isEmpty()) {
            start--;
        }
        return start;
    }

    private static boolean isOfName(char character) {
        return Character.isLetterOrDigit(character) && BEFORE.indexOf(character) < 0;
    }

    /** Whether a stretch is made of words for kinds of things alone. */
    private static boolean isGeneric(String text, int start, int end) {
        int at = start;
        // 上海人工智能实验室 begins with a place.
        if (Glossary.ofTheField().find(text.substring(start, Math.min(start + 2, end))).isPresent()) {
            return false;
        }
        while (at < end) {
            var word = GENERIC.at(text, at);
            if (word.isEmpty()) {
                return false;
            }
            at += word.get().form().length();
        }
        return true;
    }
}
