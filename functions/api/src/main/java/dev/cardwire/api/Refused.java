package dev.cardwire.api;

import java.util.List;

/** A request cannot be answered as it is; thrown wherever that is found and made an answer of in {@link Routes}. */
final class Refused extends RuntimeException {

    private static final int SHOWN = 80;

    private final transient Problem problem;

    private Refused(Problem problem) {
        super(problem.detail());
        this.problem = problem;
    }

    static Refused because(int status, String detail) {
        return new Refused(Problem.of(status, detail));
    }

    static Refused tooLong(String what, int most, int length) {
        return because(414, "Expected " + what + " of at most " + most + " characters, got " + length + ".");
    }

    /** A parameter's value is none of those that it may have. */
    static Refused value(String parameter, String value, String expected, List<String> allowed) {
        return new Refused(Problem.of(400, "Expected " + expected + " for the parameter " + parameter + ", got \"" + cut(value) + "\".")
                .about(parameter, allowed));
    }

    private static String cut(String value) {
        return value.length() > SHOWN ? value.substring(0, SHOWN) + "…" : value;
    }

    Problem problem() {
        return problem;
    }
}
