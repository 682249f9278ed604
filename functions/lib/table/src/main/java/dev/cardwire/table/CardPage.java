package dev.cardwire.table;

import dev.cardwire.core.CardRow;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list, newest first.
 *
 * @param next the cursor of the next page; absent at the end. A page may be shorter than asked, even empty, and still
 *     have a next one: one answer reads a bounded number of rows.
 */
public record CardPage(List<CardRow> rows, Optional<String> next) {}
