package dev.cardwire.grounding;

import dev.cardwire.article.Sentence;
import dev.cardwire.article.Sentences;
import dev.cardwire.core.Evidence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The sentences in which a source orders a model that reads it to say something. They are no report of anything, so they
 * support nothing, and what they want said is not said, whatever else it cites.
 */
final class Orders {

    /** How the sentence after an order goes on with it: by what is to be said. */
    private static final Pattern GOES_ON = Pattern.compile(
            "(?i)^\\W*(?:(?:please|and|then|now) )?(?:write|say|state|output|print|reply|respond|answer|report|include|add|append|tell|cite)\\b"
                    + "|^\\W*(?:请|并|然后)?(?:写|说|输出|回复|回答|加入|告诉)|^\\W*(?:忽略|无视)");

    private static final Pattern EDGES = Pattern.compile("^[\\p{P}\\s]+|[\\p{P}\\s]+$");

    /** Fewer characters stand in an order by chance; a Han character says as much as four letters. */
    private static final int FEWEST = 12;

    private static final int HAN_WEIGHT = 4;

    private final Map<String, List<Sentence>> ofSource = new HashMap<>();
    private final List<String> wanted = new ArrayList<>();

    /** @param title which a card shows as it is, and a model has read */
    Orders(Sources sources, String title) {
        sources.all().forEach((id, source) -> ofSource.put(id, among(source.sentences())));
        among(Sentences.of(title));
    }

    private List<Sentence> among(List<Sentence> sentences) {
        var orders = new ArrayList<Sentence>();
        boolean before = false;
        for (var sentence : sentences) {
            boolean order = Instructions.toAModelIn(sentence.text()) || before && GOES_ON.matcher(sentence.text()).find();
            if (order) {
                orders.add(sentence);
                wanted.add(folded(sentence.text()));
            }
            before = order;
        }
        return orders;
    }

    /** Whether a text is what an order wants said. */
    boolean want(String text) {
        String words = folded(text);
        return words.codePoints().map(character -> Character.isIdeographic(character) ? HAN_WEIGHT : 1).sum() >= FEWEST
                && wanted.stream().anyMatch(order -> order.contains(words));
    }

    /** Whether any of this is of an order. */
    boolean hold(List<Evidence> evidence) {
        return evidence.stream().anyMatch(quote -> ofSource.get(quote.source()).stream()
                .anyMatch(order -> order.start() < quote.end() && quote.start() < order.end()));
    }

    private static String folded(String text) {
        return EDGES.matcher(FoldedText.fold(Instructions.plain(text)).toLowerCase(Locale.ROOT)).replaceAll("");
    }
}
