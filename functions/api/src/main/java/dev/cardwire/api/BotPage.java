package dev.cardwire.api;

import java.util.List;
import java.util.Optional;

/**
 * The page that publishers find by the {@code User-Agent}: who polls, how often, what is honoured, how to opt out.
 *
 * @param contact how the owner of this deployment is reached: an e-mail address, or a page
 */
record BotPage(Frame frame, Optional<String> contact) {

    /** What is said of it, each a label and its text. */
    static final List<String> HOW = List.of("often", "cheap", "host", "busy", "failing", "moved", "pages", "name");

    /** The ways to opt out. */
    static final List<String> OPT_OUT = List.of("robots", "noai", "tdm", "gone", "ask");

    /** Where the contact leads, if it is something to follow. */
    Optional<String> contactLink() {
        return contact.flatMap(text -> text.matches("[^@\\s:/]+@[^@\\s:/]+") ? Optional.of("mailto:" + text) : Html.link(text));
    }
}
