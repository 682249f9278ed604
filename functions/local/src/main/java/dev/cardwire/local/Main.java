package dev.cardwire.local;

import dev.cardwire.local.LocalFunction.FunctionError;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;

/** The command line. */
@Command(
        name = "cardwire",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        synopsisSubcommandLabel = "[COMMAND]",
        description = {
            "A news aggregator whose every fact carries the source's own words, on one machine.",
            "Without a command it serves: polls the feeds and shows their cards on http://127.0.0.1:3000/.",
        },
        footer = {"", "Exit codes: 0 done, 1 failed, 2 wrong usage, 75 the data directory is in use by another process."},
        subcommands = {
            ServeCommand.class, IngestCommand.class, InvokeCommand.class, FeedsCommand.class, CardsCommand.class, EnrichCommand.class, InspectCommand.class,
            StandInCommand.class,
            CommandLine.HelpCommand.class,
        })
public final class Main implements Callable<Integer> {

    /** The exit code of "try again later" (EX_TEMPFAIL of BSD's sysexits.h): somebody else has the directory. */
    static final int IN_USE = 75;

    /** The option that every command has. */
    static final class DataOption {

        @Option(names = "--data", paramLabel = "DIR", description = "Where feeds, articles and cards are kept (default: ~/.cardwire).")
        private Optional<Path> directory = Optional.empty();

        Path directory() {
            return directory.orElseGet(() -> Path.of(System.getProperty("user.home"), ".cardwire"));
        }

        Optional<Path> given() {
            return directory;
        }
    }

    private final Terminal terminal;
    private final InstantSource clock;

    @Mixin
    private ServeCommand.Options serve = new ServeCommand.Options();

    private Main(Terminal terminal, InstantSource clock) {
        this.terminal = terminal;
        this.clock = clock;
    }

    /** Runs Cardwire and ends the process with its exit code. */
    public static void main(String[] args) {
        int code = run(args, Terminal.ofProcess(), InstantSource.system());
        // DynamoDB Local leaves threads behind that would keep the process alive.
        System.exit(code);
    }

    /**
     * Runs one command.
     *
     * @return its exit code
     */
    static int run(String[] args, Terminal terminal, InstantSource clock) {
        return new CommandLine(new Main(terminal, clock))
                .setOut(new PrintWriter(terminal.out(), true))
                .setErr(new PrintWriter(terminal.err(), true))
                .setUsageHelpWidth(100)
                .setExecutionStrategy(Main::execute)
                .setExecutionExceptionHandler((failure, _, _) -> failed(failure, terminal))
                .execute(args);
    }

    /** Options before a command would be the bare program's, and the command would go without them in silence. */
    private static int execute(ParseResult parsed) {
        if (parsed.hasSubcommand() && !parsed.matchedOptions().isEmpty()) {
            throw new ParameterException(parsed.commandSpec().commandLine(), "expected "
                    + parsed.matchedOptions().getFirst().longestName() + " after the command, got it before "
                    + parsed.subcommand().commandSpec().name());
        }
        return new CommandLine.RunLast().execute(parsed);
    }

    private static int failed(Exception failure, Terminal terminal) {
        switch (failure) {
            case DirectoryLock.Held held -> {
                terminal.say("cardwire: " + held.getMessage());
                return IN_USE;
            }
            case FunctionError error -> terminal.say(error.function() + " failed: " + error.getMessage());
            case RuntimeException bug when bug.getMessage() == null -> terminal.say("cardwire: " + bug);
            default -> terminal.say("cardwire: " + failure.getMessage());
        }
        return 1;
    }

    Terminal terminal() {
        return terminal;
    }

    InstantSource clock() {
        return clock;
    }

    @Override
    public Integer call() throws Exception {
        return ServeCommand.serve(serve, this);
    }

    /** The version of the jar that runs. */
    static final class Version implements IVersionProvider {

        @Override
        public String[] getVersion() {
            return new String[] {"cardwire " + Optional.ofNullable(Main.class.getPackage().getImplementationVersion()).orElse("of this build")};
        }
    }
}
