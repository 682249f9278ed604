package dev.cardwire.reader;

import dev.cardwire.reader.FeedDocument.Text;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The children of a channel or an entry, asked for by their usual names: where one module is silent the next may speak. */
record Fields(Node node) {

    /** All children of a name. */
    List<Node> all(String key) {
        var found = new ArrayList<Node>(2);
        for (Node child : node.children()) {
            if (child.is(key)) {
                found.add(child);
            }
        }
        return found;
    }

    /** What the first child gives that gives anything, of the names in turn. */
    <T> Optional<T> first(Function<Node, Optional<T>> reading, String... keys) {
        for (String key : keys) {
            for (Node child : node.children()) {
                if (child.is(key)) {
                    var read = reading.apply(child);
                    if (read.isPresent()) {
                        return read;
                    }
                }
            }
        }
        return Optional.empty();
    }

    Optional<Text> text(Texts texts, String... keys) {
        return first(texts::of, keys);
    }

    /** Text that is no mark-up, on one line. */
    Optional<String> line(String... keys) {
        return first(child -> PlainText.present(child.text()), keys);
    }

    /** The texts of all children of these names, each once. */
    List<String> lines(String... keys) {
        var lines = new LinkedHashSet<String>();
        for (Node child : node.children()) {
            for (String key : keys) {
                if (child.is(key)) {
                    PlainText.present(child.text()).ifPresent(lines::add);
                }
            }
        }
        return List.copyOf(lines);
    }

    /** The first date that can be read. */
    Optional<Instant> date(Repairs repairs, String... keys) {
        return first(child -> {
            var date = FeedDates.parse(child.text());
            if (date.isEmpty() && !child.isBlank()) {
                repairs.add(Damage.UNREADABLE_DATE, child.text());
            }
            return date;
        }, keys);
    }
}
