package dev.cardwire.analyst.model;

/**
 * A text as a person sees it. What nobody sees can still tell a model what to do: zero-width and direction signs, tag
 * characters and variation selectors can spell whole sentences, so none of them is sent.
 */
final class VisibleText {

    private static final int REPLACEMENT = 0xFFFD;

    private VisibleText() {}

    /** The text on one line, without what is invisible, with single spaces. */
    static String of(String text) {
        var visible = new StringBuilder(text.length());
        boolean spaced = false;
        for (int at = 0; at < text.length(); ) {
            int character = text.codePointAt(at);
            at += Character.charCount(character);
            if (isSpace(character)) {
                spaced = true;
            } else if (!isInvisible(character)) {
                if (spaced && !visible.isEmpty()) {
                    visible.append(' ');
                }
                spaced = false;
                visible.appendCodePoint(Character.getType(character) == Character.SURROGATE ? REPLACEMENT : character);
            }
        }
        return visible.toString();
    }

    private static boolean isSpace(int character) {
        return Character.isWhitespace(character) || Character.isSpaceChar(character) || character == 0x2800 || character == 0x3164
                || character == 0xFFA0 || character == 0x85;
    }

    /** Controls, format characters, and the rest of Unicode's Default_Ignorable_Code_Point. */
    private static boolean isInvisible(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL, Character.FORMAT -> true;
            default -> character == 0x034F || character == 0x115F || character == 0x1160 || character == 0x17B4 || character == 0x17B5
                    || character >= 0x180B && character <= 0x180F || character >= 0xFE00 && character <= 0xFE0F
                    || character >= 0xFFF0 && character <= 0xFFF8 || character >= 0xE0000 && character <= 0xE0FFF;
        };
    }
}
