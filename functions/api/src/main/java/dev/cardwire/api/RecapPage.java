package dev.cardwire.api;

import dev.cardwire.core.Recap;
import java.util.List;

/** The page of a week, with the other weeks that have one. */
record RecapPage(Frame frame, Recap recap, List<String> weeks) {}
