package dev.cardwire.reader;

/** What can be wrong with a feed's body, and what is done about it. The texts are stable: they are kept with the feed. */
public enum Damage {

    WRONG_ENCODING(false, "the encoding that it is labelled with is not the one that it is written in"),
    UNKNOWN_ENCODING(false, "labelled with an encoding that nobody knows"),
    NO_ENCODING(false, "neither UTF-8 nor labelled with the encoding that it is written in: a guess"),
    UNREADABLE_BYTES(true, "bytes that are no characters in its encoding, shown as \uFFFD"),
    FORBIDDEN_CHARACTERS(true, "characters that XML forbids, left out"),
    LEADING_TEXT(false, "text before the feed, cut off"),
    TRAILING_TEXT(false, "text after the feed, cut off"),
    BARE_AMPERSAND(false, "an ampersand that is not written as &amp;, read as itself"),
    BARE_LESS_THAN(false, "a less-than sign that is not written as &lt;, read as itself"),
    HTML_ENTITY(false, "an entity of HTML that XML does not know, read as HTML does"),
    UNKNOWN_ENTITY(false, "an entity that nobody knows, left as it is written"),
    BAD_CHARACTER_REFERENCE(true, "a reference to a character that XML forbids, left out"),
    UNDECLARED_PREFIX(false, "a prefix that is not declared, read as what it usually means"),
    BAD_ATTRIBUTE(false, "an attribute that is not well-formed, read as far as it can be"),
    UNCLOSED_ELEMENT(false, "an element that is not closed, closed where what holds it ends"),
    STRAY_END_TAG(false, "an end tag that closes nothing, left out"),
    TRUNCATED(false, "the body ends too soon; its last entry is kept as far as it goes"),
    TRUNCATED_ENTRY(true, "the body ends too soon; its last entry is left out, as it has no id yet"),
    NESTED_TOO_DEEP(true, "elements in one another that are deeper than any feed needs, left out"),
    MISSING_CHANNEL(false, "the element channel is missing"),
    BROKEN_JSON(true, "JSON that breaks off or is malformed; read up to there"),
    UNREADABLE_ENTRY(true, "an entry that could not be read, left out"),
    EMPTY_ENTRY(true, "an entry that says nothing, left out"),
    REPEATED_ID(true, "an entry with the id of another one of this body, left out"),
    TOO_MANY_ENTRIES(true, "an entry beyond the most that are read, left out; the newest are kept"),
    UNREADABLE_DATE(true, "a date that cannot be read, left unknown"),
    UNUSABLE_LINK(true, "a link that leads to no web page, left out");

    private final boolean loses;
    private final String text;

    Damage(boolean loses, String text) {
        this.loses = loses;
        this.text = text;
    }

    /** Tells whether something of the feed is lost, or all of it is read after all. */
    public boolean loses() {
        return loses;
    }

    /** In plain words, for the feed's owner. */
    public String text() {
        return text;
    }
}
