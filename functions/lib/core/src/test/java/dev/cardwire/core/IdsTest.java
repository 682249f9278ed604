package dev.cardwire.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The expected ids come from Python: {@code base64.b32encode(hashlib.sha256(b"\0".join(parts)).digest()).lower()[:26]}. */
class IdsTest {

    @Test
    void idsAreTheSameAsThoseOfAnotherImplementation() {
        String feed = Ids.feed("https://example.com/feed.xml");
        assertEquals("pj3v3n24dvwroga4tec5zn573q", feed);
        assertEquals("7gz7ryv47gclhynebgmcxrinpw", Ids.item(feed, "钛媒体-1"));
        assertEquals("c_7gz7ryv47gclhynebgmcxrinpw", Ids.card(Ids.item(feed, "钛媒体-1")));
        assertEquals("s_anwl4fvqafnqumgxgpfjqheoxo", Ids.story("example.com/a"));
        assertEquals("4oymiquy7qobjgx36tejs35zeq", Ids.of(""));
    }

    @Test
    void partsDoNotRunIntoEachOther() {
        assertEquals("lgzhdlq3xsy5ghkbskmbp5frn6", Ids.of("a", "b"));
        assertNotEquals(Ids.of("ab"), Ids.of("a", "b"));
    }

    @Test
    void hashesAreOfUtf8() {
        assertEquals("2a4dc87c556ebf38330c4c3471e669b14fafabd2b3c237fe98a4d836c4c2fe29", Ids.sha256Hex("钛"));
    }

    @Test
    void aCardLeadsBackToItsItem() {
        assertTrue(Ids.isCard("c_7gz7ryv47gclhynebgmcxrinpw"));
        assertEquals("7gz7ryv47gclhynebgmcxrinpw", Ids.itemOfCard("c_7gz7ryv47gclhynebgmcxrinpw"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "c_", "7gz7ryv47gclhynebgmcxrinpw", "s_7gz7ryv47gclhynebgmcxrinpw",
            "c_7gz7ryv47gclhynebgmcxrinp", "c_7gz7ryv47gclhynebgmcxrinpww", "c_7GZ7RYV47GCLHYNEBGMCXRINPW",
            "c_1gz7ryv47gclhynebgmcxrinpw", "c_7gz7ryv47gclhynebgmcxrinpw\n", "c_../../../../../../../../.."})
    void whatHasAnotherFormIsNoCard(String text) {
        assertFalse(Ids.isCard(text));
    }
}
