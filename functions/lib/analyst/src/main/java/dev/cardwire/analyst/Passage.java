package dev.cardwire.analyst;

/**
 * A sentence that may be shown.
 *
 * @param index its place among all sentences of the article
 * @param order its place among the passages, from 0
 * @param salience how much it says of what the article is about; {@link Salience#of}
 * @param standsAlone whether it can be understood without the sentence before it
 * @param background whether it tells what was before the event
 * @param personal whether the writer speaks of himself or herself
 */
record Passage(Stretch stretch, int index, int order, double salience, boolean standsAlone, boolean background, boolean personal) {

    Passage inOrder(int place) {
        return new Passage(stretch, index, place, salience, standsAlone, background, personal);
    }

    String text() {
        return stretch.text();
    }

    /** Whether it begins as somebody's words, of whom it need not say who. */
    boolean isSpeech() {
        return "“「『\"‘".indexOf(text().charAt(0)) >= 0;
    }

    /** How good a beginning it is: position is the first signal, for what matters comes first in news. */
    double lead() {
        return 1 / (1 + 0.15 * order) + salience - (standsAlone ? 0 : 0.4) - (background ? 0.3 : 0);
    }
}
