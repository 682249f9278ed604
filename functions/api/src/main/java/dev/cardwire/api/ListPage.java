package dev.cardwire.api;

import dev.cardwire.core.CardRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The front page.
 *
 * @param chosen the parameters that narrow the list, by name
 * @param chips the same, as a reader sees them and takes them away
 * @param older the path of the next page
 * @param newest the path of the first page, where this is another
 * @param updatedAt when the latest of the cards shown came in
 */
record ListPage(
        Frame frame,
        List<Tile> tiles,
        Map<String, String> chosen,
        List<Chip> chips,
        FeedNames.Known known,
        Optional<String> older,
        Optional<String> newest,
        Optional<Instant> updatedAt) {

    /** A card as a list shows it. */
    record Tile(CardRow row, When when) {

        static Tile of(CardRow row, Instant now) {
            return new Tile(row, When.of(row.publishedAt(), row.collectedAt(), now));
        }
    }

    /** A parameter that narrows the list, and the path of the list without it. */
    record Chip(String name, String value, String without) {}

    static ListPage of(Frame frame, CardQuery query, List<CardRow> rows, Optional<String> next, FeedNames.Known known, Instant now) {
        var chosen = query.narrowing();
        var labels = frame.labels();
        var chips = new ArrayList<Chip>();
        chosen.forEach((name, value) -> chips.add(new Chip(
                labels.text("filter." + name),
                switch (name) {
                    case "topic", "audience" -> labels.text(name + "." + value);
                    case "language" -> labels.languageName(value);
                    case "source" -> sourceName(value, rows, known);
                    default -> value;
                },
                Html.front(Html.with(chosen, name, "")))));
        return new ListPage(
                frame,
                rows.stream().map(row -> Tile.of(row, now)).toList(),
                chosen,
                chips,
                known,
                next.map(cursor -> Html.front(Html.with(chosen, "cursor", cursor))),
                query.cursor().map(cursor -> Html.front(chosen)),
                rows.stream().map(CardRow::collectedAt).max(Comparator.naturalOrder()));
    }

    /** A feed that was removed may still have cards, and they name it. */
    private static String sourceName(String feedId, List<CardRow> rows, FeedNames.Known known) {
        return known.nameOf(feedId)
                .or(() -> rows.stream().filter(row -> row.source().id().equals(feedId)).map(row -> row.source().name()).findFirst())
                .orElse(feedId);
    }

    /** The feed of the same cards: what follows its path. */
    String feedQuery() {
        return Html.front(chosen).substring(1);
    }

    boolean isChosen(String name, String value) {
        return value.equals(chosen.get(name));
    }

    /** What is chosen but has no field in the form, and must not be lost by it. */
    Map<String, String> hidden() {
        var hidden = new LinkedHashMap<>(chosen);
        hidden.keySet().retainAll(List.of("entity", "audience"));
        return hidden;
    }

    String query() {
        return chosen.getOrDefault("q", "");
    }
}
