package dev.cardwire.analyst;

import dev.cardwire.analyst.Comparison.Cell;
import dev.cardwire.analyst.Comparison.Thing;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.article.Language;
import dev.cardwire.article.NumberFact;
import dev.cardwire.article.NumberFact.Measure;
import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The things that one sentence compares: each of its clauses has just one name and just one number, and the numbers measure
 * the same in the same unit. Anything looser would give one thing's number to another.
 */
final class ComparedInSentence {

    private static final Pattern BETWEEN_CLAUSES =
            Pattern.compile("(?i)[,;，；](?=\\D)|\\b(?:while|whereas|compared (?:with|to)|versus|and)\\b|而|相比");

    private ComparedInSentence() {}

    static Stream<List<Thing>> of(Reading reading) {
        return reading.passages().stream()
                .map(Passage::stretch)
                .filter(sentence -> sentence.length() <= ExcerptLimit.LONGEST_QUOTE)
                .filter(sentence -> reading.numbers(sentence).size() >= Comparison.FEWEST)
                .map(sentence -> things(sentence, reading))
                .filter(things -> things.size() >= Comparison.FEWEST);
    }

    private static List<Thing> things(Stretch sentence, Reading reading) {
        var things = new ArrayList<Thing>();
        var types = new HashSet<EntityType>();
        var measured = new HashSet<List<Object>>();
        for (var clause : clauses(sentence)) {
            var names = reading.names(clause);
            var numbers = reading.numbers(clause);
            if (names.isEmpty() && numbers.isEmpty()) {
                continue;
            }
            if (names.size() != 1 || numbers.size() != 1 || numbers.getFirst().measures().isEmpty() || !isComparable(names.getFirst().type())) {
                return List.of();
            }
            var number = numbers.getFirst();
            var measure = number.measures().get();
            types.add(names.getFirst().type());
            measured.add(List.of(measure, number.unit()));
            if (things.stream().anyMatch(thing -> thing.name().equals(names.getFirst().text()))) {
                return List.of();
            }
            things.add(new Thing(names.getFirst().text(), Map.of(label(measure, reading.language()), cell(clause, number))));
        }
        return types.size() == 1 && measured.size() == 1 ? things : List.of();
    }

    private static boolean isComparable(EntityType type) {
        return type == EntityType.PRODUCT || type == EntityType.ORGANISATION;
    }

    private static Cell cell(Stretch clause, NumberFact number) {
        return new Cell(clause.text().substring(number.start() - clause.start(), number.end() - clause.start()), List.of(clause));
    }

    private static List<Stretch> clauses(Stretch sentence) {
        var clauses = new ArrayList<Stretch>();
        int from = 0;
        var between = BETWEEN_CLAUSES.matcher(sentence.text());
        while (between.find()) {
            clauses.add(sentence.part(from, between.start()).stripped());
            from = between.end();
        }
        clauses.add(sentence.part(from, sentence.length()).stripped());
        return clauses.stream().filter(clause -> clause.length() > 0).toList();
    }

    /** What a column of such numbers is called. */
    private static String label(Measure measure, Language language) {
        boolean chinese = language == Language.CHINESE;
        return switch (measure) {
            case RAISED -> chinese ? "融资额" : "raised";
            case VALUED_AT -> chinese ? "估值" : "valuation";
            case PAID -> chinese ? "支付" : "paid";
            case INVESTED -> chinese ? "投资额" : "invested";
            case REVENUE -> chinese ? "营收" : "revenue";
            case PROFIT -> chinese ? "利润" : "profit";
            case LOSS -> chinese ? "亏损" : "loss";
            case PRICE -> chinese ? "价格" : "price";
            case COST -> chinese ? "成本" : "cost";
            case USERS -> chinese ? "用户" : "users";
            case STAFF -> chinese ? "员工" : "staff";
            case LAID_OFF -> chinese ? "裁员" : "laid off";
            case SHIPMENTS -> chinese ? "出货量" : "shipments";
            case PARAMETERS -> chinese ? "参数量" : "parameters";
            case CONTEXT -> chinese ? "上下文长度" : "context";
            case GROWTH -> chinese ? "增长" : "growth";
            case DECLINE -> chinese ? "下降" : "decline";
            case SHARE -> chinese ? "份额" : "share";
            case STAKE -> chinese ? "持股" : "stake";
            case DEBT -> chinese ? "债务" : "debt";
            case FINE -> chinese ? "罚款" : "fine";
        };
    }
}
