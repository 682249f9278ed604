package dev.cardwire.analyst;

/**
 * A sentence that may be shown.
 *
 * @param index its place among all sentences of the article
 * @param order its place among the passages, from 0
 * @param salience how much it says of what the article is about; {@link Salience#of}
 * @param standsAlone whether it can be understood without the sentence before it
 */
record Passage(Stretch stretch, int index, int order, double salience, boolean standsAlone) {

    Passage inOrder(int place) {
        return new Passage(stretch, index, place, salience, standsAlone);
    }

    String text() {
        return stretch.text();
    }

    /** How good a beginning it is: position is the first signal, for what matters comes first in news. */
    double lead() {
        return 1 / (1 + 0.15 * order) + salience - (standsAlone ? 0 : 0.4);
    }
}
