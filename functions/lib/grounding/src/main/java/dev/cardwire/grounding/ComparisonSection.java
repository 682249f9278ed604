package dev.cardwire.grounding;

import dev.cardwire.article.Numbers;
import dev.cardwire.core.Card;
import dev.cardwire.core.Claim;
import dev.cardwire.core.Draft;
import dev.cardwire.core.Draft.Statement;
import dev.cardwire.core.Evidence;
import dev.cardwire.core.Vocabulary.Reason;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The competitor table: two or more comparable things, each described by evidence. A row's name and a cell's value stand
 * in the cell's evidence; a column's name is a label without a number of its own.
 */
final class ComparisonSection {

    private static final int MOST_ROWS = 6;
    private static final int MOST_COLUMNS = 4;
    private static final int FEWEST_ROWS = 2;
    private static final int LONGEST_LABEL = 60;

    private final Claims claims;

    ComparisonSection(Claims claims) {
        this.claims = claims;
    }

    /** The table, if at least two of its rows hold; a column that lost all its cells is not part of it. */
    Optional<Card.Comparison> of(Draft.Comparison drafted) {
        var columns = claims.first(MOST_COLUMNS, drafted.columns().stream().distinct().toList(), column -> 0).stream()
                .filter(column -> claims.text(column, LONGEST_LABEL) instanceof Verdict.Passed<String>)
                .toList();
        var names = new ArrayList<String>();
        var rows = new ArrayList<Map<String, Verdict<Claim>>>();
        for (var row : claims.first(MOST_ROWS, drafted.rows(), row -> row.cells().size())) {
            names.add(row.name());
            rows.add(cells(row, columns));
        }
        long held = rows.stream().filter(ComparisonSection::holds).count();
        // One thing alone is no comparison: its cells are withheld with the others'.
        var shown = new ArrayList<Card.ComparisonRow>();
        for (int i = 0; i < rows.size(); i++) {
            row(names.get(i), rows.get(i), held >= FEWEST_ROWS).ifPresent(shown::add);
        }
        if (shown.size() < FEWEST_ROWS) {
            return Optional.empty();
        }
        var used = columns.stream()
                .filter(column -> shown.stream().anyMatch(row -> row.cells().containsKey(column)))
                .toList();
        return Optional.of(new Card.Comparison(used, shown));
    }

    private Map<String, Verdict<Claim>> cells(Draft.ComparisonRow row, List<String> columns) {
        var cells = new LinkedHashMap<String, Verdict<Claim>>();
        row.cells().forEach((column, cell) -> cells.put(column,
                columns.contains(column) ? cell(row.name(), column, cell) : Verdict.withheld(Reason.SCHEMA)));
        return cells;
    }

    private Verdict<Claim> cell(String name, String column, Statement drafted) {
        return claims.text(name, LONGEST_LABEL).then(plain -> claims.judge("insight.competitors", drafted)
                .then(claim -> claims.label(column, claim.evidence()).then(same -> named(plain, claim))));
    }

    private static Verdict<Claim> named(String name, Claim cell) {
        String evidence = cell.evidence().stream().map(Evidence::quote).collect(Collectors.joining("\n"));
        if (!Names.standsIn(name, evidence)) {
            return Verdict.withheld(Reason.NAME);
        }
        // A value in other words than the source's can be checked only by its numbers, which gate 2 did.
        return Numbers.in(cell.text()).isEmpty() && !Names.standsIn(cell.text(), evidence)
                ? Verdict.withheld(Reason.QUOTE_NOT_FOUND)
                : Verdict.passed(cell);
    }

    private static boolean holds(Map<String, Verdict<Claim>> cells) {
        return cells.values().stream().anyMatch(cell -> cell instanceof Verdict.Passed<Claim>);
    }

    private Optional<Card.ComparisonRow> row(String name, Map<String, Verdict<Claim>> cells, boolean compared) {
        var shown = new LinkedHashMap<String, Claim>();
        cells.forEach((column, cell) -> claims
                .show(compared ? cell : cell.then(claim -> Verdict.withheld(Reason.SCHEMA)))
                .ifPresent(claim -> shown.put(column, claim)));
        return shown.isEmpty() ? Optional.empty() : Optional.of(new Card.ComparisonRow(name.strip(), shown));
    }
}
