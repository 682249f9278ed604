package dev.cardwire.local;

import java.io.PrintStream;

/**
 * Where a person, or a program, reads what Cardwire says. Answers go to {@code out}, everything about the work to
 * {@code err}, so that an answer can be piped.
 *
 * @param interactive whether a person sits before it
 */
public record Terminal(PrintStream out, PrintStream err, boolean interactive) {

    /** The terminal of this process, as it is now: what libraries print later may go elsewhere. */
    public static Terminal ofProcess() {
        var console = System.console();
        return new Terminal(System.out, System.err, console != null && console.isTerminal());
    }

    /** Says something about the work, in one line. */
    public void say(String line) {
        err.println(line);
    }
}
