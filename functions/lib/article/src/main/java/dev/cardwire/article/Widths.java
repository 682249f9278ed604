package dev.cardwire.article;

/** Full-width forms as plain ones, one character for one, so that places stay. */
final class Widths {

    private Widths() {}

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
}
