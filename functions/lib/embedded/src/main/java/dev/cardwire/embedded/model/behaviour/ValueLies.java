package dev.cardwire.embedded.model.behaviour;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lies about numbers, units and dates. */
final class ValueLies {

    /** A number that is neither a year, a day of a month, nor part of a name; "up to 5" would be true of 3 as well. */
    private static final Pattern NUMBER = Pattern.compile(
            "(?<![\\p{IsLatin}\\p{N}.,:/+#-])(?<!(?:less|fewer) than [$€£]?|under [$€£]?|below [$€£]?|up to [$€£]?|at most [$€£]?|不到|低于|少于|至多|最多|[Jj]an |Feb |[A-Z][a-z]{2,8} )"
                    + "([0-9]{1,3}(?:,[0-9]{3})+|[0-9]{1,9}(?:\\.[0-9]{1,3})?)(?![\\p{N}\\p{IsLatin}:/-]|[.,][0-9]|年|月|日|号|st|nd|rd|th)");
    private static final Pattern YEAR = Pattern.compile("(?:19|20)[0-9]{2}");

    private static final Map<String, String> UNITS = units();
    private static final Pattern UNIT = Pattern.compile(
            "(?<=[0-9] ?)(million|billion|trillion|亿|万|GB|TB|MB|km|miles|kg|hours|days|weeks|months|years|minutes|美元|欧元)(?!\\p{IsLatin})|[$€£](?=[0-9])");

    private static final List<String> MONTHS = List.of("January", "February", "March", "April", "June", "July", "August", "September", "October", "November", "December");
    private static final List<String> DAYS = List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final Pattern DATE = Pattern.compile("\\b(January|February|April|June|July|September|October|November|December)\\b"
            + "|\\b(Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\\b|(?:(?<=\\b(?:in|since|by|until|of) )|(?<![0-9.]))((?:19|20)[0-9]{2})(?=年|[ .,;]|$)"
            + "|(?<![0-9])(1?[0-9])(?=月(?:[0-9]|，|底|初|份))");

    private ValueLies() {}

    static Optional<Saying> number(Saying truth, Material material) {
        String cited = material.cited(truth.sentences());
        for (Matcher found = NUMBER.matcher(truth.text()); found.find(); ) {
            if (YEAR.matcher(found.group()).matches()) {
                continue;
            }
            // Three times as much and seven: never a rounding, never a small number that is elsewhere written as a word.
            String other = new BigDecimal(found.group().replace(",", "")).multiply(BigDecimal.valueOf(3)).add(BigDecimal.valueOf(7)).toPlainString();
            if (!cited.replace(",", "").contains(other)) {
                return Optional.of(truth.saying(replaced(truth.text(), found, other)));
            }
        }
        return Optional.empty();
    }

    static Optional<Saying> unit(Saying truth, Material material) {
        String cited = material.cited(truth.sentences());
        Matcher found = UNIT.matcher(truth.text());
        // The same number in the other unit may stand in the sentence: "5 miles (8 km)" has both, but not with one number.
        return found.find() && !cited.contains(UNITS.get(found.group()))
                ? Optional.of(truth.saying(replaced(truth.text(), found, UNITS.get(found.group())))) : Optional.empty();
    }

    private static Map<String, String> units() {
        var units = new LinkedHashMap<String, String>();
        for (String[] pair : new String[][] {{"million", "billion"}, {"trillion", "billion"}, {"亿", "万"}, {"GB", "TB"}, {"MB", "GB"}, {"miles", "feet"}, {"km", "m"}, {"kg", "g"},
            {"hours", "days"}, {"weeks", "days"}, {"months", "years"}, {"minutes", "hours"}, {"美元", "欧元"}, {"$", "€"}, {"£", "$"}}) {
            units.put(pair[0], pair[1]);
            units.putIfAbsent(pair[1], pair[0]);
        }
        return Map.copyOf(units);
    }

    static Optional<Saying> date(Saying truth, Material material) {
        String cited = material.cited(truth.sentences());
        Matcher found = DATE.matcher(truth.text());
        if (!found.find()) {
            return Optional.empty();
        }
        String other = otherDate(found);
        return cited.contains(found.group(4) != null ? other + "月" : other) ? Optional.empty() : Optional.of(truth.saying(replaced(truth.text(), found, other)));
    }

    private static String otherDate(Matcher found) {
        if (found.group(1) != null) {
            return MONTHS.get((MONTHS.indexOf(found.group()) + 5) % MONTHS.size());
        }
        if (found.group(2) != null) {
            return DAYS.get((DAYS.indexOf(found.group()) + 3) % DAYS.size());
        }
        return found.group(3) != null ? String.valueOf(Integer.parseInt(found.group()) - 3) : String.valueOf((Integer.parseInt(found.group()) + 4) % 12 + 1);
    }

    private static String replaced(String text, Matcher found, String other) {
        return text.substring(0, found.start()) + other + text.substring(found.end());
    }
}
