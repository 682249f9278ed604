package dev.cardwire.analyst;

import dev.cardwire.core.Draft;
import dev.cardwire.core.Vocabulary.Degradation;

/** What an analyst answers. */
public sealed interface Drafted {

    /** A draft. */
    record Done(Draft draft) implements Drafted {}

    /**
     * No draft.
     *
     * @param because the reason of the closed list
     * @param detail for the log: what was expected and what came; never the article's text, never a key
     * @param usage what the attempt cost nevertheless
     */
    record Failed(Degradation because, String detail, Draft.Usage usage) implements Drafted {}
}
