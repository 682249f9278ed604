package dev.cardwire.article;

/** A text made plain for comparing, one character for one, so that places stay. */
final class Widths {

    private Widths() {}

    /** Full-width forms as plain ones. */
    static String folded(String text) {
        var folded = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            folded.append(switch (character) {
                case '\u3000', '\u00A0', '\u2009', '\u202F' -> ' ';
                case '￥' -> '¥';
                case '￡' -> '£';
                default -> character >= '！' && character <= '～' ? (char) (character - 0xFEE0) : character;
            });
        }
        return folded.toString();
    }

    /** In small letters, with one kind of apostrophe; {@link String#toLowerCase} may change a text's length. */
    static String small(String text) {
        var small = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            small.append(text.charAt(i) == '’' ? '\'' : Character.toLowerCase(text.charAt(i)));
        }
        return small.toString();
    }
}
