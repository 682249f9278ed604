package dev.cardwire.grounding;

import dev.cardwire.core.Vocabulary.Reason;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One gate's word on one claim, for tables of cases; a text with Han characters is Chinese, any other English. */
final class Gated {

    private Gated() {}

    static Optional<Reason> objection(Gate gate, String claim, String evidence) {
        return objection(gate, claim, evidence, 0, evidence.length(), Optional.of(Fixture.PUBLISHED));
    }

    /** @param start where the quote of the evidence begins, and {@code end} where it ends */
    static Optional<Reason> objection(Gate gate, String claim, String evidence, int start, int end, Optional<Instant> published) {
        return objection(gate, claim, language(claim), evidence, language(evidence), start, end, published);
    }

    /** The objection to a claim in the language of its evidence, whichever that is. */
    static Optional<Reason> objectionIn(String language, Gate gate, String claim, String evidence) {
        return objection(gate, claim, language, evidence, language, 0, evidence.length(), Optional.of(Fixture.PUBLISHED));
    }

    private static Optional<Reason> objection(Gate gate, String claim, String claimed, String evidence, String cited, int start, int end,
            Optional<Instant> published) {
        var article = Fixture.article(cited, evidence);
        var readings = new Readings(new Sources(article, published, List.of()), published, new ReadingCache(false));
        return gate.objection(readings.claim(claim, claimed), readings.cited(List.of(article.text().quote(start, end))));
    }

    static String language(String text) {
        return text.codePoints().anyMatch(Character::isIdeographic) ? "zh" : "en";
    }
}
