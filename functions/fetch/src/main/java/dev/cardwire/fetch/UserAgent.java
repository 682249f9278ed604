package dev.cardwire.fetch;

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

    /** The header's value for a host of which this many feeds are polled. */
    String value(int feeds) {
        return "Cardwire/%s (%s%d feeds)".formatted(version, botUrl.isBlank() ? "" : "+" + botUrl + "; ", feeds);
    }
}
