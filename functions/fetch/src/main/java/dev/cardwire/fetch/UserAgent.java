package dev.cardwire.fetch;

import java.util.stream.Stream;

/**
 * How Cardwire names itself (POLLING rule 11).
 *
 * @param version of Cardwire
 * @param botUrl the page that says who polls, how often, and how to opt out
 */
record UserAgent(String version, String botUrl) {

    /** The variable that names the page. */
    static final String VARIABLE = "CARDWIRE_BOT_URL";

    /** This build's name. */
    static UserAgent ofThisBuild(String botUrl) {
        return new UserAgent(DefaultFeeds.resource("version.txt").strip(), botUrl);
    }

    /** The header's value for a host of which this many feeds are polled; 0: it is not a feed that is asked for. */
    String value(int feeds) {
        String about = String.join("; ", Stream.of(botUrl.isBlank() ? "" : "+" + botUrl, feeds == 0 ? "" : feeds == 1 ? "1 feed" : feeds + " feeds")
                .filter(part -> !part.isEmpty())
                .toList());
        return "Cardwire/" + version + (about.isEmpty() ? "" : " (" + about + ")");
    }
}
