package dev.cardwire.analyst;

import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Things side by side: those of a table of the article that names them, else those of one sentence that gives the same
 * measure of each. Of a table as many rows are shown as there is room for, but at least two.
 */
final class Comparison {

    static final int FEWEST = 2;
    private static final int MOST = 6;

    /**
     * One of the things.
     *
     * @param cells by column
     */
    record Thing(String name, Map<String, Cell> cells) {

        List<Stretch> evidence() {
            return cells.values().stream().flatMap(cell -> cell.evidence().stream()).distinct().toList();
        }
    }

    /**
     * What is said of a thing.
     *
     * @param text the source's own words
     * @param evidence what names the thing and holds the text
     */
    record Cell(String text, List<Stretch> evidence) {

        Statement fact() {
            return Statement.fact(text, evidence.stream().map(Stretch::citation).toArray(Draft.Citation[]::new));
        }
    }

    private Comparison() {}

    /** The comparison, whose room is then taken. */
    static Optional<Draft.Comparison> of(Reading reading, Room room) {
        return Stream.concat(ComparedInTable.of(reading), ComparedInSentence.of(reading))
                .flatMap(things -> fitting(things, room).stream())
                .findFirst();
    }

    private static Optional<Draft.Comparison> fitting(List<Thing> things, Room room) {
        for (int rows = Math.min(MOST, things.size()); rows >= FEWEST; rows--) {
            var first = things.subList(0, rows);
            if (room.take(first.stream().flatMap(thing -> thing.evidence().stream()).distinct().toList())) {
                return Optional.of(comparison(first));
            }
        }
        return Optional.empty();
    }

    private static Draft.Comparison comparison(List<Thing> things) {
        var columns = things.stream().flatMap(thing -> thing.cells().keySet().stream()).distinct().toList();
        var rows = new ArrayList<Draft.ComparisonRow>();
        for (var thing : things) {
            var cells = new LinkedHashMap<String, Statement>();
            thing.cells().forEach((column, cell) -> cells.put(column, cell.fact()));
            rows.add(new Draft.ComparisonRow(thing.name(), cells));
        }
        return new Draft.Comparison(columns, rows);
    }
}
