package dev.cardwire.analyst;

import dev.cardwire.analyst.Comparison.Cell;
import dev.cardwire.analyst.Comparison.Thing;
import dev.cardwire.article.ExcerptLimit;
import dev.cardwire.core.Vocabulary.EntityType;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The things that a table of the article compares: a row for each, or a column for each where the heading names them. It is
 * a comparison only where two or more are names of products or organisations; other tables are lists, prices or dates.
 */
final class ComparedInTable {

    /** How the text writes a row of a table. */
    private static final String BETWEEN_CELLS = " | ";

    private static final int FEWEST_LINES = 3;
    private static final int MOST_LINES = 40;
    private static final int MOST_CELLS = 9;
    private static final int MOST_COLUMNS = 4;
    private static final int LONGEST_LABEL = 60;
    private static final int LONGEST_CELL = 80;

    private ComparedInTable() {}

    /** The cells of a line, each with its place. */
    private record Line(Stretch stretch, List<Stretch> cells) {}

    /** The things of each table that compares some, in the order of the text. */
    static Stream<List<Thing>> of(Reading reading) {
        return tables(reading.looked()).stream().map(table -> things(table, reading)).filter(things -> things.size() >= Comparison.FEWEST);
    }

    private static List<List<Line>> tables(String text) {
        var tables = new ArrayList<List<Line>>();
        List<Line> table = new ArrayList<>();
        for (int start = 0; start <= text.length(); ) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 ? text.length() : newline;
            var line = new Line(new Stretch(start, end, text.substring(start, end)), cells(new Stretch(start, end, text.substring(start, end))));
            boolean goesOn = !table.isEmpty() && line.cells().size() == table.getFirst().cells().size() && table.size() < MOST_LINES;
            if (!goesOn && !table.isEmpty()) {
                addTable(table, tables);
                table = new ArrayList<>();
            }
            if (line.cells().size() >= 2 && line.cells().size() <= MOST_CELLS && line.stretch().length() <= ExcerptLimit.LONGEST_QUOTE) {
                table.add(line);
            }
            start = end + 1;
        }
        addTable(table, tables);
        return tables;
    }

    private static void addTable(List<Line> table, List<List<Line>> tables) {
        if (table.size() >= FEWEST_LINES) {
            tables.add(List.copyOf(table));
        }
    }

    private static List<Stretch> cells(Stretch line) {
        var cells = new ArrayList<Stretch>();
        int from = 0;
        for (int at = line.text().indexOf(BETWEEN_CELLS); at >= 0; at = line.text().indexOf(BETWEEN_CELLS, from)) {
            cells.add(line.part(from, at).stripped());
            from = at + BETWEEN_CELLS.length();
        }
        cells.add(line.part(from, line.length()).stripped());
        return cells;
    }

    private static List<Thing> things(List<Line> table, Reading reading) {
        var heading = table.getFirst();
        var rows = table.subList(1, table.size());
        long namedRows = rows.stream().filter(row -> isNamed(row.cells().getFirst(), reading)).count();
        long namedColumns = heading.cells().stream().skip(1).filter(cell -> isNamed(cell, reading)).count();
        if (namedColumns >= Comparison.FEWEST && namedColumns >= namedRows) {
            return columns(heading, rows, reading);
        }
        return namedRows >= Comparison.FEWEST ? rows(heading, rows, reading) : List.of();
    }

    private static boolean isNamed(Stretch cell, Reading reading) {
        return cell.length() > 0 && cell.length() <= LONGEST_LABEL && reading.names(cell).stream()
                .anyMatch(name -> name.start() == cell.start()
                        && (name.type() == EntityType.PRODUCT || name.type() == EntityType.ORGANISATION));
    }

    /** A thing a row: its first cell is its name, the heading names the columns. */
    private static List<Thing> rows(Line heading, List<Line> rows, Reading reading) {
        var things = new ArrayList<Thing>();
        for (var row : rows) {
            var cells = new LinkedHashMap<String, Cell>();
            for (int i = 1; i < row.cells().size(); i++) {
                put(cells, heading.cells().get(i), row.cells().get(i), List.of(heading.stretch(), row.stretch()));
            }
            add(things, row.cells().getFirst(), cells, reading);
        }
        return things;
    }

    /** A thing a column: the heading names them, the first cell of a row says what is compared. */
    private static List<Thing> columns(Line heading, List<Line> rows, Reading reading) {
        var things = new ArrayList<Thing>();
        for (int i = 1; i < heading.cells().size(); i++) {
            var cells = new LinkedHashMap<String, Cell>();
            for (var row : rows) {
                put(cells, row.cells().getFirst(), row.cells().get(i), List.of(heading.stretch(), row.stretch()));
            }
            add(things, heading.cells().get(i), cells, reading);
        }
        return things;
    }

    private static void put(Map<String, Cell> cells, Stretch column, Stretch cell, List<Stretch> evidence) {
        boolean says = cell.length() <= LONGEST_CELL && cell.text().codePoints().anyMatch(Character::isLetterOrDigit);
        boolean named = column.length() > 0 && column.length() <= LONGEST_LABEL;
        if (says && named && cells.size() < MOST_COLUMNS) {
            cells.putIfAbsent(column.text(), new Cell(cell.text(), evidence));
        }
    }

    private static void add(List<Thing> things, Stretch name, Map<String, Cell> cells, Reading reading) {
        boolean isNew = things.stream().noneMatch(thing -> thing.name().equals(name.text()));
        if (isNamed(name, reading) && isNew && !cells.isEmpty()) {
            things.add(new Thing(name.text(), cells));
        }
    }
}
