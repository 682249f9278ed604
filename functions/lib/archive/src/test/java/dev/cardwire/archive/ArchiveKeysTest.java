package dev.cardwire.archive;

import static dev.cardwire.archive.Items.FEED;
import static dev.cardwire.archive.Items.ITEM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.cardwire.archive.ArchiveKeys.RawKey;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ArchiveKeysTest {

    @Test
    void theKeyOfAnItemIsReadBack() {
        var key = new RawKey(FEED, ITEM, 42);
        assertEquals("raw/" + FEED + "/" + ITEM + "/000042.json", key.text());
        assertEquals(Optional.of(key), RawKey.parse(key.text()));
        assertEquals(Optional.of(new RawKey(FEED, ITEM, 999_999)), RawKey.parse("raw/" + FEED + "/" + ITEM + "/999999.json"));
    }

    @Test
    void whatIsNotTheKeyOfAnItemIsNone() {
        String item = "raw/" + FEED + "/" + ITEM;
        for (String other : List.of("", "raw/", item, item + "/000000.json", item + "/1.json", item + "/0000001.json",
                item + "/000001.txt", item + "/000001.json/", "/" + item + "/000001.json", item + "/00000a.json",
                item.toUpperCase() + "/000001.json", "raw/../" + ITEM + "/000001.json", "text/" + FEED + "/" + ITEM + "/000001.json",
                item + "/000001.json\n", item + "/００００01.json")) {
            assertEquals(Optional.empty(), RawKey.parse(other), other);
        }
    }

    @Test
    void aPartThatIsNotWhatItShouldBeMakesNoKey() {
        for (String id : List.of("", "..", "a/b", FEED + "a", FEED.substring(1), FEED.toUpperCase())) {
            assertThrows(IllegalArgumentException.class, () -> new RawKey(id, ITEM, 1), id);
            assertThrows(IllegalArgumentException.class, () -> new RawKey(FEED, id, 1), id);
            assertThrows(IllegalArgumentException.class, () -> ArchiveKeys.text(id, "0"), id);
            assertThrows(IllegalArgumentException.class, () -> ArchiveKeys.rejected(id, Instant.EPOCH, "xml"), id);
        }
        for (int version : new int[] {-1, 0, 1_000_000}) {
            assertThrows(IllegalArgumentException.class, () -> new RawKey(FEED, ITEM, version));
        }
        for (String extension : List.of("", "XML", "../x", "a.b", "ninechars")) {
            assertThrows(IllegalArgumentException.class, () -> ArchiveKeys.rejected(FEED, Instant.EPOCH, extension), extension);
        }
    }
}
