package dev.cardwire.reader;

import java.util.Optional;

/**
 * One kind of damage that a body has.
 *
 * @param damage what is wrong, and what was done about it
 * @param times how often, at least 1
 * @param line of the body where it was met first, from 1; absent where it has no place
 * @param detail what was met, as {@code labelled windows-1252, is UTF-8}: one short line
 */
public record Repair(Damage damage, int times, Optional<Integer> line, Optional<String> detail) {

    /** One line for the feed's owner. */
    public String text() {
        var text = new StringBuilder(damage.text());
        detail.ifPresent(what -> text.append(": ").append(what));
        if (times > 1) {
            text.append(" (").append(times).append(" times");
            line.ifPresent(number -> text.append(", first in line ").append(number));
            text.append(')');
        } else {
            line.ifPresent(number -> text.append(" (line ").append(number).append(')'));
        }
        return text.toString();
    }
}
