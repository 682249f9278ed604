package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.cardwire.core.Vocabulary.Basis;
import dev.cardwire.core.Vocabulary.Reason;
import dev.cardwire.core.Vocabulary.Topic;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VocabularyTest {

    @Test
    void aWordIsFoundAsItIsWritten() {
        assertEquals(Optional.of(Topic.OPEN_SOURCE), Vocabulary.find(Topic.class, "open-source"));
        assertEquals(Optional.of(Basis.FEED_TEXT), Vocabulary.find(Basis.class, "feed text"));
        assertEquals(Optional.of(Reason.QUOTE_NOT_FOUND), Vocabulary.find(Reason.class, "quote-not-found"));
    }

    @Test
    void aWordThatIsWrittenOtherwiseIsNotFound() {
        assertEquals(Optional.empty(), Vocabulary.find(Topic.class, "OPEN_SOURCE"));
        assertEquals(Optional.empty(), Vocabulary.find(Topic.class, ""));
    }
}
