package dev.cardwire.reader;

import org.jdom2.Verifier;

/** Text that a tree may hold. */
final class Verified {

    private Verified() {}

    /** The text without what XML does not allow, which entities of a lenient reading may have brought back. */
    static String text(String text) {
        if (Verifier.checkCharacterData(text) == null) {
            return text;
        }
        var kept = new StringBuilder();
        text.codePoints().filter(Verifier::isXMLCharacter).forEach(kept::appendCodePoint);
        return kept.toString();
    }
}
