package dev.cardwire.article;

/**
 * A word that says how far a text vouches for what it tells: a hedge, a plan, a report, a negation.
 *
 * @param start where the word begins in the text
 * @param end where it ends
 * @param status what it says of its clause
 * @param scopeStart where the clause that it speaks of begins
 * @param scopeEnd where that clause ends
 */
public record StatusFact(int start, int end, Status status, int scopeStart, int scopeEnd) {

    /** How what is told stands. */
    public enum Status {
        /** It is not so: "did not", 未, 并非. */
        NEGATED,
        /** Someone denies it: "denied", 否认. */
        DENIED,
        /** It is meant to happen: "plans to", "will", 拟, 计划. */
        PLANNED,
        /** Others are said to say so: "reportedly", "sources said", 据悉, 传. */
        REPORTED,
        /** It may be so: "may", "could", 或, 可能, 有望. */
        POSSIBLE,
        /** It is so if something else is: "if", "subject to", 如果. */
        CONDITIONAL,
        /** It is being negotiated or considered: "in talks", 洽谈, 考虑. */
        IN_TALKS,
        /** It is what someone reckons: "is expected to", "forecasts", 预计. */
        ESTIMATED
    }
}
