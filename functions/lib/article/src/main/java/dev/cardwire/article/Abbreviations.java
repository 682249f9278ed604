package dev.cardwire.article;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Tells a full stop that belongs to an abbreviation, an initial, or a number from one that ends a sentence. */
final class Abbreviations {

    /** Before a name; in small letters some are units. */
    private static final Set<String> TITLES = Set.of(
            "dr", "mr", "mrs", "ms", "prof", "rev", "fr", "gen", "col", "sen", "rep", "reps", "sens", "gov", "pres", "st", "mt", "ft", "capt", "lt",
            "sgt", "maj", "cmdr", "cpl", "hon", "supt", "messrs", "mme", "mlle", "sra", "srta", "dra", "hr", "adm", "brig", "insp", "jan", "feb",
            "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec");

    /** Never the last word of a sentence, or so seldom that splitting is the greater error. */
    private static final Set<String> ALWAYS = Set.of(
            "vs", "cf", "e.g", "i.e", "eg", "ie", "viz", "incl", "excl", "approx", "ca", "dept", "univ", "assn", "bros", "resp", "esp", "z.b", "d.h", "u.a",
            "bzw", "ggf", "evtl", "inkl", "zzgl", "vgl", "abb", "mio", "mrd", "p.ej", "p.ex", "c.-à-d", "env", "sog", "ph");

    /** Before a number. */
    private static final Set<String> BEFORE_NUMBERS = Set.of(
            "no", "nos", "nr", "fig", "figs", "vol", "vols", "pp", "p", "ch", "sec", "eq", "v", "art", "abs", "tel", "est", "núm", "pág", "n");

    /** Often the last word of a sentence, often not: the next word decides. */
    private static final Set<String> SOMETIMES = Set.of(
            "inc", "corp", "co", "ltd", "llc", "jr", "sr", "etc", "u.s", "u.k", "u.n", "e.u", "d.c", "a.m", "p.m", "ph.d", "m.d", "b.a", "m.a", "plc", "usw",
            "al", "est", "ave", "blvd", "hwy", "ext", "sq", "tue", "tues", "wed", "thu", "thurs", "fri", "approx", "avg", "max", "min", "gmbh", "s.a", "s.p.a");

    /** Words that begin sentences and hardly ever stand in capitals within one. */
    private static final Set<String> STARTERS = Set.of((
            "the a an it its this that these those he she they we i you his her their our my your in on at but and or so if when while as after before for "
                    + "with there however according although because by from since then to what who how why where which whether now today yesterday meanwhile "
                    + "instead also still yet more most many some all both each every such once until even here despite during under over between among "
                    + "not no yes last next earlier later analysts investors officials shares researchers critics")
            .split(" "));

    private static final Pattern INITIALS = Pattern.compile("\\p{L}(?:\\.\\p{L})*");

    /** 3. Oktober, 17. maj: the languages that write ordinals with a full stop. */
    private static final Pattern MONTH = Pattern.compile("(?iu)(?:jan|feb|m(?:är|ar|aa)|apr|ma[ijy]|jun|jul|aug|sep|o[kc]t|nov|de[zc])\\p{L}{0,7}");

    private static final Pattern NUMERAL = Pattern.compile("\\d{1,3}|[ivxIVX]{1,5}|[a-zA-Z]");

    private Abbreviations() {}

    /**
     * Whether a full stop ends no sentence.
     *
     * @param start where the sentence begins
     * @param dot the full stop
     * @param next the first letter or digit after it
     * @param to where the line ends
     */
    static boolean isOne(String text, int start, int dot, int next, int to) {
        int from = dot;
        while (from > start && isOfWord(text.charAt(from - 1))) {
            from--;
        }
        String word = text.substring(from, dot);
        String lower = word.toLowerCase(Locale.ROOT);
        String following = word(text, next, to);
        if (word.isEmpty()) {
            return false;
        }
        if (from == start && NUMERAL.matcher(word).matches()) {
            // The number of an item.
            return true;
        }
        if (ALWAYS.contains(lower) || TITLES.contains(lower) && Character.isUpperCase(word.charAt(0))) {
            return true;
        }
        if (Character.isDigit(text.charAt(next))) {
            return BEFORE_NUMBERS.contains(lower) || isInitials(word);
        }
        if (Character.isDigit(word.charAt(0))) {
            return word.length() <= 2 && MONTH.matcher(following).matches();
        }
        // z. B.
        boolean pair = word.length() == 1 && following.length() == 1 && next + 1 < to && text.charAt(next + 1) == '.';
        return pair || (isInitials(word) || SOMETIMES.contains(lower)) && !STARTERS.contains(following.toLowerCase(Locale.ROOT));
    }

    private static boolean isInitials(String word) {
        return Character.isUpperCase(word.charAt(0)) && INITIALS.matcher(word).matches();
    }

    private static boolean isOfWord(char character) {
        return !Character.isWhitespace(character) && !Character.isIdeographic(character) && "(（“\"‘'[【《「，。、：；,;:/".indexOf(character) < 0;
    }

    private static String word(String text, int from, int to) {
        int end = from;
        while (end < to && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(from, end);
    }
}
