package dev.cardwire.grounding;

import dev.cardwire.core.Entity;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;

/** The names of a draft that really occur, counted. */
final class Entities {

    private static final int MOST = 10;

    /** Looking for a name costs a pass over the article, so a draft's list is not believed without end. */
    private static final int MOST_LOOKED_FOR = 40;

    private static final int LONGEST = 80;

    private final SearchedText text;
    private final String foldedTitle;

    Entities(SearchedText text, String title) {
        this.text = text;
        this.foldedTitle = FoldedText.fold(title);
    }

    /** Those that occur in title or text, most mentioned first. */
    List<Entity> of(List<Entity> drafted) {
        var known = new LinkedHashMap<String, Entity>();
        drafted.stream().limit(MOST_LOOKED_FOR).forEach(entity -> {
            String name = entity.name().strip();
            if (name.length() <= LONGEST && PlainTextGate.judge(name) instanceof Verdict.Passed<String>) {
                int mentions = text.count(name) + Names.count(name, foldedTitle);
                if (mentions > 0) {
                    known.putIfAbsent(name, new Entity(name, entity.type(), mentions));
                }
            }
        });
        return known.values().stream()
                .sorted(Comparator.comparingInt(Entity::mentions).reversed())
                .limit(MOST)
                .toList();
    }
}
